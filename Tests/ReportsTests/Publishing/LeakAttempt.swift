// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables
import Testing

/// One way in which personal data might get into a public list.
struct LeakAttempt: Sendable, CustomTestStringConvertible {
  let what: String
  /// The code of the fault that must stop it.
  let code: String
  /// What must not stand in any fault.
  var secret = ""
  /// A list made by hand, if it is one.
  var list: String?
  var change: @Sendable (inout PublicWeek) -> Void = { _ in }

  var testDescription: String { what }

  /// A list whose one row holds something in a column of its own.
  static func list(
    _ what: String,
    _ code: String,
    _ column: String,
    _ cell: String,
    secret: String? = nil
  ) -> LeakAttempt {
    let names = column == "服务人员" ? [cell] : ["王芳", cell]
    let header = (column == "服务人员" ? [] : ["服务人员"]) + [column]
    let text =
      (["日期", "社区"] + header).joined(separator: "\t") + "\n"
      + (["2026-02-14", "东风社区"] + names).joined(separator: "\t")
    return LeakAttempt(what: what, code: code, secret: secret ?? cell, list: text)
  }

  /// A change of the week.
  static func week(
    _ what: String,
    _ code: String,
    secret: String = "",
    _ change: @escaping @Sendable (inout PublicWeek) -> Void
  ) -> LeakAttempt {
    LeakAttempt(what: what, code: code, secret: secret, change: change)
  }

  static let ofLists: [LeakAttempt] = [
    .list("a full name in a remark", "leak.name", "备注", "请找王小明", secret: "王小明"),
    .list("a contact of the tables in a remark", "leak.name", "备注", "赵铁柱领队", secret: "赵铁柱"),
    .list("a name written apart", "leak.name", "备注", "王 小 明", secret: "小 明"),
    .list("a name in full-width letters and dots", "leak.name", "活动名称", "王·小·明理发", secret: "小·明"),
    .list("a stranger by title", "leak.titledPerson", "备注", "给刘奶奶送药", secret: "刘奶奶"),
    .list("a stranger by role", "leak.titledPerson", "备注", "联系人:孙大海", secret: "孙大海"),
    .list("a phone in a remark", "leak.mobile", "备注", "电话13800138000", secret: "13800138000"),
    .list("a phone in full width", "leak.mobile", "备注", "１３８００１３８０００"),
    .list("a phone with dashes", "leak.mobile", "活动名称", "理发138-0013-8000", secret: "0013"),
    .list("a phone read out", "leak.mobile", "备注", "一三八零零一三八零零零"),
    .list("a phone with invisible marks", "leak.mobile", "备注", "138\u{200B}0013\u{200B}8000"),
    .list("a landline", "leak.landline", "备注", "0371-12345678"),
    .list("a phone in a time", "leak.mobile", "时间", "9点,13800138000", secret: "13800138000"),
    .list("a phone in a unit", "leak.mobile", "服务单位", "卫生中心13800138000", secret: "13800138000"),
    .list("an identity number", "leak.identity", "备注", "410105194803071234"),
    .list("an identity number with X apart", "leak.identity", "备注", "410105 19480307 123X"),
    .list("a half-covered phone", "leak.partialNumber", "备注", "138****8000"),
    .list("an e-mail address", "leak.email", "备注", "wang@example.com"),
    .list("a messenger", "leak.account", "备注", "微信wxid_abc123", secret: "wxid_abc123"),
    .list("a building", "leak.address", "活动名称", "12号楼理发", secret: "12号楼"),
    .list("a room in numerals", "leak.address", "备注", "三栋二单元"),
    .list("a date of birth", "leak.birth", "备注", "1948年3月7日出生", secret: "1948"),
    .list("an age", "leak.statedAge", "备注", "独居,78岁", secret: "78"),
    .list("an illness", "leak.sensitive", "备注", "患有高血压", secret: "高血压"),
    .list("a party member in hardship", "leak.sensitive", "备注", "困难党员慰问", secret: "困难党员"),
    .list("a coordinate", "leak.coordinate", "备注", "34.74661,113.62537"),
    .list("a bank card", "leak.longNumber", "备注", "6222 0212 3456 7890 123"),
    .list("an unknown column", "publicFault.unknownColumn", "身份证号", "无", secret: "zzz"),
    .list(
      "a column that only looks known",
      "publicFault.unknownColumn",
      "姓名及电话",
      "王芳",
      secret: "zzz"
    ),
    .list("data in place of a header", "publicFault.unknownColumn", "王小明", "是", secret: "王小明"),
    .list("somebody who is in no list", "publicFault.unknownPerson", "服务人员", "孙大海"),
    .list("a phone behind a name", "leak.mobile", "服务人员", "王芳13800138000", secret: "13800138000"),
    .list("a name for whom it is", "publicFault.unknownBeneficiary", "服务对象", "孙奶奶"),
    .list(
      "hardship for whom it is",
      "publicFault.unknownBeneficiary",
      "对象类别",
      "低保户",
      secret: "zzz"
    ),
    .list("a place that is a home", "publicFault.unknownPlace", "服务地点", "孙大海家"),
    .list("a number of people with a name", "publicFault.badCount", "服务人数", "3人(王芳)", secret: "王芳"),
    LeakAttempt(
      what: "a phone over three cells",
      code: "leak.mobile",
      secret: "0013",
      list: "社区\t服务人数\t备注\t活动名称\n东风社区\t138\t0013\t8000"
    ),
    LeakAttempt(
      what: "a cell beside the table",
      code: "publicFault.strayCell",
      secret: "孙大海",
      list: "社区\t服务人员\n东风社区\t王芳\t孙大海"
    ),
    LeakAttempt(
      what: "a column without a header",
      code: "publicFault.strayCell",
      secret: "孙大海",
      list: "社区\t\t服务人员\n东风社区\t孙大海\t王芳"
    ),
  ]

