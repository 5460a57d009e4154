// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct SettingsTests {
  private func settings(_ text: String) -> (Settings, [String]) {
    let findings = Findings()
    let settings = SettingsReader.read(Array(text.utf8), file: "street.yaml", findings: findings)
    return (settings, findings.faults.map { "\($0.severity.rawValue) \($0.message.code)" })
  }

  @Test(arguments: [
    ("周: 2026-03-09\n名称: 东风\n周: 2026-03-16\n", "repeatedSetting", 3),
    ("职能对应:\n  助老: 养老\n  助学: 教育\n  助老: 医疗\n", "repeatedSetting", 4),
    ("名称: 东风\n周：2026-03-09\n坐标系: wgs84\n", "fullWidthColon", 2),
    ("周：2026-03-09\n", "fullWidthColon", 1), ("# 说明：周\n周:2026-03-09\n", "colonWithoutSpace", 2),
    ("职能对应:\n  助老: 养老\n  卫生健康：[医疗]\n", "fullWidthColon", 3),
    ("名称: \"东风\n周: 2026-03-09\n", "badSettingsFile", 3),
  ])
  func `a slip is named with its line`(text: String, code: String, line: Int) {
    let findings = Findings()
    _ = SettingsReader.read(Array(text.utf8), file: "街道.yaml", findings: findings)
    #expect(findings.faults.map(\.message.code) == ["fault.\(code)"])
    #expect(findings.faults.map(\.row) == [line])
  }

  @Test func `a full-width colon below a key is named in the mend`() {
    let findings = Findings()
    let text = "职能对应:\n  卫生健康：[医疗]\n"
    _ = SettingsReader.read(Array(text.utf8), file: "街道.yaml", findings: findings)
    #expect(findings.faults.map(\.message.code) == ["fault.badSetting"])
    #expect(findings.faults.map(\.mend.code) == ["mend.useHalfColon"])
  }

  @Test func `an empty file is the default policy`() {
    for text in ["", "# 只有注释\n", "name:\n"] {
      let (read, faults) = settings(text)
      #expect(read.policy == Policy() && faults.isEmpty)
    }
  }

  @Test func `English and Chinese keys say the same`() {
    let english = settings(
      """
      name: 示例街道
      week: 2026-02-09
      coordinates: gcj02
      radiusMetres: 2500
      radiusClass: 1
      floorShare: 0.4
      bandWidth: 0.3
      bufferMinutes: 20
      defaultPerWeek: 2
      defaultPerMonth: 3
      defaultMinutesPerDay: 180
      goals: [nearness, band, fit, wishes, continuity, fineBalance]
      switchedOff: [elderlyEvenings]
      classWeights: {elderly: 3}
      functions: {卫生健康: [医疗, 护理]}
      certificates: {电工: [电工证]}
      categories: [卫生健康, 文化]
      """
    )
    let chinese = settings(
      """
      名称: 示例街道
      周: 2026年2月9日
      坐标系: GCJ-02
      就近半径: 2500
      就近级别: 1
      无死角比例: 0.4
      均衡幅度: 0.3
      间隔分钟: 20
      默认每周次数: 2
      默认每月次数: 3
      默认每日分钟: 180
      目标顺序: [就近, 相对均衡, 职能特长, 志愿, 延续, 细均衡]
      关闭规则: 老年夜间
      人群权重: {老年: 3}
      职能对应:
        卫生健康: 医疗、护理
      资质要求: {电工: [电工证]}
      类别: 卫生健康、文化
      """
    )
    #expect(english.1.isEmpty && chinese.1.isEmpty)
    #expect(english.0.policy == chinese.0.policy)
    #expect(english.0.week == Day("2026-02-09") && chinese.0.week == english.0.week)
    #expect(chinese.0.policy.goalOrder.first == .nearness)
    #expect(chinese.0.policy.floorShare == 400 && chinese.0.policy.bandWidth == 300)
    #expect(chinese.0.policy.classPoints[.elderly] == 3000)
    #expect(!chinese.0.policy.applies(.elderlyEvenings))
    #expect(chinese.0.categories == ["卫生健康", "文化"])
  }

  @Test func `what the law demands cannot be taken away`() {
    let (read, _) = settings("资质要求: {义诊: [], 法律咨询: [法律职业资格]}\n")
    #expect(read.policy.certificatesByCategory["义诊"] == ["执业医师"])
    #expect(read.policy.certificatesByCategory["法律咨询"] == ["法律职业资格", "律师执业"])
  }

  @Test(arguments: LegalRule.allCases)
  func `no legal rule can be switched off`(rule: LegalRule) {
    let findings = Findings()
    let text = Array("switchedOff: [\(rule.rawValue)]\n".utf8)
    let read = SettingsReader.read(text, file: "street.yaml", findings: findings)
    #expect(read.policy.switchedOff.isEmpty)
    #expect(findings.faults.map(\.message.code) == ["fault.legalRuleKept"])
    #expect(findings.faults.first?.message.arguments.last == .text(rule.article))
  }

  @Test(arguments: [
    "radiusMetres: 0", "radiusMetres: many", "radiusClass: 5", "floorShare: 1.5", "bandWidth: -1",
    "bandWidth: nan", "coordinates: moon", "goals: {a: b}", "switchedOff: [gravity]",
    "classWeights: {elderly: 0}", "classWeights: [1]", "functions: x", "week: tomorrow",
    "defaultPerWeek: 1.5", "radiusMetres: [1]", "name: {a: b}",
  ])
  func `impossible values are faults`(text: String) {
    #expect(settings(text).1 == ["fileFault fault.badSetting"])
  }

  @Test func `a calendar file lies over the built-in one`() throws {
    let folder = try WeekFolder([
      "needs.csv": "id,title,category\nN1,a,b\n",
      "日历.yaml": "放假: [2027-02-05~2027-02-13]\n调休上班: [2027-02-20]\n年份: [2027]\n",
    ])
    var options = WeekReader.Options()
    options.week = Day("2027-02-15")
    let week = try #require(try folder.read(options).week)
    #expect(week.calendar.type(of: week.date(ofDay: 5)) == .makeUpWorkday)
    #expect(week.calendar.type(of: week.monday.adding(-3)) == .holiday)
    #expect(week.calendar.knows(week.monday))
  }

  @Test(arguments: ["放假: [二月]", "年份: [x]", "放假: {a: b}", "放假: [2027-02-05~2029-02-05]"])
  func `a calendar that cannot be read is a fault`(text: String) throws {
    let folder = try WeekFolder(["needs.csv": "id,title,category\nN1,a,b\n", "日历.yaml": text])
    #expect(try folder.read().hasFileFaults)
  }

  @Test(arguments: ["? *a60\n: x\n", "*a60 : x\n"])
  func `an alias as key, which unfolds when it is compared, is refused at once`(key: String) {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...60 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(settings(text + key).1 == ["fileFault fault.badSettingsFile"])
  }

  @Test func `settings of both languages at once are two files of one thing`() throws {
    let folder = try WeekFolder([
      "needs.csv": "id,title,category\nN1,a,b\n", "street.yaml": "week: 2026-03-02\n",
    ])
    #expect(try folder.read().codes.contains("fileFault fault.doubleTable"))
  }
}
