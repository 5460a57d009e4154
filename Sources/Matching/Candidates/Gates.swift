// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The gates of `docs/model.md` §2, one function each; candidates and explanations both ask here.
struct Gates {
  let usesMetres: Bool
  let radius: Int
  let radiusClass: Int
  private(set) var limitsDistance: Bool
  let mondayNumber: Int
  private let travelSpeed: Int
  private let travelByClass: [Int]
  /// Half-days of the week as minutes.
  private let cellSpans = (0..<HalfDay.count).map { HalfDay(index: $0).span }
  /// Neighbouring communities as packed pairs of positions.
  private let neighbours: Set<Int64>

  init(_ week: Week) {
    usesMetres = week.usesMetres
    radius = week.policy.radiusMetres
    radiusClass = week.policy.radiusClass
    limitsDistance = week.policy.applies(.radius)
    mondayNumber = week.monday.number
    travelSpeed = max(1, week.policy.travelMetresPerMinute)
    travelByClass = week.policy.travelMinutesByClass
    neighbours = Set(
      week.neighbours.compactMap { pair in
        guard let low = week.index.places[pair.low], let high = week.index.places[pair.high] else {
          return nil
        }
        return Self.key(Int32(low), Int32(high))
      }
    )
  }

  /// The same gates without the limit of distance.
  var withoutRadius: Gates {
    var gates = self
    gates.limitsDistance = false
    return gates
  }

  private static func key(_ one: Int32, _ other: Int32) -> Int64 {
    Int64(min(one, other)) << 32 | Int64(max(one, other))
  }

  // MARK: - 类别

  func passesCategory(_ need: NeedFacts, _ provider: ProviderFacts) -> Bool {
    if let person = provider.person {
      guard need.kind < 0 || need.isServedByPeople else { return false }
      guard need.team < 0 || need.team == person.team else { return false }
    } else {
      guard !need.isShift else { return false }
      guard need.kind < 0 || need.kind == provider.kind else { return false }
      guard
        need.category < 0 || provider.categories.isEmpty
          || provider.categories.contains(need.category)
      else { return false }
      guard need.proposer < 0 || need.proposer != provider.unit else { return false }
      guard provider.session == nil || need.isJoinable else { return false }
    }
    if !need.barred.isEmpty, need.barred.contains(provider.id) { return false }
    return need.locked.isEmpty || need.locked.contains(provider.id)
  }

  // MARK: - 时间

  /// The half-days with a common stretch of the need's length; 0 when there is none.
  func commonCells(_ need: NeedFacts, _ provider: ProviderFacts) -> UInt32 {
    guard need.cells & provider.cells != 0 else { return 0 }
    let minutes = need.minutes(with: provider)
    let isLong = need.isLong && provider.session == nil
    var bits: UInt32 = 0
    for wanted in need.windows {
      for free in provider.windows {
        if free.start >= wanted.end { break }
        let common = wanted.intersection(free)
        guard common.end - common.start >= minutes else { continue }
        bits |=
          isLong
          ? cells(of: TimeSpan(start: common.start, end: common.end - minutes + 1), holding: 1)
          : cells(of: common, holding: minutes)
      }
    }
    return bits
  }

  private func cells(of common: TimeSpan, holding duration: Int) -> UInt32 {
    guard let first = HalfDay(containing: common.start) else { return 0 }
    var bits: UInt32 = 0
    var index = first.index
    while index < HalfDay.count, cellSpans[index].start < common.end {
      if cellSpans[index].intersection(common).minutes >= duration { bits |= 1 << UInt32(index) }
      index += 1
    }
    return bits
  }

  /// The spans in which the activity may start in one cell and end, for both sides.
  func commonSpans(
    _ need: NeedFacts,
    _ provider: ProviderFacts,
    in cell: HalfDay
  ) -> [TimeSpan] {
    var result: [TimeSpan] = []
    let minutes = need.minutes(with: provider)
    for wanted in need.windows {
      for free in provider.windows {
        // A long activity begins in the cell and may run out of it.
        var frame = cellSpans[cell.index]
        if need.isLong, provider.session == nil {
          frame = TimeSpan(start: frame.start, end: frame.end + minutes - 1)
        }
        let common = wanted.intersection(free).intersection(frame)
        if common.minutes >= minutes { result.append(common) }
      }
    }
    return result
  }

  // MARK: - 资质

  /// The cells on whose date the law allows the pair.
  func qualifiedCells(_ need: NeedFacts, _ provider: ProviderFacts, _ cells: UInt32) -> UInt32 {
    if provider.isThing { return cells }
    if lastingBreach(need, provider) != nil { return 0 }
    let isPlain = need.certificates.isEmpty && !need.isHighRisk && provider.person == nil
    if isPlain { return cells }
    var allowed: UInt32 = 0
    for day in 0..<7 where cells & (7 << UInt32(3 * day)) != 0 {
      if breach(need, provider, on: day) == nil { allowed |= 7 << UInt32(3 * day) }
    }
    return cells & allowed
  }

