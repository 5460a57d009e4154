// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What one street sees of a pooled plan: its own rows, and masked rows of the others.
public struct StreetView: Sendable {
  /// What it gives and gets, in the order of the plan.
  public let exchanges: [PoolExchange]
  /// Its own plan with the help of others: projects that it takes part in, with those who are not its own
  /// under masked identifiers, and what is unmet in the end.
  ///
  /// For lists of unmet needs, of idle providers, of shifts; the referee judges the plan of the city.
  public let plan: Plan

  /// What a street sees.
  ///
  /// - Parameters:
  ///   - street: Its position among the members.
  ///   - city: The streets.
  ///   - pooled: Their plan.
  public init(of street: Int, in city: CityPool, _ pooled: PooledPlan) {
    let masks = Masks(city, pooled)
    let names = OwnNames(city, street)
    exchanges = pooled.ledger.transfers.compactMap { transfer in
      Self.exchange(transfer, street, city, pooled, masks, names)
    }
    var plan = city.members[street].plan
    plan.projects = pooled.plan.projects.compactMap { project in
      Self.project(project, masks, names)
    }
    let missing = Dictionary(
      pooled.plan.unmet.map { ($0.need, $0.got) },
      uniquingKeysWith: { first, _ in first }
    )
    plan.unmet = plan.unmet.compactMap { entry in
      guard let got = missing[city.names.name(entry.need, of: street)] else { return nil }
      var entry = entry
      entry.got = got
      return entry
    }
    self.plan = plan
  }

  private static func exchange(
    _ transfer: PoolLedger.Transfer,
    _ street: Int,
    _ city: CityPool,
    _ pooled: PooledPlan,
    _ masks: Masks,
    _ names: OwnNames
  ) -> PoolExchange? {
    let side: PoolExchange.Side
    let other: MaskedRecord?
    if transfer.giver == street, let provider = names.providers[transfer.provider] {
      (side, other) = (.gives(provider), masks.needs[transfer.need])
    } else if transfer.taker == street, let need = names.needs[transfer.need] {
      (side, other) = (.gets(need), masks.provider(of: transfer))
    } else {
      return nil
    }
    guard let other else { return nil }
    let project = pooled.plan.projects[transfer.project]
    let place = project.place.flatMap { names.places[$0] }
    let community = city.week.place(at: .community, of: project.place)
    let name = community.flatMap { city.week.index.places[$0] }.map { city.week.places[$0].name }
    return PoolExchange(
      number: transfer.number,
      side: side,
      other: other,
      quantity: transfer.quantity,
      span: project.span,
      place: place,
      community: place == nil ? name ?? "" : ""
    )
  }

  /// A project with the identifiers of the street's own tables; nil where it takes no part.
  private static func project(
    _ project: Project,
    _ masks: Masks,
    _ names: OwnNames
  ) -> Project? {
    var view = project
    view.needs = project.needs.compactMap { names.needs[$0] }
    let isGiver = project.providers.contains { names.providers[$0.provider] != nil }
    guard isGiver || !view.needs.isEmpty else { return nil }
    view.host = project.host.flatMap { names.needs[$0] }
    view.place = project.place.flatMap { names.places[$0] }
    view.unit = project.unit.flatMap { names.units[$0] }
    view.providers = project.providers.map { provision in
      var provision = provision
      provision.provider =
        names.providers[provision.provider] ?? masks.stranger(provision.provider)
      return provision
    }
    return view
  }
}

/// The way back from the names of a city to those of one street's own tables.
private struct OwnNames {
  let needs: [NeedID: NeedID]
  let providers: [ProviderID: ProviderID]
  let places: [PlaceID: PlaceID]
  let units: [UnitID: UnitID]

  init(_ city: CityPool, _ street: Int) {
    let week = city.members[street].week
    let names = city.names
    needs = Dictionary(week.needs.map { (names.name($0.id, of: street), $0.id) }) { one, _ in one }
    let own =
      week.offers.map { ProviderID.offer($0.id) } + week.people.map { ProviderID.person($0.id) }
    providers = Dictionary(own.map { (names.name($0, of: street), $0) }) { one, _ in one }
    places = names.places.original(of: street)
    units = names.units.original(of: street)
  }
}

/// Rows of all streets as the others may see them.
private struct Masks {
  private(set) var needs: [NeedID: MaskedRecord] = [:]
  private var providers: [ProviderKey: MaskedRecord] = [:]
  private let week: Week

  private struct ProviderKey: Hashable {
    var provider: ProviderID
    var category: String
  }

  private struct Group: Hashable {
    var street: Int
    var kind: Kind?
    var category: String
  }

  init(_ city: CityPool, _ pooled: PooledPlan) {
    week = city.week
    let titles = Self.titles(of: city)
    var wanted: [Group: Set<NeedID>] = [:]
    var given: [Group: Set<ProviderID>] = [:]
    for transfer in pooled.ledger.transfers {
      guard let position = week.index.needs[transfer.need] else { continue }
      let need = week.needs[position]
      let asked = Group(street: transfer.taker, kind: need.kind, category: need.category)
      wanted[asked, default: []].insert(need.id)
      let kind = kind(of: transfer.provider)
      let giver = Group(street: transfer.giver, kind: kind, category: need.category)
      given[giver, default: []].insert(transfer.provider)
    }
    for (group, ids) in wanted {
      for (number, id) in ids.sorted().enumerated() {
        needs[id] = Self.masked(group, number, titles)
      }
    }
    for (group, ids) in given {
      for (number, id) in ids.sorted().enumerated() {
        let key = ProviderKey(provider: id, category: group.category)
        providers[key] = Self.masked(group, number, titles)
      }
    }
  }

  private static func masked(_ group: Group, _ number: Int, _ titles: [String]) -> MaskedRecord {
    MaskedRecord(
      street: titles[group.street],
      kind: group.kind,
      category: group.category,
      serial: number + 1
    )
  }

  /// What streets are called: by their settings where that is no other's name, else by their folder.
  private static func titles(of city: CityPool) -> [String] {
    let stated = city.members.map(\.week.policy.streetName)
    return city.members.enumerated()
      .map { street, member in
        let isUnique = stated.count { $0 == stated[street] } == 1
        let isFolder = city.members.contains { $0.name == stated[street] }
        return stated[street].isEmpty || !isUnique || isFolder ? member.name : stated[street]
      }
  }

  private func kind(of provider: ProviderID) -> Kind {
    switch provider {
    case .offer(let id): week.index.offers[id].map { week.offers[$0].kind } ?? .service
    case .person: .labour
    }
  }

  func provider(of transfer: PoolLedger.Transfer) -> MaskedRecord? {
    let category = week.index.needs[transfer.need].map { week.needs[$0].category } ?? ""
    return providers[ProviderKey(provider: transfer.provider, category: category)]
  }

  /// An identifier that says nothing but the street and a number.
  func stranger(_ provider: ProviderID) -> ProviderID {
    let known = providers.filter { $0.key.provider == provider }
      .min { $0.key.category.utf8.lexicographicallyPrecedes($1.key.category.utf8) }
    let text = known.map { "\($0.value.street)#\($0.value.serial)" } ?? "#"
    return switch provider {
    case .offer: .offer(OfferID(text))
    case .person: .person(PersonID(text))
    }
  }
}
