// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import LinearProgramming
import NetworkFlow
import Optimizing
import Street

/// Why there is no record of a benchmark file.
enum BenchError: Error {
  /// The file is not what it should be: why, in English, with a line or a number of a row.
  case file(String)
  /// The answer breaks a rule or does not cost what the solver says: nobody may see it.
  case answer(String)
}

/// Solves one benchmark file after the other.
struct BenchRun {
  let threads: Int
  /// Of every problem.
  let timeLimitSeconds: Double
  /// Ctrl-C: ends the problem at hand with its best answer.
  let interrupt: StopSignal

  /// Solves within the time limit, until interrupted.
  func solving<Value>(_ watch: Stopwatch, _ body: (StopSignal) -> Value) -> Value {
    let stop = StopSignal(secondsFromNow: timeLimitSeconds)
    return interrupt.whileObserved(by: { stop.stop(.interrupt) }) {
      watch.measure("solve") { body(stop) }
    }
  }

  /// A minimum-cost flow problem, by the network simplex; the answer is checked by its certificate.
  func flow(_ bytes: [UInt8], _ watch: Stopwatch) throws(BenchError) -> BenchRecord {
    let network: FlowNetwork
    var simplex: NetworkSimplex
    do {
      network = try watch.measure("read") { try FlowNetwork(dimacs: bytes) }
      simplex = try watch.measure("solve") { try NetworkSimplex(network) }
    } catch {
      throw .file("\(error)")
    }
    let outcome = solving(watch) { simplex.solve(stop: $0) }
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
  func teams(_ bytes: [UInt8], _ watch: Stopwatch) throws(BenchError) -> BenchRecord {
    let problem: StaffingProblem
    do {
      problem = try watch.measure("read") {
        try StaffingProblem.recognized(in: SparseModel(mps: bytes))
      }
    } catch {
      throw .file("\(error)")
    }
    let outcome = solving(watch) {
      StaffingSolver(problem, solver: Composition.solver, threads: threads, stop: $0).solve()
    }
    guard problem.objective(of: outcome.staffing) == outcome.objective else {
      throw .answer("objective \(outcome.objective)")
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
