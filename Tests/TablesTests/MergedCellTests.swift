// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

#if Workbooks
@Suite struct MergedCellTests {
  private static let header = OfficeBook.header

  private func read(_ lines: [[String]], merged: [String]) throws -> ReadOutcome {
    try WeekFolder(OfficeBook(lines: lines, merged: merged)).read()
  }

  @Test func `a cell merged over rows holds for all of them, blank ones and totals apart`() throws {
    let lines = [
      Self.header, OfficeBook.need("N1"), ["N2", "送报", "", "2", "无", "Ben", ""],
      ["小计", "", "", "3"], ["", "", "", "", "", "", ""], ["N3", "读书", "", "1", "无", "Ben"],
      OfficeBook.need("N4", community: "西城"),
    ]
    let outcome = try read(lines, merged: ["G2:G6", "C2:C6"])
    let needs = try #require(outcome.week?.needs, "\(outcome.codes)")
    #expect(needs.map(\.id.text) == ["N1", "N2", "N3", "N4"])
    #expect(needs.map { $0.place?.text } == ["东风", "东风", "东风", "西城"])
    #expect(needs.allSatisfy { $0.category == "文化" })
    let note = outcome.faults.first { $0.message.code == "fault.mergedFilled" }
    #expect(note?.message.arguments == [.number(4)] && note?.severity == .note)
  }

  @Test func `a merged count is a fault of its rows, because it may mean each or all`() throws {
    let lines = [
      Self.header, OfficeBook.need("N1"), ["N2", "送报", "文化", "", "无", "Ben", "东风"],
      OfficeBook.need("N3"),
    ]
    let outcome = try read(lines, merged: ["D2:D3"])
    let faults = outcome.faults.filter { $0.message.code == "fault.mergedCount" }
    #expect(faults.map(\.row) == [2, 3] && faults.allSatisfy { $0.severity == .rowFault })
    #expect(faults.map(\.column) == ["数量", "数量"])
    #expect(faults[0].message.arguments == [.text("2-3")])
    #expect(faults[0].mend == Message(MendCode.unmergeCells))
    #expect(outcome.week?.needs.map(\.id.text) == ["N3"])
  }

  @Test func `a merged number that only informs counts once`() throws {
    let lines = [
      Self.header + ["受益人数"], OfficeBook.need("N1") + ["60"], OfficeBook.need("N2", "送报"),
    ]
    let outcome = try read(lines, merged: ["H2:H3"])
    #expect(outcome.week?.needs.map(\.beneficiaryCount) == [60, 0], "\(outcome.codes)")
    let warnings = outcome.faults.filter { $0.message.code == "fault.mergedOnce" }
    #expect(warnings.map(\.row) == [2] && warnings.map(\.severity) == [.warning])
  }

  @Test func `a merged name is not taken for one person or for several`() throws {
    let folder = try WeekFolder(OfficeBook(lines: [Self.header, OfficeBook.need("N1")]))
    let people = OfficeBook(
      lines: [["姓名", "可服务时间"], ["Ada", "周六上午"], ["", "周日上午"], ["Ben", "周六上午"]],
      name: "人员名册",
      merged: ["A2:A3"]
    )
    try folder.write(people.bytes, as: "人员名册.xlsx")
    let outcome = try folder.read()
    let faults = outcome.faults.filter { $0.message.code == "fault.mergedName" }
    #expect(faults.map(\.row) == [2, 3] && faults.allSatisfy { $0.value == nil })
    #expect(outcome.week?.people.map(\.name) == ["Ben"])
  }

  @Test func `a cell merged over columns stands in the first`() throws {
    let lines = [Self.header, OfficeBook.need("N1"), ["N2", "送报", "文化", "1", "无", "Ben", "东风"]]
    let outcome = try read(lines, merged: ["A3:B3"])
    // The title is below the merged cell: it is not seen, and the row says so.
    #expect(outcome.complaints == ["rowFault fault.missingValue"])
    #expect(outcome.faults.first { $0.severity == .rowFault }?.column == "需求名称")
  }

  @Test func `a merged serial number gives no identifier`() throws {
    var header = Self.header
    header[0] = "序号"
    let lines = [
      header, OfficeBook.need("1"), OfficeBook.need("", "送报"), OfficeBook.need("2", "读书"),
    ]
    let outcome = try read(lines, merged: ["A2:A3"])
    let ids = try #require(outcome.week?.needs.map(\.id.text))
    #expect(Set(ids).count == 3 && ids.allSatisfy { $0.hasPrefix("h") }, "\(ids)")
  }

