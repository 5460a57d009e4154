// SPDX-License-Identifier: GPL-3.0-or-later

/// A way to serve a need that one provider at one time serves, or several at one time: wholly or not at
/// all.
public struct ServiceWay: Hashable, Sendable {
  /// The need.
  public var need: NeedID
  /// Who serves it; nil for whoever does, as where several come together.
  public var provider: ProviderID?
  /// The half-day in which it begins; nil, together with the provider, for any way at all.
  public var halfDay: HalfDay?

  /// Makes a way.
  ///
  /// - Parameters:
  ///   - need: The need.
  ///   - provider: Who serves it; nil for whoever does.
  ///   - halfDay: The half-day in which it begins; nil for any way at all.
  public init(need: NeedID, provider: ProviderID? = nil, halfDay: HalfDay? = nil) {
    self.need = need
    self.provider = provider
    self.halfDay = halfDay
  }
}

/// What plans of one case have in common: a need is served in one way if at all, or not in that way; or,
/// where the way is any, it is served, or goes without.
public struct CaseLimit: Hashable, Sendable {
  /// The way.
  public var way: ServiceWay
  /// Whether the need is served in this way if at all, or at all where the way is any; else it is not
  /// served in this way.
  public var isOnly: Bool

  /// Makes a limit.
  ///
  /// - Parameters:
  ///   - way: The way.
  ///   - isOnly: Whether the need is served in this way if at all.
  public init(_ way: ServiceWay, isOnly: Bool) {
    self.way = way
    self.isOnly = isOnly
  }
}

/// Some of all plans, with prices that bound them.
///
/// The cases of a stage are the leaves of a binary tree: at each branching the plans in which a need is
/// served in one way or not at all go one way, those in which it is not served so the other; or those in
/// which it is served, and those in which it is not. Together they
/// are all plans, and the worst of their bounds bounds every plan.
///
/// - Note: Source: A. H. Land, A. G. Doig, An automatic method of solving discrete programming problems,
///   Econometrica 28, 1960; M. L. Fisher, The Lagrangian relaxation method, Management Science 27, 1981.
public struct CertificateCase: Sendable, Equatable {
  /// What its plans have in common, from the root of the tree to the leaf.
  public var limits: [CaseLimit]
  /// The factor of each goal of the stage, as in ``CertificateStage/factors``.
  public var factors: [Int]
  /// Prices of resources in thousandths of a point, 0 or more; what is missing is free.
  public var prices: [FlowNode: Int]

  /// Makes a case.
  ///
  /// - Parameters:
  ///   - limits: What its plans have in common.
  ///   - factors: The factor of each goal of the stage.
  ///   - prices: Prices of resources in thousandths of a point, 0 or more.
  public init(limits: [CaseLimit], factors: [Int], prices: [FlowNode: Int]) {
    self.limits = limits
    self.factors = factors
    self.prices = prices
  }
}
