// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import NetworkFlow

/// Random semi-assignments: some pairs forbidden, some lefts fixed, loads bounded or convex.
struct RandomSemiAssignments {
  /// Numbers of a problem before it is stated.
  struct Draft {
    var leftCount: Int
    var loads: [SemiAssignmentLoad]
    var costs: [Int64]
    var fixed: [Int32]

    func narrow() throws -> SemiAssignment {
      try SemiAssignment(
        leftCount: leftCount,
        loads: loads,
        costs: costs.map { $0 == .max ? Int32.max : Int32($0) },
        fixedRights: fixed
      )
    }

    func wide() throws -> SemiAssignment {
      try SemiAssignment(leftCount: leftCount, loads: loads, costs: costs, fixedRights: fixed)
    }
  }

  var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + random.below(range.count)
  }

  /// A problem with every kind of difficulty, feasible or not.
  mutating func next(lefts: Int, rights: Int, spread: Int) throws -> Draft {
    let forbidding = random.below(3) == 0
    var costs: [Int64] = []
    var fixed: [Int32] = []
    let fixing = random.below(3) == 0
    for _ in 0..<lefts {
      let kept = random.below(rights)
      for right in 0..<rights {
        let isForbidden = forbidding && right != kept && random.below(3) == 0
        costs.append(isForbidden ? .max : Int64(number(-spread...spread)))
      }
      if fixing { fixed.append(random.below(5) == 0 ? Int32(kept) : -1) }
    }
    var loads: [SemiAssignmentLoad] = []
    for _ in 0..<rights { loads.append(try load(lefts: lefts, rights: rights, spread: spread)) }
    return Draft(leftCount: lefts, loads: loads, costs: costs, fixed: fixed)
  }

  private mutating func load(lefts: Int, rights: Int, spread: Int) throws -> SemiAssignmentLoad {
    let share = lefts / rights
    let lower = random.below(2) == 0 ? 0 : number(0...share)
    if random.below(2) == 0 {
      return try SemiAssignmentLoad(lower: lower, upper: max(lower, number(share...2 * share + 2)))
    }
    var pieces: [FlowNetwork.Piece] = []
    var unit = Int64(number(-2 * spread...0))
    for _ in 0..<number(1...4) {
      pieces.append(FlowNetwork.Piece(capacity: Int64(number(0...share + 1)), unitCost: unit))
      unit += Int64(number(0...spread))
    }
    let held = pieces.reduce(0) { $0 + Int($1.capacity) }
    return try SemiAssignmentLoad(lower: min(lower, held), pieces: pieces)
  }
}

extension FlowNetwork {
  /// The same problem with an arc for each allowed pair and for each piece.
  init(_ problem: SemiAssignment) throws {
    self.init()
    let sink = addNode(supply: -Int64(problem.leftCount))
    let rights = problem.loads.map { _ in addNode() }
    for left in 0..<problem.leftCount {
      let node = addNode(supply: 1)
      let fixed = problem.fixedRights.isEmpty ? -1 : problem.fixedRights[left]
      for (right, head) in rights.enumerated() where fixed < 0 || Int(fixed) == right {
        guard let cost = problem.cost(of: left, at: right) else { continue }
        addArc(from: node, to: head, upper: 1, cost: cost)
      }
    }
    for (load, node) in zip(problem.loads, rights) {
      // Units up to the lower bound are forced; as pieces are convex they are the first ones.
      var forced = Int64(load.lower)
      for piece in load.pieces {
        let lower = min(forced, piece.capacity)
        forced -= lower
        addArc(from: node, to: sink, lower: lower, upper: piece.capacity, cost: piece.unitCost)
      }
    }
  }
}
