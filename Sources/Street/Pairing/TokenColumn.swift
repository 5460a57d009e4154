// SPDX-License-Identifier: GPL-3.0-or-later

/// One column of one side of a pairing: for each entity a list of words, kept as numbers.
///
/// Equal words have equal numbers in all columns of a case, so that columns compare without texts.
public struct TokenColumn: Sendable, Equatable {
  /// Where the words of each entity begin in ``tokens``; one more entry than entities.
  public private(set) var starts: [Int32] = [0]
  /// The words of all entities in order.
  public private(set) var tokens: [Int32] = []

  /// Makes a column without entities.
  public init() {}

  /// Adds the next entity.
  ///
  /// - Parameter words: Its words in their order.
  public mutating func append(_ words: some Sequence<Int32>) {
    tokens.append(contentsOf: words)
    starts.append(Int32(tokens.count))
  }

  /// The words of an entity in their order.
  ///
  /// - Parameter entity: Position of the entity. Range: 0 up to the number of entities.
  /// - Returns: A slice without copying.
  public subscript(entity: Int) -> ArraySlice<Int32> {
    tokens[Int(starts[entity])..<Int(starts[entity + 1])]
  }

  /// How many entities there are.
  public var count: Int { starts.count - 1 }
}
