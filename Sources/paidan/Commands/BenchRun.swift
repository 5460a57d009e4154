// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import LinearProgramming
import NetworkFlow
import Optimizing
import Street

/// A benchmark file that is not what it should be.
struct BenchFileError: Error {
  /// Why, in English, with a line or a number of a row.
  let reason: String
}

/// Solves one benchmark file after the other.
struct BenchRun {
  let threads: Int
  let timeLimitSeconds: Double

  private var stop: StopSignal { StopSignal(secondsFromNow: timeLimitSeconds) }

  /// A minimum-cost flow problem, by the network simplex; the answer is checked by its certificate.
  func flow(_ bytes: [UInt8], _ watch: Stopwatch) throws(BenchFileError) -> BenchRecord {
    let network: FlowNetwork
    var simplex: NetworkSimplex
    do {
      network = try watch.measure("read") { try FlowNetwork(dimacs: bytes) }
      simplex = try watch.measure("solve") { try NetworkSimplex(network) }
    } catch {
      throw BenchFileError(reason: "\(error)")
    }
    let outcome = watch.measure("solve") { simplex.solve(stop: stop) }
    var record = BenchRecord(seconds: watch.seconds)
    switch outcome {
    case .optimal:
      let isProven = simplex.certificate.fault(in: network) == nil
      record.status = isProven ? .optimal : .feasible
      record.objective = Int(exactly: simplex.objective)
      record.bound = isProven ? record.objective : nil
    case .infeasible: record.status = .infeasible
    case .stopped(_, let isFeasible):
      record.status = isFeasible ? .feasible : .none
      record.objective = isFeasible ? Int(exactly: simplex.objective) : nil
    }
    return record
  }

  /// A team problem, by column generation over what each person could do.
  func teams(_ bytes: [UInt8], _ watch: Stopwatch) throws(BenchFileError) -> BenchRecord {
    let problem: StaffingProblem
    do {
      problem = try watch.measure("read") {
        try StaffingProblem.recognized(in: SparseModel(mps: bytes))
      }
    } catch {
      throw BenchFileError(reason: "\(error)")
    }
    let outcome = watch.measure("solve") {
      StaffingSolver(problem, solver: Composition.solver, threads: threads, stop: stop).solve()
    }
    var record = BenchRecord(seconds: watch.seconds)
    record.status = outcome.isOptimal ? .optimal : .feasible
    record.objective = outcome.objective
    record.bound = outcome.isOptimal ? outcome.objective : outcome.bound
    record.rootBound = outcome.bound
    record.seconds["firstPlan"] = outcome.history.first?.seconds ?? 0
    record.failure = outcome.failure.map { "\($0)" }
    return record
  }
}
