// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// One way in which a plan of a pairing breaks a rule or misstates itself.
public struct PairViolation: Sendable, Hashable {
  /// The rule.
  public var code: PairViolationCode
  /// The sentence, for the catalogue.
  public var message: Message
  /// Ids of the first side that it concerns.
  public var from: [String]
  /// Ids of the second side that it concerns.
  public var to: [String]

  /// Makes a violation.
  ///
  /// - Parameters:
  ///   - code: The rule.
  ///   - arguments: What the sentence names, in the order of its placeholders.
  ///   - from: Ids of the first side that it concerns.
  ///   - to: Ids of the second side that it concerns.
  public init(
    _ code: PairViolationCode,
    _ arguments: [MessageArgument],
    from: [String] = [],
    to: [String] = []
  ) {
    self.code = code
    message = Message(code: code.code, arguments: arguments)
    self.from = from
    self.to = to
  }
}

/// What the referee finds of the bound of one goal.
public enum PairProof: Sendable, Hashable {
  /// Re-checked against all pairs: no lawful plan as good at all earlier goals is better.
  case proven
  /// Re-checked: no lawful plan as good at all earlier goals is below this.
  case bounded(Int)
  /// The plan states a bound and brings no proof of it.
  case claimed
  /// Nothing is claimed.
  case heuristic
  /// The proof does not hold, and why.
  case rejected(Message)

  /// The same without its numbers.
  public var verdict: CertificateVerdict {
    switch self {
    case .proven: .proven
    case .bounded: .bounded
    case .claimed: .claimed
    case .heuristic: .heuristic
    case .rejected: .rejected
    }
  }
}

/// One goal as the referee counts it.
public struct PairLevelResult: Sendable, Equatable {
  /// The name of the goal.
  public var name: String
  /// What the pairs give.
  public var value: Int
  /// What the referee knows no plan to be below; 0 without a proof, for no goal goes below.
  public var bound: Int
  /// The plan's own word; ``PairStatus/heuristic`` where it states nothing.
  public var status: PairStatus
  /// The referee's word.
  public var proof: PairProof

  /// |bound − value| / max(1, |value|).
  public var gap: Double {
    abs(Double(bound) - Double(value)) / max(1, abs(Double(value)))
  }
}

/// What the referee finds of a plan of a pairing, from the case and the pairs alone.
public struct PairVerdict: Sendable, Equatable {
  /// Every rule broken and every number misstated, in a fixed order; empty for a lawful plan.
  public var violations: [PairViolation]
  /// The goals in their order with recomputed values, re-checked bounds and verdicts.
  public var levels: [PairLevelResult]
  /// Quality in numbers.
  public var metrics: PairMetrics
  /// Why a proof was rejected, or nil.
  public var rejection: Message?

  /// The verdict on the whole: proven only if every goal is.
  public var certificate: CertificateVerdict {
    if rejection != nil { return .rejected }
    let verdicts = levels.map(\.proof.verdict)
    if verdicts.allSatisfy({ $0 == .proven }) { return .proven }
    return [.bounded, .claimed].first { verdicts.contains($0) } ?? .heuristic
  }

  /// The first goal that is not proven, or nil.
  public var openLevel: PairLevelResult? { levels.first { $0.proof != .proven } }

  /// Whether no rule is broken and no number misstated.
  public var isLawful: Bool { violations.isEmpty }
}
