// SPDX-License-Identifier: GPL-3.0-or-later

/// What the weeks before one leave behind.
package struct NurseHistory: Sendable, Equatable {
  /// What they leave behind for a nurse.
  package struct State: Sendable, Equatable {
    /// Shifts so far.
    package let assignments: Int
    /// Weekends with work so far.
    package let weekends: Int
    /// The shift of the last Sunday; nil after a day off.
    package let lastShift: Int?
    /// How many of that shift in a row.
    package let sameShift: Int
    /// How many days of work in a row.
    package let work: Int
    /// How many days off in a row.
    package let off: Int
  }

  /// How many weeks there were.
  package let week: Int
  /// What they leave behind, nurse after nurse.
  package let nurses: [State]

  init(week: Int, nurses: [State]) {
    self.week = week
    self.nurses = nurses
  }

  /// Reads a file `H0-…`: `HISTORY`, the week and the scenario, `NURSE_HISTORY` and a line
  /// `Ada assignments weekends last-shift same-shift work off` for each nurse.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - scenario: What it is a history of.
  /// - Throws: ``InstanceFileError`` with the line.
  package init(file bytes: [UInt8], of scenario: NurseScenario) throws(InstanceFileError) {
    var lines = NurseLines(bytes)
    try lines.word("HISTORY")
    week = try lines.week(of: scenario)
    try lines.word("NURSE_HISTORY")
    let names = NurseLines.places(scenario.nurses.map(\.id))
    let shifts = NurseLines.places(scenario.shifts.map(\.id))
    var states = [State?](repeating: nil, count: scenario.nurses.count)
    for _ in scenario.nurses {
      let row = try lines.row("a nurse")
      try row.count(7...7)
      let nurse = try row.index(0, "the nurse", in: names)
      guard states[nurse] == nil else { throw row.error("the nurse is there twice") }
      states[nurse] = try Self.state(row, shifts)
    }
    try lines.finish()
    nurses = states.compactMap(\.self)
  }

  private static func state(
    _ row: FileRow,
    _ shifts: [String: Int]
  ) throws(InstanceFileError) -> State {
    let numbers = 0...NurseScenario.largestNumber
    let isOff = row.fields[3] == "None"
    let state = State(
      assignments: try row.number(1, "the assignments", in: numbers),
      weekends: try row.number(2, "the weekends", in: numbers),
      lastShift: isOff ? nil : try row.index(3, "the last shift", in: shifts),
      sameShift: try row.number(4, "the same shifts", in: numbers),
      work: try row.number(5, "the days of work", in: numbers),
      off: try row.number(6, "the days off", in: numbers)
    )
    let fits =
      isOff
      ? state.sameShift == 0 && state.work == 0
      : state.sameShift > 0 && state.work >= state.sameShift && state.off == 0
    guard fits else { throw row.error("the last shift and the runs do not fit together") }
    return state
  }

  /// The history as a file of the same form.
  ///
  /// - Parameter scenario: What it is a history of.
  /// - Returns: The text of the file.
  package func file(of scenario: NurseScenario) -> String {
    var text = "HISTORY\n\(week) \(scenario.id)\n\nNURSE_HISTORY\n"
    for (nurse, state) in zip(scenario.nurses, nurses) {
      let last = state.lastShift.map { scenario.shifts[$0].id } ?? "None"
      text += "\(nurse.id) \(state.assignments) \(state.weekends) \(last) \(state.sameShift)"
      text += " \(state.work) \(state.off)\n"
    }
    return text
  }
}
