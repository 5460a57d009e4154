// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Who does what for now: the tasks of every worker in order of time, and tasks that nobody does.
struct TaskLists: Sendable {
  let problem: FixedTaskProblem
  /// Whether a worker may do a task: worker after worker.
  let may: [Bool]
  /// The workers who may do each task, ascending.
  let ableWorkers: [[Int]]
  /// The worker of every task; −1 for none.
  private(set) var worker: [Int]
  /// The tasks of every worker, in order of time.
  private(set) var lists: [[Int]]
  /// Whether a worker is used at all.
  var isOn: [Bool]

  init(_ problem: FixedTaskProblem) {
    self.problem = problem
    var may = [Bool](repeating: false, count: problem.tasks.count * problem.able.count)
    var ableWorkers = [[Int]](repeating: [], count: problem.tasks.count)
    for (worker, tasks) in problem.able.enumerated() {
      for task in tasks {
        may[worker * problem.tasks.count + task] = true
        ableWorkers[task].append(worker)
      }
    }
    self.may = may
    self.ableWorkers = ableWorkers
    worker = Array(repeating: -1, count: problem.tasks.count)
    lists = Array(repeating: [], count: problem.able.count)
    isOn = problem.able.map { !$0.isEmpty }
  }

  func mayDo(_ worker: Int, _ task: Int) -> Bool { may[worker * problem.tasks.count + task] }

  /// Where in a worker's list the tasks that overlap a task stand.
  func overlap(_ worker: Int, _ task: Int) -> Range<Int> {
    let (list, interval) = (lists[worker], problem.tasks[task])
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if problem.tasks[list[middle]].end <= interval.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let first = low
    while low < list.count, problem.tasks[list[low]].start < interval.end { low += 1 }
    return first..<low
  }

  /// Gives a task to a worker, who stops doing what overlaps it.
  ///
  /// - Returns: The tasks that nobody does now.
  mutating func put(_ task: Int, on worker: Int) -> [Int] {
    let range = overlap(worker, task)
    let ejected = Array(lists[worker][range])
    for other in ejected { self.worker[other] = -1 }
    lists[worker].replaceSubrange(range, with: CollectionOfOne(task))
    self.worker[task] = worker
    return ejected
  }

  /// Takes a task away from its worker.
  mutating func take(_ task: Int) {
    let worker = worker[task]
    guard worker >= 0, let place = lists[worker].firstIndex(of: task) else { return }
    lists[worker].remove(at: place)
    self.worker[task] = -1
  }

  /// Takes a worker out.
  ///
  /// - Returns: What the worker did.
  mutating func retire(_ worker: Int) -> [Int] {
    let tasks = lists[worker]
    for task in tasks { self.worker[task] = -1 }
    lists[worker] = []
    isOn[worker] = false
    return tasks
  }

  /// Swaps tasks between the worker of a task and another, as many as overlaps ask for.
  ///
  /// - Parameters:
  ///   - task: A task that goes from its worker to the other.
  ///   - other: Another worker.
  ///   - limit: Tasks at most that change hands.
  /// - Returns: Whether all of them may; if not, nothing changes.
  mutating func swapChain(from task: Int, with other: Int, limit: Int) -> Bool {
    let one = worker[task]
    guard one >= 0, one != other, mayDo(other, task) else { return false }
    var moving = [task]
    var next = 0
    while next < moving.count {
      let now = moving[next]
      next += 1
      let target = worker[now] == one ? other : one
      for place in overlap(target, now) {
        let met = lists[target][place]
        guard !moving.contains(met) else { continue }
        guard moving.count < limit, mayDo(worker[met] == one ? other : one, met) else {
          return false
        }
        moving.append(met)
      }
    }
    let targets = moving.map { worker[$0] == one ? other : one }
    for now in moving { take(now) }
    for (now, target) in zip(moving, targets) { _ = put(now, on: target) }
    return true
  }
}
