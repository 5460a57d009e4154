// SPDX-License-Identifier: GPL-3.0-or-later

/// What one week asks for.
package struct NurseWeek: Sendable, Equatable {
  /// Heads at most.
  package static let mostHeads = 10_000
  /// Wishes at most.
  package static let mostRequests = 1_000_000

  /// How many nurses use a skill in a shift on a day.
  package struct Requirement: Sendable, Equatable {
    /// On which day, from Monday, 0.
    package let day: Int
    /// In which shift.
    package let shift: Int
    /// With which skill.
    package let skill: Int
    /// How many there must be.
    package let least: Int
    /// How many there should be.
    package let optimal: Int
  }

  /// A wish to be off.
  package struct Request: Sendable, Equatable {
    /// Whose wish it is.
    package let nurse: Int
    /// On which day, from Monday, 0.
    package let day: Int
    /// Which shift is not wanted; nil for any.
    package let shift: Int?
  }

  /// How many nurses are asked for.
  package let requirements: [Requirement]
  /// Who does not want to work when.
  package let offRequests: [Request]

  /// Reads a file `WD-…`: `WEEK_DATA`, the scenario, `REQUIREMENTS` and lines `Early Nurse (1,2) …`
  /// with seven pairs, `SHIFT_OFF_REQUESTS = n` and lines `Ada Early Mon` or `Ada Any Mon`.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - scenario: What it is a week of.
  /// - Throws: ``InstanceFileError`` with the line.
  package init(file bytes: [UInt8], of scenario: NurseScenario) throws(InstanceFileError) {
    var lines = NurseLines(bytes)
    try lines.word("WEEK_DATA")
    let title = try lines.row("the scenario")
    guard title.fields == [scenario.id] else { throw title.error("the scenario is another") }
    try lines.word("REQUIREMENTS")
    let shifts = NurseLines.places(scenario.shifts.map(\.id))
    let skills = NurseLines.places(scenario.skills)
    var requirements: [Requirement] = []
    var seen: Set<[Int]> = []
    var row = try lines.row("a requirement")
    while row.fields[0] != "SHIFT_OFF_REQUESTS" {
      try row.count(9...9)
      let shift = try row.index(0, "the shift", in: shifts)
      let skill = try row.index(1, "the skill", in: skills)
      guard seen.insert([shift, skill]).inserted else { throw row.error("this is there twice") }
      for day in 0..<7 {
        let heads = try row.pair(2 + day, "the heads", in: 0...Self.mostHeads)
        requirements.append(
          Requirement(
            day: day,
            shift: shift,
            skill: skill,
            least: heads.lowerBound,
            optimal: heads.upperBound
          )
        )
      }
      row = try lines.row("a requirement")
    }
    self.requirements = requirements
    offRequests = try Self.requests(&lines, row, scenario, shifts)
    try lines.finish()
  }

  private static func requests(
    _ lines: inout NurseLines,
    _ heading: FileRow,
    _ scenario: NurseScenario,
    _ shifts: [String: Int]
  ) throws(InstanceFileError) -> [Request] {
    guard heading.fields.count == 3, heading.fields[1] == "=" else {
      throw heading.error("SHIFT_OFF_REQUESTS = … should be here")
    }
    let names = NurseLines.places(scenario.nurses.map(\.id))
    let days = NurseLines.places(NurseLines.days)
    var requests: [Request] = []
    for _ in 0..<(try heading.number(2, "SHIFT_OFF_REQUESTS", in: 0...mostRequests)) {
      let row = try lines.row("a request")
      try row.count(3...3)
      requests.append(
        Request(
          nurse: try row.index(0, "the nurse", in: names),
          day: try row.index(2, "the day", in: days),
          shift: row.fields[1] == "Any" ? nil : try row.index(1, "the shift", in: shifts)
        )
      )
    }
    return requests
  }
}
