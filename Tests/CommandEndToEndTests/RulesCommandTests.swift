// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// `paidan rules`: the text that offices publish.
@Suite struct RulesCommandTests {
  private static let fixtures = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/rules").path

  /// The text without the version, which changes with every release.
  private func unversioned(_ text: String) throws -> String {
    let version = try PaidanProcess.run("--version").output.split(separator: " ").last ?? ""
    let number = version.filter { !$0.isNewline }
    return text.replacing("\(number)", with: "VERSION")
  }

  /// Compares with what is expected; `make goldens` rewrites it.
  private func expect(_ text: String, as name: String) throws {
    let path = "\(Self.fixtures)/\(name)"
    let found = try unversioned(text)
    if ProcessInfo.processInfo.environment["PAIDAN_UPDATE_GOLDENS"] != nil {
      try found.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try found == Scratch.text(path), "\(name): make goldens, and look at the difference")
  }

  @Test(arguments: ["zh", "en"])
  func `the defaults are the expected text`(language: String) throws {
    let run = try PaidanProcess.run("rules", "--lang", language)
    #expect(run.status == 0, "\(run.said)")
    #expect(run.errors.isEmpty)
    try expect(run.output, as: "default-\(language).txt")
  }

  @Test func `the settings of a week are what the text says`() throws {
    let folder = try Scratch.folder().path
    let week = "\(folder)/week"
    #expect(try PaidanProcess.run("init", week, "--week", "2026-03-09").status == 0)
    let settings = """
      名称: 东风街道
      周: 2026-03-09
      就近半径: 1500
      均衡幅度: 0.2
      关闭规则: [老年夜间]
      目标顺序: [就近, 相对均衡, 职能特长, 志愿, 细均衡, 延续]
      按特长派单: 是

      """
    try settings.write(toFile: "\(week)/街道.yaml", atomically: true, encoding: .utf8)
    let file = "\(folder)/匹配规则.md"
    let run = try PaidanProcess.run("rules", week, "-o", file)
    #expect(run.status == 0, "\(run.said)")
    #expect(run.output.isEmpty && run.errors.contains("匹配规则.md"))
    try expect(Scratch.text(file), as: "week-zh.md")
  }

  @Test func `the structured form has stable names`() throws {
    let run = try PaidanProcess.run("rules", "--json")
    #expect(run.status == 0)
    let json = try run.json()
    #expect(Set(json.keys) == ["title", "subtitle", "version", "chapters", "settings"])
    let chapters = json["chapters"] as? [[String: Any]] ?? []
    let articles = chapters.flatMap { $0["articles"] as? [[String: Any]] ?? [] }
    let clauses = articles.flatMap { $0["clauses"] as? [[String: Any]] ?? [] }
    let codes = clauses.compactMap { $0["code"] as? String }
    #expect(codes.contains("law.insurance") && codes.contains("goal.band"))
    #expect(articles.compactMap { $0["code"] as? String }.contains("objection"))
  }

  @Test func `faults are told as by other commands`() throws {
    let folder = try Scratch.folder()
    #expect(try PaidanProcess.run("rules", "/no/such/folder").status == 66)
    #expect(try PaidanProcess.run("rules", folder.path).status == 65)
    let bad = try PaidanProcess.run("rules", "-o", "\(folder.path)/rules.docx")
    #expect(bad.status == 64 && bad.errors.contains("rules.docx"))
    #expect(try PaidanProcess.run("rules", "-o", "\(folder.path)/no/rules.md").status == 73)
    let week = folder.appending(path: "week").path
    #expect(try PaidanProcess.run("init", week).status == 0)
    try "周: 2026-03-09\n关闭规则: [保险]\n"
      .write(toFile: "\(week)/街道.yaml", atomically: true, encoding: .utf8)
    let law = try PaidanProcess.run("rules", week)
    #expect(law.status == 65 && law.errors.contains("志愿服务条例 第十七条"), "\(law.said)")
  }
}