  static let ofWeeks: [LeakAttempt] = [
    .week("a phone in the name of a community", "leak.mobile", secret: "13800138000") {
      $0.records.places[1].name = "东风社区13800138000"
    },
    .week("a building in the name of a community", "leak.address", secret: "12号楼") {
      $0.records.places[1].name = "东风社区12号楼"
    },
    .week("a person in the name of a community", "leak.name", secret: "王小明") {
      $0.records.places[1].name = "王小明家"
    },
    .week("a unit that is a person", "leak.name", secret: "李雷") { $0.records.units[0].name = "李雷" },
    .week("a contact in the name of a unit", "leak.name", secret: "赵铁柱") {
      $0.records.units[0].name = "卫生中心(赵铁柱)"
    },
    .week("an identity number in the name of a unit", "leak.identity", secret: "410105") {
      $0.records.units[0].name = "410105194803071234"
    },
    .week("a phone in a category that units offer", "leak.mobile", secret: "13800138000") { week in
      week.records.offers[0].categories.append("理发13800138000")
      for index in week.records.needs.indices {
        week.records.needs[index].category = "理发13800138000"
      }
    },
    .week("somebody by title in a category", "leak.titledPerson", secret: "刘奶奶") { week in
      week.records.offers[0].categories.append("给刘奶奶理发")
      for index in week.records.needs.indices { week.records.needs[index].category = "给刘奶奶理发" }
    },
    .week("a short name in a category that units offer", "leak.name", secret: "王芳") { week in
      week.records.offers[0].categories.append("王芳理发")
      for index in week.records.needs.indices { week.records.needs[index].category = "王芳理发" }
    },
    .week("a rare name that is allowed by itself", "leak.name", secret: "李雷") {
      $0.records.units[0].name = "李雷"
      $0.settings.allowed = ["李雷"]
    },
    .week("consent missing", "publicFault.noConsent") {
      $0.personal.consenting.remove(PersonID("V4"))
    },
    .week("a child without a guardian", "publicFault.noGuardian") {
      $0.records.people[2].statedAge = 12
    },
    .week("no telephone to supervise", "publicFault.missingPhone") { $0.settings.phone = "" },
    .week("no way to object", "publicFault.missingObjections") { $0.settings.objections = "" },
    .week("a volunteer's own number to supervise", "publicFault.privatePhone") {
      $0.settings.phone = $0.records.people[7].phone
    },
    .week("a mobile in the way to object", "leak.mobile", secret: "13800138000") {
      $0.settings.objections = "找小王13800138000"
    },
    .week("a name in the way to object", "leak.name", secret: "王小明") {
      $0.settings.objections = "向王小明提出"
    },
    .week("the supervising number in a wrong place", "leak.landline", secret: "66668888") {
      $0.records.places[1].name = "东风社区0371-66668888"
    },
    .week("a phone in the name of the version", "leak.mobile", secret: "13800138000") {
      $0.version = "2026-07-13800138000"
    },
    .week("a name in the office", "leak.name", secret: "王小明") { $0.settings.office = "王小明工作室" },
  ]
}
