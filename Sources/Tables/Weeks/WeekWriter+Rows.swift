// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The cells of each record, in the order of its table's fields.
extension WeekWriter {
  static let placeFields: [Field] = [
    .id, .name, .level, .parent, .latitude, .longitude, .households,
  ]

  static func cells(_ place: Place) -> [String] {
    [
      place.id.text, place.name, word(place.level), place.parent?.text ?? "",
      latitude(place.coordinate), longitude(place.coordinate), String(place.households),
    ]
  }

  static func cells(_ pair: NeighbourPair) -> [String] { [pair.low.text, pair.high.text] }

  static let unitFields: [Field] = [
    .id, .name, .functions, .place, .latitude, .longitude, .perHalfDay, .perWeek,
  ]

  static func cells(_ unit: ResidentUnit) -> [String] {
    [
      unit.id.text, unit.name, list(unit.functions), unit.place?.text ?? "",
      latitude(unit.coordinate), longitude(unit.coordinate), text(unit.perHalfDay),
      text(unit.perWeek),
    ]
  }

  static func cells(_ team: Team) -> [String] {
    [team.id.text, team.name, team.place?.text ?? ""]
  }

  static let offerFields: [Field] = [
    .id, .unit, .kind, .name, .categories, .perHalfDay, .perWeek, .seats, .exclusive, .times,
    .place, .latitude, .longitude, .skills, .certificates, .insuredUntil, .conditions,
    .sessionSeats, .least, .sessionMinutes, .moves, .setup, .packing,
  ]

  static func cells(_ offer: Offer) -> [String] {
    [
      offer.id.text, offer.unit.text, word(offer.kind), offer.name, list(offer.categories),
      String(offer.perHalfDay), String(offer.perWeek), String(offer.seats),
      answer(offer.isExclusive), TimeText.text(of: offer.windows), offer.place?.text ?? "",
      latitude(offer.coordinate), longitude(offer.coordinate), list(offer.skills),
      list(offer.certificates), text(offer.insuredUntil), offer.conditions,
      text(offer.session?.seats), text(offer.session?.least), text(offer.session?.minutes),
      offer.moves ? answer(true) : "", minutes(offer.setupMinutes), minutes(offer.packingMinutes),
    ]
  }

  static let personFields: [Field] = [
    .id, .name, .phone, .standing, .unit, .team, .place, .latitude, .longitude, .birth, .age,
    .skills, .certificates, .insuredUntil, .health, .wishes, .times, .perWeek, .perMonth,
    .minutesPerDay, .servedThisMonth, .invitation, .guardian,
  ]

  static func cells(_ person: Person) -> [String] {
    let times = person.windows.map { $0.isEmpty ? "无" : TimeText.text(of: $0) } ?? ""
    return [
      person.id.text, person.name, person.phone,
      person.standing == .inService ? "在职党员" : "志愿者", person.unit?.text ?? "",
      person.team?.text ?? "", person.place?.text ?? "", latitude(person.coordinate),
      longitude(person.coordinate), text(person.birth), text(person.statedAge),
      list(person.skills), list(person.certificates), text(person.insuredUntil),
      person.isHealthy.map(answer) ?? "", list(person.wishes), times, text(person.perWeek),
      text(person.perMonth), text(person.minutesPerDay), String(person.servedThisMonth),
      word(person.invitation), person.hasGuardian ? "是" : "",
    ]
  }

  static let needFields: [Field] = [
    .id, .title, .proposerUnit, .beneficiary, .beneficiaryCount, .kind, .category, .quantity,
    .seats, .divisible, .minimum, .skills, .certificates, .place, .latitude, .longitude, .times,
    .duration, .risk, .urgency, .receivedAt, .deadline, .handling, .verified, .contact,
    .minimumAge, .maximumAge, .needsHealth, .projectClass, .locked, .barred,
    .components,
  ]

  static func cells(_ need: Need) -> [String] {
    // The pieces of a need with components are those components.
    let quantity = need.components.isEmpty ? need.quantity : 1
    return [
      need.id.text, need.title, need.proposer?.text ?? "", word(need.beneficiary),
      need.beneficiaryCount == 0 ? "" : String(need.beneficiaryCount), word(need.kind),
      need.category, String(quantity), String(need.seats), answer(need.isDivisible),
      String(need.minimum), list(need.skills), list(need.certificates), need.place?.text ?? "",
      latitude(need.coordinate), longitude(need.coordinate), TimeText.text(of: need.windows),
      String(need.duration), word(need.risk), word(need.urgency), text(need.receivedAt),
      text(need.deadline), word(need.handling), answer(need.isVerified), need.contact,
      text(need.minimumAge), text(need.maximumAge), answer(need.needsHealth),
      word(need.projectClass), list(need.locked), list(need.barred),
      ComponentText.text(of: need.components),
    ]
  }

  static let postFields: [Field] = [
    .id, .name, .times, .heads, .place, .skills, .team, .leader, .locked, .barred,
  ]

  static func cells(_ post: Post) -> [String] {
    [
      post.id.text, post.name, TimeText.text(of: [post.span]), String(post.heads),
      post.place?.text ?? "", list(post.skills), post.team?.text ?? "", answer(post.needsLeader),
      list(post.locked), list(post.barred),
    ]
  }

  static let historyFields: [Field] = [.person, .unit, .load, .servedPlace, .servedCategory]

  static func cells(_ entry: HistoryEntry) -> [String] {
    var person = ""
    var unit = ""
    switch entry.holder {
    case .person(let id): person = id.text
    case .unit(let id): unit = id.text
    }
    return [
      person, unit, String(entry.load), entry.servedPlace?.text ?? "", entry.servedCategory ?? "",
    ]
  }
}
