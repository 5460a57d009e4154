// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Reports

@Suite struct GeneraliserTests {
  private func record(_ place: String, _ word: String, _ ages: String = "") -> ServedRecord {
    ServedRecord(community: PlaceID(place), word: word, ages: ages)
  }

  private func steps(_ records: [ServedRecord]) -> [ServedRecord.Step] {
    Generaliser.generalised(records, k: 3).map(\.step)
  }

  @Test func `k alike stay as they are`() {
    #expect(steps([]) == [])
    let alike = (0..<3).map { _ in record("C1", "独居老人", "80–89") }
    #expect(steps(alike) == [.whole, .whole, .whole])
  }

  @Test func `ages go first, then words, then communities, then the row`() {
    let ages = ["60–69", "70–79", "80–89"].map { record("C1", "独居老人", $0) }
    #expect(steps(ages) == [.ageless, .ageless, .ageless])
    let words = ["独居老人", "高龄老人", "老年人"].map { record("C1", $0) }
    #expect(steps(words) == [.widened, .widened, .widened])
    let places = ["C1", "C2", "C3"].map { record($0, "老年人") }
    #expect(steps(places) == [.ofStreet, .ofStreet, .ofStreet])
    #expect(steps([record("C1", "老年人"), record("C1", "儿童")]) == [.suppressed, .suppressed])
  }

  @Test func `a group of k is left alone by others`() {
    let group = (0..<3).map { _ in record("C1", "独居老人", "80–89") }
    #expect(steps(group + [record("C1", "独居老人", "60–69")]).prefix(3) == [.whole, .whole, .whole])
  }

  @Test func `whatever comes in, every group that is shown has k rows`() {
    for seed in UInt64(1)...200 {
      var state = seed
      func draw(_ count: UInt64) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % count)
      }
      let words = ["独居老人", "空巢老人", "老年人", "留守儿童", "儿童"]
      let records = (0..<draw(40))
        .map { _ in
          record("C\(draw(4))", words[draw(5)], ["", "60–69", "70–79"][draw(3)])
        }
      let result = Generaliser.generalised(records, k: 3)
      let shown = result.filter { $0.step != .suppressed }.map(\.shown)
      let sizes = Dictionary(grouping: shown) { $0 }.mapValues(\.count)
      #expect(sizes.values.allSatisfy { $0 >= 3 }, "seed \(seed)")
      #expect(result.map(\.asRead.word) == records.map(\.word), "seed \(seed)")
    }
  }
}
