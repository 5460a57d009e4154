// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Words of calendars.
public enum CalendarPhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "calendar"
  /// The folder of all calendars.
  case folder
  /// The folder of those of teams.
  case teamFolder
  /// The folder of those of units.
  case unitFolder
  /// The folder of those of people.
  case personFolder
  /// Calendars that were written: folder, number.
  case files
  /// What the name of a file ends with that withdraws events.
  case withdrawnFile
  /// The title of a withdrawn event.
  case withdrawn
  /// The title of a calendar: office, whose.
  case title
  /// Whose the calendar of a whole week is.
  case wholeWeek
  /// Whose the calendar of a whole roster is.
  case wholeRoster
  /// Whose the calendar of all recurring duties is.
  case wholeCalendar
  /// The office where nothing names it.
  case unnamedOffice
  /// Who serves: names.
  case givers
  /// Who comes: names.
  case people
  /// What a unit brings: things.
  case brings
  /// Who asks: office.
  case asks
  /// As what somebody comes: role.
  case role
  /// Somebody with a role: name, role.
  case inRole
  /// Who is visited: households.
  case stops
  /// The theme: words.
  case theme
  /// The number of a project: identifier.
  case numbered
  /// A record of calendars that cannot be read: path.
  case badRecord
  /// That it is a proposal.
  case toConfirm
}
