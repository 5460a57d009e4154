// SPDX-License-Identifier: GPL-3.0-or-later
internal import Optimizing
internal import Street

/// One person's rules over kinds of duty, the past folded in.
struct RosterRuleMaker {
  let facts: RosterFacts
  let kinds: RosterKinds
  /// What a unit at the goal `rules` costs.
  let unit: Int
  /// What a unit of something forbidden costs where it has to be possible; else it is forbidden.
  let soft: Int?
  private(set) var result: RosterRules

  init(_ facts: RosterFacts, _ kinds: RosterKinds, unit: Int, soft: Int?) {
    self.facts = facts
    self.kinds = kinds
    self.unit = unit
    self.soft = soft
    result = RosterRules(kinds: kinds.count)
  }

  /// What a unit of a rule costs; nil where it must not be broken.
  private func price(_ rule: Int) -> Int? { facts.rules[rule].price.map { $0 * unit } ?? soft }

  /// Adds what a rule asks of a person.
  mutating func add(_ rule: Int, of person: Int) {
    switch facts.rules[rule].law {
    case .shiftCount(_, _, .day), .minutes(_, _, .day): break
    case .shiftCount(let least, let most, let period):
      count(rule, person, least, most, period) { _ in 1 }
    case .minutes(let least, let most, let period):
      count(rule, person, least, most, period) { $0.span.minutes }
    case .weekends(let most, let period): weekends(rule, person, most, period)
    case .equalShares(let measure, _): shares(rule, person, measure)
    case .consecutiveWork(let least, let most): stretch(rule, person, isWork: true, least, most)
    case .consecutiveOff(let least, let most): stretch(rule, person, isWork: false, least, most)
    case .succession(let then, let days) where days > 1: succession(rule, person, then, days)
    case .completeWeekends: completeWeekends(rule, person)
    case .wishes: wishes(rule, person)
    default: break
    }
  }

  /// Adds rules that need no look at the past.
  mutating func add(_ successions: [RosterRules.Succession]) { result.successions += successions }

  // MARK: Counts

  /// A sum in one window and what it costs.
  private struct Window {
    var days: Range<Int>
    var least: Int
    var most: Int?
    /// What the days before have added.
    var before = 0

    func amount(_ sum: Int) -> Int {
      let over = most.map { max(0, before + sum - $0) - max(0, before - $0) } ?? 0
      return over + max(0, least - sum)
    }
  }

  private struct Charges: Hashable {
    var charges: [Int?]
    var beyond: Int?
  }

  private mutating func count(
    _ rule: Int,
    _ person: Int,
    _ least: Int,
    _ most: Int?,
    _ period: RosterPeriod,
    _ value: (RosterStint) -> Int
  ) {
    let past = facts.past(rule, person, period, value)
    let windows = facts.periods.all(period).enumerated()
      .map { place, stretch in
        Window(
          days: stretch.days,
          least: stretch.isWhole ? least : 0,
          most: most,
          before: place == 0 ? past : 0
        )
      }
    add(rule, kinds.weights(rule, value), windows)
  }

  private mutating func shares(_ rule: Int, _ person: Int, _ measure: RosterMeasure) {
    guard let shares = facts.shares[rule] else { return }
    let history = shares.history[person]
    add(
      rule,
      kinds.weights(rule) { $0.amount(of: measure) },
      [
        Window(
          days: 0..<facts.roster.days,
          least: max(0, shares.lower - history),
          most: shares.upper - history
        )
      ]
    )
    // What history alone exceeds is charged whatever is planned; a window charges it as if it were not.
    let excess = max(0, history - shares.upper)
    if excess > 0 { constant += (price(rule) ?? 0) * excess }
  }

  /// What is charged whatever is planned.
  private(set) var constant = 0

  /// Adds counts: windows that charge alike share one.
  private mutating func add(_ rule: Int, _ weights: [Int], _ windows: [Window]) {
    let step = weights.reduce(0, Self.divisor)
    guard step > 0 else {
      for window in windows { constant += window.amount(0) * (price(rule) ?? soft ?? 0) }
      return
    }
    let heaviest = (weights.max() ?? 0) / step
    var groups: [(Charges, [Range<Int>])] = []
    for window in windows {
      let charges = charges(rule, window, step, window.days.count * heaviest)
      guard charges.charges.contains(where: { $0 != 0 }) || charges.beyond != 0 else { continue }
      if let place = groups.firstIndex(where: { $0.0 == charges }) {
        groups[place].1.append(window.days)
      } else {
        groups.append((charges, [window.days]))
      }
    }
    for (charges, days) in groups {
      result.counts.append(
        RosterRules.Count(
          weights: weights.map { $0 / step },
          windows: days,
          charges: charges.charges,
          beyond: charges.beyond
        )
      )
    }
  }

  private func charges(_ rule: Int, _ window: Window, _ step: Int, _ reach: Int) -> Charges {
    let (price, most) = (price(rule), window.most)
    let last = max(window.least, most.map { max(0, $0 - window.before) } ?? 0)
    let cap = min(reach, (last + step - 1) / step)
    func cost(_ amount: Int) -> Int? { amount == 0 ? 0 : price.map { $0 * amount } }
    let all = (0...cap).map { cost(window.amount($0 * step)) }
    let beyond = window.amount((cap + 1) * step) - window.amount(cap * step)
    return Charges(
      charges: all,
      beyond: cap == reach || beyond <= 0 ? 0 : price.map { $0 * beyond }
    )
  }

