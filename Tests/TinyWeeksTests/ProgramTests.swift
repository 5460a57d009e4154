// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing
import TinyWeeks

/// `models/projects.mod` says the same as the search, through glpsol where it is installed.
@Suite struct ProgramTests {
  private static let models = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "models")
  private static let tool = "/usr/bin/glpsol"
  private static let hasTool = FileManager.default.isExecutableFile(atPath: tool)

  /// The optimum of a goal, with the goals before it frozen.
  private static func optimum(
    _ goal: String,
    _ data: URL,
    frozen: [(goal: String, value: Int)] = []
  ) throws -> Int {
    let question = data.deletingPathExtension().appendingPathExtension("question")
    let rows = frozen.map { "\($0.goal) \($0.value)" }.joined(separator: " ")
    let text = "data;\nparam LEVEL := \(goal);\nparam: FROZEN: frozen := \(rows);\nend;\n"
    try Data(text.utf8).write(to: question)
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = [
      "-m", models.appending(path: "projects.mod").path(), "-d", data.path(), "-d", question.path(),
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let mark = "optimised \(goal) = "
    let lines = output.split(separator: "\n")
    let number = lines.first { $0.hasPrefix(mark) }.flatMap { Int($0.dropFirst(mark.count)) }
    #expect(output.contains("OPTIMAL SOLUTION FOUND"), "\(output)")
    return try #require(number, "\(output)")
  }

  @Test(.enabled(if: Self.hasTool, "needs glpsol"))
  func `the morning of the example gives what is worked out by hand`() throws {
    let data = Self.models.appending(path: "projects.dat")
    let copy = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).dat")
    try FileManager.default.copyItem(at: data, to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    #expect(try Self.optimum("needs", copy) == 9501)
    #expect(try Self.optimum("urgent", copy) == 1000)
    #expect(try Self.optimum("needs", copy, frozen: [("urgent", 1000)]) == 8501)
  }

  @Test(.enabled(if: Self.hasTool, "needs glpsol"), arguments: 0..<2)
  func `glpsol finds the value of the best plan of a tiny week`(part: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for number in 1...(drawCount(300, full: 6000) / 2) {
      let seed = UInt64(number * 2 + part)
      let week = TinyWeek.random(seed: seed)
      guard let best = ExhaustiveSearch.best(of: week), let text = ProgramWriter.data(week) else {
        continue
      }
      let data = folder.appending(path: "week\(seed).dat")
      try Data(text.utf8).write(to: data)
      var frozen: [(goal: String, value: Int)] = []
      for (goal, value) in zip(["locks", "urgent", "needs"], best.value) {
        let isAsked =
          goal == "needs"
          || week.needs.contains { goal == "locks" ? !$0.locked.isEmpty : week.isUrgent($0) }
        guard isAsked else { continue }
        let optimum = try Self.optimum(goal, data, frozen: frozen)
        #expect(optimum == value, "seed \(seed), \(goal)")
        frozen.append((goal, value))
      }
      try FileManager.default.removeItem(at: data)
    }
  }
}
