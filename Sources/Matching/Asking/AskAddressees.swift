// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Finds out whom to ask: units whose functions suit, or who give the like already, and people who have
/// the skill; the nearest first.
struct AskAddressees {
  /// Units, and people, named at most.
  private static let most = 3

  let week: Week

  /// The ask with whom to ask for it.
  func addressed(_ ask: Ask) -> Ask {
    var ask = ask
    switch ask.change {
    case .offer(let offer, _):
      ask.units = units(for: offer, ask)
      if offer.kind == .labour, !offer.skills.isEmpty {
        ask.people = people(offer.skills, team: nil, near: ask)
      }
    case .people(let people):
      guard let first = people.first else { break }
      ask.people = self.people(first.skills, team: first.team, near: ask)
    case .visits(let id, _): ask.people = [id]
    case .pieces(let id, _): ask.units = week.offer(id).map { [$0.unit] } ?? []
    case .unitPieces(let id, _): ask.units = [id]
    case .times(let id, _):
      ask.units = week.index.needs[id].flatMap { week.needs[$0].proposer }.map { [$0] } ?? []
    case .radius: break
    case .insurance(let provider, _), .certificates(let provider, _, _):
      switch provider {
      case .offer(let id): ask.units = week.offer(id).map { [$0.unit] } ?? []
      case .person(let id): ask.people = [id]
      }
    }
    return ask
  }

  /// Those whose functions suit the category, then those who give the same kind; not who wants it.
  private func units(for offer: Offer, _ ask: Ask) -> [UnitID] {
    let proposers = Set(
      ask.needs.compactMap { id in week.index.needs[id].flatMap { week.needs[$0].proposer } }
    )
    let functions = Set(
      offer.categories.flatMap { [$0] + (week.policy.functionsByCategory[$0] ?? []) }
    )
    var ranks: [UnitID: Int] = [:]
    for unit in week.units where unit.functions.contains(where: functions.contains) {
      ranks[unit.id] = 0
    }
    for other in week.offers where other.kind == offer.kind {
      let isLike =
        offer.categories.isEmpty || other.categories.isEmpty
        || other.categories.contains(where: offer.categories.contains)
      ranks[other.unit] = min(ranks[other.unit] ?? 2, isLike ? 1 : 2)
    }
    let known = week.units.filter { ranks[$0.id] != nil && !proposers.contains($0.id) }
    let ranked = known.map { unit in
      (rank: ranks[unit.id] ?? 3, far: distance(unit.place, unit.coordinate, ask), id: unit.id)
    }
    return ranked.sorted { ($0.rank, $0.far, $0.id) < ($1.rank, $1.far, $1.id) }
      .prefix(Self.most).map(\.id)
  }

  private func people(_ skills: [String], team: TeamID?, near ask: Ask) -> [PersonID] {
    let known = week.people.filter { person in
      (team == nil || person.team == team) && skills.allSatisfy(person.skills.contains)
        && person.invitation != .refuse
    }
    return known.map { (far: distance($0.place, $0.coordinate, ask), id: $0.id) }
      .sorted { ($0.far, $0.id) < ($1.far, $1.id) }
      .prefix(Self.most).map(\.id)
  }

  /// Metres where both are known, else whether the community is another.
  private func distance(_ place: PlaceID?, _ coordinate: Coordinate?, _ ask: Ask) -> Int {
    let here: Coordinate? =
      switch ask.change {
      case .offer(let offer, _): offer.coordinate
      case .people(let people): people.first?.coordinate
      default: nil
      }
    if let here, let there = coordinate ?? week.coordinate(of: place) {
      return Nearness.metres(from: here, to: there)
    }
    return week.place(at: .community, of: place) == ask.place ? 0 : 1
  }
}
