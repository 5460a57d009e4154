// SPDX-License-Identifier: GPL-3.0-or-later
package import LinearProgramming

/// Why a program is no staffing problem.
package struct NoStaffingProblem: Error, Sendable, CustomStringConvertible {
  /// The reason, with numbers of rows and columns counted from 0.
  package let description: String
}

extension StaffingProblem {
  /// Finds the tasks and the people in a binary program.
  ///
  /// Rows of positive coefficients with an upper bound belong to people: of ones and at most one, a
  /// conflict; anything else, the capacity. A row that equals zero says how many heads a served task
  /// takes, a row that is at least zero one of its requirements; both hold the column of the task with
  /// a negative coefficient.
  ///
  /// - Parameter model: A program that is minimised.
  /// - Returns: The problem, and the column of every option and task.
  /// - Throws: ``NoStaffingProblem`` with the first reason found.
  package static func recognized(
    in model: SparseModel
  ) throws(NoStaffingProblem) -> StaffingProblem {
    var finder = try StaffingFinder(model)
    return try finder.find()
  }
}

/// Sorts rows and columns into tasks and people.
private struct StaffingFinder {
  private enum Row {
    case conflict
    case capacity
    case heads(task: Int)
    case requirement(task: Int, place: Int)
    /// Binaries cannot break it.
    case idle
  }

  private let model: SparseModel
  private var kinds: [Row] = []
  private var entries: [[(column: Int, value: Int)]]
  private var taskOfColumn: [Int: Int] = [:]
  private var tasks: [StaffingProblem.Task] = []

  init(_ model: SparseModel) throws(NoStaffingProblem) {
    self.model = model
    entries = Array(repeating: [], count: model.rowCount)
    guard model.sense == .minimise, model.objectiveConstant == 0 else {
      throw NoStaffingProblem(description: "it is not a plain minimisation")
    }
    for column in 0..<model.columnCount {
      guard model.isIntegral(column), model.columnLower[column] == 0,
        model.columnUpper[column] == 1,
        let cost = Int(exactly: model.costs[column]), abs(cost) <= StaffingProblem.largestCost
      else { throw NoStaffingProblem(description: "column \(column) is no binary of whole cost") }
      for cell in model.cells(of: column) {
        guard let value = Int(exactly: model.cellValues[cell]),
          value.magnitude <= StaffingProblem.largestCapacity
        else {
          throw NoStaffingProblem(description: "column \(column) has a broken or huge coefficient")
        }
        entries[Int(model.cellRows[cell])].append((column, value))
      }
    }
  }

  mutating func find() throws(NoStaffingProblem) -> StaffingProblem {
    for row in 0..<model.rowCount {
      if model.rowLower[row] == 0, model.rowUpper[row] == 0 { try addTask(row) }
    }
    for row in 0..<model.rowCount { kinds.append(try kind(row)) }
    return StaffingProblem(tasks: tasks, people: try people())
  }

  private mutating func addTask(_ row: Int) throws(NoStaffingProblem) {
    let negative = entries[row].filter { $0.value < 0 }
    guard negative.count == 1, let task = negative.first, taskOfColumn[task.column] == nil,
      entries[row].allSatisfy({ $0.value == 1 || $0.value < 0 }),
      -task.value <= StaffingProblem.mostHeads
    else { throw NoStaffingProblem(description: "row \(row) is no count of heads") }
    taskOfColumn[task.column] = tasks.count
    tasks.append(
      StaffingProblem.Task(reward: -Int(model.costs[task.column]), heads: -task.value)
    )
  }

  private mutating func kind(_ row: Int) throws(NoStaffingProblem) -> Row {
    let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
    let cells = entries[row]
    if lower == 0, upper == 0 {
      let task = cells.compactMap { taskOfColumn[$0.column] }.first
      guard let task else { throw NoStaffingProblem(description: "row \(row) has no task") }
      return .heads(task: task)
    }
    if lower == -.infinity, upper >= 0, upper <= Double(StaffingProblem.largestCapacity),
      Int(exactly: upper) != nil,
      cells.allSatisfy({ $0.value > 0 && taskOfColumn[$0.column] == nil })
    {
      return upper == 1 && cells.allSatisfy { $0.value == 1 } ? .conflict : .capacity
    }
    if lower <= 0, upper == .infinity, cells.allSatisfy({ $0.value >= 0 }) { return .idle }
    guard lower == 0, upper == .infinity,
      let column = cells.first(where: { $0.value < 0 }), let task = taskOfColumn[column.column],
      cells.allSatisfy({ $0.value == 1 || $0.column == column.column }),
      tasks[task].requirements.count < 64, -column.value <= StaffingProblem.mostHeads
    else { throw NoStaffingProblem(description: "row \(row) is of no known kind") }
    tasks[task].requirements.append(-column.value)
    return .requirement(task: task, place: tasks[task].requirements.count - 1)
  }

