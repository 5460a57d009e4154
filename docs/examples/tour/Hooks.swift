// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import LinearProgramming

func hooks() throws {
  // A round trip through six towns, in two groups of three: two roads at each town, nothing more.
  let places = [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (9.0, 9.0), (9.0, 8.0), (8.0, 9.0)]
  var model = Model(.minimise)
  var roads: [(from: Int, to: Int, isUsed: VariableID)] = []
  for from in places.indices {
    for to in places.indices where from < to {
      let (east, north) = (places[from].0 - places[to].0, places[from].1 - places[to].1)
      let length = (east * east + north * north).squareRoot()
      roads.append((from, to, model.addVariable(.binary, cost: length)))
    }
  }
  for town in places.indices {
    model.constrain(sum(roads.filter { $0.from == town || $0.to == town }.map(\.isUsed)) == 2)
  }

  // No tour may stay within some of the towns: too many rows to write down, named when broken.
  let streets = roads
  let lazyRows: @Sendable (SearchHooks.Point) -> [SparseRow] = { point in
    var group: Set<Int> = [0]
    while let next = streets.first(where: { road in
      point[road.isUsed] > 1e-6 && group.contains(road.from) != group.contains(road.to)
    }) {
      group.formUnion([next.from, next.to])
    }
    guard group.count < 6 else { return [] }
    let ways = streets.filter { group.contains($0.from) != group.contains($0.to) }
    return [SparseRow(sum(ways.map(\.isUsed)) >= 2)]
  }

  // A trip that is known: 0, 1, 2, 3, 4, 5 and back.
  var trip = [Double](repeating: 0, count: model.variableCount)
  for road in roads where road.to - road.from == 1 || road.to - road.from == 5 {
    trip[road.isUsed.index] = 1
  }

  let options = SolveOptions(startingPoint: trip, hooks: SearchHooks(lazyRows: lazyRows))
  let result = try GLPKSolver().solve(model, options: options)
  let length = ((result.solution?.objective ?? 0) * 1000).rounded() / 1000
  print("hooks: \(result.termination), length \(length)")

  try cutsAndHeuristic()
}

func cutsAndHeuristic() throws {
  let weights = [5.0, 4.0, 4.0, 3.0]
  let limit = 8.0
  var model = Model(.maximise)
  let takes = [9.0, 8.0, 7.0, 3.0].map { model.addVariable(.binary, cost: $0) }
  model.constrain(sum(over: zip(weights, takes)) { $0 * $1 } <= limit)

  // Of two things that do not fit in together, only one is taken.
  let cuts: @Sendable (SearchHooks.Point) -> [SparseRow] = { point in
    takes.indices.flatMap { first in
      takes.indices
        .filter { second in
          first < second && weights[first] + weights[second] > limit
            && point[takes[first]] + point[takes[second]] > 1 + 1e-6
        }
        .map { second in SparseRow(takes[first] + takes[second] <= 1) }
    }
  }
  // What is taken wholly already, and no more.
  let heuristic: @Sendable (SearchHooks.Point) -> [Double]? = { point in
    point.values.map { $0.rounded(.down) }
  }

  let hooks = SearchHooks(cuts: cuts, heuristic: heuristic)
  let result = try GLPKSolver().solve(model, options: SolveOptions(hooks: hooks))
  print("hooks: \(result.termination), \(result.solution?.objective ?? 0)")
}
