// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Testing
@testable import Optimizing

@Suite struct PairPartsTests {
  @Test func `entities that share nothing are parts of their own`() {
    // Three with two places each; one place is shared, one limit never binds.
    var model = PairModel(levels: 1, toCount: 5, costed: [0])
    for places in [[0, 1], [1, 2], [3, 4]] {
      for place in places { model.addPair(to: place, costs: [1]) }
      model.closeEntity()
    }
    model.counts = Array(repeating: PairModel.Row(upper: 1), count: 3)
    func rows(_ upper: Int) -> [PairModel.Row?] { (0..<5).map { _ in PairModel.Row(upper: upper) } }
    model.toTallies = [PairModel.Tally(weights: [1, 2, 1], rows: rows(2))]
    let split = PairParts(model)
    #expect(
      split.parts.map(\.pairs) == [[0, 1, 2, 3], [4, 5]].reversed() || split.parts.count == 2
    )
    model.toTallies = [PairModel.Tally(weights: [1, 2, 1], rows: rows(3))]
    // Nothing binds any more: all parts are flows, which are kept as one.
    #expect(PairParts(model).parts.count == 1)
    #expect(PairParts(model).isFlow == [true])
  }

  @Test func `parts have every pair once, and values add up`() {
    for seed in 1...500 as ClosedRange<UInt64> {
      let model = RandomPairModels.model(seed: seed, kind: .init(pairs: 14))
      let split = PairParts(model)
      let all = split.parts.flatMap(\.pairs).sorted()
      #expect(all == (0..<Int32(model.pairCount)).map { $0 }, "seed \(seed)")
      var dice = SeededGenerator(seed: seed)
      let nothing = [Bool](repeating: false, count: model.pairCount)
      for _ in 0..<20 {
        let chosen = nothing.map { _ in dice.below(3) == 0 }
        var sums = model.values(of: nothing)
        var isLawful = true
        for part in split.parts {
          let inside = part.model.values(of: part.taking(from: chosen))
          let empty = part.model.values(of: part.taking(from: nothing))
          for level in sums.indices { sums[level] += inside[level] - empty[level] }
          isLawful = isLawful && part.model.allows(part.taking(from: chosen))
        }
        #expect(sums == model.values(of: chosen), "seed \(seed)")
        #expect(isLawful == RandomPairModels.isLawful(model, chosen), "seed \(seed)")
        #expect(model.allows(chosen) == isLawful, "seed \(seed)")
      }
    }
  }

  @Test func `what is fixed becomes the base of what is open`() {
    for seed in 1...300 as ClosedRange<UInt64> {
      let model = RandomPairModels.model(seed: seed, kind: .init(connections: false))
      var dice = SeededGenerator(seed: seed)
      let isOpen = (0..<model.pairCount).map { _ in dice.below(2) == 0 }
      let open = (0..<Int32(model.pairCount)).filter { isOpen[Int($0)] }
      let chosen = isOpen.map { _ in dice.below(3) == 0 }
      let fixed = zip(chosen, isOpen).map { $0 && !$1 }
      guard model.allows(fixed) else { continue }
      let part = PairSubmodel(model, open: open, fixed: PairLoads(model, fixed))
      let inside = part.model.values(of: part.taking(from: chosen))
      let empty = part.model.values(of: open.map { _ in false })
      let whole = zip(model.values(of: chosen), model.values(of: fixed)).map { $0 - $1 }
      #expect(zip(inside, empty).map { $0 - $1 } == whole, "seed \(seed)")
      var limits = model
      limits.exclusions = []
      #expect(limits.allows(chosen) == loadsHold(part, chosen), "seed \(seed)")
    }
  }

  private func loadsHold(_ part: PairSubmodel, _ chosen: [Bool]) -> Bool {
    var model = part.model
    model.exclusions = []
    return model.allows(part.taking(from: chosen))
  }
}
