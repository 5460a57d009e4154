// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

#if Workbooks
@Suite struct FixBookCommandTests {
  private static let books = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/workbooks").path

  @Test func `tables with findings are written with marks and say where`() throws {
    let out = try Scratch.folder().appending(path: "out").path
    let week = "\(Self.books)/week-as-books"
    let run = try PaidanProcess.run("check", week, "--fix-book", out)
    #expect(run.status == 65)
    let names = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
    #expect(
      names == [
        ".paidan-files", "人员名册-标注.xlsx", "资源清单-标注.xlsx", "需求清单-标注.xlsx",
      ]
    )
    #expect(run.said.contains("已标注") && run.said.contains("需求清单-标注.xlsx"))
    let machine = try PaidanProcess.run("check", week, "--json")
    let list = try JSONSerialization.jsonObject(with: Data(machine.output.utf8)) as? [[String: Any]]
    #expect(list?.contains { $0["cell"] as? String == "D8" } == true)
  }

  @Test func `marks are never written into the folder of the tables`() throws {
    let week = "\(Self.books)/week-as-books"
    let before = try FileManager.default.contentsOfDirectory(atPath: week).sorted()
    for place in [week, "\(week)/../week-as-books/"] {
      let run = try PaidanProcess.run("check", week, "--fix-book", place)
      #expect(run.status == 73 && run.said.contains("--fix-book"), "\(run.said)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: week).sorted() == before)
  }

  @Test func `marked books of earlier runs go when their tables are clean`() throws {
    let folder = try Scratch.folder()
    let (week, out) = (folder.appending(path: "week"), folder.appending(path: "out"))
    try FileManager.default.copyItem(atPath: "\(Self.books)/week-as-csv", toPath: week.path)
    #expect(try PaidanProcess.run("check", week.path, "--fix-book", out.path).status == 65)
    let marked = out.appending(path: "人员名册-标注.xlsx").path
    #expect(Scratch.exists(marked))
    let people = week.appending(path: "人员名册.csv")
    try Data("志愿者编号,姓名,年龄\nV1,Ada,40\n".utf8).write(to: people)
    let again = try PaidanProcess.run("check", week.path, "--fix-book", out.path, "--lang", "zh")
    #expect(!Scratch.exists(marked), "\(again.said)")
    #expect(Scratch.exists(out.appending(path: "需求清单-标注.xlsx").path))
  }

  @Test func `in English nothing but data is Chinese`() throws {
    let out = try Scratch.folder().appending(path: "out").path
    let week = "\(Self.books)/week-as-books"
    let run = try PaidanProcess.run("check", week, "--fix-book", out, "--lang", "en")
    #expect(run.said.contains("Marked: ") && run.said.contains("需求清单-marked.xlsx"))
  }
}
#endif
