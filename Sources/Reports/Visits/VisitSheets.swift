// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Evaluation
internal import Street

extension VisitSource {
  /// The sheets; those without rows are left out.
  ///
  /// No telephone number and no name of a household stands in any of them.
  public var sheets: [SheetTable] {
    [visits, overdue, reception, activities, fairness, loads, left].filter { !$0.rows.isEmpty }
  }

  /// Names that a run may have written before and must not leave beside new ones.
  public var possibleNames: [String] {
    [
      VisitPhrase.fileVisits, .fileOverdue, .fileReception, .fileActivities, .fileFairness,
      .fileLoads, .fileLeft,
    ]
    .map { text($0) }
  }

  private func sheet(
    _ file: VisitPhrase,
    _ columns: [VisitPhrase],
    _ rows: [[String]]
  ) -> SheetTable {
    SheetTable(fileName: text(file), columns: self.columns(columns), rows: rows)
  }

  /// Events with their duty, in the order of the calendar.
  private func events(
    _ fits: (VisitDuty) -> Bool
  ) -> [(event: VisitPlan.Event, duty: VisitDuty)] {
    plan.events.compactMap { event in
      duties[event.duty]
        .flatMap {
          fits($0) && subject.dayTypes.indices.contains(event.day) ? (event, $0) : nil
        }
    }
  }

  /// 走访计划: a household a row, in the order of going.
  private var visits: SheetTable {
    struct PersonDay: Hashable {
      var day: Int
      var people: [PersonID]
    }
    var order: [PersonDay: Int] = [:]
    let late = lateEvents
    var rows: [[String]] = []
    for (event, duty) in events({ $0.kind == .visit || $0.kind == .contact }) {
      let days = late[[duty.id, String(event.day)]]
      let stops = duty.stops.isEmpty ? [nil] : event.stops.map(Optional.some)
      let buildings = Dictionary(
        duty.stops.map { ($0.id, $0.building) },
        uniquingKeysWith: { first, _ in first }
      )
      for stop in stops {
        let key = PersonDay(day: event.day, people: event.people)
        order[key, default: 0] += 1
        rows.append(
          dayCells(event.day) + [
            event.people.map(\.text).joined(separator: comma), list(of: event.people),
            String(order[key] ?? 1), kind(of: duty), title(of: duty),
            stop.flatMap { buildings[$0] } ?? "", stop ?? "", String(duty.minutes),
            days.map { text(.overdueMark, .number($0)) } ?? "",
          ]
        )
      }
    }
    let columns: [VisitPhrase] = [
      .columnDate, .columnWeekday, .columnDayType, .columnPerson, .columnName, .columnOrder,
      .columnKind, .columnDuty, .columnBuilding, .columnStop, .columnMinutes, .columnOverdue,
    ]
    return sheet(.fileVisits, columns, rows)
  }

  /// Days overdue of what an event makes good, by its duty and day: its own, or the contact's that it
  /// counts for.
  private var lateEvents: [[String]: Int] {
    let first = firstDays
    var result: [[String]: Int] = [:]
    for duty in subject.duties {
      guard let since = duty.overdueSince, let day = first[duty.id] else { continue }
      for id in [duty.id, duty.countsVisitsOf].compactMap({ $0 }) {
        let key = [id, String(day)]
        result[key] = max(-since, result[key] ?? 0)
      }
    }
    return result
  }

  /// 逾期清单: longest overdue first, with the day on which it is made good.
  private var overdue: SheetTable {
    let first = firstDays
    let rows = subject.duties.filter { $0.overdueSince != nil }
      .sorted { ($0.overdueSince ?? 0, $0.id) < ($1.overdueSince ?? 0, $1.id) }
      .map { duty in
        let people = duty.staff.people
        return [
          String(-(duty.overdueSince ?? 0)), title(of: duty), kind(of: duty),
          people.map(\.text).joined(separator: comma), list(of: people),
          duty.stops.count == 1 ? duty.stops[0].id : "", duty.lastDone.map { date($0) } ?? "",
          first[duty.id].map { date($0) } ?? "",
        ]
      }
    let columns: [VisitPhrase] = [
      .columnDaysOverdue, .columnDuty, .columnKind, .columnPerson, .columnName, .columnStop,
      .columnLast, .columnMadeGood,
    ]
    return sheet(.fileOverdue, columns, rows)
  }

