// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Foundation
import GLPKSolver
import LinearProgramming
import Testing
@testable import Optimizing

@Suite struct StaffingTests {
  private static let isFull = ProcessInfo.processInfo.environment["PAIDAN_FULL_TESTS"] != nil
  private let solver = GLPKSolver(drill: .off)

  /// Two tasks at the same time; one of them takes two people, one of them with a skill.
  private var example: StaffingProblem {
    func person(_ costs: [Int], skilled: Bool) -> StaffingProblem.Person {
      StaffingProblem.Person(
        capacity: 3,
        options: [
          StaffingProblem.Option(task: 0, cost: costs[0], use: 2, meets: skilled ? 1 : 0),
          StaffingProblem.Option(task: 1, cost: costs[1], use: 2),
        ],
        conflicts: [[1], [0]]
      )
    }
    return StaffingProblem(
      tasks: [
        StaffingProblem.Task(reward: 30, heads: 2, requirements: [1]),
        StaffingProblem.Task(reward: 20, heads: 1),
      ],
      people: [
        person([1, 1], skilled: true), person([2, 9], skilled: false),
        person([5, 4], skilled: false),
      ]
    )
  }

  @Test func `an example by hand`() {
    // The skilled person and the second one: 30 − 1 − 2; the third stands the other task: 20 − 4.
    let outcome = StaffingSolver(example, solver: solver).solve()
    #expect(outcome.objective == -43)
    #expect(outcome.staffing.chosen == [[0], [0], [1]])
    #expect(outcome.isOptimal)
    #expect(outcome.bound <= -43)
    #expect(outcome.history.last?.objective == -43)
  }

  @Test(arguments: [
    [[0], [], [1]], [[0], [0], [0]], [[0, 1], [0], []], [[], [0], [0]], [[0], [0], [2]],
    [[0], [0]], [[0, 0], [], []],
  ])
  func `a staffing that breaks a rule has no objective`(chosen: [[Int]]) {
    #expect(example.objective(of: Staffing(chosen: chosen)) == nil)
  }

  @Test func `the objective counts costs and rewards`() {
    #expect(example.objective(of: Staffing(chosen: [[0], [0], [1]])) == -43)
    #expect(example.objective(of: example.idle) == 0)
  }

  @Test func `the optimum is that of an exhaustive search and of a plain binary program`() throws {
    // Three weeks that need columns dearer than the gap to the bound rounded up.
    for seed in Array(1...(Self.isFull ? 5000 : 300)) + [1241, 4452, 4642] as [UInt64] {
      let problem = RandomStaffing.problem(seed: seed)
      let outcome = StaffingSolver(problem, solver: solver).solve()
      let plain = try solver.solve(RandomStaffing.program(of: problem))
      let best = try #require(plain.solution).objective
      #expect(Double(outcome.objective) == best.rounded(), "seed \(seed)")
      #expect(problem.objective(of: outcome.staffing) == outcome.objective, "seed \(seed)")
      #expect(outcome.isOptimal && outcome.failure == nil, "seed \(seed)")
      #expect(outcome.bound <= outcome.objective, "seed \(seed)")
    }
    for seed in 1...40 as ClosedRange<UInt64> {
      let problem = RandomStaffing.problem(seed: seed, tasks: 3, people: 4)
      let outcome = StaffingSolver(problem, solver: solver).solve()
      #expect(outcome.objective == RandomStaffing.optimum(of: problem), "seed \(seed)")
    }
  }

  @Test func `any prices give a bound`() {
    var dice = SeededGenerator(seed: 5)
    for seed in 1...60 as ClosedRange<UInt64> {
      let problem = RandomStaffing.problem(seed: seed, tasks: 3, people: 4)
      let optimum = RandomStaffing.optimum(of: problem)
      let bounding = StaffingBound(problem, threads: 1)
      for _ in 0..<10 {
        var prices = StaffingPrices(problem)
        for task in problem.tasks.indices {
          prices.heads[task] = (dice.below(41) - 10) * StaffingPrices.scale / 2
          for place in problem.tasks[task].requirements.indices {
            prices.requirements[task][place] = dice.below(20) * StaffingPrices.scale / 3
          }
        }
        #expect(bounding.choice(at: prices).bound <= optimum * StaffingPrices.scale)
      }
    }
  }

