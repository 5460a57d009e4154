// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import LinearProgramming

func trust() throws {
  let model = workshop().0.sparse()
  guard let plan = try GLPKSolver().solve(model).solution else { return }

  // Is it a solution at all? Bounds, rows and integrality, without any solver.
  let breaches = model.feasibility(of: plan.values)
  print("trust: feasible \(breaches.isFeasible)")

  // How exactly does it meet the conditions of optimality?
  let report = model.accuracy(of: plan)
  print("trust: quality \(report.quality)")
  for line in report.descriptions(in: model) where line.hasPrefix("overall") {
    print("trust:", line)
  }

  // What is no solution better than, whatever the rounding?
  if let bound = plan.rowDuals.flatMap({ model.safeBound(rowDuals: $0) }) {
    print("trust: safe bound within 1e-9: \(abs(bound - plan.objective) < 1e-9)")
  }
}
