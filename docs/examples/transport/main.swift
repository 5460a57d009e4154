// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import LinearProgramming

// Rice from two stores to three communities; the cost of a bag in yuan per store and community.
let stores = [(name: "East store", bags: 90.0), (name: "West store", bags: 120.0)]
let communities = [
  (name: "Willow", bags: 60.0), (name: "Lotus", bags: 70.0), (name: "Bridge", bags: 50.0),
]
let costs = [
  [2.0, 3.0, 7.0],
  [4.0, 6.0, 5.0],
]

var model = Model(.minimise)
let sent = costs.map { row in row.map { model.addVariable(cost: $0) } }
let stocks = stores.indices.map { store in
  model.constrain(sum(sent[store]) <= stores[store].bags, name: stores[store].name)
}
let demands = communities.indices.map { community in
  model.constrain(
    sum(sent.map { $0[community] }) >= communities[community].bags,
    name: communities[community].name
  )
}

let (result, sensitivity) = try GLPKSolver().solveWithSensitivity(model)
if let plan = result.solution, let sensitivity {
  print("\(result.termination), cost \(plan.objective) yuan")
  for (store, row) in zip(stores, sent) {
    for (community, variable) in zip(communities, row) where plan[variable] > 0 {
      print("\(store.name) to \(community.name): \(plan[variable]) bags")
    }
  }

  // What a bag more in a store, or one more asked for, changes the cost by, and how far that holds.
  for (constraint, name) in zip(stocks + demands, stores.map(\.name) + communities.map(\.name)) {
    let price = plan.shadowPrice(of: constraint) ?? 0
    guard let side = sensitivity.sideRange(of: constraint) else {
      print("\(name): \(plan[constraint]) bags, there are some left")
      continue
    }
    print("\(name): \(price) yuan a bag, from \(side.range.lowerBound) to \(side.range.upperBound)")
  }

  // How dear a way may become, or how cheap an unused one, before another plan is best.
  let unused = sent[0][2]
  print("East store to Bridge costs \(costs[0][2]): \(plan.reducedCost(of: unused) ?? 0) too much")
  let used = sensitivity.costRange(of: sent[1][0])
  print("West store to Willow may cost \(used.lowerBound) to \(used.upperBound)")
}