  @Test func `what one person could do is searched whole`() {
    var dice = SeededGenerator(seed: 9)
    for seed in 1...200 as ClosedRange<UInt64> {
      let problem = RandomStaffing.problem(seed: seed, tasks: 7, people: 1)
      let person = problem.people[0]
      let costs = person.options.map { _ in dice.below(21) - 12 }
      let all = RandomStaffing.sets(of: person)
        .map { set in
          PersonWeeks.Found(cost: set.reduce(0) { $0 + costs[$1] }, chosen: set)
        }
      let weeks = PersonWeeks(person)
      let least = weeks.least(costs)
      #expect(least.cost == all.map(\.cost).min())
      #expect(person.allows(least.chosen))
      let limit = dice.below(11) - 5
      let expected = Set(all.filter { $0.cost <= limit && !$0.chosen.isEmpty }.map(\.chosen))
      let found = weeks.sets(costs, atMost: limit, count: 1000) ?? []
      #expect(Set(found.map(\.chosen)) == expected && found.count == expected.count)
      #expect(expected.isEmpty == (weeks.sets(costs, atMost: limit, count: 0) != nil))
    }
  }

  @Test func `large capacities lose no set`() {
    var person = example.people[0]
    person.capacity = 1_000_003
    person.options[0].use = 999_999
    person.options[1].use = 5
    person.conflicts = [[], []]
    #expect(PersonWeeks(person).least([-1, -1]).chosen.count == 1)
    person.options[1].use = 4
    #expect(PersonWeeks(person).least([-1, -1]).chosen == [0, 1])
  }

  @Test func `a week too rich to search whole still gives a bound`() {
    // A hundred options of unlike uses whose conflicts follow no order of time.
    var dice = SeededGenerator(seed: 2)
    let options = (0..<100)
      .map { _ in
        StaffingProblem.Option(task: 0, cost: 0, use: 1000 + dice.below(9000))
      }
    let conflicts = (0..<100).map { one in (0..<100).filter { $0 != one && ($0 + one) % 7 == 0 } }
    let person = StaffingProblem.Person(capacity: 60_001, options: options, conflicts: conflicts)
    let weeks = PersonWeeks(person)
    let costs = options.map { -$0.use - dice.below(3) }
    let least = weeks.least(costs)
    #expect(person.allows(least.chosen))
    #expect(least.cost <= least.chosen.reduce(0) { $0 + costs[$1] })
    #expect(weeks.sets(costs, atMost: 0, count: 1_000_000_000) == nil)
  }

  @Test(arguments: [1e300, -1e300, .infinity, -.infinity, .nan] as [Double])
  func `prices stay in range whatever a solver says`(dual: Double) {
    #expect(StaffingPrices.price(dual).magnitude <= StaffingPrices.limit)
  }

  @Test func `the largest numbers are computed with, not trapped on`() {
    let most = StaffingProblem.mostHeads
    let people = (0..<most)
      .map { _ in
        StaffingProblem.Person(
          capacity: StaffingProblem.largestCapacity,
          options: [
            StaffingProblem.Option(
              task: 0,
              cost: -StaffingProblem.largestCost,
              use: StaffingProblem.largestCapacity,
              meets: .max
            )
          ],
          conflicts: [[]]
        )
      }
    let task = StaffingProblem.Task(
      reward: StaffingProblem.largestCost,
      heads: most,
      requirements: Array(repeating: most, count: 64)
    )
    let problem = StaffingProblem(tasks: [task], people: people)
    let outcome = StaffingSolver(problem, solver: solver).solve()
    #expect(outcome.objective == -StaffingProblem.largestCost * (most + 1))
    var prices = StaffingPrices(problem)
    prices.heads[0] = StaffingPrices.limit
    prices.requirements[0] = Array(repeating: StaffingPrices.limit, count: 64)
    let bound = StaffingBound(problem, threads: 1).choice(at: prices).bound
    #expect(bound <= outcome.objective * StaffingPrices.scale)
  }

  @Test func `threads change nothing`() {
    let problem = RandomStaffing.problem(seed: 77, tasks: 30, people: 200)
    var limits = StaffingSolver.Limits()
    limits.nodes = 200
    let one = StaffingSolver(problem, solver: solver, limits: limits, threads: 1).solve()
    let two = StaffingSolver(problem, solver: solver, limits: limits, threads: 2).solve()
    #expect(one.staffing == two.staffing && one.bound == two.bound)
    #expect(one.history.map(\.objective) == two.history.map(\.objective))
  }

