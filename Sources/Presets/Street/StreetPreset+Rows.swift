// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Street

/// The rows of the street's week.
extension StreetPreset {
  private static let skills: [(value: String, weight: Int)] = [
    ("", 560), ("护理", 30), ("法律", 12), ("维修", 70), ("教学", 90), ("理发", 25), ("文艺", 80),
  ]
  private static let categories: [(value: (name: String, skill: String), weight: Int)] = [
    (("陪护探访", "护理"), 30), (("法律咨询", "法律"), 9), (("家电维修", "维修"), 14),
    (("课业辅导", "教学"), 16), (("环境整治", ""), 12), (("物资搬运", ""), 8), (("活动协助", ""), 11),
  ]
  private static let days = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
  private static let parts = ["08:00-12:00", "13:30-17:30", "18:00-22:00"]
  private static let classes: [(value: String, weight: Int)] = [
    ("老年", 25), ("残疾", 8), ("困难", 10), ("儿童", 12), ("一般", 45),
  ]

  func people(using generator: inout SeededGenerator) -> PresetTable {
    var table = PresetTable(
      "人员名册",
      [
        "志愿者编号", "姓名", "性别", "人员类别", "居住地址", "纬度", "经度", "年龄", "特长", "投保截止", "健康情况",
        "可服务时间", "每周次数上限", "每月可服务次数",
      ]
    )
    for serial in 1...count(2000) {
      let isMember = generator.happens(550)
      let community = generator.below(Self.communities)
      var row = Self.spot(in: community, using: &generator)
      row["志愿者编号"] = "V\(serial.padded(5))"
      row["姓名"] = "志愿者\(serial.padded(4))"
      row["性别"] = generator.happens(480) ? "男" : "女"
      row["人员类别"] = isMember ? "在职党员" : "志愿者"
      row["居住地址"] = Self.community(community)
      row["年龄"] = String(generator.between(isMember ? 23...59 : 18...74))
      var skills = [generator.choose(Self.skills)].filter { !$0.isEmpty }
      if generator.happens(45) { skills.append("带班") }
      row["特长"] = skills.cell
      row["投保截止"] = generator.happens(850) ? "2026-12-31" : ""
      row["健康情况"] = "是"
      row["可服务时间"] = isMember && generator.happens(600) ? "" : hours(isMember, using: &generator)
      row["每周次数上限"] = String(generator.choose([(1, 55), (2, 33), (3, 12)]))
      row["每月可服务次数"] = "8"
      table.append(row)
    }
    return table
  }

  private func hours(_ isMember: Bool, using generator: inout SeededGenerator) -> String {
    let weights = (0..<21)
      .map { cell in
        let isWork = cell < 15 && cell % 3 < 2
        return isMember && isWork ? 0 : cell % 3 == 2 ? 3 : 2
      }
    let cells = generator.positions(generator.between(3...6), weights: weights).sorted()
    let all = cells.map { "\(Self.days[$0 / 3]) \(Self.parts[$0 % 3])" }
    let night = generator.happens(60) ? ["\(Self.days[generator.below(7)]) 21:00-次日7:00"] : []
    return (all + night).joined(separator: ";")
  }

  func units() -> PresetTable {
    var table = PresetTable("驻区单位", ["单位编号", "单位名称", "地点", "每周次数"])
    for serial in 1...count(30) {
      table.append([
        "单位编号": "U\(serial.padded(3))", "单位名称": "示例单位\(serial.padded(3))",
        "地点": Self.community(serial % Self.communities), "每周次数": "6",
      ])
    }
    return table
  }

