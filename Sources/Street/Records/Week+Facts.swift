// SPDX-License-Identifier: GPL-3.0-or-later

/// Plain readings of the input that planner and referee share; rules are stated elsewhere, twice.
extension Week {
  /// The place and its ancestors, the place first; stops at a missing parent or a cycle.
  ///
  /// - Parameter place: Where to begin; nil gives none.
  /// - Returns: At most 8 positions into ``places``.
  public func lineage(of place: PlaceID?) -> [Int] {
    var result: [Int] = []
    var next = place
    while let id = next, let position = index.places[id], !result.contains(position),
      result.count < 8
    {
      result.append(position)
      next = places[position].parent
    }
    return result
  }

  /// The place of a given level that a place lies in or is.
  ///
  /// - Parameters:
  ///   - level: The level wanted.
  ///   - place: Where to begin.
  /// - Returns: Its identifier, or nil.
  public func place(at level: Place.Level, of place: PlaceID?) -> PlaceID? {
    lineage(of: place).first { places[$0].level == level }.map { places[$0].id }
  }

  /// Needs of the list, without shifts.
  ///
  /// - Complexity: O(needs).
  public var statedNeeds: [Need] { needs.filter { !$0.isShift } }

  /// Where a need is: its own coordinate or that of its place.
  ///
  /// - Parameter need: A need of this week.
  /// - Returns: A coordinate, or nil.
  public func coordinate(of need: Need) -> Coordinate? {
    need.coordinate ?? coordinate(of: need.place)
  }

  /// Where an offer is: its own coordinate, its place's, its unit's or its unit's place's.
  ///
  /// - Parameter offer: An offer of this week.
  /// - Returns: A coordinate, or nil.
  public func coordinate(of offer: Offer) -> Coordinate? {
    if let own = offer.coordinate ?? coordinate(of: offer.place) { return own }
    guard let unit = index.units[offer.unit].map({ units[$0] }) else { return nil }
    return unit.coordinate ?? coordinate(of: unit.place)
  }

  /// Where a person lives: the own coordinate or that of the home place.
  ///
  /// - Parameter person: A person of this week.
  /// - Returns: A coordinate, or nil.
  public func coordinate(of person: Person) -> Coordinate? {
    person.coordinate ?? coordinate(of: person.place)
  }

  /// The centre of a place, or of the nearest ancestor that has one.
  ///
  /// - Parameter place: A place, or nil.
  /// - Returns: A coordinate, or nil.
  public func coordinate(of place: PlaceID?) -> Coordinate? {
    lineage(of: place).lazy.compactMap { self.places[$0].coordinate }.first
  }

  /// The place an offer is at: its own or its unit's.
  ///
  /// - Parameter offer: An offer of this week.
  /// - Returns: A place, or nil.
  public func place(of offer: Offer) -> PlaceID? {
    offer.place ?? index.units[offer.unit].flatMap { units[$0].place }
  }

  /// Whether nearness is measured in metres: every need, offer and person in use has a coordinate.
  ///
  /// - Complexity: O(needs + offers + people).
  public var usesMetres: Bool {
    needs.allSatisfy { coordinate(of: $0) != nil || ($0.isShift && $0.place == nil) }
      && offers.allSatisfy { coordinate(of: $0) != nil }
      && people.allSatisfy { coordinate(of: $0) != nil }
  }

  /// When an offer can be given; blank means 8:00–20:00 every day.
  ///
  /// - Parameter offer: An offer of this week.
  /// - Returns: Normalised spans.
  public func windows(of offer: Offer) -> [TimeSpan] {
    guard offer.windows.isEmpty else { return offer.windows }
    return (0..<7).map { TimeSpan(day: $0, from: 480, to: 1200) }
  }

  /// When a person can serve.
  ///
  /// Blank means, under ``HouseRule/inServiceHours``: an in-service member on days off 8:00–20:00 and
  /// on working days 18:30–21:00, any other volunteer 8:00–20:00; without the rule 8:00–20:00 daily.
  ///
  /// - Parameter person: A person of this week.
  /// - Returns: Normalised spans.
  public func windows(of person: Person) -> [TimeSpan] {
    if let windows = person.windows { return windows }
    let worksWeekdays = person.standing == .inService && policy.applies(.inServiceHours)
    return (0..<7)
      .map { day in
        worksWeekdays && calendar.type(of: date(ofDay: day)).isWorking
          ? TimeSpan(day: day, from: 1110, to: 1260) : TimeSpan(day: day, from: 480, to: 1200)
      }
  }

