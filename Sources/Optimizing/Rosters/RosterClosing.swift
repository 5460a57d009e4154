// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming

/// Closes the gap where it is small: all horizons that a better roster could use are written down, and
/// an integer program chooses among them.
///
/// - Note: Source: R. Baldacci, N. Christofides, A. Mingozzi, An exact algorithm for the vehicle
///   routing problem based on the set partitioning formulation, Math. Program. 115, 2008.
struct RosterClosing {
  /// Horizons in the integer program at most.
  private static let mostColumns = 12_000
  /// Branch-and-bound nodes at most.
  private static let mostNodes = 20_000

  /// What came of it.
  struct Result {
    /// A better roster's horizons, if there is one.
    var columns: [RosterColumn]?
    /// Whether nothing is better than them, or than what there was.
    var isClosed = false
  }

  let pricing: RosterPricing
  let solver: any MIPSolver
  let threads: Int
  let stop: StopSignal?

  /// Tries.
  ///
  /// - Parameters:
  ///   - generation: Everything, with the best prices.
  ///   - objective: Cost of the best roster so far.
  ///   - best: That roster.
  /// - Returns: What came of it.
  /// - Throws: `SolverError` where the solver of integer programs breaks down.
  func run(
    _ generation: RosterGeneration,
    objective: Int,
    best: [RosterColumn]
  ) throws(SolverError) -> Result {
    let model = pricing.model
    let (prices, pricing) = (generation.prices, pricing)
    let gap = (objective - pricing.unit) * RosterPricing.scale - generation.bound
    guard generation.bound > .min, gap >= 0 else { return Result() }
    let share = Self.mostColumns
    let found = parallelMap(count: model.people.count, threads: threads) { person in
      let bill = pricing.bill(person, at: prices)
      guard let least = pricing.answer(person, bill), least.isExact else {
        return [RosterColumn]?.none
      }
      return pricing.columns(person, bill, within: least.bound + gap, count: share)
    }
    var total = 0
    for columns in found {
      guard let columns else { return Result() }
      total += columns.count
    }
    guard total <= Self.mostColumns, stop?.isStopped != true else { return Result() }
    var master = RosterMaster(
      model,
      people: Array(model.people.indices),
      covers: generation.covers,
      heads: generation.heads
    )
    for column in best { master.add(column) }
    for columns in found { for column in columns ?? [] { master.add(column) } }
    var options = SolveOptions()
    options.stop = stop
    options.nodeLimit = Self.mostNodes
    let (columns, isOptimal) = try master.choose(solver, options)
    return Result(columns: columns, isClosed: isOptimal)
  }
}
