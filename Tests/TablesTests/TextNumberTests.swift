// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct TextNumberTests {
  private static let near = Day(number: 20_514)

  @Test(arguments: [
    "2026-02-07", "2026.2.7", "2026/2/7", "2026年2月7日", "2026年2月7日（周六）", "2026年2月7日 星期六", "20260207",
    "46060",
    "2月7日", "2/7", "２０２６.２.７", "2026-02-07 00:00:00", "2026年02月07号",
  ])
  func `a date in every way of writing it`(text: String) {
    #expect(DateText.day(text, near: Self.near) == Day(year: 2026, month: 2, day: 7), "\(text)")
  }

  @Test func `numbers as text with apostrophes, blanks and marks of direction`() throws {
    let phone = "\u{202D}13800138000\u{202C}"
    let folder = try WeekFolder([
      "需求清单.csv": "需求编号,需求名称,需求类别,数量,联系电话\n'001,读报,文化,'2,'13800138000\n 002 ,送报,文化,'3,\(phone)\n"
    ])
    let outcome = try folder.read()
    #expect(outcome.week?.needs.map(\.id.text) == ["001", "002"], "\(outcome.codes)")
    #expect(outcome.week?.needs.map(\.contact) == ["13800138000", "13800138000"])
    #expect(outcome.week?.needs.map(\.quantity) == [2, 3])
  }

  @Test(arguments: ["1.38E+10", "1.38e+10", "1.38E10", "1.10101E+17", "1.38E＋10"])
  func `numbers that lost their digits are named`(text: String) throws {
    let folder = try WeekFolder(["需求清单.csv": "需求名称,需求类别,联系电话\n读报,文化,\(text)\n"])
    #expect(try folder.read().complaints.contains("warning fault.damagedNumber"))
  }

  @Test(arguments: ["3E5", "E10", "1.5", "12E"])
  func `identifiers with an E are not damaged`(text: String) {
    #expect(!CellText.isDamagedNumber(text))
  }

  @Test(arguments: [
    ("[$-804]yyyy\"年\"m\"月\"d\"日\"\\ aaaa;@", CellFormat.date), ("[$-804]aaaa;@", .date),
    ("aaa", .date),
    ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@", .date), ("yyyy\"年\"m\"月\"", .date),
    ("[$-804]上午/下午h\"时\"mm\"分\";@", .time),
    ("h:mm AM/PM", .time), ("yyyy/m/d\\ h:mm;@", .dateAndTime), ("[h]:mm:ss", .elapsed),
    ("#,##0\"天\"", .general),
    ("0.00_);[Red]\\(0.00\\)", .general), ("Standard", .general), ("@", .general),
    ("\"第\"0\"年\"", .general),
    ("[$¥-804]#,##0.00", .general), ("000", .padded(3)),
  ])
  func `formats of a Chinese spreadsheet`(code: String, format: CellFormat) {
    #expect(NumberFormats.format(ofCode: code) == format)
  }

  @Test(arguments: [
    ("1:30:00", 90), ("01:30", 90), ("0:45:00", 45), ("2:00:30", 121), ("1.5小时", 90),
  ])
  func `durations as spreadsheets show them`(text: String, minutes: Int) {
    #expect(DurationText.minutes(text, unit: nil)?.minutes == minutes)
  }

  @Test(arguments: [("46060", 5, 480, 1200), ("46060.375", 5, 540, 660), ("46060.5", 5, 720, 840)])
  func `times that lost their format`(text: String, day: Int, from: Int, to: Int) throws {
    let monday = try #require(Day(year: 2026, month: 2, day: 2))
    var times = TimeText(monday: monday, calendar: .builtIn)
    let windows = times.reading(text)?.windows(momentMinutes: 120)
    #expect(windows == [TimeSpan(day: day, from: from, to: to)])
  }

  #if Workbooks
  @Test func `a column of times is read by the format of its cells`() throws {
    let styles = """
      <numFmts><numFmt numFmtId="180" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\\ aaaa;@"/>\
      <numFmt numFmtId="181" formatCode="h:mm;@"/><numFmt numFmtId="182" formatCode="[h]:mm"/></numFmts>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="180"/><xf numFmtId="181"/><xf numFmtId="182"/></cellXfs>
      """
    let header = TinyBook.rows([["岗位", "日期", "时间", "联系电话", "人数"]])
    let cells = """
      <row r="2"><c r="A2" t="inlineStr"><is><t>值守</t></is></c><c r="B2" s="1"><v>46060</v></c>\
      <c r="C2" s="2"><v>0.375</v></c><c r="D2"><v>13800138000</v></c><c r="E2" t="inlineStr"><is><t> 2 </t></is></c></row>
      """
    var book = TinyBook(header + cells, styles: styles)
    book.sheets[0].name = "班次需求"
    let folder = try WeekFolder([:])
    try folder.write("周: 2026-02-02\n", as: "街道.yaml")
    try folder.write(book.bytes, as: "本周.xlsx")
    try folder.write("需求名称,需求类别\n读报,文化\n", as: "需求清单.csv")
    let outcome = try folder.read()
    #expect(
      outcome.week?.posts.map(\.span) == [TimeSpan(day: 5, from: 540, to: 660)],
      "\(outcome.codes)"
    )
    #expect(outcome.week?.posts.map(\.heads) == [2])
    #expect(!outcome.codes.contains { $0.contains("Phone") || $0.contains("damaged") })
  }
  #endif
}
