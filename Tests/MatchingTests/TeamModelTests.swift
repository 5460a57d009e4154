// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Planning
import Street
import Testing

/// `models/team-matching.mod` and Paidan say the same, through glpsol where it is installed.
@Suite struct TeamModelTests {
  private static let models = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "models")

  /// Points that glpsol finds, or nil where it is not installed.
  private static func points(_ data: URL) throws -> Int? {
    let tool = "/usr/bin/glpsol"
    guard FileManager.default.isExecutableFile(atPath: tool) else {
      print("glpsol is not installed: the models are not compared")
      return nil
    }
    let process = Process()
    process.executableURL = URL(filePath: tool)
    process.arguments = [
      "-m", models.appending(path: "team-matching.mod").path(), "-d", data.path(),
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let line = output.split(separator: "\n").first { $0.hasPrefix("points ") }
    return Int(try #require(line, "\(output)").dropFirst(7))
  }

  @Test func `the tiny teams give what is worked out by hand`() throws {
    // Crew A (2,000) takes Bo, whom crew B wants too; the lot (1,000) leaves the shop one chair, the
    // depot has one: two of three chairs are worth 333 + 333 + 1.
    let points = try Self.points(Self.models.appending(path: "team-matching.dat"))
    #expect(points == nil || points == 3667)
  }

  @Test func `small weeks have the points that glpsol finds`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "paidan-teams-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var compared = 0
    var seed: UInt64 = 0
    while compared < drawCount(25, full: 250) {
      seed += 1
      var (monday, policy, records) = WeekDraw.parts(seed: seed, shape: .anything, size: 6)
      policy.bufferMinutes = 0
      for position in records.needs.indices {
        // Without pins and urgent needs, points met are the first goal that counts.
        records.needs[position].locked = []
        records.needs[position].urgency = .normal
        records.needs[position].deadline = nil
        if records.needs[position].isDivisible { records.needs[position].minimum = 1 }
      }
      // Bookings of a hall in one half-day are packed by time, which the text leaves out.
      for position in records.offers.indices where records.offers[position].isExclusive {
        records.offers[position].perHalfDay = min(1, records.offers[position].perHalfDay)
      }
      let week = Week(monday: monday, policy: policy, records: records)
      guard let data = WeekModel.teamData(week) else { continue }
      let plan = solvingPlanner().plan(week, inputHash: "").plan
      guard plan.methods.contains(where: { $0.method == "search" }) else { continue }
      let file = folder.appending(path: "week.dat")
      try Data(data).write(to: file)
      guard let points = try Self.points(file) else { return }
      compared += 1
      let value = plan.levels.first { $0.goal == .needs }?.value
      #expect(value == points, "seed \(seed)")
    }
  }
}
