// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with the settings or tables of a roster.
public enum RosterFaultCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "rosterFault"
  /// No settings file says what is to be rostered: the name of the file.
  case missingSettings
  /// Nothing says which days.
  case missingDays
  /// There are too many days: days, most.
  case badDays
  /// The last day is before the first: the first, the last.
  case reversedDays
  /// A setting that rosters do not have: the key.
  case unknownKey
  /// A setting with an impossible value: the key.
  case badValue
  /// An entry of the rules without a rule, or with several: the rules in it.
  case oneRuleEach
  /// There are more rules than can be planned with; how many, most.
  case tooManyRules
  /// Two rules of one name: the name.
  case repeatedRule
  /// A rule names somebody who is not there: who.
  case unknownPerson
  /// A rule names a team that is not there: the team.
  case unknownTeam
  /// A kind of shift that no shift has: the kind.
  case unknownKind
  /// A tag that nobody holds: the tag.
  case unknownTag
  /// There is no shift in these days.
  case noShifts
  /// A recurrence that can't be read: the text.
  case badRecurrence
  /// A span of dates whose end is before its start: the span.
  case reversedDates
  /// A row without a day in the roster.
  case outsideDays
  /// Least, wanted and most heads are not in this order: the three.
  case headsOrder
  /// Somebody is both locked and barred: who.
  case lockedAndBarred
  /// More people are locked than may stand: heads, most.
  case tooManyLocked
  /// A state of availability that can't be read: the text.
  case unknownState
  /// A wish about nothing.
  case wishWithoutSubject
  /// A shift that is not there: its text.
  case unknownShift
  /// A past shift on a day of the roster or later: the day.
  case notPast
  /// Somebody in a side table who is not on the list of people.
  case stranger
  /// A name that several people bear.
  case namesakes
  /// A second row of one person where one is all there may be: the row of the first.
  case secondRow
  /// People who are not asked because they refused invitations: how many.
  case refusedLeftOut
  /// People without history, who start at the mean: how many.
  case newcomers
  /// Rules that are in force though the settings do not name them: the rules.
  case assumedRules
}

/// How to mend the settings or tables of a roster.
public enum RosterMend: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "rosterMend"
  /// Write it in words of weeks, or build the program with recurrences.
  case buildWithRecurrences
  /// Add a settings file: its name.
  case addSettings
  /// Write the first and last day: how many at most.
  case writeDays
  /// Use one of these: the list.
  case useOneOf
  /// Write it: an example.
  case write
  /// One rule an entry.
  case splitRule
  /// Fewer rules, people and shifts taken together; how many at most.
  case fewerRules
  /// Give each rule a name of its own.
  case renameRule
  /// Correct the name, or add it to a table: the table.
  case correctName
  /// Add rows whose days are in the roster.
  case addShifts
  /// Correct the three numbers.
  case correctHeads
  /// Drop one of the two.
  case dropOne
  /// Write a day, a shift or a kind.
  case writeSubject
  /// Keep only days before the roster.
  case keepPast
  /// Write the person's number.
  case useNumber
  /// Keep one row of each person.
  case keepOneRow
  /// Write leave into the table of availability: its file.
  case writeLeave
}
