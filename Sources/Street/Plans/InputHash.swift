// SPDX-License-Identifier: GPL-3.0-or-later

/// The fingerprint of everything a plan depends on.
///
/// Two inputs with one hash are the same input: records sorted by identifier, policy, calendar,
/// history and the options that change the result. Files, row order and clock are no part of it.
public enum InputHash {
  /// The fingerprint of a week and its options.
  ///
  /// - Parameters:
  ///   - week: The checked input.
  ///   - options: Options that change the result, by name.
  /// - Returns: 32 hexadecimal digits.
  /// - Complexity: O(n) in the size of the input.
  /// - Note: Source: Fowler, Noll and Vo, FNV-1a, 128 bits. It finds changes; it is no signature.
  public static func of(_ week: Week, options: [String: String]) -> String {
    var stream = FieldStream()
    stream.add(PlanCodec.format)
    stream.add(week.monday)
    stream.add(week.policy)
    stream.add(week.calendar)
    stream.list(week.needs) { $0.add($1) }
    stream.list(week.offers) { $0.add($1) }
    stream.list(week.people) { $0.add($1) }
    stream.list(week.units) { $0.add($1) }
    stream.list(week.places) { $0.add($1) }
    stream.list(week.neighbours) {
      $0.add($1.low.text)
      $0.add($1.high.text)
    }
    stream.list(week.teams) {
      $0.add($1.id.text)
      $0.add($1.name)
      $0.add($1.place?.text)
    }
    stream.list(week.posts) { $0.add($1) }
    stream.list(week.history) { $0.add($1) }
    stream.list(week.setAside) {
      $0.add($1.table)
      $0.add($1.id)
      $0.add($1.reason)
    }
    stream.dictionary(options) { $0.add($1) }
    // Weeks without people's rules keep the hashes that they had before there were any.
    if let roster = week.roster { stream.add(of(roster, options: [:])) }
    return stream.hexadecimal
  }

  /// The fingerprint of a list of texts, by which something is known without being named.
  ///
  /// - Parameter texts: The texts, in order.
  /// - Returns: 32 hexadecimal digits.
  package static func of(texts: [String]) -> String {
    var stream = FieldStream()
    stream.add(texts)
    return stream.hexadecimal
  }
}

/// Feeds fields to FNV-1a; every field is preceded by its length or presence, so that no two
/// sequences of fields give the same bytes.
struct FieldStream {
  private var high: UInt64 = 0x6C62_272E_07BB_0142
  private var low: UInt64 = 0x62B8_2175_6295_C58D

