// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct WorkbookCommandTests {
  private static let books = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/workbooks").path

  #if Workbooks
  @Test func `a finding in a workbook names the sheet, in words and for machines`() throws {
    let week = "\(Self.books)/week-as-one-book"
    let run = try PaidanProcess.run("check", week)
    #expect(run.status == 65)
    for part in ["文件 本周.xlsx", "表 需求清单", "第 8 行", "列“数量”", "“-3”", "怎么改"] {
      #expect(run.said.contains(part), "\(part)")
    }
    let machine = try PaidanProcess.run("check", week, "--json")
    let list = try JSONSerialization.jsonObject(with: Data(machine.output.utf8)) as? [[String: Any]]
    let faults = list?.filter { $0["severity"] as? String == "rowFault" }
    #expect(faults?.isEmpty == false)
    #expect(faults?.allSatisfy { $0["sheet"] is String } == true)
  }

  @Test func `a week of workbooks is planned and a list in one is judged`() throws {
    let out = try Scratch.folder().appending(path: "out").path
    let plan = try PaidanProcess.run(
      "plan",
      "\(Self.books)/week-as-books",
      "-o",
      out,
      "--set-aside",
      "--quiet"
    )
    #expect(plan.status == 0, "\(plan.said)")
    let text = try Scratch.text("\(out)/plan.json")
    let other = try Scratch.folder().appending(path: "out").path
    let csv = "\(Self.books)/week-as-csv"
    #expect(try PaidanProcess.run("plan", csv, "-o", other, "--set-aside", "--quiet").status == 0)
    #expect(try Scratch.text("\(other)/plan.json") == text)
    let list = try PaidanProcess.run("evaluate", csv, "\(Self.books)/hand-list.xlsx")
    #expect(list.status == 65)
    #expect(list.errors.contains("表 项目 第 5 行"))
  }
  #else
  @Test func `a build without workbooks says so and what to do`() throws {
    let run = try PaidanProcess.run("check", "\(Self.books)/week-as-one-book")
    #expect(run.status == 65)
    #expect(run.said.contains("本构建未含工作簿") && run.said.contains("make"))
    let list = "\(Self.books)/hand-list.xlsx"
    let judged = try PaidanProcess.run("evaluate", "\(Self.books)/week-as-csv", list)
    #expect(judged.status == 65)
  }
  #endif
}
