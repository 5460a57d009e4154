// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The rules of `docs/model.md` §2 and §9, read once more and for small weeks only.
///
/// It shares nothing with planner and referee but the records of a week and their plain readings.
/// Long needs and shifts are left out: weeks that have some are refused.
struct Rulebook {
  let week: Week
  /// Planned needs.
  let needs: [Need]
  let providers: [Provider]
  private let usesMetres: Bool

  init?(_ week: Week) {
    self.week = week
    needs = week.needs.filter { week.exclusion(of: $0) == nil }
    providers =
      week.offers.map { Provider($0, of: week) } + week.people.map { Provider($0, of: week) }
    usesMetres = week.usesMetres
    if needs.contains(where: { $0.isShift || $0.duration > 360 }) { return nil }
  }

  /// What a need asks for: itself, or its components.
  func asks(of need: Int) -> [Ask] {
    let record = needs[need]
    let parts = week.components(of: record)
    guard !parts.isEmpty else { return [Ask(record, of: week)] }
    return parts.enumerated().map { Ask(record, $0.offset + 1, $0.element, of: week) }
  }

  // MARK: - Candidates

  /// When a provider can serve an ask, by half-day: stretches that hold it; empty where a gate closes.
  ///
  /// Whoever asks for a seat is the only one that an offer with session terms serves.
  func times(_ ask: Ask, _ provider: Int) -> [Int: [TimeSpan]] {
    let giver = providers[provider]
    guard (giver.offer?.session != nil) == (ask.shape == .seat), passesCategory(ask, giver),
      isNear(ask.need, giver), passesCapacity(ask, giver)
    else { return [:] }
    let common = week.windows(of: ask.need).common(with: giver.windows)
    var result: [Int: [TimeSpan]] = [:]
    for cell in 0..<HalfDay.count where isLawful(ask, giver, on: week.date(ofDay: cell / 3)) {
      let inside = common.common(with: [HalfDay(index: cell).span]).holding(ask.minutes)
      if !inside.isEmpty { result[cell] = inside }
    }
    return result
  }

  private func passesCategory(_ ask: Ask, _ giver: Provider) -> Bool {
    if let offer = giver.offer {
      if let kind = ask.kind, kind != offer.kind { return false }
      if ask.need.proposer == offer.unit { return false }
      let isNamed = offer.categories.isEmpty || offer.categories.contains(ask.category)
      if !ask.category.isEmpty, !isNamed { return false }
    } else if let kind = ask.kind, !kind.isServedByPeople {
      return false
    }
    if ask.need.barred.contains(giver.id) { return false }
    return ask.locked.isEmpty || ask.locked.contains(giver.id)
  }

  private func isLawful(_ ask: Ask, _ giver: Provider, on date: Day) -> Bool {
    if let kind = giver.offer?.kind, kind == .venue || kind == .goods { return true }
    let hasCertificates = ask.certificates.allSatisfy { name in
      giver.certificates.contains { $0.name == name && $0.isValid(on: date) }
    }
    guard hasCertificates, ask.skillsOfAll.allSatisfy(giver.skills.contains) else { return false }
    if ask.need.risk == .high, giver.insuredUntil.map({ $0 < date }) ?? true { return false }
    guard let person = giver.person else { return true }
    if person.invitation == .refuse { return false }
    if ask.need.needsHealth, person.isHealthy != true { return false }
    guard let age = person.age(on: date) else {
      return ask.need.minimumAge == nil && ask.need.maximumAge == nil
    }
    guard age >= ask.need.minimumAge ?? 0, age <= ask.need.maximumAge ?? .max else { return false }
    return age >= 18 || (person.hasGuardian && ask.need.risk != .high)
  }

  private func passesCapacity(_ ask: Ask, _ giver: Provider) -> Bool {
    let unit = giver.unit.map { week.units[$0] }
    let most = min(
      giver.perWeek,
      giver.perHalfDay,
      unit?.perWeek ?? .max,
      unit?.perHalfDay ?? .max
    )
    if ask.shape == .seat {
      return most >= 1 && week.attendance(of: ask.need) <= giver.offer?.session?.seats ?? 0
    }
    if let offer = giver.offer, offer.kind == .venue, offer.seats < ask.seats { return false }
    return giver.minutesADay >= ask.minutes && most >= (ask.shape == .whole ? ask.quantity : 1)
  }

  // MARK: - Places

  private func isNear(_ need: Need, _ giver: Provider) -> Bool {
    guard week.policy.applies(.radius), !need.locked.contains(giver.id) else { return true }
    if usesMetres {
      let there =
        giver.offer.map { week.coordinate(of: $0) } ?? giver.person.map { week.coordinate(of: $0) }
      guard let one = week.coordinate(of: need), let other = there ?? nil else { return true }
      return Nearness.metres(from: one, to: other) <= week.policy.radiusMetres
    }
    let there = giver.offer.map { week.place(of: $0) } ?? giver.person?.place
    guard let one = need.place, let other = there else { return true }
    return nearness(one, other) <= week.policy.radiusClass
  }

  /// Whether a need is near enough to another to join a session at the other's place.
  func isNear(_ need: Int, host: Int) -> Bool {
    guard week.policy.applies(.radius), need != host else { return true }
    if usesMetres {
      return metres(need, host).map { $0 <= week.policy.radiusMetres } ?? true
    }
    guard let one = needs[need].place, let other = needs[host].place else { return true }
    return nearness(one, other) <= week.policy.radiusClass
  }

  /// Minutes that a moving offer takes from one need's place to another's.
  func travel(_ one: Int, _ other: Int) -> Int {
    if usesMetres {
      let speed = week.policy.travelMetresPerMinute
      return metres(one, other).map { ($0 + speed - 1) / speed } ?? 0
    }
    guard let here = needs[one].place, let there = needs[other].place else {
      return week.policy.travelMinutesByClass[4]
    }
    return week.policy.travelMinutesByClass[nearness(here, there)]
  }

  private func metres(_ one: Int, _ other: Int) -> Int? {
    guard let here = week.coordinate(of: needs[one]), let there = week.coordinate(of: needs[other])
    else { return nil }
    return Nearness.metres(from: here, to: there)
  }

  private func nearness(_ one: PlaceID, _ other: PlaceID) -> Int {
    func place(_ level: Place.Level) -> (PlaceID, PlaceID)? {
      guard let here = week.place(at: level, of: one), let there = week.place(at: level, of: other)
      else { return nil }
      return (here, there)
    }
    if let grids = place(.grid), grids.0 == grids.1 { return 0 }
    if let communities = place(.community) {
      if communities.0 == communities.1 { return 1 }
      if week.neighbours.contains(NeighbourPair(communities.0, communities.1)) { return 2 }
    }
    if let streets = place(.street), streets.0 == streets.1 { return 3 }
    return 4
  }

  // MARK: - Sessions

  /// Whether two needs are alike enough to share a session that nobody named.
  func areAlike(_ one: Int, _ other: Int) -> Bool {
    let (here, there) = (needs[one], needs[other])
    return week.sharedSeats(of: here) != nil && week.sharedSeats(of: there) != nil
      && here.kind == there.kind && here.category == there.category
      && here.duration == there.duration
  }

  /// What so many pieces of a need are worth.
  func worth(_ need: Int, pieces: Int) -> Int {
    let (points, quantity) = (week.points(of: needs[need]), needs[need].quantity)
    if !needs[need].isDivisible { return pieces < quantity ? 0 : points }
    return pieces * (points / quantity) + min(pieces, points % quantity)
  }
}
