// SPDX-License-Identifier: GPL-3.0-or-later

/// Tasks at fixed times for the fewest qualified workers.
///
/// - Note: Source: M. Krishnamoorthy, A. T. Ernst, D. Baatar, Algorithms for large scale shift
///   minimisation personnel task scheduling problems, EJOR 219, 2012, and its data files.
package struct FixedTaskInstance: Sendable, Equatable {
  /// Tasks, or workers, at most.
  package static let mostRows = 20_000
  /// Moments have at most this magnitude.
  package static let largestTime = 1 << 40

  /// When every task begins.
  package let starts: [Int]
  /// When every task is over, after its start: it takes no time at that moment any more.
  package let ends: [Int]
  /// The tasks that every worker may do, counted from 0.
  package let able: [[Int]]

  /// Reads a file.
  ///
  /// It holds `Type = 1`; `Jobs = n` and n lines `start end`; `Qualifications = m` and m lines
  /// `count: job job …`. Lines that begin with `#` are comments.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: ``InstanceFileError`` with the line.
  package init(file bytes: [UInt8]) throws(InstanceFileError) {
    var lines = LineScanner(bytes)
    _ = try lines.heading("Type", in: 1...1)
    let jobs = try lines.heading("Jobs", in: 1...Self.mostRows)
    let times = -Self.largestTime...Self.largestTime
    var (starts, ends): ([Int], [Int]) = ([], [])
    for _ in 0..<jobs {
      var (numbers, line) = try lines.nextLine("a job")
      let start = try numbers.next("a start", in: times, line)
      let end = try numbers.next("an end", in: times, line)
      try numbers.finish(line)
      guard start < end else {
        throw InstanceFileError(line: line, "the job ends before it begins")
      }
      starts.append(start)
      ends.append(end)
    }
    self.starts = starts
    self.ends = ends
    let workers = try lines.heading("Qualifications", in: 0...Self.mostRows)
    var able: [[Int]] = []
    for _ in 0..<workers {
      var (numbers, line) = try lines.nextLine("a worker")
      let count = try numbers.next("the number of jobs", in: 0...jobs, line, endsWithColon: true)
      var list: [Int] = []
      for _ in 0..<count { list.append(try numbers.next("a job", in: 0...jobs - 1, line)) }
      try numbers.finish(line)
      able.append(list)
    }
    self.able = able
    try lines.finish()
  }

  /// Counts the workers of an answer from the file alone.
  ///
  /// - Parameter workers: The worker of every task.
  /// - Returns: How many different workers there are.
  /// - Throws: ``AnswerFault`` when a task has no worker, one who may not do it, or one who does
  ///   another at the same time.
  package func score(of workers: [Int]) throws(AnswerFault) -> Int {
    guard workers.count == starts.count else {
      throw AnswerFault("\(workers.count) workers for \(starts.count) jobs")
    }
    var work: [Int: [Int]] = [:]
    for (job, worker) in workers.enumerated() {
      guard able.indices.contains(worker) else { throw AnswerFault("job \(job) has no worker") }
      work[worker, default: []].append(job)
    }
    for (worker, jobs) in work.sorted(by: { $0.key < $1.key }) {
      let may = Set(able[worker])
      if let job = jobs.first(where: { !may.contains($0) }) {
        throw AnswerFault("worker \(worker) may not do job \(job)")
      }
      var last = Int.min
      for job in jobs.sorted(by: { (starts[$0], $0) < (starts[$1], $1) }) {
        guard starts[job] >= last else {
          throw AnswerFault("worker \(worker) does two jobs at the start of job \(job)")
        }
        last = ends[job]
      }
    }
    return work.count
  }
}
