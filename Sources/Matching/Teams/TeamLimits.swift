// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A way to serve a planned need: by one provider, or by whoever comes, from a half-day on; or in any way.
struct TeamWay: Hashable, Comparable {
  var need: Int
  /// Who serves it; −1 for whoever does.
  var provider: Int32
  /// −1 for any time.
  var cell: Int8

  /// Any way at all.
  static func any(_ need: Int) -> TeamWay { TeamWay(need: need, provider: -1, cell: -1) }

  static func < (left: TeamWay, right: TeamWay) -> Bool {
    (left.need, left.provider, left.cell) < (right.need, right.provider, right.cell)
  }
}

/// What the plans of one case have in common (``CertificateCase``).
struct TeamLimits {
  /// From the root of the tree to the leaf: a need is served in a way if at all, or not in it.
  private(set) var steps: [(way: TeamWay, isOnly: Bool)] = []
  private var ofNeed: [Int: [Int]] = [:]

  /// Needs with limits, ascending.
  var needs: [Int] { ofNeed.keys.sorted() }

  /// The same with one more.
  func adding(_ way: TeamWay, isOnly: Bool) -> TeamLimits {
    var longer = self
    longer.ofNeed[way.need, default: []].append(steps.count)
    longer.steps.append((way, isOnly))
    return longer
  }

  /// Whether a need may be served by a provider from a half-day on.
  func allow(_ need: Int, _ provider: Int32, _ cell: Int8) -> Bool {
    guard let own = ofNeed[need] else { return true }
    return own.allSatisfy { number in
      let (way, isOnly) = steps[number]
      if way.cell < 0 { return isOnly }
      return (way.cell == cell && (way.provider < 0 || way.provider == provider)) == isOnly
    }
  }

  /// Whether a need is served in one way if at all.
  func isSettled(_ need: Int) -> Bool {
    (ofNeed[need] ?? []).contains { steps[$0].isOnly && steps[$0].way.cell >= 0 }
  }

  /// Whether a need has to be served.
  func isServed(_ need: Int) -> Bool {
    (ofNeed[need] ?? []).contains { steps[$0].isOnly && steps[$0].way.cell < 0 }
  }

  /// Whether it is settled if a need is served.
  func isDecided(_ need: Int) -> Bool {
    (ofNeed[need] ?? []).contains { steps[$0].way.cell < 0 }
  }

  /// The limits by name.
  func named(in facts: WeekFacts) -> [CaseLimit] {
    steps.map { step in
      let provider = step.way.provider < 0 ? nil : facts.providers[Int(step.way.provider)].id
      return CaseLimit(
        ServiceWay(
          need: facts.week.needs[facts.needs[step.way.need].position].id,
          provider: provider,
          halfDay: step.way.cell < 0 ? nil : HalfDay(index: Int(step.way.cell))
        ),
        isOnly: step.isOnly
      )
    }
  }
}
