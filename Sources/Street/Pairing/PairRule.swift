// SPDX-License-Identifier: GPL-3.0-or-later

/// What must hold for two entities to be a pair; never relaxed by a plan.
public struct PairRule: Sendable, Equatable {
  /// The comparison.
  ///
  /// Columns are numbers of ``PairSide/columns``.
  public enum Test: Sendable, Equatable {
    /// Some word of the one stands in the other.
    case shares(from: Int, to: Int)
    /// No word of the one stands in the other.
    case differs(from: Int, to: Int)
    /// Every word that the second asks for stands in the first; asking for nothing is met.
    case coversAll(from: Int, to: Int)
    /// Some word that the second asks for stands in the first; asking for nothing is met.
    case coversAny(from: Int, to: Int)
    /// The first number is no smaller than the second; a number that is missing is met.
    ///
    /// Numbers are kept as the only token of an entity.
    case atLeast(from: Int, to: Int)
    /// The first number is no larger than the second; a number that is missing is met.
    case atMost(from: Int, to: Int)
    /// Whoever is marked on the second side takes only those marked on the first.
    ///
    /// A mark is a token 1 in a column of its own.
    case demands(to: Int, from: Int)
    /// No further apart than so many metres; unknown points are not near.
    case within(metres: Int)
  }

  /// The comparison.
  public var test: Test
  /// The rule in the words of the scheme, for explanations.
  public var words: String
  /// Titles of the columns that it compares, of the first side and of the second; empty for none.
  public var titles = Titles()

  /// Titles of the columns that a rule compares.
  public struct Titles: Sendable, Equatable {
    /// The column of the first side.
    public var from: String
    /// The column of the second side.
    public var to: String

    /// Makes titles.
    ///
    /// - Parameters:
    ///   - from: The column of the first side.
    ///   - to: The column of the second side.
    public init(from: String = "", to: String = "") {
      self.from = from
      self.to = to
    }
  }

  /// Makes a rule.
  ///
  /// - Parameters:
  ///   - test: The comparison.
  ///   - words: The rule in the words of the scheme.
  public init(_ test: Test, words: String) {
    self.test = test
    self.words = words
  }
}

/// Numbers that an entity of the second side wants of one kind of partner.
public struct PairTally: Sendable, Equatable {
  /// The kind in the words of the scheme: a role, a skill, a function.
  public var words: String
  /// Whether a partner of the first side is of the kind, by its position.
  public var counts: [Bool]
  /// Partners of the kind wanted by each entity of the second side.
  public var least: [Int]
  /// Partners of the kind allowed at most; never exceeded.
  public var most: [Int]
  /// Whether what is missing counts as shortage; else it counts at the level of cover.
  public var isRole: Bool

  /// Makes a tally.
  ///
  /// - Parameters:
  ///   - words: The kind in the words of the scheme.
  ///   - counts: Whether each entity of the first side is of the kind.
  ///   - least: Wanted by each entity of the second side.
  ///   - most: Allowed at most to each.
  ///   - isRole: Whether what is missing counts as shortage.
  public init(words: String, counts: [Bool], least: [Int], most: [Int], isRole: Bool) {
    self.words = words
    self.counts = counts
    self.least = least
    self.most = most
    self.isRole = isRole
  }
}
