// SPDX-License-Identifier: GPL-3.0-or-later

/// A node of the flow model, keyed by what it stands for; `docs/model.md` draws the network.
public enum FlowNode: Hashable, Sendable {
  /// A need; its supply is the pieces asked.
  case need(NeedID)
  /// All that a provider gives in the week.
  case provider(ProviderID)
  /// What a provider gives on one day (0 to 6).
  case providerDay(ProviderID, day: Int)
  /// What a provider gives in one half-day.
  case providerCell(ProviderID, HalfDay)
  /// What a unit gives in the week.
  case unit(UnitID)
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
  /// A Lagrangian multiplier of 1, sorted; a bound all the same.
  public var favoured: [PlaceID]

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
    /// Only the first stage bounds its goals, by weak duality on the relaxed network.
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
