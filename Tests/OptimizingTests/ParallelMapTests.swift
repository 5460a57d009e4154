// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import NetworkFlow
import Synchronization
import Testing
@testable import Optimizing

@Suite struct ParallelMapTests {
  @Test(arguments: [1, 2, 3, 8, 100])
  func `values come in order, each computed once`(threads: Int) {
    for count in [0, 1, 2, 7, 1000] {
      let calls = Mutex(0)
      let values = parallelMap(count: count, threads: threads) { position in
        calls.withLock { $0 += 1 }
        return position * position
      }
      #expect(values == (0..<count).map { $0 * $0 })
      #expect(calls.withLock { $0 } == count)
    }
  }
}

@Suite struct ComponentsTests {
  @Test func `parts are joined by arcs, but not through the sink`() {
    var leveled = LeveledNetwork(levels: 1)
    let nodes = (0..<6).map { _ in leveled.addNode() }
    leveled.addArc(from: nodes[0], to: leveled.sink, upper: 1)
    leveled.addArc(from: nodes[1], to: leveled.sink, upper: 1)
    leveled.addArc(from: nodes[4], to: nodes[2], upper: 1)
    leveled.addArc(from: nodes[2], to: nodes[1], upper: 1)
    let components = Components(leveled)
    // Nodes 1, 2, 4 hang together; 0, 3 and 5 stand alone.
    #expect(components.count == 4)
    #expect(components.partOfNode == [-1, 0, 1, 1, 2, 1, 3])
  }

  @Test func `random parts agree with a search along the arcs`() {
    for seed in 1...100 as ClosedRange<UInt64> {
      var dice = SeededGenerator(seed: seed)
      var leveled = LeveledNetwork(levels: 1)
      let count = 2 + dice.below(20)
      let nodes = (0..<count).map { _ in leveled.addNode() }
      var joined = (0..<count).map { [$0] }
      for _ in 0..<dice.below(count + 1) {
        let (one, other) = (dice.below(count), dice.below(count))
        leveled.addArc(from: nodes[one], to: nodes[other], upper: 1)
        joined[one].append(other)
        joined[other].append(one)
      }
      let parts = Components(leveled).partOfNode
      for node in 0..<count {
        var reached: Set<Int> = [node]
        var next = [node]
        while let here = next.popLast() {
          for there in joined[here] where reached.insert(there).inserted { next.append(there) }
        }
        let same = Set((0..<count).filter { parts[$0 + 1] == parts[node + 1] })
        #expect(same == reached, "seed \(seed)")
      }
    }
  }
}
