// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import PublishedInstances

/// A scenario of two weeks and three nurses, made by hand.
enum TinyNurses {
  static let scenarioText = """
    SCENARIO = tiny

    WEEKS = 2

    SKILLS = 2
    Head
    Nurse

    SHIFT_TYPES = 2
    Early (2,5)
    Night (2,3)

    FORBIDDEN_SHIFT_TYPES_SUCCESSIONS
    Early 0
    Night 1 Early

    CONTRACTS = 2
    Full (4,6) (2,4) (2,3) 1 1
    Free (0,14) (1,14) (1,14) 2 0

    NURSES = 3
    Ada Full 2 Head Nurse
    Ben Full 1 Nurse\u{20}
    Eve Free 2 Head Nurse
    """
  static let historyText = """
    HISTORY
    0 tiny

    NURSE_HISTORY
    Ada 0 0 Night 1 3 0
    Ben 0 0 None 0 0 1
    Eve 0 0 Early 2 2 0
    """
  static let weekText = """
    WEEK_DATA
    tiny

    REQUIREMENTS
    Early Nurse (0,1) (1,2) (0,0) (0,0) (0,0) (0,0) (0,0)
    Night Head (0,0) (0,0) (0,0) (0,0) (0,0) (0,0) (0,1)

    SHIFT_OFF_REQUESTS = 2
    Ada Any Wed
    Ben Night Sat
    """

  static func scenario(_ text: String = scenarioText) throws -> NurseScenario {
    try NurseScenario(file: Array(text.utf8))
  }
  static func history(_ text: String = historyText) throws -> NurseHistory {
    try NurseHistory(file: Array(text.utf8), of: scenario())
  }
  static func week(_ text: String = weekText) throws -> NurseWeek {
    try NurseWeek(file: Array(text.utf8), of: scenario())
  }
}

