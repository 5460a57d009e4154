// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPKSolver
import LinearProgramming
import Matching
import Street
import Testing
import TinyWeeks

/// A week as data of `models/projects.mod`: what a reader of the text solves is what the planner solves.
@Suite struct ProjectDataTests {
  private static let model: [UInt8] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try? Data(contentsOf: folder.appending(path: "models/projects.mod"))
    return Array(data ?? Data())
  }()

  /// The value of a goal as the text finds it.
  private func value(_ goal: Goal, _ week: Week, _ levels: [LevelResult]) throws -> Int? {
    let solver = GLPKSolver()
    let data = ProjectData.make(week, level: goal, levels: levels)
    let read = try solver.readMathProg(model: Self.model, data: data, trust: false)
    let result = try solver.solve(read.model)
    guard let objective = result.solution?.objective else { return nil }
    return Int((goal.isMaximised ? -objective : objective).rounded())
  }

  @Test(arguments: 0..<4)
  func `the text finds the values of the best of all plans`(part: Int) throws {
    for number in 1...(drawCount(40, full: 1000) / 4) {
      let seed = UInt64(number * 4 + part)
      let week = TinyWeek.random(seed: seed)
      guard let best = ExhaustiveSearch.best(of: week) else { continue }
      var levels: [LevelResult] = []
      for (goal, known) in zip(ProjectData.goals, best.value) {
        let found = try value(goal, week, levels)
        #expect(found == known, "\(goal) of seed \(seed)")
        levels.append(LevelResult(goal: goal, value: known, bound: known, status: .optimal))
      }
    }
  }
}
