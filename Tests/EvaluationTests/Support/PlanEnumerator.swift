// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// The best of all lawful plans of a very small week, project by project.
struct PlanEnumerator {
  private let week: Week
  private let oracle: Oracle
  private var candidates: [Project] = []
  /// By candidate: which later ones may stand beside it.
  private var friends: [[Bool]] = []
  /// Pieces by candidate and need.
  private var pieces: [[Int]] = []
  /// The most urgent points, the most points by urgent points, and the fewest locked pieces missing.
  private(set) var urgent = 0
  private(set) var points: [Int: Int] = [:]
  private(set) var locks = Int.max

  init(_ week: Week) {
    self.week = week
    oracle = Oracle(week)
    for start in SmallWeekOfParts.starts { addCandidates(at: start) }
    for number in candidates.indices {
      candidates[number].id = "P\(number)"
      pieces.append(week.needs.map { Oracle.pieces(of: $0, [candidates[number]], in: week) })
    }
    friends = candidates.indices.map { one in
      candidates.indices.map { other in
        guard one < other else { return false }
        let both = [candidates[one], candidates[other]]
        return oracle.loadFaults(of: both).isEmpty && oracle.meetingFaults(of: both).isEmpty
      }
    }
    extend([], from: 0, week.needs.map { _ in 0 })
  }

  // MARK: - Candidates

  private mutating func keep(
    _ needs: [Need],
    _ start: Int,
    _ minutes: Int,
    _ given: [Provision],
    _ host: NeedID? = nil
  ) {
    let project = Project(
      id: "P",
      needs: needs.map(\.id),
      projectClass: .other,
      span: TimeSpan(start: start, end: start + minutes),
      place: nil,
      unit: given.compactMap { oracle.offer($0.provider)?.unit }.first,
      providers: given,
      host: host
    )
    if oracle.placementFaults(of: [project]).isEmpty { candidates.append(project) }
  }

  private mutating func addCandidates(at start: Int) {
    let providers =
      week.offers.map { ProviderID.offer($0.id) } + week.people.map { ProviderID.person($0.id) }
    for need in week.needs {
      for given in need.components.isEmpty
        ? helpers(need.quantity, nil, providers) : assemblies(need, providers)
      {
        keep([need], start, need.duration, given)
      }
    }
    for mask in 1..<(1 << week.needs.count) {
      let needs = week.needs.indices.filter { mask >> $0 & 1 != 0 }.map { week.needs[$0] }
      // What surely is unlawful need not be tried.
      guard needs.allSatisfy({ $0.components.isEmpty && $0.kind != .labour }) else { continue }
      for provider in providers where oracle.offer(provider)?.kind != .venue {
        let hosts: [NeedID?] = [nil] + needs.map(\.id)
        for host in hosts where needs.count > 1 || host == nil {
          keep(needs, start, 60, [Provision(provider: provider, quantity: 1)], host)
        }
      }
    }
    // A need alone in a session stands among both.
    var seen: [Project] = []
    for project in candidates where !seen.contains(project) { seen.append(project) }
    candidates = seen
  }

  /// One provider with any number of pieces, or two with one each.
  private func helpers(
    _ quantity: Int,
    _ component: Int?,
    _ providers: [ProviderID]
  )
    -> [[Provision]]
  {
    var result: [[Provision]] = []
    for (place, provider) in providers.enumerated() {
      for pieces in 1...quantity {
        result.append([Provision(provider: provider, quantity: pieces, component: component)])
      }
      guard quantity == 2 else { continue }
      for other in providers.dropFirst(place + 1) {
        result.append(
          [provider, other].map { Provision(provider: $0, quantity: 1, component: component) }
        )
      }
    }
    return result
  }

  private func assemblies(_ need: Need, _ providers: [ProviderID]) -> [[Provision]] {
    var result: [[Provision]] = [[]]
    for (place, component) in need.components.enumerated() {
      let ways = helpers(component.quantity, place + 1, providers)
        .filter { way in way.reduce(0) { $0 + $1.quantity } == component.quantity }
        .filter { way in
          way.allSatisfy {
            oracle.person($0.provider) != nil || oracle.offer($0.provider)?.kind == component.kind
          }
        }
      result = result.flatMap { begun in
        (need.isDivisible ? [begun] : []) + ways.map { begun + $0 }
      }
    }
    return result.filter { !$0.isEmpty }
  }

  // MARK: - Plans

  private mutating func extend(_ chosen: [Int], from first: Int, _ got: [Int]) {
    note(chosen, got)
    for next in first..<max(first, candidates.count)
    where chosen.allSatisfy({ friends[$0][next] }) {
      let more = zip(got, pieces[next]).map { $0 + $1 }
      guard zip(more, week.needs).allSatisfy({ $0 <= $1.quantity }) else { continue }
      extend(chosen + [next], from: next + 1, more)
    }
  }

  private mutating func note(_ chosen: [Int], _ got: [Int]) {
    var (all, pressing, missing) = (0, 0, 0)
    for (need, pieces) in zip(week.needs, got) {
      let each = week.points(of: need) / need.quantity
      let extra = week.points(of: need) % need.quantity
      var worth = pieces * each + min(pieces, extra)
      if !need.isDivisible, pieces < need.quantity { worth = 0 }
      all += worth
      if week.isUrgent(need) { pressing += worth }
      if !need.locked.isEmpty { missing += need.quantity - pieces }
    }
    guard pressing > urgent || all > points[pressing] ?? -1 || missing < locks,
      oracle.placementFaults(of: chosen.map { candidates[$0] }).isEmpty
    else { return }
    urgent = max(urgent, pressing)
    points[pressing] = max(points[pressing] ?? 0, all)
    locks = min(locks, missing)
  }
}
