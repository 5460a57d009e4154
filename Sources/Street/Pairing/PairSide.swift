// SPDX-License-Identifier: GPL-3.0-or-later

/// One of the two sides of a pairing.
public struct PairSide: Sendable, Equatable {
  /// What one entity is called, as in 代表 or 社区.
  public var noun: String
  /// The same in English, as in delegate or community.
  public var englishNoun: String
  /// The entities by ascending id.
  public var entities: [PairEntity]
  /// The columns that rules and goals compare, by their number.
  public var columns: [TokenColumn]
  /// Titles of columns that sheets repeat.
  public var shownTitles: [String] = []
  /// The texts of those columns, a row an entity.
  public var shown: [[String]] = []
  /// Name and texts of everybody who goes as one with others, by id.
  public var members: [String: Member] = [:]

  /// Somebody who goes as one with others.
  public struct Member: Sendable, Equatable {
    /// What people call it; may be personal.
    public var name: String
    /// The texts of the columns that sheets repeat.
    public var shown: [String]

    /// Makes a member.
    ///
    /// - Parameters:
    ///   - name: What people call it.
    ///   - shown: The texts of the columns that sheets repeat.
    public init(name: String, shown: [String]) {
      self.name = name
      self.shown = shown
    }
  }

  /// Makes a side.
  ///
  /// - Parameters:
  ///   - noun: What one entity is called.
  ///   - entities: By ascending id.
  ///   - columns: The columns that rules and goals compare.
  public init(noun: String, entities: [PairEntity], columns: [TokenColumn] = []) {
    self.noun = noun
    englishNoun = noun
    self.entities = entities
    self.columns = columns
  }
}

/// One entity of a side: a person, a unit, a household, a post, a section of road.
public struct PairEntity: Sendable, Equatable {
  /// Key, unique on its side.
  public var id: String
  /// What people call it; may be personal.
  public var name = ""
  /// Partners that it should have; what is missing counts as shortage.
  public var least = 0
  /// Partners that it may have at most; never exceeded.
  public var most = Int.max
  /// How many persons it stands for in the numbers of its partner: the size of a group that goes as
  /// one, else 1.
  public var heads = 1
  /// What it adds to the load of a partner.
  ///
  /// Range: 0 or more.
  public var size = 1
  /// What the sizes of its partners may add up to; never exceeded; nil for no limit.
  public var capacity: Int?
  /// The load that counts as balanced, with what it had before; nil for any.
  public var band: ClosedRange<Int>?
  /// Its fair share of all load, for the balance; nil where all are equal.
  public var share: Int?
  /// Load from earlier periods.
  public var history = 0
  /// What one missing partner counts.
  ///
  /// Range: 1 or more.
  public var priority = 1
  /// Where it stands; nil when unknown.
  public var point: PairPoint?
  /// Those who go as one, by ascending id; empty for an entity that stands for itself.
  public var members: [String] = []
  /// Whether its partners must hang together, each reachable from each through neighbours among
  /// them.
  public var isConnected = false
  /// The role it plays: a number of ``PairingCase/roles``; nil for none.
  public var role: Int?

  /// Makes an entity with the numbers of one that stands for itself.
  ///
  /// - Parameter id: Key, unique on its side.
  public init(id: String) { self.id = id }
}
