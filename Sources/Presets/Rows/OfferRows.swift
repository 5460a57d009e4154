// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Street

/// Draws 资源清单: the exact number of each kind, most of it from units whose function suits it.
struct OfferRows {
  let units: [ResidentUnit]
  let mix: Mix
  private let unitsByFunction: [String: [UnitID]]

  init(units: [ResidentUnit], mix: Mix) {
    self.units = units
    self.mix = mix
    unitsByFunction = units.reduce(into: [:]) { groups, unit in
      for function in unit.functions { groups[function, default: []].append(unit.id) }
    }
  }

  func rows(_ count: Int, using generator: inout SeededGenerator) -> [Offer] {
    let kinds = generator.mixed(Quotas.list(of: count, mix.offers))
    return kinds.enumerated()
      .compactMap { serial, kind in
        offer(OfferID("R\((serial + 1).padded(5))"), kind, using: &generator)
      }
  }

  private func offer(
    _ id: OfferID,
    _ kind: Kind,
    using generator: inout SeededGenerator
  ) -> Offer? {
    let subjects = Subject.byKind[kind] ?? []
    guard let subject = subjects.drawn(by: \.offered, using: &generator) else { return nil }
    guard let unit = unit(for: subject, using: &generator) else { return nil }
    var offer = Offer(id: id, unit: unit, kind: kind)
    offer.name = Wording.offer(subject.category)
    var served = [subject]
    if generator.happens(120), let second = subjects.drawn(by: \.offered, using: &generator),
      second.category != subject.category
    {
      served.append(second)
    }
    offer.categories = served.map(\.category)
    // A few come without the skill or certificate that they should have.
    offer.skills = served.compactMap(\.skill).filter { _ in generator.happens(930) }
    offer.certificates = served.flatMap(\.certificates)
      .flatMap {
        Papers.certificate($0, using: &generator)
      }
    offer.insuredUntil = Papers.insurance(using: &generator)
    offer.conditions = generator.choose(Wording.conditions)
    size(&offer, using: &generator)
    offer.windows = windows(of: kind, using: &generator)
    return offer
  }

  private func unit(for subject: Subject, using generator: inout SeededGenerator) -> UnitID? {
    let suited = subject.functions.flatMap { unitsByFunction[$0] ?? [] }
    if !generator.happens(150), let unit = generator.pick(suited) { return unit }
    return generator.pick(units)?.id
  }

  private func size(_ offer: inout Offer, using generator: inout SeededGenerator) {
    switch offer.kind {
    case .venue:
      offer.perHalfDay = mix.bookingsPerHalfDay
      offer.perWeek = generator.between(1...3)
      offer.seats = generator.choose([(20, 20), (40, 35), (60, 20), (100, 15), (200, 10)])
    case .goods:
      offer.perHalfDay = generator.between(mix.stock)
      offer.perWeek = offer.perHalfDay
    case .labour:
      offer.perHalfDay = generator.between(2...6)
      offer.perWeek = offer.perHalfDay * generator.between(1...2)
    default:
      offer.perHalfDay = generator.choose([(1, 80), (2, 20)])
      offer.perWeek = generator.choose([(1, 75), (2, 20), (3, 5)])
    }
  }

  private func windows(of kind: Kind, using generator: inout SeededGenerator) -> [TimeSpan] {
    // Blank means every day from 8 to 20.
    if generator.happens(kind == .goods ? 150 : 30) { return [] }
    switch kind {
    case .venue:
      return Timetable.windows(generator.between(3...7), .afterWork, using: &generator)
    case .goods:
      return Timetable.windows(generator.between(3...8), .office, using: &generator)
    case .labour:
      return Timetable.windows(generator.between(1...3), .leisure, using: &generator)
    default:
      return Timetable.windows(generator.between(1...3), .afterWork, using: &generator)
    }
  }
}

extension [Subject] {
  /// A subject, as likely as one of its frequencies says; nil of none.
  func drawn(
    by frequency: KeyPath<Subject, Int>,
    using generator: inout SeededGenerator
  ) -> Subject? {
    isEmpty ? nil : self[generator.position(weights: map { $0[keyPath: frequency] })]
  }
}
