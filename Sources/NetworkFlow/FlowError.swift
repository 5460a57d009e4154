// SPDX-License-Identifier: GPL-3.0-or-later

/// A network, a change of it or a file that cannot be taken as it is.
public struct FlowError: Error, Sendable, Equatable {
  /// What is wrong.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    /// The name of the code, stable between versions.
    public let description: String

    /// An arc or a call names a node that does not exist.
    public static let unknownNode = Code(description: "unknownNode")
    /// A call names an arc that does not exist.
    public static let unknownArc = Code(description: "unknownArc")
    /// A lower bound is above its upper bound.
    public static let invertedBounds = Code(description: "invertedBounds")
    /// A number is beyond what exact arithmetic is promised for.
    public static let outOfRange = Code(description: "outOfRange")
    /// The supplies do not add up to 0.
    public static let unbalancedSupply = Code(description: "unbalancedSupply")
    /// The pieces of a convex arc get cheaper with load.
    public static let notConvex = Code(description: "notConvex")
    /// A list has not one entry per arc or node.
    public static let wrongCount = Code(description: "wrongCount")
    /// New bounds leave out the flow that the arc carries at present.
    public static let boundsExcludeFlow = Code(description: "boundsExcludeFlow")
    /// The arc was fixed by an earlier stage.
    public static let frozenArc = Code(description: "frozenArc")
    /// A left of a semi-assignment may go nowhere.
    public static let noChoice = Code(description: "noChoice")
    /// A line of a file does not follow the DIMACS format.
    public static let malformedLine = Code(description: "malformedLine")
    /// A file ends before it holds what its problem line announces, or has no problem line.
    public static let incompleteFile = Code(description: "incompleteFile")
  }

  /// What is wrong.
  public let code: Code
  /// The line of the file, from 1, when a file was read.
  public var line: Int?
  /// The node in question, if there is one.
  public var node: NodeIndex?
  /// The arc in question, if there is one.
  public var arc: ArcIndex?
  /// The number in question, if there is one.
  public var value: Int64?

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - code: What is wrong.
  ///   - line: The line of the file, from 1.
  ///   - node: The node in question.
  ///   - arc: The arc in question.
  ///   - value: The number in question.
  public init(
    _ code: Code,
    line: Int? = nil,
    node: NodeIndex? = nil,
    arc: ArcIndex? = nil,
    value: Int64? = nil
  ) {
    self.code = code
    self.line = line
    self.node = node
    self.arc = arc
    self.value = value
  }
}

extension FlowError: CustomStringConvertible {
  /// The code and the places it concerns, for logs and tests.
  public var description: String {
    var text = code.description
    if let line { text += " line \(line)" }
    if let node { text += " node \(node.rawValue)" }
    if let arc { text += " arc \(arc.rawValue)" }
    if let value { text += " value \(value)" }
    return text
  }
}
