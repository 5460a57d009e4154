// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// Projects of several parts (`docs/model.md` §9), by plain needs made up for components and sessions.
extension Oracle {
  // MARK: - Pieces

  static func isSession(_ project: Project, in week: Week) -> Bool {
    project.needs.count > 1
      || project.providers.contains { provision in
        week.offers.contains { .offer($0.id) == provision.provider && $0.session != nil }
      }
  }

  static func pieces(of need: Need, _ projects: [Project], in week: Week) -> Int {
    projects.filter { $0.needs.contains(need.id) }
      .reduce(0) { sum, project in
        let given = project.providers.filter { $0.quantity > 0 && exists($0.provider, in: week) }
        if isSession(project, in: week) { return sum + (given.isEmpty ? 0 : 1) }
        guard !need.components.isEmpty else { return sum + given.reduce(0) { $0 + $1.quantity } }
        let complete = need.components.indices.filter { place in
          let mine = given.filter { $0.component == place + 1 }.reduce(0) { $0 + $1.quantity }
          return mine >= need.components[place].quantity
        }
        if need.isDivisible { return sum + complete.count }
        return sum + (complete.count == need.components.count ? 1 : 0)
      }
  }

  /// Who serves which plain need with how much.
  func services(of project: Project) -> [(ProviderID, Need, Int)] {
    let needs = project.needs.compactMap { id in week.needs.first { $0.id == id } }
    return needs.flatMap { need in
      project.providers.compactMap { provision in
        if Self.isSession(project, in: week) { return (provision.provider, need, 1) }
        guard !need.components.isEmpty else {
          return (provision.provider, need, provision.quantity)
        }
        return provision.component.map {
          (provision.provider, plain(need, $0 - 1), provision.quantity)
        }
      }
    }
  }

  /// A component as a need of its own.
  func plain(_ need: Need, _ place: Int) -> Need {
    let component = week.components(of: need)[place]
    var plain = need
    plain.components = []
    plain.isDivisible = false
    plain.kind = component.kind
    plain.category = component.category
    plain.quantity = component.quantity
    plain.seats = component.seats
    plain.skills = component.skills
    plain.certificates = component.certificates
    plain.locked = need.locked.filter { provider in
      if let offer = offer(provider) { return offer.kind == component.kind }
      guard case .person = provider else { return false }
      return component.kind != .venue && component.kind != .goods
    }
    return plain
  }

  // MARK: - Faults

  func partFaults(of project: Project, _ need: Need) -> [String] {
    var faults: [String] = []
    let places = need.components.indices
    if project.providers.contains(where: { !places.contains(($0.component ?? 0) - 1) }) {
      return ["component"]
    }
    for place in places {
      let mine = project.providers.filter { $0.component == place + 1 }
      let given = mine.reduce(0) { $0 + $1.quantity }
      if mine.isEmpty, need.isDivisible { continue }
      if given != need.components[place].quantity { faults.append("component \(place)") }
      let component = plain(need, place)
      if component.kind != .labour, mine.count > 1 { faults.append("givers of \(place)") }
      faults += helperFaults(of: project, component, mine)
    }
    return faults
  }

  func sessionFaults(of project: Project, _ needs: [Need]) -> [String] {
    guard project.providers.count == 1, project.providers[0].quantity == 1,
      project.providers[0].component == nil
    else { return ["one piece of one provider"] }
    if Set(project.needs).count != needs.count { return ["twice"] }
    let provider = project.providers[0].provider
    let session = offer(provider)?.session
    let people = needs.reduce(0) { $0 + max(1, $1.beneficiaryCount) }
    let hosted = session == nil || offer(provider)?.moves == true
    var faults: [String] = []
    var host: Need?
    if hosted {
      host = needs.first { $0.id == project.host }
      if project.host == nil, needs.count == 1 { host = needs[0] }
      if host == nil { faults.append("host") }
    } else if project.host != nil {
      faults.append("host")
    }
    if let session {
      if people < session.least || people > session.seats { faults.append("attendance") }
    } else {
      for need in needs {
        guard let seats = week.policy.sharedCategories[need.category], need.duration <= 360 else {
          faults.append("sharing")
          continue
        }
        if people > seats { faults.append("attendance") }
        let isLike =
          need.kind == needs[0].kind && need.category == needs[0].category
          && need.duration == needs[0].duration
        if !isLike { faults.append("unlike") }
      }
    }
    for need in needs {
      if !isSociable(need) { faults.append("\(need.id) may not join") }
      var guest = need
      guest.duration = session?.minutes ?? need.duration
      if session != nil { guest.seats = 0 }
      if !serves(provider, guest, project.span) { faults.append("\(provider) for \(need.id)") }
      if let host, host.id != need.id, !isWithinReach(need, host) { faults.append("far guest") }
    }
    return faults
  }

