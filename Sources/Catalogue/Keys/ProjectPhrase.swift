// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Words for projects of several parts: components and sessions.
public enum ProjectPhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "project"
  /// Column: what is asked for together.
  case columnComponents
  /// Column: people who take part.
  case columnAttendance
  /// Column: the need at whose place a session is held.
  case columnHost
  /// A category that nobody stated: category.
  case proposedCategory
  /// Seats of a hall: number.
  case seats
  /// Who gives one of several things: its number, kind, provider.
  case giver
  /// People who take part and the seats: people, seats.
  case attendance
  /// The name of a session: subject, needs.
  case sessionName
  /// How many sessions and needs with components there are: sessions, needs that join, projects of
  /// several things.
  case counted
  /// Note under supply and demand: needs with components.
  case gapNoteComponents
  /// The pure variant has no projects of several parts.
  case pureHasNone
}
