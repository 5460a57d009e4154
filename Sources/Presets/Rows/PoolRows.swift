// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Street

/// Draws the providers of a pool, group by group of kind and category.
struct PoolRows {
  /// Needs of one kind and category; a need without a kind counts as 人力.
  private struct Group: Hashable, Comparable {
    let kind: Kind
    let category: String

    init(_ need: Need) {
      kind = need.kind ?? .labour
      category = need.category
    }

    static func < (left: Group, right: Group) -> Bool {
      (left.kind.code, left.category) < (right.kind.code, right.category)
    }
  }

  /// What the identifiers of the pool begin with.
  static let prefix = "POOL-"

  private let week: Week
  private var generator: SeededGenerator
  private(set) var units: [ResidentUnit] = []
  private(set) var offers: [Offer] = []
  private(set) var people: [Person] = []

  init(week: Week, generator: SeededGenerator) {
    self.week = week
    self.generator = generator
  }

  /// Fills the pool with `ratio` times the pieces asked.
  mutating func fill(ratio: Double) {
    let groups = Dictionary(grouping: week.needs, by: { Group($0) })
    var asked = 0
    var offered = 0
    for (group, needs) in groups.sorted(by: { $0.key < $1.key }) {
      asked += needs.reduce(0) { $0 + $1.quantity }
      // Rounding the running sum keeps the total exact.
      let target = Int((Double(asked) * ratio).rounded()) - offered
      offered += target
      let peopleCount = group.kind.isServedByPeople ? target / 4 : 0
      let draw = WeightedDraw(needs.map(\.quantity))
      for _ in 0..<peopleCount { addPerson(for: needs[draw.position(using: &generator)]) }
      var left = target - peopleCount
      while left > 0 {
        let model = needs[draw.position(using: &generator)]
        // Groups are smaller than what is asked, so that large needs take several.
        let size = min(left, generator.between(1...max(1, min(60, model.quantity))))
        addOffer(of: group.kind, size: size, for: model)
        left -= size
      }
    }
  }

  private mutating func addOffer(of kind: Kind, size: Int, for model: Need) {
    let unit = unit(near: model)
    let id = OfferID("\(PoolRows.prefix)R\((offers.count + 1).padded(5))")
    var offer = Offer(id: id, unit: unit, kind: kind)
    offer.name = Wording.offer(model.category)
    offer.categories = model.category.isEmpty ? [] : [model.category]
    offer.perHalfDay = size
    offer.perWeek = size
    offer.seats = model.seats
    offer.windows = windows(like: model)
    offer.place = model.place
    offer.coordinate = coordinate(near: model)
    offer.skills = model.skills.map(\.skill)
    offer.certificates = certificates(for: model)
    offer.insuredUntil = week.monday.adding(365)
    offers.append(offer)
  }

  /// The unit of the last offer for one of three, else a new one.
  private mutating func unit(near model: Need) -> UnitID {
    if let last = units.last, generator.happens(333) { return last.id }
    let serial = units.count + 1
    var unit = ResidentUnit(id: UnitID("\(PoolRows.prefix)U\(serial.padded(5))"))
    unit.name = Wording.poolUnit(serial)
    unit.place = model.place
    unit.coordinate = coordinate(near: model)
    unit.functions = Array((week.policy.functionsByCategory[model.category] ?? []).prefix(1))
    units.append(unit)
    return unit.id
  }

  private mutating func addPerson(for model: Need) {
    let serial = people.count + 1
    var person = Person(id: PersonID("\(PoolRows.prefix)V\(serial.padded(5))"))
    person.name = Wording.poolPerson(serial)
    person.standing = generator.happens(400) ? .inService : .volunteer
    person.place = model.place
    person.coordinate = coordinate(near: model)
    let youngest = max(18, model.minimumAge ?? 18)
    let oldest = max(youngest, min(64, model.maximumAge ?? 64))
    person.statedAge = generator.between(youngest...oldest)
    // Where skills are asked of some heads only, only some people have them.
    person.skills = model.skills
      .filter { generator.below(model.quantity) < ($0.heads ?? model.quantity) }
      .map(\.skill)
    person.certificates = certificates(for: model)
    person.insuredUntil = week.monday.adding(365)
    person.isHealthy = true
    person.wishes = model.category.isEmpty || generator.happens(500) ? [] : [model.category]
    person.windows = windows(like: model)
    person.perWeek = 1
    person.minutesPerDay = max(week.policy.defaultMinutesPerDay, model.duration)
    people.append(person)
  }

  private func certificates(for model: Need) -> [Qualification] {
    Set(week.certificates(askedBy: model)).sorted()
      .map {
        Qualification(name: $0, validUntil: week.monday.adding(365))
      }
  }

  private mutating func coordinate(near model: Need) -> Coordinate? {
    week.coordinate(of: model)?.drawn(within: 1000, using: &generator)
  }

  /// Up to four half-days in which the need could take place; all its time where none is enough.
  private mutating func windows(like model: Need) -> [TimeSpan] {
    let all = week.windows(of: model)
    let stretches = (0..<HalfDay.count)
      .map { cell in
        all.map { $0.intersection(HalfDay(index: cell).span) }
          .max { $0.minutes < $1.minutes }
          .flatMap { $0.minutes >= model.duration ? $0 : nil }
      }
    let weights = zip(stretches, Rhythm.leisure.weights).map { $0 == nil ? 0 : $1 }
    let cells = generator.positions(generator.between(1...4), weights: weights)
    return cells.isEmpty ? all : cells.compactMap { stretches[$0] }.normalized()
  }
}

/// Draws positions by weight again and again, each in logarithmic time.
private struct WeightedDraw {
  private let sums: [Int]

  /// - Parameter weights: Not empty; each 1 or more.
  init(_ weights: [Int]) {
    var sum = 0
    sums = weights.map { weight in
      sum += max(1, weight)
      return sum
    }
  }

  func position(using generator: inout SeededGenerator) -> Int {
    let drawn = generator.below(sums.last ?? 1)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > drawn { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
