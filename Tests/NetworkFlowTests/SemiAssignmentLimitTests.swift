// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import NetworkFlow
import Testing

@Suite struct SemiAssignmentLimitTests {
  private func medium(seed: UInt64) throws -> SemiAssignment {
    var random = RandomSemiAssignments(seed: seed)
    let load = try SemiAssignmentLoad(lower: 18, upper: 22)
    let costs = (0..<200 * 10).map { _ in Int32(random.number(0...999)) }
    let loads = [SemiAssignmentLoad](repeating: load, count: 10)
    return try SemiAssignment(leftCount: 200, loads: loads, costs: costs)
  }

  @Test func `a certificate is rejected when a left, a price or a shape is changed`() throws {
    let problem = try medium(seed: 3)
    let outcome = try SemiAssignmentSolver().solve(problem)
    #expect(outcome.certificate.fault(in: problem) == nil)
    var random = SeededGenerator(seed: 4)
    for _ in 0..<50 {
      var assignment = outcome.assignment
      let left = random.below(200)
      assignment[left] = Int32((Int(assignment[left]) + 1 + random.below(9)) % 10)
      let moved = SemiAssignmentCertificate(
        assignment: assignment,
        potentials: outcome.potentials
      )
      if let value = problem.value(of: assignment), value == outcome.value { continue }
      #expect(moved.fault(in: problem) != nil, "left \(left)")
      var potentials = outcome.potentials
      potentials[random.below(10)] += random.below(2) == 0 ? 5000 : -5000
      let priced = SemiAssignmentCertificate(
        assignment: outcome.assignment,
        potentials: potentials
      )
      #expect(priced.fault(in: problem) != nil, "\(potentials)")
    }
    func fault(_ assignment: [Int32], _ potentials: [Int64]) -> SemiAssignmentFault? {
      SemiAssignmentCertificate(assignment: assignment, potentials: potentials).fault(in: problem)
    }
    #expect(fault([], outcome.potentials) == .wrongShape)
    #expect(fault(outcome.assignment, []) == .wrongShape)
    #expect(fault(outcome.assignment, [Int64](repeating: .min, count: 10)) == .overflow)
    #expect(fault([Int32](repeating: -1, count: 200), outcome.potentials) == .wrongShape)
    #expect(fault([Int32](repeating: 10, count: 200), outcome.potentials) == .wrongShape)
  }

