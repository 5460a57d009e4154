// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells that a solver could not do its work: a bad model, a refused option, a fault inside it.
///
/// Infeasible, unbounded, stopped and numerically failed are not errors but results; see
/// ``Termination``.
public struct SolverError: Error, Sendable, CustomStringConvertible {
  /// A kind of error; open, so that new solvers may add kinds.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// A short stable word.
    public let rawValue: String

    /// Makes a kind of error.
    ///
    /// - Parameter rawValue: A short stable word.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The model breaks a rule: a number that is not finite, inverted bounds, a cell twice, an
    /// index outside the model.
    public static let invalidModel = Code(rawValue: "invalidModel")
    /// The solver cannot honour an option.
    public static let unsupportedOption = Code(rawValue: "unsupportedOption")
    /// The solver cannot solve models of this kind or size.
    public static let unsupportedModel = Code(rawValue: "unsupportedModel")
    /// The starting basis is singular or of another shape than the model.
    public static let unusableBasis = Code(rawValue: "unusableBasis")
    /// The starting point is of another shape than the model or breaks it.
    public static let unusablePoint = Code(rawValue: "unusablePoint")
    /// The solver broke down; another method may still work.
    public static let fault = Code(rawValue: "fault")
    /// The system gave no thread to solve on.
    public static let busy = Code(rawValue: "busy")
    /// What was asked needs an optimal basis and there is none.
    public static let noBasis = Code(rawValue: "noBasis")
    /// A session was used after its scope.
    public static let ended = Code(rawValue: "ended")
  }

  /// What kind of error this is.
  public let code: Code
  /// Details in English for a developer: indices and numbers, never names from the model.
  public let context: String
  /// What the solver itself reported, if anything.
  public let underlying: (any Error)?

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - code: What kind of error this is.
  ///   - context: Details for a developer, without names.
  ///   - underlying: What the solver itself reported.
  public init(_ code: Code, _ context: String, underlying: (any Error)? = nil) {
    self.code = code
    self.context = context
    self.underlying = underlying
  }

  /// The code and the details.
  public var description: String { "\(code.rawValue): \(context)" }
}
