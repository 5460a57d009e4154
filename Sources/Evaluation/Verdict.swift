// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// One way in which a plan breaks a rule.
public struct Violation: Sendable, Hashable {
  /// The rule.
  public var code: ViolationCode
  /// The sentence, for the catalogue.
  public var message: Message
  /// Identifiers of the projects concerned, in plan order; empty when it concerns none.
  public var projects: [String]

  /// Makes a violation.
  ///
  /// - Parameters:
  ///   - code: The rule.
  ///   - arguments: What the sentence names, in the order of its placeholders.
  ///   - projects: Identifiers of the projects concerned.
  public init(_ code: ViolationCode, _ arguments: [MessageArgument], projects: [String] = []) {
    self.code = code
    message = Message(code: code.code, arguments: arguments)
    self.projects = projects
  }
}

/// What the referee finds of a plan, from the input and the projects alone.
public struct Verdict: Sendable, Equatable {
  /// Every hard rule broken; empty for a lawful plan.
  public var violations: [Violation]
  /// Quality in numbers.
  public var metrics: Metrics
  /// The goals in force with recomputed values, re-checked bounds and verdicts.
  ///
  /// `status` is what the plan states, ``LevelStatus/heuristic`` where it states nothing.
  public var levels: [LevelResult]
  /// The verdict on the whole: proven only if every level is.
  public var certificate: CertificateVerdict
  /// Why a certificate was rejected, or nil.
  public var rejection: Message?
  /// How far the plan is from each of the people's rules in force; empty in a week without any.
  public var rules: [RosterRuleResult] = []
  /// |bound − value| / max(1, |value|) at the first unproven level; 0 when all are proven.
  public var gap: Double
  /// The first unproven level, or nil.
  public var gapLevel: Goal?

  /// Whether no hard rule is broken.
  public var isLawful: Bool { violations.isEmpty }
}
