// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import LinearProgramming

// A street office's week: who can come to which shift, at how many minutes' walk.
let shifts = [
  (name: "Mon patrol", heads: 2.0), (name: "Tue meals", heads: 2.0), (name: "Wed desk", heads: 1.0),
  (name: "Thu meals", heads: 2.0), (name: "Sat market", heads: 3.0),
]
let volunteers: [(name: String, shiftsAWeek: Double, minutes: [String: Double])] = [
  ("Ada", 2, ["Mon patrol": 5, "Tue meals": 12, "Wed desk": 9]),
  ("Ben", 3, ["Mon patrol": 8, "Thu meals": 6, "Sat market": 15]),
  ("Cai", 2, ["Tue meals": 7, "Thu meals": 10, "Wed desk": 20]),
  ("Dan", 2, ["Mon patrol": 14, "Tue meals": 16, "Sat market": 4]),
  ("Eve", 1, ["Wed desk": 3, "Thu meals": 11]),
]

/// The week as a model; without a price, every shift must have its heads.
struct Week {
  var model = Model(.minimise)
  var turns: [(volunteer: String, shift: String, takes: VariableID)] = []
  var missing: [(shift: String, heads: VariableID)] = []
  var covers: [ConstraintID] = []

  init(priceOfMissingHead: Double?) {
    for volunteer in volunteers {
      for (shift, minutes) in volunteer.minutes.sorted(by: { $0.key < $1.key }) {
        let name = "\(volunteer.name) on \(shift)"
        let takes = model.addVariable(.binary, cost: minutes, name: name)
        turns.append((volunteer.name, shift, takes))
      }
      let own = turns.filter { $0.volunteer == volunteer.name }.map(\.takes)
      model.constrain(sum(own) <= volunteer.shiftsAWeek, name: "week of \(volunteer.name)")
    }
    for shift in shifts {
      var present = sum(turns.filter { $0.shift == shift.name }.map(\.takes))
      if let priceOfMissingHead {
        let heads = model.addVariable(cost: priceOfMissingHead, name: "missing on \(shift.name)")
        missing.append((shift.name, heads))
        present += heads
      }
      covers.append(model.constrain(present >= shift.heads, name: shift.name))
    }
  }

  func show(_ plan: Solution) {
    for shift in shifts {
      let names = turns.filter { $0.shift == shift.name && plan[$0.takes] == 1 }.map(\.volunteer)
      let short = missing.filter { $0.shift == shift.name && plan[$0.heads] > 0 }
      print("  \(shift.name): \(names.joined(separator: ", "))\(short.isEmpty ? "" : ", short")")
    }
  }
}

let solver = GLPKSolver()

// Every shift must have its heads: there is no such week. Why, and what would have to give way?
let strict = Week(priceOfMissingHead: nil)
let answer = try solver.solve(strict.model)
print("every shift full: \(answer.termination)")
if let reason = try solver.infeasibleSubset(of: strict.model).finding {
  for line in reason.descriptions(in: strict.model) { print("  \(line)") }
}
let relaxation = try solver.leastRelaxation(of: strict.model) { side in
  strict.covers.contains(where: side.isSide) ? 1 : .infinity
}
if let relaxation = relaxation.finding {
  print("least to give up: \(relaxation.cost) heads")
  for line in relaxation.descriptions(in: strict.model) { print("  \(line)") }
}

// A missing head costs as much as an hour's walk: now there is always a week.
let week = Week(priceOfMissingHead: 60)
try solver.withSession(on: week.model) { session in
  guard let plan = try session.solve().solution else { return }
  print("best week: \(Int(plan.objective)) minutes, missing heads at 60")
  week.show(plan)

  // What if Ben drops out? The session goes on from where it stands.
  for turn in week.turns where turn.volunteer == "Ben" {
    try session.setBounds(of: turn.takes, lower: 0, upper: 0)
  }
  guard let changed = try session.solve().solution else { return }
  print("without Ben: \(Int(changed.objective)) minutes, missing heads at 60")
  week.show(changed)
}
