// SPDX-License-Identifier: GPL-3.0-or-later

/// Which duty is done on which day by whom, and what did not fit.
///
/// Ids only.
public struct VisitPlan: Sendable, Equatable {
  /// One time that a duty is done.
  public struct Event: Sendable, Hashable {
    /// The duty.
    public var duty: String
    /// The window of the duty, from 0.
    public var window: Int
    /// The day, from 0.
    public var day: Int
    /// Who, by ascending id; not empty.
    public var people: [PersonID]
    /// Who is visited, in the order of going, or empty.
    public var stops: [String] = []
    /// The theme, or nil.
    public var theme: String?

    /// Makes an event.
    ///
    /// - Parameters:
    ///   - duty: The duty.
    ///   - window: The window of the duty.
    ///   - day: The day.
    ///   - people: Who, by ascending id.
    public init(duty: String, window: Int, day: Int, people: [PersonID]) {
      self.duty = duty
      self.window = window
      self.day = day
      self.people = people
    }
  }

  /// Something that did not fit, why, and what would help.
  public struct Shortfall: Sendable, Hashable {
    /// Why it did not fit.
    public enum Reason: String, Sendable, CaseIterable, Hashable {
      /// No day of the window is open for it: the number of days closed or of another type.
      case noOpenDay
      /// Nobody who has it is free on an open day: the number of open days.
      case nobodyFree
      /// The days of those who have it are full: the number of days they could.
      case daysFull
      /// One time is longer than a day's minutes: the minutes.
      case tooLong
      /// Its venue is taken: the number of days.
      case venueTaken
      /// Too few people: somebody stood in two windows in a row; the number of people.
      case twoInARow
      /// Households that had no turn: the number of them.
      case stopsLeft
    }

    /// What would help.
    public enum Remedy: String, Sendable, CaseIterable, Hashable {
      /// Open a day of another type, or move the window.
      case openDay
      /// Let somebody else take it, or free a day.
      case findSubstitute
      /// Allow more times a day, or more minutes.
      case raiseDailyMost
      /// Split it into shorter times.
      case split
      /// Find another venue.
      case otherVenue
      /// Add so many people.
      case addPeople
      /// Visit more households at one time.
      case moreStops
    }

    /// The duty.
    public var duty: String
    /// The window, from 0.
    public var window: Int
    /// Times, heads or households asked.
    public var asked: Int
    /// Times, heads or households got.
    public var got: Int
    /// Why it did not fit.
    public var reason: Reason
    /// The number that belongs to the reason.
    public var number: Int
    /// What would help.
    public var remedy: Remedy

    /// Makes a shortfall.
    ///
    /// - Parameters:
    ///   - duty: The duty.
    ///   - window: The window.
    ///   - asked: Asked.
    ///   - got: Got.
    ///   - reason: Why.
    ///   - number: The number that belongs to the reason.
    ///   - remedy: What would help.
    public init(
      duty: String,
      window: Int,
      asked: Int,
      got: Int,
      reason: Reason,
      number: Int,
      remedy: Remedy
    ) {
      self.duty = duty
      self.window = window
      self.asked = asked
      self.got = got
      self.reason = reason
      self.number = number
      self.remedy = remedy
    }
  }

  /// What is made small.
  public enum Goal: String, Sendable, CaseIterable, Hashable {
    /// Times that are due and not done, heads missing at reception days included.
    case missing
    /// Members away from meetings.
    case absent
    /// Turns in two windows in a row.
    case inARow
    /// Σ of squares of turns with history, over all who take turns.
    case turns
    /// Events of household duties on make-up workdays and event days.
    case avoided
    /// Σ over people of squares of events of household duties on one day, and over teams.
    case spread
  }

  /// The value of one goal.
  public struct Level: Sendable, Equatable {
    /// The goal.
    public var goal: Goal
    /// What the calendar reaches.
    public var value: Int
    /// No calendar with the same batches and shared dates that is as good before is below this.
    public var bound: Int

    /// Makes a level.
    ///
    /// - Parameters:
    ///   - goal: The goal.
    ///   - value: What the calendar reaches.
    ///   - bound: What none is below.
    public init(_ goal: Goal, value: Int, bound: Int) {
      self.goal = goal
      self.value = value
      self.bound = bound
    }
  }

  /// What the calendar is called.
  public var title: String
  /// What is done, by day, then duty, then window.
  public var events: [Event] = []
  /// What did not fit, by duty, then window.
  public var shortfalls: [Shortfall] = []
  /// The goals.
  public var levels: [Level] = []
  /// `time` or `interrupt` where it ended early; nil otherwise.
  public var stoppedBy: String?

  /// Makes an empty calendar.
  ///
  /// - Parameter title: What the calendar is called.
  public init(title: String) { self.title = title }
}
