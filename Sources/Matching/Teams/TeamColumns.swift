// SPDX-License-Identifier: GPL-3.0-or-later
internal import LinearProgramming
internal import Street

/// An integer program of some needs: its columns with what they stand for and cost at every goal.
struct TeamColumns {
  /// What a column stands for.
  enum Meaning: Equatable {
    /// Units of an option.
    case option(Int)
    /// Whether a mode is held.
    case mode(Int)
    /// Whether a divisible need with a minimum is served at all, a mode's skills or a component are
    /// complete.
    case whole(need: Int)
    /// Whether a booking of several pieces is made.
    case booked(option: Int)
    /// Whether a session is held.
    case run(Int)
    /// Whether a need joins a session that is to be held, by its place among the joins.
    case join(Int, run: Int)
    /// Whether a need joins a session that is held anyway.
    case seat(Int, run: Int)
    /// Whether a need joins the project of an option.
    case guest(Int, option: Int)
    /// Pieces of a need that go without, at one price.
    case missing(need: Int, worth: Int)
    /// Load of a member of a balance group.
    case load
    /// What a community lacks to its floor.
    case shortfall
  }

  /// What one unit of a column costs.
  struct Entry {
    var column: Int
    var cost: Int
  }

  var sparse = SparseModel(sense: .minimise)
  var meanings: [Meaning] = []
  /// Costs by level, all to be minimised: points are charged where they are missed.
  var entries = [[Entry]](repeating: [], count: Goal.allCases.count)

  /// The row of each resource and of each need that was taken in.
  var rowOfResource: [Int32: Int] = [:]
  var demandRows: [Int: Int] = [:]

  /// What a point costs at a goal.
  func cost(of values: [Double], at goal: Goal) -> Int {
    entries[goal.level].reduce(0) { $0 + $1.cost * Int(values[$1.column].rounded()) }
  }

  /// The program with one goal as its objective.
  func model(minimising goal: Goal) -> SparseModel {
    var model = sparse
    for entry in entries[goal.level] { model.costs[entry.column] += Double(entry.cost) }
    return model
  }
}

/// What a team program is asked for.
struct TeamRequest {
  /// The planned needs to take in, ascending.
  var needs: [Int]
  /// What is left of every resource.
  var room: [Int]
  /// What others have booked, where starts matter; nil where nobody has.
  var bookings: Bookings?
  /// The ways to look at; nil for all.
  var core: TeamCore?
  /// The goals whose costs are wanted.
  var goals: Set<Goal>
  /// Goals that may cost no more than this.
  var frozen: [(goal: Goal, cost: Int)] = []
  /// Load already given by members of the balance groups; empty for none.
  var unitLoads: [Int] = []
  var personLoads: [Int] = []
  /// Points already met in each community by needs that are not taken in; empty for none.
  var pointsMet: [Int] = []
}

extension TeamProgram {
  /// The integer program of some needs: what each asks, who comes together, skills, resources, goals.
  func columns(_ request: TeamRequest, _ setting: MatchingSetting) -> TeamColumns {
    var builder = TeamColumnBuilder(self, setting, request)
    for need in request.needs { builder.add(need) }
    builder.addSessions()
    builder.finish()
    return builder.result
  }
}
