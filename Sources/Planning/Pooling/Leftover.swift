// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What a plan leaves over, as a week of its own: whatever is planned with it joins the plan.
struct Leftover {
  /// Open needs and what providers have left, under the settings of the whole week.
  let week: Week
  private let base: Week
  private let open: OpenNeeds
  private let seats: OpenSeats

  /// States what is left over.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - projects: The projects of a lawful plan of it; not one of them is moved.
  init(of week: Week, after projects: [Project]) {
    base = week
    let open = OpenNeeds(of: week, after: projects)
    let seats = OpenSeats(of: week, after: projects, open: open.needs)
    let providers = LeftoverProviders(of: week, after: projects, open: open.needs)
    var records = WeekRecords()
    records.needs = open.needs.map { seats.need($0) }
    records.posts = open.posts
    records.offers = providers.records.offers + seats.offers
    records.people = providers.records.people
    records.units = providers.records.units + seats.units
    records.places = week.places
    records.neighbours = week.neighbours
    records.teams = week.teams
    records.history = week.history + Self.loads(of: projects, in: week)
    if !week.usesMetres { Self.dropCoordinates(&records) }
    self.open = open
    self.seats = seats
    self.week = Week(
      monday: week.monday,
      policy: week.policy,
      calendar: week.calendar,
      records: records
    )
  }

  /// Whether nothing could be planned with it.
  var isEmpty: Bool { week.needs.isEmpty || week.offers.isEmpty && week.people.isEmpty }

  /// The scale of a plan is one: what is left must not be measured in metres where the whole is not.
  private static func dropCoordinates(_ records: inout WeekRecords) {
    for position in records.needs.indices { records.needs[position].coordinate = nil }
    for position in records.offers.indices { records.offers[position].coordinate = nil }
    for position in records.people.indices { records.people[position].coordinate = nil }
    for position in records.units.indices { records.units[position].coordinate = nil }
    for position in records.places.indices { records.places[position].coordinate = nil }
  }

  /// What the plan has booked counts as served before, so that it is not always the same who lend.
  private static func loads(of projects: [Project], in week: Week) -> [HistoryEntry] {
    let deeds = Deed.byProvider(in: projects)
    var people: [PersonID: Int] = [:]
    for (provider, deeds) in deeds {
      guard case .person(let id) = provider else { continue }
      people[id, default: 0] += deeds.reduce(0) { $0 + $1.span.minutes }
    }
    let units = UnitUse.byUnit(of: projects, in: week)
    return people.map { HistoryEntry(holder: .person($0.key), load: $0.value) }
      + units.map { HistoryEntry(holder: .unit($0.key), load: $0.value.week) }
  }

  // MARK: - Back into the plan

  /// The projects of the plan with those of a plan of what was left.
  ///
  /// Those of the plan keep their time, place and everybody who gives; guests join sessions with open
  /// seats, missing components join their project, further people a shift.
  ///
  /// - Parameters:
  ///   - projects: The projects that this was made after.
  ///   - more: Projects of a plan of ``week``.
  /// - Returns: All of them, sorted by identifier, each identifier once.
  func joined(_ projects: [Project], with more: [Project]) -> [Project] {
    var result = projects
    var taken = Set(projects.map(\.id))
    for project in more {
      if let session = session(of: project) {
        result[session].needs = (result[session].needs + project.needs).sorted()
      } else if let need = project.needs.first, let parts = open.parts[need] {
        let given = project.providers.map { provision in
          var provision = provision
          provision.component = provision.component.map { parts.numbers[$0 - 1] }
          return provision
        }
        result[parts.project].providers = Self.sorted(result[parts.project].providers + given)
        result[parts.project].unit = result[parts.project].unit ?? project.unit
        // A hall that was missing is where it takes place.
        if hasHall(project) { result[parts.project].place = project.place }
      } else if let need = project.needs.first, let shift = open.shifts[need] {
        result[shift].providers = Self.sorted(result[shift].providers + project.providers)
        result[shift].unit = result[shift].unit ?? project.unit
      } else {
        var project = project
        project.id = Self.free(project.id, taken)
        taken.insert(project.id)
        result.append(project)
      }
    }
    return result.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private func session(of project: Project) -> Int? {
    guard case .offer(let id)? = project.providers.first?.provider else { return nil }
    return seats.projects[id]
  }

  private func hasHall(_ project: Project) -> Bool {
    project.providers.contains { provision in
      guard case .offer(let id) = provision.provider, let position = base.index.offers[id] else {
        return false
      }
      return base.offers[position].kind == .venue
    }
  }

  private static func sorted(_ provisions: [Provision]) -> [Provision] {
    provisions.sorted { ($0.component ?? 0, $0.provider) < ($1.component ?? 0, $1.provider) }
  }

  private static func free(_ id: String, _ taken: Set<String>) -> String {
    guard taken.contains(id) else { return id }
    var serial = 2
    while taken.contains("\(id)-\(serial)") { serial += 1 }
    return "\(id)-\(serial)"
  }
}
