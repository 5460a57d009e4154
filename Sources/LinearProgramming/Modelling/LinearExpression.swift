// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that reads as a linear expression: a variable, or an expression.
public protocol LinearExpressible {
  /// The expression it stands for.
  var expression: LinearExpression { get }

  /// Adds a multiple of it to an expression.
  ///
  /// - Parameters:
  ///   - sum: The expression that grows.
  ///   - factor: What it is multiplied by.
  func add(to sum: inout LinearExpression, times factor: Double)

  /// A multiple of it.
  ///
  /// - Parameter factor: What it is multiplied by.
  /// - Returns: The product.
  func scaled(by factor: Double) -> LinearExpression
}

extension VariableID: LinearExpressible {
  /// One times the variable.
  public var expression: LinearExpression { LinearExpression(self) }

  /// Adds a term to an expression.
  ///
  /// - Parameters:
  ///   - sum: The expression that grows.
  ///   - factor: The coefficient.
  public func add(to sum: inout LinearExpression, times factor: Double) {
    sum.add(self, coefficient: factor)
  }

  /// One term.
  ///
  /// - Parameter factor: The coefficient.
  /// - Returns: The coefficient times the variable.
  public func scaled(by factor: Double) -> LinearExpression {
    LinearExpression(self, coefficient: factor)
  }
}

/// A constant plus a sum of coefficients times variables.
///
/// Terms live in a buffer that grows at its end and that several expressions may share, each seeing
/// its own prefix. So `a + b` copies only the shorter side as long as the longer one is the newest
/// user of its buffer, and a sum of n terms by any chain of `+` takes O(n) time. A variable may
/// appear several times; the model adds its coefficients up.
///
/// Not `Sendable`: expressions live in the code that builds a model.
public struct LinearExpression: LinearExpressible {
  final class Buffer {
    var variables: [VariableID] = []
    var coefficients: [Double] = []
  }

  private var buffer: Buffer
  /// How many terms there are, repetitions counted.
  public private(set) var termCount: Int
  /// The constant.
  public private(set) var constant: Double

  /// Makes a constant expression.
  ///
  /// - Parameter constant: The constant.
  public init(_ constant: Double = 0) {
    buffer = Buffer()
    termCount = 0
    self.constant = constant
  }

  /// Makes an expression of one term.
  ///
  /// - Parameters:
  ///   - variable: The variable.
  ///   - coefficient: Its coefficient.
  public init(_ variable: VariableID, coefficient: Double = 1) {
    self.init()
    buffer.variables.append(variable)
    buffer.coefficients.append(coefficient)
    termCount = 1
  }

  /// Itself.
  public var expression: LinearExpression { self }

  /// The terms in the order in which they were added.
  public var terms: some Sequence<(variable: VariableID, coefficient: Double)> {
    let buffer = buffer
    return (0..<termCount).lazy.map { (buffer.variables[$0], buffer.coefficients[$0]) }
  }

  /// Adds one term.
  ///
  /// - Parameters:
  ///   - variable: The variable.
  ///   - coefficient: Its coefficient.
  public mutating func add(_ variable: VariableID, coefficient: Double = 1) {
    makeAppendable()
    buffer.variables.append(variable)
    buffer.coefficients.append(coefficient)
    termCount += 1
  }

  /// Adds a multiple of another expression.
  ///
  /// - Parameters:
  ///   - other: The other expression.
  ///   - factor: What it is multiplied by.
  public mutating func add(_ other: LinearExpression, times factor: Double = 1) {
    if factor == 1, other.termCount > termCount {
      let mine = self
      self = other
      append(mine, times: 1)
    } else {
      append(other, times: factor)
    }
  }

  private mutating func append(_ other: LinearExpression, times factor: Double) {
    makeAppendable()
    constant += factor * other.constant
    let source = other.buffer
    for position in 0..<other.termCount {
      buffer.variables.append(source.variables[position])
      buffer.coefficients.append(factor * source.coefficients[position])
    }
    termCount += other.termCount
  }

  /// Copies the terms unless this expression ends where its buffer ends.
  private mutating func makeAppendable() {
    guard buffer.variables.count != termCount else { return }
    let copy = Buffer()
    copy.variables = Array(buffer.variables[..<termCount])
    copy.coefficients = Array(buffer.coefficients[..<termCount])
    buffer = copy
  }

  /// Adds a multiple of it to an expression.
  ///
  /// - Parameters:
  ///   - sum: The expression that grows.
  ///   - factor: What it is multiplied by.
  public func add(to sum: inout LinearExpression, times factor: Double) {
    sum.add(self, times: factor)
  }

  /// A multiple of it.
  ///
  /// - Parameter factor: What it is multiplied by.
  /// - Returns: The product.
  public func scaled(by factor: Double) -> LinearExpression {
    var result = LinearExpression(factor * constant)
    result.buffer.variables = Array(buffer.variables[..<termCount])
    result.buffer.coefficients = buffer.coefficients[..<termCount].map { factor * $0 }
    result.termCount = termCount
    return result
  }

  mutating func shift(by amount: Double) {
    constant += amount
  }
}