  @Test func `a certificate names what is wrong`() throws {
    let load = try SemiAssignmentLoad(lower: 0, upper: 1)
    let problem = try SemiAssignment(
      leftCount: 2,
      loads: [load, load, load],
      costs: [1, 2, .max, 1, 5, 9] as [Int32],
      fixedRights: [-1, -1]
    )
    func fault(_ assignment: [Int32], _ potentials: [Int64]) -> SemiAssignmentFault? {
      SemiAssignmentCertificate(assignment: assignment, potentials: potentials).fault(in: problem)
    }
    #expect(fault([1, 0], [1, 0, 0]) == nil)
    #expect(fault([0, 0], [0, 0, 0]) == .load(right: 0))
    #expect(fault([2, 0], [0, 0, 0]) == .pair(left: 0))
    #expect(fault([1, 0], [0, 0, 0]) == .choice(left: 0))
    #expect(fault([1, 0], [1, 0, 8]) == .price(right: 2))
    // A forbidden pair is no reproach, however cheap its right.
    let shut = try SemiAssignment(
      leftCount: 1,
      loads: [load, load],
      costs: [1, .max] as [Int32]
    )
    let certificate = SemiAssignmentCertificate(assignment: [0], potentials: [0, 0])
    #expect(certificate.fault(in: shut) == nil)
    let pinned = try SemiAssignment(
      leftCount: 1,
      loads: [load, load],
      costs: [1, 0] as [Int32],
      fixedRights: [0]
    )
    #expect(
      SemiAssignmentCertificate(assignment: [0], potentials: [0, 0]).fault(in: pinned) == nil
    )
    let strayed = SemiAssignmentCertificate(assignment: [1], potentials: [0, 0])
    #expect(strayed.fault(in: pinned) == .pair(left: 0))
  }

  @Test func `the same problem gives the same answer`() throws {
    let problem = try medium(seed: 8)
    let first = try SemiAssignmentSolver().solve(problem)
    #expect(try SemiAssignmentSolver().solve(problem) == first)
  }

  @Test func `a stopped solve keeps every left at an allowed right and the bounds`() throws {
    let problem = try medium(seed: 5)
    let stop = StopSignal()
    stop.stop(.interrupt)
    let stopped = try SemiAssignmentSolver().solve(problem, stop: stop)
    #expect(stopped.stoppedBy == .interrupt)
    #expect(stopped.augmentations == 0)
    #expect(stopped.assignment.count == 200)
    var budget = WorkBudget(limit: 2)
    let short = try SemiAssignmentSolver().solve(problem, budget: &budget)
    #expect(short.stoppedBy == .effort)
    #expect(short.augmentations == 2)
    for outcome in [stopped, short] {
      guard case .stopped(_, let isFeasible) = outcome.status else {
        Issue.record("\(outcome.status)")
        continue
      }
      #expect(isFeasible)
      #expect(outcome.value != nil && outcome.value == problem.value(of: outcome.assignment))
      #expect(outcome.certificate.fault(in: problem) != nil)
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a stopped solve tells truly whether the bounds are kept`(seed: UInt64) throws {
    var random = RandomSemiAssignments(seed: 500 + seed)
    let draft = try random.next(lefts: 30, rights: random.number(1...7), spread: 20)
    let problem = try draft.narrow()
    var budget = WorkBudget(limit: random.number(0...6))
    let outcome = try SemiAssignmentSolver().solve(problem, budget: &budget)
    for (left, right) in outcome.assignment.enumerated() {
      #expect(problem.cost(of: left, at: Int(right)) != nil, "seed \(seed)")
      if !draft.fixed.isEmpty, draft.fixed[left] >= 0 { #expect(draft.fixed[left] == right) }
    }
    #expect(outcome.value == problem.value(of: outcome.assignment), "seed \(seed)")
    if case .stopped(_, let isFeasible) = outcome.status {
      #expect(isFeasible == (outcome.value != nil), "seed \(seed)")
    }
  }

  @Test func `the prices of a sample change the paths, not the value`() throws {
    var random = RandomSemiAssignments(seed: 77)
    let (lefts, rights) = (1600, 12)
    // All near the first rights, which take a tenth of them each at most.
    let costs = (0..<lefts * rights).map { Int32($0 % rights * 40 + random.number(0...60)) }
    let loads = try (0..<rights).map { _ in try SemiAssignmentLoad(lower: 100, upper: 150) }
    let problem = try SemiAssignment(leftCount: lefts, loads: loads, costs: costs)
    let plain = try SemiAssignmentSolver(samples: false).solve(problem)
    let sampled = try SemiAssignmentSolver().solve(problem)
    for outcome in [plain, sampled] {
      #expect(outcome.certificate.fault(in: problem) == nil)
      #expect(outcome.value == plain.value)
    }
    #expect(sampled.augmentations != plain.augmentations)
    #expect(try SemiAssignmentSolver().solve(problem) == sampled)
  }

  @Test func `starting from the answer needs no path`() throws {
    let problem = try medium(seed: 6)
    let first = try SemiAssignmentSolver().solve(problem)
    let start = SemiAssignmentStart(
      assignment: first.assignment,
      potentials: first.potentials
    )
    let again = try SemiAssignmentSolver().solve(problem, from: start)
    #expect(again.augmentations == 0)
    #expect(again.assignment == first.assignment)
    #expect(again.isOptimal)
    let bare = SemiAssignmentStart(assignment: first.assignment)
    let guessed = try SemiAssignmentSolver().solve(problem, from: bare)
    #expect(guessed.value == first.value)
    #expect(guessed.augmentations == 0)
    #expect(guessed.assignment == first.assignment)
    for wrong in [
      SemiAssignmentStart(assignment: [0]), SemiAssignmentStart(potentials: [0]),
      SemiAssignmentStart(assignment: [Int32](repeating: 10, count: 200)),
      SemiAssignmentStart(potentials: [Int64](repeating: .min, count: 10)),
    ] {
      #expect(throws: FlowError.self) {
        _ = try SemiAssignmentSolver().solve(problem, from: wrong)
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `any start leads to the optimum`(seed: UInt64) throws {
    let problem = try medium(seed: seed)
    let best = try SemiAssignmentSolver().solve(problem).value
    var random = RandomSemiAssignments(seed: seed)
    let assignment = (0..<200).map { _ in Int32(random.number(-1...9)) }
    let potentials = (0..<10).map { _ in Int64(random.number(-900...900)) }
    for start in [
      SemiAssignmentStart(assignment: assignment), SemiAssignmentStart(potentials: potentials),
      SemiAssignmentStart(assignment: assignment, potentials: potentials),
    ] {
      let outcome = try SemiAssignmentSolver().solve(problem, from: start)
      #expect(outcome.value == best, "seed \(seed)")
      #expect(outcome.certificate.fault(in: problem) == nil, "seed \(seed)")
    }
  }

  @Test func `numbers beyond the limits are errors`() throws {
    let load = try SemiAssignmentLoad(lower: 0, upper: 2)
    func expect(_ code: FlowError.Code, _ body: () throws -> Void) {
      do {
        try body()
        Issue.record("no \(code)")
      } catch {
        #expect((error as? FlowError)?.code == code, "\(error)")
      }
    }
    for cost in [1 << 30, Int32.min, Int32.max - 1] {
      expect(.outOfRange) { _ = try SemiAssignment(leftCount: 1, loads: [load], costs: [cost]) }
    }
    for cost in [SemiAssignment.largestCost + 1, Int64.min, Int64.max - 1] {
      expect(.outOfRange) { _ = try SemiAssignment(leftCount: 1, loads: [load], costs: [cost]) }
    }
    expect(.noChoice) { _ = try SemiAssignment(leftCount: 1, loads: [load], costs: [Int32.max]) }
    expect(.noChoice) { _ = try SemiAssignment(leftCount: 1, loads: [], costs: [Int32]()) }
    expect(.wrongCount) { _ = try SemiAssignment(leftCount: 2, loads: [load], costs: [1 as Int32]) }
    expect(.outOfRange) {
      _ = try SemiAssignment(leftCount: -1, loads: [load], costs: [1 as Int32])
    }
    expect(.unknownNode) {
      _ = try SemiAssignment(leftCount: 1, loads: [load], costs: [1 as Int32], fixedRights: [1])
    }
    expect(.noChoice) {
      _ = try SemiAssignment(
        leftCount: 1,
        loads: [load, load],
        costs: [1, .max] as [Int32],
        fixedRights: [1]
      )
    }
    expect(.invertedBounds) { _ = try SemiAssignmentLoad(lower: 3, upper: 2) }
    expect(.invertedBounds) { _ = try SemiAssignmentLoad(lower: -1, upper: 2) }
    expect(.invertedBounds) { _ = try SemiAssignmentLoad(lower: 0, upper: -2) }
    expect(.outOfRange) { _ = try SemiAssignmentLoad(lower: 0, upper: .max) }
    expect(.notConvex) {
      let falling = [2, 1].map { FlowNetwork.Piece(capacity: 1, unitCost: $0) }
      _ = try SemiAssignmentLoad(pieces: falling)
    }
  }

  @Test func `the largest costs are solved or refused, never wrapped`() throws {
    let most = SemiAssignment.largestCost
    let single = try SemiAssignmentLoad(lower: 1, upper: 1)
    for count in [2, 3, 40, 70] {
      // A staircase: every left is drawn to the right before the one it must take.
      var costs = [Int64](repeating: most, count: count * count)
      for left in 0..<count {
        costs[left * count + left] = 0
        if left > 0 { costs[left * count + left - 1] = -most }
      }
      let loads = [SemiAssignmentLoad](repeating: single, count: count)
      let problem = try SemiAssignment(leftCount: count, loads: loads, costs: costs)
      do {
        let outcome = try SemiAssignmentSolver().solve(problem)
        #expect(outcome.isOptimal)
        #expect(outcome.certificate.fault(in: problem) == nil)
      } catch {
        #expect(error.code == .outOfRange)
        #expect(count > 2)
      }
    }
  }
}
