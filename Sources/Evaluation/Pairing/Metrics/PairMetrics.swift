// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// The quality of a plan of a pairing in numbers, counted from case and pairs alone.
public struct PairMetrics: Sendable, Equatable {
  /// One pair and how far it is.
  public struct Way: Sendable, Equatable {
    /// Id on the first side.
    public var from: String
    /// Id on the second side.
    public var to: String
    /// Metres, rounded to the nearest, halves to even; nil where a point is unknown.
    public var metres: Int?
    /// 1 for the nearest that all rules allow, 2 for the second; nil where a point is unknown.
    ///
    /// Of those whom the first side may go to only they count who are nearer in whole metres and not
    /// its partners too, and, where a scheme chooses who takes part, were chosen; so that all k partners of one who has the k nearest are 1.
    public var rank: Int?
  }

  /// How far the pairs are whose points are known.
  public struct Distance: Sendable, Equatable {
    /// Pairs whose points are known.
    public var pairs = 0
    /// Mean in metres, before rounding.
    public var mean = 0.0
    /// Median in metres, by nearest rank.
    public var p50 = 0
    /// 90th percentile in metres, by nearest rank.
    public var p90 = 0
    /// Farthest in metres.
    public var max = 0
    /// Pairs with the nearest partner.
    public var nearest = 0
    /// Pairs with the second-nearest partner.
    public var second = 0
    /// Pairs with a partner further down.
    public var further = 0

    /// Makes the numbers of no pair.
    public init() {}
  }

  /// How evenly the loads of one side lie, with history; those without partners included.
  public struct Loads: Sendable, Equatable {
    /// Entities of the side.
    public var count = 0
    /// Sum of the loads.
    public var sum = 0
    /// Least load; 0 without entities.
    public var min = 0
    /// Largest load; 0 without entities.
    public var max = 0
    /// See ``Statistics/gini(_:)``.
    public var gini = 0.0
    /// See ``Statistics/jain(_:)``.
    public var jain = 1.0
    /// Entities without load.
    public var idle = 0

    /// Measures loads.
    ///
    /// - Parameter loads: One value an entity; below 0 counts as 0.
    public init(of loads: [Int] = []) {
      let loads = loads.map { Swift.max(0, $0) }
      count = loads.count
      sum = loads.reduce(0, +)
      min = loads.min() ?? 0
      max = loads.max() ?? 0
      gini = Statistics.gini(loads)
      jain = Statistics.jain(loads)
      idle = loads.count { $0 == 0 }
    }
  }

  /// What is missing of one kind on one side.
  public struct Missing: Sendable, Equatable {
    /// The side that lacks partners.
    public var side: PairGoal.Side
    /// The kind, or nil for partners of any kind.
    public var kind: String?
    /// Partners wanted by all entities of the side.
    public var asked = 0
    /// What is missing of them.
    public var missing = 0
    /// Entities that lack some.
    public var entities = 0
  }

  /// What is left of the last period's pairs.
  public struct Continuity: Sendable, Equatable {
    /// Pairs of the last period whose both sides are still there.
    public var previous = 0
    /// Persons in them.
    public var previousHeads = 0
    /// Those that are kept.
    public var kept = 0
    /// Persons in those that are kept.
    public var keptHeads = 0
    /// Pairs that are new.
    public var added = 0

    /// Persons in pairs that are not kept.
    public var movedHeads: Int { previousHeads - keptHeads }
  }

  /// How high the partners stand in the lists of one goal of ranks.
  public struct Wishes: Sendable, Equatable {
    /// The goal, by its position in the scheme.
    public var goal: Int
    /// Pairs of those who wish for anything.
    public var pairs = 0
    /// Those that are somebody's first wish.
    public var first = 0
    /// Those that stand in the list at all.
    public var listed = 0
    /// Mean place in the list, the first being 1; what is not listed counts as one after the longest list.
    public var meanRank = 0.0
  }

  /// One line of the balance table.
  public struct BalanceRow: Sendable, Equatable {
    /// The side.
    public var side: PairGoal.Side
    /// The entity.
    public var id: String
    /// Pairs.
    public var pairs: Int
    /// Heads that come, of the second side; pairs, of the first.
    public var partners: Int
    /// Sizes of the partners with history.
    public var load: Int
    /// The fair share, rounded to whole; where none is given the mean of those of the side who have the
    /// same role.
    public var share: Double
    /// The load that counts as balanced; nil for any.
    public var band: ClosedRange<Int>?
    /// Load beyond the band, below 0 for what is missing to it; 0 within it.
    public var outside: Int

    /// Load less fair share.
    public var deviation: Double { Double(load) - share }
  }

  /// Pairs whose ids are known, each once.
  public var pairs = 0
  /// Persons in them.
  public var heads = 0
  /// Each pair, ascending.
  public var ways: [Way] = []
  /// Nearness.
  public var distance = Distance()
  /// Loads of those who go.
  public var from = Loads()
  /// Loads of those to whom they go.
  public var to = Loads()
  /// What is missing, first side first, then partners of any kind at the second, then each kind.
  public var missing: [Missing] = []
  /// What is left of the last period's pairs.
  public var continuity = Continuity()
  /// One entry for each goal of ranks.
  public var wishes: [Wishes] = []
  /// The balance table, first side first, by id.
  public var balance: [BalanceRow] = []
}
