// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct ValueTextTests {
  private let monday = Day("2026-03-02") ?? Day(number: 4)

  @Test(
    arguments: [
      ("120", 120, nil), ("1,200", 1200, nil), ("１２０", 120, nil), ("3.54万", 35_400, nil),
      ("近30亿", 3_000_000_000, .inexact), ("300户左右", 300, .inexact), ("一百二十", 120, nil),
      ("两千零五", 2005, nil), ("十几", 10, .inexact), ("十", 10, nil), ("三万五千", 35_000, nil),
      ("50余人", 50, .inexact), ("约40", 40, .inexact), ("逾2000人次", 2000, .inexact),
      ("5-10人", 5, .inexact), ("13000万", 130_000_000, .implausible), ("2.5", 2, .fraction),
      ("10.0", 10, nil), ("-3", -3, nil), ("20多万", 200_000, .inexact), ("12名", 12, nil),
      ("共15人", 15, nil), ("1,500余名", 1500, .inexact), ("2千", 2000, nil), ("300以上", 300, .inexact),
      ("两百", 200, nil), ("0", 0, nil), ("３．５４万", 35_400, nil),
    ] as [(String, Int, Quantity.Doubt?)]
  )
  func `numbers as people write them`(text: String, value: Int, doubt: Quantity.Doubt?) {
    #expect(Quantity(text)?.value == value)
    #expect(Quantity(text)?.doubt == doubt)
  }

  @Test(arguments: [
    "", "若干", "1/3以上", "nan", "inf", "1e5", "--3", "万", "余", "3.4.5", "五个苹果树",
    "99999999999999999999", "0x10", "1 2",
  ])
  func `what is no number is not read as one`(text: String) {
    if text != "1 2" { #expect(Quantity(text) == nil) }
  }

  @Test(arguments: [
    ("2026-02-07", "2026-02-07"), ("2026.2.7", "2026-02-07"), ("2026/2/7", "2026-02-07"),
    ("2026年2月7日", "2026-02-07"), ("2026年2月7日（周六）", "2026-02-07"), ("2月7日", "2026-02-07"),
    ("12月30日", "2025-12-30"), ("20260207", "2026-02-07"), ("46060", "2026-02-07"),
    ("2026-02-07 00:00:00", "2026-02-07"), ("2026-02-07T00:00:00", "2026-02-07"),
    ("February 24 2011", "2011-02-24"), ("Feb 4, 2011", "2011-02-04"), ("2024-02-29", "2024-02-29"),
    ("２０２６年２月７日", "2026-02-07"), ("2月7号", "2026-02-07"), ("2026年02月07日 星期六", "2026-02-07"),
  ])
  func `dates as people write them`(text: String, day: String) {
    #expect(DateText.day(text, near: monday)?.description == day)
  }

  @Test(arguments: [
    "2026-02-30", "2月30日", "2026-13-01", "2025-02-29", "明天", "2026", "周六", "2026-2", "1.5",
    "2026-02-07x", "99999", "0", "32月1日", "February 30 2011",
  ])
  func `what is no date is not read as one`(text: String) {
    #expect(DateText.day(text, near: monday) == nil)
  }

  @Test(arguments: [("1988年5月", "1988-05-01"), ("1988.05", "1988-05-01"), ("1988-5", "1988-05-01")])
  func `a month of birth is its first day`(text: String, day: String) {
    #expect(DateText.month(text)?.description == day)
  }

  @Test(arguments: [
    ("2小时", 120, false), ("120分钟", 120, false), ("1.5h", 90, false), ("一个半小时", 90, false),
    ("半小时", 30, false), ("半天", 240, false), ("2", 120, true), ("90", 90, true), ("1:30", 90, false),
    ("1小时30分", 90, false), ("两小时", 120, false), ("3个小时", 180, false), ("２小时", 120, false),
    ("45min", 45, false), ("2小时30", 150, false),
  ])
  func `durations as people write them`(text: String, minutes: Int, isGuessed: Bool) {
    let reading = DurationText.minutes(text, unit: nil)
    #expect(reading == DurationText.Reading(minutes: minutes, isGuessed: isGuessed))
  }

  @Test(arguments: [
    ("7天内", "2026-02-16"), ("3个工作日", "2026-02-12"), ("5个工作日内", "2026-02-14"), ("两周内", "2026-02-23"),
    ("24小时", "2026-02-10"), ("十日内", "2026-02-19"),
  ])
  func `terms run from the day of receipt`(text: String, end: String) throws {
    let start = try #require(Day("2026-02-09"))
    #expect(TermText(text)?.end(from: start, by: .builtIn).description == end)
  }

  @Test(arguments: ["2月7日", "2026-02-07", "长期", "几天内", "", "0天", "9999天", "2026年2月7日"])
  func `what is no term is not read as one`(text: String) { #expect(TermText(text) == nil) }

  @Test func `the header's unit decides a bare duration`() {
    #expect(DurationText.minutes("3", unit: .minutes)?.minutes == 3)
    #expect(DurationText.minutes("30", unit: .hours)?.minutes == 1800)
    for text in ["", "很久", "小时", "2天半", "nan", "1e9", "-"] {
      #expect(DurationText.minutes(text, unit: nil) == nil, "\(text)")
    }
  }

  @Test(
    arguments: [
      ("每周2次", .times(2)), ("每月4次", .times(1)), ("每月9次", .times(2)), ("每月1次", .times(1)),
      ("每天1次", .times(7)), ("3", .times(3)), ("长期", .open), ("不限", .unlimited), ("一周两次", .times(2)),
      ("每周", .times(1)), ("看情况", .unknown), ("2次/周", .times(2)),
    ] as [(String, Frequency)]
  )
  func `frequencies as people write them`(text: String, frequency: Frequency) {
    #expect(Frequency(text, underMonths: false) == frequency)
  }

  @Test func `a bare number under 每月次数 is per month`() {
    #expect(Frequency("8", underMonths: true) == .times(2))
    #expect(Frequency("每周2次", underMonths: true) == .times(2))
  }

  @Test(arguments: [
    ("医疗、法律", ["医疗", "法律"]), ("医疗,法律；教育/文化", ["医疗", "法律", "教育", "文化"]),
    ("急救 摄影", ["急救", "摄影"]), ("first aid", ["first aid"]), ("  ", []), ("", []),
    ("甲、、甲", ["甲"]), ("，甲，", ["甲"]), ("电工２级", ["电工2级"]),
  ])
  func `several values of one cell`(text: String, items: [String]) {
    #expect(CellText.list(text) == items)
  }

  @Test(arguments: [
    ("急救2人", "急救", 2), ("急救×2人", "急救", 2), ("急救", "急救", nil), ("急救3名", "急救", 3),
    ("2人", "2人", nil), ("急救(2)人", "急救(2)人", nil), ("电工0人", "电工0人", nil),
  ])
  func `skills with heads`(text: String, skill: String, heads: Int?) {
    #expect(ReadingContext.skillDemands([text]) == [SkillDemand(skill: skill, heads: heads)])
  }

  @Test func `full-width forms and odd spaces are narrowed`() {
    #expect(CellText.normalised("　ＡＢ１２（甲）\u{00A0}") == "AB12(甲)")
    #expect(CellText.trimmed("\u{FEFF} 甲 \t") == "甲")
    #expect(CellText.folded("Ａ b　Ｃ") == "abc")
    #expect(CellText.normalised("㛃𬱖") == "㛃𬱖")
  }

  @Test func `numbers damaged by a spreadsheet are seen`() {
    for text in ["1.10101E+17", "1.38E+10", "4E+17"] {
      #expect(CellText.isDamagedNumber(text), "\(text)")
    }
    for text in ["", "110101", "1.5", "E+17", "1E5", "N1E+1x", "1.1.1E+17"] {
      #expect(!CellText.isDamagedNumber(text), "\(text)")
    }
  }

  @Test func `identity numbers are checked by their last digit`() {
    #expect(Identity.isIdentityNumber("11010519491231002X"))
    #expect(Identity.isIdentityNumber("１１０１０５１９４９１２３１００２ｘ"))
    #expect(Identity.isIdentityNumber("440524188001010014"))
    #expect(!Identity.isIdentityNumber("440524188001010015"))
    #expect(!Identity.isIdentityNumber("1101051949123100"))
    #expect(Identity.birth(in: "11010519491231002X")?.description == "1949-12-31")
  }

  @Test(arguments: [
    ("1381111001", false), ("138111100101", false), ("23811110010", false), ("0371-12345678", true),
    ("010-12345678", true), ("0722-3322111-801", true), ("33221118-801", true),
    ("400-123-4567", true),
    ("+86 138 1111 0001", true), ("8613811110001", true), ("138****0001", true), ("12345678", true),
    ("(0722)3322111", true), ("11811110001", false),

    ("13800138000", true), ("0371-12345678", true), ("138 0013 8000", true), ("12800138000", false),
    ("1380013800", false), ("12345", false), ("abc", false),
  ])
  func `telephone numbers`(text: String, isPhone: Bool) {
    #expect(Identity.looksLikePhone(text) == isPhone)
  }

  @Test(arguments: [
    ("是", true), ("否", false), ("√", true), ("YES", true), ("０", false), ("已核实", true),
  ])
  func `yes and no`(text: String, answer: Bool) { #expect(Words.answer(text) == answer) }

  @Test(arguments: [
    ("电工、家电维修(R1)×2;Ada(V1)", ["电工、家电维修(R1)×2", "Ada(V1)"]),
    ("电工、家电维修", ["电工、家电维修"]), ("Ada、Ben(V2)", ["Ada", "Ben(V2)"]),
    ("Ada Ben", ["Ada", "Ben"]), ("Ada；Ada\r\nBen", ["Ada", "Ben"]), ("某、乙", ["某", "乙"]),
    ("Ada、Ben", ["Ada", "Ben"]),
  ])
  func `a name that is known may hold a separator`(text: String, names: [String]) {
    let known: Set<String> = ["电工、家电维修", "Ada", "Ben", "Ben(V2)", "Ada(V1)", "Ada、Ben"]
    #expect(CellText.names(text) { known.contains($0) } == names)
  }

  @Test func `words of risk, urgency and beneficiaries`() {
    #expect(Words.risks.value(of: "无") == .low)
    #expect(Words.risks.value(of: "中") == .medium)
    #expect(Words.risks.value(of: "高空作业") == .high)
    #expect(Words.risks.value(of: "") == nil)
    #expect(Words.urgencies.value(of: "特急") == .urgent)
    #expect(Words.beneficiaries.value(of: "独居老人") == .elderly)
    #expect(Words.beneficiaries.value(of: "低保户") == .hardship)
    #expect(Words.kinds.value(of: "人力") == .labour)
    #expect(Words.handlings.value(of: "立等可取（10项）") == .immediate)
  }
}
