// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing
import TinyPairings

@Suite struct PairLevelTests {
  private func value(_ goal: PairGoal, _ pairs: [String], _ tiny: TinyPairing) -> Int {
    var tiny = tiny
    tiny.scheme.goals = [goal]
    let found = PairReferee(tiny.scheme).values(of: tiny.plan(pairs))
    return found.first ?? -1
  }

  @Test func `shortage weighs both sides and roles by priority, heads at the second side`() {
    var tiny = TinyPairing()
    tiny.scheme.from.entities[0].least = 2
    tiny.scheme.from.entities[0].priority = 3
    tiny.scheme.from.entities[1].heads = 4
    tiny.scheme.to.entities[1].least = 5
    tiny.scheme.to.entities[1].priority = 2
    tiny.scheme.tallies = [
      PairTally(
        words: "leader",
        counts: [true, false, false],
        least: [0, 1, 1],
        most: [9, 9, 9],
        isRole: true
      ),
      PairTally(
        words: "nurse",
        counts: [false, true, false],
        least: [0, 3, 1],
        most: [9, 9, 9],
        isRole: false
      ),
    ]
    // A lacks one (3); place 2 has 4 of 5 heads (2) and no leader (2); place 3 no leader (1).
    #expect(value(.shortage, ["A1", "B2"], tiny) == 8)
    // A group of four is one nurse: 2 are missing at place 2 and 1 at place 3, whatever the priority.
    #expect(value(.cover, ["A1", "B2"], tiny) == 3)
  }

  @Test func `bands and squares begin at history`() {
    var tiny = TinyPairing()
    for (place, size) in [5, 3, 2].enumerated() {
      tiny.scheme.from.entities[place].size = size
      tiny.scheme.to.entities[place].size = 10 * size
    }
    tiny.scheme.to.entities[0].history = 2
    tiny.scheme.to.entities[0].band = 4...6
    tiny.scheme.to.entities[1].band = 4...6
    tiny.scheme.to.entities[2].band = 0...0
    tiny.scheme.from.entities[0].band = 100...200
    // Loads 10, 2, 0.
    #expect(value(.band(.to), ["A1", "B1", "C2"], tiny) == 4 + 2)
    #expect(value(.balance(.to), ["A1", "B1", "C2"], tiny) == 104)
    // Loads 50, 50, 30.
    #expect(value(.band(.from), ["A1", "B1", "C2"], tiny) == 50)
    #expect(value(.balance(.from), ["A1", "B1", "C2"], tiny) == 5900)
    tiny.scheme.to.entities[0].share = 400
    tiny.scheme.to.entities[1].share = 3
    // Weights round(2.5) = 3 and round(333.3) = 333.
    #expect(value(.balance(.to), ["A1", "B1", "C2"], tiny) == 300 + 4 * 333)
  }

  @Test func `metres are rounded to the unit, halves to even`() {
    var tiny = TinyPairing()
    tiny.scheme.from.entities[0].point = .plane(x: 0, y: 0)
    for (place, x) in [15.0, 25, 25.01].enumerated() {
      tiny.scheme.to.entities[place].point = .plane(x: x, y: 0)
    }
    #expect(value(.metres(unit: 10), ["A1"], tiny) == 2)
    #expect(value(.metres(unit: 10), ["A2"], tiny) == 2)
    #expect(value(.metres(unit: 10), ["A3"], tiny) == 3)
    #expect(value(.metres(unit: 1), ["A1", "A3", "B1"], tiny) == 40)
  }

  @Test func `a class is the number of the first step that holds`() {
    var tiny = TinyPairing()
    tiny.addColumns([[1], [2], [9]], [[1, 2], [3], []])
    tiny.scheme.wordLinks = [.init(2, 3), .init(3, 2)]
    let goal = PairGoal.classes([.same(from: 0, to: 0), .neighbours(from: 0, to: 0)])
    #expect(value(goal, ["A1"], tiny) == 0)
    #expect(value(goal, ["B2"], tiny) == 1)
    #expect(value(goal, ["C1"], tiny) == 2)
    #expect(value(goal, ["A1", "B2", "C1", "A3"], tiny) == 5)
  }

  @Test func `fit counts what is asked for and lacking`() {
    var tiny = TinyPairing()
    tiny.addColumns([[1], [4], []], [[1, 2, 3], [4], []])
    let all = PairGoal.fit(from: 0, to: 0, countsAll: true)
    let any = PairGoal.fit(from: 0, to: 0, countsAll: false)
    #expect(["A1", "B1", "B2", "C3"].map { value(all, [$0], tiny) } == [2, 3, 0, 0])
    #expect(["A1", "B1", "B2", "C3"].map { value(any, [$0], tiny) } == [0, 1, 0, 0])
  }

  @Test func `a rank is the place of the first wish that fits, else the longest list`() {
    var tiny = TinyPairing()
    tiny.addColumns([[7, 8], [9], []], [[8], [9, 7], []])
    let from = PairGoal.rank(by: .from, from: 0, to: 0)
    #expect(["A1", "A2", "B1", "B2", "C3"].map { value(from, [$0], tiny) } == [1, 0, 2, 0, 2])
    let to = PairGoal.rank(by: .to, from: 0, to: 0)
    #expect(["A1", "A2", "B1", "B2", "C3"].map { value(to, [$0], tiny) } == [0, 1, 2, 0, 2])
  }

  @Test func `keep counts persons in pairs that are not kept`() {
    var tiny = TinyPairing()
    tiny.scheme.from.entities[0].heads = 5
    tiny.scheme.previous = [tiny.pair("A1"), tiny.pair("B2"), tiny.pair("C2")]
    #expect(value(.keep, ["A2", "B2", "C3"], tiny) == 6)
    #expect(value(.keep, ["A1"], tiny) == 2)
  }

  @Test func `values are those of a count pair by pair`() {
    var lawful = 0
    for seed in 1...300 as ClosedRange<UInt64> {
      let scheme = RandomPairing.scheme(seed: seed)
      let oracle = PairOracle(scheme)
      let referee = PairReferee(scheme)
      for mask in [0, 0b1010_1010_1, 0b1111_1111_1, Int(seed) % 512] {
        let x = (0..<oracle.rows)
          .map { i in
            (0..<oracle.columns).map { j in mask >> (i * oracle.columns + j) & 1 == 1 }
          }
        let plan = oracle.honestPlan(oracle.pairs(of: x))
        let verdict = referee.judge(plan)
        #expect(referee.values(of: plan) == oracle.values(x), "seed \(seed)")
        #expect(verdict.isLawful == oracle.isLawful(x), "seed \(seed): \(verdict.violations)")
        lawful += verdict.isLawful ? 1 : 0
      }
    }
    #expect((200...1000).contains(lawful), "\(lawful) of 1200 are lawful")
  }
}
