// SPDX-License-Identifier: GPL-3.0-or-later

/// What stays the same for all weeks of a nurse rostering problem: skills, shifts, contracts and
/// nurses, counted from 0 in the order of the file.
///
/// - Note: Source: S. Ceschia, N. T. T. Dang, P. De Causmaecker, S. Haspeslagh, A. Schaerf, Second
///   International Nurse Rostering Competition (INRC-II): problem description and rules,
///   arXiv:1501.04177, 2015, and its data files `Sc-…`.
package struct NurseScenario: Sendable, Equatable {
  /// Weeks at most.
  package static let mostWeeks = 520
  /// Skills, shifts or contracts at most.
  package static let mostKinds = 1_000
  /// Nurses at most.
  package static let mostNurses = 10_000
  /// Limits and counts are at most this.
  package static let largestNumber = 1 << 20

  /// A kind of shift.
  package struct Shift: Sendable, Equatable {
    /// Its name.
    package let id: String
    /// How many in a row.
    package let run: ClosedRange<Int>
    /// The shifts that may not be worked on the next day.
    package let mayNotFollow: [Int]
  }

  /// The wishes of a contract, all of them soft.
  package struct Contract: Sendable, Equatable {
    /// Its name.
    package let id: String
    /// Shifts over all weeks.
    package let assignments: ClosedRange<Int>
    /// Days of work in a row.
    package let work: ClosedRange<Int>
    /// Days off in a row.
    package let off: ClosedRange<Int>
    /// Weekends with work on Saturday or Sunday at most.
    package let mostWeekends: Int
    /// Whether a weekend is to have work on both days or on none.
    package let wantsCompleteWeekends: Bool
  }

  /// A nurse.
  package struct Nurse: Sendable, Equatable {
    /// The name.
    package let id: String
    /// The contract.
    package let contract: Int
    /// What the nurse can do.
    package let skills: [Int]
  }

  /// Its name.
  package let id: String
  /// How many weeks there are.
  package let weeks: Int
  /// The skills' names.
  package let skills: [String]
  /// The kinds of shift.
  package let shifts: [Shift]
  /// The contracts.
  package let contracts: [Contract]
  /// The nurses.
  package let nurses: [Nurse]

  /// Reads a file `Sc-…`.
  ///
  /// It holds `SCENARIO = id`, `WEEKS = n`, `SKILLS = n` and their names, `SHIFT_TYPES = n` and lines
  /// `Early (2,5)`, `FORBIDDEN_SHIFT_TYPES_SUCCESSIONS` and lines `Late 1 Early`, `CONTRACTS = n` and
  /// lines `FullTime (15,22) (3,5) (2,3) 2 1`, `NURSES = n` and lines `Ada FullTime 1 Nurse`.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: ``InstanceFileError`` with the line.
  package init(file bytes: [UInt8]) throws(InstanceFileError) {
    var lines = NurseLines(bytes)
    id = try lines.title("SCENARIO")
    weeks = try lines.heading("WEEKS", in: 1...Self.mostWeeks)
    skills = try Self.readSkills(&lines)
    shifts = try Self.readShifts(&lines)
    contracts = try Self.readContracts(&lines)
    nurses = try Self.readNurses(
      &lines,
      contracts: NurseLines.places(contracts.map(\.id)),
      skills: NurseLines.places(skills)
    )
    try lines.finish()
  }

  private static func readSkills(_ lines: inout NurseLines) throws(InstanceFileError) -> [String] {
    var names = UniqueNames()
    for _ in 0..<(try lines.heading("SKILLS", in: 1...mostKinds)) {
      let row = try lines.row("a skill")
      try row.count(1...1)
      try names.add(row, "the skill")
    }
    return names.all
  }

  private static func readShifts(_ lines: inout NurseLines) throws(InstanceFileError) -> [Shift] {
    var names = UniqueNames()
    var runs: [ClosedRange<Int>] = []
    for _ in 0..<(try lines.heading("SHIFT_TYPES", in: 1...mostKinds)) {
      let row = try lines.row("a shift")
      try row.count(2...2)
      try names.add(row, "the shift")
      runs.append(try row.pair(1, "the shifts in a row", in: 0...largestNumber))
    }
    try lines.word("FORBIDDEN_SHIFT_TYPES_SUCCESSIONS")
    var mayNotFollow = [[Int]?](repeating: nil, count: runs.count)
    for _ in runs {
      let row = try lines.row("a shift and what may not follow it")
      let shift = try row.index(0, "the shift", in: names.places)
      guard mayNotFollow[shift] == nil else { throw row.error("the shift is there twice") }
      let count = try row.number(1, "the number of shifts", in: 0...runs.count)
      mayNotFollow[shift] = try row.indices(from: 2, count, "the shift", in: names.places)
    }
    return runs.indices.map {
      Shift(id: names.all[$0], run: runs[$0], mayNotFollow: mayNotFollow[$0] ?? [])
    }
  }

  private static func readContracts(
    _ lines: inout NurseLines
  ) throws(InstanceFileError) -> [Contract] {
    var names = UniqueNames()
    var contracts: [Contract] = []
    let numbers = 0...largestNumber
    for _ in 0..<(try lines.heading("CONTRACTS", in: 1...mostKinds)) {
      let row = try lines.row("a contract")
      try row.count(6...6)
      contracts.append(
        Contract(
          id: try names.add(row, "the contract"),
          assignments: try row.pair(1, "the assignments", in: numbers),
          work: try row.pair(2, "the days of work in a row", in: numbers),
          off: try row.pair(3, "the days off in a row", in: numbers),
          mostWeekends: try row.number(4, "the most weekends", in: numbers),
          wantsCompleteWeekends: try row.number(5, "complete weekends", in: 0...1) == 1
        )
      )
    }
    return contracts
  }

  private static func readNurses(
    _ lines: inout NurseLines,
    contracts: [String: Int],
    skills: [String: Int]
  ) throws(InstanceFileError) -> [Nurse] {
    var names = UniqueNames()
    var nurses: [Nurse] = []
    for _ in 0..<(try lines.heading("NURSES", in: 1...mostNurses)) {
      let row = try lines.row("a nurse")
      let id = try names.add(row, "the nurse")
      let contract = try row.index(1, "the contract", in: contracts)
      let count = try row.number(2, "the number of skills", in: 0...skills.count)
      let able = try row.indices(from: 3, count, "the skill", in: skills)
      nurses.append(Nurse(id: id, contract: contract, skills: able))
    }
    return nurses
  }
}
