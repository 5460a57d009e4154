// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import LinearProgramming
@testable import Optimizing

/// Small staffing problems by chance, with two ways to their optimum that share no code with the
/// solver's: exhaustive search and a plain binary program.
enum RandomStaffing {
  /// A problem in which tasks have times, so that conflicts are overlaps.
  static func problem(seed: UInt64, tasks: Int = 4, people: Int = 5) -> StaffingProblem {
    var dice = SeededGenerator(seed: seed)
    let times = (0..<tasks)
      .map { _ -> (day: Int, start: Int, end: Int) in
        let start = dice.below(6)
        return (dice.below(2), start, start + 1 + dice.below(3))
      }
    let asked = (0..<tasks)
      .map { _ in
        let heads = 1 + dice.below(3)
        return StaffingProblem.Task(
          reward: dice.below(40),
          heads: heads,
          requirements: (0..<dice.below(3)).map { _ in dice.below(heads + 1) }
        )
      }
    return StaffingProblem(
      tasks: asked,
      people: (0..<people).map { _ in person(&dice, asked, times) }
    )
  }

  private static func person(
    _ dice: inout SeededGenerator,
    _ tasks: [StaffingProblem.Task],
    _ times: [(day: Int, start: Int, end: Int)]
  ) -> StaffingProblem.Person {
    let able = tasks.indices.filter { _ in dice.below(10) < 7 }
    let options = able.map { task in
      StaffingProblem.Option(
        task: task,
        cost: dice.below(12) - 2,
        use: times[task].end - times[task].start,
        meets: UInt64(dice.below(1 << tasks[task].requirements.count))
      )
    }
    let conflicts = able.enumerated()
      .map { one, task in
        able.indices.filter { other in
          let (first, second) = (times[task], times[able[other]])
          return other != one && first.day == second.day && first.start < second.end
            && second.start < first.end
        }
      }
    return StaffingProblem.Person(
      capacity: dice.below(7),
      options: options,
      conflicts: conflicts
    )
  }

  /// The least objective, by trying every set of every person.
  static func optimum(of problem: StaffingProblem) -> Int {
    var (best, staffing) = (0, problem.idle)
    func go(_ person: Int) {
      guard person < problem.people.count else {
        if let value = problem.objective(of: staffing) { best = min(best, value) }
        return
      }
      for set in sets(of: problem.people[person]) {
        staffing.chosen[person] = set
        go(person + 1)
      }
      staffing.chosen[person] = []
    }
    go(0)
    return best
  }

  /// Every set that a person could take on.
  static func sets(of person: StaffingProblem.Person) -> [[Int]] {
    (0..<1 << person.options.count)
      .map { bits in
        person.options.indices.filter { bits >> $0 & 1 == 1 }
      }
      .filter(person.allows)
  }

  /// The plain binary program: one column an option, conflicts in pairs.
  static func program(of problem: StaffingProblem) -> SparseModel {
    var model = SparseModel()
    for _ in problem.tasks { model.addRow(lower: 0, upper: 0) }
    var requirementRows: [[Int]] = []
    for task in problem.tasks {
      requirementRows.append(
        task.requirements.map { _ in model.addRow(lower: 0, upper: .infinity) }
      )
    }
    var personRows: [(capacity: Int, pairs: [(Int, Int, row: Int)])] = []
    for person in problem.people {
      let capacity = model.addRow(lower: -.infinity, upper: Double(person.capacity))
      var pairs: [(Int, Int, row: Int)] = []
      for (one, others) in person.conflicts.enumerated() {
        for other in others where other > one {
          pairs.append((one, other, model.addRow(lower: -.infinity, upper: 1)))
        }
      }
      personRows.append((capacity, pairs))
    }
    for (position, task) in problem.tasks.enumerated() {
      model.addCell(row: position, value: -Double(task.heads))
      for (place, count) in task.requirements.enumerated() where count > 0 {
        model.addCell(row: requirementRows[position][place], value: -Double(count))
      }
      model.closeColumn(cost: -Double(task.reward), upper: 1, isInteger: true)
    }
    for (person, rows) in zip(problem.people, personRows) {
      for (position, option) in person.options.enumerated() {
        model.addCell(row: option.task, value: 1)
        for (place, row) in requirementRows[option.task].enumerated()
        where option.meets >> place & 1 == 1 {
          model.addCell(row: row, value: 1)
        }
        if option.use > 0 { model.addCell(row: rows.capacity, value: Double(option.use)) }
        for pair in rows.pairs where pair.0 == position || pair.1 == position {
          model.addCell(row: pair.row, value: 1)
        }
        model.closeColumn(cost: Double(option.cost), upper: 1, isInteger: true)
      }
    }
    return model
  }
}
