// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What a provider must be good for: a need, one of its components, or a seat in a session.
struct Ask {
  /// How the pieces come together.
  enum Shape {
    /// From anybody, at any time.
    case pieces
    /// From several providers at one time.
    case heads
    /// From one provider at one time.
    case whole
    /// A seat in a session of the provider's own.
    case seat
  }

  let need: Need
  /// The component from 1, or nil.
  var component: Int?
  var kind: Kind?
  var category: String
  var quantity: Int
  var seats: Int
  var skills: [SkillDemand]
  var certificates: [String]
  var locked: [ProviderID]
  var minutes: Int
  var shape: Shape

  /// A need without components.
  init(_ need: Need, of week: Week) {
    self.need = need
    kind = need.kind
    category = need.category
    quantity = need.quantity
    seats = need.seats
    skills = need.skills
    certificates = week.certificates(askedBy: need)
    locked = need.locked
    minutes = need.duration
    shape = need.isDivisible ? .pieces : need.kind == .labour ? .heads : .whole
  }

  /// A component of a need, counted from 1.
  init(_ need: Need, _ component: Int, _ asked: Component, of week: Week) {
    self.init(need, of: week)
    self.component = component
    kind = asked.kind
    category = asked.category
    quantity = asked.quantity
    seats = asked.seats
    skills = asked.skills
    certificates = week.certificates(askedBy: asked)
    locked = week.locked(of: need, for: asked)
    shape = asked.kind == .labour ? .heads : .whole
  }

  /// A seat in sessions of so many minutes.
  init(seatFor need: Need, minutes: Int, of week: Week) {
    self.init(need, of: week)
    self.minutes = minutes
    shape = .seat
  }

  /// Skills that everybody has who serves it.
  var skillsOfAll: [String] {
    skills.filter { ($0.heads ?? quantity) >= quantity }.map(\.skill)
  }

  /// Skills that so many of the heads have.
  var skillsOfSome: [(skill: String, heads: Int)] {
    skills.compactMap { demand in
      demand.heads.flatMap { $0 < quantity ? (demand.skill, $0) : nil }
    }
  }
}