  @Test func `areas beyond the table make nothing of nothing`() throws {
    let lines = [Self.header, OfficeBook.need("N1")]
    let outcome = try read(lines, merged: ["G2:XFD1048576", "A3:A1048576", "XFD2:XFD9"])
    #expect(outcome.week?.needs.count == 1, "\(outcome.codes)")
    #expect(!outcome.codes.contains("note fault.mergedFilled"))
  }
}

@Suite struct GroupedHeaderTests {
  private func needs(_ lines: [[String]], merged: [String]) throws -> ReadOutcome {
    try WeekFolder(OfficeBook(lines: lines, merged: merged)).read()
  }

  @Test func `groups of two levels are read by both words`() throws {
    let lines = [
      ["东风街道需求清单"],
      ["需求编号", "需求名称", "需求类别", "联系人", "", "需求时间", "", "风险说明", "核实人", "所属社区"],
      ["", "", "", "姓名", "电话", "星期", "时段"],
      ["N1", "读报", "文化", "Ada", "13800000000", "周六", "9:00-11:00", "无", "Ben", "东风"],
      ["N2", "送报", "文化", "Ada", "", "周日", "下午", "无", "Ben", "东风"],
    ]
    let merged =
      ["A1:J1", "D2:E2", "F2:G2"] + ["A", "B", "C", "H", "I", "J"].map { "\($0)2:\($0)3" }
    let outcome = try needs(lines, merged: merged)
    let read = try #require(outcome.week?.needs, "\(outcome.codes)")
    #expect(outcome.complaints == [])
    #expect(read.map(\.contact) == ["Ada 13800000000", "Ada"])
    #expect(read[0].windows == [TimeSpan(day: 5, from: 540, to: 660)])
    #expect(read[1].windows == [TimeSpan(day: 6, from: 720, to: 1080)])
    #expect(
      outcome.faults.first { $0.message.code == "fault.titleLines" }?.message.arguments == [
        .number(1)
      ]
    )
    #expect(!outcome.codes.contains("note fault.unknownColumn"))
  }

  @Test func `three levels, and a beginning and an end`() throws {
    let lines = [
      ["基本情况", "", "", "服务要求", "", "", "", ""],
      ["需求编号", "需求名称", "需求类别", "需求时间", "", "", "风险说明", "核实人"],
      ["", "", "", "日期", "开始", "结束", "", ""],
      ["N1", "读报", "文化", "3月7日", "9:00", "11:00", "无", "Ben"],
    ]
    let merged = ["A1:C1", "D1:H1", "D2:F2"] + ["A", "B", "C", "G", "H"].map { "\($0)2:\($0)3" }
    let outcome = try needs(lines, merged: merged)
    let need = try #require(outcome.week?.needs.first, "\(outcome.codes)")
    #expect(need.windows == [TimeSpan(day: 5, from: 540, to: 660)], "\(outcome.codes)")
  }

  @Test func `the name below another group does not take the place of the name`() throws {
    let lines = [
      ["紧急联系人", "", "姓名", "志愿者编号", "服务社区"], ["姓名", "电话"],
      ["Cleo", "13800000001", "Ada", "V1", "东风"],
    ]
    let people = OfficeBook(
      lines: lines,
      name: "人员名册",
      merged: ["A1:B1", "C1:C2", "D1:D2", "E1:E2"]
    )
    let folder = try WeekFolder(OfficeBook(lines: [OfficeBook.header, OfficeBook.need("N1")]))
    try folder.write(people.bytes, as: "人员名册.xlsx")
    let outcome = try folder.read()
    #expect(outcome.week?.people.map(\.name) == ["Ada"], "\(outcome.codes)")
  }

  @Test func `a header that is merged over two columns does not swallow the first row`() throws {
    let lines = [
      OfficeBook.header + ["备注", ""], OfficeBook.need("N1") + ["好", "急"], OfficeBook.need("N2"),
    ]
    let outcome = try needs(lines, merged: ["H1:I1"])
    #expect(outcome.week?.needs.map(\.id.text) == ["N1", "N2"], "\(outcome.codes)")
  }
}
#endif
