// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Duties that no rule of a part can tell apart, as one kind; kind 0 is a day off.
struct RosterKinds {
  private let facts: RosterFacts
  /// The kind of every duty.
  private(set) var kinds: [Int] = []
  /// The shifts of one duty of each kind; none for kind 0.
  private(set) var members: [[Int]] = [[]]
  /// The longest time that a rule asks for between shifts.
  private let longestRest: Int
  /// Minutes of the day between which all shifts lie.
  private let hours: Range<Int>
  /// Whether two places are two kinds: in weeks only where a rule asks for the way between them.
  private let tellsPlaces: Bool
  /// Rules about one person that matter here.
  private let rules: [Int]

  var count: Int { members.count }

  init(_ facts: RosterFacts, _ component: RosterComponent, _ duties: [RosterDutyList.Duty]) {
    self.facts = facts
    rules = Set(component.people.flatMap { facts.personal[$0] }).sorted()
    longestRest = rules.reduce(0) { longest, rule in
      switch facts.rules[rule].law {
      case .rest(let minutes), .travelBuffer(let minutes): max(longest, minutes)
      default: longest
      }
    }
    tellsPlaces =
      component.shifts.contains { facts.roster.shifts[$0].work == nil }
      || rules.contains {
        if case .travelBuffer = facts.rules[$0].law { true } else { false }
      }
    let starts = component.shifts.map { facts.stints[$0].hold.start - facts.stints[$0].day * 1440 }
    let ends = component.shifts.map { facts.stints[$0].hold.end - facts.stints[$0].day * 1440 }
    let first = starts.min() ?? 0
    hours = first..<max(first, ends.max() ?? 0)
    let wished = Set(
      component.people.flatMap { facts.roster.people[$0].wishes.compactMap(\.kind) }
    )
    .sorted()
    var known: [[Int]: Int] = [:]
    var places: [PlaceID: Int] = [:]
    kinds = duties.map { duty in
      var signature = features(duty, wished)
      signature += times(duty, &places)
      if let kind = known[signature] { return kind }
      known[signature] = members.count
      members.append(duty.shifts)
      return members.count - 1
    }
  }

  /// Whether shifts end late or begin early enough for days to touch each other.
  var reach: Int { max(1, (hours.upperBound + longestRest - hours.lowerBound - 1) / 1440) }

  /// What a rule counts in a kind.
  func sum(_ rule: Int, _ kind: Int, _ value: (RosterStint) -> Int = { _ in 1 }) -> Int {
    members[kind].reduce(0) { $0 + (facts.fits[rule][$1] ? value(facts.stints[$1]) : 0) }
  }

  /// By kind: what a rule counts.
  func weights(_ rule: Int, _ value: (RosterStint) -> Int = { _ in 1 }) -> [Int] {
    members.indices.map { sum(rule, $0, value) }
  }

  private func features(_ duty: RosterDutyList.Duty, _ wished: [String]) -> [Int] {
    var result: [Int] = []
    let stints = duty.shifts.map { facts.stints[$0] }
    for rule in rules {
      let fitting = duty.shifts.filter { facts.fits[rule][$0] }.map { facts.stints[$0] }
      switch facts.rules[rule].law {
      case .shiftCount(_, _, .day), .minutes(_, _, .day), .rest, .travelBuffer: continue
      case .shiftCount: result.append(fitting.count)
      case .minutes: result.append(fitting.reduce(0) { $0 + $1.span.minutes })
      case .equalShares(let measure, _):
        result.append(fitting.reduce(0) { $0 + $1.amount(of: measure) })
      case .succession(let then, _):
        result += [fitting.count, stints.count { $0.fits(then) }]
      case .wishes: result += wished.map { kind in fitting.contains { $0.kind == kind } ? 1 : 0 }
      default: result.append(fitting.isEmpty ? 0 : 1)
      }
    }
    return result
  }

  /// When it ends and begins, where that can matter for the days before and after.
  private func times(_ duty: RosterDutyList.Duty, _ places: inout [PlaceID: Int]) -> [Int] {
    let stints = duty.shifts.map { facts.stints[$0].moved(byDays: -duty.day) }
    guard let first = stints.first, let last = stints.last else { return [] }
    let end = stints.map(\.hold.end).max() ?? 0
    var result: [Int] = []
    func add(_ stint: RosterStint, _ shift: Int) {
      result += [
        stint.span.start, stint.span.end, stint.hold.start, stint.hold.end,
        (tellsPlaces ? stint.place : nil)
          .map { place in
            if let known = places[place] { return known }
            places[place] = places.count + 1
            return places.count
          } ?? 0,
      ]
      for rule in rules {
        switch facts.rules[rule].law {
        case .rest, .travelBuffer: result.append(facts.fits[rule][shift] ? 1 : 0)
        default: break
        }
      }
    }
    if end + longestRest > 1440 + hours.lowerBound {
      result.append(end)
      add(last, duty.shifts[duty.shifts.count - 1])
    }
    result.append(-1)
    if first.hold.start + 1440 < hours.upperBound + longestRest {
      add(first, duty.shifts[0])
    }
    return result
  }
}
