// SPDX-License-Identifier: GPL-3.0-or-later
internal import LinearProgramming
internal import Street

/// A row about one skill: what a unit of somebody who holds it, or does not, counts there.
struct SkillRow {
  var row: Int
  /// The skill, as a position in the need's skills of some heads.
  var bit: Int
  var held: Double
  var other: Double
}

/// Builds rows and columns need by need.
struct TeamColumnBuilder {
  let program: TeamProgram
  let setting: MatchingSetting
  let request: TeamRequest
  var result = TeamColumns()
  var frozenRows: [Goal: Int] = [:]
  var floorRows: [Int: Int] = [:]
  var minimumRows: [Int: Int] = [:]
  var loads = LoadRows()
  /// Guests that each host may take in, by its option.
  var hosts: [Int: HostRows] = [:]
  private let clashes: TeamClashes
  private var clashRows: [TeamClashes.Row: Int] = [:]

  init(_ program: TeamProgram, _ setting: MatchingSetting, _ request: TeamRequest) {
    self.program = program
    self.setting = setting
    self.request = request
    clashes = Self.clashes(program, request)
    for (goal, cost) in request.frozen {
      frozenRows[goal] = result.sparse.addRow(lower: -.infinity, upper: Double(cost))
    }
    if request.goals.contains(.floors) { addFloorRows() }
  }

  func need(_ number: Int) -> NeedFacts { program.candidates.facts.needs[number] }

  mutating func add(_ number: Int) {
    let facts = need(number)
    let quantity = Double(facts.quantity)
    switch program.shapes[number] {
    case .loose, .partCrew:
      let demand = result.sparse.addRow(lower: quantity, upper: quantity)
      result.demandRows[number] = demand
      addMissing(number, row: demand)
      let served = facts.minimum > 1 ? addMinimum(number, row: demand) : nil
      for mode in program.modes(ofNeed: number) {
        let skills = program.shapes[number] == .partCrew ? addProportion(number) : []
        for option in program.modes[mode].options {
          addOption(option, demand: demand, link: served, crew: nil, skills: skills)
        }
      }
    case .whole:
      let demand = result.sparse.addRow(lower: 1, upper: 1)
      addMissing(number, row: demand)
      for mode in program.modes(ofNeed: number) {
        for option in program.modes[mode].options {
          addOption(option, demand: demand, link: nil, crew: nil, skills: [])
        }
      }
    case .crew:
      let demand = result.sparse.addRow(lower: 1, upper: 1)
      addMissing(number, row: demand)
      for mode in program.modes(ofNeed: number) { addCrew(mode, number, demand: demand) }
    case .project: addProject(number)
    }
  }

  // MARK: - What a need asks

  mutating func addMissing(_ number: Int, row: Int) {
    let facts = need(number)
    let isWhole = program.shapes[number] == .whole || program.shapes[number] == .crew
    let steps =
      isWhole
      ? [(count: 1, worth: facts.points)]
      : [
        (count: facts.quantity - facts.extraPieces, worth: facts.pieceWorth),
        (count: facts.extraPieces, worth: facts.pieceWorth + 1),
      ]
    for step in steps where step.count > 0 {
      result.sparse.addCell(row: row, value: 1)
      charge(.needs, step.worth)
      if facts.isUrgent { charge(.urgent, step.worth) }
      if !facts.locked.isEmpty { charge(.locks, isWhole ? facts.quantity : 1) }
      if let row = floorRows[setting.floors.ofNeed[number]] {
        result.sparse.addCell(row: row, value: -Double(step.worth))
      }
      close(.missing(need: number, worth: step.worth), upper: step.count)
    }
  }

  /// Pieces are 0 or at least the minimum.
  mutating func addMinimum(_ number: Int, row: Int) -> Int {
    let facts = need(number)
    let link = result.sparse.addRow(lower: -.infinity, upper: 0)
    let least = result.sparse.addRow(lower: 0, upper: .infinity)
    result.sparse.addCell(row: link, value: -Double(facts.quantity))
    result.sparse.addCell(row: least, value: -Double(facts.minimum))
    close(.whole(need: number), upper: 1)
    minimumRows[link] = least
    return link
  }

