// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// The quality of a plan in numbers, counted from input and projects alone.
public struct Metrics: Sendable, Equatable {
  /// How much of what is asked is met.
  public struct Coverage: Sendable, Equatable {
    /// Planned needs.
    public var needs = 0
    /// Planned needs met in full.
    public var met = 0
    /// Planned needs met in part.
    public var partly = 0
    /// Planned needs that got nothing.
    public var unmet = 0
    /// Pieces given over pieces asked.
    ///
    /// Range: 0 to 1.
    public var pieces = 1.0
    /// Points met over points of planned needs.
    ///
    /// Range: 0 to 1.
    public var weighted = 1.0
    /// ``weighted`` over the share of points that have a candidate at all.
    ///
    /// A need counts as reachable if somebody could serve it under the law, with the house rules in
    /// force or with all of them switched off; what is out of reach is scarcity, not planning.
    public var reachable = 1.0
    /// Points met of urgent needs over their points; 1 when nothing is urgent.
    public var urgent = 1.0
    /// Share of planned needs with a deadline in or before the week that are met in full by then.
    public var inTime = 1.0
  }

  /// How evenly the week's loads lie; those who got nothing included.
  public struct Balance: Sendable, Equatable {
    /// Members of the group.
    public var count = 0
    /// Largest load; pieces of a unit, minutes of a person.
    public var max = 0
    /// See ``Statistics/gini(_:)``.
    public var gini = 0.0
    /// See ``Statistics/jain(_:)``.
    public var jain = 1.0
    /// See ``Statistics/variation(_:)``.
    public var variation = 0.0
    /// See ``Statistics/unfairness(_:)``.
    public var unfairness = 0.0
    /// Share of members without load.
    public var zeroShare = 0.0
    /// Loads, the largest first.
    public var leximax: [Int] = []

    /// Measures loads.
    ///
    /// - Parameter loads: One value a member.
    public init(of loads: [Int] = []) {
      count = loads.count
      leximax = Statistics.leximax(loads)
      max = leximax.first ?? 0
      gini = Statistics.gini(loads)
      jain = Statistics.jain(loads)
      variation = Statistics.variation(loads)
      unfairness = Statistics.unfairness(loads)
      zeroShare = Statistics.zeroShare(loads)
    }
  }

  /// How far pieces come; every piece counts once.
  public struct Distance: Sendable, Equatable {
    /// Whether the numbers are metres; else nearness classes 0 to 4.
    public var isInMetres = false
    /// Mean over pieces.
    public var mean = 0.0
    /// Median over pieces, by nearest rank.
    public var p50 = 0
    /// 90th percentile over pieces, by nearest rank.
    public var p90 = 0
    /// Farthest piece.
    public var max = 0
    /// Share of pieces from the need's own community; 0 without pieces.
    public var sameCommunity = 0.0
  }

  /// Coverage of one group of needs.
  public struct GroupCoverage: Sendable, Equatable {
    /// The community's identifier, or the raw value of the beneficiary class.
    public var group: String
    /// Points of the group's planned needs.
    public var points: Int
    /// Points met.
    public var met: Int

    /// Points met over points.
    public var coverage: Double { Statistics.ratio(met, points) }
  }

  /// How coverage differs between groups of needs.
  public struct Equity: Sendable, Equatable {
    /// Every group with planned needs.
    public var groups: [GroupCoverage] = []

    /// Coverage of the group that fares worst; 1 without groups.
    public var least: Double { groups.map(\.coverage).min() ?? 1 }
    /// Least coverage over mean coverage; 1 when nothing is met anywhere.
    public var leastOverMean: Double {
      let mean = groups.reduce(0) { $0 + $1.coverage } / Double(Swift.max(1, groups.count))
      return mean > 0 ? least / mean : 1
    }
  }

  /// What a unit gives and what its own needs receive.
  public struct Reciprocity: Sendable, Equatable {
    /// The unit.
    public var unit: UnitID
    /// Pieces its offers give, goods included.
    public var given: Int
    /// Pieces its own needs receive.
    public var received: Int
  }

  /// How the posts are stood.
  public struct Shifts: Sendable, Equatable {
    /// Posts of the week.
    public var posts = 0
    /// Posts with as many people as asked.
    public var filled = 0
    /// People asked, post by post.
    public var asked = 0
    /// People who stand there.
    public var given = 0
  }

  /// What is met of the needs of the list.
  public var coverage = Coverage()
  /// How the posts are stood.
  public var shifts = Shifts()
  /// Load of units, in pieces.
  public var units = Balance()
  /// Load of people, in minutes.
  public var people = Balance()
  /// Nearness.
  public var distance = Distance()
  /// Projects.
  public var projectCount = 0
  /// People with at least one project.
  public var peopleUsed = 0
  /// Offers with at least one project.
  public var offersUsed = 0
  /// Units with at least one project.
  public var unitsUsed = 0
  /// Minutes served by people.
  public var minutes = 0
  /// Offers used over offers.
  ///
  /// Range: 0 to 1; 0 without offers.
  public var offerUtilisation = 0.0
  /// Units used over units.
  ///
  /// Range: 0 to 1; 0 without units.
  public var unitUtilisation = 0.0
  /// Mean fit of a piece.
  ///
  /// Range: 0 to 3.
  public var meanFit = 0.0
  /// Share of pieces of people that serve one of their wishes; 1 without pieces of people who wish.
  public var wishShare = 1.0
  /// Share of the same pieces that serve a first wish.
  public var firstWishShare = 1.0
  /// Share of pieces that continue last period's pairing; 0 without pieces.
  public var continuityShare = 0.0
  /// Coverage by community.
  public var communities = Equity()
  /// Coverage by beneficiary class.
  public var classes = Equity()
  /// Given and received by unit that does either, in the order of the week.
  public var reciprocity: [Reciprocity] = []

  /// Served hours of people.
  public var hours: Double { Double(minutes) / 60 }
}
