// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Turns the records of a week into numbers, once.
struct FactsBuilder {
  private let week: Week
  private var words = Interner()
  private var kinds = Interner()
  private var teams = Interner()
  private var lineages: [PlaceID: Locality] = [:]
  private var served: [HistoryEntry.Holder: [(community: Int32, category: Int32)]] = [:]

  init(_ week: Week) {
    self.week = week
    for entry in week.history {
      guard let place = entry.servedPlace else { continue }
      let category = words.number(entry.servedCategory ?? "")
      served[entry.holder, default: []].append((communityNumber(place), category))
    }
  }

  private func communityNumber(_ place: PlaceID?) -> Int32 {
    week.place(at: .community, of: place).flatMap { week.index.places[$0] }.map(Int32.init) ?? -1
  }

  private mutating func locality(place: PlaceID?, coordinate: Coordinate?) -> Locality {
    var result = Locality(coordinate: coordinate)
    guard let place else { return result }
    if let known = lineages[place] {
      result = known
      result.coordinate = coordinate
      return result
    }
    for position in week.lineage(of: place) {
      switch week.places[position].level {
      case .grid where result.grid < 0: result.grid = Int32(position)
      case .community where result.community < 0: result.community = Int32(position)
      case .street where result.street < 0: result.street = Int32(position)
      default: break
      }
    }
    lineages[place] = result
    return result
  }

  /// The half-days that windows touch.
  static func touchedCells(_ windows: [TimeSpan]) -> UInt32 {
    var set = HalfDaySet()
    for window in windows {
      guard let first = HalfDay(containing: window.start),
        let last = HalfDay(containing: window.end - 1)
      else { continue }
      for index in first.index...max(first.index, last.index) { set.insert(HalfDay(index: index)) }
    }
    return set.bits
  }

  private mutating func held(_ certificates: [Qualification]) -> [HeldCertificate] {
    certificates.map {
      HeldCertificate(name: words.number($0.name), lastDay: $0.validUntil?.number ?? .max)
    }
  }

  mutating func provider(_ offer: Offer) -> ProviderFacts {
    let unit = week.index.units[offer.unit]
    let windows = week.windows(of: offer)
    let isThing = offer.kind == .venue || offer.kind == .goods
    return ProviderFacts(
      id: .offer(offer.id),
      kind: kinds.number(offer.kind.code),
      isCounted: offer.kind.countsAsLoad,
      isThing: isThing,
      isVenue: offer.kind == .venue,
      categories: words.numbers(offer.categories),
      unit: unit.map(Int32.init) ?? -1,
      windows: windows,
      cells: Self.touchedCells(windows),
      weekCap: offer.perWeek,
      cellCap: offer.perHalfDay,
      minutesADay: .max,
      seats: offer.seats,
      isExclusive: offer.isExclusive || offer.moves,
      skills: words.numbers(offer.skills),
      certificates: held(offer.certificates),
      insuredThrough: offer.insuredUntil?.number ?? .min,
      person: nil,
      wishes: [],
      functions: words.numbers(unit.map { week.units[$0].functions } ?? []),
      locality: locality(place: week.place(of: offer), coordinate: week.coordinate(of: offer)),
      session: offer.session,
      moves: offer.moves,
      turnMinutes: max(0, offer.setupMinutes) + max(0, offer.packingMinutes),
      served: served[.unit(offer.unit)] ?? []
    )
  }

