// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import LinearProgramming

func modelling() throws {
  var model = Model(.maximise)
  let tables = model.addVariable(.integer, upper: 40, cost: 5, name: "tables")
  let chairs = model.addVariable(.integer, cost: 2, name: "chairs")

  let wood = model.constrain(3 * tables + chairs <= 120, name: "wood")
  model.constrain(chairs >= 2 * tables)
  model.constrain(tables + chairs, in: 10...80)

  var total = LinearExpression()
  for (price, piece) in zip([5.0, 2.0], [tables, chairs]) { total += price * piece }
  model.setObjective(total - 30)

  let plan = try GLPKSolver().solve(model).solution
  print("modelling: \(plan.map { [$0[tables], $0[chairs], $0[wood], $0.objective] } ?? [])")

  // 2 x + 3 y, x + y at least 4, as flat arrays: rows first, then columns with their cells.
  var flat = SparseModel(sense: .minimise)
  let row = flat.addRow(lower: 4, upper: .infinity)
  for cost in [2.0, 3.0] { flat.addColumn(cost: cost, rows: [Int32(row)], values: [1]) }
  print("flat: \(try GLPKSolver().solve(flat).solution?.values ?? [])")
}
