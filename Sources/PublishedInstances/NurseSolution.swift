// SPDX-License-Identifier: GPL-3.0-or-later

/// Rosters of a week in the competition's form.
extension NurseScenario {
  /// A week's roster as a file: `SOLUTION`, the week and the scenario, `ASSIGNMENTS = n` and lines
  /// `Ada Mon Early Nurse`.
  ///
  /// - Parameters:
  ///   - roster: Seven cells for each nurse.
  ///   - week: The week, from 0.
  /// - Returns: The text of the file.
  package func solution(_ roster: [[NurseAssignment?]], week: Int) -> String {
    var lines: [String] = []
    for (nurse, row) in zip(nurses, roster) {
      for (day, work) in zip(NurseLines.days, row) {
        guard let work, shifts.indices.contains(work.shift), skills.indices.contains(work.skill)
        else { continue }
        lines.append("\(nurse.id) \(day) \(shifts[work.shift].id) \(skills[work.skill])\n")
      }
    }
    return "SOLUTION\n\(week) \(id)\n\nASSIGNMENTS = \(lines.count)\n" + lines.joined()
  }

  /// Reads a week's roster.
  ///
  /// - Parameter bytes: The whole file.
  /// - Returns: The week, from 0, and seven cells for each nurse.
  /// - Throws: ``InstanceFileError`` with the line, when the file names what the scenario does not
  ///   have, or two shifts of one nurse on one day (rule H1).
  package func solution(
    from bytes: [UInt8]
  ) throws(InstanceFileError) -> (week: Int, roster: [[NurseAssignment?]]) {
    var lines = NurseLines(bytes)
    try lines.word("SOLUTION")
    let week = try lines.week(of: self)
    let nursePlaces = NurseLines.places(nurses.map(\.id))
    let shiftPlaces = NurseLines.places(shifts.map(\.id))
    let skillPlaces = NurseLines.places(skills)
    let dayPlaces = NurseLines.places(NurseLines.days)
    let free = [NurseAssignment?](repeating: nil, count: 7)
    var roster = [[NurseAssignment?]](repeating: free, count: nurses.count)
    for _ in 0..<(try lines.heading("ASSIGNMENTS", in: 0...7 * nurses.count)) {
      let row = try lines.row("an assignment")
      try row.count(4...4)
      let nurse = try row.index(0, "the nurse", in: nursePlaces)
      let day = try row.index(1, "the day", in: dayPlaces)
      guard roster[nurse][day] == nil else { throw row.error("two shifts on one day") }
      roster[nurse][day] = NurseAssignment(
        shift: try row.index(2, "the shift", in: shiftPlaces),
        skill: try row.index(3, "the skill", in: skillPlaces)
      )
    }
    try lines.finish()
    return (week, roster)
  }
}
