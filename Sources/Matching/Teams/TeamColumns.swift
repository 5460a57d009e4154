// SPDX-License-Identifier: GPL-3.0-or-later
internal import LinearProgramming
internal import Street

/// An integer program of some needs: its columns with what they stand for and cost at every goal.
struct TeamColumns {
  /// What a column stands for.
  enum Meaning: Equatable {
    /// Units of an option.
    case option(Int)
    /// Whether a mode is held.
    case mode(Int)
    /// Whether a divisible need with a minimum is served at all, or a mode's skills are complete.
    case whole(need: Int)
    /// Pieces of a need that go without, at one price.
    case missing(need: Int, worth: Int)
    /// Load of a member of a balance group.
    case load
    /// What a community lacks to its floor.
    case shortfall
  }

  /// What one unit of a column costs.
  struct Entry {
    var column: Int
    var cost: Int
  }

  var sparse = SparseModel(sense: .minimise)
  var meanings: [Meaning] = []
  /// Costs by level, all to be minimised: points are charged where they are missed.
  var entries = [[Entry]](repeating: [], count: Goal.allCases.count)

  /// What a point costs at a goal.
  func cost(of values: [Double], at goal: Goal) -> Int {
    entries[goal.level].reduce(0) { $0 + $1.cost * Int(values[$1.column].rounded()) }
  }

  /// The program with one goal as its objective.
  func model(minimising goal: Goal) -> SparseModel {
    var model = sparse
    for entry in entries[goal.level] { model.costs[entry.column] += Double(entry.cost) }
    return model
  }
}

/// What a team program is asked for.
struct TeamRequest {
  /// The planned needs to take in, ascending.
  var needs: [Int]
  /// What is left of every resource.
  var room: [Int]
  /// The goals whose costs are wanted.
  var goals: Set<Goal>
  /// Goals that may cost no more than this.
  var frozen: [(goal: Goal, cost: Int)] = []
  /// Load already given by members of the balance groups; empty for none.
  var unitLoads: [Int] = []
  var personLoads: [Int] = []
  /// Points already met in each community by needs that are not taken in; empty for none.
  var pointsMet: [Int] = []
}

extension TeamProgram {
  /// The integer program of some needs: what each asks, who comes together, skills, resources, goals.
  func columns(_ request: TeamRequest, _ setting: MatchingSetting) -> TeamColumns {
    var builder = TeamColumnBuilder(self, setting, request)
    for need in request.needs { builder.add(need) }
    builder.finish()
    return builder.result
  }
}

/// A row about one skill: what a unit of somebody who holds it, or does not, counts there.
private struct SkillRow {
  var row: Int
  /// The skill, as a position in the need's skills of some heads.
  var bit: Int
  var held: Double
  var other: Double
}

/// Builds rows and columns need by need.
private struct TeamColumnBuilder {
  private let program: TeamProgram
  private let setting: MatchingSetting
  private let request: TeamRequest
  private(set) var result = TeamColumns()
  private var rowOfResource: [Int32: Int] = [:]
  private var frozenRows: [Goal: Int] = [:]
  private var floorRows: [Int: Int] = [:]
  private var minimumRows: [Int: Int] = [:]
  private var loads = LoadRows()

  init(_ program: TeamProgram, _ setting: MatchingSetting, _ request: TeamRequest) {
    self.program = program
    self.setting = setting
    self.request = request
    for (goal, cost) in request.frozen {
      frozenRows[goal] = result.sparse.addRow(lower: -.infinity, upper: Double(cost))
    }
    if request.goals.contains(.floors) { addFloorRows() }
  }

  private func need(_ number: Int) -> NeedFacts { program.candidates.facts.needs[number] }

  mutating func add(_ number: Int) {
    let facts = need(number)
    let quantity = Double(facts.quantity)
    switch program.shapes[number] {
    case .loose, .partCrew:
      let demand = result.sparse.addRow(lower: quantity, upper: quantity)
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
    }
  }

  // MARK: - What a need asks

  private mutating func addMissing(_ number: Int, row: Int) {
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
  private mutating func addMinimum(_ number: Int, row: Int) -> Int {
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
  private mutating func addProportion(_ number: Int) -> [SkillRow] {
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

  private mutating func addCrew(_ mode: Int, _ number: Int, demand: Int) {
    let facts = need(number)
    let members = result.sparse.addRow(lower: 0, upper: 0)
    let skills = facts.partialSkills.indices.map { bit in
      SkillRow(
        row: result.sparse.addRow(lower: 0, upper: .infinity),
        bit: bit,
        held: 1,
        other: 0
      )
    }
    result.sparse.addCell(row: demand, value: 1)
    result.sparse.addCell(row: members, value: -Double(facts.quantity))
    for (index, demand) in facts.partialSkills.enumerated() {
      result.sparse.addCell(row: skills[index].row, value: -Double(demand.heads))
    }
    // Nobody comes to a mode that is not held: one row a member makes the relaxation strong.
    let options = program.modes[mode].options
    let links = options.map { _ in result.sparse.addRow(lower: -.infinity, upper: 0) }
    for (index, option) in options.enumerated() {
      let most = min(facts.quantity, Int(program.options[option].most))
      result.sparse.addCell(row: links[index], value: -Double(most))
    }
    close(.mode(mode), upper: 1)
    for (index, option) in options.enumerated() {
      addOption(option, demand: nil, link: links[index], crew: members, skills: skills)
    }
  }

  // MARK: - Who gives

  private mutating func addOption(
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
    guard most > 0 else { return }
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
    close(.option(position), upper: most)
  }

  private mutating func row(of resource: Int32) -> Int {
    if let known = rowOfResource[resource] { return known }
    let row = result.sparse.addRow(lower: -.infinity, upper: Double(request.room[Int(resource)]))
    rowOfResource[resource] = row
    return row
  }

  // MARK: - Goals

  /// Costs of the column being made.
  private mutating func charge(_ goal: Goal, _ cost: Int) {
    guard cost != 0, request.goals.contains(goal) else { return }
    result.entries[goal.level].append(.init(column: result.sparse.columnCount, cost: cost))
    if let row = frozenRows[goal] { result.sparse.addCell(row: row, value: Double(cost)) }
  }

  private mutating func chargePair(_ option: TeamProgram.Option) {
    let pair = program.candidates.pairs[Int(option.pair)]
    let provider = program.candidates.facts.providers[Int(pair.provider)]
    let number = program.need(ofOption: option)
    let pieces = program.pieces(ofNeed: number)
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

  private mutating func addLoad(_ key: LoadRows.Key, _ member: BalanceMember?, _ step: Int) {
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

  private func given(_ key: LoadRows.Key) -> Int {
    switch key {
    case .unit(let unit): request.unitLoads.isEmpty ? 0 : request.unitLoads[unit]
    case .person(let person): request.personLoads.isEmpty ? 0 : request.personLoads[person]
    }
  }

  private mutating func addFloorRows() {
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

  private mutating func close(_ meaning: TeamColumns.Meaning, upper: Int) {
    _ = result.sparse.closeColumn(cost: 0, lower: 0, upper: Double(upper), isInteger: true)
    result.meanings.append(meaning)
  }
}

/// The rows that count load, by member.
private struct LoadRows {
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