  /// The first day of each duty that is done; a visit makes good the contact that it counts for.
  var firstDays: [String: Int] {
    var first = Dictionary(
      plan.events.map { ($0.duty, $0.day) },
      uniquingKeysWith: { min($0, $1) }
    )
    for duty in subject.duties {
      guard let visit = duty.countsVisitsOf, let day = first[visit] else { continue }
      first[duty.id] = min(day, first[duty.id] ?? day)
    }
    return first
  }

  /// 接访排班表.
  private var reception: SheetTable {
    let rows = events { $0.kind == .reception }
      .map { event, duty in
        dayCells(event.day) + [
          title(of: duty), duty.site, duty.venue?.text ?? "",
          event.people.map(\.text).joined(separator: comma), list(of: event.people),
        ]
      }
    let columns: [VisitPhrase] = [
      .columnDate, .columnWeekday, .columnDayType, .columnDuty, .columnSite, .columnVenue,
      .columnPerson, .columnName,
    ]
    return sheet(.fileReception, columns, rows)
  }

  /// People named in one cell; of more only the number is told.
  private static let mostNames = 60

  private func names(_ people: [PersonID]) -> String {
    people.count > Self.mostNames
      ? text(.manyPeople, .number(people.count)) : list(of: people)
  }

  /// 年度活动日历: activities and meetings.
  private var activities: SheetTable {
    let rows = events { $0.kind == .activity || $0.kind == .meeting }
      .map { event, duty -> [String] in
        var absent: [PersonID] = []
        if case .all(let members) = duty.staff {
          let present = Set(event.people)
          absent = members.filter { !present.contains($0) }
        }
        return dayCells(event.day) + [
          kind(of: duty), title(of: duty), event.theme ?? "", duty.venue?.text ?? duty.site,
          String(event.people.count), names(event.people), names(absent),
        ]
      }
    let columns: [VisitPhrase] = [
      .columnDate, .columnWeekday, .columnDayType, .columnKind, .columnDuty, .columnTheme,
      .columnVenue, .columnHeads, .columnPeople, .columnAbsent,
    ]
    return sheet(.fileActivities, columns, rows)
  }

  /// 均衡表: turns of everybody, with history.
  private var fairness: SheetTable {
    let rows = subject.duties.flatMap { duty -> [[String]] in
      (verdict.fairness[duty.id]?.turns ?? [])
        .map { turns in
          [
            title(of: duty), duty.site, turns.person.text, name(of: turns.person),
            String(turns.past), String(turns.planned), String(turns.past + turns.planned),
          ]
        }
    }
    let columns: [VisitPhrase] = [
      .columnDuty, .columnSite, .columnPerson, .columnName, .columnPast, .columnPlanned,
      .columnTotal,
    ]
    return sheet(.fileFairness, columns, rows)
  }

  /// 联系走访均衡表: contacts and visits of everybody's own, and the waits of their households.
  private var loads: SheetTable {
    let rows = verdict.loads.map { load in
      [
        load.person.text, name(of: load.person), String(load.households), String(load.days),
        String(load.times), String(load.minutes),
        load.households > 0 ? String(load.longestWait) : "",
      ]
    }
    let columns: [VisitPhrase] = [
      .columnPerson, .columnName, .columnHouseholds, .columnDays, .columnTimes, .columnMinutes,
      .columnWait,
    ]
    return sheet(.fileLoads, columns, rows)
  }

  /// 缺口表.
  private var left: SheetTable {
    // What is missing comes before what is done by the same people twice in a row.
    let shortfalls =
      plan.shortfalls.filter { $0.reason != .twoInARow }
      + plan.shortfalls.filter { $0.reason == .twoInARow }
    let rows = shortfalls.map { short -> [String] in
      let duty = duties[short.duty]
      var people: [PersonID] = []
      if case .one(let person)? = duty?.staff { people = [person] }
      let isOne = duty?.stops.count == 1
      return [
        duty.map { title(of: $0) } ?? short.duty, people.map(\.text).joined(separator: comma),
        list(of: people), isOne ? duty?.stops.first?.id ?? "" : duty?.site ?? "",
        short.reason == .stopsLeft ? "" : span(of: duty, short.window), String(short.asked),
        String(short.got), reason(of: short), word(short.remedy.rawValue),
      ]
    }
    let columns: [VisitPhrase] = [
      .columnDuty, .columnPerson, .columnName, .columnStop, .columnWindow, .columnAsked, .columnGot,
      .columnReason, .columnRemedy,
    ]
    return sheet(.fileLeft, columns, rows)
  }
}
