// SPDX-License-Identifier: GPL-3.0-or-later
internal import Synchronization

/// A variable of one ``Model``.
public struct VariableID: Hashable, Sendable {
  /// Position in the model, counted from 0: the column of ``Model/sparse()``.
  public let index: Int
  let owner: ModelIdentity
}

/// A constraint of one ``Model``.
public struct ConstraintID: Hashable, Sendable {
  /// Position in the model, counted from 0: the row of ``Model/sparse()``.
  public let index: Int
  let owner: ModelIdentity
}

/// Tells models apart; copies of a model share it.
struct ModelIdentity: Hashable, Sendable {
  private static let counter = Atomic<UInt64>(0)
  private let number: UInt64

  /// A number that no other model of this process has.
  init() {
    number = Self.counter.wrappingAdd(1, ordering: .relaxed).newValue
  }
}