  /// Heads without a skill come only where the skill is there as often as asked.
  mutating func addProportion(_ number: Int) -> [SkillRow] {
    let facts = need(number)
    var rows: [SkillRow] = []
    for (bit, demand) in facts.partialSkills.enumerated() {
      let closed = result.sparse.addRow(lower: -.infinity, upper: 0)
      let enough = result.sparse.addRow(lower: 0, upper: .infinity)
      result.sparse.addCell(row: closed, value: -Double(facts.quantity - demand.heads))
      result.sparse.addCell(row: enough, value: -Double(demand.heads))
      close(.whole(need: number), upper: 1)
      rows.append(SkillRow(row: closed, bit: bit, held: 0, other: 1))
      rows.append(SkillRow(row: enough, bit: bit, held: 1, other: 0))
    }
    return rows
  }

  // MARK: - Who gives

  mutating func addOption(
    _ position: Int,
    demand: Int?,
    link: Int?,
    crew: Int?,
    skills: [SkillRow]
  ) {
    let option = program.options[position]
    var most = Int(option.most)
    for use in program.uses[option.uses] {
      most = min(most, max(0, request.room[Int(use.resource)]) / Int(use.amount))
    }
    guard most > 0, request.core?.contains(option: position) ?? true, isOpen(option, position)
    else {
      return
    }
    if let demand { result.sparse.addCell(row: demand, value: 1) }
    if let crew { result.sparse.addCell(row: crew, value: 1) }
    if let link {
      result.sparse.addCell(row: link, value: 1)
      if let least = minimumRows[link] { result.sparse.addCell(row: least, value: 1) }
    }
    for skill in skills {
      let isHeld = option.skills & (1 << UInt32(skill.bit)) != 0
      let value = isHeld ? skill.held : skill.other
      if value != 0 { result.sparse.addCell(row: skill.row, value: value) }
    }
    for use in program.uses[option.uses] {
      result.sparse.addCell(row: row(of: use.resource), value: Double(use.amount))
    }
    chargePair(option)
    guard let booking = program.booking(ofOption: position),
      !option.guests.isEmpty || program.candidates.facts.providers[booking.provider].isTimed
    else { return close(.option(position), upper: most) }
    if most == 1 {
      addClashes(position, booking)
      let rows = hostRows(position, option)
      close(.option(position), upper: 1)
      if let rows { hosts[position] = rows }
    } else {
      let used = result.sparse.addRow(lower: -.infinity, upper: 0)
      result.sparse.addCell(row: used, value: 1)
      close(.option(position), upper: most)
      result.sparse.addCell(row: used, value: -Double(most))
      addClashes(position, booking)
      close(.booked(option: position), upper: 1)
    }
  }

  /// Whether what others have booked leaves an option its time.
  private func isOpen(_ option: TeamProgram.Option, _ position: Int) -> Bool {
    guard let bookings = request.bookings, let booking = program.booking(ofOption: position) else {
      return true
    }
    return isFree(booking, bookings)
  }

  func isFree(_ booking: TeamClashes.Booking, _ bookings: Bookings) -> Bool {
    let travels = program.candidates.facts.providers[booking.provider].moves
    return bookings.isFree(
      booking.provider,
      at: booking.span,
      cell: booking.cell,
      site: travels ? need(booking.site).locality : nil
    )
  }

  /// Notes a booking in the column being made.
  mutating func addClashes(_ number: Int, _ booking: TeamClashes.Booking) {
    for key in clashes.rows(of: number, booking) {
      let row = clashRows[key] ?? result.sparse.addRow(lower: -.infinity, upper: 1)
      clashRows[key] = row
      result.sparse.addCell(row: row, value: 1)
    }
  }

  private static func clashes(_ program: TeamProgram, _ request: TeamRequest) -> TeamClashes {
    var bookings: [(number: Int, booking: TeamClashes.Booking)] = []
    let facts = program.candidates.facts
    for need in request.needs {
      for mode in program.modes(ofNeed: need) where program.modes[mode].start >= 0 {
        for option in program.modes[mode].options {
          guard let booking = program.booking(ofOption: option),
            facts.providers[booking.provider].isTimed
          else { continue }
          bookings.append((option, booking))
        }
      }
    }
    for run in program.runs.indices {
      let booking = program.booking(ofRun: run)
      if facts.providers[booking.provider].isTimed {
        bookings.append((program.options.count + run, booking))
      }
    }
    return TeamClashes(bookings, facts)
  }

  mutating func row(of resource: Int32) -> Int {
    if let known = result.rowOfResource[resource] { return known }
    let row = result.sparse.addRow(lower: -.infinity, upper: Double(request.room[Int(resource)]))
    result.rowOfResource[resource] = row
    return row
  }

