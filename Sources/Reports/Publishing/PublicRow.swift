// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street
internal import Tables

/// One row of what is done, before names are covered.
struct PublicRow {
  var cells: [PublicColumn: String] = [:]
  /// Who serves, in order.
  var people: [PersonID] = []
  /// Others who come, as those whom a unit sends.
  var otherPeople = 0
  var units: [UnitID] = []
  var team: TeamID?
  var community: PlaceID?
  /// For whom, where a list says so: row of ``ServedRecord``.
  var served: ServedRecord?
  /// Whether its category was replaced because it is not of the list.
  var isCategoryHidden = false
}

extension ReportSource {
  /// What a plan says may be shown, row by row: categories in place of titles, communities in place of places.
  func publicRows(_ settings: PublicSettings) -> [PublicRow] {
    let known = publicCategories(settings)
    let order = plan.projects.sorted { left, right in
      let names = (communityName(left.place), communityName(right.place))
      return (left.span, names.0, left.id) < (right.span, names.1, right.id)
    }
    return order.filter { !$0.providers.isEmpty }.map { row(of: $0, known) }
  }

  /// Categories that are no free text: those that the office lists, and those of offers of units.
  func publicCategories(_ settings: PublicSettings) -> Set<String> {
    settings.categories.union(week.offers.flatMap(\.categories))
      .union(week.policy.functionsByCategory.keys).union(week.policy.certificatesByCategory.keys)
  }

  private func row(of project: Project, _ known: Set<String>) -> PublicRow {
    var row = PublicRow()
    let needs = project.needs.compactMap { need($0) }
    let date = week.date(ofDay: Self.day(of: project.span))
    row.cells[.date] = date.description
    row.cells[.weekday] = times.weekday(of: date)
    row.cells[.time] = times.clocks(project.span, ofDay: Self.day(of: project.span))
    row.community = week.place(at: .community, of: project.place)
    row.cells[.community] = communityText(row.community)
    let kinds = needs.compactMap(\.kind).map { kindName($0) }.withoutRepeats
    row.cells[.kind] = kinds.listed(catalogue)
    let categories = needs.map(\.category).withoutRepeats.filter { !$0.isEmpty }
    if project.post != nil {
      row.cells[.category] = catalogue.text(PublicPhrase.duty)
    } else if categories.isEmpty || !known.isSuperset(of: categories) {
      row.isCategoryHidden = true
      row.cells[.category] = row.cells[.kind]
    } else {
      row.cells[.category] = categories.listed(catalogue)
    }
    fill(&row, with: project)
    row.team = needs.first?.team
    row.cells[.team] = row.team.flatMap { id in week.teams.first { $0.id == id }?.name } ?? ""
    return row
  }

  /// Who serves: units in full, people by identifier.
  private func fill(_ row: inout PublicRow, with project: Project) {
    var units = [project.unit].compactMap { $0 }
    for provision in project.providers {
      switch provision.provider {
      case .person(let id): if !row.people.contains(id) { row.people.append(id) }
      case .offer(let id):
        guard let offer = offer(id) else { continue }
        units.append(offer.unit)
        if offer.kind == .labour { row.otherPeople += provision.quantity }
      }
    }
    row.units = Set(units).sorted()
    row.cells[.unit] = row.units.map { unitName($0) }.listed(catalogue)
    let heads = row.people.count + row.otherPeople
    row.cells[.people] = heads == 0 ? "" : String(heads)
  }

  /// A community by its name; a place that lies in none is told as the street.
  func communityText(_ id: PlaceID?) -> String {
    guard let id else { return catalogue.text(PublicPhrase.noCommunity) }
    let isStreet = week.places.contains { $0.id == id && $0.level == .street }
    return isStreet ? catalogue.text(PublicPhrase.wholeStreet) : placeName(id)
  }

  private static func day(of span: TimeSpan) -> Int {
    span.start >= 0 ? span.start / 1440 : -((1439 - span.start) / 1440)
  }
}
