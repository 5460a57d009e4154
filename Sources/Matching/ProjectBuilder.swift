// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Groups placements into projects: one need, one span, everybody who gives; or one session and all
/// who join it.
struct ProjectBuilder {
  let candidates: Candidates

  private var week: Week { candidates.facts.week }

  /// What makes placements one project.
  private struct Key: Hashable {
    /// The offer of a session, or the provider of a project that is shared; −1 for others.
    var provider: Int32 = -1
    /// The need; −1 for a session that has no host.
    var need = -1
    var isSession = false
    var span: TimeSpan
  }

  func projects(_ placements: [Placement]) -> [Project] {
    var groups: [Key: [Placement]] = [:]
    let shared = sharedKeys(placements)
    for placement in placements { groups[key(of: placement, shared), default: []].append(placement) }
    var serials: [String: Int] = [:]
    var result: [Project] = []
    for (key, members) in groups.sorted(by: { precedes($0.key, $1.key) }) {
      let name = name(of: key)
      serials[name, default: 0] += 1
      let serial = serials[name, default: 1]
      result.append(
        project(key, id: serial == 1 ? name : "\(name)-\(serial)", members)
      )
    }
    return result.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private func precedes(_ one: Key, _ other: Key) -> Bool {
    (one.span, one.need, one.provider) < (other.span, other.need, other.provider)
  }

  /// The projects that guests join.
  private func sharedKeys(_ placements: [Placement]) -> Set<Key> {
    Set(
      placements.compactMap { placement in
        let pair = candidates.pairs[placement.pair]
        guard placement.isGuest, !candidates.isJoin(pair) else { return nil }
        return Key(provider: pair.provider, need: placement.host, span: placement.span)
      }
    )
  }

  private func key(of placement: Placement, _ shared: Set<Key>) -> Key {
    let pair = candidates.pairs[placement.pair]
    if candidates.isJoin(pair) {
      return Key(
        provider: pair.provider,
        need: placement.host,
        isSession: true,
        span: placement.span
      )
    }
    let host = placement.host >= 0 ? placement.host : placement.need
    let joint = Key(provider: pair.provider, need: host, span: placement.span)
    return shared.contains(joint) ? joint : Key(need: host, span: placement.span)
  }

  private func name(of key: Key) -> String {
    if key.isSession { return "H-\(candidates.facts.providers[Int(key.provider)].id.text)" }
    let need = record(key.need)
    return need.post.map { "S-\($0)" } ?? "P-\(need.id)"
  }

  private func record(_ need: Int) -> Need { week.needs[candidates.facts.needs[need].position] }

  private func project(_ key: Key, id: String, _ placements: [Placement]) -> Project {
    let needs = Set(placements.map(\.need)).sorted()
    let lead = record(key.need >= 0 ? key.need : needs[0])
    let isShared = key.provider >= 0
    let provisions = isShared ? sharedProvision(key) : provisions(placements)
    var kind = lead.kind ?? .service
    var unit: UnitID?
    var place = key.isSession && key.need < 0 ? nil : lead.place
    for provision in provisions.reversed() {
      switch provision.provider {
      case .offer(let offerID):
        guard let offer = week.index.offers[offerID].map({ week.offers[$0] }) else { continue }
        kind = offer.kind
        unit = offer.unit
        let isThere = offer.kind == .venue || (key.isSession && key.need < 0)
        if isThere { place = week.place(of: offer) ?? place }
      case .person(let personID):
        guard let person = week.index.people[personID].map({ week.people[$0] }) else { continue }
        unit = person.unit ?? unit
      }
    }
    return Project(
      id: id,
      needs: needs.map { record($0).id },
      projectClass: lead.projectClass ?? .derived(kind: kind, category: lead.category),
      span: key.span,
      place: place,
      unit: unit,
      providers: provisions,
      host: isShared && key.need >= 0 ? lead.id : nil
    )
  }

  /// A session is one piece of its provider.
  private func sharedProvision(_ key: Key) -> [Provision] {
    [Provision(provider: candidates.facts.providers[Int(key.provider)].id, quantity: 1)]
  }

  private struct Giver: Hashable, Comparable {
    var component: Int
    var provider: ProviderID

    static func < (left: Giver, right: Giver) -> Bool {
      (left.component, left.provider) < (right.component, right.provider)
    }
  }

  private func provisions(_ placements: [Placement]) -> [Provision] {
    var given: [Giver: Int] = [:]
    for placement in placements {
      let pair = candidates.pairs[placement.pair]
      let provider = candidates.facts.providers[Int(pair.provider)]
      given[Giver(component: Int(pair.part), provider: provider.id), default: 0] +=
        placement.pieces
    }
    return given.sorted { $0.key < $1.key }
      .map { giver, quantity in
        Provision(
          provider: giver.provider,
          quantity: quantity,
          component: giver.component > 0 ? giver.component : nil
        )
      }
  }
}