@Suite struct NurseFileTests {
  @Test func `a scenario is read`() throws {
    let scenario = try TinyNurses.scenario()
    #expect(scenario.id == "tiny" && scenario.weeks == 2 && scenario.skills == ["Head", "Nurse"])
    #expect(
      scenario.shifts == [
        .init(id: "Early", run: 2...5, mayNotFollow: []),
        .init(id: "Night", run: 2...3, mayNotFollow: [0]),
      ]
    )
    #expect(
      scenario.contracts[0]
        == .init(
          id: "Full",
          assignments: 4...6,
          work: 2...4,
          off: 2...3,
          mostWeekends: 1,
          wantsCompleteWeekends: true
        )
    )
    #expect(scenario.contracts.map(\.wantsCompleteWeekends) == [true, false])
    #expect(
      scenario.nurses == [
        .init(id: "Ada", contract: 0, skills: [0, 1]), .init(id: "Ben", contract: 0, skills: [1]),
        .init(id: "Eve", contract: 1, skills: [0, 1]),
      ]
    )
    let dos = TinyNurses.scenarioText.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(try TinyNurses.scenario(dos.joined(separator: "\r\n")) == scenario)
  }

  @Test func `a history is read and written`() throws {
    let history = try TinyNurses.history()
    #expect(
      history.nurses == [
        .init(assignments: 0, weekends: 0, lastShift: 1, sameShift: 1, work: 3, off: 0),
        .init(assignments: 0, weekends: 0, lastShift: nil, sameShift: 0, work: 0, off: 1),
        .init(assignments: 0, weekends: 0, lastShift: 0, sameShift: 2, work: 2, off: 0),
      ]
    )
    #expect(try TinyNurses.history(history.file(of: TinyNurses.scenario())) == history)
  }

  @Test func `a week is read`() throws {
    let week = try TinyNurses.week()
    #expect(week.requirements.count == 14)
    #expect(week.requirements[1] == .init(day: 1, shift: 0, skill: 1, least: 1, optimal: 2))
    #expect(
      week.offRequests == [
        .init(nurse: 0, day: 2, shift: nil), .init(nurse: 1, day: 5, shift: 1),
      ]
    )
  }

  /// Changes one line of a good file.
  private static let changes: [(file: Int, line: Int, text: String, reason: String)] = [
    (0, 1, "SCENARIO tiny", "SCENARIO = "), (0, 3, "WEEKS = 0", "within"),
    (0, 5, "SKILLS = 2 3", "SKILLS = "), (0, 5, "SKILLS = 99999", "within"),
    (0, 7, "Head", "twice"), (0, 10, "Early 2,5", "(least,most)"),
    (0, 10, "Early (5,2)", "(least,most)"), (0, 10, "Early (,2)", "whole number"),
    (0, 11, "Early (1,2)", "twice"), (0, 13, "NONE", "FORBIDDEN"),
    (0, 14, "Late 0", "Late is not known"), (0, 15, "Night 2 Early", "announced"),
    (0, 15, "Early 0", "twice"), (0, 18, "Full (4,6) (2,4) (2,3) 1", "fields"),
    (0, 18, "Full (4,6) (2,4) (2,3) 1 2", "within"), (0, 22, "Ada Half 1 Head", "not known"),
    (0, 23, "Ada Full 1 Head", "twice"), (0, 23, "Ben Full 1 Cook", "Cook is not known"),
    (0, 21, "NURSES = 2", "more lines"), (0, 21, "NURSES = 4", "the file ends"),
    (1, 1, "HISTOIRE", "HISTORY"), (1, 2, "0 other", "another"), (1, 2, "3 tiny", "within"),
    (1, 5, "Ada 0 0 Night 1 3", "fields"), (1, 5, "Ada 0 0 Night 4 3 0", "fit together"),
    (1, 5, "Ada 0 0 None 1 0 1", "fit together"), (1, 5, "Ada 0 -1 Night 1 3 0", "within"),
    (1, 6, "Ada 0 0 None 0 0 1", "twice"), (1, 7, "Una 0 0 None 0 0 1", "Una is not known"),
    (2, 2, "other", "another"), (2, 5, "Early Nurse (0,1) (1,2)", "fields"),
    (2, 6, "Early Nurse (0,1) (1,2) (0,0) (0,0) (0,0) (0,0) (0,0)", "twice"),
    (2, 8, "SHIFT_OFF_REQUESTS 2", "SHIFT_OFF_REQUESTS = "), (2, 8, "OFF", "fields"),
    (2, 9, "Ada Any Someday", "Someday is not known"), (2, 10, "Ben Any", "fields"),
    (2, 8, "SHIFT_OFF_REQUESTS = 1", "more lines"), (2, 8, "SHIFT_OFF_REQUESTS = -1", "within"),
  ]

  @Test(arguments: changes.indices)
  func `a fault is named with its line`(index: Int) throws {
    let change = Self.changes[index]
    let texts = [TinyNurses.scenarioText, TinyNurses.historyText, TinyNurses.weekText]
    var lines = texts[change.file].split(separator: "\n", omittingEmptySubsequences: false)
    lines[change.line - 1] = Substring(change.text)
    let text = lines.joined(separator: "\n")
    let error = #expect(throws: InstanceFileError.self) {
      switch change.file {
      case 0: _ = try TinyNurses.scenario(text)
      case 1: _ = try TinyNurses.history(text)
      default: _ = try TinyNurses.week(text)
      }
    }
    #expect(error?.reason.contains(change.reason) == true, "\(String(describing: error))")
    // A wrong number of lines shows at the end.
    if ["more lines", "the file ends"].contains(change.reason) {
      #expect(try #require(error).line > change.line)
    } else {
      #expect(error?.line == change.line, "\(String(describing: error))")
    }
  }

  @Test func `no cut of a file brings the readers down`() throws {
    for (file, text) in [TinyNurses.scenarioText, TinyNurses.historyText, TinyNurses.weekText]
      .enumerated()
    {
      let bytes = Array(text.utf8)
      for end in bytes.indices.dropLast(5) {
        let cut = String(decoding: bytes[..<end], as: UTF8.self)
        #expect(throws: InstanceFileError.self, "file \(file), \(end) bytes") {
          switch file {
          case 0: _ = try TinyNurses.scenario(cut)
          case 1: _ = try TinyNurses.history(cut)
          default: _ = try TinyNurses.week(cut)
          }
        }
      }
    }
  }

  @Test(
    .enabled(if: PublishedFolder.has("inrc2"), "needs ../shared/data, or PAIDAN_DATA"),
    arguments: [("n005w4", 5, 4), ("n030w4", 30, 4), ("n050w8", 50, 8), ("n080w4", 80, 4)]
  )
  func `published files are read`(name: String, nurses: Int, weeks: Int) throws {
    func bytes(_ file: String) throws -> [UInt8] {
      try PublishedFolder.bytes("inrc2/\(name)/\(file).txt")
    }
    let scenario = try NurseScenario(file: bytes("Sc-\(name)"))
    #expect(scenario.id == name && scenario.weeks == weeks && scenario.nurses.count == nurses)
    for number in 0..<3 {
      let history = try NurseHistory(file: bytes("H0-\(name)-\(number)"), of: scenario)
      #expect(history.week == 0 && history.nurses.count == nurses)
    }
    for number in 0..<10 {
      let week = try NurseWeek(file: bytes("WD-\(name)-\(number)"), of: scenario)
      let kinds = scenario.shifts.count * scenario.skills.count
      #expect(week.requirements.count == 7 * kinds && !week.offRequests.isEmpty)
    }
  }
}
