// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What changes from one plan of a week to another; values only.
public struct PlanComparison: Sendable, Equatable {
  /// A number that changed.
  public struct Change<Subject: Sendable & Equatable>: Sendable, Equatable {
    /// Whose number.
    public var subject: Subject
    /// In the first plan.
    public var before: Int
    /// In the other plan.
    public var after: Int
  }

  /// Needs that get more pieces in the other plan, in the order of the week.
  public var gained: [Change<NeedID>]
  /// Needs that get fewer.
  public var lost: [Change<NeedID>]
  /// Posts, by the needs that stand for them, that get more or fewer people.
  public var posts: [Change<NeedID>]
  /// Every goal in force with both values, in order.
  public var levels: [Change<Goal>]
  /// People whose minutes change, in the order of the week.
  public var people: [Change<PersonID>]
  /// Units whose counted pieces change, in the order of the week.
  public var units: [Change<UnitID>]
  /// Pieces of the first plan that the other gives by another provider or in another half-day.
  public var movedPieces: Int

  /// Compares two plans of one week.
  ///
  /// - Parameters:
  ///   - referee: The referee of the week.
  ///   - plan: The first plan.
  ///   - other: The other plan.
  public init(_ referee: Referee, _ plan: Plan, _ other: Plan) {
    let week = referee.week
    let before = referee.read(plan, expectedHash: nil)
    let after = referee.read(other, expectedHash: nil)
    let needs = Self.changes(week.week.needs.map(\.id), before.pieces, after.pieces)
    let stated = needs.filter { $0.subject.post == nil }
    gained = stated.filter { $0.after > $0.before }
    lost = stated.filter { $0.after < $0.before }
    posts = needs.filter { $0.subject.post != nil }
    levels = week.week.policy.goals.map {
      Change(subject: $0, before: before.values[$0] ?? 0, after: after.values[$0] ?? 0)
    }
    let loads = BalanceGroups.loads(of: before, in: week)
    let otherLoads = BalanceGroups.loads(of: after, in: week)
    people = Self.changes(
      week.week.people.map(\.id),
      Array(loads.people[week.offerCount...]),
      Array(otherLoads.people[week.offerCount...])
    )
    units = Self.changes(week.unitIDs, loads.units, otherLoads.units)
    movedPieces = Self.moved(from: before, to: after)
  }

  /// Compares two plans of one week.
  ///
  /// - Parameters:
  ///   - week: The input.
  ///   - plan: The first plan.
  ///   - other: The other plan.
  public init(week: Week, _ plan: Plan, _ other: Plan) {
    self.init(Referee(week: week), plan, other)
  }

  private static func changes<Subject>(
    _ subjects: [Subject],
    _ before: [Int],
    _ after: [Int]
  ) -> [Change<Subject>] {
    subjects.indices.filter { before[$0] != after[$0] }
      .map {
        Change(subject: subjects[$0], before: before[$0], after: after[$0])
      }
  }

  private static func moved(from before: PlanReading, to after: PlanReading) -> Int {
    let kept = pieces(of: after)
    return pieces(of: before).reduce(0) { $0 + max(0, $1.value - (kept[$1.key] ?? 0)) }
  }

  private static func pieces(of plan: PlanReading) -> [[Int]: Int] {
    var result: [[Int]: Int] = [:]
    for service in plan.services {
      result[[service.ask, service.provider, service.cell], default: 0] += service.pieces
    }
    return result
  }
}
