// SPDX-License-Identifier: GPL-3.0-or-later

/// A node of a ``FlowNetwork``, numbered from 0 in the order of adding.
public struct NodeIndex: Hashable, Comparable, Sendable {
  /// The number, from 0.
  public let rawValue: Int32

  /// Makes an index; whether the node exists is checked where it is used.
  ///
  /// - Parameter rawValue: The number. Range: 0 to 2^31 − 1, otherwise a programmer error.
  public init(_ rawValue: Int) {
    self.rawValue = Int32(rawValue)
  }

  /// The number as an offset into arrays that hold one value per node.
  public var offset: Int { Int(rawValue) }

  /// Whether one node was added before another.
  ///
  /// - Parameters:
  ///   - left: A node.
  ///   - right: Another.
  /// - Returns: True when `left` has the lower number.
  public static func < (left: NodeIndex, right: NodeIndex) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// An arc of a ``FlowNetwork``, numbered from 0 in the order of adding.
public struct ArcIndex: Hashable, Comparable, Sendable {
  /// The number, from 0.
  public let rawValue: Int32

  /// Makes an index; whether the arc exists is checked where it is used.
  ///
  /// - Parameter rawValue: The number. Range: 0 to 2^31 − 1, otherwise a programmer error.
  public init(_ rawValue: Int) {
    self.rawValue = Int32(rawValue)
  }

  /// The number as an offset into arrays that hold one value per arc.
  public var offset: Int { Int(rawValue) }

  /// Whether one arc was added before another.
  ///
  /// - Parameters:
  ///   - left: An arc.
  ///   - right: Another.
  /// - Returns: True when `left` has the lower number.
  public static func < (left: ArcIndex, right: ArcIndex) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension ArcIndex: Strideable {
  /// How many arcs were added between this one and another.
  ///
  /// - Parameter other: Another arc.
  /// - Returns: Its number less this one's.
  public func distance(to other: ArcIndex) -> Int { other.offset - offset }

  /// The arc so many places further on.
  ///
  /// - Parameter count: Places, may be negative.
  /// - Returns: The arc; it may not exist.
  public func advanced(by count: Int) -> ArcIndex { ArcIndex(offset + count) }
}
