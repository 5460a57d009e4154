// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Which street every need and provider of a city belongs to.
struct Owners {
  private var needs: [NeedID: Int] = [:]
  private var providers: [ProviderID: Int] = [:]

  init(_ city: CityPool) {
    for (street, member) in city.members.enumerated() {
      for need in member.week.needs { needs[city.names.name(need.id, of: street)] = street }
      for offer in member.week.offers {
        providers[city.names.name(.offer(offer.id), of: street)] = street
      }
      for person in member.week.people {
        providers[city.names.name(.person(person.id), of: street)] = street
      }
    }
  }

  func street(of need: NeedID) -> Int? { needs[need] }
  func street(of provider: ProviderID) -> Int? { providers[provider] }
}
