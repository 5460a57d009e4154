// SPDX-License-Identifier: GPL-3.0-or-later

/// What would become of a roster if one person took another's seat at a shift.
public struct RosterExchange: Sendable, Equatable {
  /// Who would leave the shift.
  public var leaves: PersonID
  /// Who would stand it instead.
  public var comes: PersonID
  /// Units of hard rules that would be broken besides.
  public var broken: Int
  /// The first goal that would change, or nil where none does.
  public var goal: RosterGoal?
  /// By how much; above 0 it would be worse.
  public var change: Int
  /// What would be broken besides.
  public var breaks: [RosterObstacle] = []

  /// Makes an exchange.
  ///
  /// - Parameters:
  ///   - leaves: Who would leave the shift.
  ///   - comes: Who would stand it instead.
  ///   - broken: Units of hard rules that would be broken besides.
  ///   - goal: The first goal that would change, or nil.
  ///   - change: By how much.
  public init(
    leaves: PersonID,
    comes: PersonID,
    broken: Int = 0,
    goal: RosterGoal? = nil,
    change: Int = 0
  ) {
    self.leaves = leaves
    self.comes = comes
    self.broken = broken
    self.goal = goal
    self.change = change
  }
}

/// Why somebody stands a shift, or does not.
public struct RosterSeatReason: Sendable, Equatable {
  /// Who.
  public var person: PersonID
  /// Which shift.
  public var shift: PostID
  /// Whether they stand it.
  public var stands: Bool
  /// What stands against it; nil where they stand it.
  public var obstacle: RosterObstacle?
  /// Units by which a hard rule alone would be broken, or nil.
  public var amount: Int?
  /// Exchanges tried, the best first.
  public var exchanges: [RosterExchange]

  /// Makes a reason.
  ///
  /// - Parameters:
  ///   - person: Who.
  ///   - shift: Which shift.
  ///   - stands: Whether they stand it.
  public init(person: PersonID, shift: PostID, stands: Bool) {
    self.person = person
    self.shift = shift
    self.stands = stands
    exchanges = []
  }
}

/// Who stands a shift and why nobody else does.
public struct RosterPostReason: Sendable, Equatable {
  /// The shift.
  public var shift: PostID
  /// Who stands it, with their shifts in this roster and history.
  public var crew: [RosterReserveReason]
  /// Heads it has.
  public var heads: Int
  /// What is missing, and why.
  public var shortages: [RosterShortage]
  /// Why those who do not stand it do not; with no shortage only what keeps them.
  public var funnel: RosterFunnel
  /// By shortage: why.
  public var funnels: [RosterShortage: RosterFunnel]
  /// Who could step in, in order.
  public var reserves: [RosterReserveReason]

  /// Makes a reason.
  ///
  /// - Parameters:
  ///   - shift: The shift.
  ///   - crew: Who stands it.
  ///   - heads: Heads it has.
  ///   - funnel: Why the others do not stand it.
  public init(shift: PostID, crew: [RosterReserveReason], heads: Int, funnel: RosterFunnel) {
    self.shift = shift
    self.crew = crew
    self.heads = heads
    self.funnel = funnel
    shortages = []
    funnels = [:]
    reserves = []
  }
}

/// What somebody stands, how that compares, and what keeps them from all else.
public struct RosterPersonReason: Sendable, Equatable {
  /// A share that the office wants to be equal.
  public struct Share: Sendable, Equatable {
    /// The rule.
    public var rule: String
    /// What is counted.
    public var measure: RosterMeasure
    /// Before this roster.
    public var history: Int
    /// In this roster.
    public var planned: Int
    /// The fair band of both together.
    public var band: ClosedRange<Int>

    /// Makes a share.
    ///
    /// - Parameters:
    ///   - rule: The rule.
    ///   - measure: What is counted.
    ///   - history: Before this roster.
    ///   - planned: In this roster.
    ///   - band: The fair band of both together.
    public init(
      rule: String,
      measure: RosterMeasure,
      history: Int,
      planned: Int,
      band: ClosedRange<Int>
    ) {
      self.rule = rule
      self.measure = measure
      self.history = history
      self.planned = planned
      self.band = band
    }
  }

  /// Who.
  public var person: PersonID
  /// Shifts they stand, in order of time.
  public var shifts: [PostID]
  /// Shares that should be equal.
  public var shares: [Share]
  /// What keeps them from the other shifts, with the number of shifts.
  public var steps: [RosterFunnel.Step]

  /// Makes a reason.
  ///
  /// - Parameters:
  ///   - person: Who.
  ///   - shifts: Shifts they stand.
  ///   - shares: Shares that should be equal.
  ///   - steps: What keeps them from the other shifts.
  public init(
    person: PersonID,
    shifts: [PostID],
    shares: [Share],
    steps: [RosterFunnel.Step]
  ) {
    self.person = person
    self.shifts = shifts
    self.shares = shares
    self.steps = steps
  }
}