  func offers(using generator: inout SeededGenerator) -> PresetTable {
    var table = PresetTable(
      "资源清单",
      ["资源编号", "单位名称", "资源类别", "资源名称", "服务类别", "每半天次数", "每周次数", "可用时间"]
    )
    let kinds = ["理发", "法律咨询", "家电维修", "课业辅导", "义诊"]
    for serial in 1...count(60) {
      let category = kinds[serial % kinds.count]
      let cells = generator.positions(2, weights: Array(repeating: 1, count: 15)).sorted()
      table.append([
        "资源编号": "R\(serial.padded(3))",
        "单位名称": "U\((generator.below(count(30)) + 1).padded(3))",
        "资源类别": "服务", "资源名称": "提供\(category)", "服务类别": category, "每半天次数": "1", "每周次数": "2",
        "可用时间": cells.map { "\(Self.days[$0 / 3]) \(Self.parts[$0 % 3])" }.joined(separator: ";"),
      ])
    }
    return table
  }

  func needs(using generator: inout SeededGenerator) -> PresetTable {
    var table = PresetTable(
      "需求清单",
      [
        "需求编号", "需求名称", "服务对象", "资源类型", "需求类别", "数量", "是否可拆分", "专业要求", "服务地点", "纬度", "经度",
        "需求时间", "预计时长（分钟）", "风险说明", "紧急程度", "办理类别", "是否核实",
      ]
    )
    for serial in 1...count(260) {
      let (name, skill) = generator.choose(Self.categories)
      let community = generator.below(Self.communities)
      var row = Self.spot(in: community, using: &generator)
      let isOffered = ["法律咨询", "家电维修", "课业辅导"].contains(name) && generator.happens(450)
      let heads =
        skill.isEmpty ? generator.between(2...6) : isOffered ? 1 : generator.between(1...2)
      let cells =
        generator.positions(
          generator.between(1...3),
          weights: (0..<21).map { $0 % 3 == 2 ? 1 : 2 }
        )
        .sorted()
      row["需求编号"] = "N\(serial.padded(4))"
      row["需求名称"] = name
      row["服务对象"] = generator.choose(Self.classes)
      row["资源类型"] = isOffered ? "服务" : "人力"
      row["需求类别"] = name
      row["数量"] = String(heads)
      row["是否可拆分"] = (skill.isEmpty && generator.happens(500)).cell
      row["专业要求"] = isOffered ? "" : skill
      row["服务地点"] = Self.community(community)
      row["需求时间"] = cells.map { "\(Self.days[$0 / 3]) \(Self.parts[$0 % 3])" }
        .joined(separator: ";")
      row["预计时长（分钟）"] = String(30 * generator.between(2...4))
      row["紧急程度"] = generator.happens(90) ? "紧急" : "一般"
      (row["风险说明"], row["办理类别"], row["是否核实"]) = ("低", "限时办结", true.cell)
      table.append(row)
    }
    return table
  }

  func posts(using generator: inout SeededGenerator) -> PresetTable {
    var table = PresetTable(
      "班次需求",
      [
        "班次编号", "岗位", "班次类型", "日期", "时间", "人数", "专业要求", "需要带班", "地点", "紧急程度",
      ]
    )
    let most = max(1, Int((Double(Self.communities) * min(1, scale * 3)).rounded()))
    for day in 0..<7 {
      let date = Self.monday.adding(day).description
      func add(
        _ kind: String,
        _ place: Int,
        _ hours: String,
        _ heads: Int,
        skill: String = "",
        leads: Bool = false,
        isUrgent: Bool = false
      ) {
        table.append([
          "班次编号": "B\((table.rows.count + 1).padded(4))", "岗位": kind, "班次类型": kind, "日期": date,
          "时间": hours, "人数": String(heads), "专业要求": skill, "需要带班": leads.cell,
          "地点": Self.community(place), "紧急程度": isUrgent ? "紧急" : "一般",
        ])
      }
      for place in 0..<most {
        add("巡逻", place, "19:00-21:30", 4, leads: true)
        add("日间照料", place, "08:30-11:30", 2, skill: "护理", isUrgent: day % 3 == 0)
        add("日间照料", place, "14:00-17:00", 2, skill: "护理")
        if day >= 5 { add("文明引导", place, "08:00-10:00", 3) }
      }
      add("应急值守", generator.below(most), "22:00-次日6:00", 2, leads: true, isUrgent: true)
    }
    return table
  }
}
