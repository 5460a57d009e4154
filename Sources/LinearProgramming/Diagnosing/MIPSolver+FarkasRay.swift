// SPDX-License-Identifier: GPL-3.0-or-later

extension MIPSolver {
  /// Finds row multipliers that prove the linear relaxation of a model infeasible.
  ///
  /// They are the duals of the elastic problem, which pays for what each row misses. The ray is
  /// checked in exact arithmetic; where rounding spoils it, others near it are tried: small
  /// fractions, fewer bits, multipliers solved for in whole numbers (supports of up to 64 rows), a
  /// ray of fewer rows, a margin on columns with one bound, the solver's exact method on the
  /// support; then outward rounding. ``FarkasRay/proof`` says what it came to. Long rays over
  /// columns that lack bounds mostly stay `claimed`.
  ///
  /// A model that a point keeps within 1e-9 counts as feasible, one that is kept within 1e-6 too
  /// unless there is a rigorous proof to the contrary.
  ///
  /// - Parameters:
  ///   - model: The model; integrality and costs are ignored.
  ///   - options: As for a linear program. The time limit holds for all solves together, an
  ///     iteration limit for each; a gap or node limit has nothing to act on.
  /// - Returns: The ray; absent with a feasible point; or undecided when a limit was reached.
  /// - Throws: ``SolverError`` as ``solve(_:options:)`` does.
  /// - Complexity: One linear program with at most two more columns per row; up to nine more where the
  ///   first ray is not exact; O(rows + columns + cells) per candidate.
  public func farkasRay(
    of model: SparseModel,
    options: SolveOptions = SolveOptions()
  ) throws(SolverError) -> Diagnosis<FarkasRay> {
    try model.validate()
    try options.check(against: model)
    var probe = LinearProbe(
      self,
      model,
      DiagnosisClock(options, reportsSolves: true),
      startingBasis: options.startingBasis
    )
    switch try probe.test(nil, isThorough: true) {
    case .feasible(let point): return .absent(witness: point)
    case .infeasible(let ray): return .found(ray)
    case .undecided(let termination): return .undecided(termination)
    }
  }
}
