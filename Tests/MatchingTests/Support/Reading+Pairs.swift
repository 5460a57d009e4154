// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street

/// The gates and the worth of a pair.
extension Reading {
  func passesCategory(_ need: Need, _ giver: Giver) -> Bool {
    if need.post != nil {
      guard let person = giver.person else { return false }
      if let team = need.team, team != person.team { return false }
    }
    if let offer = giver.offer {
      if let kind = need.kind, kind != offer.kind { return false }
      let isNamed = offer.categories.isEmpty || offer.categories.contains(need.category)
      if need.category != "", !isNamed { return false }
      if need.proposer == offer.unit { return false }
    } else if let kind = need.kind, ![.labour, .service, .expertise].contains(kind) {
      return false
    }
    if need.barred.contains(giver.id) { return false }
    return need.locked.isEmpty || need.locked.contains(giver.id)
  }

  /// Whether the law lets the pair meet on a day of the week.
  func isLawful(_ need: Need, _ giver: Giver, day: Int) -> Bool {
    let date = week.monday.adding(day)
    if let offer = giver.offer, offer.kind == .venue || offer.kind == .goods { return true }
    let held = giver.offer?.certificates ?? giver.person?.certificates ?? []
    let skills = giver.offer?.skills ?? giver.person?.skills ?? []
    let insured = giver.offer?.insuredUntil ?? giver.person?.insuredUntil
    for name in need.certificates + (week.policy.certificatesByCategory[need.category] ?? []) {
      guard held.contains(where: { $0.name == name && $0.isValid(on: date) }) else { return false }
    }
    for demand in need.skills where demand.heads == nil || demand.heads ?? 0 >= need.quantity {
      guard skills.contains(demand.skill) else { return false }
    }
    if need.risk == .high {
      guard let insured, insured >= date else { return false }
    }
    guard let person = giver.person else { return true }
    return isLawful(need, person, on: date)
  }

  private func isLawful(_ need: Need, _ person: Person, on date: Day) -> Bool {
    if person.invitation == .refuse { return false }
    if need.needsHealth, person.isHealthy != true { return false }
    guard let age = person.age(on: date) else {
      return need.minimumAge == nil && need.maximumAge == nil
    }
    if let least = need.minimumAge, age < least { return false }
    if let most = need.maximumAge, age > most { return false }
    return age >= 18 || (person.hasGuardian && need.risk != .high)
  }

  /// Half-days that count: time and law.
  func cells(_ need: Int, _ giver: Int) -> [Int] {
    timeCells(need, giver).filter { isLawful(needs[need], givers[giver], day: $0 / 3) }
  }

  // MARK: - Distance

  func nearness(_ need: Need, _ giver: Giver) -> (value: Int, isNear: Bool) {
    // Whom the office fixed may come from anywhere.
    let limits =
      !week.policy.switchedOff.contains(.radius) && !need.locked.contains(giver.id)
    let there = giver.offer.map { week.place(of: $0) } ?? giver.person?.place
    if week.usesMetres {
      let point =
        giver.offer.map { week.coordinate(of: $0) }
        ?? giver.person.flatMap { week.coordinate(of: $0) }
      // A shift without a place is as far as one may go, and so within reach.
      guard let one = week.coordinate(of: need) else { return (week.policy.radiusMetres, true) }
      guard let other = point else { return (0, false) }
      let metres = Self.metres(one, other)
      return (metres, !limits || metres <= week.policy.radiusMetres)
    }
    let isKnown = need.place != nil && there != nil
    let value = isKnown ? nearnessClass(need.place, there) : 4
    return (value, !limits || !isKnown || value <= week.policy.radiusClass)
  }

  private func nearnessClass(_ one: PlaceID?, _ other: PlaceID?) -> Int {
    func shared(_ level: Place.Level) -> Bool {
      let here = week.place(at: level, of: one)
      return here != nil && here == week.place(at: level, of: other)
    }
    if shared(.grid) { return 0 }
    if shared(.community) { return 1 }
    if let here = week.place(at: .community, of: one),
      let there = week.place(at: .community, of: other),
      week.neighbours.contains(NeighbourPair(here, there))
    {
      return 2
    }
    return shared(.street) ? 3 : 4
  }

  /// By the angle between two unit vectors.
  static func metres(_ one: Coordinate, _ other: Coordinate) -> Int {
    func vector(_ point: Coordinate) -> [Double] {
      let (phi, lambda) = (point.latitude * .pi / 180, point.longitude * .pi / 180)
      return [cos(phi) * cos(lambda), cos(phi) * sin(lambda), sin(phi)]
    }
    let (a, b) = (vector(one), vector(other))
    let cross = [
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
    ]
    let norm = (cross[0] * cross[0] + cross[1] * cross[1] + cross[2] * cross[2]).squareRoot()
    return Int((6_371_009 * atan2(norm, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])).rounded())
  }

  // MARK: - Capacity

  func passesCapacity(_ need: Need, _ giver: Giver) -> Bool {
    if let offer = giver.offer, offer.kind == .venue, offer.seats < need.seats { return false }
    var most = min(giver.perWeek, giver.perHalfDay)
    if let unit = week.units.first(where: { $0.id == giver.countedUnit }) {
      most = min(most, unit.perWeek ?? .max, unit.perHalfDay ?? .max)
    }
    let isWhole = !need.isDivisible && need.quantity > 1 && need.kind != .labour
    return most >= (isWhole ? need.quantity : 1) && giver.minutesADay >= need.duration
  }

  /// Half-days in which a pair may meet; none if a gate is closed.
  func eligibleCells(_ need: Int, _ giver: Int) -> [Int] {
    let (wanted, given) = (needs[need], givers[giver])
    guard passesCategory(wanted, given), nearness(wanted, given).isNear,
      passesCapacity(wanted, given)
    else { return [] }
    return cells(need, giver)
  }

  // MARK: - Worth

  func fit(_ need: Need, _ giver: Giver) -> Int {
    var words: Set<String> = Set(week.policy.functionsByCategory[need.category] ?? [])
    if need.category == "" { words = [] } else { words.insert(need.category) }
    if let person = giver.person {
      words.formUnion(need.skills.map(\.skill))
      return words.isDisjoint(with: person.skills + person.certificates.map(\.name)) ? 0 : 2
    }
    guard need.category != "", let offer = giver.offer else { return 0 }
    let functions = week.units.first { $0.id == offer.unit }?.functions ?? []
    return (words.isDisjoint(with: functions) ? 0 : 2)
      + (offer.categories.contains(need.category) ? 1 : 0)
  }

  func wish(_ need: Need, _ giver: Giver) -> Int {
    guard let place = giver.person?.wishes.firstIndex(of: need.category) else { return 0 }
    return [3, 2][safe: place] ?? 1
  }

  func continuity(_ need: Need, _ giver: Giver) -> Int {
    guard let home = week.place(at: .community, of: need.place) else { return 0 }
    return week.history.contains { entry in
      let isHolder =
        switch entry.holder {
        case .unit(let id): giver.offer?.unit == id
        case .person(let id): giver.person?.id == id
        }
      return isHolder && week.place(at: .community, of: entry.servedPlace) == home
        && (entry.servedCategory == nil || entry.servedCategory == need.category)
    } ? 1 : 0
  }
}

extension Array {
  fileprivate subscript(safe position: Int) -> Element? {
    indices.contains(position) ? self[position] : nil
  }
}
