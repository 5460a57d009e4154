// SPDX-License-Identifier: GPL-3.0-or-later

/// Drops restrictions from an infeasible set until every one left is needed.
///
/// A restriction is dropped when the others are still infeasible, and kept for good when they are
/// not: they stay feasible without it however many more go. A ray proven exactly drops at once all
/// that it does not use. Where most will go, whole blocks are tried first and halved while needed.
///
/// - Note: Source: J. Chinneck, E. Dravnieks, Locating minimal infeasible constraint sets in linear
///   programs, ORSA J. Comput. 3, 1991; J. Gleeson, J. Ryan, Identifying minimally infeasible
///   subsystems of inequalities, ORSA J. Comput. 2, 1990 (supports of rays); J. Chinneck,
///   Feasibility and Infeasibility in Optimization, 2008, §6. Differs from it in: halved blocks; a
///   point that breaks one restriction alone settles that one.
/// - Invariant: `kept` is infeasible; without any of `needed` it is feasible.
struct DeletionFilter<Solver: MIPSolver> {
  private let model: SparseModel
  private let clock: DiagnosisClock
  private let report: (Int) -> Void
  private(set) var tester: RestrictionTester<Solver>
  /// What is left.
  private(set) var kept: [Restriction]
  private var needed: Set<Restriction> = []
  /// Whether some test did not tell.
  private var isBlurred = false

  /// - Parameters:
  ///   - model: The model.
  ///   - kept: An infeasible set of restrictions.
  ///   - tester: What tests sets.
  ///   - clock: When to end.
  ///   - report: Takes the number of restrictions that are still open.
  init(
    _ model: SparseModel,
    kept: [Restriction],
    tester: RestrictionTester<Solver>,
    clock: DiagnosisClock,
    report: @escaping (Int) -> Void
  ) {
    self.model = model
    self.kept = kept
    self.tester = tester
    self.clock = clock
    self.report = report
  }

  /// Whether nothing more can be dropped, as far as tests tell.
  var isIrreducible: Bool { !isBlurred && kept.allSatisfy { needed.contains($0) } }

  /// Filters until done or at a limit: rows first, so that few of them stay, then bounds.
  ///
  /// - Parameter blockSize: How many restrictions to try to drop at once at first.
  /// - Throws: What the solver throws.
  mutating func run(blockSize: Int) throws(SolverError) {
    let (rows, bounds) = (kept.filter(\.isOfRow), kept.filter { !$0.isOfRow })
    for part in [rows, bounds] {
      for start in stride(from: 0, to: part.count, by: max(1, blockSize)) {
        try shrink(Array(part[start..<min(part.count, start + max(1, blockSize))]))
      }
    }
  }

  /// Drops what can be dropped of a block.
  private mutating func shrink(_ block: [Restriction]) throws(SolverError) {
    let present = Set(kept)
    let open = block.filter { present.contains($0) && !needed.contains($0) }
    guard !open.isEmpty, clock.reached == nil else { return }
    let dropped = Set(open)
    let trial = kept.filter { !dropped.contains($0) }
    report(kept.count - needed.count)
    switch try tester.test(trial) {
    case .infeasible(let ray):
      kept = trial
      if let ray, ray.proof == .exact {
        let support = Set(ray.support)
        kept = kept.filter { support.contains($0) }
      }
      return
    case .feasible(let point):
      if open.count == 1 {
        needed.insert(open[0])
        return
      }
      noteLoneBreach(of: point)
    case .undecided:
      if open.count == 1 {
        isBlurred = true
        return
      }
    }
    try shrink(Array(open[..<(open.count / 2)]))
    try shrink(Array(open[(open.count / 2)...]))
  }

  /// A restriction that a point alone breaks of all that are kept is needed.
  private mutating func noteLoneBreach(of point: [Double]) {
    let breaches = model.breaches(of: point, in: kept)
    let broken = kept.indices.filter { breaches[$0] > 1e-6 * max(1, abs(model[kept[$0]])) }
    if broken.count == 1 { needed.insert(kept[broken[0]]) }
  }
}

extension Restriction {
  /// Whether it is a side of a row.
  var isOfRow: Bool {
    switch self {
    case .rowLower, .rowUpper: true
    case .columnLower, .columnUpper: false
    }
  }
}