  mutating func provider(_ person: Person) -> ProviderFacts {
    let windows = personWindows(person)
    return ProviderFacts(
      id: .person(person.id),
      kind: -1,
      isCounted: false,
      isThing: false,
      isVenue: false,
      categories: [],
      unit: -1,
      windows: windows,
      cells: Self.touchedCells(windows),
      weekCap: week.timesThisWeek(of: person),
      cellCap: 1,
      minutesADay: week.minutesADay(of: person),
      seats: 0,
      isExclusive: true,
      skills: words.numbers(person.skills),
      certificates: held(person.certificates),
      insuredThrough: person.insuredUntil?.number ?? .min,
      person: PersonFacts(
        ages: (0..<7).map { person.age(on: week.date(ofDay: $0)) },
        isHealthy: person.isHealthy == true,
        hasGuardian: person.hasGuardian,
        refuses: person.invitation == .refuse,
        team: person.team.map { teams.number($0.text) } ?? -1
      ),
      wishes: words.numbers(person.wishes),
      functions: [],
      locality: locality(place: person.place, coordinate: week.coordinate(of: person)),
      session: nil,
      moves: false,
      turnMinutes: 0,
      served: served[.person(person.id)] ?? []
    )
  }

  private func personWindows(_ person: Person) -> [TimeSpan] {
    let windows = week.windows(of: person)
    guard week.policy.applies(.elderlyEvenings), (person.age(on: week.monday) ?? 0) >= 65 else {
      return windows
    }
    let allowed = (0..<7).map { TimeSpan(day: $0, from: 360, to: 1200) }
    return windows.flatMap { window in allowed.map { window.intersection($0) } }.normalized()
  }

  mutating func need(at position: Int) -> NeedFacts {
    let need = week.needs[position]
    var facts = self.facts(of: need, at: position)
    facts.isJoinable = week.mayJoin(need)
    facts.attendance = week.attendance(of: need)
    facts.sharedSeats = week.sharedSeats(of: need) ?? 0
    for number in need.components.indices {
      var part = self.facts(of: week.need(need, asking: number), at: position)
      part.partNumber = number + 1
      facts.parts.append(part)
    }
    return facts
  }

  private mutating func facts(of need: Need, at position: Int) -> NeedFacts {
    let windows = week.windows(of: need)
    let certificates = week.certificates(askedBy: need)
    let isCommon = { (demand: SkillDemand) in (demand.heads ?? .max) >= need.quantity }
    let kind = need.kind
    return NeedFacts(
      position: position,
      kind: kinds.number(kind?.code ?? ""),
      isServedByPeople: kind?.isServedByPeople ?? true,
      category: words.number(need.category),
      quantity: max(1, need.quantity),
      seats: need.seats,
      isDivisible: need.isDivisible || need.quantity <= 1,
      minimum: max(1, need.minimum),
      needsSingleProvider: !need.isDivisible && need.quantity > 1 && kind != .labour,
      windows: windows,
      cells: Self.touchedCells(windows),
      duration: need.duration,
      certificates: words.numbers(certificates),
      commonSkills: words.numbers(need.skills.filter(isCommon).map(\.skill)),
      partialSkills: need.skills.filter { !isCommon($0) }
        .map {
          (words.number($0.skill), $0.heads ?? 0)
        },
      wantedSkills: words.numbers(need.skills.map(\.skill)),
      minimumAge: need.minimumAge,
      maximumAge: need.maximumAge,
      needsHealth: need.needsHealth,
      isHighRisk: need.risk == .high,
      proposer: need.proposer.flatMap { week.index.units[$0] }.map(Int32.init) ?? -1,
      locked: Set(need.locked),
      barred: Set(need.barred),
      points: week.points(of: need),
      isUrgent: week.isUrgent(need),
      locality: locality(place: need.place, coordinate: week.coordinate(of: need)),
      functions: words.numbers(week.policy.functionsByCategory[need.category] ?? []),
      isShift: need.isShift,
      team: need.team.map { teams.number($0.text) } ?? -1
    )
  }
}

extension Week {
  /// What a need would be if it asked for one of its components alone.
  func need(_ need: Need, asking number: Int) -> Need {
    let component = components(of: need)[number]
    var part = need
    part.components = []
    part.kind = component.kind
    part.category = component.category
    part.quantity = component.quantity
    part.isDivisible = false
    part.minimum = component.quantity
    part.seats = component.seats
    part.skills = component.skills
    part.certificates = component.certificates
    part.locked = locked(of: need, for: component)
    return part
  }
}
