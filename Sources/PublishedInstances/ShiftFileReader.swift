// SPDX-License-Identifier: GPL-3.0-or-later

/// What the sections of a shift scheduling file hold, as far as they are read.
struct ShiftFileReader {
  private enum Section: String, CaseIterable {
    case horizon = "SECTION_HORIZON"
    case shifts = "SECTION_SHIFTS"
    case staff = "SECTION_STAFF"
    case daysOff = "SECTION_DAYS_OFF"
    case onRequests = "SECTION_SHIFT_ON_REQUESTS"
    case offRequests = "SECTION_SHIFT_OFF_REQUESTS"
    case cover = "SECTION_COVER"
  }

  private var lines: LineScanner
  private var seen: Set<Section> = []
  private var shiftPlaces: [String: Int] = [:]
  private var staffPlaces: [String: Int] = [:]
  /// The names of the shifts that may not follow, until all shifts are known.
  private var followers: [(row: FileRow, names: [String])] = []

  private(set) var days = 0
  private(set) var shifts: [ShiftInstance.Shift] = []
  private(set) var staff: [ShiftInstance.Employee] = []
  private(set) var onRequests: [ShiftInstance.Request] = []
  private(set) var offRequests: [ShiftInstance.Request] = []
  private(set) var cover: [ShiftInstance.Cover] = []

  init(_ bytes: [UInt8]) {
    lines = LineScanner(bytes)
  }

  /// Reads all sections.
  mutating func read() throws(InstanceFileError) {
    var section: Section?
    var last = 1
    while let row = lines.nextRow(.comma) {
      last = row.line
      if row.fields[0].hasPrefix("SECTION_") {
        section = try begin(row)
      } else {
        guard let section else { throw row.error("a section should begin here") }
        try read(row, in: section)
      }
    }
    try linkShifts()
    guard days > 0, !shifts.isEmpty, !staff.isEmpty else {
      throw InstanceFileError(line: last, "the file needs a horizon, a shift and an employee")
    }
  }

  private mutating func begin(_ row: FileRow) throws(InstanceFileError) -> Section {
    guard row.fields.count == 1, let section = Section(rawValue: row.fields[0]) else {
      throw row.error("\(row.fields[0]) is not the name of a section")
    }
    guard seen.insert(section).inserted else { throw row.error("the section is there twice") }
    if section != .shifts { try linkShifts() }
    let needed: [Section] =
      switch section {
      case .horizon, .shifts: []
      case .staff: [.shifts]
      case .daysOff: [.horizon, .staff]
      case .onRequests, .offRequests, .cover: [.horizon, .shifts, .staff]
      }
    for other in needed where !seen.contains(other) {
      throw row.error("\(other.rawValue) should be before it")
    }
    return section
  }

  private mutating func read(_ row: FileRow, in section: Section) throws(InstanceFileError) {
    switch section {
    case .horizon:
      guard days == 0 else { throw row.error("there is one horizon") }
      try row.count(1...1)
      days = try row.number(0, "the horizon", in: 1...ShiftInstance.mostDays)
    case .shifts: try readShift(row)
    case .staff: try readEmployee(row)
    case .daysOff: try readDaysOff(row)
    case .onRequests: onRequests.append(try request(row))
    case .offRequests: offRequests.append(try request(row))
    case .cover: try readCover(row)
    }
  }

  private mutating func readShift(_ row: FileRow) throws(InstanceFileError) {
    try row.count(2...3)
    guard shifts.count < ShiftInstance.mostShifts else { throw row.error("too many shifts") }
    let id = try row.text(0, "the shift")
    guard shiftPlaces.updateValue(shifts.count, forKey: id) == nil else {
      throw row.error("the shift \(id) is there twice")
    }
    let minutes = try row.number(1, "the length", in: 0...ShiftInstance.largestNumber)
    shifts.append(ShiftInstance.Shift(id: id, minutes: minutes, mayNotFollow: []))
    let names = row.fields.count == 3 ? row.fields[2].split(separator: "|") : []
    followers.append((row, names.map(String.init)))
  }

