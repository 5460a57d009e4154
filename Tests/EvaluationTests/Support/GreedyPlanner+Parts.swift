// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street

/// Projects of several parts by trying, for weeks of components and sessions.
extension GreedyPlanner {
  mutating func projectsOfParts() -> [Project] {
    var projects: [Project] = []
    var order = week.needs.filter { week.exclusion(of: $0) == nil }
    order.shuffle(using: &dice)
    for need in order {
      for _ in 0..<24 {
        guard let project = trial(need, serial: projects.count) else { continue }
        if oracle.placementFaults(of: projects + [project]).isEmpty { projects.append(project) }
      }
    }
    return projects
  }

  private mutating func trial(_ need: Need, serial: Int) -> Project? {
    if !need.components.isEmpty { return assembled(need, serial) }
    if dice.below(2) == 0 { return gathered(need, serial) }
    return alone(need, serial)
  }

  private mutating func start(_ need: Need) -> Int? {
    let windows = week.windows(of: need)
    guard !windows.isEmpty else { return nil }
    let window = windows[dice.below(windows.count)]
    return window.start + 5 * dice.below(max(1, window.minutes / 5))
  }

  private func project(
    _ needs: [Need],
    _ span: TimeSpan,
    _ given: [Provision],
    _ serial: Int
  )
    -> Project
  {
    Project(
      id: "P\(serial)",
      needs: needs.map(\.id),
      projectClass: .other,
      span: span,
      place: nil,
      unit: given.compactMap { oracle.offer($0.provider)?.unit }.first,
      providers: given
    )
  }

  private var everybody: [ProviderID] {
    week.offers.filter { $0.session == nil }.map { .offer($0.id) }
      + week.people.map { .person($0.id) }
  }

  private mutating func alone(_ need: Need, _ serial: Int) -> Project? {
    guard let start = start(need) else { return nil }
    let span = TimeSpan(start: start, end: start + need.duration)
    guard
      let provider = everybody.filter({ oracle.serves($0, need, span) }).randomElement(using: &dice)
    else { return nil }
    let pieces = need.isDivisible ? need.minimum : need.quantity
    return project([need], span, [Provision(provider: provider, quantity: pieces)], serial)
  }

  private mutating func assembled(_ need: Need, _ serial: Int) -> Project? {
    guard let start = start(need) else { return nil }
    let span = TimeSpan(start: start, end: start + need.duration)
    var given: [Provision] = []
    for place in need.components.indices {
      if need.isDivisible, dice.below(3) == 0 { continue }
      let plain = oracle.plain(need, place)
      var rest = plain.quantity
      for provider in everybody.filter({ oracle.serves($0, plain, span) }).shuffled(using: &dice)
      where rest > 0 {
        let pieces = oracle.person(provider) != nil ? 1 : rest
        given.append(Provision(provider: provider, quantity: pieces, component: place + 1))
        rest -= pieces
      }
    }
    return given.isEmpty ? nil : project([need], span, given, serial)
  }

  /// Some needs in a session of an offer or around one provider.
  private mutating func gathered(_ need: Need, _ serial: Int) -> Project? {
    guard let start = start(need) else { return nil }
    let offer = week.offers.filter { $0.session != nil }.randomElement(using: &dice)
    let isRun = offer != nil && dice.below(5) < 2
    var needs = [need]
    for other in week.needs.shuffled(using: &dice)
    where other.id != need.id && other.components.isEmpty && dice.below(2) == 0 {
      let isLike =
        other.kind == need.kind && other.category == need.category
        && other.duration == need.duration
      if isRun || isLike { needs.append(other) }
    }
    if !isRun, needs.count == 1 { return nil }
    let minutes = isRun ? offer?.session?.minutes ?? 60 : need.duration
    let span = TimeSpan(start: start, end: start + minutes)
    let able =
      isRun
      ? offer.map { [.offer($0.id)] } ?? []
      : everybody.filter { provider in needs.allSatisfy { oracle.serves(provider, $0, span) } }
    guard let provider = able.randomElement(using: &dice) else { return nil }
    var result = project(needs, span, [Provision(provider: provider, quantity: 1)], serial)
    if !isRun || offer?.moves == true { result.host = needs[dice.below(needs.count)].id }
    return result
  }
}
