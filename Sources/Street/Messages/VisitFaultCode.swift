// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with the settings or tables of a visit calendar.
public enum VisitFaultCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "visitFault"

  // The settings.
  /// No settings file says what is due: the name of the file.
  case missingSettings
  /// Nothing says which days.
  case missingDays
  /// There are too many days: days, most.
  case badDays
  /// The last day is before the first: the first, the last.
  case reversedDays
  /// A setting that calendars do not have: the key, those known.
  case unknownKey
  /// A setting with an impossible value: the key.
  case badValue
  /// Nothing is due.
  case noDuties
  /// Two duties of one name: the name.
  case repeatedName
  /// What kind of duty it is can't be told: its name.
  case unknownKind
  /// Nothing says how often a duty is due: its name.
  case noRhythm
  /// Nothing says who has a duty, or two settings do: its name.
  case whoIsUnclear
  /// Somebody whom no table has: who.
  case unknownPerson
  /// Households are visited by one person or team, not by several: the duty, how many.
  case oneVisits
  /// Fewer people than are wanted at one time: the duty, wanted, people.
  case smallPool
  /// The duty whose visits are to count is no duty of visits: its name.
  case unknownCounted
  /// Contacts for which no visits count, because nobody visits there: the duty, how many.
  case nothingCounts
  /// No household is of these types: the types.
  case noSuchHouseholds
  /// More times than a calendar may have: the limit.
  case tooManyTimes
  /// More people or households than a calendar may have: the limit.
  case tooManyRows

  // Tables.
  /// A table has no column for a meaning: the meaning, its titles.
  case missingColumn
  /// A column was taken by the end of its title: the title, what it was taken for.
  case columnTaken
  /// A person without a number has the name of another.
  case namesake
  /// The row's person is not on the list of people.
  case stranger
  /// The row's person is named by a name that several bear.
  case severalNamesakes
  /// The row's household is not in the table of households: it.
  case unknownHousehold
  /// The row stands there twice: the other row.
  case repeatedRow
  /// Two rows visit one household: it, the other row.
  case sharedHousehold
  /// Households that nobody visits: how many, some of them.
  case unvisited
  /// Part of a day is taken as the whole of it: how many rows.
  case partsOfDays
  /// Somebody is away on every day: who.
  case alwaysAway
  /// A visit that was made on a day of the calendar or later: the day.
  case notPast
  /// Rows of the past about nobody or nothing that is due: how many.
  case pastOfOthers
  /// People were made from rows, because there is no list of people: how many.
  case peopleMade
  /// People who take turns without history, who start at the mean: how many.
  case newcomers
  /// A table of the mapping that calendars do not have: its name, those known.
  case unknownTable
}

/// How to mend the settings or tables of a visit calendar.
public enum VisitMend: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "visitMend"
  /// Add a settings file: its name.
  case addSettings
  /// Write the first and last day: how many at most.
  case writeDays
  /// Write a list of duties.
  case addDuties
  /// Use one of these: the list.
  case useOneOf
  /// Write it: an example.
  case write
  /// Give each duty a name of its own.
  case rename
  /// Name a table, or people, not both.
  case nameWho
  /// Name one person or team, or list who visits whom.
  case nameOne
  /// Correct the name, or add it to a table: the table.
  case correctName
  /// Ask for fewer at one time, or add people.
  case addPeople
  /// Split the calendar.
  case splitCalendar
  /// Add the column, or say in the settings which it is: the column.
  case addColumn
  /// Use the number instead of the name.
  case useNumber
  /// Add these households to the list of visits, or take them out.
  case addToList
  /// Keep only days before the calendar.
  case keepPast
  /// Build the program with recurrences, or use words.
  case useWords
}
