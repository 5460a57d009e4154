// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A week as the referee reads it, once: whole numbers in flat arrays, names only at the borders.
///
/// Providers are numbered offers first, then people, each in the order of the week; places keep
/// their position; words (categories, skills, certificates, functions) share one numbering.
package struct WeekReading: Sendable {
  let week: Week
  let scale: NearnessScale
  private(set) var needs: [NeedReading] = []
  /// Components of needs (`docs/model.md` §9), numbered after the needs.
  private var parts: [NeedReading] = []
  /// Where the components of each need begin among ``parts``; one entry more than needs.
  private var partStarts: [Int] = [0]
  /// What each of ``parts`` is in the input.
  private var components: [Component] = []
  private(set) var providers: [ProviderReading] = []
  private(set) var units: [UnitReading] = []
  private(set) var profiles = TimeProfiles()
  /// Communities of planned needs, as positions of places in order; the last stands for none.
  private(set) var communities: [Int] = []
  /// Position in ``communities`` by position of the place.
  private(set) var communityNumbers: [Int: Int] = [:]
  /// Identifiers of the units: those of the week, then any that only offers name.
  private(set) var unitIDs: [UnitID] = []
  private(set) var unitNumbers: [UnitID: Int] = [:]

  private(set) var words = Numbering<String>()
  private(set) var kinds = Numbering<Kind>()
  private var teams = Numbering<TeamID>()
  /// Certificates a need asks for, the law's included; this row and the next by need, then component.
  private(set) var needCertificates = Rows()
  /// Skills that every head of a need must have.
  private(set) var needFullSkills = Rows()
  /// Words that make somebody fit a need: its category and the functions that go with it.
  private(set) var needFunctions = Rows()
  /// Every skill a need wants.
  private(set) var needSkills = Rows()
  private(set) var needLocked = Rows()
  private(set) var needBarred = Rows()
  private(set) var providerSkills = Rows()
  private(set) var providerCertificates = Rows()
  /// The last valid day of each certificate, along ``providerCertificates``.
  private(set) var certificateEnds: [Int] = []
  /// Categories of an offer, wishes of a person.
  private(set) var providerCategories = Rows()
  private(set) var unitFunctions = Rows()
  /// Communities and categories served before by unit, then by person.
  private(set) var servedPlaces = Rows()
  private(set) var servedCategories = Rows()

  /// How many needs and components there are.
  var askCount: Int { needs.count + parts.count }

  /// A need or component by its number.
  func ask(_ number: Int) -> NeedReading {
    number < needs.count ? needs[number] : parts[number - needs.count]
  }

  /// The numbers of a need's components.
  func parts(of need: Int) -> Range<Int> {
    needs.count + partStarts[need]..<needs.count + partStarts[need + 1]
  }

  /// Skills that a need or component wants.
  func skills(of ask: Int) -> [SkillDemand] {
    ask < needs.count ? week.needs[ask].skills : components[ask - needs.count].skills
  }

  /// How many offers there are; people are numbered after them.
  var offerCount: Int { week.offers.count }

  init(_ week: Week) {
    self.week = week
    let located =
      week.needs.allSatisfy {
        week.coordinate(of: $0) != nil || ($0.isShift && $0.place == nil)
      }
      && week.offers.allSatisfy { week.coordinate(of: $0) != nil }
      && week.people.allSatisfy { week.coordinate(of: $0) != nil }
    scale = NearnessScale(week: week, usesMetres: located)
    readUnits()
    readOffers()
    readPeople()
    readNeeds()
    readCommunities()
    readParts()
    readHistory()
  }

  /// The number of a provider, or nil if the week does not have it.
  func number(of provider: ProviderID) -> Int? {
    switch provider {
    case .offer(let id): week.index.offers[id]
    case .person(let id): week.index.people[id].map { $0 + offerCount }
    }
  }

  /// The identifier of a provider.
  func id(ofProvider number: Int) -> ProviderID {
    number < offerCount
      ? .offer(week.offers[number].id) : .person(week.people[number - offerCount].id)
  }

  /// Age in full years of a person on a day of the week, or nil when unknown.
  func age(of provider: Int, onDay day: Int) -> Int? {
    let reading = providers[provider]
    if reading.firstAge == reading.lastAge { return reading.firstAge }
    return week.people[provider - offerCount].age(on: week.date(ofDay: day))
  }

  /// The row of ``servedPlaces`` of a provider: of its unit, or its own.
  func holderRow(of provider: Int) -> Int {
    let reading = providers[provider]
    return reading.isPerson ? units.count + provider - offerCount : reading.unit
  }

  // MARK: - Records

  private mutating func number(of words: [String]) -> [Int] {
    words.map { self.words.number(of: $0) }
  }

  private mutating func readUnits() {
    for unit in week.units {
      addUnit(unit.id, UnitReading(cellCap: unit.perHalfDay, weekCap: unit.perWeek))
      unitFunctions.append(number(of: unit.functions))
    }
  }

  private mutating func addUnit(_ id: UnitID, _ reading: UnitReading) {
    unitNumbers[id] = units.count
    unitIDs.append(id)
    units.append(reading)
  }

  private mutating func readOffers() {
    providers.reserveCapacity(week.offers.count + week.people.count)
    for offer in week.offers {
      if unitNumbers[offer.unit] == nil {
        addUnit(offer.unit, UnitReading())
        unitFunctions.append([])
      }
      var reading = ProviderReading()
      reading.unit = unitNumbers[offer.unit] ?? 0
      reading.kind = kinds.number(of: offer.kind)
      reading.isVenue = offer.kind == .venue
      reading.isExclusive = offer.isExclusive || offer.moves
      reading.moves = offer.moves
      reading.gapMinutes = Self.bounded(offer.packingMinutes) + Self.bounded(offer.setupMinutes)
      if let terms = offer.session { reading.open(terms) }
      reading.isCounted = offer.kind.countsAsLoad
      reading.isScreened = offer.kind != .venue && offer.kind != .goods
      reading.servesEveryCategory = offer.categories.isEmpty
      reading.weekCap = offer.perWeek
      reading.cellCap = offer.perHalfDay
      reading.seats = offer.seats
      reading.insuredUntil = offer.insuredUntil?.number ?? Int.min
      reading.profile = profiles.number(of: week.windows(of: offer))
      reading.site = Site(
        place: week.place(of: offer),
        coordinate: scale.usesMetres ? week.coordinate(of: offer) : nil,
        of: week
      )
      providers.append(reading)
      if reading.isCounted {
        units[reading.unit].offered += max(0, offer.perWeek)
        units[reading.unit].offerCount += 1
      }
      addNames(skills: offer.skills, certificates: offer.certificates, categories: offer.categories)
    }
  }

  private mutating func addNames(
    skills: [String],
    certificates: [Qualification],
    categories: [String]
  ) {
    providerSkills.append(number(of: skills))
    providerCertificates.append(number(of: certificates.map(\.name)))
    for certificate in certificates {
      certificateEnds.append(certificate.validUntil?.number ?? Int.max)
    }
    providerCategories.append(number(of: categories))
  }

  private mutating func readPeople() {
    let sunday = week.date(ofDay: 6)
    let sparesEvenings = week.policy.applies(.elderlyEvenings)
    for person in week.people {
      var reading = ProviderReading()
      reading.isPerson = true
      reading.isExclusive = true
      reading.isScreened = true
      reading.refuses = person.invitation == .refuse
      reading.isHealthy = person.isHealthy == true
      reading.hasGuardian = person.hasGuardian
      reading.team = person.team.map { teams.number(of: $0) } ?? -1
      reading.weekCap = week.timesThisWeek(of: person)
      reading.cellCap = 1
      reading.minutesADay = week.minutesADay(of: person)
      reading.insuredUntil = person.insuredUntil?.number ?? Int.min
      reading.firstAge = person.age(on: week.monday)
      reading.lastAge = person.age(on: sunday)
      var windows = week.windows(of: person)
      if sparesEvenings, let age = reading.firstAge, age >= 65 {
        windows = Self.daylight(of: windows)
      }
      reading.profile = profiles.number(of: windows)
      reading.site = Site(
        place: person.place,
        coordinate: scale.usesMetres ? week.coordinate(of: person) : nil,
        of: week
      )
      providers.append(reading)
      addNames(
        skills: person.skills,
        certificates: person.certificates,
        categories: person.wishes
      )
    }
  }

  /// Windows cut to 06:00–20:00 of each day.
  private static func daylight(of windows: [TimeSpan]) -> [TimeSpan] {
    (0..<7)
      .flatMap { day in
        let frame = TimeSpan(day: day, from: 360, to: 1200)
        return windows.map { $0.intersection(frame) }.filter { !$0.isEmpty }
      }
  }

  private mutating func readNeeds() {
    needs.reserveCapacity(week.needs.count)
    for need in week.needs {
      var reading = NeedReading(stating: need, in: week)
      reading.kind = need.kind.map { kinds.number(of: $0) } ?? -1
      reading.isShift = need.isShift
      reading.team = need.team.map { teams.number(of: $0) } ?? -1
      reading.category = need.category.isEmpty ? -1 : words.number(of: need.category)
      reading.proposer = need.proposer.map { unitNumbers[$0] ?? -1 } ?? -1
      reading.profile = profiles.number(of: week.windows(of: need))
      reading.site = Site(
        place: need.place,
        coordinate: scale.usesMetres ? week.coordinate(of: need) : nil,
        of: week
      )
      addDemands(need.skills, need.certificates, category: need.category, to: &reading)
      needLocked.append(need.locked.compactMap { number(of: $0) })
      needBarred.append(need.barred.compactMap { number(of: $0) })
      needs.append(reading)
    }
  }

  /// The rows of a need or component: certificates, skills, and the words that fit it.
  private mutating func addDemands(
    _ skills: [SkillDemand],
    _ stated: [String],
    category: String,
    to reading: inout NeedReading
  ) {
    let certificates = stated + (week.policy.certificatesByCategory[category] ?? [])
    let quantity = reading.quantity
    let fullSkills = skills.filter { ($0.heads ?? .max) >= quantity }.map(\.skill)
    reading.hasDemands = !certificates.isEmpty || !fullSkills.isEmpty
    needCertificates.append(number(of: certificates))
    needFullSkills.append(number(of: fullSkills))
    needSkills.append(number(of: skills.map(\.skill)))
    let functions =
      category.isEmpty ? [] : [category] + (week.policy.functionsByCategory[category] ?? [])
    needFunctions.append(number(of: functions))
  }

  private mutating func readParts() {
    for (number, need) in week.needs.enumerated() {
      for component in week.components(of: need) {
        let locked = week.locked(of: need, for: component)
        var reading = NeedReading(component, of: needs[number], number: number)
        reading.kind = kinds.number(of: component.kind)
        reading.category = component.category.isEmpty ? -1 : words.number(of: component.category)
        reading.isLocked = !locked.isEmpty
        reading.hasPins = reading.isLocked || !need.barred.isEmpty
        addDemands(
          component.skills,
          component.certificates,
          category: component.category,
          to: &reading
        )
        needLocked.append(locked.compactMap { self.number(of: $0) })
        needBarred.append(need.barred.compactMap { self.number(of: $0) })
        parts.append(reading)
        components.append(component)
      }
      partStarts.append(parts.count)
    }
  }

  /// Minutes brought into a range in which sums stay small: a booking is a day long at most.
  static func bounded(_ minutes: Int) -> Int { max(0, min(100_000, minutes)) }

  private mutating func readCommunities() {
    let found = Set(needs.lazy.filter(\.isPlanned).map(\.site.community)).subtracting([-1])
    communities = found.sorted() + [-1]
    for (number, place) in communities.enumerated() { communityNumbers[place] = number }
    for need in needs.indices {
      let number = communityNumbers[needs[need].site.community]
      needs[need].community = number ?? communities.count - 1
    }
  }

  private mutating func readHistory() {
    var places = [[Int]](repeating: [], count: units.count + week.people.count)
    var categories = places
    for entry in week.history {
      let community = week.place(at: .community, of: entry.servedPlace)
      guard let place = community.flatMap({ week.index.places[$0] }) else { continue }
      let row: Int? =
        switch entry.holder {
        case .unit(let id): unitNumbers[id]
        case .person(let id): week.index.people[id].map { $0 + units.count }
        }
      guard let row else { continue }
      places[row].append(place)
      categories[row].append(entry.servedCategory.map { words.number(of: $0) } ?? -1)
    }
    for row in places.indices {
      servedPlaces.append(places[row])
      servedCategories.append(categories[row])
    }
  }
}

