// SPDX-License-Identifier: GPL-3.0-or-later

/// A node of the flow model or a resource of the team model, keyed by what it stands for;
/// `docs/model.md` §4 and §7.
public enum FlowNode: Hashable, Sendable {
  /// A need; its supply is the pieces asked.
  case need(NeedID)
  /// All that a provider gives in the week.
  case provider(ProviderID)
  /// What a provider gives on one day (0 to 6).
  case providerDay(ProviderID, day: Int)
  /// What a provider gives in one half-day.
  case providerCell(ProviderID, HalfDay)
  /// Minutes, with a buffer after each booking, that a provider is open in one half-day.
  case providerMinutes(ProviderID, HalfDay)
  /// What a unit gives in the week.
  case unit(UnitID)
  /// What a unit gives in one half-day.
  case unitCell(UnitID, HalfDay)
  /// Pieces that a community goes without; nil collects needs without a community.
  case shortage(PlaceID?)
}

/// One step of a lexicographic proof: the goals packed into it and the potentials that prove it.
public struct CertificateStage: Sendable, Equatable {
  /// The goals packed into one integer cost, the most important first.
  public var goals: [Goal]
  /// The factor of each goal in that cost; each is larger than all that later ones can add up to.
  public var factors: [Int]
  /// Potentials; a node that is missing has that of its parent (cell → day → provider → unit → sink), and
  /// the sink has 0.
  public var potentials: [FlowNode: Int]
  /// Communities whose floor is charged at the level of floors as if it could not be reached: every
  /// missing piece at its worth.
  ///
  /// A Lagrangian multiplier of 1, sorted; a bound all the same. With prices, the other communities
  /// count nothing.
  public var favoured: [PlaceID]
  /// Prices of resources in thousandths of a point, 0 or more; what is missing is free.
  ///
  /// A stage with prices, be they all 0, bounds its first goal by the Lagrangian relaxation of the team
  /// model and has no potentials; nil otherwise. Further goals are earlier ones that keep the value the
  /// plan has; the factors are then thousandths, the first of them 1,000.
  public var prices: [FlowNode: Int]?
  /// Cases with prices of their own, which together are all plans; none where the stage's prices speak for
  /// all of them.
  ///
  /// The stage's own prices are then none.
  public var cases: [CertificateCase] = []

  /// Makes a stage that bounds one goal by prices.
  ///
  /// - Parameters:
  ///   - goal: The goal.
  ///   - prices: Prices of resources in thousandths of a point, 0 or more.
  public init(goal: Goal, prices: [FlowNode: Int]) {
    self.init(goals: [goal], factors: [1], potentials: [:])
    self.prices = prices
  }

  /// Makes a stage that bounds one goal by prices among plans that reach what the plan does of earlier
  /// goals.
  ///
  /// - Parameters:
  ///   - goal: The goal.
  ///   - prices: Prices of resources in thousandths of a point, 0 or more.
  ///   - multipliers: What a point of earlier goals counts on top, in thousandths: Lagrangian
  ///     multipliers. Range: 1 or more.
  ///   - favoured: For the goal of floors, the communities that count: each missing point of them.
  public init(
    goal: Goal,
    prices: [FlowNode: Int],
    multipliers: [(goal: Goal, factor: Int)],
    favoured: [PlaceID] = []
  ) {
    self.init(
      goals: [goal] + multipliers.map(\.goal),
      factors: multipliers.isEmpty ? [1] : [1000] + multipliers.map(\.factor),
      potentials: [:],
      favoured: favoured
    )
    self.prices = prices
  }

  /// Makes a stage.
  ///
  /// - Parameters:
  ///   - goals: The goals packed into one cost.
  ///   - factors: The factor of each goal.
  ///   - potentials: Potentials by node.
  ///   - favoured: Communities charged piece by piece at the level of floors.
  public init(
    goals: [Goal],
    factors: [Int],
    potentials: [FlowNode: Int],
    favoured: [PlaceID] = []
  ) {
    self.goals = goals
    self.factors = factors
    self.potentials = potentials
    self.favoured = favoured
  }
}

/// Plain numbers that prove a plan best, or bound how much better one could be.
public struct Certificate: Sendable, Equatable {
  /// What the certificate claims.
  public enum Claim: String, Sendable, CaseIterable {
    /// Every level is optimal: along the stages the reduced costs of every arc are lexicographically
    /// of the right sign.
    case optimal
    /// Each stage bounds its one goal, by weak duality on the relaxed network or by prices.
    case bound
  }

  /// What it claims.
  public var claim: Claim
  /// The stages in order.
  public var stages: [CertificateStage]

  /// Makes a certificate.
  ///
  /// - Parameters:
  ///   - claim: What it claims.
  ///   - stages: The stages in order.
  public init(claim: Claim, stages: [CertificateStage]) {
    self.claim = claim
    self.stages = stages
  }
}
