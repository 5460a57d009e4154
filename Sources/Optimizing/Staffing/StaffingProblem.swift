// SPDX-License-Identifier: GPL-3.0-or-later

/// Tasks that each take several people or nobody, and people who can each take on some of them.
///
/// Minimise the costs of all assignments less the rewards of all served tasks. A served task has
/// exactly as many people as it asks for, and enough of them meet each of its requirements. A person
/// is never on two conflicting tasks and never beyond the capacity.
package struct StaffingProblem: Sendable, Equatable {
  /// Costs and rewards may be so large, and sums of them still fit.
  package static let largestCost = 1 << 30
  /// Uses and capacities may be so large.
  package static let largestCapacity = 1 << 40
  /// A task may take so many people.
  package static let mostHeads = 1024
  /// A person may have so many options.
  package static let mostOptions = 256

  /// Work for several people at once: all of them or none.
  package struct Task: Sendable, Equatable {
    /// What serving it is worth.
    ///
    /// Range: 0 or more.
    package var reward: Int
    /// People it takes.
    ///
    /// Range: 1 or more.
    package var heads: Int
    /// How many of its people must meet each requirement, such as a skill.
    ///
    /// At most 64 requirements.
    package var requirements: [Int]

    /// Makes a task.
    ///
    /// - Parameters:
    ///   - reward: What serving it is worth.
    ///   - heads: People it takes.
    ///   - requirements: How many of them must meet each requirement.
    package init(reward: Int, heads: Int, requirements: [Int] = []) {
      self.reward = reward
      self.heads = heads
      self.requirements = requirements
    }
  }

  /// One task that one person could take on.
  package struct Option: Sendable, Equatable {
    /// The position of the task.
    package var task: Int
    /// What the assignment costs.
    package var cost: Int
    /// What it takes of the person's capacity.
    ///
    /// Range: 0 or more.
    package var use: Int
    /// Bit r is set if the person meets requirement r of the task.
    package var meets: UInt64

    /// Makes an option.
    ///
    /// - Parameters:
    ///   - task: The position of the task.
    ///   - cost: What the assignment costs.
    ///   - use: What it takes of the person's capacity.
    ///   - meets: Bit r is set if the person meets requirement r of the task.
    package init(task: Int, cost: Int, use: Int, meets: UInt64 = 0) {
      self.task = task
      self.cost = cost
      self.use = use
      self.meets = meets
    }
  }

  /// Somebody with limited capacity who can do one thing at a time.
  package struct Person: Sendable, Equatable {
    /// What the uses of the chosen options must not exceed together.
    ///
    /// Range: 0 or more.
    package var capacity: Int
    /// The tasks the person could take on, each at most once.
    package var options: [Option]
    /// For every option the positions of those that exclude it, ascending; symmetric.
    package var conflicts: [[Int]]

    /// Makes a person.
    ///
    /// - Parameters:
    ///   - capacity: What the uses of the chosen options must not exceed together.
    ///   - options: The tasks the person could take on.
    ///   - conflicts: For every option the positions of those that exclude it.
    package init(capacity: Int, options: [Option], conflicts: [[Int]]) {
      self.capacity = capacity
      self.options = options
      self.conflicts = conflicts
    }
  }

  /// The tasks.
  package var tasks: [Task]
  /// The people.
  package var people: [Person]

  /// Makes a problem.
  ///
  /// - Parameters:
  ///   - tasks: The tasks.
  ///   - people: The people.
  package init(tasks: [Task], people: [Person]) {
    self.tasks = tasks
    self.people = people
  }
}

/// Who takes on what: for every person the positions of the chosen options, ascending.
package struct Staffing: Sendable, Equatable {
  /// The chosen options of every person.
  package var chosen: [[Int]]

  /// Makes a staffing.
  ///
  /// - Parameter chosen: The chosen options of every person.
  package init(chosen: [[Int]]) {
    self.chosen = chosen
  }
}

extension StaffingProblem {
  /// The staffing in which nobody does anything.
  package var idle: Staffing { Staffing(chosen: Array(repeating: [], count: people.count)) }

  /// The objective of a staffing, judged from the problem alone.
  ///
  /// - Parameter staffing: Who takes on what.
  /// - Returns: Costs less rewards; nil when a rule is broken.
  package func objective(of staffing: Staffing) -> Int? {
    guard staffing.chosen.count == people.count else { return nil }
    var total = 0
    var heads = [Int](repeating: 0, count: tasks.count)
    var met = tasks.map { [Int](repeating: 0, count: $0.requirements.count) }
    for (person, chosen) in zip(people, staffing.chosen) {
      guard person.allows(chosen) else { return nil }
      for option in chosen.map({ person.options[$0] }) {
        total += option.cost
        heads[option.task] += 1
        for requirement in met[option.task].indices where option.meets >> requirement & 1 == 1 {
          met[option.task][requirement] += 1
        }
      }
    }
    for (position, task) in tasks.enumerated() where heads[position] > 0 {
      guard heads[position] == task.heads,
        zip(met[position], task.requirements).allSatisfy({ $0 >= $1 })
      else { return nil }
      total -= task.reward
    }
    return total
  }
}

extension StaffingProblem.Person {
  /// Whether the person can do all of these.
  ///
  /// - Parameter chosen: Positions of options.
  /// - Returns: False for a position that does not exist, a repetition, a conflict or an excess.
  package func allows(_ chosen: [Int]) -> Bool {
    let distinct = Set(chosen)
    guard distinct.count == chosen.count, distinct.allSatisfy(options.indices.contains) else {
      return false
    }
    return chosen.reduce(0) { $0 + options[$1].use } <= capacity
      && chosen.allSatisfy { distinct.isDisjoint(with: conflicts[$0]) }
  }
}
