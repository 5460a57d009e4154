// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// An offer or a person with the caps of `docs/model.md` §2.
struct Provider {
  let id: ProviderID
  /// The offer, or nil for a person.
  let offer: Offer?
  /// The person, or nil for an offer.
  let person: Person?
  let perHalfDay: Int
  let perWeek: Int
  let minutesADay: Int
  /// Position of the unit whose limits count its pieces; nil for people and goods.
  let unit: Int?
  /// Whether two bookings may not run at once.
  let isExclusive: Bool
  /// When it can serve.
  let windows: [TimeSpan]

  init(_ offer: Offer, of week: Week) {
    id = .offer(offer.id)
    self.offer = offer
    person = nil
    perHalfDay = offer.perHalfDay
    perWeek = offer.perWeek
    minutesADay = .max
    unit = offer.kind == .goods ? nil : week.index.units[offer.unit]
    isExclusive = offer.isExclusive || offer.moves
    windows = week.windows(of: offer)
  }

  init(_ person: Person, of week: Week) {
    id = .person(person.id)
    offer = nil
    self.person = person
    perHalfDay = 1
    perWeek = week.timesThisWeek(of: person)
    minutesADay = week.minutesADay(of: person)
    unit = nil
    isExclusive = true
    let isOld = (person.age(on: week.monday) ?? 0) >= 65
    let days =
      isOld && week.policy.applies(.elderlyEvenings)
      ? (0..<7).map { TimeSpan(day: $0, from: 360, to: 1200) }
      : [TimeSpan(start: TimeSpan.weekStart, end: TimeSpan.weekEnd)]
    windows = week.windows(of: person).common(with: days)
  }

  var skills: [String] { offer?.skills ?? person?.skills ?? [] }
  var certificates: [Qualification] { offer?.certificates ?? person?.certificates ?? [] }
  var insuredUntil: Day? { offer.map(\.insuredUntil) ?? person?.insuredUntil }
}

extension [TimeSpan] {
  /// The minutes in both lists of sorted, disjoint spans; the same again.
  func common(with other: [TimeSpan]) -> [TimeSpan] {
    flatMap { one in other.map { one.intersection($0) } }.filter { !$0.isEmpty }.sorted()
  }

  /// The spans that hold so many minutes.
  func holding(_ minutes: Int) -> [TimeSpan] { filter { $0.minutes >= minutes } }

  /// The earliest start, not before a minute, of an activity that stays inside one span.
  func firstStart(from minute: Int, lasting minutes: Int) -> Int? {
    lazy.map { Swift.max($0.start, minute) }.enumerated()
      .first { $0.element + minutes <= self[$0.offset].end }?
      .element
  }
}
