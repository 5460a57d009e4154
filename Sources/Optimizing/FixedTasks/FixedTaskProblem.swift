// SPDX-License-Identifier: GPL-3.0-or-later

/// Tasks at fixed times, and workers who may each do some of them, one at a time.
///
/// Every task is done by one worker; use as few workers as possible.
package struct FixedTaskProblem: Sendable, Equatable {
  /// Tasks or workers at most.
  package static let mostTasks = 1 << 16
  /// Pairs of a worker and a task that are looked at.
  package static let mostPairs = 1 << 26

  /// When a task is done: from the start up to, not including, the end.
  package struct Interval: Sendable, Equatable {
    /// When it begins.
    package var start: Int
    /// When it is over; after the start.
    package var end: Int

    /// Makes an interval.
    ///
    /// - Parameters:
    ///   - start: When it begins.
    ///   - end: When it is over.
    package init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }

    /// Whether two intervals share time.
    func overlaps(_ other: Interval) -> Bool { start < other.end && other.start < end }
  }

  /// The tasks.
  package let tasks: [Interval]
  /// The tasks that every worker may do, each once, ascending.
  package let able: [[Int]]

  /// Makes a problem; nil when an interval is empty, a task does not exist or there are too many.
  ///
  /// - Parameters:
  ///   - tasks: The tasks.
  ///   - able: The tasks that every worker may do; repetitions do no harm.
  package init?(tasks: [Interval], able: [[Int]]) {
    let (pairs, isTooLarge) = tasks.count.multipliedReportingOverflow(by: able.count)
    guard tasks.count <= Self.mostTasks, able.count <= Self.mostTasks, !isTooLarge,
      pairs <= Self.mostPairs, tasks.allSatisfy({ $0.start < $0.end }),
      able.allSatisfy({ $0.allSatisfy(tasks.indices.contains) })
    else { return nil }
    self.tasks = tasks
    self.able = able.map { Set($0).sorted() }
  }

  /// How many workers do something, judged from the problem alone.
  ///
  /// - Parameter workers: The worker of every task.
  /// - Returns: Nil when a task has no able worker or a worker two tasks at a time.
  package func objective(of workers: [Int]) -> Int? {
    guard workers.count == tasks.count, workers.allSatisfy(able.indices.contains) else {
      return nil
    }
    var lists = [[Int]](repeating: [], count: able.count)
    for (task, worker) in workers.enumerated() { lists[worker].append(task) }
    for (worker, list) in lists.enumerated() where !list.isEmpty {
      let may = Set(able[worker])
      let times = list.map { tasks[$0] }.sorted { $0.start < $1.start }
      guard list.allSatisfy(may.contains),
        zip(times, times.dropFirst()).allSatisfy({ $0.end <= $1.start })
      else { return nil }
    }
    return lists.count { !$0.isEmpty }
  }

  /// The largest number of tasks at one time: no fewer workers can do them all.
  package var mostAtOnce: Int {
    // Ends before starts at the same moment: a task that ends then no longer counts.
    let moments = tasks.flatMap { [($0.start, 1), ($0.end, -1)] }.sorted { $0 < $1 }
    var (now, most) = (0, 0)
    for (_, change) in moments {
      now += change
      most = max(most, now)
    }
    return most
  }
}

/// What a search for the fewest workers ended with.
package struct FixedTaskOutcome: Sendable {
  /// The worker of every task in the best answer; nil when none was found.
  package var workers: [Int]?
  /// How many workers it uses.
  package var objective: Int?
  /// How many workers are needed at least.
  package var bound: Int
  /// Whether no answer exists.
  package var isInfeasible = false

  /// Whether nothing better exists.
  package var isOptimal: Bool { objective.map { $0 <= bound } ?? false }
}
