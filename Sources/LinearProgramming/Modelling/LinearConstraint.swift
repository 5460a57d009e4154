// SPDX-License-Identifier: GPL-3.0-or-later

/// An expression held between two bounds.
public struct LinearConstraint {
  /// The expression; its constant counts.
  public let expression: LinearExpression
  /// Lower bound, −∞ for none.
  public let lower: Double
  /// Upper bound, +∞ for none.
  public let upper: Double

  /// Makes a constraint.
  ///
  /// - Parameters:
  ///   - expression: The expression.
  ///   - lower: Lower bound, −∞ for none.
  ///   - upper: Upper bound, +∞ for none.
  public init(
    _ expression: some LinearExpressible,
    lower: Double = -.infinity,
    upper: Double = .infinity
  ) {
    self.expression = expression.expression
    self.lower = lower
    self.upper = upper
  }
}

extension LinearExpressible {
  /// Holds an expression at or below a number.
  ///
  /// - Parameters:
  ///   - left: The expression.
  ///   - right: The number.
  /// - Returns: The constraint.
  public static func <= (left: Self, right: Double) -> LinearConstraint {
    LinearConstraint(left, upper: right)
  }

  /// Holds an expression at or above a number.
  ///
  /// - Parameters:
  ///   - left: The expression.
  ///   - right: The number.
  /// - Returns: The constraint.
  public static func >= (left: Self, right: Double) -> LinearConstraint {
    LinearConstraint(left, lower: right)
  }

  /// Holds an expression at a number.
  ///
  /// - Parameters:
  ///   - left: The expression.
  ///   - right: The number.
  /// - Returns: The constraint.
  public static func == (left: Self, right: Double) -> LinearConstraint {
    LinearConstraint(left, lower: right, upper: right)
  }

  /// Holds an expression at or above a number.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The expression.
  /// - Returns: The constraint.
  public static func <= (left: Double, right: Self) -> LinearConstraint {
    LinearConstraint(right, lower: left)
  }

  /// Holds an expression at or below a number.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The expression.
  /// - Returns: The constraint.
  public static func >= (left: Double, right: Self) -> LinearConstraint {
    LinearConstraint(right, upper: left)
  }

  /// Holds an expression at a number.
  ///
  /// - Parameters:
  ///   - left: The number.
  ///   - right: The expression.
  /// - Returns: The constraint.
  public static func == (left: Double, right: Self) -> LinearConstraint {
    LinearConstraint(right, lower: left, upper: left)
  }

  /// Holds an expression at or below another.
  ///
  /// - Parameters:
  ///   - left: The smaller one.
  ///   - right: The larger one.
  /// - Returns: The constraint.
  public static func <= (left: Self, right: some LinearExpressible) -> LinearConstraint {
    LinearConstraint(left - right, upper: 0)
  }

  /// Holds an expression at or above another.
  ///
  /// - Parameters:
  ///   - left: The larger one.
  ///   - right: The smaller one.
  /// - Returns: The constraint.
  public static func >= (left: Self, right: some LinearExpressible) -> LinearConstraint {
    LinearConstraint(left - right, lower: 0)
  }
}

extension LinearExpression {
  /// Holds an expression equal to another.
  ///
  /// - Parameters:
  ///   - left: One.
  ///   - right: The other.
  /// - Returns: The constraint.
  public static func == (
    left: LinearExpression,
    right: some LinearExpressible
  ) -> LinearConstraint {
    LinearConstraint(left - right, lower: 0, upper: 0)
  }
}

extension VariableID {
  /// Holds a variable equal to another, where a constraint is wanted; else `==` compares identifiers.
  ///
  /// - Parameters:
  ///   - left: One.
  ///   - right: The other.
  /// - Returns: The constraint.
  @_disfavoredOverload
  public static func == (left: VariableID, right: VariableID) -> LinearConstraint {
    LinearConstraint(left - right, lower: 0, upper: 0)
  }

  /// Holds a variable equal to an expression.
  ///
  /// - Parameters:
  ///   - left: The variable.
  ///   - right: The expression.
  /// - Returns: The constraint.
  public static func == (left: VariableID, right: LinearExpression) -> LinearConstraint {
    LinearConstraint(left - right, lower: 0, upper: 0)
  }
}
