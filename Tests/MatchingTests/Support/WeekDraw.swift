// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street

/// Draws small weeks; the same seed gives the same week on every machine.
struct WeekDraw {
  /// What may be drawn.
  enum Shape {
    /// Only what is a flow by `docs/model.md` §3.
    case flow
    /// Teams, skills of some heads, all or nothing, minima, long and packed bookings too.
    case anything
  }

  let shape: Shape
  var dice: SeededGenerator
  var records = WeekRecords()
  var policy = Policy()
  /// Days on which anything happens, few, so that things collide.
  var days: [Int] = []
  /// The one duration of all needs, where people may come several times.
  var sharedDuration: Int?
  /// How many needs and providers at most.
  private let size: Int

  static let categories = ["理发", "义诊", "法律咨询", "家电维修"]
  static let skills = ["手语", "驾驶", "理发"]
  static let certificates = ["执业医师", "律师执业"]

  init(seed: UInt64, shape: Shape, size: Int) {
    dice = SeededGenerator(seed: seed)
    self.shape = shape
    self.size = size
  }

  /// A week with its monday, policy and records apart, so that the records can be shuffled.
  static func parts(
    seed: UInt64,
    shape: Shape,
    size: Int = 4
  ) -> (monday: Day, policy: Policy, records: WeekRecords) {
    var draw = WeekDraw(seed: seed, shape: shape, size: size)
    // 2026-02-09 has a make-up Saturday and a holiday on Sunday; 2026-03-09 has neither.
    let monday = draw.dice.chance(50) ? Day(number: 20_493) : Day(number: 20_521)
    draw.draw(monday)
    return (monday, draw.policy, draw.records)
  }

  static func week(seed: UInt64, shape: Shape, size: Int = 4) -> Week {
    let parts = parts(seed: seed, shape: shape, size: size)
    return Week(monday: parts.monday, policy: parts.policy, records: parts.records)
  }

  private mutating func draw(_ monday: Day) {
    days = dice.pick([[1], [1, 5], [0, 5], [0, 4, 6]])
    if shape == .flow, dice.chance(50) { sharedDuration = dice.pick([60, 90, 120]) }
    drawPolicy()
    drawPlaces()
    for number in 1...(1 + dice.below(2)) { records.units.append(unit(number)) }
    let offers = 1 + dice.below(size)
    for number in 1...offers { records.offers.append(offer(number, monday)) }
    let people = dice.below(size)
    for number in 0..<people { records.people.append(person(number + 1, monday)) }
    for number in 1...(2 + dice.below(size - 1)) { records.needs.append(need(number, monday)) }
    drawUnitLimits()
    drawHistory()
    // Last, so that what stands above does not depend on it.
    if shape == .anything, dice.chance(35) { drawPosts(1 + dice.below(2)) }
  }

  private mutating func drawPolicy() {
    policy.goalOrder = Goal.reorderable.map { ($0, dice.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
    policy.switchedOff = Set(HouseRule.allCases.filter { _ in dice.chance(15) })
    policy.floorShare = dice.pick([0, 300, 500, 800, 1000])
    policy.bandWidth = dice.pick([0, 100, 250, 1000])
    policy.radiusMetres = dice.pick([1500, 3000, 9000])
    policy.radiusClass = dice.pick([1, 2, 3, 4, 4])
    policy.bufferMinutes = dice.pick([0, 30, 45])
    policy.classPoints = [
      .elderly: dice.pick([2000, 1500]), .disabled: 2000, .hardship: dice.pick([2000, 999]),
      .general: 1000,
    ]
    if dice.chance(40) { policy.classPoints = [.general: 1000, .elderly: 1000] }
    policy.functionsByCategory = ["义诊": ["医疗"], "法律咨询": ["法律"], "理发": ["便民", "手语"]]
  }

  private mutating func drawPlaces() {
    let usesMetres = dice.chance(50)
    for (id, level, parent) in [
      ("S1", .street, nil), ("S2", .street, nil), ("C1", .community, "S1"),
      ("C2", .community, "S1"), ("C3", .community, dice.pick(["S1", "S2"])),
      ("G1", .grid, "C1"), ("G2", .grid, "C1"), ("G3", .grid, "C2"), ("X1", .site, "G3"),
    ] as [(String, Place.Level, String?)] {
      var place = Place(id: PlaceID(id))
      place.level = level
      place.parent = parent.map { PlaceID($0) }
      if usesMetres, level == .street || dice.chance(80) { place.coordinate = coordinate() }
      records.places.append(place)
    }
    for pair in [("C1", "C2"), ("C1", "C3"), ("C3", "C2")] where dice.chance(40) {
      records.neighbours.append(NeighbourPair(PlaceID(pair.0), PlaceID(pair.1)))
    }
  }

  mutating func coordinate() -> Coordinate? {
    Coordinate(
      latitude: 34.70 + Double(dice.below(400)) / 10_000,
      longitude: 113.60 + Double(dice.below(400)) / 10_000
    )
  }

  mutating func place() -> PlaceID? {
    dice.chance(4)
      ? nil : PlaceID(dice.pick(["S1", "C1", "C1", "C2", "C2", "C3", "G1", "G2", "X1"]))
  }

  /// Half-day limits that a flow can keep, or any.
  private mutating func drawUnitLimits() {
    for position in records.units.indices {
      let offers = records.offers.filter {
        $0.unit == records.units[position].id && $0.kind.countsAsLoad
      }
      if shape == .anything || offers.count == 1 {
        if dice.chance(40) { records.units[position].perHalfDay = dice.pick([0, 1, 1, 2, 2, 3]) }
      } else if dice.chance(30) {
        let most = offers.reduce(0) { $0 + min($1.perHalfDay, $1.perWeek) }
        records.units[position].perHalfDay = most + dice.below(2)
      }
    }
  }

  private mutating func drawHistory() {
    for unit in records.units where dice.chance(50) {
      for _ in 0...dice.below(2) { records.history.append(entry(.unit(unit.id), dice.below(5))) }
    }
    for person in records.people where dice.chance(50) {
      records.history.append(entry(.person(person.id), 30 * dice.below(12)))
    }
  }

  private mutating func entry(_ holder: HistoryEntry.Holder, _ load: Int) -> HistoryEntry {
    HistoryEntry(
      holder: holder,
      load: load,
      servedPlace: dice.chance(70) ? place() : nil,
      servedCategory: dice.chance(50) ? dice.pick(WeekDraw.categories) : nil
    )
  }
}

extension SeededGenerator {
  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of a few.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  /// The values in another order.
  mutating func shuffled<Value>(_ values: [Value]) -> [Value] {
    var result = values
    for position in result.indices.dropFirst() { result.swapAt(position, below(position + 1)) }
    return result
  }
}
