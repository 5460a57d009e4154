// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What changes from one list of projects to another, need by need and row by row.
public struct PlanDifference: Sendable {
  /// Somebody who serves a need.
  public struct Service: Sendable, Hashable, Comparable {
    /// When.
    public var span: TimeSpan
    /// Who.
    public var provider: ProviderID
    /// Pieces; one for whoever joins a session.
    public var pieces: Int
    /// The component served, from 1; 0 for none.
    public var component: Int

    /// Orders services by time, provider, component, pieces.
    ///
    /// - Parameters:
    ///   - left: One service.
    ///   - right: Another.
    /// - Returns: Whether `left` comes first.
    public static func < (left: Service, right: Service) -> Bool {
      (left.span, left.provider, left.component, left.pieces)
        < (right.span, right.provider, right.component, right.pieces)
    }
  }

  /// What becomes of one need.
  public struct NeedChange: Sendable, Equatable {
    /// The need; a shift by the need that stands for it.
    public var need: NeedID
    /// Pieces before; 0 for a need that is new.
    public var before: Int
    /// Pieces after; 0 for a need that is cancelled.
    public var after: Int
    /// Who serves it before and not after.
    public var leaving: [Service]
    /// Who serves it after and not before.
    public var coming: [Service]
  }

  /// Somebody who must be told.
  public enum Holder: Sendable, Hashable, Comparable {
    /// A unit, for its offers.
    case unit(UnitID)
    /// A person.
    case person(PersonID)

    /// `unit:U1` or `person:P7`.
    public var text: String {
      switch self {
      case .unit(let id): "unit:\(id.text)"
      case .person(let id): "person:\(id.text)"
      }
    }

    /// Orders holders: units, then people, by identifier.
    ///
    /// - Parameters:
    ///   - left: One holder.
    ///   - right: Another.
    /// - Returns: Whether `left` comes first.
    public static func < (left: Holder, right: Holder) -> Bool {
      switch (left, right) {
      case (.unit(let one), .unit(let other)): one < other
      case (.person(let one), .person(let other)): one < other
      case (.unit, .person): true
      case (.person, .unit): false
      }
    }
  }

  /// Needs whose service changes, by identifier.
  public var needs: [NeedChange] = []
  /// Projects of the first list that are gone or have another time, place or provider.
  public var changedRows: [String] = []
  /// Projects of the second list that are no row of the first.
  public var newRows: [String] = []
  /// People and units with a row added, changed or removed, each once.
  public var told: [Holder] = []

  /// Compares two lists of projects.
  ///
  /// - Parameters:
  ///   - before: The first list, with its week.
  ///   - after: The second list, with its week.
  public init(
    from before: (week: Week, projects: [Project]),
    to after: (week: Week, projects: [Project])
  ) {
    let (old, new) = (Self.services(before.projects), Self.services(after.projects))
    for need in Set(old.keys).union(new.keys).sorted() where old[need] != new[need] {
      needs.append(
        NeedChange(
          need: need,
          before: Self.pieces(of: need, before.week, before.projects),
          after: Self.pieces(of: need, after.week, after.projects),
          leaving: Self.excess(of: old[need] ?? [], over: new[need] ?? []),
          coming: Self.excess(of: new[need] ?? [], over: old[need] ?? [])
        )
      )
    }
    matchRows(before.projects, after.projects)
    let (duties, later) = (Self.duties(before), Self.duties(after))
    told = Set(duties.keys).union(later.keys).filter { duties[$0] != later[$0] }.sorted()
  }

  /// Needs that get fewer pieces.
  public var lost: [NeedChange] { needs.filter { $0.after < $0.before } }
  /// Needs that get more.
  public var gained: [NeedChange] { needs.filter { $0.after > $0.before } }
  /// Needs that get as much, but from others or at another time.
  public var moved: [NeedChange] { needs.filter { $0.after == $0.before } }

  // MARK: - Needs

  private static func services(_ projects: [Project]) -> [NeedID: [Service]] {
    var result: [NeedID: [Service]] = [:]
    for project in projects {
      for need in project.needs {
        for provision in project.providers {
          result[need, default: []]
            .append(
              Service(
                span: project.span,
                provider: provision.provider,
                pieces: project.needs.count > 1 ? 1 : provision.quantity,
                component: provision.component ?? 0
              )
            )
        }
      }
    }
    return result.mapValues { $0.sorted() }
  }

  private static func pieces(of need: NeedID, _ week: Week, _ projects: [Project]) -> Int {
    guard let record = week.index.needs[need].map({ week.needs[$0] }) else { return 0 }
    return projects.reduce(0) { $0 + week.pieces(of: $1, for: record) }
  }

  private static func excess(of some: [Service], over others: [Service]) -> [Service] {
    var left = others
    return some.filter { service in
      guard let known = left.firstIndex(of: service) else { return true }
      left.remove(at: known)
      return false
    }
  }

  // MARK: - Rows

  private mutating func matchRows(_ before: [Project], _ after: [Project]) {
    var byNeed: [NeedID: [Int]] = [:]
    for (number, project) in after.enumerated() {
      for need in project.needs { byNeed[need, default: []].append(number) }
    }
    var matched: Set<Int> = []
    for project in before {
      let same = (byNeed[project.needs.first ?? NeedID("")] ?? [])
        .filter { !matched.contains($0) && Self.keeps(project, after[$0]) }
      // Where others join some of its providers, a project may be listed as several.
      let providers = same.reduce(into: Set<Provision>()) { $0.formUnion(after[$1].providers) }
      if Set(project.providers).isSubset(of: providers) {
        matched.formUnion(same)
      } else {
        changedRows.append(project.id)
      }
    }
    newRows = after.indices.filter { !matched.contains($0) }.map { after[$0].id }
  }

  /// Whether a project is at the time and place of another, with some of its providers and all of its
  /// needs; more needs or providers may have joined it.
  private static func keeps(_ row: Project, _ project: Project) -> Bool {
    row.span == project.span && row.place == project.place
      && Set(row.needs).isSubset(of: project.needs)
      && !Set(row.providers).isDisjoint(with: project.providers)
  }

  /// What somebody is to do, as far as that holder must know.
  private struct Duty: Hashable {
    var provider: ProviderID
    var span: TimeSpan
    var place: PlaceID?
    /// The first need; nil for sessions, which are the same whoever joins.
    var need: NeedID?
    var pieces: Int
    var component: Int
  }

  private static func duties(
    _ list: (week: Week, projects: [Project])
  ) -> [Holder: [Duty: Int]] {
    var result: [Holder: [Duty: Int]] = [:]
    for project in list.projects {
      let lead = project.host ?? project.needs.first
      for provision in project.providers {
        let isOpen = list.week.isSession(provision.provider)
        let duty = Duty(
          provider: provision.provider,
          span: project.span,
          place: project.place,
          need: isOpen ? project.host : lead,
          pieces: provision.quantity,
          component: provision.component ?? 0
        )
        result[list.week.holder(of: provision.provider), default: [:]][duty, default: 0] += 1
      }
    }
    return result
  }
}

extension Week {
  /// The unit of an offer, or the person.
  fileprivate func holder(of provider: ProviderID) -> PlanDifference.Holder {
    switch provider {
    case .person(let id): .person(id)
    case .offer(let id): .unit(index.offers[id].map { offers[$0].unit } ?? UnitID(id.text))
    }
  }

  fileprivate func isSession(_ provider: ProviderID) -> Bool {
    guard case .offer(let id) = provider, let position = index.offers[id] else { return false }
    return offers[position].session != nil
  }
}