  /// People are what conflicts and capacities tie together.
  private func people() throws(NoStaffingProblem) -> [StaffingProblem.Person] {
    var root = Array(0..<model.columnCount)
    func find(_ column: Int) -> Int {
      var column = column
      while root[column] != column {
        root[column] = root[root[column]]
        column = root[column]
      }
      return column
    }
    var rows: [Int: [Int]] = [:]
    for (row, kind) in kinds.enumerated() {
      switch kind {
      case .conflict, .capacity:
        guard let first = entries[row].first else { continue }
        for entry in entries[row].dropFirst() {
          let (one, other) = (find(first.column), find(entry.column))
          root[max(one, other)] = min(one, other)
        }
      case .heads, .requirement, .idle: break
      }
    }
    for (row, kind) in kinds.enumerated() {
      switch kind {
      case .conflict, .capacity:
        guard let first = entries[row].first else { continue }
        rows[find(first.column), default: []].append(row)
      case .heads, .requirement, .idle: break
      }
    }
    var members: [Int: [Int]] = [:]
    for column in 0..<model.columnCount where taskOfColumn[column] == nil {
      members[find(column), default: []].append(column)
    }
    var people: [StaffingProblem.Person] = []
    for (root, columns) in members.sorted(by: { $0.key < $1.key }) {
      people.append(try person(columns, rows[root] ?? []))
    }
    return people
  }

  private func person(
    _ columns: [Int],
    _ rows: [Int]
  ) throws(NoStaffingProblem) -> StaffingProblem.Person {
    guard columns.count <= StaffingProblem.mostOptions else {
      throw NoStaffingProblem(description: "somebody has \(columns.count) options")
    }
    let place = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    var conflicts = [Set<Int>](repeating: [], count: columns.count)
    var uses = [Int](repeating: 0, count: columns.count)
    var capacity: Int?
    for row in rows {
      switch kinds[row] {
      case .conflict:
        let places = entries[row].compactMap { place[$0.column] }
        for one in places { conflicts[one].formUnion(places.filter { $0 != one }) }
      case .capacity:
        guard capacity == nil else {
          throw NoStaffingProblem(description: "row \(row) is a second capacity of somebody")
        }
        capacity = Int(model.rowUpper[row])
        for entry in entries[row] {
          if let position = place[entry.column] { uses[position] = entry.value }
        }
      case .heads, .requirement, .idle: break
      }
    }
    var options: [StaffingProblem.Option] = []
    for (position, column) in columns.enumerated() {
      options.append(try option(column, use: uses[position]))
    }
    return StaffingProblem.Person(
      capacity: capacity ?? 0,
      options: options,
      conflicts: conflicts.map { $0.sorted() }
    )
  }

  private func option(
    _ column: Int,
    use: Int
  ) throws(NoStaffingProblem) -> StaffingProblem.Option {
    var (task, meets): (Int?, UInt64) = (nil, 0)
    var asked: [(task: Int, place: Int)] = []
    for cell in model.cells(of: column) {
      switch kinds[Int(model.cellRows[cell])] {
      case .heads(let number):
        guard task == nil else {
          throw NoStaffingProblem(description: "column \(column) serves two tasks")
        }
        task = number
      case .requirement(let number, let place): asked.append((number, place))
      case .conflict, .capacity, .idle: break
      }
    }
    guard let task, asked.allSatisfy({ $0.task == task }) else {
      throw NoStaffingProblem(description: "column \(column) serves no task")
    }
    for requirement in asked { meets |= 1 << UInt64(requirement.place) }
    return StaffingProblem.Option(
      task: task,
      cost: Int(model.costs[column]),
      use: use,
      meets: meets
    )
  }
}
