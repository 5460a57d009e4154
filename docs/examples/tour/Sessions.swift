// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import LinearProgramming

func sessions() throws {
  let (model, variables, hours) = workshop()

  let solver = GLPKSolver()
  try solver.withSession(on: model) { session in
    let before = try session.solve()

    // What if there were an hour more, and a third product?
    try session.setBounds(of: hours, lower: -.infinity, upper: 5)
    let third = try session.addVariable(cost: 4, in: [(hours, 1)], name: "z")
    try session.constrain(third + variables[0] <= 3, name: "oven")
    let after = try session.solve()
    print("sessions: \(before.solution?.objective ?? 0), then \(after.solution?.objective ?? 0)")

    // And without the first one?
    session.remove([variables[0]])
    let without = try session.solve()
    print("sessions: \(without.solution?.objective ?? 0), \(without.solution?[third] ?? 0) of z")
    print("sessions: built \(session.buildCount) time")
  }

  // A basis by itself: another solve, today or from a file, begins where this one ended.
  let solved = try solver.solve(model)
  let warm = SolveOptions(startingBasis: solved.solution?.basis)
  let again = try solver.solve(model, options: warm)
  print("sessions: \(again.statistics.iterations) iterations from the best basis")
}
