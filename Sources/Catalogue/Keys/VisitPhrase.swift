// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Words of the calendars of recurring duties.
public enum VisitPhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "visit"

  // The command line.
  /// Lays recurring duties out over a calendar.
  case command
  /// The folder of the duties.
  case folderOption
  /// No visits.json: the path, the reason.
  case badVisitsFile
  /// Rows with faults take no part: how many.
  case setAside
  /// Results were written: the folder, how many files.
  case written

  // The summary.
  /// Title, first and last day, people, duties.
  case headline
  /// Times done of each kind: contacts, visits, receptions, activities, meetings.
  case totals
  /// Contacts that are visits; what is missing.
  case counted
  /// Overdue duties: how many, days of the longest, how many are made good, the last day of that.
  case overdueLine
  /// It ended early: time, an interrupt.
  case stoppedByTime, stoppedByInterrupt
  /// A goal: name, value, proof.
  case level
  /// Proofs: best; a bound with the gap in percent; none, with the gap in percent.
  case proven, bounded, heuristic
  /// Turns with history: duties, least, most, the largest difference within one duty, Gini coefficient.
  case fairness
  /// Contacts and visits of one's own: people, fewest and most times, then minutes, Gini coefficient.
  case loads
  /// Households: how many, fewest and most times, the longest waits from the best to the worst, unseen.
  case waits
  /// How many did not fit; one: duty, window, reason, remedy; so many more.
  case shortages, shortage, more
  /// Nothing is broken; so many violations.
  case lawful, unlawful

  // Goals.
  /// Goals in their order.
  case goalMissing, goalAbsent, goalInARow, goalTurns, goalAvoided, goalSpread

  // Sheets.
  /// Names of files.
  case fileVisits, fileOverdue, fileReception, fileActivities, fileFairness, fileLoads, fileLeft
  /// Titles of columns.
  case columnDate, columnWeekday, columnDayType, columnPerson, columnName, columnKind, columnDuty
  case columnOrder, columnBuilding, columnStop, columnMinutes, columnOverdue, columnSite,
    columnVenue
  case columnTheme, columnHeads, columnPeople, columnAbsent, columnLast, columnDaysOverdue
  case columnMadeGood, columnPast, columnPlanned, columnTotal, columnWindow, columnAsked, columnGot
  case columnReason, columnRemedy, columnHouseholds, columnDays, columnTimes, columnWait
  /// Overdue for so many days.
  case overdueMark
  /// Of a list that is too long: how many.
  case manyPeople

  // Kinds.
  /// 联系.
  case contact
  /// 走访.
  case visit
  /// 接访.
  case reception
  /// 活动.
  case activity
  /// 联席会议.
  case meeting

  // Types of days.
  /// 工作日.
  case workday
  /// 调休上班.
  case makeUpWorkday
  /// 周末.
  case weekend
  /// 节假日.
  case holiday

  // Why something did not fit; the number belongs to it.
  /// No open day among so many.
  case noOpenDay
  /// Nobody free: a number.
  case nobodyFree
  /// Of those who take turns too few are free: how many.
  case tooFewFree
  /// So many days, all full.
  case daysFull
  /// Longer than a day: minutes.
  case tooLong
  /// The venue is taken on so many days.
  case venueTaken
  /// Twice in a row, for a pool of so many.
  case twoInARow
  /// Households without a turn.
  case stopsLeft

  // What would help.
  /// Open a day or move the window.
  case openDay
  /// Find a substitute.
  case findSubstitute
  /// Allow more on a day.
  case raiseDailyMost
  /// Split it.
  case split
  /// Another venue.
  case otherVenue
  /// More people.
  case addPeople
  /// More households at one time.
  case moreStops
}
