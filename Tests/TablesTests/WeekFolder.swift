// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Tables

/// A folder for one test, removed when the test is over.
final class WeekFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "tables-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// A folder with tables and settings of the week of 2026-03-02.
  convenience init(_ files: [String: String]) throws {
    try self.init()
    try write("周: 2026-03-02\n", as: "街道.yaml")
    for (name, text) in files { try write(text, as: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, as name: String) throws { try write(Array(text.utf8), as: name) }

  func write(_ bytes: [UInt8], as name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  func read(_ options: WeekReader.Options = WeekReader.Options()) throws -> ReadOutcome {
    try WeekReader(folder: path, options: options).read()
  }
}

extension ReadOutcome {
  /// Severity and code of each finding.
  var codes: [String] { faults.map { "\($0.severity.rawValue) \($0.message.code)" } }

  /// Codes of what is worse than a note.
  var complaints: [String] { codes.filter { !$0.hasPrefix("note ") } }
}

/// The records of a week, for comparing.
struct Records: Equatable {
  let needs: [Need]
  let offers: [Offer]
  let people: [Person]
  let units: [ResidentUnit]
  let places: [Place]
  let neighbours: [NeighbourPair]
  let teams: [Team]
  let posts: [Post]
  let history: [HistoryEntry]
  let setAside: [SetAsideRow]
  let policy: Policy
  let calendar: WorkCalendar
  let monday: Day

  init(_ week: Week) {
    needs = week.needs
    offers = week.offers
    people = week.people
    units = week.units
    places = week.places
    neighbours = week.neighbours
    teams = week.teams
    posts = week.posts
    history = week.history
    setAside = week.setAside
    policy = week.policy
    calendar = week.calendar
    monday = week.monday
  }
}

/// SplitMix64, so that a failing case can be run again from its seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The folder of fixtures beside the tests.
let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("Fixtures").path
