// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The list of shortages says what counting gives: none left out, none invented, no number changed.
package struct PairShortageCheck: PairRuleCheck {
  package init() {}

  /// Who is short of what.
  private struct Key: Hashable {
    var side: PairGoal.Side
    var id: String
    var kind: String?

    /// First side first, then by id, partners of any kind before those of one.
    var order: (Int, String, Int, String) {
      (side == .from ? 0 : 1, id, kind == nil ? 0 : 1, kind ?? "")
    }
  }

  private struct Numbers: Equatable {
    var asked: Int
    var got: Int
  }

  package func violations(in plan: PairPlanReading, of reading: PairingReading) -> [PairViolation] {
    let counted = counted(plan, reading)
    var stated: [Key: [Numbers]] = [:]
    for shortage in plan.plan.shortages {
      let key = Key(side: shortage.side, id: shortage.id, kind: shortage.kind)
      stated[key, default: []].append(Numbers(asked: shortage.asked, got: shortage.got))
    }
    return Set(counted.keys).union(stated.keys).sorted { $0.order < $1.order }
      .flatMap { compare($0, sorted(stated[$0]), sorted(counted[$0])) }
  }

  private func sorted(_ numbers: [Numbers]?) -> [Numbers] {
    (numbers ?? []).sorted { ($0.asked, $0.got) < ($1.asked, $1.got) }
  }

  private func counted(_ plan: PairPlanReading, _ reading: PairingReading) -> [Key: [Numbers]] {
    var result: [Key: [Numbers]] = [:]
    for side in PairGoal.Side.allCases {
      let numbers = reading.side(side)
      let counts = side == .from ? plan.fromCounts : plan.toCounts
      for (entity, got) in counts.enumerated() where got < numbers.least[entity] {
        let key = Key(side: side, id: numbers.ids[entity], kind: nil)
        result[key, default: []].append(Numbers(asked: numbers.least[entity], got: got))
      }
    }
    for (number, counts) in plan.tallies.enumerated() {
      let tally = reading.scheme.tallies[number]
      for (entity, got) in counts.enumerated() where got < tally.least[entity] {
        let key = Key(side: .to, id: reading.to.ids[entity], kind: tally.words)
        result[key, default: []].append(Numbers(asked: tally.least[entity], got: got))
      }
    }
    return result
  }

  private func compare(_ key: Key, _ stated: [Numbers], _ counted: [Numbers]) -> [PairViolation] {
    guard stated != counted else { return [] }
    let who = MessageArgument.text(key.kind.map { "\(key.id) \($0)" } ?? key.id)
    func found(_ code: PairViolationCode, _ numbers: [Int]) -> PairViolation {
      PairViolation(
        code,
        [who] + numbers.map { .number($0) },
        from: key.side == .from ? [key.id] : [],
        to: key.side == .to ? [key.id] : []
      )
    }
    var left = stated
    let unmatched = counted.filter { numbers in
      guard let place = left.firstIndex(of: numbers) else { return true }
      left.remove(at: place)
      return false
    }
    let wrong = zip(left, unmatched)
      .map { found(.shortageWrong, [$0.asked, $0.got, $1.asked, $1.got]) }
    return wrong
      + left.dropFirst(wrong.count).map { found(.shortageInvented, [$0.asked, $0.got]) }
      + unmatched.dropFirst(wrong.count).map { found(.shortageMissing, [$0.asked, $0.got]) }
  }
}
