// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import PublishedInstances

/// The organisers' sample roster for n005w4, history 0, weeks 1-2-3-3, and what it costs.
///
/// Rows and figures are those that the competition's validator prints (`validator.txt` beside the
/// sample). It shows shifts, not skills.
@Suite struct NurseSampleTests {
  private static let sample = [
    "N-EEELL--EELLL-NNNNNN-LLLLNN", "LL--LLLNNNNN-LLLL--NNNNN--EE",
    "NNNN---EELL--ENN--EEENN---LL", "---NNNNN---EEEELLL---EEEEE--", "EELL-EELL-LNNN-EEELLL-LLNNNN",
  ]

  private func bytes(_ file: String) throws -> [UInt8] {
    try PublishedFolder.bytes("inrc2/n005w4/\(file).txt")
  }

  private func instance() throws -> NurseInstance {
    let scenario = try NurseScenario(file: bytes("Sc-n005w4"))
    let history = try NurseHistory(file: bytes("H0-n005w4-0"), of: scenario)
    let weeks = try [1, 2, 3, 3]
      .map {
        try NurseWeek(file: bytes("WD-n005w4-\($0)"), of: scenario)
      }
    return try #require(NurseInstance(scenario: scenario, history: history, weeks: weeks))
  }

  /// Every nurse as a nurse, but for the skills that bring the least lack on each day and shift.
  private func rosters(of instance: NurseInstance) -> [[[NurseAssignment?]]] {
    let letters = Self.sample.map { $0.map { ["E": 0, "L": 1, "N": 2][$0] } }
    let free = [NurseAssignment?](repeating: nil, count: 7)
    var rosters = [[[NurseAssignment?]]](repeating: .init(repeating: free, count: 5), count: 4)
    for (place, shift) in (0..<28).flatMap({ day in (0..<3).map { (day, $0) } }) {
      let (week, day) = (place / 7, place % 7)
      let heads = letters.indices.filter { letters[$0][place] == shift }
      let needs = instance.weeks[week].requirements.filter { $0.day == day && $0.shift == shift }
      var best: (cost: Int, skills: [Int])?
      for choice in 0..<(1 << heads.count) {
        let skills = heads.indices.map { choice >> $0 & 1 }
        guard
          zip(heads, skills).allSatisfy({ instance.scenario.nurses[$0].skills.contains($1) })
        else { continue }
        let cost = needs.reduce(0) { sum, need in
          let count = skills.count { $0 == need.skill }
          return sum + max(0, need.optimal - count) + (count < need.least ? 1000 : 0)
        }
        if cost < best?.cost ?? .max { best = (cost, skills) }
      }
      for (nurse, skill) in zip(heads, best?.skills ?? []) {
        rosters[week][nurse][day] = NurseAssignment(shift: shift, skill: skill)
      }
    }
    return rosters
  }

  @Test(.enabled(if: PublishedFolder.has("inrc2"), "needs ../shared/data, or PAIDAN_DATA"))
  func `the sample costs what the validator says`() throws {
    let instance = try instance()
    let rosters = rosters(of: instance)
    let score = instance.score(rosters)
    #expect(score.violations == [])
    #expect(score.assignments == 320)
    #expect(score.consecutiveShifts + score.consecutiveWork == 465)
    #expect(score.consecutiveOff == 330)
    #expect(score.preferences == 70)
    #expect(score.weekends == 210)
    #expect(score.completeWeekends == 60)
    #expect(score.optimalCover == 240)
    #expect(score.total == 1695)
  }

  @Test(.enabled(if: PublishedFolder.has("inrc2"), "needs ../shared/data, or PAIDAN_DATA"))
  func `the sample is written and read back`() throws {
    let instance = try instance()
    for (week, roster) in rosters(of: instance).enumerated() {
      let text = instance.scenario.solution(roster, week: week)
      let back = try instance.scenario.solution(from: Array(text.utf8))
      #expect(back.week == week && back.roster == roster)
    }
  }

  @Test func `a roster has the competition's form`() throws {
    let scenario = try TinyNurses.scenario()
    var roster = [[NurseAssignment?]](repeating: .init(repeating: nil, count: 7), count: 3)
    roster[0][0] = NurseAssignment(shift: 0, skill: 1)
    roster[2][6] = NurseAssignment(shift: 1, skill: 0)
    let text = """
      SOLUTION
      1 tiny

      ASSIGNMENTS = 2
      Ada Mon Early Nurse
      Eve Sun Night Head

      """
    #expect(scenario.solution(roster, week: 1) == text)
    let back = try scenario.solution(from: Array(text.utf8))
    #expect(back.week == 1 && back.roster == roster)
  }

  @Test(arguments: [
    ("", 1, "SOLUTION"), ("SOLUTION\n0 other", 2, "another"), ("SOLUTION\n0", 2, "fields"),
    ("SOLUTION\n0 tiny\nASSIGNMENTS = 22", 3, "within"),
    ("SOLUTION\n0 tiny\nASSIGNMENTS = 1", 4, "the file ends"),
    ("SOLUTION\n0 tiny\nASSIGNMENTS = 0\nAda Mon Early Nurse", 4, "more lines"),
    ("SOLUTION\n0 tiny\nASSIGNMENTS = 1\nAda Mon Early", 4, "fields"),
    ("SOLUTION\n0 tiny\nASSIGNMENTS = 1\nUna Mon Early Nurse", 4, "Una is not known"),
    ("SOLUTION\n0 tiny\nASSIGNMENTS = 1\nAda Day Early Nurse", 4, "Day is not known"),
    ("SOLUTION\n0 tiny\nASSIGNMENTS = 1\nAda Mon Late Nurse", 4, "Late is not known"),
    ("SOLUTION\n0 tiny\nASSIGNMENTS = 1\nAda Mon Early Cook", 4, "Cook is not known"),
    (
      "SOLUTION\n0 tiny\nASSIGNMENTS = 2\nAda Mon Early Nurse\nAda Mon Night Nurse", 5,
      "two shifts"
    ),
  ])
  func `a fault is named with its line`(text: String, line: Int, reason: String) throws {
    let scenario = try TinyNurses.scenario()
    let error = #expect(throws: InstanceFileError.self) {
      try scenario.solution(from: Array(text.utf8))
    }
    #expect(error?.line == line, "\(String(describing: error))")
    #expect(error?.reason.contains(reason) == true, "\(String(describing: error))")
  }
}
