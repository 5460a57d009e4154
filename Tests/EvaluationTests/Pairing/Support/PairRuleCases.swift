// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing
import TinyPairings

/// One rule by hand: a pairing in which the first plan just keeps it and the second just breaks it.
struct PairRuleCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var code: PairViolationCode
  var rule: any PairRuleCheck
  /// Prepares three people and three places.
  var prepare: @Sendable (inout TinyPairing) -> Void
  var kept: [String]
  var broken: [String]

  init(
    _ name: String,
    _ code: PairViolationCode,
    _ rule: any PairRuleCheck,
    kept: [String],
    broken: [String],
    prepare: @escaping @Sendable (inout TinyPairing) -> Void = { _ in }
  ) {
    testDescription = name
    self.code = code
    self.rule = rule
    self.kept = kept
    self.broken = broken
    self.prepare = prepare
  }

  var pairing: TinyPairing {
    var pairing = TinyPairing()
    prepare(&pairing)
    return pairing
  }

  private static func test(
    _ name: String,
    _ test: PairRule.Test,
    kept: [String],
    broken: [String],
    _ from: [[Int32]],
    _ to: [[Int32]]
  ) -> PairRuleCase {
    PairRuleCase(name, .ruleBroken, PairRulesCheck(), kept: kept, broken: broken) { pairing in
      pairing.addColumns(from, to)
      pairing.scheme.rules = [PairRule(test, words: name)]
    }
  }

  static let ofTests: [PairRuleCase] = [
    test(
      "a word in common",
      .shares(from: 0, to: 0),
      kept: ["A1", "B1", "B2"],
      broken: ["A2"],
      [[1], [1, 2], []],
      [[1, 3], [2], []]
    ),
    test(
      "no word in common",
      .differs(from: 0, to: 0),
      kept: ["A2", "C1", "A3"],
      broken: ["B1"],
      [[1], [1, 2], []],
      [[1, 3], [2], []]
    ),
    test(
      "every word asked for",
      .coversAll(from: 0, to: 0),
      kept: ["B1", "A2", "C3"],
      broken: ["A1"],
      [[1], [2, 1], []],
      [[1, 2], [1], []]
    ),
    test(
      "some word asked for",
      .coversAny(from: 0, to: 0),
      kept: ["A1", "B1", "C3"],
      broken: ["C1"],
      [[1], [2, 1], [4]],
      [[1, 2], [1], []]
    ),
    test(
      "a number no smaller",
      .atLeast(from: 0, to: 0),
      kept: ["A1", "C1", "A3"],
      broken: ["B1"],
      [[5], [4], []],
      [[5], [6], []]
    ),
    test(
      "a number no larger",
      .atMost(from: 0, to: 0),
      kept: ["A1", "C1", "A3"],
      broken: ["A2"],
      [[5], [4], []],
      [[5], [4], []]
    ),
    test(
      "only the marked",
      .demands(to: 0, from: 0),
      kept: ["A1", "A2", "B2"],
      broken: ["B1"],
      [[1], [], []],
      [[1], [], []]
    ),
    PairRuleCase(
      "no further than",
      .ruleBroken,
      PairRulesCheck(),
      kept: ["A1"],
      broken: ["A2"]
    ) { pairing in
      pairing.scheme.rules = [PairRule(.within(metres: 5), words: "near")]
      pairing.scheme.from.entities[0].point = .plane(x: 0, y: 0)
      pairing.scheme.to.entities[0].point = .plane(x: 3, y: 4)
      pairing.scheme.to.entities[1].point = .plane(x: 3, y: 4.001)
    },
    PairRuleCase(
      "a point unknown",
      .ruleBroken,
      PairRulesCheck(),
      kept: ["A1"],
      broken: ["B1"]
    ) { pairing in
      pairing.scheme.rules = [PairRule(.within(metres: 5), words: "near")]
      pairing.scheme.from.entities[0].point = .plane(x: 0, y: 0)
      pairing.scheme.to.entities[0].point = .plane(x: 0, y: 0)
    },
  ]

  static let ofPairs: [PairRuleCase] = [
    PairRuleCase("a strange id", .unknownId, PairKnownIdsCheck(), kept: ["A1"], broken: ["Z1"]),
    PairRuleCase("a strange place", .unknownId, PairKnownIdsCheck(), kept: [], broken: ["A9"]),
    PairRuleCase("twice", .pairTwice, PairTwiceCheck(), kept: ["A1"], broken: ["A1", "B1", "A1"]),
    PairRuleCase(
      "ruled out",
      .forbiddenPair,
      PairForbiddenCheck(),
      kept: ["A2", "B1"],
      broken: ["A1"]
    ) { $0.scheme.forbidden = [$0.pair("A1")] },
    PairRuleCase(
      "standing",
      .fixedMissing,
      PairFixedCheck(),
      kept: ["A1", "B2"],
      broken: ["A2", "B1"]
    ) { $0.scheme.fixed = [$0.pair("A1")] },
    PairRuleCase(
      "partners of one",
      .tooManyPartners,
      PairCountCheck(),
      kept: ["A1", "A2", "B1"],
      broken: ["A1", "A2", "A3"]
    ) { $0.scheme.from.entities[0].most = 2 },
    PairRuleCase(
      "heads at one",
      .tooManyHeads,
      PairCountCheck(),
      kept: ["A1", "B1", "A2"],
      broken: ["A1", "B1", "C1"]
    ) { pairing in
      pairing.scheme.to.entities[0].most = 5
      pairing.scheme.from.entities[0].heads = 4
    },
    PairRuleCase(
      "sizes at one of those who go",
      .capacityExceeded,
      PairCapacityCheck(),
      kept: ["A1", "A2"],
      broken: ["A1", "A3"]
    ) { pairing in
      pairing.scheme.from.entities[0].capacity = 5
      pairing.scheme.from.entities[0].history = 9
      for (place, size) in [3, 2, 3].enumerated() {
        pairing.scheme.to.entities[place].size = size
      }
    },
    PairRuleCase(
      "sizes at one to whom they go",
      .capacityExceeded,
      PairCapacityCheck(),
      kept: ["A1", "B1"],
      broken: ["A1", "C1"]
    ) { pairing in
      pairing.scheme.to.entities[0].capacity = 5
      for (place, size) in [3, 2, 3].enumerated() {
        pairing.scheme.from.entities[place].size = size
      }
    },
    PairRuleCase(
      "partners of a kind",
      .tallyExceeded,
      PairTallyCheck(),
      kept: ["A1", "C1", "A2", "B2"],
      broken: ["A1", "B1"]
    ) { pairing in
      pairing.scheme.from.entities[0].heads = 7
      pairing.scheme.tallies = [
        PairTally(
          words: "leader",
          counts: [true, true, false],
          least: [0, 0, 0],
          most: [1, 2, 2],
          isRole: true
        )
      ]
    },
    PairRuleCase(
      "hanging together",
      .notConnected,
      PairConnectionCheck(),
      kept: ["A1", "A2", "A3", "B1", "B3"],
      broken: ["A1", "A3"]
    ) { pairing in
      pairing.scheme.from.entities[0].isConnected = true
      pairing.scheme.links = [Pair(from: 0, to: 1), Pair(from: 1, to: 2)]
    },
    PairRuleCase(
      "one's own",
      .ownEntity,
      PairMutualCheck(),
      kept: ["A2", "B1", "C3"],
      broken: ["A1"]
    ) { pairing in
      pairing.addColumns([[1], [3], []], [[1], [2], [3]])
      pairing.scheme.mutual = .init(from: 0, to: 0)
    },
    PairRuleCase(
      "each other",
      .reciprocal,
      PairMutualCheck(),
      kept: ["A2", "B3", "C1"],
      broken: ["A2", "B1"]
    ) { pairing in
      pairing.addColumns([[1], [2], [3]], [[1], [2], [3]])
      pairing.scheme.mutual = .init(from: 0, to: 0)
    },
    PairRuleCase(
      "so many chosen",
      .tooManyChosen,
      PairChosenCheck(),
      kept: ["A1", "B1", "C2"],
      broken: ["A1", "B2", "C3"]
    ) { $0.scheme.chosen = 2 },
  ]

  static let all = ofTests + ofPairs
}