extension NeedReading {
  init(stating need: Need, in week: Week) {
    isPlanned = week.exclusion(of: need) == nil
    isUrgent = week.isUrgent(need)
    isLabour = need.kind == .labour
    isDivisible = need.isDivisible
    isHighRisk = need.risk == .high
    needsHealth = need.needsHealth
    allowsPeople = need.kind?.isServedByPeople ?? true
    hasPins = !need.locked.isEmpty || !need.barred.isEmpty
    isLocked = !need.locked.isEmpty
    quantity = max(1, need.quantity)
    minimum = need.minimum
    points = week.points(of: need)
    duration = need.duration
    seats = need.seats
    minimumAge = need.minimumAge ?? Int.min
    maximumAge = need.maximumAge ?? Int.max
    partCount = need.components.count
    mayJoin = week.mayJoin(need)
    attendance = min(1_000_000_000, week.attendance(of: need))
    sharedSeats = max(0, week.sharedSeats(of: need) ?? 0)
  }

  /// A component: what it asks itself, all else as its need has it.
  fileprivate init(_ component: Component, of need: NeedReading, number: Int) {
    self = need
    owner = number
    partCount = 0
    points = 0
    isDivisible = false
    minimum = 1
    mayJoin = false
    sharedSeats = 0
    isLabour = component.kind == .labour
    allowsPeople = component.kind.isServedByPeople
    quantity = max(1, component.quantity)
    seats = component.seats
  }
}

extension ProviderReading {
  fileprivate mutating func open(_ terms: SessionTerms) {
    isSession = true
    runMinutes = WeekReading.bounded(terms.minutes)
    leastAttendance = terms.least
    sessionSeats = terms.seats
  }
}
