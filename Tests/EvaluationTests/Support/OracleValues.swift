// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// Counts the values of the goals piece by piece, apart from the referee; floors are left out.
extension Oracle {
  func values(of projects: [Project]) -> [Goal: Int] {
    var values: [Goal: Int] = [:]
    for goal in Goal.allCases { values[goal] = 0 }
    for need in week.needs where week.exclusion(of: need) == nil {
      let got = Self.pieces(of: need, projects, in: week)
      let each = week.points(of: need) / need.quantity
      let extra = week.points(of: need) % need.quantity
      var worth = (0..<got).reduce(0) { $0 + each + ($1 < extra ? 1 : 0) }
      if !need.isDivisible, got < need.quantity { worth = 0 }
      values[.needs, default: 0] += worth
      if week.isUrgent(need) { values[.urgent, default: 0] += worth }
      if !need.locked.isEmpty { values[.locks, default: 0] += need.quantity - got }
    }
    for project in projects {
      for (provider, need, pieces) in services(of: project) {
        for _ in 0..<pieces {
          values[.nearness, default: 0] +=
            guestWay(of: need, in: project) ?? nearness(provider, need)
          values[.fit, default: 0] += fit(provider, need)
          values[.wishes, default: 0] += wish(provider, need)
          values[.continuity, default: 0] += continues(provider, need) ? 1 : 0
        }
      }
    }
    for group in [unitGroup(projects), personGroup(projects)] {
      for member in group {
        values[.band, default: 0] += max(0, member.low - member.load, member.load - member.high)
        values[.fineBalance, default: 0] += member.weight * member.load * member.load
      }
    }
    return values
  }

  func fit(_ provider: ProviderID, _ need: Need) -> Int {
    let wanted =
      need.category.isEmpty
      ? [] : [need.category] + (week.policy.functionsByCategory[need.category] ?? [])
    if let offer = offer(provider) {
      let functions = week.units.first { $0.id == offer.unit }?.functions ?? []
      return (wanted.contains { functions.contains($0) } ? 2 : 0)
        + (!need.category.isEmpty && offer.categories.contains(need.category) ? 1 : 0)
    }
    guard let person = person(provider) else { return 0 }
    let has = Set(person.skills + person.certificates.map(\.name))
    return (wanted + need.skills.map(\.skill)).contains { has.contains($0) } ? 2 : 0
  }

  func wish(_ provider: ProviderID, _ need: Need) -> Int {
    guard let person = person(provider), !need.category.isEmpty,
      let rank = person.wishes.firstIndex(of: need.category)
    else { return 0 }
    return [3, 2][rank, default: 1]
  }

  func continues(_ provider: ProviderID, _ need: Need) -> Bool {
    guard let community = week.place(at: .community, of: need.place) else { return false }
    return week.history.contains { entry in
      let isMine =
        switch entry.holder {
        case .unit(let id): offer(provider)?.unit == id
        case .person(let id): provider == .person(id)
        }
      return isMine && entry.servedPlace == community
        && (entry.servedCategory == nil || entry.servedCategory == need.category)
    }
  }

  // MARK: - Balance

  struct Member {
    var load: Int
    var low: Int
    var high: Int
    var weight: Int
  }

  func unitGroup(_ projects: [Project]) -> [Member] {
    var holders: [(capacity: Int, history: Int?, load: Int)] = []
    for unit in week.units {
      let mine = week.offers.filter { $0.unit == unit.id && $0.kind != .goods }
      let offered = mine.reduce(0) { $0 + $1.perWeek }
      let given = projects.flatMap(\.providers)
        .filter { provision in
          mine.contains { .offer($0.id) == provision.provider }
        }
      let entries = week.history.filter { $0.holder == .unit(unit.id) }.map(\.load)
      holders.append(
        (
          min(offered, unit.perWeek ?? offered), entries.isEmpty ? nil : entries.reduce(0, +),
          given.reduce(0) { $0 + $1.quantity }
        )
      )
    }
    let asked = week.needs.filter { need in
      week.exclusion(of: need) == nil && need.kind != .goods
        && !(need.kind == .labour && !week.people.isEmpty)
    }
    return members(holders, demand: asked.reduce(0) { $0 + $1.quantity })
  }

  func personGroup(_ projects: [Project]) -> [Member] {
    var holders: [(capacity: Int, history: Int?, load: Int)] = []
    for person in week.people {
      let entries = week.history.filter { $0.holder == .person(person.id) }.map(\.load)
      let minutes = projects.filter { project in
        project.providers.contains { $0.provider == .person(person.id) }
      }
      holders.append(
        (
          week.timesThisWeek(of: person), entries.isEmpty ? nil : entries.reduce(0, +),
          minutes.reduce(0) { $0 + $1.span.minutes }
        )
      )
    }
    let asked = week.needs.filter { week.exclusion(of: $0) == nil && $0.kind == .labour }
    let demand = week.people.isEmpty ? 0 : asked.reduce(0) { $0 + $1.quantity * $1.duration }
    return members(holders, demand: demand)
  }

  private func members(_ all: [(capacity: Int, history: Int?, load: Int)], demand: Int) -> [Member]
  {
    let group = all.filter { $0.capacity >= 1 }
    let known = group.compactMap(\.history)
    let mean = known.isEmpty ? 0 : known.reduce(0, +) / known.count
    let total = group.reduce(demand) { $0 + ($1.history ?? mean) }
    let capacity = group.reduce(0) { $0 + $1.capacity }
    let width = week.policy.bandWidth
    return group.map { member in
      let share = Double(total) * Double(member.capacity) / Double(capacity)
      // Small numbers: nudged doubles floor and ceil as exact fractions do.
      let low = (share * Double(1000 - width) / 1000 + 1e-9).rounded(.down)
      let high = (share * Double(1000 + width) / 1000 - 1e-9).rounded(.up)
      let weight = share == 0 ? 1000 : (1000 / share + 1e-9).rounded(.toNearestOrAwayFromZero)
      return Member(
        load: (member.history ?? mean) + member.load,
        low: Int(low),
        high: Int(high),
        weight: Int(min(1000, max(1, weight)))
      )
    }
  }
}

extension [Int] {
  fileprivate subscript(place: Int, default fallback: Int) -> Int {
    indices.contains(place) ? self[place] : fallback
  }
}
