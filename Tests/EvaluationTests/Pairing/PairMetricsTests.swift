// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing
import TinyPairings

@Suite struct PairMetricsTests {
  private func metrics(_ tiny: TinyPairing, _ pairs: [String]) -> PairMetrics {
    PairReferee(tiny.scheme).judge(tiny.plan(pairs)).metrics
  }

  @Test func `distances, and ranks among all that the rules allow`() {
    var tiny = TinyPairing()
    tiny.addColumns([[], [], []], [[], [], [1]])
    tiny.addColumns([[], [], [1]], [[], [], []])
    // Place 3 takes only the marked: C.
    tiny.scheme.rules = [PairRule(.demands(to: 0, from: 1), words: "marked")]
    for (place, x) in [10.0, 20, 30].enumerated() {
      tiny.scheme.to.entities[place].point = .plane(x: x, y: 0)
      tiny.scheme.from.entities[place].point = .plane(x: 31.5, y: 0)
    }
    let found = metrics(tiny, ["A2", "B1", "C1", "C3"])
    #expect(found.pairs == 4 && found.heads == 4)
    #expect(found.ways.map(\.metres) == [12, 22, 22, 2])
    #expect(found.ways.map(\.rank) == [1, 2, 2, 1])
    #expect(found.ways.map(\.to) == ["2", "1", "1", "3"])
    let distance = found.distance
    #expect(distance.pairs == 4 && distance.max == 22 && distance.p50 == 12 && distance.p90 == 22)
    #expect(distance.mean == (11.5 + 21.5 + 21.5 + 1.5) / 4)
    #expect(distance.nearest == 2 && distance.second == 2 && distance.further == 0)
    // Those who have the nearest two have nobody nearer.
    #expect(metrics(tiny, ["A1", "A2", "C1"]).ways.map(\.rank) == [1, 1, 3])
  }

  @Test func `points that are unknown are left out of distances`() {
    var tiny = TinyPairing()
    tiny.scheme.from.entities[0].point = .plane(x: 0, y: 0)
    tiny.scheme.to.entities[0].point = .plane(x: 7, y: 0)
    let found = metrics(tiny, ["A1", "A2", "B1"])
    #expect(found.ways.map(\.metres) == [7, nil, nil])
    #expect(found.distance.pairs == 1 && found.distance.nearest == 1 && found.distance.mean == 7)
    #expect(metrics(TinyPairing(), ["A1"]).distance == PairMetrics.Distance())
  }

  @Test func `loads, shares, bands and what lies outside them`() {
    var tiny = TinyPairing(people: 2, places: 2)
    tiny.scheme.from.entities[0].heads = 3
    tiny.scheme.from.entities[0].size = 4
    tiny.scheme.to.entities[0].history = 2
    tiny.scheme.to.entities[0].band = 1...5
    tiny.scheme.to.entities[1].band = 1...5
    tiny.scheme.to.entities[1].share = 3
    let found = metrics(tiny, ["A1", "B1"])
    #expect(found.balance.map(\.id) == ["A", "B", "1", "2"])
    let first = found.balance[2]
    #expect(first.pairs == 2 && first.partners == 4 && first.load == 7 && first.outside == 2)
    #expect(first.share == 3.5 && first.deviation == 3.5 && first.band == 1...5)
    let second = found.balance[3]
    #expect(second.load == 0 && second.outside == -1 && second.deviation == -3)
    #expect(found.to.max == 7 && found.to.min == 0 && found.to.idle == 1 && found.to.sum == 7)
    #expect(found.to.gini == 0.5 && found.to.jain == 0.5)
    #expect(found.from.gini == 0 && found.from.jain == 1 && found.from.count == 2)
  }

  @Test func `what is missing by side and kind`() {
    var tiny = TinyPairing()
    for place in 0..<3 { tiny.scheme.from.entities[place].least = place }
    tiny.scheme.to.entities[1].least = 4
    tiny.scheme.tallies = [
      PairTally(
        words: "nurse",
        counts: [true, true, false],
        least: [2, 0, 1],
        most: [9, 9, 9],
        isRole: true
      )
    ]
    let found = metrics(tiny, ["A1", "B2"]).missing
    #expect(found.map(\.side) == [.from, .to, .to] && found.map(\.kind) == [nil, nil, "nurse"])
    #expect(found.map(\.asked) == [3, 4, 3] && found.map(\.missing) == [2, 3, 2])
    #expect(found.map(\.entities) == [1, 1, 2])
  }

  @Test func `kept and new pairs, in pairs and persons`() {
    var tiny = TinyPairing()
    tiny.scheme.from.entities[0].heads = 5
    tiny.scheme.previous = [tiny.pair("A1"), tiny.pair("A2"), tiny.pair("B2")]
    let found = metrics(tiny, ["A1", "B1", "C3"]).continuity
    #expect(found.previous == 3 && found.previousHeads == 11)
    #expect(found.kept == 1 && found.keptHeads == 5 && found.added == 2 && found.movedHeads == 6)
  }

  @Test func `ranks of wishes begin at one`() {
    var tiny = TinyPairing()
    tiny.addColumns([[1, 2], [2], []], [[1], [2], [3]])
    tiny.scheme.goals = [.shortage, .rank(by: .from, from: 0, to: 0)]
    let found = metrics(tiny, ["A2", "B2", "B3", "C1"]).wishes
    #expect(found.count == 1 && found.first?.goal == 1)
    #expect(found.first?.pairs == 3 && found.first?.first == 1 && found.first?.listed == 2)
    #expect(found.first?.meanRank == 2)
  }
}
