// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Groups placements into projects: one need, one span, everybody who gives.
struct ProjectBuilder {
  let candidates: Candidates

  func projects(_ placements: [Placement]) -> [Project] {
    let week = candidates.facts.week
    var groups: [Int: [TimeSpan: [Placement]]] = [:]
    for placement in placements {
      groups[placement.need, default: [:]][placement.span, default: []].append(placement)
    }
    var result: [Project] = []
    for (number, spans) in groups {
      let need = week.needs[candidates.facts.needs[number].position]
      for (serial, entry) in spans.sorted(by: { $0.key < $1.key }).enumerated() {
        let suffix = serial == 0 ? "" : "-\(serial + 1)"
        let name = need.post.map { "S-\($0)" } ?? "P-\(need.id)"
        result.append(project(need, id: name + suffix, span: entry.key, entry.value))
      }
    }
    return result.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private func project(
    _ need: Need,
    id: String,
    span: TimeSpan,
    _ placements: [Placement]
  ) -> Project {
    let week = candidates.facts.week
    var given: [ProviderID: Int] = [:]
    for placement in placements {
      let provider = candidates.facts.providers[Int(candidates.pairs[placement.pair].provider)]
      given[provider.id, default: 0] += placement.pieces
    }
    let providers = given.sorted { $0.key < $1.key }
      .map { Provision(provider: $0.key, quantity: $0.value) }
    var kind = need.kind ?? .service
    var unit: UnitID?
    var place = need.place
    for provision in providers.reversed() {
      switch provision.provider {
      case .offer(let offerID):
        guard let offer = week.index.offers[offerID].map({ week.offers[$0] }) else { continue }
        kind = offer.kind
        unit = offer.unit
        if offer.kind == .venue { place = week.place(of: offer) ?? place }
      case .person(let personID):
        guard let person = week.index.people[personID].map({ week.people[$0] }) else { continue }
        unit = person.unit ?? unit
      }
    }
    return Project(
      id: id,
      needs: [need.id],
      projectClass: need.projectClass ?? .derived(kind: kind, category: need.category),
      span: span,
      place: place,
      unit: unit,
      providers: providers
    )
  }
}
