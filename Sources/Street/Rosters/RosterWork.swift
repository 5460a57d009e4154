// SPDX-License-Identifier: GPL-3.0-or-later

/// What a shift is worth, and who may do it, where it stands for work of a week: a post, or what people
/// do for a need.
package struct RosterWork: Sendable, Equatable {
  /// Who may do it by all gates of the week, with what the seat costs after all else.
  package var seats: [PersonID: Int]
  /// What each further head is worth, the first first; none is worth more than the one before.
  package var points: [Int]
  /// Fewer heads than these are not lawful, but for none at all.
  package var minimum: Int
  /// The half-days that it takes up: nobody does two things in one of them.
  package var hold: TimeSpan
  /// Whether it counts towards the goal of urgent work.
  package var isUrgent: Bool
  /// Whether the office has fixed who may do it.
  package var isLocked: Bool
  /// Of work that may be done at several times, once at most, the shift that it counts at; else itself.
  package var leader: PostID

  /// Makes work.
  package init(
    seats: [PersonID: Int],
    points: [Int],
    minimum: Int,
    hold: TimeSpan,
    isUrgent: Bool,
    isLocked: Bool,
    leader: PostID
  ) {
    self.seats = seats
    self.points = points
    self.minimum = minimum
    self.hold = hold
    self.isUrgent = isUrgent
    self.isLocked = isLocked
    self.leader = leader
  }

  /// Points that are missing with so many heads.
  package func lacking(_ heads: Int) -> Int { points.dropFirst(max(0, heads)).reduce(0, +) }
}
