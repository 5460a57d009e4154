// SPDX-License-Identifier: GPL-3.0-or-later

/// Who could be a partner of somebody, and how many are left after each thing that must hold.
///
/// Counts only, no names; the last step says what leaves nobody.
public struct PairFunnel: Sendable, Equatable {
  /// What must hold for a pair.
  public enum Gate: Sendable, Equatable {
    /// A rule of the scheme, by its number from 0.
    case rule(Int)
    /// The pair is not on a list of forbidden ones.
    case forbidden
    /// Neither belongs to the other.
    case mutual
    /// The other has not got all its partners by fixed pairs.
    case free
  }

  /// What is left after one thing that must hold.
  public struct Step: Sendable, Equatable {
    /// What must hold.
    public var gate: Gate
    /// How many of those before pass.
    public var left: Int

    /// Makes a step.
    ///
    /// - Parameters:
    ///   - gate: What must hold.
    ///   - left: How many of those before pass.
    public init(gate: Gate, left: Int) {
      self.gate = gate
      self.left = left
    }
  }

  /// Whose cells are blank in the column that the last rule compares.
  public enum Blank: Sendable, Equatable {
    /// The cell of the one who lacks partners.
    case here
    /// The cells of all who were left before the last rule.
    case there
  }

  /// How many there are in all, of the kind that is wanted.
  public var total: Int
  /// The steps in the order of the scheme, up to the one that leaves nobody.
  public var steps: [Step] = []
  /// Whose cells are blank, where that is why the last rule leaves nobody; nil otherwise.
  public var blank: Blank?

  /// Makes a funnel without steps.
  ///
  /// - Parameter total: How many there are in all.
  public init(total: Int) { self.total = total }
}

/// Whom a funnel is about: an entity, and the role or kind that it lacks.
public struct PairFunnelKey: Sendable, Hashable {
  /// The side of the entity.
  public var side: PairGoal.Side
  /// Its id.
  public var id: String
  /// The role or kind, or nil for partners of any kind.
  public var kind: String?

  /// Names the one that a shortage is about.
  ///
  /// - Parameter shortage: What is missing.
  public init(_ shortage: PairShortage) {
    (side, id, kind) = (shortage.side, shortage.id, shortage.kind)
  }
}
