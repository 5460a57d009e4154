// SPDX-License-Identifier: GPL-3.0-or-later

/// Who goes to whom, what is missing, and how far from the best possible that is.
///
/// Ids only; `pair.json` holds exactly this.
public struct PairPlan: Sendable, Equatable {
  /// One pair.
  public struct Row: Sendable, Hashable, Comparable {
    /// Id on the first side.
    public var from: String
    /// Id on the second side.
    public var to: String

    /// Makes a pair.
    ///
    /// - Parameters:
    ///   - from: Id on the first side.
    ///   - to: Id on the second side.
    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }

    /// Orders by the first side, then the second.
    ///
    /// - Parameters:
    ///   - left: One pair.
    ///   - right: Another.
    /// - Returns: Whether `left` comes first.
    public static func < (left: Row, right: Row) -> Bool {
      (left.from, left.to) < (right.from, right.to)
    }
  }

  /// The value of one goal.
  public struct Level: Sendable, Equatable {
    /// The name of the goal, as ``PairGoal/name`` has it.
    public var name: String
    /// What the plan reaches; smaller is better.
    public var value: Int
    /// No plan that is as good at all earlier goals is below this.
    public var bound: Int
    /// The solver's word.
    public var status: PairStatus

    /// Makes a level.
    ///
    /// - Parameters:
    ///   - name: The name of the goal.
    ///   - value: What the plan reaches.
    ///   - bound: What no plan is below.
    ///   - status: The solver's word.
    public init(name: String, value: Int, bound: Int, status: PairStatus) {
      self.name = name
      self.value = value
      self.bound = bound
      self.status = status
    }
  }

  /// The scheme's key.
  public var scheme: String
  /// Fingerprint of the case and the options.
  public var inputHash = ""
  /// Where draws began.
  public var seed: UInt64 = 0
  /// The version that made it.
  public var version = ""
  /// Options that change the result.
  public var options: [String: String] = [:]
  /// `time`, `interrupt` or `work` where it ended early; nil otherwise.
  public var stoppedBy: String?
  /// How the pairs were found.
  public var method = ""
  /// The pairs, ascending.
  public var pairs: [Row] = []
  /// The goals in their order.
  public var levels: [Level] = []
  /// What is missing, by side and id.
  public var shortages: [PairShortage] = []
  /// Proofs of the bounds.
  public var certificates: [PairCertificate] = []
  /// Ids that were drawn, where the scheme draws a sample.
  public var sample: [String]?

  /// Makes an empty plan.
  ///
  /// - Parameter scheme: The scheme's key.
  public init(scheme: String) { self.scheme = scheme }
}

/// How far the solver got with a goal.
public enum PairStatus: String, Sendable, CaseIterable {
  /// The value equals the bound.
  case optimal
  /// A bound below the value.
  case bounded
  /// No bound but the trivial one.
  case heuristic
}

/// One number that an entity wanted and did not get.
public struct PairShortage: Sendable, Hashable {
  /// Why it is missing (`issue 6`).
  public enum Cause: String, Sendable, CaseIterable {
    /// All who could go are used, or there is none.
    case tooFewPeople
    /// Someone could go, but upper bounds elsewhere or here are reached.
    case bandTooTight
    /// The search ended before all pairs had been looked at.
    case candidatesTooFew
  }

  /// The side of the entity.
  public var side: PairGoal.Side
  /// Its id.
  public var id: String
  /// The role or kind, or nil for partners of any kind.
  public var kind: String?
  /// Partners wanted.
  public var asked: Int
  /// Partners got.
  public var got: Int
  /// Why.
  public var cause: Cause
  /// Partners who pass all rules, whether free or not.
  public var candidates: Int
  /// The entities that share the shortage: so many of them want so many partners.
  public var groupSize: Int
  /// What the group wants in all.
  public var groupAsked: Int
  /// What all who could go to the group can give.
  public var groupSupply: Int

  /// Makes a shortage.
  ///
  /// - Parameters:
  ///   - side: The side of the entity.
  ///   - id: Its id.
  ///   - kind: The role or kind, or nil.
  ///   - asked: Partners wanted.
  ///   - got: Partners got.
  ///   - cause: Why.
  ///   - candidates: Partners who pass all rules.
  public init(
    side: PairGoal.Side,
    id: String,
    kind: String?,
    asked: Int,
    got: Int,
    cause: Cause,
    candidates: Int
  ) {
    self.side = side
    self.id = id
    self.kind = kind
    self.asked = asked
    self.got = got
    self.cause = cause
    self.candidates = candidates
    groupSize = 1
    groupAsked = asked
    groupSupply = got
  }
}
