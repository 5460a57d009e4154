// SPDX-License-Identifier: GPL-3.0-or-later

/// Somebody on duty.
package struct HelplineShift: Sendable, Equatable {
  /// The duties.
  package enum Duty: String, Sendable {
    /// At the phone, first or second.
    case phone
    /// In the chat.
    case chat
    /// Beside those who work.
    case observer
  }

  /// Who: a place in the list of volunteers.
  package let volunteer: Int
  /// The day of the month, from 1.
  package let day: Int
  /// Which duty.
  package let duty: Duty

  /// Creates a shift.
  ///
  /// - Parameters:
  ///   - volunteer: Who: a place in the list of volunteers.
  ///   - day: The day of the month, from 1.
  ///   - duty: Which duty.
  package init(volunteer: Int, day: Int, duty: Duty) {
    self.volunteer = volunteer
    self.day = day
    self.duty = duty
  }
}

extension HelplineMonth {
  /// Reads a roster as the author's program writes it.
  ///
  /// After a line of the year come the weeks: a line with the days of the month in its columns, and
  /// below each day `P: Ada`, `E: Ben` for a second one at the phone, `C: …` and `O: …`, or `-` in
  /// place of a name. The list by names that follows says the same and is left aside.
  ///
  /// - Parameter bytes: The whole file.
  /// - Returns: The shifts, in the order of the file.
  /// - Throws: ``InstanceFileError`` with the line.
  package func roster(from bytes: [UInt8]) throws(InstanceFileError) -> [HelplineShift] {
    var lines = LineScanner(bytes)
    guard let title = try lines.nextQuotedRow() else {
      throw InstanceFileError(line: 1, "the year should be here")
    }
    guard title.fields[0] == String(year) else { throw title.error("the year is another") }
    let places = NurseLines.places(volunteers.map(\.id))
    var columns: [Int: Int] = [:]
    var shifts: [HelplineShift] = []
    while let row = try lines.nextQuotedRow() {
      if row.fields.contains("Name") { break }
      if row.fields.contains("Monday") { continue }
      if row.fields.contains(where: { Int($0) != nil }) {
        columns = try days(row)
        continue
      }
      for (column, cell) in row.fields.enumerated() where !cell.isEmpty {
        guard let day = columns[column] else { throw row.error("the column has no day") }
        if let shift = try shift(cell, day, row, places) { shifts.append(shift) }
      }
    }
    return shifts
  }

  private func days(_ row: FileRow) throws(InstanceFileError) -> [Int: Int] {
    var columns: [Int: Int] = [:]
    for (column, cell) in row.fields.enumerated() where !cell.isEmpty {
      columns[column] = try row.number(column, "the day", in: 1...days)
    }
    return columns
  }

  private func shift(
    _ cell: String,
    _ day: Int,
    _ row: FileRow,
    _ places: [String: Int]
  ) throws(InstanceFileError) -> HelplineShift? {
    let sides = cell.split(separator: ":", maxSplits: 1)
    let duties: [Substring: HelplineShift.Duty] = [
      "P": .phone, "E": .phone, "C": .chat, "O": .observer,
    ]
    guard sides.count == 2, let duty = duties[sides[0]] else {
      throw row.error("\(cell) should begin with P:, E:, C: or O:")
    }
    let name = String(sides[1].drop { $0 == " " })
    if name == "-" { return nil }
    let volunteer = try row.index(of: name, "the volunteer", in: places)
    return HelplineShift(volunteer: volunteer, day: day, duty: duty)
  }
}