  /// Puts places for the names of the shifts that may not follow.
  private mutating func linkShifts() throws(InstanceFileError) {
    for (shift, (row, names)) in followers.enumerated() {
      var list: [Int] = []
      for name in names { list.append(try row.index(of: name, "the shift", in: shiftPlaces)) }
      let old = shifts[shift]
      shifts[shift] = ShiftInstance.Shift(id: old.id, minutes: old.minutes, mayNotFollow: list)
    }
    followers = []
  }

  private mutating func readEmployee(_ row: FileRow) throws(InstanceFileError) {
    try row.count(8...8)
    guard staff.count < ShiftInstance.mostStaff else { throw row.error("too many employees") }
    let id = try row.text(0, "the employee")
    guard staffPlaces.updateValue(staff.count, forKey: id) == nil else {
      throw row.error("the employee \(id) is there twice")
    }
    let limits = 0...ShiftInstance.largestNumber
    staff.append(
      ShiftInstance.Employee(
        id: id,
        most: try shiftLimits(row),
        mostMinutes: try row.number(2, "the most minutes", in: limits),
        leastMinutes: try row.number(3, "the least minutes", in: limits),
        mostConsecutive: try row.number(4, "the most shifts in a row", in: limits),
        leastConsecutive: try row.number(5, "the least shifts in a row", in: limits),
        leastDaysOff: try row.number(6, "the least days off in a row", in: limits),
        mostWeekends: try row.number(7, "the most weekends", in: limits),
        daysOff: []
      )
    )
  }

  /// The limits of every kind of shift, written `A=14|B=0`.
  private func shiftLimits(_ row: FileRow) throws(InstanceFileError) -> [Int] {
    var most = [Int](repeating: -1, count: shifts.count)
    for part in try row.text(1, "the most shifts").split(separator: "|") {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2 else { throw row.error("the most shifts should be shift=number") }
      let shift = try row.index(of: String(sides[0]), "the shift", in: shiftPlaces)
      guard most[shift] < 0 else { throw row.error("the shift \(sides[0]) has two limits") }
      let limits = 0...ShiftInstance.largestNumber
      most[shift] = try row.number(of: sides[1], "the most shifts", in: limits)
    }
    if let shift = most.firstIndex(of: -1) {
      throw row.error("the shift \(shifts[shift].id) has no limit")
    }
    return most
  }

  private mutating func readDaysOff(_ row: FileRow) throws(InstanceFileError) {
    let employee = try row.index(0, "the employee", in: staffPlaces)
    for place in row.fields.indices.dropFirst() {
      staff[employee].daysOff.append(try day(row, place))
    }
  }

  private func request(_ row: FileRow) throws(InstanceFileError) -> ShiftInstance.Request {
    try row.count(4...4)
    return ShiftInstance.Request(
      employee: try row.index(0, "the employee", in: staffPlaces),
      day: try day(row, 1),
      shift: try row.index(2, "the shift", in: shiftPlaces),
      weight: try row.number(3, "the weight", in: 0...ShiftInstance.largestNumber)
    )
  }

  private mutating func readCover(_ row: FileRow) throws(InstanceFileError) {
    try row.count(5...5)
    let weights = 0...ShiftInstance.largestNumber
    cover.append(
      ShiftInstance.Cover(
        day: try day(row, 0),
        shift: try row.index(1, "the shift", in: shiftPlaces),
        requirement: try row.number(2, "the requirement", in: 0...ShiftInstance.mostStaff),
        under: try row.number(3, "the weight under", in: weights),
        over: try row.number(4, "the weight over", in: weights)
      )
    )
  }

  private func day(_ row: FileRow, _ place: Int) throws(InstanceFileError) -> Int {
    guard days > 0 else { throw row.error("the horizon is missing") }
    return try row.number(place, "the day", in: 0...days - 1)
  }
}
