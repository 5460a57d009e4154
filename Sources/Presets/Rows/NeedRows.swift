// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Street

/// Draws 需求清单: the exact number, in the shapes of a variant.
struct NeedRows {
  let city: City
  let mix: Mix
  private let unitsByPlace: [PlaceID: [UnitID]]

  /// What the needs of one community have in common in the pure variant.
  private struct Custom {
    let beneficiary: BeneficiaryClass
    let quantity: Int
  }

  private static let classes: [(value: BeneficiaryClass, weight: Int)] = [
    (.general, 45), (.elderly, 25), (.children, 12), (.hardship, 10), (.disabled, 8),
  ]

  init(city: City, units: [ResidentUnit], mix: Mix) {
    self.city = city
    self.mix = mix
    unitsByPlace = units.reduce(into: [:]) { groups, unit in
      if let place = unit.place { groups[place, default: []].append(unit.id) }
    }
  }

  func rows(_ count: Int, using generator: inout SeededGenerator) -> [Need] {
    let customs = customs(using: &generator)
    // Every community asks at least once where there are enough needs.
    let homes = (0..<count)
      .map {
        $0 < city.communities.count ? $0 : generator.below(city.communities.count)
      }
    let shapes = shapes(homes.map { customs[$0].quantity }, using: &generator)
    return zip(homes, shapes).enumerated()
      .compactMap { serial, pair in
        let id = NeedID("N\((serial + 1).padded(5))")
        return need(id, pair.1, at: city.communities[pair.0], customs[pair.0], using: &generator)
      }
  }

  private func customs(using generator: inout SeededGenerator) -> [Custom] {
    let quantities = Quotas.list(
      of: city.communities.count,
      [(1, 88), (2, 5), (4, 4), (5, 3)]
    )
    return generator.mixed(quantities)
      .map {
        Custom(beneficiary: generator.choose(NeedRows.classes), quantity: $0)
      }
  }

  /// One shape per need, in the shares of the variant.
  ///
  /// Where a community asks for several pieces at a time, only goods and heads divide.
  private func shapes(
    _ quantities: [Int],
    using generator: inout SeededGenerator
  ) -> [Mix.NeedShape] {
    var pool = generator.mixed(Quotas.list(of: quantities.count, mix.needs))
    guard mix.isUniform else { return pool }
    var shapes: [Int: Mix.NeedShape] = [:]
    for need in quantities.indices where quantities[need] > 1 {
      let fitting = pool.lastIndex { $0 == .goods || $0 == .heads }
      shapes[need] = fitting.map { pool.remove(at: $0) } ?? (need % 2 == 0 ? .goods : .heads)
    }
    for need in quantities.indices where quantities[need] == 1 {
      shapes[need] = pool.popLast() ?? .service
    }
    return quantities.indices.compactMap { shapes[$0] }
  }

  private func need(
    _ id: NeedID,
    _ shape: Mix.NeedShape,
    at community: City.Community,
    _ custom: Custom,
    using generator: inout SeededGenerator
  ) -> Need? {
    let subjects = Subject.byKind[shape.kind] ?? []
    guard let subject = subjects.drawn(by: \.wanted, using: &generator) else { return nil }
    var need = Need(id: id)
    if generator.happens(300) { need.proposer = generator.pick(unitsByPlace[community.id] ?? []) }
    need.title = Wording.need(subject.category, byUnit: need.proposer != nil)
    need.kind = shape.kind
    need.category = subject.category
    need.place = community.id
    need.coordinate = community.coordinate.drawn(within: 250, using: &generator)
    need.contact = Wording.contact(community.id.text)
    need.beneficiary =
      mix.isUniform ? custom.beneficiary : generator.choose(NeedRows.classes)
    size(&need, shape, subject, quantity: mix.isUniform ? custom.quantity : 1, using: &generator)
    date(&need, shape, using: &generator)
    state(&need, subject, using: &generator)
    return need
  }

  private func size(
    _ need: inout Need,
    _ shape: Mix.NeedShape,
    _ subject: Subject,
    quantity: Int,
    using generator: inout SeededGenerator
  ) {
    need.quantity = quantity
    need.isDivisible = quantity > 1
    switch shape {
    case .service, .expertise:
      need.skills = subject.skill.map { [SkillDemand(skill: $0)] } ?? []
    case .heads:
      let asksSkill = generator.happens(450)
      need.skills = asksSkill ? subject.skill.map { [SkillDemand(skill: $0)] } ?? [] : []
    case .team:
      need.quantity = generator.choose([(2, 30), (3, 30), (4, 20), (5, 10), (6, 10)])
      need.skills = subject.skill.map { [SkillDemand(skill: $0, heads: 1)] } ?? []
    case .lot:
      need.quantity = generator.choose([(1, 45), (2, 30), (4, 15), (8, 10)]) * 5
      need.quantity += generator.between(0...8) * need.quantity / 8
      need.quantity = min(80, need.quantity)
    case .venue:
      need.seats = generator.choose([(0, 10), (15, 30), (30, 35), (50, 18), (80, 7)])
    case .goods: break
    }
    need.beneficiaryCount = generator.between(1...40) * (shape.kind == .venue ? 5 : 1)
  }

  private func date(
    _ need: inout Need,
    _ shape: Mix.NeedShape,
    using generator: inout SeededGenerator
  ) {
    switch shape {
    case .venue:
      need.duration = generator.choose([(60, 20), (90, 30), (120, 35), (150, 15)])
      need.windows = Timetable.windows(generator.between(1...2), .popular, using: &generator)
      need.duration = min(need.duration, need.windows.map(\.minutes).max() ?? need.duration)
    case .goods, .lot:
      need.duration = generator.choose([(30, 70), (60, 30)])
      need.windows = Timetable.windows(generator.between(1...3), .office, using: &generator)
    default:
      // One length for everything that people do: their minutes and times are then one number.
      need.duration = 120
      let halfDays = generator.choose([(1, 60), (2, 30), (3, 10)])
      need.windows = Timetable.windows(halfDays, .leisure, using: &generator)
    }
    // Nobody names a time for some of the goods.
    if shape == .goods, generator.happens(100) { need.windows = [] }
    let lastDay = need.windows.last.map { ($0.end - 1) / 1440 } ?? 6
    switch generator.below(100) {
    case 0..<8: need.deadline = ZhengzhouPreset.monday.adding(lastDay)
    case 8..<35: need.deadline = ZhengzhouPreset.monday.adding(generator.between(7...35))
    default: break
    }
    need.receivedAt = ZhengzhouPreset.monday.adding(-generator.between(3...20))
  }

  private func state(
    _ need: inout Need,
    _ subject: Subject,
    using generator: inout SeededGenerator
  ) {
    need.urgency = generator.choose([(.normal, 74), (.soon, 20), (.urgent, 6)])
    need.handling = generator.choose([(.timed, 84), (.periodic, 14), (.immediate, 2)])
    need.isVerified = !generator.happens(20)
    let hasHighRisk = generator.happens(subject.highRisk)
    need.risk =
      generator.happens(15) ? nil : hasHighRisk ? .high : generator.happens(120) ? .medium : .low
    guard subject.kind.isServedByPeople else { return }
    if generator.happens(120) { need.minimumAge = 18 }
    if subject.kind == .labour, generator.happens(80) { need.maximumAge = 60 }
    need.needsHealth = subject.kind == .labour && generator.happens(60)
  }
}
