// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
package import Street

/// Draws weeks so small that every plan of them can be tried, and so tight that rules matter.
///
/// One to four needs, offers and up to three people in one or two communities, in one or two
/// half-days on a grid of 30 minutes: components, sessions, things that move and halls let several
/// times a half-day. The same seed gives the same week on every machine.
package struct TinyWeek {
  var dice: SeededGenerator
  var policy = Policy()
  var records = WeekRecords()
  /// What most of the week is about.
  enum Theme: CaseIterable {
    case sessions, sharing, halls, vans, parts, crews, mixed
  }

  let theme: Theme
  /// Half-days in which anything happens.
  var cells: [HalfDay] = []
  /// The kinds and the category that most needs and offers share, so that they meet.
  var kinds: [Kind] = []
  var category = "义诊"
  let usesMetres: Bool

  static let categories = ["讲座", "理发", "义诊"]
  static let skills = ["急救", "手语"]
  /// 2026-03-09, a week without holidays.
  static let monday = Day(number: 20_521)

  /// A week.
  ///
  /// - Parameter seed: Any number.
  /// - Returns: Needs, offers, people, units and places, without posts.
  package static func random(seed: UInt64) -> Week {
    var draw = TinyWeek(seed: seed)
    draw.drawAll()
    return Week(monday: monday, policy: draw.policy, records: draw.records)
  }

  private init(seed: UInt64) {
    dice = SeededGenerator(seed: seed)
    usesMetres = dice.chance(50)
    theme = dice.pick(Theme.allCases)
  }

  private mutating func drawAll() {
    // Saturday morning alone, with the afternoon, two mornings, Friday evening with Saturday.
    cells = dice.pick([[15], [15], isPacked ? [15] : [15, 16], [15, 16], [15, 18], [14, 15]])
      .map { HalfDay(index: $0) }
    drawKinds()
    category = dice.pick(Self.categories)
    drawPolicy()
    drawPlaces()
    for number in 1...(1 + dice.below(2)) { drawUnit(number) }
    let isCrowded = !isPacked && !isJoined
    for number in 1...dice.pick(isCrowded ? [1, 2, 3, 4] : [1, 1, 1, 2, 2, 3]) { drawOffer(number) }
    let people =
      theme == .crews || theme == .parts ? 2 + dice.below(2) : dice.pick([0, 0, 0, 1, 2])
    for number in 0..<people { drawPerson(number + 1) }
    for number in 1...dice.pick(isCrowded ? [1, 2, 3, 3, 4] : [3, 4, 4]) { drawNeed(number) }
    drawLimits()
  }

  /// Whether bookings one after the other are what it is about.
  var isPacked: Bool { theme == .halls || theme == .vans }

  /// Whether sessions are what it is about.
  var isJoined: Bool { theme == .sessions || theme == .sharing }

  private mutating func drawKinds() {
    switch theme {
    case .sessions, .sharing, .vans: kinds = [dice.pick([.service, .service, .expertise])]
    case .halls: kinds = [.venue]
    case .parts: kinds = dice.pick([[.venue, .labour], [.venue, .service], [.service, .goods]])
    case .crews: kinds = [.labour]
    case .mixed:
      kinds = dice.pick([
        [.service, .venue], [.service, .labour], [.expertise, .venue, .labour], [.service, .goods],
      ])
    }
  }

  private mutating func drawPolicy() {
    policy.bufferMinutes = dice.pick([0, 30, 30])
    policy.radiusMetres = dice.pick(isJoined ? [3000, 4000] : [3000, 9000, 9000])
    policy.radiusClass = dice.pick(isJoined ? [1, 2, 2, 4] : [1, 2, 3, 4, 4])
    policy.switchedOff = dice.chance(isPacked ? 60 : 20) ? [.radius] : []
    policy.certificatesByCategory = dice.chance(20) ? ["义诊": ["执业医师"]] : [:]
    if dice.chance(theme == .sharing ? 95 : 30) {
      policy.sharedCategories[category] = dice.pick([10, 20, 40])
    }
    policy.travelMetresPerMinute = dice.pick([100, 250])
    if dice.chance(30) { policy.travelMinutesByClass = [0, 15, 40, 45, 75] }
    policy.classPoints = [.elderly: 2000, .disabled: 1999, .children: 1500, .general: 1000]
  }

  private mutating func drawPlaces() {
    for (id, level, parent) in [
      ("S1", .street, nil), ("C1", .community, "S1"), ("C2", .community, "S1"),
      ("C3", .community, "S1"), ("G1", .grid, "C1"), ("G2", .grid, "C1"), ("G3", .grid, "C2"),
    ] as [(String, Place.Level, String?)] {
      var place = Place(id: PlaceID(id))
      place.level = level
      place.parent = parent.map { PlaceID($0) }
      if usesMetres { place.coordinate = coordinate() }
      records.places.append(place)
    }
    for other in ["C2", "C3"] where dice.chance(60) {
      records.neighbours.append(NeighbourPair(PlaceID("C1"), PlaceID(other)))
    }
  }

  /// The middle of the square in which things are.
  static let middle = Coordinate(latitude: 34.7275, longitude: 113.6325)

  /// Somewhere in a square of about six kilometres.
  private mutating func coordinate() -> Coordinate? {
    Coordinate(
      latitude: 34.70 + Double(dice.below(550)) / 10_000,
      longitude: 113.60 + Double(dice.below(650)) / 10_000
    )
  }

  mutating func place() -> PlaceID? {
    let isUnknown = dice.chance(4) && !usesMetres
    return isUnknown ? nil : PlaceID(dice.pick(["C1", "C1", "C2", "C3", "G1", "G1", "G2", "G3"]))
  }

  /// A window in one or more of the half-days in use, of at least so many minutes.
  mutating func windows(atLeast minutes: Int) -> [TimeSpan] {
    var result: [TimeSpan] = []
    for cell in cells where result.isEmpty || dice.chance(60) {
      let span = cell.span
      let room = min(span.minutes, 360)
      let length = min(room, minutes + 30 * dice.pick([0, 1, 2, 3, 5, 8]))
      let start = span.start + 30 * dice.below((room - length) / 30 + 1)
      result.append(TimeSpan(start: start, end: start + length))
    }
    return result.normalized()
  }

  private mutating func drawLimits() {
    for position in records.units.indices {
      if dice.chance(isPacked ? 5 : 12) { records.units[position].perWeek = dice.pick([1, 2, 3]) }
      if dice.chance(isPacked ? 5 : 12) { records.units[position].perHalfDay = dice.pick([1, 2]) }
    }
  }
}

extension SeededGenerator {
  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of a few.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
