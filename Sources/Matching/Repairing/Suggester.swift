// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Ranks whoever could serve a need, each with what would become of the whole plan.
struct Suggester {
  /// One choice and the plan it leads to.
  struct Choice {
    var need: Int
    var provider: Int32
    /// Everybody who serves the need then; entered as 锁定 they lead to the same plan.
    var pins: Set<Int32>
    /// The plan when the choice is made.
    var plan: Mender
    /// Whether chains were tried to the full.
    var isFinal = false
  }

  /// A need and whoever serves it then.
  private struct Team: Hashable {
    var need: Int
    var pins: Set<Int32>
  }

  let base: Mender

  fileprivate var candidates: Candidates { base.candidates }
  fileprivate var facts: WeekFacts { base.facts }

  /// The best choices for a need, the best first.
  func choices(for need: Int, top: Int) -> [Choice] {
    finish(rough(need), top: top)
  }

  /// The best choices for any of some needs, the best first; one for each need comes before a second.
  func choices(forAnyOf needs: [Int], top: Int) -> [Choice] {
    var first: [Choice] = []
    for need in needs {
      if let best = rough(need).sorted(by: precedes).first { first.append(best) }
    }
    return finish(first, top: top)
  }

  /// Tries the most promising to the full, and sorts.
  private func finish(_ rough: [Choice], top: Int) -> [Choice] {
    let sorted = rough.sorted(by: precedes)
    let full = sorted.prefix(top * 2 + 2)
      .compactMap { choice -> Choice? in
        if choice.isFinal { return choice }
        return self.choice(choice.need, choice.provider, choice.pins, depth: Mender.depth)
      }
    // Whoever comes together is one choice, whichever of them it began with.
    var seen: Set<Team> = []
    let distinct = full.sorted(by: precedes)
      .filter {
        seen.insert(Team(need: $0.need, pins: $0.pins)).inserted
      }
    return Array(distinct.prefix(top))
  }

  private func precedes(_ one: Choice, _ other: Choice) -> Bool {
    let (left, right) = (one.plan.values.withoutPin, other.plan.values.withoutPin)
    let order = base.setting.order
    if RunningValues.isBetter(left, than: right, by: order) { return true }
    if RunningValues.isBetter(right, than: left, by: order) { return false }
    return (one.need, one.provider) < (other.need, other.provider)
  }

  // MARK: - One candidate

  /// Every candidate that can be chosen, with short chains only.
  private func rough(_ need: Int) -> [Choice] {
    let own = Set(base.state.placements[need].map { base.provider(of: $0) })
    let isOpen = base.missing(need) > 0
    let givers = Set(candidates.pairs[candidates.range(ofNeed: need)].map(\.provider)).sorted()
    return givers.filter { isOpen || !own.contains($0) }
      .compactMap { giver in
        for pins in teams(need, giver, own) {
          if let choice = choice(need, giver, pins, depth: 1) { return choice }
        }
        return nil
      }
  }

  /// Who would serve a need together with a candidate, the most natural first.
  private func teams(_ need: Int, _ giver: Int32, _ own: Set<Int32>) -> [Set<Int32>] {
    guard facts.needs[need].isLoose else {
      return team(need, giver, own).map { [$0] } ?? []
    }
    if base.missing(need) > 0 { return [own.union([giver])] }
    if facts.needs[need].quantity == 1 { return [[giver]] }
    let farthest = base.state.placements[need]
      .max { base.candidates.nearness(of: $0) < base.candidates.nearness(of: $1) }
      .map { base.provider(of: $0) }
    return [[giver], own.subtracting(farthest.map { [$0] } ?? []).union([giver])]
  }

  /// A team with a candidate in it for a need that wants its pieces together.
  private func team(_ need: Int, _ giver: Int32, _ own: Set<Int32>) -> Set<Int32>? {
    var bare = base
    bare.withdraw(need)
    let liked = [[giver], own.subtracting([giver])]
    if let team = givers(bare.team(for: need, preferring: liked, with: giver), giver) {
      return team
    }
    bare.pin(need, to: [giver])
    for row in bare.blockers(of: need, in: bare).prefix(8) {
      var freed = base
      freed.withdraw(need)
      _ = freed.free(row)
      if let team = givers(freed.team(for: need, preferring: liked, with: giver), giver) {
        return team
      }
    }
    return nil
  }

  private func givers(_ team: [Placement], _ giver: Int32) -> Set<Int32>? {
    let givers = Set(team.map { base.provider(of: $0) })
    return givers.contains(giver) ? givers : nil
  }

  /// What becomes of the plan when some providers, one of them the candidate, serve a need; nil where
  /// the candidate would give nothing.
  private func choice(
    _ need: Int,
    _ giver: Int32,
    _ pins: Set<Int32>,
    depth: Int
  ) -> Choice? {
    var plan = base
    let had = base.state.placements[need].filter { base.provider(of: $0) == giver }
      .reduce(0) { $0 + $1.pieces }
    let before = plan.placements
    let losers = plan.withdraw(need) { !pins.contains(base.provider(of: $0)) }
    let freed = freed(before, plan)
    plan.pin(need, to: pins)
    plan.mendAll([need], hopeful: [], depth: depth)
    let isDirect =
      plan.missing(need) == 0 && losers.isEmpty && freed.isEmpty
      && base.isUntouched(in: plan, but: need)
    let others = depth < Mender.depth ? [] : hopeful(freed, but: losers.union([need]))
    plan.mendAll(
      PlanMending.ordered(losers, plan),
      hopeful: PlanMending.ordered(others, plan),
      depth: depth
    )
    let has = plan.state.placements[need].filter { base.provider(of: $0) == giver }
      .reduce(0) { $0 + $1.pieces }
    guard has > (base.missing(need) > 0 ? had : 0),
      base.missing(need) > 0 || plan.missing(need) == 0
    else { return nil }
    return Choice(
      need: need,
      provider: giver,
      pins: pins,
      plan: plan,
      isFinal: isDirect || depth >= Mender.depth
    )
  }
}

extension Suggester {
  /// Whoever gave what was taken back.
  private func freed(_ before: [Placement], _ plan: Mender) -> Set<Int32> {
    guard plan.touched != base.touched else { return [] }
    let needs = plan.touched.subtracting(base.touched)
    return Set(
      before.filter { placement in
        needs.contains(placement.need)
          && !plan.state.placements[placement.need]
            .contains { $0.pair == placement.pair && $0.span == placement.span }
      }
      .map { base.provider(of: $0) }
    )
  }

  /// Needs that go without and could have what was freed.
  private func hopeful(_ freed: Set<Int32>, but needs: Set<Int>) -> [Int] {
    guard !freed.isEmpty else { return [] }
    return facts.needs.indices.filter { need in
      base.missing(need) > 0 && !needs.contains(need)
        && candidates.range(ofNeed: need)
          .contains {
            freed.contains(candidates.pairs[$0].provider)
          }
    }
  }
}

extension Mender {
  /// Whether every other need has in another plan what it has in this one.
  func isUntouched(in other: Mender, but need: Int) -> Bool {
    facts.needs.indices.allSatisfy { number in
      number == need || !isChanged(number, in: other)
    }
  }

  /// Whether a need is served otherwise in another plan.
  func isChanged(_ need: Int, in other: Mender) -> Bool {
    let (mine, theirs) = (state.placements[need], other.state.placements[need])
    guard mine.count == theirs.count else { return true }
    return !mine.allSatisfy { one in
      theirs.contains {
        $0.pair == one.pair && $0.span == one.span && $0.pieces == one.pieces && $0.host == one.host
      }
    }
  }
}
