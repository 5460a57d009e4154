// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street
import Testing
import TinyPairings

@testable import Evaluation

/// The referee's index says of every pair what the rules say word for word.
@Suite struct PairRowReaderTests {
  @Test func `rows hold just the pairs that the rules leave, with their costs`() {
    var free = 0
    for seed in 1...1500 as ClosedRange<UInt64> {
      free += check(RandomPairing.scheme(seed: seed), "seed \(seed)")
    }
    #expect(free > 2000)
  }

  @Test func `rows of larger sides, where words name few of them, do too`() {
    var (free, all) = (0, 0)
    for seed in 1...150 as ClosedRange<UInt64> {
      let scheme = Self.scheme(seed: seed)
      free += check(scheme, "seed \(seed)")
      all += scheme.from.entities.count * scheme.to.entities.count
    }
    #expect(free > all / 20 && free < all / 2, "\(free) of \(all)")
  }

  /// Compares every row, the rows in an order that goes back and forth; how many pairs may be.
  private func check(_ scheme: PairingCase, _ seed: String) -> Int {
    let reading = PairingReading(scheme)
    var reader = PairRowReader(reading)
    var row = [Int](repeating: 0, count: reading.to.count)
    var count = 0
    for from in Array(0..<reading.from.count) + (0..<reading.from.count).reversed() {
      reader.open(from)
      let free = (0..<reading.to.count).filter { isFree(from, $0, reading) }
      #expect(reader.partners.prefix(reader.freeCount).sorted() == free, "\(seed), \(from)")
      let fixed = Array(reader.partners.dropFirst(reader.freeCount))
      #expect(fixed == reading.fixed[from], "\(seed), \(from)")
      for to in 0..<reading.to.count {
        #expect(reader.isFree(to) == free.contains(to), "\(seed), \(from), \(to)")
      }
      for (number, goal) in scheme.goals.enumerated()
      where reader.costs(ofGoal: number, into: &row) {
        let costs = reader.partners.map { reading.cost(goal, from, $0) }
        #expect(Array(row.prefix(costs.count)) == costs, "\(seed), \(from), \(goal.name)")
      }
      reader.measure()
      let metres = reader.partners.map { reading.metres(from, $0) ?? -1 }
      #expect(Array(reader.metres.prefix(metres.count)) == metres, "\(seed), \(from)")
      count += free.count
    }
    return count / 2
  }

  private func isFree(_ from: Int, _ to: Int, _ reading: PairingReading) -> Bool {
    let isOwn = reading.scheme.mutual.map { reading.shares($0.from, from, $0.to, to) } ?? false
    return !isOwn && !reading.isForbidden(from, to) && !reading.isFixed(from, to)
      && reading.scheme.rules.allSatisfy { reading.holds($0.test, from, to) }
  }

  /// Some dozens of each side, whose words are shared by few, by many, or by none.
  private static func scheme(seed: UInt64) -> PairingCase {
    var dice = SeededGenerator(seed: seed)
    func side(_ name: String, _ count: Int) -> PairSide {
      var columns = [TokenColumn](repeating: TokenColumn(), count: 3)
      var entities = (0..<count).map { PairEntity(id: "\(name)\($0)") }
      for place in entities.indices {
        columns[0].append([Int32(1 + dice.below(12))])
        columns[1].append((0..<dice.below(4)).map { _ in Int32(1 + dice.below(9)) })
        columns[2].append([Int32(dice.below(2) * dice.below(9))])
        if dice.below(20) > 0 {
          entities[place].point = .plane(x: Double(dice.below(900)), y: Double(dice.below(900)))
        }
      }
      return PairSide(noun: name, entities: entities, columns: columns)
    }
    let (from, to) = (side("p", 12 + dice.below(10)), side("q", 30 + dice.below(40)))
    var scheme = PairingCase(scheme: "rows", name: "rows", from: from, to: to)
    scheme.rules = (0..<(1 + dice.below(3)))
      .map { number in
        let (one, other) = (dice.below(3), dice.below(3))
        let test: PairRule.Test =
          switch dice.below(6) {
          case 0, 1: .shares(from: one, to: other)
          case 2: .coversAll(from: one, to: other)
          case 3: .coversAny(from: one, to: other)
          case 4: .differs(from: one, to: other)
          default: .within(metres: 300)
          }
        return PairRule(test, words: "rule \(number)")
      }
    scheme.goals = [
      .shortage, .metres(unit: 10), .classes([.same(from: 0, to: 0), .same(from: 1, to: 2)]),
      .fit(from: 1, to: 1, countsAll: dice.below(2) == 0), .rank(by: .from, from: 1, to: 0),
      .rank(by: .to, from: 0, to: 1), .keep,
    ]
    func pairs(_ count: Int) -> [Pair] {
      Set(
        (0..<count)
          .map { _ in
            Pair(from: dice.below(from.entities.count), to: dice.below(to.entities.count))
          }
      )
      .sorted()
    }
    (scheme.fixed, scheme.forbidden, scheme.previous) = (pairs(9), pairs(30), pairs(20))
    if dice.below(3) == 0 { scheme.mutual = .init(from: 0, to: 0) }
    return scheme
  }
}
