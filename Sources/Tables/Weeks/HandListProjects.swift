// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Gathers the rows of a list made by hand into projects.
struct HandListProjects {
  private struct Key: Hashable {
    let needs: [NeedID]
    let span: TimeSpan
  }

  private struct Given: Hashable {
    let provider: ProviderID
    let component: Int
  }

  private struct Group {
    var given: [Given: Int] = [:]
    /// The need that a row names as the host, else the first of the first row.
    var host: NeedID
    var isHostStated: Bool
  }

  private let week: Week
  private var groups: [Key: Group] = [:]

  init(week: Week) { self.week = week }

  /// Adds a row.
  mutating func add(_ given: [Provision], to needs: [Need], _ span: TimeSpan, host: NeedID?) {
    guard let first = needs.first else { return }
    let key = Key(needs: Set(needs.map(\.id)).sorted(), span: span)
    var group = groups[key] ?? Group(host: first.id, isHostStated: false)
    if let host, !group.isHostStated { (group.host, group.isHostStated) = (host, true) }
    for one in given {
      let part = Given(provider: one.provider, component: one.component ?? 0)
      group.given[part, default: 0] += one.quantity
    }
    // A row that names nobody makes no project.
    groups[key] = given.isEmpty && groups[key] == nil ? nil : group
  }

  /// The projects, sorted by identifier.
  var all: [Project] {
    let keys = groups.keys.sorted { left, right in
      left.span == right.span
        ? left.needs.lexicographicallyPrecedes(right.needs) : left.span < right.span
    }
    var serials: [String: Int] = [:]
    var result: [Project] = []
    for key in keys {
      guard let group = groups[key], var project = project(key, group) else { continue }
      let serial = serials[project.id, default: 0] + 1
      serials[project.id] = serial
      if serial > 1 { project.id += "-\(serial)" }
      result.append(project)
    }
    return result.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private func project(_ key: Key, _ group: Group) -> Project? {
    guard let need = need(key.needs[0]) else { return nil }
    let providers = group.given
      .map { given, quantity in
        let component = given.component == 0 ? nil : given.component
        return Provision(provider: given.provider, quantity: quantity, component: component)
      }
      .sorted { ($0.component ?? 0, $0.provider) < ($1.component ?? 0, $1.provider) }
    let session = providers.count == 1 ? session(of: providers[0].provider) : nil
    let isAtOffer = session.map { !$0.moves } ?? false
    let host = key.needs.count > 1 && !isAtOffer ? group.host : nil
    let name =
      session.map { "H-\($0.id)" } ?? need.post.map { "S-\($0)" } ?? "P-\(host ?? need.id)"
    return Project(
      id: name,
      needs: key.needs,
      projectClass: need.projectClass
        ?? .derived(kind: need.kind ?? .service, category: need.category),
      span: key.span,
      place: isAtOffer ? session.flatMap { week.place(of: $0) } : self.need(host ?? need.id)?.place,
      unit: unit(of: providers),
      providers: providers,
      host: host
    )
  }

  private func need(_ id: NeedID) -> Need? { week.index.needs[id].map { week.needs[$0] } }

  /// The offer, if it has terms of a session.
  private func session(of provider: ProviderID) -> Offer? {
    guard case .offer(let id) = provider, let position = week.index.offers[id] else { return nil }
    let offer = week.offers[position]
    return offer.session == nil ? nil : offer
  }

  private func unit(of providers: [Provision]) -> UnitID? {
    providers.lazy
      .compactMap { provision -> UnitID? in
        switch provision.provider {
        case .offer(let id): week.index.offers[id].map { week.offers[$0].unit }
        case .person(let id): week.index.people[id].flatMap { week.people[$0].unit }
        }
      }
      .first
  }
}
