// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import LinearProgramming

func noAnswer() throws {
  let solver = GLPKSolver()
  var model = Model(.minimise)
  let x = model.addVariable(upper: 3, name: "x")
  let y = model.addVariable(upper: 4, name: "y")
  let demand = model.constrain(x + y >= 10, name: "demand")
  model.constrain(x - y <= 2, name: "balance")

  switch try solver.infeasibleSubset(of: model) {
  case .found(let reason):
    print("no answer:", reason.descriptions(in: model).joined(separator: "; "))
    print("no answer: nothing superfluous: \(reason.isIrreducible)")
  case .absent(let witness):
    print("no answer: there is a solution:", witness ?? [])
  case .undecided(let termination):
    print("no answer: not known, \(termination)")
  }

  // The least to give up, where bounds of variables are laws of nature.
  let relaxation = try solver.leastRelaxation(of: model) { restriction in
    restriction.isBound(of: x) || restriction.isBound(of: y) ? .infinity : 1
  }
  if let relaxation = relaxation.finding {
    print("no answer: \(relaxation.descriptions(in: model)), x = \(relaxation[x])")
  }

  // A proof that anyone can check: exact arithmetic, no solver.
  if let ray = try solver.farkasRay(of: model).finding {
    let isProven = model.sparse().isInfeasible(provenBy: ray)
    print("no answer: \(ray.rowMultipliers[demand.index]) × demand, proven \(isProven)")
  }

  // Without end: a direction in which the objective improves for ever.
  var endless = Model(.maximise)
  let sold = endless.addVariable(cost: 1, name: "sold")
  let made = endless.addVariable(name: "made")
  endless.constrain(sold <= made)
  let quick = try solver.solve(endless)
  let plain = try solver.solve(endless, options: SolveOptions(presolve: false))
  print("no answer: \(quick.termination); without presolve, \(plain.termination)")
  if let ray = try solver.unboundedRay(of: endless).finding {
    print("no answer: direction \(ray.direction), slope \(ray.slope), \(ray.proof)")
  }
}
