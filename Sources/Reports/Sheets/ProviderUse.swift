// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What every provider could give and gives in the plan.
struct ProviderUse {
  /// Pieces given by provider.
  private(set) var used: [ProviderID: Int] = [:]
  private let source: ReportSource

  init(_ source: ReportSource) {
    self.source = source
    for provision in source.plan.projects.flatMap(\.providers) {
      used[provision.provider, default: 0] += provision.quantity
    }
  }

  /// Pieces that a provider can give in the week.
  func available(_ offer: Offer) -> Int { offer.perWeek }

  /// Times that a person can come in the week; 0 for people who refuse invitations.
  func available(_ person: Person) -> Int {
    person.invitation == .refuse ? 0 : source.week.timesThisWeek(of: person)
  }

  func used(_ offer: Offer) -> Int { used[.offer(offer.id)] ?? 0 }

  func used(_ person: Person) -> Int { used[.person(person.id)] ?? 0 }
}
