// SPDX-License-Identifier: GPL-3.0-or-later
import Presets
import Street

/// What the tests read off a week.
extension Week {
  /// All records, to compare two weeks.
  var fingerprint: String {
    "\(needs)\(offers)\(people)\(units)\(places)\(neighbours)\(history)"
  }

  /// Places of one level.
  func places(at level: Place.Level) -> [Place] { places.filter { $0.level == level } }

  /// The longest stretch of windows inside each half-day, nil where there is none.
  static func stretches(_ windows: [TimeSpan]) -> [TimeSpan?] {
    (0..<HalfDay.count)
      .map { cell in
        let span = HalfDay(index: cell).span
        let inside = windows.map { $0.intersection(span) }.max { $0.minutes < $1.minutes }
        return inside.flatMap { $0.isEmpty ? nil : $0 }
      }
  }

  /// Pairs of a planned need and an offer or person of its kind and category, with a common start
  /// within one half-day and within the radius; skills and papers not yet asked for.
  func candidatePairCount() -> Int {
    let needs = needs.filter { exclusion(of: $0) == nil }
    let fromOffers = offers.map { (Week.stretches(windows(of: $0)), coordinate(of: $0)) }
    let fromPeople = people.map { (Week.stretches(windows(of: $0)), coordinate(of: $0)) }
    let offersByCategory = offers.indices.reduce(into: [String: [Int]]()) { groups, offer in
      for category in offers[offer].categories {
        groups["\(offers[offer].kind)/\(category)", default: []].append(offer)
      }
    }
    var count = 0
    for need in needs {
      guard let kind = need.kind, let here = coordinate(of: need) else { continue }
      let wanted = Week.stretches(windows(of: need))
      let cells = wanted.indices.filter { (wanted[$0]?.minutes ?? 0) >= need.duration }
      func isCandidate(_ provider: ([TimeSpan?], Coordinate?)) -> Bool {
        guard let there = provider.1 else { return false }
        // A cheap look at the latitude before the great circle.
        guard abs(there.latitude - here.latitude) < 0.03 else { return false }
        let meets = cells.contains { cell in
          guard let one = wanted[cell], let other = provider.0[cell] else { return false }
          return one.intersection(other).minutes >= need.duration
        }
        return meets && Nearness.metres(from: here, to: there) <= policy.radiusMetres
      }
      let offered = offersByCategory["\(kind)/\(need.category)"] ?? []
      count += offered.filter { isCandidate(fromOffers[$0]) }.count
      if kind.isServedByPeople { count += fromPeople.filter(isCandidate).count }
    }
    return count
  }

  /// Every reference that leads nowhere, as text.
  func danglingReferences() -> [String] {
    var dangling: [String] = []
    func check(_ place: PlaceID?, _ holder: String) {
      if let place, index.places[place] == nil { dangling.append("\(holder) → \(place)") }
    }
    func check(_ unit: UnitID?, _ holder: String) {
      if let unit, index.units[unit] == nil { dangling.append("\(holder) → \(unit)") }
    }
    for need in needs {
      check(need.place, need.id.text)
      check(need.proposer, need.id.text)
    }
    for offer in offers {
      check(offer.place, offer.id.text)
      check(offer.unit, offer.id.text)
    }
    for person in people {
      check(person.place, person.id.text)
      check(person.unit, person.id.text)
    }
    for unit in units { check(unit.place, unit.id.text) }
    for place in places { check(place.parent, place.id.text) }
    for pair in neighbours {
      check(pair.low, "neighbours")
      check(pair.high, "neighbours")
    }
    for entry in history {
      check(entry.servedPlace, "history")
      switch entry.holder {
      case .unit(let unit): check(unit, "history")
      case .person(let person):
        if index.people[person] == nil { dangling.append("history → \(person)") }
      }
    }
    return dangling
  }
}