  var hexadecimal: String {
    [high, low]
      .map { word in
        let digits = String(word, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
      }
      .joined()
  }

  /// Multiplies by the prime 2^88 + 0x13B after taking in a byte.
  private mutating func mix(_ byte: UInt8) {
    low ^= UInt64(byte)
    let product = low.multipliedFullWidth(by: 0x13B)
    high = high &* 0x13B &+ product.high &+ low << 24
    low = product.low
  }

  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    // Small numbers are the rule: their length, then only the bytes that count.
    let count = (71 - rest.leadingZeroBitCount) / 8
    mix(UInt8(count))
    for _ in 0..<count {
      mix(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    for byte in text.utf8 { mix(byte) }
  }

  mutating func add(_ flag: Bool) { mix(flag ? 1 : 0) }

  mutating func add(_ day: Day) { add(day.number) }

  mutating func add(_ text: String?) { optional(text) { $0.add($1) } }

  mutating func add(_ number: Int?) { optional(number) { $0.add($1) } }

  mutating func add(_ day: Day?) { optional(day) { $0.add($1) } }

  mutating func add(_ coordinate: Coordinate?) {
    optional(coordinate) {
      $0.add(Int(truncatingIfNeeded: $1.latitude.bitPattern))
      $0.add(Int(truncatingIfNeeded: $1.longitude.bitPattern))
    }
  }

  mutating func add(_ texts: [String]) { list(texts) { $0.add($1) } }

  mutating func add(_ spans: [TimeSpan]) {
    list(spans) {
      $0.add($1.start)
      $0.add($1.end)
    }
  }

  mutating func add(_ skills: [SkillDemand]) {
    list(skills) {
      $0.add($1.skill)
      $0.add($1.heads)
    }
  }

  mutating func add(_ certificates: [Qualification]) {
    list(certificates) {
      $0.add($1.name)
      $0.add($1.validUntil)
    }
  }

  mutating func optional<Value>(_ value: Value?, _ add: (inout FieldStream, Value) -> Void) {
    self.add(value != nil)
    if let value { add(&self, value) }
  }

  mutating func list<Element>(_ list: [Element], _ add: (inout FieldStream, Element) -> Void) {
    self.add(list.count)
    for element in list { add(&self, element) }
  }

  mutating func dictionary<Value>(
    _ dictionary: [String: Value],
    _ add: (inout FieldStream, Value) -> Void
  ) {
    self.add(dictionary.count)
    for (key, value) in dictionary.sorted(by: { $0.key < $1.key }) {
      self.add(key)
      add(&self, value)
    }
  }
}

extension FieldStream {
  mutating func add(_ policy: Policy) {
    add(policy.streetName)
    add(policy.goalOrder.map(\.rawValue))
    add(policy.switchedOff.map(\.rawValue).sorted())
    let points = policy.classPoints.map { ($0.key.rawValue, $0.value) }
    dictionary(Dictionary(points) { first, _ in first }) { $0.add($1) }
    add(policy.floorShare)
    add(policy.bandWidth)
    add(policy.radiusMetres)
    add(policy.radiusClass)
    add(policy.coordinates.rawValue)
    add(policy.bufferMinutes)
    add(policy.defaultPerWeek)
    add(policy.defaultPerMonth)
    add(policy.defaultMinutesPerDay)
    dictionary(policy.functionsByCategory) { $0.add($1) }
    dictionary(policy.certificatesByCategory) { $0.add($1) }
    dictionary(policy.sharedCategories) { $0.add($1) }
    add(policy.travelMetresPerMinute)
    list(policy.travelMinutesByClass) { $0.add($1) }
  }

  mutating func add(_ calendar: WorkCalendar) {
    list(calendar.holidays.sorted()) { $0.add($1) }
    list(calendar.makeUpWorkdays.sorted()) { $0.add($1) }
    list(calendar.knownYears.sorted()) { $0.add($1) }
  }

  mutating func add(_ need: Need) {
    add(need.id.text)
    add(need.title)
    add(need.proposer?.text)
    add(need.kind?.code)
    add(need.category)
    add(need.quantity)
    add(need.seats)
    add(need.isDivisible)
    add(need.minimum)
    add(need.skills)
    add(need.certificates)
    add(need.windows)
    add(need.duration)
    add(need.deadline)
    add(need.place?.text)
    add(need.coordinate)
    add(need.urgency.rawValue)
    add(need.beneficiary.rawValue)
    add(need.risk?.rawValue)
    add(need.isVerified)
    add(need.contact)
    add(need.handling.rawValue)
    add(need.minimumAge)
    add(need.maximumAge)
    add(need.needsHealth)
    add(need.beneficiaryCount)
    add(need.receivedAt)
    add(need.locked.map(\.description))
    add(need.barred.map(\.description))
    add(need.projectClass?.rawValue)
    add(need.isClassProposed)
    list(need.components) { $0.add($1) }
    add(need.pooled)
    add(address: need.address)
  }

  /// Adds nothing for rows that name a place of the tables.
  mutating func add(address: String) {
    guard !address.isEmpty else { return }
    add("address")
    add(address)
  }

  /// Adds nothing for what no table can state, so that the hashes of weeks stay as they were.
  mutating func add(_ pooled: PooledTerms?) {
    guard let pooled else { return }
    add("pooled")
    add(pooled.points)
    add(pooled.mayJoin)
  }

  mutating func add(_ offer: Offer) {
    add(offer.id.text)
    add(offer.unit.text)
    add(offer.kind.code)
    add(offer.name)
    add(offer.categories)
    add(offer.perHalfDay)
    add(offer.perWeek)
    add(offer.seats)
    add(offer.isExclusive)
    add(offer.windows)
    add(offer.place?.text)
    add(offer.coordinate)
    add(offer.skills)
    add(offer.certificates)
    add(offer.insuredUntil)
    add(offer.conditions)
    add(offer.contact)
    optional(offer.session) {
      $0.add($1.seats)
      $0.add($1.least)
      $0.add($1.minutes)
    }
    add(offer.moves)
    add(offer.setupMinutes)
    add(offer.packingMinutes)
  }

  mutating func add(_ component: Component) {
    add(component.kind.code)
    add(component.category)
    add(component.quantity)
    add(component.seats)
    add(component.skills)
    add(component.certificates)
  }

  mutating func add(_ person: Person) {
    add(person.id.text)
    add(person.name)
    add(person.phone)
    add(person.standing.rawValue)
    add(person.unit?.text)
    add(person.team?.text)
    add(person.place?.text)
    add(person.coordinate)
    add(person.birth)
    add(person.statedAge)
    add(person.skills)
    add(person.certificates)
    add(person.insuredUntil)
    optional(person.isHealthy) { $0.add($1) }
    add(person.wishes)
    optional(person.windows) { $0.add($1) }
    add(person.perWeek)
    add(person.perMonth)
    add(person.minutesPerDay)
    add(person.servedThisMonth)
    add(person.invitation.rawValue)
    add(person.hasGuardian)
  }

  mutating func add(_ unit: ResidentUnit) {
    add(unit.id.text)
    add(unit.name)
    add(unit.place?.text)
    add(unit.coordinate)
    add(unit.functions)
    add(unit.perHalfDay)
    add(unit.perWeek)
    add(unit.contact)
  }

  mutating func add(_ place: Place) {
    add(place.id.text)
    add(place.name)
    add(place.level.rawValue)
    add(place.parent?.text)
    add(place.coordinate)
    add(place.households)
  }

  mutating func add(_ post: Post) {
    add(post.id.text)
    add(post.name)
    add(post.place?.text)
    add(post.span.start)
    add(post.span.end)
    add(post.heads)
    add(post.skills)
    add(post.team?.text)
    add(post.needsLeader)
    list(post.locked) { $0.add("\($1)") }
    list(post.barred) { $0.add("\($1)") }
    add(post.pooled)
    add(address: post.address)
  }

  mutating func add(_ entry: HistoryEntry) {
    switch entry.holder {
    case .unit(let id): add("unit:\(id.text)")
    case .person(let id): add("person:\(id.text)")
    }
    add(entry.load)
    add(entry.servedPlace?.text)
    add(entry.servedCategory)
  }
}
