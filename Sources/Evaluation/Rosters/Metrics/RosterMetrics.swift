// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// How well the shifts are covered.
public struct RosterCover: Sendable, Equatable {
  /// Shifts.
  public var shifts = 0
  /// Shifts with fewer heads than their least.
  public var short = 0
  /// Shifts with fewer heads than wanted.
  public var belowWanted = 0
  /// Shifts that nobody stands.
  public var empty = 0
  /// Heads wanted by all shifts.
  public var asked = 0
  /// Heads of them that are there.
  public var filled = 0
  /// Heads of the leasts of all shifts.
  public var leastAsked = 0
  /// Heads of them that are there.
  public var leastFilled = 0
  /// Heads beyond what is wanted.
  public var beyond = 0

  /// The numbers of no shift.
  public init() {}

  /// Heads there / heads wanted; 1 where none are.
  public var share: Double { Statistics.ratio(filled, asked) }

  init(of plan: RosterPlanReading, _ reading: RosterReading) {
    for (number, shift) in reading.roster.shifts.enumerated() {
      let heads = plan.heads(at: number, reading)
      shifts += 1
      short += heads < shift.least ? 1 : 0
      belowWanted += heads < shift.wanted ? 1 : 0
      empty += heads == 0 ? 1 : 0
      asked += shift.wanted
      filled += min(heads, shift.wanted)
      leastAsked += shift.least
      leastFilled += min(heads, shift.least)
      beyond += max(0, heads - shift.wanted)
    }
  }
}

/// How evenly one measure lies over all people, history included; newcomers start at the mean.
public struct RosterFairness: Sendable, Equatable {
  /// What is measured.
  public var measure: RosterMeasure
  /// History + plan of each person, in the order of the case.
  public var loads: [Int]
  /// What each of them stands in the plan alone.
  public var planned: [Int]
  /// Least load; 0 without people.
  public var min: Int { loads.min() ?? 0 }
  /// Largest load; 0 without people.
  public var max: Int { loads.max() ?? 0 }
  /// See ``Statistics/gini(_:)``.
  public var gini: Double { Statistics.gini(loads) }
  /// See ``Statistics/jain(_:)``.
  public var jain: Double { Statistics.jain(loads) }

  init(of measure: RosterMeasure, _ plan: RosterPlanReading, _ reading: RosterReading) {
    self.measure = measure
    let planned = plan.stints.map { $0.reduce(0) { $0 + $1.amount(of: measure) } }
    let history = reading.history(of: measure, Array(reading.roster.people.indices))
    self.planned = planned
    loads = zip(history, planned).map { $0 + $1 }
  }
}
