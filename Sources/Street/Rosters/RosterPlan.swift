// SPDX-License-Identifier: GPL-3.0-or-later

/// Who stands which shift, what is missing, and how far from the best possible that is.
///
/// Ids only; `roster.json` holds exactly this.
public struct RosterPlan: Sendable, Equatable {
  /// Somebody at a shift.
  public struct Seat: Sendable, Hashable {
    /// Who.
    public var person: PersonID
    /// The role they stand in for, or nil: a tag that they hold.
    public var role: String?

    /// Makes a seat.
    ///
    /// - Parameters:
    ///   - person: Who.
    ///   - role: The role they stand in for, or nil.
    public init(_ person: PersonID, role: String? = nil) {
      self.person = person
      self.role = role
    }
  }

  /// Everybody at one shift.
  public struct Assignment: Sendable, Hashable {
    /// The shift.
    public var shift: PostID
    /// Who stands it, by ascending id; not empty.
    public var seats: [Seat]

    /// Makes an assignment.
    ///
    /// - Parameters:
    ///   - shift: The shift.
    ///   - seats: Who stands it, by ascending id.
    public init(shift: PostID, seats: [Seat]) {
      self.shift = shift
      self.seats = seats
    }
  }

  /// Who could step in at one shift (替补).
  public struct Reserve: Sendable, Hashable {
    /// The shift.
    public var shift: PostID
    /// Who could step in, the first to be asked first.
    public var people: [PersonID]

    /// Makes a reserve list.
    ///
    /// - Parameters:
    ///   - shift: The shift.
    ///   - people: Who could step in, the first to be asked first.
    public init(shift: PostID, people: [PersonID]) {
      self.shift = shift
      self.people = people
    }
  }

  /// The value of one goal.
  public struct Level: Sendable, Equatable {
    /// The goal.
    public var goal: RosterGoal
    /// What the plan reaches; smaller is better.
    public var value: Int
    /// No plan that is as good at all earlier goals is below this.
    public var bound: Int
    /// The solver's word.
    public var status: RosterStatus

    /// Makes a level.
    ///
    /// - Parameters:
    ///   - goal: The goal.
    ///   - value: What the plan reaches.
    ///   - bound: What no plan is below.
    ///   - status: The solver's word.
    public init(goal: RosterGoal, value: Int, bound: Int, status: RosterStatus) {
      self.goal = goal
      self.value = value
      self.bound = bound
      self.status = status
    }
  }

  /// What the roster is called.
  public var title: String
  /// Fingerprint of the case and the options.
  public var inputHash = ""
  /// Where draws began.
  public var seed: UInt64 = 0
  /// The version that made it.
  public var version = ""
  /// Options that change the result.
  public var options: [String: String] = [:]
  /// `time`, `interrupt` or `effort` where it ended early; nil otherwise.
  public var stoppedBy: String?
  /// How the roster was found.
  public var method = ""
  /// Who stands which shift, by ascending shift; shifts that nobody stands are left out.
  public var assignments: [Assignment] = []
  /// Who could step in, by ascending shift.
  public var reserves: [Reserve] = []
  /// The goals in their order.
  public var levels: [Level] = []
  /// What is missing, by shift, then tag: heads first.
  public var shortages: [RosterShortage] = []
  /// Proofs of the bounds.
  public var certificates: [RosterCertificate] = []

  /// Makes an empty plan.
  ///
  /// - Parameter title: What the roster is called.
  public init(title: String) { self.title = title }
}

/// How far the solver got with a goal.
public enum RosterStatus: String, Sendable, CaseIterable {
  /// The value equals the bound.
  case optimal
  /// A bound below the value.
  case bounded
  /// No bound but the trivial one.
  case heuristic
}

/// Heads that a shift wanted and did not get.
public struct RosterShortage: Sendable, Hashable, Comparable {
  /// The shift.
  public var shift: PostID
  /// The role that is missing, or nil for heads of any kind.
  public var tag: String?
  /// Heads wanted.
  public var asked: Int
  /// Heads got.
  public var got: Int

  /// Makes a shortage.
  ///
  /// - Parameters:
  ///   - shift: The shift.
  ///   - tag: The role that is missing, or nil for heads of any kind.
  ///   - asked: Heads wanted.
  ///   - got: Heads got.
  public init(shift: PostID, tag: String? = nil, asked: Int, got: Int) {
    self.shift = shift
    self.tag = tag
    self.asked = asked
    self.got = got
  }

  /// Orders by shift, then tag: heads of any kind first.
  ///
  /// - Parameters:
  ///   - left: One shortage.
  ///   - right: Another.
  /// - Returns: Whether `left` comes first.
  public static func < (left: RosterShortage, right: RosterShortage) -> Bool {
    (left.shift, left.tag ?? "") < (right.shift, right.tag ?? "")
  }
}

/// A proof of a bound, by the prices of a relaxation; what they price is still open.
public struct RosterCertificate: Sendable, Equatable {
  /// The goal that is bounded, by its position among the levels.
  public var level: Int
  /// What no roster is below.
  public var bound: Int
  /// A price by the key of what it prices; what is missing has 0.
  public var prices: [String: Int]

  /// Makes a proof.
  ///
  /// - Parameters:
  ///   - level: The goal that is bounded.
  ///   - bound: What no roster is below.
  ///   - prices: A price by the key of what it prices.
  public init(level: Int, bound: Int, prices: [String: Int]) {
    self.level = level
    self.bound = bound
    self.prices = prices
  }
}
