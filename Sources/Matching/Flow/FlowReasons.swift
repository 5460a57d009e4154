// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Why a need is not planned as a flow (`docs/model.md` §3).
enum FlowReason: String, CaseIterable {
  /// Several heads at one time.
  case severalHeads
  /// Several pieces, all or none.
  case indivisible
  /// Divisible, but not below a minimum.
  case minimum
  /// Longer than a half-day.
  case long
  /// A shift at a fixed time.
  case shift
  /// A skill asked of only some heads.
  case skillHeads
  /// A candidate is an exclusive thing with several bookings in one half-day.
  case packing
  /// A candidate may come several times, for activities of unequal length.
  case unequalHours
  /// Several things at one time and place.
  case components
  /// It may join others in a session.
  case sessions
  /// A unit's half-day limit cuts across the week limits of its offers.
  case crossingLimits
}

/// Which needs of a week are a flow, and why the others are not.
struct FlowReasons {
  /// By planned need; nil when nothing about it prevents a flow.
  private(set) var ofNeed: [FlowReason?]

  /// Whether the whole week is a flow.
  var isFlow: Bool { ofNeed.allSatisfy { $0 == nil } }

  init(_ candidates: Candidates) {
    let facts = candidates.facts
    ofNeed = facts.needs.map(Self.reason)
    let durations = Self.durations(candidates)
    let crossing = UnitLimits(facts.week).crossing
    let hosts = Self.shared(facts)
    for need in facts.needs.indices where ofNeed[need] == nil {
      if hosts.contains(LikeKey(facts.needs[need])), facts.needs[need].sharedSeats > 0 {
        ofNeed[need] = .sessions
        continue
      }
      for pair in candidates.pairs[candidates.range(ofNeed: need)] {
        let provider = facts.providers[Int(pair.provider)]
        if let reason = Self.reason(provider, durations[Int(pair.provider)], crossing) {
          ofNeed[need] = reason
          break
        }
      }
      if candidates.range(ofNeed: need).isEmpty { ofNeed[need] = nil }
    }
    for need in facts.needs.indices where candidates.range(ofNeed: need).isEmpty {
      ofNeed[need] = nil
    }
  }

  /// What several needs have in common that may share a project.
  private static func shared(_ facts: WeekFacts) -> Set<LikeKey> {
    var counts: [LikeKey: Int] = [:]
    for need in facts.needs where need.sharedSeats > 0 { counts[LikeKey(need), default: 0] += 1 }
    return Set(counts.filter { $0.value > 1 }.keys)
  }

  private static func reason(_ need: NeedFacts) -> FlowReason? {
    if !need.parts.isEmpty { return .components }
    if need.isShift { return .shift }
    if need.isLong { return .long }
    if !need.partialSkills.isEmpty { return .skillHeads }
    if need.quantity > 1, !need.isDivisible {
      return need.needsSingleProvider ? .indivisible : .severalHeads
    }
    return need.quantity > 1 && need.minimum > 1 ? .minimum : nil
  }

  private static func reason(
    _ provider: ProviderFacts,
    _ duration: Int,
    _ crossing: Set<Int>
  ) -> FlowReason? {
    if provider.person != nil {
      return provider.weekCap > 1 && duration < 0 ? .unequalHours : nil
    }
    if provider.session != nil { return .sessions }
    if provider.isTimed { return .packing }
    return provider.isCounted && crossing.contains(Int(provider.unit)) ? .crossingLimits : nil
  }

  /// The one duration of all needs a provider is a candidate for; −1 when they differ, 0 for none.
  static func durations(_ candidates: Candidates) -> [Int] {
    var result = [Int](repeating: 0, count: candidates.facts.providers.count)
    for (number, need) in candidates.facts.needs.enumerated() {
      for pair in candidates.pairs[candidates.range(ofNeed: number)] where pair.part == 0 {
        let provider = Int(pair.provider)
        if result[provider] == 0 {
          result[provider] = need.duration
        } else if result[provider] != need.duration {
          result[provider] = -1
        }
      }
    }
    return result
  }
}
