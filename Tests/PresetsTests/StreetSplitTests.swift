// SPDX-License-Identifier: GPL-3.0-or-later
import Presets
import Street
import Testing

@Suite struct StreetSplitTests {
  @Test(arguments: [false, true])
  func `every record of a city is in exactly one street, and names resolve there`(isPure: Bool) {
    let city = ZhengzhouPreset(scale: 0.1, seed: 4, pure: isPure).week()
    let parts = StreetSplit(city).parts.map(\.week)
    #expect(parts.count == 12)
    #expect(parts.flatMap { $0.statedNeeds.map(\.id) }.sorted() == city.statedNeeds.map(\.id))
    #expect(parts.flatMap { $0.offers.map(\.id) }.sorted() == city.offers.map(\.id))
    #expect(parts.flatMap { $0.people.map(\.id) }.sorted() == city.people.map(\.id))
    for part in parts {
      let units = Set(part.units.map(\.id))
      let places = Set(part.places.map(\.id))
      #expect(part.offers.allSatisfy { units.contains($0.unit) })
      #expect(part.needs.compactMap(\.proposer).allSatisfy { units.contains($0) })
      #expect(part.needs.compactMap(\.place).allSatisfy { places.contains($0) })
      #expect(part.units.compactMap(\.place).allSatisfy { places.contains($0) })
      #expect(part.places.compactMap(\.parent).allSatisfy { places.contains($0) })
    }
  }

  @Test func `neighbours across streets stand in both, with the places that they name`() {
    let city = ZhengzhouPreset(scale: 0.1, seed: 4, pure: false).week()
    let parts = StreetSplit(city).parts.map(\.week)
    #expect(Set(parts.flatMap(\.neighbours)) == Set(city.neighbours))
    var across = 0
    for part in parts {
      let places = Set(part.places.map(\.id))
      #expect(part.neighbours.allSatisfy { places.contains($0.low) && places.contains($0.high) })
      across += part.neighbours.count
    }
    #expect(across > city.neighbours.count)
    #expect(Set(parts.map(\.policy.streetName)).count == parts.count)
  }
}
