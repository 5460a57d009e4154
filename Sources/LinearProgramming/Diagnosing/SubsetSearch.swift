// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// One search for an irreducible infeasible subset.
struct SubsetSearch<Solver: MIPSolver> {
  private let solver: Solver
  private let model: SparseModel
  private let options: SolveOptions
  private let clock: DiagnosisClock

  init(solver: Solver, model: SparseModel, options: SolveOptions) {
    self.solver = solver
    self.model = model
    self.options = options
    clock = DiagnosisClock(options, reportsSolves: false)
  }

  /// Where filtering begins.
  private enum Start {
    /// An infeasible set, and how many tests it took.
    case restrictions([Restriction], isOfRelaxation: Bool, testCount: Int)
    case over(Diagnosis<InfeasibleSubset>)
  }

  func run() throws(SolverError) -> Diagnosis<InfeasibleSubset> {
    switch try start() {
    case .over(let diagnosis): return diagnosis
    case .restrictions(let restrictions, let isOfRelaxation, let testCount):
      return .found(try filter(restrictions, isOfRelaxation, testCount))
    }
  }

  private func start() throws(SolverError) -> Start {
    var relaxation = LinearProbe(solver, model, clock, startingBasis: options.startingBasis)
    switch try relaxation.test(nil, isThorough: true) {
    case .infeasible(let ray):
      // Rounded multipliers use a little of many bounds; without those the rest is infeasible as
      // a rule, but must be tested.
      let likely = model.approximateSupport(ray.rowMultipliers)
      if case .infeasible = try relaxation.test(likely, isThorough: false) {
        return .restrictions(likely, isOfRelaxation: true, testCount: 2)
      }
      let sure = ray.proof == .exact ? ray.support : model.restrictions
      return .restrictions(sure, isOfRelaxation: true, testCount: 2)
    case .feasible(let point) where !model.hasIntegers: return .over(.absent(witness: point))
    case .undecided(let termination) where !model.hasIntegers:
      return .over(.undecided(termination))
    default: break
    }
    var tester = RestrictionTester(solver, model, clock, startingBasis: nil)
    switch try tester.test(nil) {
    case .feasible(let point): return .over(.absent(witness: point))
    case .undecided(let termination): return .over(.undecided(termination))
    case .infeasible:
      return .restrictions(model.restrictions, isOfRelaxation: false, testCount: 2)
    }
  }

  private func filter(
    _ restrictions: [Restriction],
    _ isOfRelaxation: Bool,
    _ testCount: Int
  ) throws(SolverError) -> InfeasibleSubset {
    let part = Submodel(of: model, for: restrictions)
    let total = restrictions.count
    let progress = options.progress
    var filter = DeletionFilter(
      part.model,
      kept: part.part(restrictions),
      tester: RestrictionTester(solver, part.model, clock, startingBasis: nil),
      clock: clock,
      report: { open in
        progress?(Progress(stage: .solve, done: max(0, total - open), total: total))
      }
    )
    // Of a ray's support most is needed; of all restrictions hardly anything.
    try filter.run(blockSize: isOfRelaxation ? 1 : restrictions.count)
    return InfeasibleSubset(
      members: filter.kept.map { part.whole($0) }.sorted(),
      isIrreducible: filter.isIrreducible,
      ray: isOfRelaxation ? try ray(for: filter.kept, part) : nil,
      testCount: testCount + filter.tester.count
    )
  }

  /// A proof for what is left, on the relaxation; nil when there is none or no time for it.
  private func ray(for kept: [Restriction], _ part: Submodel) throws(SolverError) -> FarkasRay? {
    var probe = LinearProbe(solver, part.model, clock, startingBasis: nil)
    guard case .infeasible(let ray) = try probe.test(kept, isThorough: true) else { return nil }
    return FarkasRay(
      rowMultipliers: part.whole(ray.rowMultipliers, rowCount: model.rowCount),
      remainders: Dictionary(
        uniqueKeysWithValues: ray.remainders.map { (part.rows[$0.key], $0.value) }
      ),
      support: ray.support.map { part.whole($0) },
      proof: ray.proof
    )
  }
}
