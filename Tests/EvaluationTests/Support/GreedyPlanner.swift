// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street

/// Makes lawful plans by trying: keeps whatever the oracle does not object to.
struct GreedyPlanner {
  let week: Week
  let oracle: Oracle
  var dice: SeededGenerator

  mutating func projects() -> [Project] {
    var projects: [Project] = []
    for need in week.needs where week.exclusion(of: need) == nil {
      for _ in 0..<3 {
        if let more = placed(need, after: projects) { projects = more }
      }
    }
    return projects
  }

  private mutating func placed(_ need: Need, after projects: [Project]) -> [Project]? {
    let starts = week.windows(of: need)
      .flatMap { window in
        Array(stride(from: window.start, to: window.end, by: 30))
      }
    guard !starts.isEmpty else { return nil }
    for _ in 0..<12 {
      let start = starts[dice.below(starts.count)]
      let span = TimeSpan(start: start, end: start + need.duration)
      let able = allProviders.filter { oracle.serves($0, need, span) }
      guard !able.isEmpty else { continue }
      for _ in 0..<3 {
        let project = made(need, span, able, serial: projects.count)
        if oracle.placementFaults(of: projects + [project]).isEmpty { return projects + [project] }
      }
    }
    return nil
  }

  private var allProviders: [ProviderID] {
    week.offers.map { .offer($0.id) } + week.people.map { .person($0.id) }
  }

  private mutating func made(
    _ need: Need,
    _ span: TimeSpan,
    _ able: [ProviderID],
    serial: Int
  )
    -> Project
  {
    var rest = need.isDivisible ? 1 + dice.below(need.quantity) : need.quantity
    var provisions: [Provision] = []
    var order = able
    order.shuffle(using: &dice)
    for provider in order where rest > 0 {
      let isPerson = oracle.person(provider) != nil
      let pieces = isPerson ? 1 : 1 + dice.below(rest)
      provisions.append(Provision(provider: provider, quantity: pieces))
      rest -= pieces
    }
    return Project(
      id: "P\(serial)",
      needs: [need.id],
      projectClass: .other,
      span: span,
      place: need.place,
      unit: provisions.compactMap { oracle.offer($0.provider)?.unit }.first,
      providers: provisions
    )
  }
}
