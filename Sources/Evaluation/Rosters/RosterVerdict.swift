// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// One way in which a roster breaks what always holds, a hard rule or its own word.
public struct RosterViolation: Sendable, Hashable {
  /// What is broken.
  public var code: RosterViolationCode
  /// The sentence, for the catalogue.
  public var message: Message
  /// The rule of the case, or nil for what always holds.
  public var rule: String?
  /// Whom it concerns, or nil.
  public var person: PersonID?
  /// Which shift it concerns, or nil.
  public var shift: PostID?
  /// Which day it concerns, from 0, or nil.
  public var day: Int?
  /// By how many units.
  public var amount: Int

  /// Makes a violation.
  ///
  /// - Parameters:
  ///   - code: What is broken.
  ///   - arguments: What the sentence names, in the order of its placeholders.
  ///   - rule: The rule of the case, or nil.
  ///   - person: Whom it concerns, or nil.
  ///   - shift: Which shift it concerns, or nil.
  ///   - day: Which day it concerns, or nil.
  ///   - amount: By how many units.
  public init(
    _ code: RosterViolationCode,
    _ arguments: [MessageArgument],
    rule: String? = nil,
    person: PersonID? = nil,
    shift: PostID? = nil,
    day: Int? = nil,
    amount: Int = 1
  ) {
    self.code = code
    message = Message(code: code.code, arguments: arguments)
    self.rule = rule
    self.person = person
    self.shift = shift
    self.day = day
    self.amount = amount
  }
}

/// How far a roster is from one rule in force.
public struct RosterRuleResult: Sendable, Equatable {
  /// The rule.
  public var id: String
  /// What each unit costs, or nil for a hard rule.
  public var price: Int?
  /// Places where it is broken.
  public var breaches: Int
  /// By how many units in all.
  public var amount: Int

  /// Price × amount; 0 for a hard rule.
  public var penalty: Int { (price ?? 0) * amount }
}

/// One goal as the referee counts it.
public struct RosterLevelResult: Sendable, Equatable {
  /// The goal.
  public var goal: RosterGoal
  /// What the seats give.
  public var value: Int
  /// No roster is below: what the plan states, or what the referee proves where that is higher.
  public var bound: Int
  /// What the referee itself proves that no roster is below, from the case alone.
  public var proven: Int
  /// The plan's own word; optimal where the referee proves it.
  public var status: RosterStatus
  /// The referee's word: proven where its own bound is the value, else what the plan claims.
  public var certificate: CertificateVerdict

  /// |bound − value| / max(1, |value|).
  public var gap: Double {
    abs(Double(bound) - Double(value)) / max(1, abs(Double(value)))
  }
}

/// What the referee finds of a roster, from the case and the seats alone.
public struct RosterVerdict: Sendable, Equatable {
  /// Everything broken, then every number misstated, in a fixed order; empty for a lawful roster.
  public var violations: [RosterViolation]
  /// What is missing, as counted from the seats.
  public var shortages: [RosterShortage]
  /// How far the roster is from each rule in force, in the order of the case.
  public var rules: [RosterRuleResult]
  /// The goals in their order with recomputed values.
  public var levels: [RosterLevelResult]
  /// How well the shifts are covered.
  public var cover: RosterCover
  /// How evenly each measure lies, with history.
  public var fairness: [RosterFairness]

  /// Whether nothing is broken and no number misstated.
  public var isLawful: Bool { violations.isEmpty }
  /// Price × amount over the priced rules.
  public var penalty: Int { rules.reduce(0) { $0 + $1.penalty } }
}