  @Test(arguments: [FaultDrill.always, .afterCalls(9), .afterCalls(40)])
  func `a solver that breaks down leaves a staffing and a bound`(drill: FaultDrill) {
    let problem = RandomStaffing.problem(seed: 4, tasks: 12, people: 30)
    let healthy = StaffingSolver(problem, solver: solver).solve()
    let broken = StaffingSolver(problem, solver: GLPKSolver(drill: drill)).solve()
    #expect(broken.failure != nil || broken.isOptimal)
    #expect(problem.objective(of: broken.staffing) == broken.objective)
    #expect(broken.bound <= healthy.objective && healthy.objective <= broken.objective)
    if drill == .always { #expect(broken.failure?.code == .fault) }
  }

  @Test func `a stop leaves the first staffing`() {
    let problem = RandomStaffing.problem(seed: 4, tasks: 12, people: 30)
    let outcome = StaffingSolver(problem, solver: solver, stop: StopSignal(secondsFromNow: 0))
      .solve()
    #expect(problem.objective(of: outcome.staffing) == outcome.objective)
    #expect(outcome.objective < 0 && outcome.bound <= outcome.objective)
  }

  // MARK: - Programs

  @Test func `a binary program is recognised`() throws {
    for seed in 1...100 as ClosedRange<UInt64> {
      var problem = RandomStaffing.problem(seed: seed)
      // People without options leave no trace in a program, and uses of people who can do one thing
      // are told by their capacity.
      problem.people.removeAll { $0.options.isEmpty }
      let found = try StaffingProblem.recognized(in: RandomStaffing.program(of: problem))
      #expect(found.tasks.map(\.heads) == problem.tasks.map(\.heads), "seed \(seed)")
      let one = StaffingSolver(problem, solver: solver).solve()
      let other = StaffingSolver(found, solver: solver).solve()
      #expect(one.objective == other.objective, "seed \(seed)")
    }
  }

  @Test(arguments: [
    "it is not a plain minimisation", "column 0 is no binary of whole cost",
    "row 0 is no count of heads", "row 4 is of no known kind", "column 2 serves no task",
    "somebody has 302 options", "column 1 is no binary of whole cost",
    "column 0 has a broken or huge coefficient",
  ])
  func `other programs are refused with a reason`(reason: String) {
    var model = RandomStaffing.program(of: example)
    switch reason {
    case "it is not a plain minimisation": model.sense = .maximise
    case "column 0 is no binary of whole cost": model.costs[0] = 0.5
    case "row 0 is no count of heads": model.cellValues[0] = 1
    case "row 4 is of no known kind": model.rowLower[4] = 1
    case "column 1 is no binary of whole cost": model.costs[1] = 1e18
    case "column 0 has a broken or huge coefficient": model.cellValues[0] = -1e15
    case "somebody has 302 options":
      for _ in 0..<300 {
        model.addColumn(cost: 1, upper: 1, isInteger: true, rows: [0, 3], values: [1, 1])
      }
    default: model.addColumn(cost: 1, upper: 1, isInteger: true, rows: [3], values: [1])
    }
    let error = #expect(throws: NoStaffingProblem.self) {
      try StaffingProblem.recognized(in: model)
    }
    if reason.hasPrefix("column 2") {
      #expect(error?.description.hasSuffix("serves no task") == true)
    } else {
      #expect(error?.description == reason)
    }
  }

  /// Made by `make.py t`, with optima that HiGHS, CBC and CP-SAT agree on.
  @Test(
    .enabled(if: isFull, "set PAIDAN_FULL_TESTS to run"),
    arguments: [
      (7, 300, 600, -1_525_969), (1, 300, 600, -1_588_153), (2, 300, 600, -1_500_262),
      (3, 300, 600, -1_537_346), (1, 100, 200, -477_979), (2, 100, 200, -512_826),
      (3, 100, 200, -511_320),
    ]
  )
  func `team instances have the known optimum`(
    seed: Int,
    needs: Int,
    people: Int,
    optimum: Int
  ) throws {
    guard let bytes = try instance(seed: seed, needs: needs, people: people) else {
      print("skipped: the recipe or Python is missing")
      return
    }
    let problem = try StaffingProblem.recognized(in: SparseModel(mps: bytes))
    #expect(problem.tasks.count == needs && problem.people.count == people)
    let outcome = StaffingSolver(problem, solver: solver, threads: 2).solve()
    #expect(outcome.objective == optimum && outcome.isOptimal)
    #expect(problem.objective(of: outcome.staffing) == optimum)
  }

  private func instance(seed: Int, needs: Int, people: Int) throws -> [UInt8]? {
    var recipe = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { recipe.deleteLastPathComponent() }
    recipe.append(path: "shared/recipes/make.py")
    guard FileManager.default.fileExists(atPath: recipe.path) else { return nil }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).mps")
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", recipe.path, "t", "\(seed)", file.path, "--needs", "\(needs)", "--people",
      "\(people)",
    ]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return try [UInt8](Data(contentsOf: file))
  }
}
