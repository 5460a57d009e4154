// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

extension ReportSource {
  /// 闲置资源: every offer and person with something left to give; internal, because it names people.
  ///
  /// - Returns: The table: offers, then people, each sorted by identifier.
  public func idleSheet() -> SheetTable {
    let columns: [Label] = [
      .columnProvider, .columnProviderSort, .columnProviderName, .columnOwner, .columnKind,
      .columnCategory, .columnCommunity, .columnAvailable, .columnUsed, .columnIdle,
      .columnWhollyIdle, .columnOpenTimes, .columnScope,
    ]
    let use = ProviderUse(self)
    return SheetTable(
      fileName: text(.fileIdle),
      columns: self.columns(columns),
      rows: week.offers.compactMap { row(of: $0, use) }
        + week.people.compactMap { row(of: $0, use) }
    )
  }

  private func row(of offer: Offer, _ use: ProviderUse) -> [String]? {
    let idle = use.available(offer) - use.used(offer)
    guard idle > 0 else { return nil }
    return [
      offer.id.text,
      text(.offerSource),
      offer.name,
      unitName(offer.unit),
      kindName(offer.kind),
      offer.categories.joined(separator: ";"),
      communityName(week.place(of: offer)),
      String(use.available(offer)),
      String(use.used(offer)),
      String(idle),
      yesNo(use.used(offer) == 0),
      times.openTimes(week.windows(of: offer)),
      text(.internalOnly),
    ]
  }

  private func row(of person: Person, _ use: ProviderUse) -> [String]? {
    let idle = use.available(person) - use.used(person)
    guard idle > 0 else { return nil }
    return [
      person.id.text,
      text(.personSource),
      person.name,
      unitName(person.unit),
      text(.kindLabour),
      person.wishes.joined(separator: ";"),
      communityName(person.place),
      String(use.available(person)),
      String(use.used(person)),
      String(idle),
      yesNo(use.used(person) == 0),
      times.openTimes(week.windows(of: person)),
      text(.internalOnly),
    ]
  }
}
