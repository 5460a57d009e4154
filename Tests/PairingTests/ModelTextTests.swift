// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPKSolver
import LinearProgramming
import Street
import Testing
import TinyPairings

@testable import Pairing

/// `models/pairing.mod` and the planner find the same, goal by goal.
@Suite struct ModelTextTests {
  private static func text(_ name: String) throws -> [UInt8] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Array(try Data(contentsOf: root.appending(path: "models/\(name)")))
  }

  private func optimum(_ data: [UInt8]) throws -> Int? {
    let solver = GLPKSolver()
    let read = try solver.readMathProg(model: Self.text("pairing.mod"), data: data, trust: false)
    return try solver.solve(read.model).solution.map { Int($0.objective.rounded()) }
  }

  /// The example of models/pairing.dat as a case.
  private var example: PairingCase {
    let metres: [[Int?]] = [
      [100, 300, 200, 400], [150, 100, 350, nil], [500, nil, 200, 300], [nil, 250, 100, 450],
      [nil, 200, 300, nil], [100, 200, nil, 700],
    ]
    var from = (1...6).map { PairEntity(id: "P\($0)") }
    for (row, most) in [1, 1, 2, 1, 1, 1].enumerated() {
      (from[row].least, from[row].most) = (row == 4 ? 0 : 1, most)
    }
    (from[3].heads, from[3].size) = (2, 2)
    var to = ["A", "B", "C", "D"].map { PairEntity(id: $0) }
    for (place, numbers) in [
      (2, 3, 2, 2...3), (2, 2, 1, 2...3), (3, 3, 1, 1...2), (1, 2, 3, 1...2),
    ]
    .enumerated() {
      (to[place].least, to[place].most) = (numbers.0, numbers.1)
      (to[place].priority, to[place].band) = (numbers.2, numbers.3)
    }
    to[1].history = 1
    // A wish in so many tens of metres stands for the distance: words of a ranked list.
    var pairing = PairingCase(
      scheme: "example",
      name: "example",
      from: PairSide(
        noun: "p",
        entities: from,
        columns: [
          column(
            metres.map { row in
              (0...70)
                .map { step in
                  Int32(row.firstIndex { $0 == step * 10 } ?? 100 + step)
                }
            }
          )
        ]
      ),
      to: PairSide(noun: "q", entities: to, columns: [column([[0], [1], [2], [3]])])
    )
    let many = Array(repeating: Int.max, count: 4)
    pairing.tallies = [
      PairTally(
        words: "leader",
        counts: [true, false, true, false, false, false],
        least: [1, 0, 1, 1],
        most: many,
        isRole: true
      ),
      PairTally(
        words: "aid",
        counts: [false, true, false, false, true, false],
        least: [0, 1, 1, 0],
        most: many,
        isRole: false
      ),
    ]
    pairing.goals = [.shortage, .cover, .band(.to), .rank(by: .from, from: 0, to: 0)]
    for (row, list) in metres.enumerated() {
      for (place, metre) in list.enumerated() where metre == nil || (row, place) == (0, 0) {
        pairing.forbidden.append(Pair(from: row, to: place))
      }
    }
    pairing.fixed = [Pair(from: 5, to: 3)]
    return pairing
  }

  @Test func `the example has the values worked out by hand, in the text and in the planner`()
    throws
  {
    let data = String(decoding: try Self.text("pairing.dat"), as: UTF8.self)
    var frozen = ""
    for (goal, value) in [("shortage", 1), ("cover", 1), ("band", 0), ("near", 2400)] {
      let held = frozen.isEmpty ? "" : "param: FROZEN: frozen :=\(frozen);\n"
      let asking = data.replacing("\nend;", with: "\nparam LEVEL := \(goal);\n\(held)end;")
      #expect(try optimum(Array(asking.utf8)) == value, "\(goal)")
      frozen += " \(goal) \(value)"
    }
    // Distances of one person that are equal share a word, so none are in this example.
    let plan = Planners.plan(example)
    #expect(plan.levels.map(\.value) == [1, 1, 0, 240])
    let pairs = plan.pairs.map { "\($0.from) \($0.to)" }
    #expect(pairs == ["P1 C", "P2 A", "P3 A", "P3 D", "P4 B", "P5 C", "P6 D"])
  }

  @Test(arguments: 0..<2)
  func `the text finds the best of all plans, and so does the planner`(part: UInt64) throws {
    var tried = 0
    for seed in (part * 60 + 60_001)...(part * 60 + 60_060) {
      guard let trial = Trial(seed, .linear) else { continue }
      tried += 1
      let plan = Planners.plan(trial.pairing)
      for level in trial.pairing.goals.indices {
        let data = PairingData.text(
          trial.oracle,
          level: level,
          frozen: Array(trial.best.prefix(level))
        )
        #expect(try optimum(Array(data.utf8)) == trial.best[level], "seed \(seed), level \(level)")
      }
      #expect(plan.levels.map(\.value) == trial.best, "seed \(seed), \(trial.pairing.sketch)")
    }
    #expect(tried > 30, "\(tried)")
  }
}
