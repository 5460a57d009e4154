// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street

/// Ways to spoil a plan, or to change it without spoiling it.
enum Mutation: String, CaseIterable {
  case drop, repeated, doubleBook, sameTime, swapProviders, otherProvider, shift, otherDay, stretch,
    more, less, nothing, emptied, sameName, otherNeed, strangerProvider, strangerNeed,
    strangerPlace, otherUnit, noUnit, split, merge, twoNeeds, repeatedProvider, wrongWeek,
    dropSilently, unmetDropped, unmetChanged, unmetInvented, excludedDropped
  /// Ways that need components or sessions to hurt.
  case otherPart, noPart, lostPart, host, noHost, guest, noGuest, sameGuest

  /// Ways to spoil any plan.
  static let plain = allCases.filter { !ofParts.contains($0) }
  static let ofParts: [Mutation] = [
    .otherPart, .noPart, .lostPart, .host, .noHost, .guest, .noGuest, .sameGuest,
  ]

  /// Whether the plan's own lists are left as the mutation made them.
  var isAboutBooks: Bool {
    switch self {
    case .dropSilently, .unmetDropped, .unmetChanged, .unmetInvented, .excludedDropped: true
    default: false
    }
  }

  /// Changes a plan that has projects.
  func apply(to plan: inout Plan, of week: Week, dice: inout SeededGenerator) {
    let one = dice.below(plan.projects.count)
    let other = dice.below(plan.projects.count)
    switch self {
    case .drop, .dropSilently: plan.projects.remove(at: one)
    case .repeated, .sameName:
      var copy = plan.projects[one]
      if self == .repeated { copy.id += "x" }
      plan.projects.append(copy)
    case .doubleBook:
      plan.projects[one].providers.append(contentsOf: plan.projects[other].providers.prefix(1))
    case .sameTime:
      let start = plan.projects[other].span.start
      move(&plan.projects[one], by: start - plan.projects[one].span.start)
    case .swapProviders:
      let kept = plan.projects[one].providers
      plan.projects[one].providers = plan.projects[other].providers
      plan.projects[other].providers = kept
    case .shift: move(&plan.projects[one], by: 15 * (dice.below(41) - 20))
    case .otherDay: move(&plan.projects[one], by: 1440 * (dice.below(7) - 3))
    case .split, .merge, .twoNeeds: regroup(&plan, one, other)
    case .unmetDropped, .unmetChanged, .unmetInvented, .excludedDropped, .wrongWeek:
      misreport(&plan, week)
    default: alter(&plan.projects[one], of: week, dice: &dice)
    }
  }

  private func move(_ project: inout Project, by minutes: Int) {
    let span = project.span
    project.span = TimeSpan(start: span.start + minutes, end: span.end + minutes)
  }

  private func alter(_ project: inout Project, of week: Week, dice: inout SeededGenerator) {
    let everybody: [ProviderID] =
      week.offers.map { .offer($0.id) } + week.people.map { .person($0.id) }
    let place = dice.below(project.providers.count)
    switch self {
    case .otherProvider: project.providers[place].provider = everybody[dice.below(everybody.count)]
    case .stretch:
      project.span = TimeSpan(
        start: project.span.start,
        end: project.span.end + 15 * (dice.below(5) - 2)
      )
    case .more: project.providers[place].quantity += 1
    case .less: project.providers[place].quantity -= 1
    case .nothing: project.providers[place].quantity = -dice.below(2)
    case .emptied: project.providers = []
    case .otherNeed: project.needs = [week.needs[dice.below(week.needs.count)].id]
    case .strangerProvider: project.providers[place].provider = .person(PersonID("nobody"))
    case .strangerNeed: project.needs = [NeedID("nothing")]
    case .strangerPlace: project.place = PlaceID("nowhere")
    case .otherUnit: project.unit = UnitID("U\(dice.below(4))")
    case .noUnit: project.unit = nil
    case .repeatedProvider: project.providers.append(project.providers[place])
    case .otherPart: project.providers[place].component = 1 + dice.below(3)
    case .noPart: project.providers[place].component = nil
    case .lostPart: project.providers.remove(at: place)
    case .host: project.host = week.needs[dice.below(week.needs.count)].id
    case .noHost: project.host = nil
    case .guest: project.needs.append(week.needs[dice.below(week.needs.count)].id)
    case .noGuest: project.needs.remove(at: dice.below(project.needs.count))
    case .sameGuest: project.needs.append(project.needs[dice.below(project.needs.count)])
    default: break
    }
  }

  private func regroup(_ plan: inout Plan, _ one: Int, _ other: Int) {
    switch self {
    case .split:
      guard plan.projects[one].providers.count > 1 else { return }
      var half = plan.projects[one]
      half.id += "x"
      half.providers = [plan.projects[one].providers.removeLast()]
      plan.projects.append(half)
    case .merge:
      guard one != other else { return }
      plan.projects[one].providers += plan.projects[other].providers
      plan.projects.remove(at: other)
    default: plan.projects[one].needs += plan.projects[other].needs
    }
  }

  private func misreport(_ plan: inout Plan, _ week: Week) {
    switch self {
    case .wrongWeek: plan.week = plan.week.adding(7)
    case .unmetDropped: plan.unmet = Array(plan.unmet.dropFirst())
    case .unmetChanged: if !plan.unmet.isEmpty { plan.unmet[0].got += 1 }
    case .unmetInvented:
      if let entry = plan.unmet.first { plan.unmet.append(entry) }
    default: plan.excluded = Array(plan.excluded.dropFirst())
    }
  }
}