  private static func divisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : divisor(right, left % right)
  }

  // MARK: Weekends

  private mutating func weekends(
    _ rule: Int,
    _ person: Int,
    _ most: Int,
    _ period: RosterPeriod
  ) {
    let past = facts.pastWeekends(rule, person, period)
    let kinds = kinds.weights(rule).map { $0 > 0 }
    let blocks = weekendBlocks()
    // Months that charge alike share one count.
    var groups: [(charges: Charges, windows: [Range<Int>], blocks: [Range<Int>], before: Int)] = []
    for stretch in facts.periods.all(period) {
      func isInside(_ monday: Int) -> Bool {
        let first = facts.periods.firstDay(ofWeekend: monday)
        return facts.periods.key(of: first, per: period) == stretch.key
      }
      let own = blocks.filter { isInside($0.monday) }
      guard let first = own.first, let last = own.last else { continue }
      let window = Window(
        days: first.days.lowerBound..<last.days.upperBound,
        least: 0,
        most: most,
        before: past.count { isInside($0) }
      )
      let charges = charges(rule, window, 1, own.count)
      guard charges.charges.contains(where: { $0 != 0 }) else { continue }
      if let place = groups.firstIndex(where: { $0.charges == charges }) {
        groups[place].windows.append(window.days)
        groups[place].blocks += own.map(\.days)
      } else {
        let before = past.contains(first.monday) && first.days.lowerBound == 0 ? 1 : 0
        groups.append((charges, [window.days], own.map(\.days), before))
      }
    }
    for group in groups {
      result.blocks.append(
        RosterRules.Block(
          blocks: group.blocks,
          kinds: kinds,
          count: result.counts.count,
          before: group.before
        )
      )
      result.counts.append(
        RosterRules.Count(
          weights: kinds.map { _ in 0 },
          windows: group.windows,
          charges: group.charges.charges,
          beyond: group.charges.beyond
        )
      )
    }
  }

  private func weekendBlocks() -> [(monday: Int, days: Range<Int>)] {
    var blocks: [(monday: Int, days: Range<Int>)] = []
    for day in 0..<facts.roster.days {
      guard let monday = facts.periods.weekend(of: day) else { continue }
      if blocks.last?.monday == monday {
        blocks[blocks.count - 1].days = blocks[blocks.count - 1].days.lowerBound..<(day + 1)
      } else {
        blocks.append((monday, day..<(day + 1)))
      }
    }
    return blocks
  }

  private mutating func completeWeekends(_ rule: Int, _ person: Int) {
    let sundays = (0..<facts.roster.days).filter { facts.isWholeWeekend(person, $0) }
    guard !sundays.isEmpty else { return }
    let saturdayWorked = facts.tails[person]
      .contains { $0.day == -1 && $0.fits(facts.rules[rule].shifts) }
    result.blocks.append(
      RosterRules.Block(
        blocks: sundays.map { max(0, $0 - 1)..<($0 + 1) },
        kinds: kinds.weights(rule).map { $0 > 0 },
        charges: [0, price(rule), 0],
        before: sundays[0] == 0 && saturdayWorked ? 1 : 0
      )
    )
  }

  // MARK: Days in a row

  private mutating func stretch(
    _ rule: Int,
    _ person: Int,
    isWork: Bool,
    _ least: Int,
    _ most: Int?
  ) {
    let known = facts.roster.people[person].knownDays
    let worked = Set(
      facts.tails[person].filter { $0.fits(facts.rules[rule].shifts) }.map(\.day)
    )
    var before = 0
    while before < known, worked.contains(-1 - before) == isWork { before += 1 }
    result.stretches.append(
      RosterRules.Stretch(
        kinds: kinds.weights(rule).map { ($0 > 0) == isWork },
        least: least,
        most: most,
        under: price(rule),
        over: price(rule),
        before: before,
        isOpenBefore: before == known
      )
    )
  }

  private mutating func succession(
    _ rule: Int,
    _ person: Int,
    _ then: RosterShiftFilter,
    _ days: Int
  ) {
    let last = facts.tails[person].filter { $0.fits(facts.rules[rule].shifts) }.map(\.day).max()
    result.successions.append(
      RosterRules.Succession(
        from: kinds.weights(rule).map { $0 > 0 },
        to: kinds.members.map { $0.contains { facts.stints[$0].fits(then) } },
        days: days,
        price: price(rule),
        since: last.map { -$0 }
      )
    )
  }

  // MARK: Wishes

  private mutating func wishes(_ rule: Int, _ person: Int) {
    for wish in facts.roster.people[person].wishes
    where wish.isOn && wish.day == nil && wish.shift == nil && facts.isWishPossible(wish, rule) {
      let weights = kinds.members
        .map { $0.contains { facts.fits[rule][$0] && facts.fits(wish, $0) } ? 1 : 0 }
      let cost = price(rule).map { $0 * wish.weight }
      guard weights.contains(1) else {
        constant += cost ?? 0
        continue
      }
      result.counts.append(
        RosterRules.Count(
          weights: weights,
          windows: [0..<facts.roster.days],
          charges: [cost, 0],
          beyond: 0
        )
      )
    }
  }
}