  /// The rule of law that keeps a pair out of all its cells, or nil: on several days the last to fail.
  func breach(_ need: NeedFacts, _ provider: ProviderFacts, _ cells: UInt32) -> LegalRule? {
    guard qualifiedCells(need, provider, cells) == 0 else { return nil }
    if let lasting = lastingBreach(need, provider) { return lasting }
    let days = (0..<7).filter { cells & (7 << UInt32(3 * $0)) != 0 }
    return days.compactMap { breach(need, provider, on: $0) }.last
  }

  /// A breach that does not depend on the day.
  private func lastingBreach(_ need: NeedFacts, _ provider: ProviderFacts) -> LegalRule? {
    for skill in need.commonSkills where !provider.skills.contains(skill) { return .skill }
    guard let person = provider.person else { return nil }
    if person.refuses { return .refusal }
    return need.needsHealth && !person.isHealthy ? .health : nil
  }

  private func breach(
    _ need: NeedFacts,
    _ provider: ProviderFacts,
    on day: Int
  ) -> LegalRule? {
    let date = mondayNumber + day
    for name in need.certificates {
      let isHeld = provider.certificates.contains { $0.name == name && date <= $0.lastDay }
      guard isHeld else { return .certificate }
    }
    if let person = provider.person, let breach = breachOfAge(need, person, day) { return breach }
    return need.isHighRisk && provider.insuredThrough < date ? .insurance : nil
  }

  private func breachOfAge(_ need: NeedFacts, _ person: PersonFacts, _ day: Int) -> LegalRule? {
    guard let age = person.ages[day] else {
      return need.minimumAge == nil && need.maximumAge == nil ? nil : .age
    }
    if let least = need.minimumAge, age < least { return .age }
    if let most = need.maximumAge, age > most { return .age }
    if age >= 18 { return nil }
    if need.isHighRisk { return .minorRisk }
    return person.hasGuardian ? nil : .guardian
  }

  // MARK: - 距离

  /// Metres or class, and whether the limit is kept or does not bind: whom the office fixed may come
  /// from anywhere.
  func nearness(_ need: NeedFacts, _ provider: ProviderFacts) -> (value: Int, isNear: Bool) {
    var result = nearness(need.locality, provider.locality)
    if !result.isNear, need.locked.contains(provider.id) { result.isNear = true }
    return result
  }

  /// The same between any two localities.
  func nearness(_ one: Locality, _ other: Locality) -> (value: Int, isNear: Bool) {
    if usesMetres {
      guard let here = one.coordinate, let there = other.coordinate else { return (radius, true) }
      let metres = Nearness.metres(from: here, to: there)
      return (metres, !limitsDistance || metres <= radius)
    }
    let value = nearnessClass(one, other)
    let isUnknown = !one.isOnMap || !other.isOnMap
    return (value, !limitsDistance || isUnknown || value <= radiusClass)
  }

  /// Minutes that a moving offer travels between two places.
  func travelMinutes(_ one: Locality, _ other: Locality) -> Int {
    let distance = nearness(one, other).value
    guard usesMetres else {
      // A table that is too short says of farther classes what it says of its last.
      let minutes = distance < travelByClass.count ? travelByClass[distance] : travelByClass.last
      return max(0, minutes ?? 0)
    }
    return (distance + travelSpeed - 1) / travelSpeed
  }

  private func nearnessClass(_ one: Locality, _ other: Locality) -> Int {
    if one.grid >= 0, one.grid == other.grid { return 0 }
    if one.community >= 0, other.community >= 0 {
      if one.community == other.community { return 1 }
      if neighbours.contains(Self.key(one.community, other.community)) { return 2 }
    }
    return one.street >= 0 && one.street == other.street ? 3 : 4
  }

  // MARK: - 容量

  func passesCapacity(_ need: NeedFacts, _ provider: ProviderFacts, unitLimit: Int) -> Bool {
    if let session = provider.session {
      return need.attendance <= session.seats
        && min(provider.weekCap, provider.cellCap, provider.isCounted ? unitLimit : .max) >= 1
    }
    if provider.isVenue, provider.seats < need.seats { return false }
    let most = min(provider.weekCap, provider.cellCap, provider.isCounted ? unitLimit : .max)
    guard most >= (need.needsSingleProvider ? need.quantity : 1) else { return false }
    return provider.minutesADay >= need.duration
  }
}
