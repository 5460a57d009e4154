// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import NetworkFlow
import PublishedInstances

extension BenchRun {
  /// 双报到 on all pairs, by shortest paths between communities.
  ///
  /// Optimal means: the certificate holds for every pair, checked within `certify`.
  func report(_ bytes: [UInt8], _ watch: Stopwatch) throws(BenchError) -> BenchRecord {
    let instance: ReportInstance
    let problem: SemiAssignment
    do {
      instance = try watch.measure("read") { try ReportInstance(file: bytes) }
      problem = try watch.measure("costs") { try SemiAssignment(report: instance) }
    } catch {
      throw .file("\(error)")
    }
    let outcome: SemiAssignmentOutcome
    do {
      outcome = try solving(watch) { stop in
        Result { () throws(FlowError) in try SemiAssignmentSolver().solve(problem, stop: stop) }
      }
      .get()
    } catch {
      throw .file("\(error)")
    }
    let isProven = watch.measure("certify") {
      outcome.isOptimal && outcome.certificate.fault(in: problem) == nil
    }
    var record = BenchRecord(seconds: watch.seconds)
    if case .infeasible = outcome.status { record.status = .infeasible }
    guard let value = outcome.value else { return record }
    record.status = isProven ? .optimal : .feasible
    record.objective = Int(exactly: value)
    record.bound = isProven ? record.objective : nil
    try check(record.objective) { () throws(AnswerFault) in
      try instance.score(of: outcome.assignment.map { Int($0) })
    }
    return record
  }
}

extension SemiAssignment {
  /// All pairs of a published problem.
  fileprivate init(report instance: ReportInstance) throws(FlowError) {
    let load = try SemiAssignmentLoad(lower: instance.lower, upper: instance.upper)
    try self.init(
      leftCount: instance.members.count,
      loads: [SemiAssignmentLoad](repeating: load, count: instance.communities.count),
      costs: instance.costs()
    )
  }
}
