// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import LinearProgramming

// Rolls 100 inches wide are cut into these widths (V. Chvátal, Linear Programming, 1983, ch. 13).
// The relaxation has the optimum 452.25, so no plan needs fewer than 453 rolls; 453 are enough.
let rollWidth = 100.0
let orders = [
  (width: 45.0, pieces: 97.0), (width: 36.0, pieces: 610.0),
  (width: 31.0, pieces: 395.0), (width: 14.0, pieces: 211.0),
]
let solver = GLPKSolver()

/// The most valuable way to cut one roll, and its value.
func bestPattern(prices: [Double]) throws -> (pieces: [Double], value: Double)? {
  var knapsack = Model(.maximise)
  let pieces = prices.map { knapsack.addVariable(.integer, cost: $0) }
  knapsack.constrain(sum(over: zip(orders, pieces)) { $0.width * $1 } <= rollWidth)
  return try solver.solve(knapsack).solution
    .map { best in
      (pieces.map { best[$0] }, best.objective)
    }
}

// To begin with, each pattern cuts one width only.
var model = Model(.minimise)
let firstRolls = orders.map { _ in model.addVariable(cost: 1) }
let cuts = zip(orders, firstRolls)
  .map { order, rolls in
    model.constrain((rollWidth / order.width).rounded(.down) * rolls >= order.pieces)
  }

try solver.withSession(on: model) { session in
  var patterns = zip(orders, firstRolls).enumerated()
    .map { position, pair in
      var pieces = [Double](repeating: 0, count: orders.count)
      pieces[position] = (rollWidth / pair.0.width).rounded(.down)
      return (rolls: pair.1, pieces: pieces)
    }
  var relaxed = try session.solve()

  // A pattern worth more than the roll it takes, at the shadow prices of the pieces, helps.
  while let plan = relaxed.solution {
    let prices = cuts.map { plan.shadowPrice(of: $0) ?? 0 }
    guard let pattern = try bestPattern(prices: prices), pattern.value > 1 + 1e-9 else { break }
    let column = zip(cuts, pattern.pieces).filter { $0.1 > 0 }
      .map { (constraint: $0.0, coefficient: $0.1) }
    patterns.append((try session.addVariable(cost: 1, in: column), pattern.pieces))
    relaxed = try session.solve()
  }
  guard let bound = relaxed.solution?.objective else { return }
  print("relaxation: \(bound) rolls, problem built \(session.buildCount) time")

  // Whole rolls of the patterns found.
  for pattern in patterns { try session.setDomain(.integer, of: pattern.rolls) }
  guard let plan = try session.solve().solution else { return }
  print("plan: \(Int(plan.objective)) rolls, at least \(Int((bound - 1e-9).rounded(.up))) needed")
  let made = orders.indices.map { order in
    patterns.reduce(0) { $0 + $1.pieces[order] * plan[$1.rolls] }
  }
  print("all orders met: \(zip(orders, made).allSatisfy { $0.pieces <= $1 })")
}
