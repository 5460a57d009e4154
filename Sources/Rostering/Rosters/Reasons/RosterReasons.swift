// SPDX-License-Identifier: GPL-3.0-or-later
internal import Optimizing
internal import Street

/// Why shifts are short, and who could step in.
struct RosterReasons {
  private let draft: RosterDraft

  init(_ draft: RosterDraft) { self.draft = draft }

  private var facts: RosterFacts { draft.facts }

  // MARK: Shortages

  /// What is missing, by shift and tag.
  var shortages: [RosterShortage] {
    facts.roster.shifts.enumerated()
      .flatMap { number, shift in
        let crew = draft.crews[number]
        let all = RosterShortage(shift: shift.id, asked: shift.wanted, got: facts.heads(crew))
        let roles = shift.roles.map { role in
          RosterShortage(
            shift: shift.id,
            tag: role.tag,
            asked: role.heads,
            got: facts.heads(crew.filter { facts.holds($0, role.tag, at: number) })
          )
        }
        return ([all] + roles).filter { $0.got < $0.asked }
      }
      .sorted()
  }

  /// Why a shortage is there; rules with some ids are never loosened.
  func funnel(
    of shortage: RosterShortage,
    keeping isKept: (String) -> Bool = { _ in false }
  ) -> RosterFunnel? {
    guard let shift = facts.shifts[shortage.shift] else { return nil }
    var obstacles: [RosterObstacle] = []
    var loosen: (amount: Int, rule: String, person: PersonID)?
    var people = 0
    for person in facts.roster.people.indices where !draft.crews[shift].contains(person) {
      people += 1
      let (obstacle, amount) = obstacle(person, shift, tag: shortage.tag)
      obstacles.append(obstacle)
      if case .rule(let rule) = obstacle, let amount, amount < loosen?.amount ?? .max, !isKept(rule)
      {
        loosen = (amount, rule, facts.roster.people[person].id)
      }
    }
    let steps = Self.steps(obstacles)
    let own = steps.filter { $0.obstacle != .team }
    let most = own.map(\.people).max()
    let roles = shortage.tag.map { [$0] } ?? RosterPlaces(draft).rolesOfNext(at: shift)
    let remedy =
      loosen.map { RosterFunnel.Remedy.loosen(rule: $0.rule, by: $0.amount, person: $0.person) }
      ?? .person(tag: roles.isEmpty ? nil : roles.joined(separator: " + "))
    return RosterFunnel(
      people: people,
      steps: steps,
      cause: (own.last { $0.people == most } ?? steps.last)?.obstacle,
      remedy: remedy
    )
  }

  /// Reasons counted, in the order in which they are told.
  static func steps(_ obstacles: [RosterObstacle]) -> [RosterFunnel.Step] {
    var counts: [RosterObstacle: Int] = [:]
    for obstacle in obstacles { counts[obstacle, default: 0] += 1 }
    return counts.keys.sorted { $0.place < $1.place }
      .map { RosterFunnel.Step(obstacle: $0, people: counts[$0] ?? 0) }
  }

  /// Why somebody does not stand a shift; the amount where one hard rule alone stands against it.
  func obstacle(
    _ person: Int,
    _ shift: Int,
    tag: String?
  ) -> (RosterObstacle, amount: Int?) {
    let gate = facts.gate(person, shift).map { RosterObstacle($0) }
    if gate == .team { return (.team, nil) }
    if let tag, !facts.holds(person, tag, at: shift) { return (.role(tag), nil) }
    if let gate { return (gate, nil) }
    let hold = facts.stints[shift].hold
    let isElsewhere = draft.stood[person]
      .contains { !facts.stints[$0].hold.intersection(hold).isEmpty }
    if isElsewhere { return (.elsewhere, nil) }
    let stood = facts.adding(shift, to: draft.stood[person])
    let broken = facts.broken(by: person, standing: stood, beyond: draft.stood[person])
    if let first = broken.first {
      let isTried = broken.count == 1 && RosterPlaces(draft).clashes(of: person, at: shift).isEmpty
      return (.rule(facts.rules[first.rule].id), isTried ? first.amount : nil)
    }
    return (RosterPlaces(draft).obstacle(person, shift), nil)
  }

  // MARK: Reserves

  /// Who could step in at each shift and break nothing, the least loaded first.
  func reserves(most: Int, threads: Int) -> [(shift: Int, [RosterReserveReason])] {
    guard most > 0 else { return [] }
    let (reasons, loads) = (self, loads)
    return parallelMap(count: facts.stints.count, threads: threads) { shift in
      (shift, reasons.reserves(at: shift, most: most, loads))
    }
  }

  /// Who could step in at one shift.
  func reserves(at shift: Int, most: Int) -> [RosterReserveReason] {
    reserves(at: shift, most: most, loads)
  }

  /// Shifts of everybody, with history.
  private var loads: [Int] {
    let everybody = Array(facts.roster.people.indices)
    let history = facts.history(of: .shifts, everybody)
    return everybody.map { history[$0] + draft.stood[$0].count }
  }

  private func reserves(at shift: Int, most: Int, _ loads: [Int]) -> [RosterReserveReason] {
    let crew = draft.crews[shift]
    let post = facts.roster.shifts[shift]
    let ordered = facts.candidates[shift].filter { !crew.contains($0) }
      .map { person in
        let state = RosterFacts.state(of: facts.roster.people[person], at: post)
        return (person: person, isReluctant: state == .reluctant)
      }
      .sorted {
        ($0.isReluctant ? 1 : 0, loads[$0.person], $0.person)
          < ($1.isReluctant ? 1 : 0, loads[$1.person], $1.person)
      }
    let places = RosterPlaces(draft)
    let isShort = places.isShort(shift)
    var result: [RosterReserveReason] = []
    for (person, isReluctant) in ordered {
      guard result.count < most else { break }
      guard places.broken(by: person, at: shift).isEmpty else { continue }
      var reserve = RosterReserveReason(
        person: facts.roster.people[person].id,
        load: loads[person],
        isReluctant: isReluctant
      )
      reserve.fills = isShort && places.clashes(of: person, at: shift).isEmpty
      reserve.replaces = places.replaceable(by: person, at: shift)
        .map { facts.roster.people[$0].id }
      if reserve.fills || !reserve.replaces.isEmpty { result.append(reserve) }
    }
    return result
  }
}

extension RosterObstacle {
  /// The order in which reasons are told.
  fileprivate var place: String {
    switch self {
    case .role(let tag): "1" + tag
    case .barred: "2"
    case .unavailable: "3"
    case .uninsured: "4"
    case .guardian: "5"
    case .elsewhere: "6"
    case .rule(let id): "7" + id
    case .together(let id): "8" + id
    case .crew: "81"
    case .tooMany: "82"
    case .locked: "83"
    case .standIn: "84"
    case .goals: "9"
    case .team: "A"
    }
  }
}
