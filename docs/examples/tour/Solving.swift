// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming

/// 3 x + 2 y at most, from 4 hours and 6 kilograms.
func workshop(_ domain: Model.Domain = .continuous) -> (Model, [VariableID], hours: ConstraintID) {
  var model = Model(.maximise)
  let x = model.addVariable(domain, cost: 3, name: "x")
  let y = model.addVariable(domain, cost: 2, name: "y")
  let hours = model.constrain(x + y <= 4, name: "hours")
  model.constrain(x + 3 * y <= 6, name: "kilograms")
  return (model, [x, y], hours)
}

func solving() throws {
  let (model, variables, hours) = workshop()
  let solver = GLPKSolver()

  let result = try solver.solve(model, options: SolveOptions(timeLimitSeconds: 30))
  switch result.termination {
  case .optimal:
    print("solving: the best there is")
  case .feasible(let limit):
    print("solving: \(limit), within \(result.relativeGap ?? .infinity) of the best")
  case .infeasible, .unbounded, .infeasibleOrUnbounded:
    print("solving: the model is at fault: \(result.termination)")
  case .noSolutionFound, .numericalFailure:
    print("solving: nothing known: \(result.termination)")
  }

  if let plan = result.solution {
    let values = variables.map { plan[$0] }
    let used = plan[hours]
    let price = plan.shadowPrice(of: hours) ?? 0
    print("solving: \(values), \(used) hours, one more is worth \(price)")
  }

  // A signal ends a solve from another thread, or at a deadline that several solves share.
  let signal = StopSignal(secondsFromNow: 60)
  let stopped = try solver.solve(model, options: SolveOptions(stop: signal))
  print("solving: \(stopped.termination)")

  // Searching for integers otherwise.
  let tuning = GLPKTuning(cuts: .all, feasibilityPump: true, branching: .pseudocost)
  let tuned = try GLPKSolver(tuning: tuning).solve(workshop(.integer).0)
  print("solving: \(tuned.solution?.objective ?? 0)")
}

/// Without blocking: on a thread of its own, stopped when the task is cancelled.
func solvingInBackground(_ model: Model) async throws -> Solution? {
  let result = try await GLPKSolver().solveInBackground(model)
  return result.solution
}
