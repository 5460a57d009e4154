// SPDX-License-Identifier: GPL-3.0-or-later

/// What a solver claims to be able to do; the suite asks no more of it.
public struct SolverCapabilities: Sendable {
  /// Whether it solves models with continuous columns, with duals.
  public var continuous: Bool
  /// Whether it recognises unbounded models.
  public var unbounded: Bool
  /// Whether it takes a starting basis and gives one back.
  public var basis: Bool
  /// Whether it honours an iteration limit for linear programs.
  public var iterationLimit: Bool

  /// Makes capabilities.
  ///
  /// - Parameters:
  ///   - continuous: Whether it solves models with continuous columns.
  ///   - unbounded: Whether it recognises unbounded models.
  ///   - basis: Whether it takes and gives bases.
  ///   - iterationLimit: Whether it honours an iteration limit for linear programs.
  public init(continuous: Bool, unbounded: Bool, basis: Bool, iterationLimit: Bool) {
    self.continuous = continuous
    self.unbounded = unbounded
    self.basis = basis
    self.iterationLimit = iterationLimit
  }

  /// All of them.
  public static let full = SolverCapabilities(
    continuous: true,
    unbounded: true,
    basis: true,
    iterationLimit: true
  )
  /// Bounded pure integer programs only.
  public static let enumeration = SolverCapabilities(
    continuous: false,
    unbounded: false,
    basis: false,
    iterationLimit: false
  )
}
