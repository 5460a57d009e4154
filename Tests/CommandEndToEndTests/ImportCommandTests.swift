// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct ImportCommandTests {
  private static let rows = """
    需求内容,居民诉求类别,风险,核实情况,服务地点,联系电话
    读报,文化,低,是,东风社区,13800138000
    """

  private func folders() throws -> (file: String, week: String) {
    let folder = try Scratch.folder()
    let file = folder.appending(path: "转办.csv").path
    try Self.rows.write(toFile: file, atomically: true, encoding: .utf8)
    let week = folder.appending(path: "week").path
    try FileManager.default.createDirectory(atPath: week, withIntermediateDirectories: true)
    try "周: 2026-03-02\n".write(toFile: "\(week)/街道.yaml", atomically: true, encoding: .utf8)
    return (file, week)
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func `a preview shows the columns, asks, and writes nothing`() throws {
    let (file, week) = try folders()
    let before = try names(week)
    let run = try PaidanProcess.run("import", file, "-o", week)
    #expect(run.status == 65, "\(run.said)")
    for part in ["当作“需求清单”", "需求内容 → 需求名称", "居民诉求类别 → 需求类别?", "--column '居民诉求类别=需求类别'"] {
      #expect(run.said.contains(part), "\(part): \(run.said)")
    }
    #expect(!run.said.contains("13800138000"))
    #expect(try names(week) == before)
  }

  @Test func `what was answered is taken and remembered`() throws {
    let (file, week) = try folders()
    let refused = try PaidanProcess.run("import", file, "-o", week, "--apply")
    #expect(refused.status == 65 && refused.errors.contains("没有收"), "\(refused.said)")
    let answer = "居民诉求类别=需求类别"
    let taken = try PaidanProcess.run("import", file, "-o", week, "--apply", "--column", answer)
    #expect(taken.status == 0, "\(taken.said)")
    #expect(try names(week).contains("转办.csv") && names(week).contains("列对应.yaml"))
    let again = try PaidanProcess.run("import", file, "-o", week, "--json")
    let json = try JSONSerialization.jsonObject(with: Data(again.output.utf8)) as? [String: Any]
    #expect(json?["ready"] as? Bool == true, "\(again.said)")
    let check = try PaidanProcess.run("check", week)
    #expect(check.status == 0, "\(check.said)")
  }

  @Test func `wrong usage says what to write`() throws {
    let (file, week) = try folders()
    let answer = try PaidanProcess.run("import", file, "-o", week, "--column", "没有等号")
    #expect(answer.status == 64 && answer.errors.contains("列名=意思"))
    let table = try PaidanProcess.run("import", file, "-o", week, "--as", "没有这张表")
    #expect(table.status == 64 && table.errors.contains("需求清单"))
    #expect(try PaidanProcess.run("import", file + "x", "-o", week).status == 66)
  }
}
