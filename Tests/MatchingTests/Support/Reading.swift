// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street

/// A second reading of `docs/model.md` §2, quarter of an hour by quarter of an hour, for tests only.
struct Reading {
  /// Somebody or something that can give.
  struct Giver {
    var id: ProviderID
    var offer: Offer?
    var person: Person?
    var perHalfDay: Int
    var perWeek: Int
    var minutesADay: Int
    /// The unit whose limits count its pieces.
    var countedUnit: UnitID?
    var isExclusive: Bool
    /// By quarter of an hour since Monday 00:00.
    var free: [Bool]
  }

  let week: Week
  /// Planned needs.
  let needs: [Need]
  let givers: [Giver]
  /// When each planned need may happen, by quarter of an hour.
  let times: [[Bool]]

  /// All times drawn by tests are multiples of this.
  static let step = 15
  static let steps = TimeSpan.weekEnd / step

  init(_ week: Week) {
    self.week = week
    let planned = week.needs.filter {
      $0.handling != .immediate && $0.isVerified && $0.risk != nil
    }
    needs = planned
    times = planned.map { Self.grid(week.windows(of: $0)) }
    givers = week.offers.map { Self.giver($0, week) } + week.people.map { Self.giver($0, week) }
  }

  private static func grid(_ spans: [TimeSpan], allowed: (Int) -> Bool = { _ in true }) -> [Bool] {
    var result = [Bool](repeating: false, count: steps)
    for span in spans {
      for place in (span.start / step)..<max(span.start / step, span.end / step) {
        if place < steps, allowed(place * step) { result[place] = true }
      }
    }
    return result
  }

  private static func giver(_ offer: Offer, _ week: Week) -> Giver {
    let counted = offer.kind != .goods
    var half = offer.perHalfDay
    // With one counted offer, the unit's half-day limit is the offer's own.
    let siblings = week.offers.filter { $0.unit == offer.unit && $0.kind != .goods }
    if counted, siblings.count == 1, let unit = week.units.first(where: { $0.id == offer.unit }) {
      half = min(half, unit.perHalfDay ?? half)
    }
    return Giver(
      id: .offer(offer.id),
      offer: offer,
      person: nil,
      perHalfDay: half,
      perWeek: offer.perWeek,
      minutesADay: .max,
      countedUnit: counted ? offer.unit : nil,
      isExclusive: offer.isExclusive,
      free: grid(week.windows(of: offer))
    )
  }

  private static func giver(_ person: Person, _ week: Week) -> Giver {
    let isOld = (person.age(on: week.monday) ?? 0) >= 65
    let isCut = isOld && !week.policy.switchedOff.contains(.elderlyEvenings)
    return Giver(
      id: .person(person.id),
      offer: nil,
      person: person,
      perHalfDay: 1,
      perWeek: week.timesThisWeek(of: person),
      minutesADay: week.minutesADay(of: person),
      countedUnit: nil,
      isExclusive: true,
      free: grid(week.windows(of: person)) { !isCut || (360..<1200).contains($0 % 1440) }
    )
  }

  // MARK: - Half-days

  /// The half-day of a minute of the week.
  static func cell(of minute: Int) -> Int {
    let (day, clock) = ((minute - 360) / 1440, (minute - 360) % 1440)
    return day * 3 + (clock < 360 ? 0 : clock < 720 ? 1 : 2)
  }

  /// First minute and the minute after the last of a half-day.
  static func bounds(ofCell cell: Int) -> (Int, Int) {
    let start = 360 + cell / 3 * 1440 + cell % 3 * 360
    return (start, start + (cell % 3 == 2 ? 720 : 360))
  }

  /// Whether need and giver both have time in all of a span.
  func isFree(_ need: Int, _ giver: Int, _ start: Int, _ end: Int) -> Bool {
    guard start >= 360, end <= TimeSpan.weekEnd else { return false }
    return (start / Self.step..<end / Self.step)
      .allSatisfy {
        times[need][$0] && givers[giver].free[$0]
      }
  }

  /// Half-days that hold the activity, before the law is asked.
  func timeCells(_ need: Int, _ giver: Int) -> [Int] {
    let length = needs[need].duration / Self.step
    let isLong = needs[need].duration > 360 || needs[need].post != nil
    var result: [Int] = []
    var run = 0
    var runStart = 0
    for place in 360 / Self.step..<Self.steps {
      let isEdge =
        !isLong && (place * Self.step - 360) % 360 == 0
        && Self.bounds(ofCell: Self.cell(of: place * Self.step)).0 == place * Self.step
      if isEdge { run = 0 }
      guard times[need][place], givers[giver].free[place] else {
        run = 0
        continue
      }
      if run == 0 { runStart = place }
      run += 1
      guard run >= length else { continue }
      let first = Self.cell(of: (isLong ? place + 1 - length : runStart) * Self.step)
      if result.last != first { result.append(first) }
    }
    return result
  }
}
