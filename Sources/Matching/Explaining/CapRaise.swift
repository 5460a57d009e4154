// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A cap that would have to be higher, as the clerk finds it in the tables.
struct CapRaise {
  private let provider: ProviderID
  private let more: Int
  /// What the weekly cap must be, or nil where it is high enough.
  private let perWeek: Int?
  /// What the monthly cap must be, or nil where it is high enough.
  private let perMonth: Int?

  /// Finds out which caps keep somebody from coming so much more often.
  init(_ week: Week, _ provider: ProviderID, by more: Int) {
    self.provider = provider
    self.more = more
    switch provider {
    case .offer(let id):
      perWeek = week.index.offers[id].map { week.offers[$0].perWeek + more }
      perMonth = nil
    case .person(let id):
      guard let person = week.index.people[id].map({ week.people[$0] }) else {
        (perWeek, perMonth) = (nil, nil)
        return
      }
      let visits = week.timesThisWeek(of: person) + more
      perWeek = week.caps(of: person).week < visits ? visits : nil
      // A raised cap of the week may raise the default of the month with it.
      var raised = person
      raised.perWeek = perWeek ?? person.perWeek
      let month = visits + person.servedThisMonth
      perMonth = week.caps(of: raised).month < month ? month : nil
    }
  }

  /// Whose caps to raise to what, and whom to enter as locked, so that nothing else takes the visits.
  static func words(_ raises: [CapRaise], serving: [String]) -> Message {
    func list(_ raises: [CapRaise], _ value: (CapRaise) -> Int?) -> MessageArgument {
      let entries = raises.compactMap { raise in
        value(raise).map { "\(raise.provider.text)=\($0)" }
      }
      return .text(entries.joined(separator: "、"))
    }
    let locked = MessageArgument.text(serving.joined(separator: "、"))
    let more = MessageArgument.text(
      raises.map { "\($0.provider.text) +\($0.more)" }.joined(separator: "、")
    )
    let isOfOffers = raises.contains { raise in
      if case .offer = raise.provider { true } else { false }
    }
    if isOfOffers {
      return Message(RemedyCode.raiseOffers, more, list(raises, \.perWeek), locked)
    }
    if raises.allSatisfy({ $0.perMonth == nil }) {
      return Message(RemedyCode.raiseWeekly, more, list(raises, \.perWeek), locked)
    }
    if raises.allSatisfy({ $0.perWeek == nil }) {
      return Message(RemedyCode.raiseMonthly, more, list(raises, \.perMonth), locked)
    }
    return Message(
      RemedyCode.raiseBoth,
      more,
      list(raises, \.perWeek),
      list(raises, \.perMonth),
      locked
    )
  }
}
