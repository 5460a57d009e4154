// SPDX-License-Identifier: GPL-3.0-or-later

/// What more is met under some asks than without them.
public struct AskGain: Sendable, Equatable {
  /// Points of urgent needs.
  public var urgentPoints = 0
  /// Points of all needs and shifts.
  public var points = 0
  /// Needs wholly met, shifts left out.
  public var needs = 0
  /// Shifts wholly filled.
  public var posts = 0

  /// Makes a gain of nothing.
  public init() {}

  /// What one plan meets more than another.
  ///
  /// - Parameters:
  ///   - before: What is met without the asks.
  ///   - plan: What is met with them.
  public init(from before: AskGain, to plan: AskGain) {
    urgentPoints = plan.urgentPoints - before.urgentPoints
    points = plan.points - before.points
    needs = plan.needs - before.needs
    posts = plan.posts - before.posts
  }

  /// Takes over every figure of another gain that is less.
  ///
  /// - Parameter other: Another gain.
  public mutating func lower(to other: AskGain) {
    urgentPoints = min(urgentPoints, other.urgentPoints)
    points = min(points, other.points)
    needs = min(needs, other.needs)
    posts = min(posts, other.posts)
  }
}

/// The agenda of a joint meeting (联席会议): asks in an order in which each adds the most to those before.
public struct AskAgenda: Sendable, Equatable {
  /// One ask of the agenda.
  public struct Item: Sendable, Equatable {
    /// What is asked for, and of whom.
    public var ask: Ask
    /// What this ask and all before it gain together.
    public var joint: AskGain
    /// Needs and shifts that are wholly met now and were not before this ask, sorted.
    public var met: [NeedID]
    /// Whether the gain is that of the week planned anew with these asks; else it is that of the plan
    /// kept and only extended.
    public var isPlannedAnew: Bool
    /// What the asks up to this one gain when the week is planned anew, where that was done.
    public var anew: AskGain?
    /// Points that no set of so many of the asks looked at can gain, or nil where nothing is known.
    public var bound: Int?

    /// Makes an item.
    ///
    /// - Parameters:
    ///   - ask: What is asked for.
    ///   - joint: What it gains with all before it.
    ///   - met: What is wholly met now.
    ///   - isPlannedAnew: Whether the week was planned anew.
    public init(ask: Ask, joint: AskGain, met: [NeedID], isPlannedAnew: Bool) {
      self.ask = ask
      self.joint = joint
      self.met = met
      self.isPlannedAnew = isPlannedAnew
      anew = isPlannedAnew ? joint : nil
    }
  }

  /// The asks that are the best by themselves, for comparison: what they gain does not add up.
  public struct Singles: Sendable, Equatable {
    /// The asks, the best first.
    public var asks: [Ask]
    /// Points that each would gain alone.
    public var points: [Int]
    /// What all of them gain together.
    public var joint: AskGain

    /// Makes a comparison.
    ///
    /// - Parameters:
    ///   - asks: The asks, the best first.
    ///   - points: Points that each would gain alone.
    ///   - joint: What all of them gain together.
    public init(asks: [Ask], points: [Int], joint: AskGain) {
      self.asks = asks
      self.points = points
      self.joint = joint
    }
  }

  /// The asks in their order.
  public var items: [Item] = []
  /// What is met without any of them.
  public var before = AskGain()
  /// What is asked for and not met without any of them.
  public var missing = AskGain()
  /// Asks that were looked at.
  public var candidates = 0
  /// The best asks by themselves, or nil where there are none.
  public var singles: Singles?
  /// Why it ended early: `time`, `interrupt`; nil when it did not.
  public var stoppedBy: String?

  /// Makes an empty agenda.
  public init() {}
}
