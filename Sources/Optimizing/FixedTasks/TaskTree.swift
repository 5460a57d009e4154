// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds the fewest workers for tasks at fixed times by trying everybody for every task, in order of
/// time: exact, for few tasks.
struct TaskTree {
  private let problem: FixedTaskProblem
  private let able: [[Int]]
  private let order: [Int]
  /// The first worker who may do exactly the same tasks.
  private let twin: [Int]
  private var freeFrom: [Int]
  private var isUsed: [Bool]
  private var worker: [Int]
  private var used = 0
  private var nodesLeft: Int
  /// The best answer with fewer workers than the limit.
  private(set) var best: [Int]?
  private var limit: Int

  /// Makes a search for answers with fewer workers than a limit.
  init(_ problem: FixedTaskProblem, below limit: Int, nodes: Int) {
    self.problem = problem
    self.limit = limit
    nodesLeft = nodes
    var able = [[Int]](repeating: [], count: problem.tasks.count)
    for (worker, tasks) in problem.able.enumerated() {
      for task in tasks { able[task].append(worker) }
    }
    self.able = able
    order = problem.tasks.indices.sorted {
      (problem.tasks[$0].start, $0) < (problem.tasks[$1].start, $1)
    }
    var first: [[Int]: Int] = [:]
    twin = problem.able.enumerated()
      .map { worker, tasks in
        if let known = first[tasks] { return known }
        first[tasks] = worker
        return worker
      }
    freeFrom = Array(repeating: .min, count: problem.able.count)
    isUsed = Array(repeating: false, count: problem.able.count)
    worker = Array(repeating: -1, count: problem.tasks.count)
  }

  /// Searches until the first answer with at most so many workers.
  ///
  /// - Parameters:
  ///   - enough: With so many workers an answer need not be bettered.
  ///   - shouldStop: Whether to end at once.
  /// - Returns: Whether everything was tried: then nothing is better than ``best``, or exists.
  mutating func search(enough: Int, shouldStop: () -> Bool) -> Bool {
    descend(0, enough, shouldStop)
    return nodesLeft > 0
  }

  private mutating func descend(_ position: Int, _ enough: Int, _ shouldStop: () -> Bool) {
    nodesLeft -= 1
    if nodesLeft & 1023 == 0, shouldStop() { nodesLeft = 0 }
    guard nodesLeft > 0, used < limit, limit > enough else { return }
    guard position < order.count else {
      best = worker
      limit = used
      return
    }
    let task = order[position]
    var triedTwins: Set<Int> = []
    for isNew in [false, true] {
      for one in able[task]
      where isUsed[one] == isNew.toggled && freeFrom[one] <= problem.tasks[task].start {
        // Unused workers who may do the same are all one.
        if isNew, !triedTwins.insert(twin[one]).inserted { continue }
        let before = freeFrom[one]
        freeFrom[one] = problem.tasks[task].end
        worker[task] = one
        if isNew {
          isUsed[one] = true
          used += 1
        }
        descend(position + 1, enough, shouldStop)
        if isNew {
          isUsed[one] = false
          used -= 1
        }
        freeFrom[one] = before
        guard nodesLeft > 0, limit > enough else { return }
      }
    }
  }
}

extension Bool {
  fileprivate var toggled: Bool { !self }
}
