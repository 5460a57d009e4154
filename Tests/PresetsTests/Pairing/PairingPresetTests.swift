// SPDX-License-Identifier: GPL-3.0-or-later
import Presets
import Testing

@Suite struct PairingPresetTests {
  /// Every place whole, and at scales where next to nothing is left.
  private static let samples: [(PairingPreset.Place, Double)] =
    PairingPreset.Place.allCases.flatMap { place in [0.001, 0.01, 0.05].map { (place, $0) } }

  @Test(arguments: PairingPreset.Place.allCases)
  func `one seed gives the same tables, another seed others`(_ place: PairingPreset.Place) {
    let one = TableSet(place, scale: 0.02, seed: 5).tables
    #expect(one == TableSet(place, scale: 0.02, seed: 5).tables)
    for (table, other) in zip(one, TableSet(place, scale: 0.02, seed: 6).tables) {
      #expect(table.columns == other.columns)
    }
    #expect(one != TableSet(place, scale: 0.02, seed: 6).tables)
  }

  @Test(arguments: Self.samples)
  func `every reference names a row`(_ place: PairingPreset.Place, scale: Double) {
    for seed in UInt64(1)...3 {
      let set = TableSet(place, scale: scale, seed: seed)
      #expect(set.dangling.isEmpty, "seed \(seed)")
    }
  }

  @Test(arguments: Self.samples)
  func `tables are not empty and identifiers are unique`(
    _ place: PairingPreset.Place,
    scale: Double
  ) {
    let set = TableSet(place, scale: scale, seed: 9)
    #expect(Set(set.tables.map(\.name)).count == set.tables.count)
    for table in set.tables {
      #expect(Set(table.columns).count == table.columns.count, "\(table.name)")
      // Three communities in a row have two pairs of neighbours.
      #expect(table.rows.count >= (table.name == "邻接" ? 2 : 3), "\(table.name)")
      guard let id = table.columns.first, id.hasSuffix("编号") else { continue }
      let ids = table.cells(id)
      #expect(Set(ids).count == ids.count, "\(table.name)")
      #expect(!ids.contains(""), "\(table.name)")
    }
  }

  @Test(arguments: PairingPreset.Place.allCases)
  func `coordinates lie in the town, with six decimals`(_ place: PairingPreset.Place) throws {
    let centres: [PairingPreset.Place: (longitude: Double, latitude: Double)] = [
      .qimen: (117.717, 29.854), .suizhou: (113.371, 31.717),
      .xuchang: (113.852, 34.036), .jiangyin: (120.285, 31.911), .zhengzhou: (113.625, 34.747),
    ]
    let centre = try #require(centres[place])
    for table in TableSet(place, scale: 0.05, seed: 3).tables {
      for (longitude, latitude) in zip(table.cells("经度"), table.cells("纬度")) {
        for text in [longitude, latitude] {
          #expect(text.split(separator: ".").last?.count == 6, "\(table.name) \(text)")
        }
        let (east, north) = (try #require(Double(longitude)), try #require(Double(latitude)))
        #expect(abs(east - centre.longitude) < 0.4, "\(table.name)")
        #expect(abs(north - centre.latitude) < 0.4, "\(table.name)")
      }
    }
  }

  @Test(arguments: PairingPreset.Place.allCases)
  func `the card counts the rows of every table`(_ place: PairingPreset.Place) {
    let set = TableSet(place, scale: 0.01, seed: 7)
    let card = set.preset.card(of: set.tables)
    for table in set.tables {
      #expect(card.contains("| \(table.name).csv | \(table.rows.count) |"))
    }
    #expect(card.contains("--scale 0.01 --seed 7"))
    #expect(card.hasSuffix("\n"))
  }

  @Test func `places have names that lead back to them, and no two share one`() {
    let names = PairingPreset.Place.allCases.flatMap(\.names)
    #expect(Set(names).count == names.count)
    for place in PairingPreset.Place.allCases {
      for name in place.names { #expect(PairingPreset.Place(name: name) == place) }
    }
    #expect(PairingPreset.Place(name: "beijing") == nil)
  }

  @Test(arguments: [0.0, -1, .nan, 1e300, .infinity])
  func `a senseless scale is brought to one that makes sense`(_ scale: Double) {
    let preset = PairingPreset(.qimen, scale: scale, seed: 1)
    #expect(PairingPreset.scales.contains(preset.scale))
  }
}
