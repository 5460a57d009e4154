// SPDX-License-Identifier: GPL-3.0-or-later

/// Prices of heads and requirements: what a task pays the people who take it on.
///
/// In ``scale``-ths of the objective's unit, so that every bound is computed in whole numbers.
struct StaffingPrices: Sendable, Equatable {
  /// Price units in one unit of the objective.
  static let scale = 1024
  /// Largest price either way: sums over a problem within ``StaffingProblem/largestCost`` stay in
  /// range.
  static let limit = 1 << 42

  /// A whole price near a number, which may be anything.
  static func price(_ number: Double) -> Int {
    number.isNaN ? 0 : Int(min(Double(limit), max(-Double(limit), number.rounded())))
  }

  /// What a head of every task is paid.
  var heads: [Int]
  /// What meeting each requirement of every task is paid on top.
  ///
  /// Range: 0 or more.
  var requirements: [[Int]]

  init(_ problem: StaffingProblem) {
    heads = Array(repeating: 0, count: problem.tasks.count)
    requirements = problem.tasks.map { Array(repeating: 0, count: $0.requirements.count) }
  }

  /// What an option costs after its pay.
  func reducedCost(of option: StaffingProblem.Option) -> Int {
    var result = option.cost * Self.scale - heads[option.task]
    for (requirement, price) in requirements[option.task].enumerated()
    where option.meets >> requirement & 1 == 1 {
      result -= price
    }
    return result
  }

  /// What serving a task costs: the pay of its people less its reward.
  func reducedCost(of task: Int, in problem: StaffingProblem) -> Int {
    let asked = problem.tasks[task]
    return zip(asked.requirements, requirements[task])
      .reduce(asked.heads * heads[task] - asked.reward * Self.scale) { $0 + $1.0 * $1.1 }
  }

  /// The prices between these and others.
  ///
  /// - Parameters:
  ///   - other: Prices of the same problem.
  ///   - share: How far towards them. Range: 0…1.
  /// - Returns: Whole prices.
  func moved(towards other: StaffingPrices, by share: Double) -> StaffingPrices {
    func between(_ one: Int, _ two: Int) -> Int {
      Self.price(Double(one) + Double(two - one) * share)
    }
    var result = self
    for task in heads.indices {
      result.heads[task] = between(heads[task], other.heads[task])
      for requirement in requirements[task].indices {
        result.requirements[task][requirement] = between(
          requirements[task][requirement],
          other.requirements[task][requirement]
        )
      }
    }
    return result
  }
}
