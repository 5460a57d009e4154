// SPDX-License-Identifier: GPL-3.0-or-later

/// Why somebody goes further than to the nearest who passes all rules.
public struct PairFurther: Sendable, Equatable {
  /// What is in the way.
  public enum Cause: Sendable, Equatable {
    /// The nearest has no room: how many it has, how many more this one is, how many it may have.
    case full(load: Int, added: Int, most: Int)
    /// The nearest would leave its band, and evenness comes first: load, what this one adds, end of the
    /// band.
    case band(load: Int, added: Int, end: Int)
    /// The place that was chosen would be short without: what it has, what it should have.
    case needed(load: Int, least: Int)
    /// A goal that comes first would be worse there: its position in the scheme, by how much.
    case goal(position: Int, by: Int)
    /// Nothing would be worse by this one alone; the plan as a whole does not go there.
    case other
  }

  /// Id on the first side.
  public var from: String
  /// Id on the second side.
  public var to: String
  /// Id of the nearest.
  public var nearest: String
  /// What is in the way.
  public var cause: Cause

  /// Makes a reason.
  ///
  /// - Parameters:
  ///   - from: Id on the first side.
  ///   - to: Id on the second side.
  ///   - nearest: Id of the nearest.
  ///   - cause: What is in the way.
  public init(from: String, to: String, nearest: String, cause: Cause) {
    self.from = from
    self.to = to
    self.nearest = nearest
    self.cause = cause
  }
}