  func isSociable(_ need: Need) -> Bool {
    if need.post != nil || !need.components.isEmpty { return false }
    if let kind = need.kind, [Kind.venue, .goods, .labour].contains(kind) { return false }
    if need.isDivisible ? need.minimum > 1 : need.quantity > 1 { return false }
    return !need.skills.contains { $0.heads.map { $0 < need.quantity } ?? false }
  }

  private func isWithinReach(_ one: Need, _ other: Need) -> Bool {
    guard week.policy.applies(.radius) else { return true }
    let way = distance(one, other)
    if week.usesMetres { return way <= week.policy.radiusMetres }
    let known = Set(week.places.map(\.id))
    guard let here = one.place, let there = other.place, known.contains(here), known.contains(there)
    else { return true }
    return way <= week.policy.radiusClass
  }

  /// How far a guest comes to its host; nil for whoever is at home.
  func guestWay(of need: Need, in project: Project) -> Int? {
    guard project.needs.count > 1, let host = project.host, host != need.id else { return nil }
    return week.needs.first { $0.id == host }.map { distance(need, $0) }
  }

  func distance(_ one: Need, _ other: Need) -> Int {
    if week.usesMetres, let here = week.coordinate(of: one), let there = week.coordinate(of: other)
    {
      return Nearness.metres(from: here, to: there)
    }
    func common(_ level: Place.Level) -> Bool {
      let mine = week.place(at: level, of: one.place)
      return mine != nil && mine == week.place(at: level, of: other.place)
    }
    if common(.grid) { return 0 }
    if common(.community) { return 1 }
    if let mine = week.place(at: .community, of: one.place),
      let theirs = week.place(at: .community, of: other.place),
      week.neighbours.contains(NeighbourPair(mine, theirs))
    {
      return 2
    }
    return common(.street) ? 3 : 4
  }

  // MARK: - One thing, one place

  func isExclusive(_ provider: ProviderID) -> Bool {
    offer(provider).map { $0.isExclusive || $0.moves } ?? true
  }

  func repetitionFaults(of projects: [Project]) -> [String] {
    projects.flatMap { project in
      project.providers
        .filter { provision in
          isExclusive(provision.provider)
            && project.providers.count { $0.provider == provision.provider } > 1
        }
        .map { "\($0.provider) twice in \(project.id)" }
    }
  }

  func gapFaults(of projects: [Project]) -> [String] {
    week.offers.filter { $0.isExclusive || $0.moves }
      .flatMap { offer -> [String] in
        let mine =
          projects.filter { project in
            project.providers.contains { $0.provider == .offer(offer.id) }
          }
          .sorted { $0.span < $1.span }
        return zip(mine, mine.dropFirst())
          .filter { one, other in
            let pause = offer.packingMinutes + offer.setupMinutes + way(of: offer, one, other)
            return other.span.start - one.span.end < pause
          }
          .map { "gap of \(offer.id) before \($0.1.id)" }
      }
  }

  private func way(of offer: Offer, _ one: Project, _ other: Project) -> Int {
    func stop(_ project: Project) -> Need? {
      week.needs.first { $0.id == project.host ?? project.needs.first }
    }
    guard offer.moves, let from = stop(one), let to = stop(other) else { return 0 }
    let way = distance(from, to)
    guard week.usesMetres else { return week.policy.travelMinutesByClass[way] }
    return Int((Double(way) / Double(week.policy.travelMetresPerMinute)).rounded(.up))
  }
}
