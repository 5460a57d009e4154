// SPDX-License-Identifier: GPL-3.0-or-later

/// A stretch of time and whether somebody can come then (可用时间).
///
/// A shift that shares a minute with a 不行 of its kind is out. Who has stated any 可以 for a kind is free
/// for it only in minutes of 可以 or 勉强; who has not is free wherever nothing else is stated. A shift
/// that is not out and shares a minute with a 勉强 of its kind is one they come to reluctantly.
public struct RosterAvailability: Sendable, Hashable {
  /// Whether somebody can come.
  public enum State: String, Sendable, CaseIterable, Hashable {
    /// 可以.
    case yes
    /// 勉强.
    case reluctant
    /// 不行.
    case no
  }

  /// Minutes since 00:00 of the roster's first day.
  public var span: TimeSpan
  /// Whether they can come then.
  public var state: State
  /// Kinds of shift that it holds for; empty means all.
  public var kinds: Set<String>

  /// Makes a statement.
  ///
  /// - Parameters:
  ///   - span: Minutes since 00:00 of the roster's first day.
  ///   - state: Whether they can come then.
  ///   - kinds: Kinds of shift that it holds for; empty means all.
  public init(span: TimeSpan, state: State, kinds: Set<String> = []) {
    self.span = span
    self.state = state
    self.kinds = kinds
  }
}

/// What somebody would like (意愿): a shift, or every shift of a day or kind, on or off.
///
/// A wish is about the shifts that fit all that it states, one thing at least. A wish for something costs
/// its weight where they stand none of these shifts, a wish against something costs it for each that they
/// stand.
public struct RosterWish: Sendable, Hashable {
  /// The day, or nil for any.
  public var day: Int?
  /// The shift, or nil for any.
  public var shift: PostID?
  /// The kind of shift, or nil for any.
  public var kind: String?
  /// Whether it is wished for.
  public var isOn: Bool
  /// How much it is wished.
  ///
  /// Range: 1 or more.
  public var weight: Int

  /// Makes a wish.
  ///
  /// - Parameters:
  ///   - isOn: Whether it is wished for.
  ///   - day: The day, or nil for any.
  ///   - shift: The shift, or nil for any.
  ///   - kind: The kind of shift, or nil for any.
  ///   - weight: How much it is wished. Range: 1 or more.
  public init(
    isOn: Bool,
    day: Int? = nil,
    shift: PostID? = nil,
    kind: String? = nil,
    weight: Int = 1
  ) {
    self.isOn = isOn
    self.day = day
    self.shift = shift
    self.kind = kind
    self.weight = weight
  }
}
