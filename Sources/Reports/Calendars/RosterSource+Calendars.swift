// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

extension RosterSource {
  /// The calendars of a roster: one for everything, and one for each team and person with a shift.
  ///
  /// - Parameter earlier: What was given out for these days before; nil for nothing.
  /// - Returns: The files, and the record of what they give out.
  public func calendars(after earlier: CalendarRecord?) -> CalendarFiles {
    var entries: [CalendarEntry] = []
    let seated = plan.assignments
      .compactMap { assignment in
        shifts[assignment.shift].map { (roster.shifts[$0], assignment.seats) }
      }
      .filter { !$0.1.isEmpty }
      .sorted { ($0.0.span, $0.0.id) < ($1.0.span, $1.0.id) }
    for (shift, seats) in seated {
      entries.append(entry(for: .office, shift, seats))
      let teams = Set(seats.compactMap { team(of: $0.person) })
      for team in teams.sorted() {
        entries.append(
          entry(for: .team(team), shift, seats.filter { self.team(of: $0.person) == team })
        )
      }
      for seat in seats { entries.append(entry(for: .person(seat.person), shift, [seat])) }
    }
    return CalendarFiles(
      entries,
      after: earlier,
      first: roster.first,
      office: roster.title,
      catalogue: catalogue
    ) { name(of: $0) }
  }

  private func team(of id: PersonID) -> TeamID? {
    people[id].flatMap { roster.people[$0].team }
  }

  private func name(of audience: CalendarAudience) -> String {
    switch audience {
    case .office, .unit: catalogue.text(.wholeRoster)
    case .team(let id): teams[id] ?? id.text
    case .person(let id):
      people[id].map { roster.people[$0].name }.flatMap { $0.isEmpty ? nil : $0 } ?? id.text
    }
  }

  private func entry(
    for audience: CalendarAudience,
    _ shift: RosterShift,
    _ seats: [RosterPlan.Seat]
  ) -> CalendarEntry {
    let days = Set([shift.span.start, shift.span.end - 1].map { $0 / 1440 }).sorted()
    let types = days.filter { roster.dayTypes.indices.contains($0) }.map { roster.dayTypes[$0] }
    var notes = [CalendarFiles.when(times.text(shift.span), on: types, catalogue)]
    if case .person = audience {
      notes += seats.compactMap(\.role).map { catalogue.text(.role, .text($0)) }
    } else {
      let names = seats.map { seat in
        let name = name(of: seat.person)
        return seat.role.map { catalogue.text(.inRole, .text(name), .text($0)) } ?? name
      }
      notes.append(catalogue.text(.people, .text(names.listed(catalogue))))
    }
    notes.append(catalogue.text(.toConfirm))
    return CalendarEntry(
      audience: audience,
      key: shift.id.text,
      summary: name(of: shift),
      place: shift.place.map { places[$0] ?? $0.text } ?? "",
      notes: notes,
      time: CalendarTime(shift.span, from: roster.first)
    )
  }
}
