// SPDX-License-Identifier: GPL-3.0-or-later
import Presets
import Street
import Testing

@Suite struct PoolPresetTests {
  /// Needs as a foreign table gives them: many heads, coordinates and places partly missing.
  private func foreignWeek() throws -> Week {
    let monday = try #require(Day("2011-10-03"))
    var records = WeekRecords()
    for serial in 0..<4 {
      var place = Place(id: PlaceID("B\(serial)"))
      place.coordinate = serial == 3 ? nil : Coordinate(latitude: 40.7, longitude: -73.9)
      records.places.append(place)
    }
    for serial in 0..<60 {
      var need = Need(id: NeedID("N\(serial)"))
      need.kind = serial % 7 == 0 ? nil : serial % 5 == 0 ? .venue : .labour
      need.category = ["Education", "Health", "", "义诊"][serial % 4]
      need.quantity = serial * serial % 97 + 1
      need.isDivisible = true
      need.place = serial % 6 == 0 ? nil : PlaceID("B\(serial % 4)")
      need.duration = serial % 9 == 0 ? 420 : 120
      need.risk = .low
      need.isVerified = true
      need.minimumAge = serial % 10 == 0 ? 70 : nil
      if serial % 3 == 0 { need.windows = [TimeSpan(day: 5, from: 540, to: 1020)] }
      if serial == 1 { need.locked = [.person(PersonID("gone"))] }
      records.needs.append(need)
    }
    var other = ResidentUnit(id: UnitID("U1"))
    other.place = PlaceID("B0")
    records.units = [other]
    records.offers = [Offer(id: OfferID("old"), unit: UnitID("U1"), kind: .labour)]
    return Week(monday: monday, records: records)
  }

  @Test(arguments: [1.0, 0.5, 0.1, 0, 2.25])
  func `the pool offers the ratio of the pieces asked`(_ ratio: Double) throws {
    let needs = try foreignWeek()
    let week = PoolPreset(needs: needs, ratio: ratio, seed: 3).week()
    let asked = needs.needs.reduce(0) { $0 + $1.quantity }
    let offered = week.offers.reduce(0) { $0 + $1.perWeek } + week.people.count
    #expect(offered == Int((Double(asked) * ratio).rounded()))
    for category in Set(needs.needs.filter { $0.kind == .venue }.map(\.category)) {
      let wanted = needs.needs.filter { $0.kind == .venue && $0.category == category }
      let given = week.offers.filter {
        $0.kind == .venue && $0.categories == (category.isEmpty ? [] : [category])
      }
      let share = Double(wanted.reduce(0) { $0 + $1.quantity }) * ratio
      #expect(abs(Double(given.reduce(0) { $0 + $1.perWeek }) - share) <= 1)
    }
  }

  @Test func `needs and places stay, the old providers and pins to them go`() throws {
    let needs = try foreignWeek()
    let week = PoolPreset(needs: needs, ratio: 1, seed: 3).week()
    #expect(week.needs.map(\.id) == needs.needs.map(\.id))
    #expect(week.needs.map(\.quantity) == needs.needs.map(\.quantity))
    #expect(week.places == needs.places)
    #expect(week.monday == needs.monday)
    #expect(week.needs.allSatisfy { $0.locked.isEmpty })
    #expect(week.index.offers[OfferID("old")] == nil)
    #expect(week.index.units[UnitID("U1")] != nil)
    #expect(week.danglingReferences().isEmpty)
  }

  @Test func `providers fit what they were modelled on`() throws {
    let week = PoolPreset(needs: try foreignWeek(), ratio: 1, seed: 9).week()
    for person in week.people {
      #expect((person.windows ?? []) == (person.windows ?? []).normalized())
      #expect(person.windows?.isEmpty == false)
      #expect((person.age(on: week.monday) ?? 0) >= 18)
      #expect(person.perWeek == 1)
    }
    for offer in week.offers {
      #expect(!offer.windows.isEmpty && offer.perHalfDay >= 1)
      let asked = offer.categories.contains("义诊") ? ["执业医师"] : []
      #expect(offer.certificates.map(\.name) == asked)
      #expect(offer.certificates.allSatisfy { $0.isValid(on: week.date(ofDay: 6)) })
    }
  }

  @Test func `one seed gives one pool, another seed another`() throws {
    let needs = try foreignWeek()
    let one = PoolPreset(needs: needs, ratio: 1, seed: 3).week().fingerprint
    #expect(one == PoolPreset(needs: needs, ratio: 1, seed: 3).week().fingerprint)
    #expect(one != PoolPreset(needs: needs, ratio: 1, seed: 4).week().fingerprint)
  }

  @Test func `a pool made from its own result is as large`() throws {
    let once = PoolPreset(needs: try foreignWeek(), ratio: 0.5, seed: 3).week()
    let twice = PoolPreset(needs: once, ratio: 0.5, seed: 3).week()
    #expect(once.fingerprint == twice.fingerprint)
  }

  @Test func `a week without needs gets no pool`() throws {
    let monday = try #require(Day("2026-03-09"))
    let week = PoolPreset(needs: Week(monday: monday, records: WeekRecords()), ratio: 1, seed: 1)
      .week()
    #expect(week.offers.isEmpty && week.people.isEmpty && week.units.isEmpty)
  }
}
