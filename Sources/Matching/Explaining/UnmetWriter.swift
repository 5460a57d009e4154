// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Writes why needs are not wholly met: cause, remedy and funnel of the need, or of the component that
/// holds it up.
struct UnmetWriter {
  private let facts: WeekFacts
  private let counter: FunnelCounter
  private let finder: CauseFinder

  init(_ facts: WeekFacts, _ bookings: Bookings) {
    self.facts = facts
    counter = FunnelCounter(facts: facts, bookings: bookings)
    finder = CauseFinder(facts: facts, remedies: RemedyFinder(facts: facts, bookings: bookings))
  }

  /// Explains a planned need that is not wholly met.
  func entry(_ number: Int, got: Int, own: [Placement]) -> UnmetNeed {
    let need = facts.needs[number]
    guard !need.parts.isEmpty else {
      return finder.entry(need, got: got, own: own, counter.count(need))
    }
    let (part, count) = obstacle(need, served: parts(own))
    let free = count.stages[FunnelStage.occupied.rawValue]
    let heads = count.eligible.allSatisfy { facts.providers[$0.position].person != nil }
    guard free == 0 || (heads && free < need.parts[part].quantity) else {
      return finder.apart(need, got: got, count)
    }
    var entry = finder.component(need, part, free: free, count)
    entry.got = got
    return entry
  }

  /// How many candidates a component takes at least, where all of them give as much as they can.
  private func asked(_ part: NeedFacts) -> Int { part.needsSingleProvider ? 1 : part.quantity }

  /// Components that are served.
  private func parts(_ own: [Placement]) -> Set<Int> {
    Set(own.map { Int(counter.bookings.part(of: $0)) - 1 })
  }

  /// The funnel of a need, or those of its components in order.
  func funnels(_ number: Int) -> [[Int]] {
    let need = facts.needs[number]
    return (need.parts.isEmpty ? [need] : need.parts).map { counter.count($0).stages }
  }

  /// The component whose candidates are all gone first, or which has the fewest left.
  private func obstacle(
    _ need: NeedFacts,
    served: Set<Int>
  ) -> (part: Int, count: FunnelCounter.Count) {
    let counts = need.parts.map { counter.count($0) }
    let first = need.parts.indices.filter { !served.contains($0) }
      .min { one, other in
        let (left, right) = (counts[one].stages, counts[other].stages)
        return (left.firstIndex(of: 0) ?? left.count, left[6] - asked(need.parts[one]), one)
          < (right.firstIndex(of: 0) ?? right.count, right[6] - asked(need.parts[other]), other)
      }
    return (first ?? 0, counts[first ?? 0])
  }
}
