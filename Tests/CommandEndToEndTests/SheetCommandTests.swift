// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

#if Workbooks
/// Workbooks out, edits back in.
@Suite struct SheetCommandTests {
  private static let books = ["PAIDAN_SHEETS": "xlsx"]

  private func names(_ folder: String) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder))
  }

  /// A plan of the full week as text, with its sheet of projects cut into cells.
  private func plan() throws -> (week: String, out: String, rows: [[String]]) {
    let week = try SharedWeek.full.get()
    let out = try Scratch.folder().appending(path: "out").path
    let run = try PaidanProcess.run("plan", week, "-o", out, "--quiet")
    #expect(run.status == 0, "\(run.said)")
    let lines = try Scratch.text("\(out)/项目清单.csv").split(whereSeparator: \.isNewline)
    let rows = lines.map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return (week, out, rows)
  }

  private func write(_ rows: [[String]], to path: String) throws {
    let text = rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func `by default a plan is workbooks, and the same bytes twice`() throws {
    let week = try SharedWeek.full.get()
    let folders = try (0..<2)
      .map { _ -> String in
        let out = try Scratch.folder().appending(path: "out").path
        let run = try PaidanProcess.run(["plan", week, "-o", out], environment: Self.books)
        #expect(run.status == 0, "\(run.said)")
        return out
      }
    let files = try names(folders[0])
    #expect(files.isSuperset(of: ["周计划.xlsx", "签到表.xlsx", "征求意见.xlsx", "通知.txt", "单位"]))
    #expect(!files.contains { $0.hasSuffix(".csv") })
    let units = try names(folders[0] + "/单位")
    let same = try names(folders[1] + "/单位")
    #expect(!units.isEmpty && units == same)
    for name in ["周计划.xlsx", "签到表.xlsx", "征求意见.xlsx", "通知.txt"] + units.map({ "单位/" + $0 }) {
      let bytes = FileManager.default.contents(atPath: folders[0] + "/" + name)
      #expect(
        bytes != nil && bytes == FileManager.default.contents(atPath: folders[1] + "/" + name)
      )
    }
  }

  @Test func `a book in which somebody has worked is kept under another name`() throws {
    let week = try SharedWeek.full.get()
    let out = try Scratch.folder().appending(path: "out").path
    _ = try PaidanProcess.run(["plan", week, "-o", out], environment: Self.books)
    try "改过".write(toFile: out + "/周计划.xlsx", atomically: true, encoding: .utf8)
    let again = try PaidanProcess.run(["plan", week, "-o", out], environment: Self.books)
    #expect(again.status == 0, "\(again.said)")
    #expect(again.errors.contains("周计划(改过的).xlsx"), "\(again.said)")
    #expect(try Scratch.text(out + "/周计划(改过的).xlsx") == "改过")
    #expect(try names(out).contains("周计划.xlsx"))
    // The other format takes the place of this one, and leaves what somebody made alone.
    let text = try PaidanProcess.run("plan", week, "-o", out)
    #expect(text.status == 0)
    let left = try names(out)
    #expect(left.contains("项目清单.csv") && !left.contains("周计划.xlsx"))
    #expect(left.contains("周计划(改过的).xlsx"))
  }

  @Test func `an edited book of the plan is read by itself`() throws {
    let week = try SharedWeek.full.get()
    let out = try Scratch.folder().appending(path: "out").path
    _ = try PaidanProcess.run(["plan", week, "-o", out], environment: Self.books)
    let run = try PaidanProcess.run("replan", week, out + "/周计划.xlsx", "-o", out + "-2", "--json")
    #expect(run.status == 0, "\(run.said)")
    #expect((try run.json()["changedRows"] as? [Any])?.isEmpty == true)
    #expect(run.errors.contains("0 行有要求"), "\(run.errors)")
  }

  @Test func `what the office writes in the sheet is what it gets`() throws {
    var (week, out, rows) = try plan()
    let header = rows[0].map { $0.drop { $0 == "\u{FEFF}" } }
    func column(_ name: String) throws -> Int { try #require(header.firstIndex { $0 == name }) }
    let (id, locked, barred) = (try column("项目编号"), try column("锁定"), try column("禁排"))
    let single = rows.indices.dropFirst()
      .filter { !rows[$0].contains { $0.contains(";") || $0.contains("\"") } }
    let (held, other, ruledOut) = (single[0], single[1], single[2])
    rows[held][locked] = "是"
    rows[other][locked] = "是"
    rows[ruledOut][barred] = "是"
    let sheet = out + "/改.csv"
    try write(rows, to: sheet)
    let new = out + "-new"
    let run = try PaidanProcess.run(
      "replan",
      week,
      "\(out)/plan.json",
      "--edited",
      sheet,
      "-o",
      new,
      "--json"
    )
    #expect(run.status == 0, "\(run.said)")
    let result = try run.json()
    let changed = try #require(result["changedRows"] as? [String])
    #expect(changed.contains(rows[ruledOut][id]), "\(changed)")
    #expect(!changed.contains(rows[held][id]) && !changed.contains(rows[other][id]))
    #expect(changed.count < 5, "the rest stays: \(changed)")
    let story = try Scratch.text(new + "/变更单.csv")
    #expect(story.contains("办公室改动"))
    #expect(result["hardViolations"] as? Int == 0)
  }

  @Test func `faults of an edited sheet are all told, and nothing is written`() throws {
    var (week, out, rows) = try plan()
    let header = rows[0].map { $0.drop { $0 == "\u{FEFF}" } }
    let id = try #require(header.firstIndex { $0 == "项目编号" })
    let locked = try #require(header.firstIndex { $0 == "锁定" })
    rows[1][id] = "P-没有"
    rows[2][locked] = "没有这个人"
    try write(rows, to: out + "/改.csv")
    let run = try PaidanProcess.run(
      "replan",
      week,
      "\(out)/plan.json",
      "--edited",
      out + "/改.csv",
      "-o",
      out + "-new"
    )
    #expect(run.status == 65, "\(run.said)")
    #expect(run.errors.contains("第 2 行") && run.errors.contains("第 3 行"), "\(run.errors)")
    #expect(!run.said.contains("没有这个人"))
    #expect(!Scratch.exists(out + "-new/plan.json"))
  }

  @Test(arguments: ["zh", "en"])
  func `empty tables are written, checked clean, and planned from nothing else`(
    language: String
  ) throws {
    let folder = try Scratch.folder().appending(path: "tables").path
    let run = try PaidanProcess.run("template", folder, "--lang", language)
    #expect(run.status == 0, "\(run.said)")
    #expect(try names(folder).filter { $0.hasSuffix(".xlsx") }.count == 9)
    let check = try PaidanProcess.run("check", folder, "--week", "2026-02-09", "--json")
    #expect(!check.output.contains("\"rowFault\""), "\(check.output)")
    #expect(!check.output.contains("unknownColumn"), "\(check.output)")
  }
}
#endif
