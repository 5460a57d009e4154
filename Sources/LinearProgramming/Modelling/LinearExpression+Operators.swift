// SPDX-License-Identifier: GPL-3.0-or-later

extension LinearExpressible {
  /// Adds two expressions.
  ///
  /// - Parameters:
  ///   - left: An expression.
  ///   - right: Another.
  /// - Returns: Their sum.
  public static func + (left: Self, right: some LinearExpressible) -> LinearExpression {
    var result = left.expression
    right.add(to: &result, times: 1)
    return result
  }

  /// Subtracts an expression from another.
  ///
  /// - Parameters:
  ///   - left: An expression.
  ///   - right: What is subtracted.
  /// - Returns: Their difference.
  public static func - (left: Self, right: some LinearExpressible) -> LinearExpression {
    var result = left.expression
    right.add(to: &result, times: -1)
    return result
  }

  /// Adds a constant.
  ///
  /// - Parameters:
  ///   - left: An expression.
  ///   - right: The constant.
  /// - Returns: Their sum.
  public static func + (left: Self, right: Double) -> LinearExpression {
    var result = left.expression
    result.shift(by: right)
    return result
  }

  /// Adds an expression to a constant.
  ///
  /// - Parameters:
  ///   - left: The constant.
  ///   - right: An expression.
  /// - Returns: Their sum.
  public static func + (left: Double, right: Self) -> LinearExpression {
    right + left
  }

  /// Subtracts a constant.
  ///
  /// - Parameters:
  ///   - left: An expression.
  ///   - right: The constant.
  /// - Returns: Their difference.
  public static func - (left: Self, right: Double) -> LinearExpression {
    left + -right
  }

  /// Subtracts an expression from a constant.
  ///
  /// - Parameters:
  ///   - left: The constant.
  ///   - right: An expression.
  /// - Returns: Their difference.
  public static func - (left: Double, right: Self) -> LinearExpression {
    right.scaled(by: -1) + left
  }

  /// Multiplies an expression by a number.
  ///
  /// - Parameters:
  ///   - factor: The number.
  ///   - expression: An expression.
  /// - Returns: The product.
  public static func * (factor: Double, expression: Self) -> LinearExpression {
    expression.scaled(by: factor)
  }

  /// Multiplies an expression by a number.
  ///
  /// - Parameters:
  ///   - expression: An expression.
  ///   - factor: The number.
  /// - Returns: The product.
  public static func * (expression: Self, factor: Double) -> LinearExpression {
    expression.scaled(by: factor)
  }

  /// Divides an expression by a number.
  ///
  /// - Parameters:
  ///   - expression: An expression.
  ///   - divisor: The number, not 0.
  /// - Returns: The quotient.
  public static func / (expression: Self, divisor: Double) -> LinearExpression {
    expression.scaled(by: 1 / divisor)
  }

  /// Negates an expression.
  ///
  /// - Parameter operand: An expression.
  /// - Returns: The expression times −1.
  public static prefix func - (operand: Self) -> LinearExpression {
    operand.scaled(by: -1)
  }
}

extension LinearExpression {
  /// Adds an expression in place.
  ///
  /// - Parameters:
  ///   - left: The expression that grows.
  ///   - right: What is added.
  public static func += (left: inout LinearExpression, right: some LinearExpressible) {
    right.add(to: &left, times: 1)
  }

  /// Subtracts an expression in place.
  ///
  /// - Parameters:
  ///   - left: The expression that changes.
  ///   - right: What is subtracted.
  public static func -= (left: inout LinearExpression, right: some LinearExpressible) {
    right.add(to: &left, times: -1)
  }
}

extension LinearExpression {
  /// Adds a constant in place.
  ///
  /// - Parameters:
  ///   - left: The expression that changes.
  ///   - right: The constant.
  public static func += (left: inout LinearExpression, right: Double) {
    left.shift(by: right)
  }

  /// Subtracts a constant in place.
  ///
  /// - Parameters:
  ///   - left: The expression that changes.
  ///   - right: The constant.
  public static func -= (left: inout LinearExpression, right: Double) {
    left.shift(by: -right)
  }

  /// Multiplies by a number in place.
  ///
  /// - Parameters:
  ///   - left: The expression that changes.
  ///   - factor: The number.
  public static func *= (left: inout LinearExpression, factor: Double) {
    left = left.scaled(by: factor)
  }
}

/// Adds up expressions in linear time.
///
/// - Parameter parts: Variables or expressions.
/// - Returns: Their sum; zero for none.
@inlinable
public func sum(_ parts: some Sequence<some LinearExpressible>) -> LinearExpression {
  var result = LinearExpression()
  for part in parts { part.add(to: &result, times: 1) }
  return result
}

/// Adds up one expression per element, in linear time.
///
/// - Parameters:
///   - elements: What to go over.
///   - part: The expression of an element.
/// - Returns: Their sum; zero for none.
@inlinable
public func sum<Element>(
  over elements: some Sequence<Element>,
  _ part: (Element) -> some LinearExpressible
) -> LinearExpression {
  var result = LinearExpression()
  for element in elements { part(element).add(to: &result, times: 1) }
  return result
}
