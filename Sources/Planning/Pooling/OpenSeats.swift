// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Seats that are left in the sessions of a plan which are held at the place of their offer: each session
/// as an offer of its own, at its own time, that whoever is still unmet may join.
struct OpenSeats {
  private(set) var offers: [Offer] = []
  /// Units of their own, for offers whose unit has limits, which a further guest does not touch.
  private(set) var units: [ResidentUnit] = []
  /// The sessions, as positions of projects, by the offer made of them.
  private(set) var projects: [OfferID: Int] = [:]
  /// Needs that may not join a session: they are there already, or their unit holds it.
  private var barred: [NeedID: [ProviderID]] = [:]
  /// The offers made of the sessions of an offer.
  private var made: [ProviderID: [ProviderID]] = [:]

  /// Finds them.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - planned: The projects of a plan of it.
  ///   - open: The needs that are still to be met.
  init(of week: Week, after planned: [Project], open: [Need]) {
    var proposed: [UnitID: [NeedID]] = [:]
    for need in open { need.proposer.map { proposed[$0, default: []].append(need.id) } }
    for (position, project) in planned.enumerated() where project.host == nil {
      guard case .offer(let id)? = project.providers.first?.provider,
        let stated = week.index.offers[id].map({ week.offers[$0] }), !stated.moves,
        let terms = stated.session
      else { continue }
      let seats = terms.seats - week.attendance(of: project)
      guard seats > 0 else { continue }
      // No table has such an identifier.
      let name = OfferID("\u{1}\(project.id)")
      var offer = stated
      offer.id = name
      offer.unit = UnitID("\u{1}\(stated.unit.text)")
      offer.place = week.place(of: stated)
      offer.coordinate = week.coordinate(of: stated)
      offer.windows = [project.span]
      (offer.perWeek, offer.perHalfDay) = (1, 1)
      offer.session = SessionTerms(seats: seats, minutes: terms.minutes)
      offers.append(offer)
      projects[name] = position
      made[.offer(id), default: []].append(.offer(name))
      for need in project.needs + (proposed[stated.unit] ?? []) {
        barred[need, default: []].append(.offer(name))
      }
      if units.last?.id != offer.unit, !units.contains(where: { $0.id == offer.unit }) {
        var unit = ResidentUnit(id: offer.unit)
        unit.functions = week.index.units[stated.unit].map { week.units[$0].functions } ?? []
        units.append(unit)
      }
    }
  }

  /// A need with what it, or the office, says of the offers that hold sessions said of these too.
  func need(_ stated: Need) -> Need {
    var need = stated
    need.locked += stated.locked.flatMap { made[$0] ?? [] }
    need.barred += stated.barred.flatMap { made[$0] ?? [] } + (barred[stated.id] ?? [])
    return need
  }
}
