// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Does tasks with ever fewer workers: a worker is taken out, and what the worker did pushes its way
/// in elsewhere; tasks that were hard to place before weigh more when somebody has to make room.
///
/// - Note: Source: Y. Nagata, O. Bräysy, A powerful route minimization heuristic for the vehicle
///   routing problem with time windows, Operations Research Letters 37, 2009. Differs from it in:
///   workers differ in what they may do; shaking swaps chains of overlapping tasks between workers.
struct TaskEjections: Sendable {
  private(set) var lists: TaskLists
  private var random: SeededGenerator
  /// How often every task could not be placed.
  private var weight: [Int]
  private var open: [Int]

  init(_ lists: TaskLists, seed: UInt64) {
    self.lists = lists
    random = SeededGenerator(seed: seed)
    weight = Array(repeating: 1, count: lists.problem.tasks.count)
    // Those that begin first are placed first: the last of the list is next.
    open = lists.problem.tasks.indices.filter { lists.worker[$0] < 0 }
      .sorted { (lists.problem.tasks[$1].start, $1) < (lists.problem.tasks[$0].start, $0) }
  }

  /// Whether every task is done.
  var isWhole: Bool { open.isEmpty }

  /// How many workers may be used.
  var workerCount: Int { lists.isOn.count { $0 } }

  /// Takes out the workers without a task.
  mutating func dismissIdle() {
    for worker in lists.isOn.indices where lists.isOn[worker] && lists.lists[worker].isEmpty {
      lists.isOn[worker] = false
    }
  }

  /// Takes out a worker, more likely one with little to do.
  mutating func retireOne() {
    let on = lists.isOn.indices.filter { lists.isOn[$0] }
    guard !on.isEmpty else { return }
    let drawn = (0..<3).map { _ in on[random.below(on.count)] }
    guard let worker = drawn.min(by: { load($0) < load($1) }) else { return }
    open += lists.retire(worker)
  }

  private func load(_ worker: Int) -> Int { lists.lists[worker].reduce(0) { $0 + weight[$1] } }

  /// Places open tasks until there are none, or for so many steps.
  ///
  /// - Returns: Whether every task is done.
  mutating func place(steps: Int, shouldStop: () -> Bool) -> Bool {
    for step in 0..<steps {
      guard let task = open.popLast() else { return true }
      if step & 63 == 0, shouldStop() {
        open.append(task)
        return false
      }
      guard let worker = bestWorker(for: task) else {
        open.append(task)
        return false
      }
      let ejected = lists.put(task, on: worker)
      guard !ejected.isEmpty else { continue }
      weight[task] += 1
      open += ejected
      for _ in 0..<20 { shake() }
    }
    return open.isEmpty
  }

  /// The worker on whom a task pushes out the least weight; ties are drawn.
  private mutating func bestWorker(for task: Int) -> Int? {
    var best: (worker: Int, weight: Int, ties: Int)?
    for worker in lists.ableWorkers[task] where lists.isOn[worker] {
      var sum = 0
      for place in lists.overlap(worker, task) { sum += weight[lists.lists[worker][place]] }
      if let now = best, sum > now.weight { continue }
      if let now = best, sum == now.weight {
        let ties = now.ties + 1
        best = (random.below(ties) == 0 ? worker : now.worker, sum, ties)
      } else {
        best = (worker, sum, 1)
      }
    }
    return best?.worker
  }

  /// Swaps what overlaps between two workers, somewhere.
  private mutating func shake() {
    let task = random.below(lists.worker.count)
    let able = lists.ableWorkers[task]
    guard lists.worker[task] >= 0, !able.isEmpty else { return }
    let other = able[random.below(able.count)]
    if lists.isOn[other] { _ = lists.swapChain(from: task, with: other, limit: 24) }
  }
}
