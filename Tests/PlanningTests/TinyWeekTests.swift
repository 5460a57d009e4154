// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Foundation
import GLPKSolver
import Planning
import Street
import Tables
import Testing

/// `models/week` is worked out by hand in `models/README.md`; glpsol solves it as `models/matching.mod`.
@Suite struct TinyWeekTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The optima of `models/README.md`, goal by goal.
  private static let byHand: [Goal: Int] = [
    .locks: 0, .urgent: 1000, .needs: 6334, .floors: 0, .band: 174, .nearness: 14, .fit: 6,
    .wishes: 5, .fineBalance: 883_300, .continuity: 2,
  ]

  private static func week() throws -> Week {
    try #require(WeekReader(folder: root.appending(path: "models/week").path()).read().week)
  }

  private static func plan(_ week: Week, _ method: PlanningOptions.Method) -> Plan {
    var options = PlanningOptions(version: "test")
    options.method = method
    return WeekPlanner(solver: GLPKSolver(), options: options).plan(week, inputHash: "-").plan
  }

  @Test(arguments: [PlanningOptions.Method.auto, .lp])
  func `the plan reaches what is worked out by hand`(method: PlanningOptions.Method) throws {
    let week = try Self.week()
    let plan = Self.plan(week, method)
    for level in plan.levels {
      #expect(level.value == Self.byHand[level.goal], "\(level.goal)")
      #expect(level.status == .optimal, "\(level.goal)")
    }
    #expect(Referee(week: week).judge(plan).certificate == .proven)
  }

  @Test func `glpsol agrees on the data that Paidan writes for every level`() throws {
    let week = try Self.week()
    let plan = Self.plan(week, .auto)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for level in plan.levels {
      let data = folder.appending(path: "\(level.goal.rawValue).dat")
      let bytes = WeekModel.mathProgData(week, level: level.goal, levels: plan.levels)
      try Data(bytes).write(to: data)
      guard let output = try Self.glpsol(data) else {
        print("glpsol is not installed: the models are not compared")
        return
      }
      #expect(output.contains("optimised \(level.goal.rawValue) = \(level.value)\n"), "\(output)")
    }
  }

  /// What glpsol prints, or nil where it is not installed.
  private static func glpsol(_ data: URL) throws -> String? {
    let tool = "/usr/bin/glpsol"
    guard FileManager.default.isExecutableFile(atPath: tool) else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = [
      "-m", root.appending(path: "models/matching.mod").path(), "-d", data.path(),
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
