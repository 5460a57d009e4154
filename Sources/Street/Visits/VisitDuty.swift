// SPDX-License-Identifier: GPL-3.0-or-later

/// Something that comes round again: visits, contacts, reception days, activities, meetings.
public struct VisitDuty: Sendable, Equatable {
  /// What is done.
  public enum Kind: String, Sendable, CaseIterable, Hashable {
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
  }

  /// Who does it.
  public enum Staff: Sendable, Hashable {
    /// Always the same person or team.
    case one(PersonID)
    /// So many of these in turn, by ascending id, nobody in two windows in a row where it can be.
    case turns(of: [PersonID], heads: Int)
    /// As many of these as are free, by ascending id.
    case all([PersonID])

    /// Everybody who may have a part.
    public var people: [PersonID] {
      switch self {
      case .one(let person): [person]
      case .turns(let people, _), .all(let people): people
      }
    }
  }

  /// The key of the row.
  public var id: String
  /// What it is called on sheets, or empty for the key.
  public var name = ""
  /// The site on sheets, or empty.
  public var site = ""
  /// What is done.
  public var kind: Kind
  /// Who does it.
  public var staff: Staff
  /// Where it takes place; two duties never share one on a day.
  public var venue: PlaceID?
  /// Who is visited, in turn, or empty.
  public var stops: [VisitStop] = []
  /// Households at one time, at least; all of one building where it can be.
  ///
  /// Range: 1 or more; without meaning where there are no stops.
  public var stopsPerTime = 1
  /// When it is due, in order of time, without overlaps.
  public var windows: [VisitWindow]
  /// Types of days on which it may be done.
  public var dayTypes: Set<DayType> = [.workday, .makeUpWorkday]
  /// Minutes of one household, or of the whole where there are none.
  public var minutes = 30
  /// Whether days of ``VisitCase/eventDays`` draw it near, instead of being kept free.
  public var isNearEvents = false
  /// Themes, one for each quarter in turn, or empty.
  public var themes: [String] = []
  /// A visit duty of the same person, each of whose visits counts as one time of this one.
  public var countsVisitsOf: String?
  /// When it was last done, in days: −1 for the day before the calendar; nil when unknown.
  public var lastDone: Int?
  /// Since when it is overdue, in days below 0, or nil.
  public var overdueSince: Int?

  /// Makes a duty with the defaults above.
  ///
  /// - Parameters:
  ///   - id: The key of the row.
  ///   - kind: What is done.
  ///   - staff: Who does it.
  ///   - windows: When it is due.
  public init(_ id: String, _ kind: Kind, _ staff: Staff, windows: [VisitWindow]) {
    self.id = id
    self.kind = kind
    self.staff = staff
    self.windows = windows
  }
}

extension VisitCase {
  /// The windows of a rhythm within the calendar.
  ///
  /// A period that ends after the calendar asks nothing: there is time for it later. One that began
  /// before it asks in full, less the times already done in it.
  ///
  /// - Parameters:
  ///   - rhythm: How often.
  ///   - doneBefore: Days below 0 on which it was done.
  /// - Returns: The windows in order of time.
  public func windows(of rhythm: OfficeRhythm, doneBefore: [Int] = []) -> [VisitWindow] {
    switch rhythm {
    case .everyDay, .weekdays, .monthDay, .monthWeekday, .dates:
      return (rhythm.days(first: first, last: last) ?? [])
        .map { window(of: $0, length: 1, least: 1, most: 1) }
    case .workingDays:
      return dayTypes.indices.filter { dayTypes[$0].isWorking }
        .map { VisitWindow($0, $0, least: 1, most: 1) }
    case .times(let least, let most, let period):
      return periods(period)
        .map { range in
          let start = range.lowerBound.number - first.number
          let length = range.upperBound.number - range.lowerBound.number
          let done = doneBefore.count { (start..<start + length).contains($0) }
          return VisitWindow(
            start,
            start + length - 1,
            least: range.upperBound > last.adding(1) ? 0 : max(0, least - done),
            most: most.map { max(0, $0 - done) }
          )
        }
    case .atEnd(let period, let length):
      return periods(period).filter { $0.upperBound <= last.adding(1) }
        .map { range in
          let span = min(length, range.upperBound.number - range.lowerBound.number)
          return window(of: range.upperBound.adding(-span), length: span, least: 1, most: 1)
        }
    }
  }

  private func window(of day: Day, length: Int, least: Int, most: Int?) -> VisitWindow {
    let start = day.number - first.number
    return VisitWindow(start, start + length - 1, least: least, most: most)
  }

  private func periods(_ period: CalendarPeriod) -> [Range<Day>] {
    var result: [Range<Day>] = []
    var range = period.range(containing: first)
    while range.lowerBound <= last {
      result.append(range)
      range = period.range(containing: range.upperBound)
    }
    return result
  }
}
