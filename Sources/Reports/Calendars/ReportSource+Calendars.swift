// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

extension ReportSource {
  /// The calendars of a week: one for everything, and one for each team, unit and person with something
  /// to do.
  ///
  /// - Parameter earlier: What was given out for this week before; nil for nothing.
  /// - Returns: The files, and the record of what they give out.
  public func calendars(after earlier: CalendarRecord?) -> CalendarFiles {
    var entries: [CalendarEntry] = []
    for project in plan.projects.sorted(by: { ($0.span, $0.id) < ($1.span, $1.id) }) {
      entries.append(officeEntry(project))
      for (audience, duties) in audiences(of: project) {
        entries.append(entry(for: audience, duties))
      }
    }
    return CalendarFiles(
      entries,
      after: earlier,
      first: week.monday,
      office: officeName,
      catalogue: catalogue
    ) { name(of: $0) }
  }

  private func name(of audience: CalendarAudience) -> String {
    switch audience {
    case .office: catalogue.text(.wholeWeek)
    case .team(let id): week.teams.first { $0.id == id }?.name ?? id.text
    case .unit(let id): unitName(id)
    case .person(let id): giverName(.person(id))
    }
  }

  /// Those who have a part in a project, with what they do in it.
  private func audiences(of project: Project) -> [(CalendarAudience, [Duty])] {
    let (work, place) = (work(of: project), placeText(of: project))
    var parts: [CalendarAudience: [Duty]] = [:]
    for provision in project.providers {
      let area = placeName(project.place)
      let duty = Duty(project: project, provision: provision, work: work, place: place, area: area)
      switch provision.provider {
      case .person(let id):
        parts[.person(id), default: []].append(duty)
        if let team = person(id)?.team { parts[.team(team), default: []].append(duty) }
      case .offer(let id):
        if let unit = offer(id)?.unit { parts[.unit(unit), default: []].append(duty) }
      }
    }
    return parts.sorted { $0.key < $1.key }
  }

  /// What a project is known by whenever it is held: what it serves.
  private func key(of project: Project) -> String {
    project.needs.map(\.text).sorted().joined(separator: " ")
  }

  private func officeEntry(_ project: Project) -> CalendarEntry {
    let givers = project.providers
      .map { named(giverName($0.provider), $0.provider.isPerson ? "" : origin(of: $0.provider)) }
      .withoutRepeats
    return CalendarEntry(
      audience: .office,
      key: key(of: project),
      summary: work(of: project),
      place: placeText(of: project),
      notes: [
        when(project), catalogue.text(.givers, .text(givers.listed(catalogue))),
        catalogue.text(.numbered, .text(project.id)),
        catalogue.text(.toConfirm),
      ],
      time: CalendarTime(project.span, from: week.monday)
    )
  }

  private func entry(for audience: CalendarAudience, _ duties: [Duty]) -> CalendarEntry {
    let duty = duties[0]
    var notes = [when(duty.project)]
    let givers = duties.map { things($0) }.withoutRepeats.listed(catalogue)
    switch audience {
    case .person, .office: break
    // A team knows its people, a unit what it brings.
    case .team: notes.append(catalogue.text(.people, .text(givers)))
    case .unit: notes.append(catalogue.text(.brings, .text(givers)))
    }
    if case .team = audience {
    } else if !officeName.isEmpty {
      notes.append(catalogue.text(.asks, .text(officeName)))
    }
    notes.append(catalogue.text(.toConfirm))
    // Texts that many read name no address, which may be somebody's home.
    let isGroup = if case .team = audience { true } else { false }
    return CalendarEntry(
      audience: audience,
      key: key(of: duty.project),
      summary: duty.work,
      place: isGroup ? duty.area : duty.place,
      notes: notes,
      time: CalendarTime(duty.span, from: week.monday)
    )
  }

  private func things(_ duty: Duty) -> String {
    let name = giverName(duty.provision.provider)
    guard duty.provision.quantity != 1, !duty.provision.provider.isPerson else { return name }
    return catalogue.text(.timesQuantity, .text(name), .number(duty.provision.quantity))
  }

  private func when(_ project: Project) -> String {
    let days = Set(
      [project.span.start, project.span.end - 1].map { week.monday.adding($0 / 1440) }
    )
    let types = days.sorted().map { week.calendar.type(of: $0) }
    return CalendarFiles.when(times.text(project.span), on: types, catalogue)
  }
}