  // MARK: - Goals

  /// Costs of the column being made.
  mutating func charge(_ goal: Goal, _ cost: Int) {
    guard cost != 0, request.goals.contains(goal) else { return }
    result.entries[goal.level].append(.init(column: result.sparse.columnCount, cost: cost))
    if let row = frozenRows[goal] { result.sparse.addCell(row: row, value: Double(cost)) }
  }

  mutating func chargePair(_ option: TeamProgram.Option) {
    let pair = program.candidates.pairs[Int(option.pair)]
    let provider = program.candidates.facts.providers[Int(pair.provider)]
    let number = program.need(ofOption: option)
    let pieces = program.pieces(of: option)
    charge(.nearness, pieces * Int(pair.nearness))
    charge(.fit, -pieces * Int(pair.fit))
    charge(.wishes, -pieces * Int(pair.wish))
    charge(.continuity, -pieces * Int(pair.continuity))
    if provider.person != nil {
      let person = Int(pair.provider) - program.candidates.facts.week.offers.count
      addLoad(.person(person), setting.balance.people[person], need(number).duration)
    } else if provider.isCounted, provider.unit >= 0 {
      addLoad(.unit(Int(provider.unit)), setting.balance.units[Int(provider.unit)], pieces)
    }
  }

  mutating func addLoad(_ key: LoadRows.Key, _ member: BalanceMember?, _ step: Int) {
    guard let member, request.goals.contains(.band) || request.goals.contains(.fineBalance) else {
      return
    }
    if loads.rows[key] == nil {
      loads.rows[key] = result.sparse.addRow(lower: 0, upper: 0)
      loads.members.append((key, member))
    }
    loads.steps[key] = LoadRows.common(loads.steps[key] ?? 0, step)
    if let row = loads.rows[key] { result.sparse.addCell(row: row, value: Double(step)) }
  }

  func given(_ key: LoadRows.Key) -> Int {
    switch key {
    case .unit(let unit): request.unitLoads.isEmpty ? 0 : request.unitLoads[unit]
    case .person(let person): request.personLoads.isEmpty ? 0 : request.personLoads[person]
    }
  }

  mutating func addFloorRows() {
    let facts = program.candidates.facts
    let inside = Set(request.needs)
    for (number, community) in setting.floors.communities.enumerated() where community.floor > 0 {
      let mine = community.needs.filter(inside.contains)
      guard !mine.isEmpty else { continue }
      let asked = mine.reduce(0) { $0 + facts.needs[$1].points }
      let met = request.pointsMet.isEmpty ? 0 : request.pointsMet[number]
      floorRows[number] = result.sparse.addRow(
        lower: Double(community.floor - met - asked),
        upper: .infinity
      )
    }
  }

  /// Adds the columns that no need owns: what communities lack, and everybody's load piece by piece.
  mutating func finish() {
    for (number, row) in floorRows.sorted(by: { $0.key < $1.key }) {
      result.sparse.addCell(row: row, value: 1)
      charge(.floors, 1)
      close(.shortfall, upper: setting.floors.communities[number].floor)
    }
    let longest = program.candidates.facts.needs.map(\.duration).max() ?? 0
    for (key, member) in loads.members {
      guard let row = loads.rows[key], let step = loads.steps[key] else { continue }
      var load = given(key)
      let isPerson = if case .person = key { true } else { false }
      let most = load + member.cap * (isPerson ? longest : 1)
      while load < most {
        result.sparse.addCell(row: row, value: -Double(step))
        charge(.band, member.outside(load + step) - member.outside(load))
        charge(.fineBalance, member.square(load + step) - member.square(load))
        close(.load, upper: 1)
        load += step
      }
    }
  }

  mutating func close(_ meaning: TeamColumns.Meaning, upper: Int) {
    _ = result.sparse.closeColumn(cost: 0, lower: 0, upper: Double(upper), isInteger: true)
    result.meanings.append(meaning)
  }
}

/// The rows that count load, by member.
struct LoadRows {
  enum Key: Hashable {
    case unit(Int)
    case person(Int)
  }

  var rows: [Key: Int] = [:]
  /// What all loads of a member are multiples of.
  var steps: [Key: Int] = [:]
  var members: [(Key, BalanceMember)] = []

  static func common(_ one: Int, _ other: Int) -> Int {
    var (large, small) = (max(one, other), min(one, other))
    while small != 0 { (large, small) = (small, large % small) }
    return large
  }
}
