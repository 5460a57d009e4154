// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The plan states every goal of the scheme, in order, with the value that its pairs give, a bound that
/// they do not beat and a word that fits both.
package struct PairStatedValuesCheck: PairRuleCheck {
  package init() {}

  package func violations(in plan: PairPlanReading, of reading: PairingReading) -> [PairViolation] {
    let stated = plan.plan.levels
    let names = reading.scheme.goals.map(\.name)
    guard stated.map(\.name) == names else {
      let lists = [stated.map(\.name), names].map { $0.joined(separator: ",") }
      return [PairViolation(.wrongLevels, lists.map { .text($0) })]
    }
    return zip(stated, PairLevelValues(reading: reading).values(of: plan))
      .compactMap { fault(of: $0, $1) }
  }

  private func fault(of level: PairPlan.Level, _ value: Int) -> PairViolation? {
    let name = MessageArgument.text(level.name)
    if level.value != value {
      return PairViolation(.wrongValue, [name, .number(level.value), .number(value)])
    }
    if level.bound > value {
      return PairViolation(.wrongBound, [name, .number(level.bound), .number(value)])
    }
    let isFitting =
      switch level.status {
      case .optimal: level.bound == value
      case .bounded: level.bound < value
      // No goal goes below 0: more than that is a bound.
      case .heuristic: level.bound <= 0
      }
    guard !isFitting else { return nil }
    let word = MessageArgument.text(level.status.rawValue)
    return PairViolation(.wrongStatus, [name, word, .number(level.bound), .number(value)])
  }
}
