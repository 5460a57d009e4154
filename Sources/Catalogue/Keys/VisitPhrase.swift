// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Words of the calendars of recurring duties.
public enum VisitPhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "visit"

  // Files.
  /// 走访计划.csv.
  case fileVisits
  /// 逾期清单.csv.
  case fileOverdue
  /// 接访排班表.csv.
  case fileReception
  /// 年度活动日历.csv.
  case fileActivities
  /// 未排入清单.csv.
  case fileLeft

  // Columns.
  /// Date.
  case columnDate
  /// Type of the day.
  case columnDayType
  /// Who.
  case columnPeople
  /// What is done.
  case columnKind
  /// The row of the duty.
  case columnDuty
  /// Order of going on the day.
  case columnOrder
  /// Building.
  case columnBuilding
  /// Who is visited.
  case columnStops
  /// Minutes.
  case columnMinutes
  /// Where.
  case columnVenue
  /// Theme.
  case columnTheme
  /// Days overdue on the first day.
  case columnDaysOverdue
  /// The window.
  case columnWindow
  /// Asked.
  case columnAsked
  /// Got.
  case columnGot
  /// Why.
  case columnReason
  /// What would help.
  case columnRemedy

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
