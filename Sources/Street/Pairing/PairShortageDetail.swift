// SPDX-License-Identifier: GPL-3.0-or-later

/// What is known of the reason of a shortage beyond what `pair.json` keeps.
public struct PairShortageDetail: Sendable, Equatable {
  /// The upper ends of all who may come to a group.
  public struct Ends: Sendable, Equatable {
    /// How many may come.
    public var people: Int
    /// How many partners each of them may have: the smallest and the largest number.
    public var most: ClosedRange<Int>
    /// With fewer than so many partners for each the group could not have what it wants.
    public var raised: Int

    /// Gathers the numbers.
    ///
    /// - Parameters:
    ///   - people: How many may come.
    ///   - most: How many partners each of them may have.
    ///   - raised: The least upper end for each with which the sums add up.
    public init(people: Int, most: ClosedRange<Int>, raised: Int) {
      self.people = people
      self.most = most
      self.raised = raised
    }
  }

  /// What follows from the number of those who may have partners at all.
  public enum Choice: Sendable, Equatable {
    /// Those who may be chosen have room for fewer than want to go: at most so many chosen, what each of
    /// the roomiest takes, their room in all, what is wanted, how many chosen would have the room
    /// (nil: not even all).
    case room(chosen: Int, most: ClosedRange<Int>, room: Int, wanted: Int, enough: Int?)
    /// Those of the possible partners who were chosen are full, the others were not chosen: at most so
    /// many chosen, how many of the possible partners are.
    case full(chosen: Int, open: Int)
    /// It was not chosen itself: at most so many chosen, how many want partners.
    case left(chosen: Int, wanting: Int)
  }

  /// The number of the group that shares the shortage, the same for all of them; nil where it is
  /// nobody else's.
  public var group: Int?
  /// The upper ends of those who may come, where higher ones would do without more people.
  public var ends: Ends?
  /// How few may have partners, where that is the reason.
  public var choice: Choice?

  /// Makes a detail that says nothing.
  public init() {}
}
