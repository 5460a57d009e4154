// SPDX-License-Identifier: GPL-3.0-or-later

/// What no staffing can undercut at some prices: everybody chooses for themselves.
struct StaffingBound: Sendable {
  /// The bound at some prices and what is chosen there.
  struct Choice: Sendable {
    /// In ``StaffingPrices/scale``-ths.
    var bound: Int
    /// The cheapest set of every person.
    var sets: [PersonWeeks.Found]
    /// Whether every task would be served.
    var isServed: [Bool]
  }

  let problem: StaffingProblem
  let weeks: [PersonWeeks]
  private let threads: Int
  private static let chunk = 64

  init(_ problem: StaffingProblem, threads: Int) {
    self.problem = problem
    self.threads = threads
    weeks = problem.people.map(PersonWeeks.init)
  }

  private var chunks: Int { (weeks.count + Self.chunk - 1) / Self.chunk }

  private func perPerson<Value: Sendable>(_ body: @Sendable (Int) -> Value) -> [Value] {
    parallelMap(count: chunks, threads: threads) { chunk in
      (chunk * Self.chunk..<min(weeks.count, (chunk + 1) * Self.chunk)).map(body)
    }
    .flatMap(\.self)
  }

  /// Lets everybody choose.
  func choice(at prices: StaffingPrices) -> Choice {
    let sets = perPerson { person in
      weeks[person].least(weeks[person].person.options.map(prices.reducedCost(of:)))
    }
    let tasks = problem.tasks.indices.map { prices.reducedCost(of: $0, in: problem) }
    return Choice(
      bound: Int(
        clamping: sets.reduce(Int128(0)) { $0 + Int128($1.cost) }
          + tasks.reduce(Int128(0)) { $0 + Int128(min(0, $1)) }
      ),
      sets: sets,
      isServed: tasks.map { $0 < 0 }
    )
  }

  /// All sets whose cost exceeds the person's cheapest by at most a window.
  ///
  /// - Parameters:
  ///   - choice: What is chosen at the prices.
  ///   - prices: The prices.
  ///   - window: In ``StaffingPrices/scale``-ths.
  ///   - count: Sets at most for one person.
  /// - Returns: For every person the sets; nil for a person with more than `count`.
  func sets(
    near choice: Choice,
    at prices: StaffingPrices,
    within window: Int,
    count: Int
  ) -> [[PersonWeeks.Found]?] {
    perPerson { person in
      weeks[person]
        .sets(
          weeks[person].person.options.map(prices.reducedCost(of:)),
          atMost: choice.sets[person].cost + window,
          count: count
        )
    }
  }

  /// Raises the bound by a subgradient method.
  ///
  /// - Parameters:
  ///   - prices: Where to begin.
  ///   - target: An objective that some staffing reaches.
  ///   - iterations: Steps at most.
  ///   - shouldStop: Whether to end at once.
  ///   - onBetter: Takes what is chosen wherever the bound is higher than before.
  /// - Returns: The best prices found and their choice.
  /// - Note: Source: M. Held, P. Wolfe, H. Crowder, Validation of subgradient optimization, Math.
  ///   Program. 6, 1974. Differs from it in: directions smoothed over iterations, prices rounded.
  func improved(
    _ prices: StaffingPrices,
    towards target: Int,
    iterations: Int,
    shouldStop: () -> Bool,
    onBetter: (Choice) -> Void
  ) -> (prices: StaffingPrices, choice: Choice) {
    var walk = SubgradientWalk(prices)
    var best = (prices: prices, choice: choice(at: prices))
    var latest = best
    var (theta, sinceBetter) = (1.0, 0)
    for _ in 0..<iterations where !shouldStop() {
      let gap = Double(target * StaffingPrices.scale - latest.choice.bound)
      guard gap > 0, walk.step(latest.choice, in: problem, by: theta * gap) else { return best }
      latest = (walk.rounded, choice(at: walk.rounded))
      sinceBetter += 1
      if latest.choice.bound > best.choice.bound {
        best = latest
        onBetter(latest.choice)
        sinceBetter = 0
      }
      if sinceBetter >= 20 {
        theta *= 0.7
        sinceBetter = 0
        guard theta > 1e-3 else { break }
      }
    }
    return best
  }
}

/// Prices on their way, not yet rounded.
private struct SubgradientWalk {
  private(set) var rounded: StaffingPrices
  private var heads: [Double]
  private var requirements: [[Double]]
  private var headSlopes: [Double]
  private var requirementSlopes: [[Double]]

  init(_ prices: StaffingPrices) {
    rounded = prices
    heads = prices.heads.map(Double.init)
    requirements = prices.requirements.map { $0.map(Double.init) }
    headSlopes = heads.map { _ in 0 }
    requirementSlopes = requirements.map { $0.map { _ in 0 } }
  }

  /// Takes one step; false when the choice already agrees everywhere.
  mutating func step(
    _ choice: StaffingBound.Choice,
    in problem: StaffingProblem,
    by length: Double
  ) -> Bool {
    var (taken, met) = (heads.map { _ in 0 }, requirements.map { $0.map { _ in 0 } })
    for (person, set) in zip(problem.people, choice.sets) {
      for option in set.chosen.map({ person.options[$0] }) {
        taken[option.task] += 1
        for requirement in met[option.task].indices where option.meets >> requirement & 1 == 1 {
          met[option.task][requirement] += 1
        }
      }
    }
    var norm = 0.0
    for (position, task) in problem.tasks.enumerated() {
      let served = choice.isServed[position] ? 1 : 0
      headSlopes[position] =
        0.7 * Double(served * task.heads - taken[position]) + 0.3 * headSlopes[position]
      norm += headSlopes[position] * headSlopes[position]
      for requirement in task.requirements.indices {
        var slope = Double(
          served * task.requirements[requirement] - met[position][requirement]
        )
        if slope < 0, requirements[position][requirement] <= 0 { slope = 0 }
        slope = 0.7 * slope + 0.3 * requirementSlopes[position][requirement]
        requirementSlopes[position][requirement] = slope
        norm += slope * slope
      }
    }
    guard norm > 1e-9 else { return false }
    move(by: length / norm)
    return true
  }

  private mutating func move(by step: Double) {
    for task in heads.indices {
      heads[task] += step * headSlopes[task]
      rounded.heads[task] = StaffingPrices.price(heads[task])
      for requirement in requirements[task].indices {
        let price = requirements[task][requirement] + step * requirementSlopes[task][requirement]
        requirements[task][requirement] = max(0, price)
        rounded.requirements[task][requirement] = StaffingPrices.price(
          requirements[task][requirement]
        )
      }
    }
  }
}
