// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import NetworkFlow
import Testing

@Suite struct SemiAssignmentTests {
  /// Tries every assignment.
  private func bruteForce(_ problem: SemiAssignment) -> Int128? {
    var assignment = [Int32](repeating: 0, count: problem.leftCount)
    var best: Int128?
    let fixed = problem.fixedRights
    while true {
      let keepsFixed = fixed.indices.allSatisfy { fixed[$0] < 0 || fixed[$0] == assignment[$0] }
      if keepsFixed, let value = problem.value(of: assignment) { best = min(best ?? value, value) }
      guard let place = assignment.indices.last(where: { assignment[$0] + 1 < problem.rightCount })
      else { return best }
      assignment[place] += 1
      for later in assignment.indices where later > place { assignment[later] = 0 }
    }
  }

  private func check(
    _ problem: SemiAssignment,
    _ outcome: SemiAssignmentOutcome,
    expecting value: Int128?,
    _ label: String
  ) {
    if let value {
      #expect(outcome.isOptimal, "\(label)")
      #expect(outcome.value == value, "\(label)")
      #expect(outcome.certificate.fault(in: problem) == nil, "\(label)")
    } else if case .infeasible(let conflict) = outcome.status {
      #expect(conflict.isProof(for: problem), "\(label)")
      #expect(outcome.value == nil, "\(label)")
    } else {
      Issue.record("\(label): \(outcome.status)")
    }
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `tiny problems agree with trying everything`(seed: UInt64) throws {
    var random = RandomSemiAssignments(seed: seed)
    let draft = try random.next(
      lefts: random.number(0...5),
      rights: random.number(1...4),
      spread: random.number(1...9)
    )
    let (narrow, wide) = (try draft.narrow(), try draft.wide())
    let best = bruteForce(narrow)
    let solver = SemiAssignmentSolver()
    check(narrow, try solver.solve(narrow), expecting: best, "seed \(seed) narrow")
    check(wide, try solver.solve(wide), expecting: best, "seed \(seed) wide")
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `larger problems agree with the network simplex`(seed: UInt64) throws {
    var random = RandomSemiAssignments(seed: 1000 + seed)
    let rights = random.number(1...12)
    let draft = try random.next(lefts: random.number(20...90), rights: rights, spread: 60)
    let problem = try draft.narrow()
    var simplex = try NetworkSimplex(FlowNetwork(problem))
    let isOptimal = simplex.solve() == .optimal
    let best = isOptimal ? simplex.objective : nil
    check(problem, try SemiAssignmentSolver().solve(problem), expecting: best, "seed \(seed)")
    check(
      try draft.wide(),
      try SemiAssignmentSolver().solve(draft.wide()),
      expecting: best,
      "\(seed)"
    )
  }

  @Test func `nobody to place and a single right`() throws {
    let load = try SemiAssignmentLoad(lower: 0, upper: 5)
    let nobody = try SemiAssignment(leftCount: 0, loads: [load, load], costs: [Int32]())
    #expect(try SemiAssignmentSolver().solve(nobody).value == 0)
    let nothing = try SemiAssignment(leftCount: 0, loads: [], costs: [Int64]())
    #expect(try SemiAssignmentSolver().solve(nothing).isOptimal)
    let single = try SemiAssignment(leftCount: 3, loads: [load], costs: [4, 5, 6] as [Int32])
    let outcome = try SemiAssignmentSolver().solve(single)
    #expect(outcome.value == 15)
    #expect(outcome.certificate.fault(in: single) == nil)
  }

  @Test func `equal costs spread over all rights`() throws {
    let load = try SemiAssignmentLoad(lower: 2, upper: 3)
    let costs = [Int32](repeating: 7, count: 10 * 4)
    let problem = try SemiAssignment(
      leftCount: 10,
      loads: [load, load, load, load],
      costs: costs
    )
    let outcome = try SemiAssignmentSolver().solve(problem)
    #expect(outcome.value == 70)
    #expect(outcome.certificate.fault(in: problem) == nil)
    #expect(try SemiAssignmentSolver().solve(problem) == outcome)
  }

  @Test func `too many lefts are counted and proven`() throws {
    let load = try SemiAssignmentLoad(lower: 0, upper: 3)
    let problem = try SemiAssignment(
      leftCount: 9,
      loads: [load, load],
      costs: [Int32](repeating: 1, count: 18)
    )
    let outcome = try SemiAssignmentSolver().solve(problem)
    let conflict = SemiAssignmentConflict(kind: .tooMany, rights: [0, 1], excess: 3)
    #expect(outcome.status == .infeasible(conflict))
    #expect(conflict.isProof(for: problem))
    for wrong in [2, 4, -1, 0] {
      let other = SemiAssignmentConflict(kind: .tooMany, rights: [0, 1], excess: wrong)
      #expect(!other.isProof(for: problem))
    }
    #expect(!SemiAssignmentConflict(kind: .tooMany, rights: [2], excess: 3).isProof(for: problem))
    #expect(
      !SemiAssignmentConflict(kind: .tooMany, rights: [0, 0], excess: 3).isProof(for: problem)
    )
  }

  @Test func `too few lefts for the lower bounds are counted and proven`() throws {
    let load = try SemiAssignmentLoad(lower: 3, upper: 4)
    let free = try SemiAssignmentLoad(lower: 0, upper: 9)
    // Two lefts may go to the first right, one of the others to the second.
    let no = Int32.max
    let problem = try SemiAssignment(
      leftCount: 4,
      loads: [load, load, free],
      costs: [1, no, 1, 1, no, 1, no, 1, 1, no, no, 1]
    )
    let outcome = try SemiAssignmentSolver().solve(problem)
    let conflict = SemiAssignmentConflict(kind: .tooFew, rights: [0, 1], excess: 3)
    #expect(outcome.status == .infeasible(conflict))
    #expect(conflict.isProof(for: problem))
  }
}
