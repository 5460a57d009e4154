// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Many weeks by one command.
@Suite struct BatchCommandTests {
  /// Three streets, the second with a table that is none.
  private func streets() throws -> (root: String, folders: [String]) {
    let root = try Scratch.folder().appending(path: "streets").path
    let made = try PaidanProcess.run(
      "generate",
      "zhengzhou",
      "--scale",
      "0.03",
      "--seed",
      "5",
      "--split",
      "street",
      "-o",
      root
    )
    #expect(made.status == 0, "\(made.said)")
    let names = try FileManager.default.contentsOfDirectory(atPath: root).sorted().prefix(3)
    let folders = names.map { "\(root)/\($0)" }
    try "这不是表".write(toFile: "\(folders[1])/需求清单.csv", atomically: true, encoding: .utf8)
    return (root, folders)
  }

  private func bytes(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

  @Test func `one bad street stops no other, and a second run finishes what a first left`() throws {
    let (root, folders) = try streets()
    let whole = "\(root)-whole"
    let run = try PaidanProcess.run(["plan"] + folders + ["-o", whole, "--jobs", "2"])
    #expect(run.status == 65, "\(run.said)")
    #expect(run.output.contains("共3个文件夹:有方案2个,没有方案1个;其中0个沿用上次的结果。"))
    let names = folders.map { URL(filePath: $0).lastPathComponent }
    #expect(Scratch.exists("\(whole)/\(names[1])/faults.json"))
    #expect(run.output.contains("[文件错误] 文件 需求清单.csv"), "\(run.output)")
    #expect(run.output.contains("见 faults.json)"))
    #expect(!Scratch.exists("\(whole)/\(names[1])/plan.json"))
    // Of another run only the first street was finished; the third was cut before its last file.
    let parts = "\(root)-parts"
    for name in names.prefix(1) + names.suffix(1) {
      try FileManager.default.createDirectory(
        atPath: parts,
        withIntermediateDirectories: true
      )
      try FileManager.default.copyItem(atPath: "\(whole)/\(name)", toPath: "\(parts)/\(name)")
    }
    try FileManager.default.removeItem(atPath: "\(parts)/\(names[2])/run.json")
    // No process has so high a number: this one was killed.
    let abandoned = "\(parts)/\(names[2])/.paidan-2147483647"
    try FileManager.default.createDirectory(atPath: abandoned, withIntermediateDirectories: true)
    let again = try PaidanProcess.run(
      ["plan"] + folders + ["-o", parts, "--jobs", "1", "--resume"]
    )
    #expect(again.status == 65)
    #expect(again.output.contains("其中1个沿用上次的结果"), "\(again.output)")
    #expect(!Scratch.exists(abandoned))
    #expect(bytes("\(parts)/batch.json") == bytes("\(whole)/batch.json"))
    for name in [names[0], names[2]] {
      for file in ["plan.json", "项目清单.csv", "未匹配需求.csv"] {
        #expect(bytes("\(parts)/\(name)/\(file)") == bytes("\(whole)/\(name)/\(file)"))
      }
    }
  }

  @Test func `a changed table is planned again`() throws {
    let (root, folders) = try streets()
    let out = "\(root)-out"
    _ = try PaidanProcess.run("plan", folders[0], "-o", out, "--resume")
    let table = "\(folders[0])/资源清单.csv"
    let lines = try String(contentsOfFile: table, encoding: .utf8)
      .split(
        separator: "\r\n",
        omittingEmptySubsequences: false
      )
    let fewer = lines.enumerated().filter { $0.offset != 1 }.map(\.element)
    try fewer.joined(separator: "\r\n").write(toFile: table, atomically: true, encoding: .utf8)
    let name = URL(filePath: folders[0]).lastPathComponent
    let stale = ["\(out)/\(name)/faults.json", "\(out)/\(name)/排班表.csv"]
    for path in stale { try "旧".write(toFile: path, atomically: true, encoding: .utf8) }
    let again = try PaidanProcess.run("plan", folders[0], "-o", out, "--resume")
    for path in stale { #expect(!Scratch.exists(path), "sheets of an earlier input are gone") }
    #expect(again.status == 0, "\(again.said)")
    #expect(again.output.contains("其中0个沿用上次的结果"))
  }

  @Test func `a plan of earlier tables stays where new ones have faults, and the table says so`()
    throws
  {
    let (root, folders) = try streets()
    let out = "\(root)-kept"
    _ = try PaidanProcess.run("plan", folders[0], folders[2], "-o", out)
    let name = URL(filePath: folders[0]).lastPathComponent
    let before = bytes("\(out)/\(name)/plan.json")
    #expect(before != nil)
    try "这不是表".write(toFile: "\(folders[0])/需求清单.csv", atomically: true, encoding: .utf8)
    let notes = "\(root)/说明.txt"
    try "说明".write(toFile: notes, atomically: true, encoding: .utf8)
    let run = try PaidanProcess.run("plan", folders[0], folders[2], notes, "-o", out)
    #expect(run.status == 66, "\(run.said)")
    #expect(run.output.contains("原来的方案没有改动"), "\(run.output)")
    #expect(run.output.contains("说明.txt”是文件,不是文件夹"), "\(run.output)")
    #expect(bytes("\(out)/\(name)/plan.json") == before)
  }

  @Test func `two folders of one name are refused before anything is planned`() throws {
    let (root, folders) = try streets()
    let out = "\(root)-twice"
    let run = try PaidanProcess.run("plan", folders[0], folders[0], "-o", out)
    #expect(run.status == 64)
    #expect(!Scratch.exists(out))
  }

  @Test func `a list made by hand is judged and compared in one sentence`() throws {
    let week = try SharedWeek.full.get()
    let out = try Scratch.folder().appending(path: "out").path
    #expect(try PaidanProcess.run("plan", week, "-o", out, "--quiet").status == 0)
    let same = try PaidanProcess.run(
      "evaluate",
      week,
      "\(out)/项目清单.csv",
      "--against",
      "\(out)/plan.json"
    )
    #expect(same.status == 0, "\(same.said)")
    let sentence = "手工清单与对照方案:对照方案多满足 0 项需求,少跑 0.0 公里;手工清单重复安排 0 处。"
    #expect(same.output.contains(sentence), "\(same.output)")
    let list = out + "/手工.csv"
    try "需求,时间,安排\n没有这一项,周六 9:00-11:00,谁也不是\n"
      .write(toFile: list, atomically: true, encoding: .utf8)
    let bad = try PaidanProcess.run("evaluate", week, list)
    #expect(bad.status == 65)
    #expect(bad.errors.contains("第 2 行"), "\(bad.errors)")
    #expect(!bad.errors.contains("谁也不是"), "names of people never reach messages")
  }
}
