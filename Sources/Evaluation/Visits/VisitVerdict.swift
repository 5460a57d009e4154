// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Something that a visit calendar must not do.
public struct VisitViolation: Sendable, Hashable {
  /// What is wrong.
  public var code: VisitViolationCode
  /// The duty, or the person or venue that is overbooked.
  public var subject: String
  /// The day or window.
  public var at: Int
  /// By how much.
  public var amount: Int

  /// Makes a violation.
  ///
  /// - Parameters:
  ///   - code: What is wrong.
  ///   - subject: The duty, person or venue.
  ///   - at: The day or window.
  ///   - amount: By how much.
  public init(_ code: VisitViolationCode, _ subject: String, at: Int, amount: Int = 1) {
    self.code = code
    self.subject = subject
    self.at = at
    self.amount = amount
  }
}

/// What the referee says of a visit calendar.
public struct VisitVerdict: Sendable, Equatable {
  /// Turns with history.
  public struct Fairness: Sendable, Equatable {
    /// Fewest turns.
    public var least = 0
    /// Most turns.
    public var most = 0
    /// See ``Statistics/gini(_:)``.
    public var gini = 0.0
    /// The turns of each person, in the order of the duty.
    public var turns: [Turns] = []
  }

  /// The turns of one person.
  public struct Turns: Sendable, Equatable {
    /// Who.
    public var person: PersonID
    /// Before the calendar; newcomers have the mean, halves up.
    public var past: Int
    /// In the calendar.
    public var planned: Int

    /// Makes the turns of a person.
    ///
    /// - Parameters:
    ///   - person: Who.
    ///   - past: Before the calendar.
    ///   - planned: In the calendar.
    public init(person: PersonID, past: Int, planned: Int) {
      self.person = person
      self.past = past
      self.planned = planned
    }
  }

  /// What the calendar must not do.
  public var violations: [VisitViolation] = []
  /// Times and heads that are missing.
  public var missing = 0
  /// Members away from meetings.
  public var absent = 0
  /// Turns in two windows in a row.
  public var inARow = 0
  /// Σ of squares of turns with history.
  public var turns = 0
  /// Times of single people on make-up workdays and event days.
  public var avoided = 0
  /// Times that are done.
  public var events = 0
  /// Contacts that are visits.
  public var visitsThatCount = 0
  /// The turns of each duty that goes round, by the key of the duty.
  public var fairness: [String: Fairness] = [:]
  /// The contacts and visits of everybody who has some of their own, by ascending id.
  public var loads: [VisitLoad] = []
  /// How long the households of those duties wait.
  public var waits = VisitWaits()
}
