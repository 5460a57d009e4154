// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What a set of placements reaches at every goal, kept up to date placement by placement.
///
/// The same values as `LevelValues` counts from nothing, at the price of one placement each.
struct RunningValues {
  /// By level.
  private(set) var values: [Int]
  /// Pieces of every planned need.
  private(set) var pieces: [Int]
  /// A need whose missing pieces count as those of a pinned one.
  private(set) var pinned: Int?

  private let setting: MatchingSetting
  /// Pieces of every component of the needs that have some.
  private var given: [Int: [Int]] = [:]
  private var pointsMet: [Int]
  private var unitLoad: [Int]
  private var personLoad: [Int]
  private var runs: [RunKey: Int] = [:]

  init(_ setting: MatchingSetting) {
    self.setting = setting
    let facts = setting.candidates.facts
    values = setting.values([]).values
    pieces = Array(repeating: 0, count: facts.needs.count)
    pointsMet = Array(repeating: 0, count: setting.floors.communities.count)
    unitLoad = Array(repeating: 0, count: facts.week.units.count)
    personLoad = Array(repeating: 0, count: facts.week.people.count)
  }

  private var candidates: Candidates { setting.candidates }
  private var facts: WeekFacts { candidates.facts }

  /// Counts a need as pinned from now on.
  mutating func pin(_ need: Int) {
    guard pinned != need, facts.needs[need].locked.isEmpty else { return }
    pinned = need
    values[Goal.locks.level] += facts.needs[need].quantity - pieces[need]
  }

  /// The values with nothing counted as pinned that the week does not pin.
  var withoutPin: [Int] {
    var result = values
    if let pinned { result[Goal.locks.level] -= facts.needs[pinned].quantity - pieces[pinned] }
    return result
  }

  mutating func add(_ placement: Placement) { change(placement, by: 1) }
  mutating func remove(_ placement: Placement) { change(placement, by: -1) }

  private mutating func change(_ placement: Placement, by sign: Int) {
    let pair = candidates.pairs[placement.pair]
    let pieces = sign * placement.pieces
    count(pieces, of: placement.need, part: Int(pair.part))
    values[Goal.nearness.level] += pieces * candidates.nearness(of: placement)
    values[Goal.fit.level] += pieces * Int(pair.fit)
    values[Goal.wishes.level] += pieces * Int(pair.wish)
    values[Goal.continuity.level] += pieces * Int(pair.continuity)
    if placement.isGuest { return }
    if candidates.isJoin(pair) {
      // A session is one load however many join it.
      let key = RunKey(placement, pair)
      let before = runs[key, default: 0]
      runs[key] = before + sign
      guard before + sign == (sign > 0 ? 1 : 0) else { return }
    }
    load(pair, pieces, minutes: placement.span.minutes)
  }

  private mutating func count(_ change: Int, of need: Int, part: Int) {
    let wanted = facts.needs[need]
    let before = pieces[need]
    if part > 0 {
      var parts = given[need] ?? Array(repeating: 0, count: wanted.parts.count)
      parts[part - 1] += change
      given[need] = parts
      pieces[need] = wanted.pieces(ofParts: parts)
    } else {
      pieces[need] += change
    }
    guard pieces[need] != before else { return }
    if !wanted.locked.isEmpty || pinned == need {
      values[Goal.locks.level] += before - pieces[need]
    }
    let worth = wanted.worth(ofPieces: pieces[need]) - wanted.worth(ofPieces: before)
    values[Goal.needs.level] += worth
    if wanted.isUrgent { values[Goal.urgent.level] += worth }
    let community = setting.floors.ofNeed[need]
    let floor = setting.floors.communities[community].floor
    values[Goal.floors.level] -= max(0, floor - pointsMet[community])
    pointsMet[community] += worth
    values[Goal.floors.level] += max(0, floor - pointsMet[community])
  }

  private mutating func load(_ pair: Candidate, _ pieces: Int, minutes: Int) {
    let position = Int(pair.provider)
    let provider = facts.providers[position]
    if provider.person != nil {
      let person = position - facts.week.offers.count
      let before = personLoad[person]
      personLoad[person] += pieces * minutes
      shift(setting.balance.people[person], before, personLoad[person])
    } else if provider.isCounted, provider.unit >= 0 {
      let unit = Int(provider.unit)
      let before = unitLoad[unit]
      unitLoad[unit] += pieces
      shift(setting.balance.units[unit], before, unitLoad[unit])
    }
  }

  private mutating func shift(_ member: BalanceMember?, _ before: Int, _ after: Int) {
    guard let member else { return }
    values[Goal.band.level] += member.outside(after) - member.outside(before)
    values[Goal.fineBalance.level] += member.square(after) - member.square(before)
  }

  /// Whether these values are better than others, goal by goal.
  func isBetter(than other: RunningValues, by goals: [Goal]) -> Bool {
    Self.isBetter(values, than: other.values, by: goals)
  }

  static func isBetter(_ one: [Int], than other: [Int], by goals: [Goal]) -> Bool {
    for goal in goals where one[goal.level] != other[goal.level] {
      return (one[goal.level] > other[goal.level]) == goal.isMaximised
    }
    return false
  }
}
