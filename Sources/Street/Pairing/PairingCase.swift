// SPDX-License-Identifier: GPL-3.0-or-later

/// Two entities that belong together, by their positions on their sides.
public struct Pair: Sendable, Hashable, Comparable {
  /// Position on the first side.
  public var from: Int32
  /// Position on the second side.
  public var to: Int32

  /// Makes a pair.
  ///
  /// - Parameters:
  ///   - from: Position on the first side.
  ///   - to: Position on the second side.
  public init(from: Int, to: Int) {
    self.from = Int32(from)
    self.to = Int32(to)
  }

  /// Orders by the first side, then the second.
  ///
  /// - Parameters:
  ///   - left: One pair.
  ///   - right: Another.
  /// - Returns: Whether `left` comes first.
  public static func < (left: Pair, right: Pair) -> Bool {
    (left.from, left.to) < (right.from, right.to)
  }
}

/// A pairing scheme together with the tables it speaks of: everything that a plan depends on.
///
/// A checked, immutable snapshot, sorted by id; `docs/schemes.md` says what each part means. With
/// x[i, j] = 1 when i of the first side goes to j of the second:
///
/// - x is 1 on ``fixed`` pairs, 0 on ``forbidden`` ones and wherever a rule fails (fixed pairs are
///   exempt from the rules);
/// - least[i] … most[i] bounds the number of pairs of i, and of j the sum of heads[i] · x[i, j];
/// - load[j] = history[j] + sum of size[i] · x[i, j], load[i] likewise;
/// - the upper bounds are never exceeded, the lower ones are shortage where they can't be met.
public struct PairingCase: Sendable {
  /// The scheme's key: its file's name without ending.
  public var scheme: String
  /// What the scheme is called, and in English.
  public var name: String
  /// The English name; the Chinese one where none is given.
  public var englishName: String
  /// Where the practice is described.
  public var source = ""
  /// Those who go.
  public var from: PairSide
  /// Those to whom they go.
  public var to: PairSide
  /// What makes a pair possible.
  public var rules: [PairRule] = []
  /// Kinds of partners that are wanted: roles first.
  public var tallies: [PairTally] = []
  /// Names of roles.
  public var roles: [String] = []
  /// The goals in their order.
  public var goals: [PairGoal] = [.shortage]
  /// Pairs that stand, ascending.
  public var fixed: [Pair] = []
  /// Pairs that may not be, ascending.
  public var forbidden: [Pair] = []
  /// Pairs of the last period whose both sides are still there, ascending.
  public var previous: [Pair] = []
  /// Entities of the second side that neighbour each other, the lower first, ascending.
  public var links: [Pair] = []
  /// Words that neighbour each other, for ``PairGoal/Step/neighbours(from:to:)``; both directions.
  public var wordLinks: Set<WordLink> = []
  /// Columns that tell whose each is, where two may not look at each other: whoever of the first side
  /// belongs to j may not go to where someone goes to j from; nil for no such rule.
  public var mutual: MutualRule?
  /// How many of the second side may have partners; nil for all.
  public var chosen: Int?
  /// How the entities were drawn, where a scheme draws a sample.
  public var sample: PairSample?
  /// What the main sheet is called; empty for the scheme's name.
  public var sheetName = ""

  /// Two words that neighbour each other.
  public struct WordLink: Sendable, Hashable {
    /// One word.
    public var one: Int32
    /// The other.
    public var other: Int32

    /// Makes a link.
    ///
    /// - Parameters:
    ///   - one: One word.
    ///   - other: The other.
    public init(_ one: Int32, _ other: Int32) {
      self.one = one
      self.other = other
    }
  }

  /// Two columns that tell to whom of the second side each belongs.
  public struct MutualRule: Sendable, Equatable {
    /// The owner of an entity of the first side: a column of it.
    public var from: Int
    /// What it is compared with: a column of the second side.
    public var to: Int

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - from: A column of the first side.
    ///   - to: A column of the second side.
    public init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  /// Makes a case without rules.
  ///
  /// - Parameters:
  ///   - scheme: The scheme's key.
  ///   - name: What it is called.
  ///   - from: Those who go.
  ///   - to: Those to whom they go.
  public init(scheme: String, name: String, from: PairSide, to: PairSide) {
    self.scheme = scheme
    self.name = name
    englishName = name
    self.from = from
    self.to = to
  }
}

/// A sample and how it was drawn.
public struct PairSample: Sendable, Equatable {
  /// The side that was sampled.
  public var side: PairGoal.Side
  /// Entities that could have been drawn.
  public var frame: Int
  /// Ids that were drawn, ascending.
  public var drawn: [String]
  /// Per stratum its name, its size and how many were drawn, by ascending name.
  public var strata: [Stratum]
  /// Where the draw began.
  public var seed: UInt64

  /// One stratum.
  public struct Stratum: Sendable, Equatable {
    /// The value that its entities share.
    public var name: String
    /// Entities in it.
    public var size: Int
    /// Drawn of them.
    public var drawn: Int

    /// Makes a stratum.
    ///
    /// - Parameters:
    ///   - name: The value that its entities share.
    ///   - size: Entities in it.
    ///   - drawn: Drawn of them.
    public init(name: String, size: Int, drawn: Int) {
      self.name = name
      self.size = size
      self.drawn = drawn
    }
  }

  /// Makes a record.
  ///
  /// - Parameters:
  ///   - side: The side that was sampled.
  ///   - frame: Entities that could have been drawn.
  ///   - drawn: Ids that were drawn, ascending.
  ///   - strata: By ascending name.
  ///   - seed: Where the draw began.
  public init(
    side: PairGoal.Side,
    frame: Int,
    drawn: [String],
    strata: [Stratum],
    seed: UInt64
  ) {
    self.side = side
    self.frame = frame
    self.drawn = drawn
    self.strata = strata
    self.seed = seed
  }
}
