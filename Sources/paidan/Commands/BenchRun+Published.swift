// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import NetworkFlow
import Optimizing
import PublishedInstances

extension BenchRun {
  // MARK: - Linear assignment

  /// A linear assignment problem, by the network simplex: a unit from every row to every column.
  func assignment(_ bytes: [UInt8], _ watch: Stopwatch) throws(BenchError) -> BenchRecord {
    let instance: LinearAssignmentInstance
    let network: FlowNetwork
    var simplex: NetworkSimplex
    do {
      instance = try watch.measure("read") { try LinearAssignmentInstance(file: bytes) }
      network = watch.measure("solve") { FlowNetwork(assignment: instance) }
      simplex = try watch.measure("solve") { try NetworkSimplex(network) }
    } catch {
      throw .file("\(error)")
    }
    let outcome = solving(watch) { simplex.solve(stop: $0) }
    var record = BenchRecord(seconds: watch.seconds)
    switch outcome {
    case .optimal, .stopped(_, isFeasible: true):
      let objective = Int(exactly: simplex.objective)
      let columns = columns(simplex.flows, instance.size)
      try check(objective) { () throws(AnswerFault) in try instance.score(of: columns) }
      let isProven = outcome == .optimal && simplex.certificate.fault(in: network) == nil
      record.status = isProven ? .optimal : .feasible
      record.objective = objective
      record.bound = isProven ? objective : nil
    case .infeasible: record.status = .infeasible
    case .stopped: record.status = .none
    }
    return record
  }

  /// The column on every row's arc with a unit; −1 where there is none.
  private func columns(_ flows: [Int64], _ size: Int) -> [Int] {
    (0..<size).map { row in (0..<size).first { flows[row * size + $0] == 1 } ?? -1 }
  }

  // MARK: - Generalized assignment

  /// Generalized assignment problems, one after the other, each within the time limit.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - maximise: Whether the costs are profits.
  ///   - watch: Has timed how long reading the bytes took.
  ///   - emit: Takes the number of the problem, from 1, of how many, and its record.
  /// - Throws: ``BenchError``; records emitted before hold.
  func generalizedAssignments(
    _ bytes: [UInt8],
    maximise: Bool,
    _ watch: Stopwatch,
    emit: (_ number: Int, _ count: Int, _ record: BenchRecord) -> Void
  ) throws(BenchError) {
    let instances: [GeneralizedAssignmentInstance]
    do {
      instances = try watch.measure("read") {
        try GeneralizedAssignmentInstance.problems(file: bytes)
      }
    } catch {
      throw .file("\(error)")
    }
    let read = (watch.seconds["read"] ?? 0) / Double(instances.count)
    for (position, instance) in instances.enumerated() where !interrupt.isStopped {
      let mine = Stopwatch()
      mine.add("read", read)
      let record = try generalizedAssignment(instance, maximise: maximise, mine)
      emit(position + 1, instances.count, record)
    }
  }

  private func generalizedAssignment(
    _ instance: GeneralizedAssignmentInstance,
    maximise: Bool,
    _ watch: Stopwatch
  ) throws(BenchError) -> BenchRecord {
    let sign = maximise ? -1 : 1
    guard
      let problem = AssignmentProblem(
        capacities: instance.capacities,
        jobCount: instance.jobCount,
        costs: instance.costs.map { sign * $0 },
        uses: instance.uses
      )
    else { throw .file("pairs > \(AssignmentProblem.mostPairs)") }
    let outcome = solving(watch) {
      AssignmentSolver(problem, threads: threads, stop: $0).solve()
    }
    var record = BenchRecord(seconds: watch.seconds)
    record.sense = maximise ? .maximise : .minimise
    record.bound = sign * outcome.bound
    record.rootBound = sign * outcome.rootBound
    if let agents = outcome.agents {
      record.objective = outcome.objective.map { sign * $0 }
      try check(record.objective) { () throws(AnswerFault) in try instance.score(of: agents) }
      record.status = outcome.isOptimal ? .optimal : .feasible
    } else if outcome.isInfeasible {
      record.status = .infeasible
      (record.bound, record.rootBound) = (nil, nil)
    }
    return record
  }

  // MARK: - Fixed-time tasks

  /// Tasks at fixed times, for the fewest workers.
  func tasks(_ bytes: [UInt8], _ watch: Stopwatch) throws(BenchError) -> BenchRecord {
    let instance: FixedTaskInstance
    do {
      instance = try watch.measure("read") { try FixedTaskInstance(file: bytes) }
    } catch {
      throw .file("\(error)")
    }
    let intervals = zip(instance.starts, instance.ends)
      .map { FixedTaskProblem.Interval(start: $0, end: $1) }
    guard let problem = FixedTaskProblem(tasks: intervals, able: instance.able) else {
      throw .file("pairs > \(FixedTaskProblem.mostPairs)")
    }
    let outcome = solving(watch) { FixedTaskSolver(problem, threads: threads, stop: $0).solve() }
    var record = BenchRecord(seconds: watch.seconds)
    record.bound = outcome.bound
    record.rootBound = problem.mostAtOnce
    if let workers = outcome.workers {
      record.objective = outcome.objective
      try check(record.objective) { () throws(AnswerFault) in try instance.score(of: workers) }
      record.status = outcome.isOptimal ? .optimal : .feasible
    } else if outcome.isInfeasible {
      record.status = .infeasible
      (record.bound, record.rootBound) = (nil, nil)
    }
    return record
  }

  /// Holds what a solver says against what its answer is worth by the file alone.
  func check(
    _ objective: Int?,
    _ score: () throws(AnswerFault) -> Int
  ) throws(BenchError) {
    let counted: Int
    do {
      counted = try score()
    } catch {
      throw .answer("\(error)")
    }
    guard objective == counted else {
      throw .answer("said \(objective.map(String.init) ?? "nothing"), counted \(counted)")
    }
  }
}

extension FlowNetwork {
  /// A unit from every row to every column; the arcs stand row after row.
  fileprivate init(assignment instance: LinearAssignmentInstance) {
    self.init()
    let size = instance.size
    reserveCapacity(nodes: 2 * size, arcs: size * size)
    let rows = (0..<size).map { _ in addNode(supply: 1) }
    let columns = (0..<size).map { _ in addNode(supply: -1) }
    for (row, tail) in rows.enumerated() {
      for (column, head) in columns.enumerated() {
        addArc(from: tail, to: head, upper: 1, cost: Int64(instance.costs[row * size + column]))
      }
    }
  }
}
