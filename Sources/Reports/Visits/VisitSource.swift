// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
public import Street

/// What the sheets of recurring duties are made of.
public struct VisitSource: Sendable {
  /// The duties and the days.
  public let subject: VisitCase
  /// A calendar for them.
  public let plan: VisitPlan
  /// The language.
  public let catalogue: Catalogue
  private let duties: [String: VisitDuty]

  /// Gathers what the sheets need.
  ///
  /// - Parameters:
  ///   - subject: The duties and the days.
  ///   - plan: A calendar for them.
  ///   - catalogue: The language.
  public init(subject: VisitCase, plan: VisitPlan, catalogue: Catalogue) {
    self.subject = subject
    self.plan = plan
    self.catalogue = catalogue
    duties = Dictionary(
      subject.duties.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The sheets; those without rows are left out.
  public var sheets: [SheetTable] {
    [visits, overdue, reception, activities, left].filter { !$0.rows.isEmpty }
  }

  private func text(_ key: VisitPhrase, _ number: Int? = nil) -> String {
    guard let number else { return catalogue.text(key) }
    return catalogue.text(key, .number(number))
  }

  private func word(_ name: String, _ number: Int? = nil) -> String {
    VisitPhrase(rawValue: name).map { text($0, number) } ?? name
  }

  private func sheet(
    _ file: VisitPhrase,
    _ columns: [VisitPhrase],
    _ rows: [[String]]
  ) -> SheetTable {
    SheetTable(fileName: text(file), header: columns.map { text($0) }, rows: rows)
  }

  private func date(_ day: Int) -> String { subject.first.adding(day).description }

  private func names(_ event: VisitPlan.Event) -> String {
    event.people.map(\.text).joined(separator: " ")
  }

  /// Events with their duty, in the order of the calendar.
  private func events(
    _ fits: (VisitDuty) -> Bool
  ) -> [(event: VisitPlan.Event, duty: VisitDuty)] {
    plan.events.compactMap { event in
      duties[event.duty].flatMap { fits($0) ? (event, $0) : nil }
    }
  }

  private static func phrase(of kind: VisitDuty.Kind) -> VisitPhrase {
    switch kind {
    case .contact: .contact
    case .visit: .visit
    case .reception: .reception
    case .activity: .activity
    case .meeting: .meeting
    }
  }

  private static func isHouseholds(_ duty: VisitDuty) -> Bool {
    if case .one = duty.staff { return true }
    return false
  }

  /// 走访计划.
  private var visits: SheetTable {
    var order: [String: Int] = [:]
    let rows = events(Self.isHouseholds)
      .map { event, duty -> [String] in
        order["\(event.day) \(names(event))", default: 0] += 1
        let stops = duty.stops.filter { event.stops.contains($0.id) }
        var buildings: [String] = []
        for stop in stops where !stop.building.isEmpty && !buildings.contains(stop.building) {
          buildings.append(stop.building)
        }
        return [
          date(event.day), word(subject.dayTypes[event.day].rawValue), names(event),
          String(order["\(event.day) \(names(event))"] ?? 1), text(Self.phrase(of: duty.kind)),
          duty.id,
          event.stops.joined(separator: " "), buildings.joined(separator: " "),
          String(duty.minutes * max(1, stops.count)),
        ]
      }
    let columns: [VisitPhrase] = [
      .columnDate, .columnDayType, .columnPeople, .columnOrder, .columnKind, .columnDuty,
      .columnStops, .columnBuilding, .columnMinutes,
    ]
    return sheet(.fileVisits, columns, rows)
  }

  /// 逾期清单: longest overdue first, with the day on which it is made good.
  private var overdue: SheetTable {
    let first = Dictionary(
      plan.events.map { ($0.duty, $0.day) },
      uniquingKeysWith: { min($0, $1) }
    )
    let rows = subject.duties.filter { $0.overdueSince != nil }
      .sorted { ($0.overdueSince ?? 0, $0.id) < ($1.overdueSince ?? 0, $1.id) }
      .map { duty in
        [
          duty.id, text(Self.phrase(of: duty.kind)),
          duty.staff.people.map(\.text).joined(separator: " "),
          String(-(duty.overdueSince ?? 0)), first[duty.id].map(date) ?? "",
        ]
      }
    let columns: [VisitPhrase] = [
      .columnDuty, .columnKind, .columnPeople, .columnDaysOverdue, .columnDate,
    ]
    return sheet(.fileOverdue, columns, rows)
  }

  /// 接访排班表.
  private var reception: SheetTable {
    let rows = events { $0.kind == .reception }
      .map { event, duty in
        [
          date(event.day), word(subject.dayTypes[event.day].rawValue), duty.id,
          duty.venue?.text ?? "", names(event),
        ]
      }
    let columns: [VisitPhrase] = [
      .columnDate, .columnDayType, .columnDuty, .columnVenue, .columnPeople,
    ]
    return sheet(.fileReception, columns, rows)
  }

  /// 年度活动日历: activities and meetings that several share.
  private var activities: SheetTable {
    let rows = events { !Self.isHouseholds($0) && $0.kind != .reception }
      .map { event, duty in
        [
          date(event.day), word(subject.dayTypes[event.day].rawValue),
          text(Self.phrase(of: duty.kind)),
          duty.id, event.theme ?? "", duty.venue?.text ?? "", names(event),
        ]
      }
    let columns: [VisitPhrase] = [
      .columnDate, .columnDayType, .columnKind, .columnDuty, .columnTheme, .columnVenue,
      .columnPeople,
    ]
    return sheet(.fileActivities, columns, rows)
  }

  /// 未排入清单.
  private var left: SheetTable {
    let rows = plan.shortfalls.map { short -> [String] in
      let window = duties[short.duty]
        .flatMap { duty in
          duty.windows.indices.contains(short.window) ? duty.windows[short.window] : nil
        }
      return [
        short.duty, window.map { "\(date($0.first))–\(date($0.last))" } ?? "",
        String(short.asked), String(short.got), word(short.reason.rawValue, short.number),
        word(short.remedy.rawValue),
      ]
    }
    let columns: [VisitPhrase] = [
      .columnDuty, .columnWindow, .columnAsked, .columnGot, .columnReason, .columnRemedy,
    ]
    return sheet(.fileLeft, columns, rows)
  }
}
