// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Finds out which offers and people nobody has yet would help: like needs of one community together.
struct HelpFinder {
  /// One ask is for so many pieces at most, unless a single need takes more.
  static let pieces = 6

  private let context: AskContext
  private var lacks: [Lack: [Member]] = [:]

  /// What several needs lack alike.
  private struct Lack: Hashable {
    var kind: Kind
    var category: String
    var skills: [String]
    var certificates: [String]
    var seats: Int
    var isShift: Bool
    var team: TeamID?
    var isRisky: Bool
    var community: PlaceID?

    var text: String {
      let names = skills + ["/"] + certificates + ["\(seats)", "\(isShift)", "\(isRisky)"]
      let parts = [kind.code, category] + names + [team?.text ?? "", community?.text ?? ""]
      return "help|" + parts.joined(separator: "|")
    }
  }

  /// A need that lacks it.
  private struct Member {
    var number: Int
    var pieces: Int
    /// Pieces that must come from one provider at once.
    var atOnce: Int
    var potential: Int
  }

  init(_ context: AskContext) {
    self.context = context
    for number in context.unmet {
      for wanted in context.wanted(number) { note(number, wanted) }
    }
    shareHalls()
  }

  private mutating func note(_ number: Int, _ wanted: NeedFacts) {
    let record = context.record(number, wanted)
    guard record.locked.isEmpty else { return }
    let pieces = record.quantity - (wanted.partNumber > 0 ? 0 : context.pieces[number])
    let kind = record.kind ?? .service
    let isThing = kind == .venue || kind == .goods
    let common = record.skills.filter { ($0.heads ?? .max) >= record.quantity }.map(\.skill)
    let certificates = isThing ? [] : context.week.certificates(askedBy: record)
    var lack = Lack(
      kind: kind,
      category: record.isShift ? "" : record.category,
      skills: isThing ? [] : Set(common).sorted(),
      certificates: Set(certificates).sorted(),
      seats: kind == .venue ? record.seats : 0,
      isShift: record.isShift,
      team: record.team,
      isRisky: !isThing && record.risk == .high,
      community: context.week.place(at: .community, of: record.place)
    )
    let need = context.facts.needs[number]
    let member = Member(
      number: number,
      pieces: pieces,
      atOnce: wanted.needsSingleProvider ? pieces : 1,
      potential: need.potential(context.missing(number))
    )
    lacks[lack, default: []].append(member)
    // Heads of which only some need a skill: those who have it are an ask of their own.
    let skills = lack.skills
    for demand in record.skills where (demand.heads ?? .max) < record.quantity {
      lack.skills = (skills + [demand.skill]).sorted()
      lacks[lack, default: []].append(member)
    }
  }

  /// A larger hall serves whoever wants a smaller one.
  private mutating func shareHalls() {
    let halls = lacks.keys.filter { $0.kind == .venue }
    var shared = lacks
    for hall in halls {
      for other in halls where other != hall && other.seats < hall.seats {
        var like = other
        like.seats = hall.seats
        if like == hall { shared[hall, default: []] += lacks[other] ?? [] }
      }
    }
    lacks = shared
  }

  /// The asks, in an order that does not depend on that of rows.
  func drafts() -> [AskDraft] {
    lacks.map { (key: $0.key.text, lack: $0.key, members: $0.value) }
      .sorted { $0.key < $1.key }.enumerated()
      .compactMap { number, entry in draft(entry.lack, entry.members, key: entry.key, number) }
  }

  private func draft(_ lack: Lack, _ all: [Member], key: String, _ number: Int) -> AskDraft? {
    let members = all.sorted { ($1.potential, $0.number) < ($0.potential, $1.number) }
    let some = Array(members.prefix(Self.pieces))
    let largest = some.map(\.pieces).max() ?? 1
    let total = some.reduce(0) { $0 + $1.pieces }
    let count = lack.kind == .goods ? total : max(largest, min(total, Self.pieces))
    let site = coordinate(some)
    guard !context.week.usesMetres || site != nil else { return nil }
    let change =
      lack.isShift
      ? Ask.Change.people(people(lack, count: min(count, Self.pieces), site, number))
      : offer(lack, some, count: count, site, number)
    let needs = members.map { context.record($0.number).id }
    return AskDraft(
      ask: Ask(change, needs: Array(Set(needs)), place: lack.community),
      key: key,
      price: 3 + lack.skills.count + 2 * lack.certificates.count,
      potential: some.reduce(0) { $0 + $1.potential }
    )
  }

  /// In the middle of the needs; where they are nowhere, at any place of the week.
  private func coordinate(_ members: [Member]) -> Coordinate? {
    let week = context.week
    guard week.usesMetres else { return nil }
    let sites = members.compactMap { week.coordinate(of: context.record($0.number)) }
    guard !sites.isEmpty else {
      return week.people.first.flatMap { week.coordinate(of: $0) }
        ?? week.offers.first.flatMap { week.coordinate(of: $0) }
    }
    func mean(_ values: [Double]) -> Double {
      (values.reduce(0, +) / Double(values.count) * 1e6).rounded() / 1e6
    }
    return Coordinate(
      latitude: mean(sites.map(\.latitude)),
      longitude: mean(sites.map(\.longitude))
    )
  }

  private func offer(
    _ lack: Lack,
    _ members: [Member],
    count: Int,
    _ site: Coordinate?,
    _ number: Int
  ) -> Ask.Change {
    let week = context.week
    let name = week.freshName("ask?\(number)")
    var unit = ResidentUnit(id: UnitID(name))
    unit.place = lack.community
    unit.coordinate = site
    var offer = Offer(id: OfferID(name), unit: unit.id, kind: lack.kind)
    offer.categories = lack.category.isEmpty ? [] : [lack.category]
    offer.perWeek = count
    let isHall = lack.kind == .venue
    offer.perHalfDay = isHall ? max(1, members.map(\.atOnce).max() ?? 1) : count
    offer.seats = lack.seats
    offer.windows = (0..<7).map { TimeSpan(day: $0, from: 360, to: 1320) }
    offer.place = lack.community
    offer.coordinate = site
    offer.skills = lack.skills
    offer.certificates = lack.certificates.map { Qualification(name: $0) }
    if lack.isRisky { offer.insuredUntil = week.date(ofDay: 7) }
    return .offer(offer, by: unit)
  }

  /// Healthy adults who are insured and may come once each, at any time.
  private func people(
    _ lack: Lack,
    count: Int,
    _ site: Coordinate?,
    _ number: Int
  ) -> [Person] {
    let week = context.week
    return (0..<count)
      .map { serial in
        var person = Person(id: PersonID(week.freshName("ask?\(number)-\(serial + 1)")))
        person.team = lack.team
        person.place = lack.community
        person.coordinate = site
        person.statedAge = 40
        person.skills = lack.skills
        person.certificates = lack.certificates.map { Qualification(name: $0) }
        person.insuredUntil = week.date(ofDay: 7)
        person.isHealthy = true
        person.windows = [TimeSpan(start: TimeSpan.weekStart, end: TimeSpan.weekEnd)]
        person.perWeek = 1
        person.perMonth = 1
        person.minutesPerDay = 1440
        return person
      }
  }
}

extension Week {
  /// A name that no offer, person or unit of the week has.
  func freshName(_ name: String) -> String {
    var fresh = name
    while index.offers[OfferID(fresh)] != nil || index.people[PersonID(fresh)] != nil
      || index.units[UnitID(fresh)] != nil
    {
      fresh += "+"
    }
    return fresh
  }
}
