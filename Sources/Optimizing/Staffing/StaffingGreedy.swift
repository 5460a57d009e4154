// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes staffings at once: tasks by what a head of theirs brings, each by the cheapest people.
///
/// It needs no solver: its answer is the first, and the one that stays if a solver breaks down.
struct StaffingGreedy {
  private typealias Choice = (person: Int, option: Int)

  private let problem: StaffingProblem
  /// Who could serve each task, cheapest first.
  private let candidates: [[Choice]]
  private let order: [Int]
  private var room: [Int]
  private var isServed: [Bool]
  private(set) var staffing: Staffing

  init(_ problem: StaffingProblem) {
    self.problem = problem
    var candidates = [[Choice]](repeating: [], count: problem.tasks.count)
    for (person, one) in problem.people.enumerated() {
      for (option, choice) in one.options.enumerated() {
        candidates[choice.task].append((person, option))
      }
    }
    func cost(_ choice: Choice) -> Int {
      problem.people[choice.person].options[choice.option].cost
    }
    self.candidates = candidates.map { some in
      some.sorted { (cost($0), $0.person, $0.option) < (cost($1), $1.person, $1.option) }
    }
    order = problem.tasks.indices.sorted { one, other in
      let (first, second) = (problem.tasks[one], problem.tasks[other])
      return (second.reward * first.heads, one) < (first.reward * second.heads, other)
    }
    room = problem.people.map(\.capacity)
    isServed = problem.tasks.map { _ in false }
    staffing = problem.idle
  }

  /// Serves all tasks that it can, first with the people who are wanted for them.
  ///
  /// - Parameter wanted: What everybody would best do, not yet a staffing: teams may be too small or
  ///   too large.
  /// - Returns: A staffing that keeps all rules.
  func completed(_ wanted: Staffing? = nil) -> Staffing {
    var copy = self
    if let wanted { copy.keep(wanted) }
    for task in order where !copy.isServed[task] { copy.serve(task, among: candidates[task]) }
    return copy.staffing
  }

  private mutating func keep(_ wanted: Staffing) {
    var teams = [[Choice]](repeating: [], count: problem.tasks.count)
    for (person, chosen) in wanted.chosen.enumerated() {
      for option in chosen {
        teams[problem.people[person].options[option].task].append((person, option))
      }
    }
    for task in order where teams[task].count >= problem.tasks[task].heads {
      serve(task, among: teams[task])
    }
  }

  private func option(_ choice: Choice) -> StaffingProblem.Option {
    problem.people[choice.person].options[choice.option]
  }

  private func isFree(_ choice: Choice) -> Bool {
    let conflicts = problem.people[choice.person].conflicts[choice.option]
    return option(choice).use <= room[choice.person]
      && staffing.chosen[choice.person]
        .allSatisfy {
          $0 != choice.option && !conflicts.contains($0)
        }
  }

  /// Serves one task if enough of some people are free for it and it is worth their costs.
  private mutating func serve(_ position: Int, among choices: [Choice]) {
    let task = problem.tasks[position]
    var free = choices.filter(isFree)
    var open = task.requirements
    var team: [Choice] = []
    while team.count < task.heads {
      guard let next = mostHelpful(free, open) else { return }
      let choice = free[next]
      for requirement in open.indices where option(choice).meets >> requirement & 1 == 1 {
        open[requirement] -= 1
      }
      team.append(choice)
      // One option of a person at most serves a task.
      free.removeAll { $0.person == choice.person }
    }
    let cost = team.reduce(0) { $0 + option($1).cost }
    guard open.allSatisfy({ $0 <= 0 }), cost < task.reward else { return }
    for choice in team {
      room[choice.person] -= option(choice).use
      staffing.chosen[choice.person].append(choice.option)
      staffing.chosen[choice.person].sort()
    }
    isServed[position] = true
  }

  /// The first of those who meet most of the requirements that are still open.
  private func mostHelpful(_ free: [Choice], _ open: [Int]) -> Int? {
    var best: (place: Int, help: Int)?
    for place in free.indices {
      let meets = option(free[place]).meets
      let help = open.indices.count { open[$0] > 0 && meets >> $0 & 1 == 1 }
      if best.map({ $0.help < help }) ?? true { best = (place, help) }
    }
    return best?.place
  }
}
