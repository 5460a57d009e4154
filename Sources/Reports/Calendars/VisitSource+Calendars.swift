// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

extension VisitSource {
  /// The calendars of recurring duties: one for everything, and one for each person with something to do.
  ///
  /// Duties have days, no clock times.
  ///
  /// - Parameter earlier: What was given out for these days before; nil for nothing.
  /// - Returns: The files, and the record of what they give out.
  public func calendars(after earlier: CalendarRecord?) -> CalendarFiles {
    var entries: [CalendarEntry] = []
    for event in plan.events.sorted(by: { ($0.day, $0.duty) < ($1.day, $1.duty) }) {
      guard let duty = duties[event.duty], subject.dayTypes.indices.contains(event.day) else {
        continue
      }
      entries.append(entry(for: .office, event, duty))
      for person in event.people { entries.append(entry(for: .person(person), event, duty)) }
    }
    return CalendarFiles(
      entries,
      after: earlier,
      first: subject.first,
      office: subject.title,
      catalogue: catalogue
    ) { name(of: $0) }
  }

  private func name(of audience: CalendarAudience) -> String {
    guard case .person(let id) = audience else { return catalogue.text(.wholeCalendar) }
    return names[id] ?? id.text
  }

  private func entry(
    for audience: CalendarAudience,
    _ event: VisitPlan.Event,
    _ duty: VisitDuty
  ) -> CalendarEntry {
    let time = "\(date(event.day)) \(weekday(event.day))"
    var notes = [CalendarFiles.when(time, on: [subject.dayTypes[event.day]], catalogue)]
    if audience == .office {
      notes.append(catalogue.text(.people, .text(list(of: event.people))))
    }
    if !event.stops.isEmpty {
      notes.append(catalogue.text(.stops, .text(event.stops.listed(catalogue))))
    }
    if let theme = event.theme { notes.append(catalogue.text(.theme, .text(theme))) }
    return CalendarEntry(
      audience: audience,
      key: "\(duty.id) \(event.window)",
      summary: "\(kind(of: duty)) \(title(of: duty))",
      place: duty.venue?.text ?? "",
      notes: notes,
      time: CalendarTime(day: subject.first.adding(event.day))
    )
  }
}
