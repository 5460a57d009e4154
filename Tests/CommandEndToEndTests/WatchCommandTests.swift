// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// A shared folder that answers.
@Suite struct WatchCommandTests {
  /// An inbox with a copy of a week in it.
  private static func inbox(_ drop: String = "第三周") throws -> String {
    let inbox = try Scratch.folder().path
    try FileManager.default.copyItem(atPath: try SharedWeek.pure.get(), toPath: "\(inbox)/\(drop)")
    return inbox
  }

  private static func watch(_ inbox: String, _ flags: String...) throws -> PaidanProcess {
    let work = try Scratch.folder().path
    let settings = ["--once", "--settle", "0.2", "--interval", "0.1", "--work", work]
    return try PaidanProcess.run(["watch", inbox] + settings + flags)
  }

  private static func rows(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init)
  }

  private static func names(_ folder: String) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder))
  }

  @Test func `a folder of tables gets its plan beside it, once`() throws {
    let inbox = try Self.inbox()
    let before = try Self.names(inbox + "/第三周")
    let run = try Self.watch(inbox)
    #expect(run.status == 0, "\(run.said)")
    let answer = inbox + "/第三周-结果"
    #expect(
      try Self.names(answer)
        .isSuperset(of: ["plan.json", "report.html", "状态.txt", "项目清单.csv", "日历"])
    )
    #expect(try Self.names(inbox + "/第三周") == before)
    let status = try Scratch.text(answer + "/状态.txt")
    #expect(status.contains("状态:完成:需求") && status.contains("排的是 2026-"))
    #expect(status.contains("\r\n"))
    let bytes = FileManager.default.contents(atPath: answer + "/状态.txt")
    #expect(bytes?.starts(with: [0xEF, 0xBB, 0xBF]) == true)
    #expect(try Scratch.text(inbox + "/状态.txt").contains("第三周  →  完成"))
    // A second watch finds it answered.
    let plan = answer + "/plan.json"
    let date = try FileManager.default.attributesOfItem(atPath: plan)[.modificationDate] as? Date
    let again = try Self.watch(inbox)
    #expect(again.status == 0 && !again.said.contains("第三周:"))
    let later = try FileManager.default.attributesOfItem(atPath: plan)[.modificationDate] as? Date
    #expect(date == later)
    #expect(try Scratch.text(inbox + "/状态.txt").contains("第三周  →  完成"))
  }

  @Test func `what must be mended is listed, and mending it is enough`() throws {
    let inbox = try Self.inbox()
    let table = inbox + "/第三周/需求清单.csv"
    let good = try Scratch.text(table)
    var rows = Self.rows(good)
    let column = try #require(rows[0].components(separatedBy: ",").firstIndex(of: "数量"))
    var cells = rows[1].components(separatedBy: ",")
    cells[column] = "好些个"
    rows[1] = cells.joined(separator: ",")
    try rows.joined(separator: "\r\n").write(toFile: table, atomically: true, encoding: .utf8)
    _ = try Self.watch(inbox)
    let answer = inbox + "/第三周-结果"
    let status = try Scratch.text(answer + "/状态.txt")
    #expect(status.contains("状态:要改 1 处") && status.contains("第 2 行 列“数量” 值“好些个”"))
    #expect(!Scratch.exists(answer + "/plan.json"))
    #expect(try Scratch.text(inbox + "/状态.txt").contains("第三周  →  要改 1 处"))
    // Planned all the same, without that row, where the office wants that.
    let aside = try Self.inbox()
    let bad = try Scratch.text(table)
    try bad.write(toFile: aside + "/第三周/需求清单.csv", atomically: true, encoding: .utf8)
    _ = try Self.watch(aside, "--set-aside")
    let story = try Scratch.text(aside + "/第三周-结果/状态.txt")
    #expect(story.contains("完成") && story.contains("1 行资料不全"))

    try good.write(toFile: table, atomically: true, encoding: .utf8)
    _ = try Self.watch(inbox)
    #expect(try Scratch.text(answer + "/状态.txt").contains("状态:完成"))
    #expect(Scratch.exists(answer + "/plan.json"))
  }

  @Test func `halves, locks and open books are left alone`() throws {
    let inbox = try Scratch.folder().path
    let half = Data([0x50, 0x4B, 0x03, 0x04]) + Data(repeating: 7, count: 4000)
    try half.write(to: URL(fileURLWithPath: inbox + "/半本.xlsx"))
    try Data("编号\n1\n".utf8).write(to: URL(fileURLWithPath: inbox + "/开着.csv"))
    try Data([1]).write(to: URL(fileURLWithPath: inbox + "/~$开着.csv"))
    try Data([1]).write(to: URL(fileURLWithPath: inbox + "/~$锁.xlsx"))
    let run = try Self.watch(inbox)
    #expect(run.status == 0)
    let overview = try Scratch.text(inbox + "/状态.txt")
    #expect(overview.contains("半本.xlsx  →  ") && overview.contains("开着.csv  →  “开着.csv”正在 WPS"))
    #expect(!overview.contains("锁.xlsx  →"))
    #expect(try Self.names(inbox) == ["半本.xlsx", "开着.csv", "~$开着.csv", "~$锁.xlsx", "状态.txt"])
  }

  @Test func `a sheet in which somebody has worked is kept`() throws {
    let inbox = try Self.inbox()
    _ = try Self.watch(inbox)
    let sheet = inbox + "/第三周-结果/项目清单.csv"
    try "主任的批注\n".write(toFile: sheet, atomically: true, encoding: .utf8)
    let table = inbox + "/第三周/需求清单.csv"
    let rows = try Self.rows(Scratch.text(table))
    try ([rows[0]] + rows.dropFirst(2)).joined(separator: "\r\n")
      .write(toFile: table, atomically: true, encoding: .utf8)
    _ = try Self.watch(inbox)
    #expect(try Scratch.text(inbox + "/第三周-结果/项目清单(改过的).csv") == "主任的批注\n")
    #expect(try Scratch.text(sheet).contains("P-"))
  }

  @Test func `tables that hold for every week are taken from their folder`() throws {
    let inbox = try Self.inbox()
    try FileManager.default.createDirectory(
      atPath: inbox + "/常用表",
      withIntermediateDirectories: false
    )
    for name in try Self.names(inbox + "/第三周") where !name.hasPrefix("需求清单") {
      try FileManager.default.moveItem(
        atPath: "\(inbox)/第三周/\(name)",
        toPath: "\(inbox)/常用表/\(name)"
      )
    }
    _ = try Self.watch(inbox)
    let status = try Scratch.text(inbox + "/第三周-结果/状态.txt")
    #expect(status.contains("完成") && status.contains("用了“常用表”里的:"), "\(status)")
    #expect(!Scratch.exists(inbox + "/常用表-结果"))
  }

  @Test func `two watches at one folder are one too many, and no folder is none`() throws {
    let inbox = try Scratch.folder().path
    let work = try Scratch.folder().path
    let arguments = ["watch", inbox, "--settle", "0.2", "--interval", "0.1", "--work", work]
    let first = try PaidanProcess.run(arguments) { process in
      for _ in 0..<100 where !Scratch.exists(inbox + "/状态.txt") {
        Thread.sleep(forTimeInterval: 0.05)
      }
      let second = try? PaidanProcess.run(arguments)
      #expect(second?.status == 73 && second?.said.contains("已经在守着") == true)
      process.terminate()
    }
    #expect(first.status == 0)
    #expect(try Scratch.text(inbox + "/状态.txt").contains("程序停了"))
    #expect(try PaidanProcess.run("watch", inbox + "/无").status == 66)
  }
}
