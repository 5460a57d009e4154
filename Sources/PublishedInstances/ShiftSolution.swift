// SPDX-License-Identifier: GPL-3.0-or-later

/// Rosters in the two forms that the instances' site takes: an XML file, and rows of cells.
extension ShiftInstance {
  /// A roster as the site's XML file.
  ///
  /// - Parameters:
  ///   - roster: The shift of every employee on every day; −1 for a day off.
  ///   - file: Where the problem's own `.ros` file is, as seen from this one.
  /// - Returns: The text of the file.
  package func solution(_ roster: [[Int]], of file: String) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Roster xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:noNamespaceSchemaLocation="Roster.xsd">
        <SchedulingPeriodFile>\(MarkupScanner.escaped(file))</SchedulingPeriodFile>
        <Penalty>\(score(roster).penalty)</Penalty>

      """
    for (employee, row) in zip(staff, roster) {
      text += "  <Employee ID=\"\(MarkupScanner.escaped(employee.id))\">\n"
      for (day, shift) in row.enumerated() where shifts.indices.contains(shift) {
        let id = MarkupScanner.escaped(shifts[shift].id)
        text += "    <Assign><Day>\(day)</Day><Shift>\(id)</Shift></Assign>\n"
      }
      text += "  </Employee>\n"
    }
    return text + "</Roster>\n"
  }

  /// A roster as rows of cells, to be pasted into the site's viewer.
  ///
  /// - Parameter roster: The shift of every employee on every day; −1 for a day off.
  /// - Returns: A line for each employee; a tab between two days; nothing for a day off.
  package func cells(_ roster: [[Int]]) -> String {
    roster.map { row in
      row.map { shifts.indices.contains($0) ? shifts[$0].id : "" }.joined(separator: "\t") + "\n"
    }
    .joined()
  }

  /// Reads a roster in either form.
  ///
  /// Elements of the XML file that say nothing about who works when are left aside. Rows of cells
  /// may leave out days off at their ends.
  ///
  /// - Parameter bytes: The whole file.
  /// - Returns: The shift of every employee on every day; −1 for a day off.
  /// - Throws: ``InstanceFileError`` with the line, when the file names what the problem does not
  ///   have, or two shifts of one employee on one day.
  package func solution(from bytes: [UInt8]) throws(InstanceFileError) -> [[Int]] {
    // An XML file begins with a bracket, after a byte order mark perhaps.
    let first = bytes.first { !LineNumbers.isBlank($0) && ![0xEF, 0xBB, 0xBF].contains($0) }
    guard first == UInt8(ascii: "<") else { return try rows(from: bytes) }
    var reader = ShiftSolutionReader(self, bytes)
    return try reader.read()
  }

  private func rows(from bytes: [UInt8]) throws(InstanceFileError) -> [[Int]] {
    let places = Dictionary(uniqueKeysWithValues: shifts.enumerated().map { ($1.id, $0) })
    var roster: [[Int]] = []
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (number, line) in lines.enumerated() {
      var row = [Int](repeating: -1, count: days)
      let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      let parts = text.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      for (day, part) in parts.enumerated() where !part.allSatisfy(LineNumbers.isBlank) {
        let name = String(decoding: part.filter { !LineNumbers.isBlank($0) }, as: UTF8.self)
        guard day < days else {
          throw InstanceFileError(line: number + 1, "more than \(days) days")
        }
        guard let shift = places[name] else {
          throw InstanceFileError(line: number + 1, "the shift \(name) is not known")
        }
        row[day] = shift
      }
      roster.append(row)
    }
    guard roster.count == staff.count else {
      throw InstanceFileError(
        line: max(1, lines.count),
        "\(roster.count) rows for \(staff.count) employees"
      )
    }
    return roster
  }
}

/// Goes through the XML file of a roster.
private struct ShiftSolutionReader {
  /// Elements within elements at most.
  private static let deepest = 16

  private let instance: ShiftInstance
  private let shiftPlaces: [String: Int]
  private let staffPlaces: [String: Int]
  private var scanner: MarkupScanner
  private var roster: [[Int]]
  private var path: [String] = []
  private var employee: Int?
  private var day: Int?
  private var shift: Int?

  init(_ instance: ShiftInstance, _ bytes: [UInt8]) {
    self.instance = instance
    shiftPlaces = Dictionary(
      uniqueKeysWithValues: instance.shifts.enumerated().map { ($1.id, $0) }
    )
    staffPlaces = Dictionary(uniqueKeysWithValues: instance.staff.enumerated().map { ($1.id, $0) })
    scanner = MarkupScanner(bytes)
    let row = [Int](repeating: -1, count: instance.days)
    roster = [[Int]](repeating: row, count: instance.staff.count)
  }

  mutating func read() throws(InstanceFileError) -> [[Int]] {
    var isDone = false
    while let piece = try scanner.next() {
      guard !isDone else { throw scanner.error("there is more after the roster") }
      switch piece {
      case .open(let name, let attributes): try open(name, attributes)
      case .text(let text): try take(text)
      case .close(let name):
        try close(name)
        isDone = path.isEmpty
      }
    }
    guard isDone else { throw scanner.error("the roster does not end") }
    return roster
  }

  private mutating func open(
    _ name: String,
    _ attributes: [String: String]
  ) throws(InstanceFileError) {
    guard !path.isEmpty || name == "Roster" else { throw scanner.error("Roster should be here") }
    path.append(name)
    guard path.count <= Self.deepest else { throw scanner.error("too many elements in elements") }
    if path == ["Roster", "Employee"] {
      guard let id = attributes["ID"], let place = staffPlaces[id] else {
        throw scanner.error("the employee \(attributes["ID"] ?? "") is not known")
      }
      employee = place
    } else if path == ["Roster", "Employee", "Assign"] {
      (day, shift) = (nil, nil)
    }
  }

  private mutating func take(_ text: String) throws(InstanceFileError) {
    guard !path.isEmpty else { throw scanner.error("Roster should be here") }
    if path == ["Roster", "Employee", "Assign", "Day"] {
      guard let number = Int(text), (0..<instance.days).contains(number) else {
        throw scanner.error("\(text) is not a day of the horizon")
      }
      day = number
    } else if path == ["Roster", "Employee", "Assign", "Shift"] {
      guard let place = shiftPlaces[text] else {
        throw scanner.error("the shift \(text) is not known")
      }
      shift = place
    }
  }

  private mutating func close(_ name: String) throws(InstanceFileError) {
    guard path.last == name else { throw scanner.error("\(name) ends where it did not begin") }
    if path == ["Roster", "Employee", "Assign"] {
      guard let employee, let day, let shift else {
        throw scanner.error("an assignment needs a day and a shift")
      }
      guard roster[employee][day] == -1 else {
        throw scanner.error("the employee has two shifts on day \(day)")
      }
      roster[employee][day] = shift
    }
    path.removeLast()
  }
}