  /// When a need may be served; blank means 8:00–20:00 every day.
  ///
  /// Cut off after its deadline.
  ///
  /// - Parameter need: A need of this week.
  /// - Returns: Normalised spans.
  public func windows(of need: Need) -> [TimeSpan] {
    let stated =
      need.windows.isEmpty
      ? (0..<7).map { TimeSpan(day: $0, from: 480, to: 1200) } : need.windows
    guard let deadline = need.deadline else { return stated }
    let days = deadline.number - monday.number + 1
    let end = min(TimeSpan.weekEnd, max(0, days) * 1440)
    return stated.map { TimeSpan(start: $0.start, end: min($0.end, end)) }.filter { !$0.isEmpty }
  }

  /// The certificates that a need asks for: its own, then those of its category.
  ///
  /// - Parameter need: A need of this week.
  /// - Returns: Names; one that stands in both comes twice.
  public func certificates(askedBy need: Need) -> [String] {
    need.certificates + (policy.certificatesByCategory[need.category] ?? [])
  }

  /// How often a person may serve: as stated, else by the policy.
  ///
  /// The default of the month never undercuts a stated cap of the week.
  ///
  /// - Parameter person: A person of this week.
  /// - Returns: Times in the week, and times in the month whatever was served; without stated caps and
  ///   with ``HouseRule/defaultCaps`` off, 21 and no limit to speak of.
  public func caps(of person: Person) -> (week: Int, month: Int) {
    let fallback = policy.applies(.defaultCaps)
    let week = person.perWeek ?? (fallback ? policy.defaultPerWeek : HalfDay.count)
    let month =
      person.perMonth
      ?? (fallback ? max(policy.defaultPerMonth, person.perWeek ?? 0) : .max / 2)
    return (week, month)
  }

  /// How often a person may serve this week: the caps of week and month less what was served.
  ///
  /// - Parameter person: A person of this week.
  /// - Returns: 0 or more.
  public func timesThisWeek(of person: Person) -> Int {
    let caps = caps(of: person)
    return max(0, min(caps.week, caps.month - person.servedThisMonth))
  }

  /// How many minutes a person may serve on one day.
  ///
  /// - Parameter person: A person of this week.
  /// - Returns: Stated or by the policy; 1,440 with ``HouseRule/defaultCaps`` off.
  public func minutesADay(of person: Person) -> Int {
    person.minutesPerDay
      ?? (policy.applies(.defaultCaps) ? policy.defaultMinutesPerDay : 1440)
  }

  /// Whether a need is urgent: marked 紧急, or its deadline falls inside the week.
  ///
  /// - Parameter need: A need of this week.
  /// - Returns: Whether it counts towards ``Goal/urgent``.
  public func isUrgent(_ need: Need) -> Bool {
    if need.urgency == .urgent { return true }
    guard let deadline = need.deadline else { return false }
    return deadline >= monday && deadline <= monday.adding(6)
  }

  /// What keeps a need out of planning, or nil when it is planned.
  ///
  /// - Parameter need: A need of this week.
  /// - Returns: The reason.
  public func exclusion(of need: Need) -> Exclusion? {
    if need.handling == .immediate { return .onTheSpot }
    if !need.isVerified { return .unverified }
    if need.risk == nil { return .riskMissing }
    return nil
  }

  /// Points of a need: 1,000 × class weight.
  ///
  /// - Parameter need: A need of this week.
  /// - Returns: P of `design.md` §3.7.
  public func points(of need: Need) -> Int {
    need.pooled?.points ?? policy.classPoints[need.beneficiary] ?? 1000
  }
}

/// Why a need is listed but not planned.
public enum Exclusion: String, Sendable, CaseIterable, Hashable {
  /// 立等可取: handled on the spot.
  case onTheSpot
  /// 未核实: nobody verified it (条例 Art. 13).
  case unverified
  /// 风险未填: the requester stated no risk (条例 Art. 12).
  case riskMissing
}

/// Measures nearness on the one scale of a plan (`design.md` §3.8).
public enum Nearness {
  /// Great-circle distance in metres, rounded.
  ///
  /// - Parameters:
  ///   - one: One coordinate.
  ///   - other: Another, in the same system.
  /// - Returns: Metres. Range: 0 to 20,015,115.
  /// - Note: Haversine with R = 6,371,009 m.
  public static func metres(from one: Coordinate, to other: Coordinate) -> Int {
    let radians = Double.pi / 180
    let latitude = (other.latitude - one.latitude) * radians / 2
    let longitude = (other.longitude - one.longitude) * radians / 2
    let chord =
      sine(latitude) * sine(latitude)
      + cosine(one.latitude * radians) * cosine(other.latitude * radians)
      * sine(longitude) * sine(longitude)
    return Int((2 * 6_371_009 * arcsine(min(1, chord.squareRoot()))).rounded())
  }

  /// How much shorter a degree of longitude is at a latitude than at the equator.
  ///
  /// - Parameter latitude: Degrees. Range: −90 to 90.
  /// - Returns: The cosine: 1 at the equator, 0 at the poles.
  public static func parallelShare(latitude: Double) -> Double { cosine(latitude * .pi / 180) }
}
