// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// Decides minute by minute whether a plan breaks a rule; slow, and written apart from the referee.
struct Oracle {
  let week: Week
  private(set) var freeMinutes: [String: [Bool]] = [:]

  init(_ week: Week) {
    self.week = week
    for need in week.needs {
      freeMinutes["need:\(need.id)"] = Self.minutes(of: week.windows(of: need))
    }
    for offer in week.offers {
      freeMinutes["offer:\(offer.id)"] = Self.minutes(of: week.windows(of: offer))
    }
    for person in week.people {
      var minutes = Self.minutes(of: week.windows(of: person))
      let isOld = (person.age(on: week.monday) ?? 0) >= 65
      if isOld, week.policy.applies(.elderlyEvenings) {
        for minute in minutes.indices where !(360..<1200).contains(minute % 1440) {
          minutes[minute] = false
        }
      }
      freeMinutes["person:\(person.id)"] = minutes
    }
  }

  private static func minutes(of spans: [TimeSpan]) -> [Bool] {
    var result = [Bool](repeating: false, count: 13_000)
    for span in spans {
      for minute in max(360, span.start)..<max(360, min(10_440, span.end)) { result[minute] = true }
    }
    return result
  }

  static func exists(_ provider: ProviderID, in week: Week) -> Bool {
    switch provider {
    case .offer(let id): week.offers.contains { $0.id == id }
    case .person(let id): week.people.contains { $0.id == id }
    }
  }

  static func cell(of minute: Int) -> Int {
    var cell = 0
    while cell < 20, minute >= 360 + (cell + 1) / 3 * 1440 + (cell + 1) % 3 * 360 { cell += 1 }
    return cell
  }

  func offer(_ id: ProviderID) -> Offer? {
    guard case .offer(let id) = id else { return nil }
    return week.offers.first { $0.id == id }
  }

  func person(_ id: ProviderID) -> Person? {
    guard case .person(let id) = id else { return nil }
    return week.people.first { $0.id == id }
  }

  // MARK: - Whole plans

  /// What is wrong with a plan, in words; empty when nothing is.
  func faults(of plan: Plan) -> [String] {
    var faults = placementFaults(of: plan.projects)
    if plan.week != week.monday { faults.append("monday") }
    for need in week.needs {
      let got = Self.pieces(of: need, plan.projects, in: week)
      let entries = plan.unmet.filter { $0.need == need.id }.map { [$0.asked, $0.got] }
      let isPlanned = need.handling != .immediate && need.isVerified && need.risk != nil
      let expected = isPlanned && got < need.quantity ? [[need.quantity, got]] : []
      if entries != expected { faults.append("unmet \(need.id)") }
      if plan.excluded.count(where: { $0.need == need.id }) != (isPlanned ? 0 : 1) {
        faults.append("excluded \(need.id)")
      }
    }
    let known = Set(week.needs.map(\.id))
    if !Set(plan.unmet.map(\.need)).isSubset(of: known) { faults.append("unmet stranger") }
    return faults
  }

  /// What is wrong with projects, whatever the plan says of them.
  func placementFaults(of projects: [Project]) -> [String] {
    var faults: [String] = []
    if Set(projects.map(\.id)).count != projects.count { faults.append("names") }
    for project in projects { faults += ownFaults(of: project) }
    guard faults.isEmpty else { return faults }
    for need in week.needs { faults += needFaults(of: need, projects) }
    faults += loadFaults(of: projects) + meetingFaults(of: projects)
    return faults
  }

  private func ownFaults(of project: Project) -> [String] {
    let needs = project.needs.compactMap { id in week.needs.first { $0.id == id } }
    guard let first = needs.first, needs.count == project.needs.count else { return ["need"] }
    guard !project.providers.isEmpty,
      project.providers.allSatisfy({ $0.quantity > 0 && Self.exists($0.provider, in: week) }),
      Set(project.providers.map { "\($0.provider) \($0.component ?? 0)" }).count
        == project.providers.count
    else { return ["providers"] }
    var faults: [String] = []
    if let place = project.place, !week.places.contains(where: { $0.id == place }) {
      faults.append("place")
    }
    let offered = project.providers.compactMap { offer($0.provider)?.unit }
    let employed = project.providers.compactMap { person($0.provider)?.unit }
    let isRight = project.unit.map { (offered + employed).contains($0) } ?? offered.isEmpty
    if !isRight { faults.append("unit") }
    for need in needs where !need.isVerified || need.risk == nil || need.handling == .immediate {
      faults.append("excluded")
    }
    if Self.isSession(project, in: week) { return faults + sessionFaults(of: project, needs) }
    if project.host != nil { faults.append("host") }
    if !first.components.isEmpty { return faults + partFaults(of: project, first) }
    if project.providers.contains(where: { $0.component != nil }) { faults.append("component") }
    return faults + helperFaults(of: project, first, project.providers)
  }

  /// What is wrong with those who serve a need that asks for one thing.
  func helperFaults(of project: Project, _ need: Need, _ providers: [Provision]) -> [String] {
    var faults: [String] = []
    for provision in providers where !serves(provision.provider, need, project.span) {
      faults.append("\(provision.provider) for \(need.id)")
    }
    for demand in need.skills where !need.skills.isEmpty {
      guard let heads = demand.heads, heads < need.quantity else { continue }
      let skilled = providers.filter {
        (offer($0.provider)?.skills ?? person($0.provider)?.skills ?? []).contains(demand.skill)
      }
      let given = providers.reduce(0) { $0 + $1.quantity }
      let wanted = need.isDivisible ? min(heads, given) : heads
      if skilled.reduce(0, { $0 + $1.quantity }) < wanted { faults.append("heads") }
    }
    return faults
  }

  /// Whether a provider may serve a need in exactly this span, were it alone in the world.
  func serves(_ provider: ProviderID, _ need: Need, _ span: TimeSpan) -> Bool {
    guard span.start >= 360, span.start < 10_440, span.end - span.start == need.duration else {
      return false
    }
    guard let needs = freeMinutes["need:\(need.id)"], let gives = freeMinutes[provider.description]
    else { return false }
    for minute in span.start..<span.end {
      guard needs[minute], gives[minute] else { return false }
      if need.duration <= 360, Self.cell(of: minute) != Self.cell(of: span.start) { return false }
    }
    return suits(provider, need, date: week.monday.adding((span.start - 360) / 1440))
  }

  /// Everything but the time.
  func suits(_ provider: ProviderID, _ need: Need, date: Day) -> Bool {
    if need.barred.contains(provider) { return false }
    if !need.locked.isEmpty, !need.locked.contains(provider) { return false }
    guard isNear(provider, need) else { return false }
    if let offer = offer(provider) { return suits(offer, need, date) }
    if let person = person(provider) { return suits(person, need, date) }
    return false
  }

  private func suits(_ offer: Offer, _ need: Need, _ date: Day) -> Bool {
    if let kind = need.kind, kind != offer.kind { return false }
    if need.proposer == offer.unit { return false }
    let isOpen = offer.categories.isEmpty || need.category.isEmpty
    if !isOpen, !offer.categories.contains(need.category) { return false }
    if offer.kind == .venue { return offer.seats >= need.seats }
    if offer.kind == .goods { return true }
    return isQualified(offer.skills, offer.certificates, offer.insuredUntil, need, date)
  }

  private func suits(_ person: Person, _ need: Need, _ date: Day) -> Bool {
    if let kind = need.kind, ![Kind.labour, .service, .expertise].contains(kind) { return false }
    if person.invitation == .refuse { return false }
    let age = person.age(on: date)
    if let least = need.minimumAge, age == nil || age ?? 0 < least { return false }
    if let most = need.maximumAge, age == nil || age ?? 0 > most { return false }
    if need.needsHealth, person.isHealthy != true { return false }
    if let age, age < 18, !person.hasGuardian || need.risk == .high { return false }
    return isQualified(person.skills, person.certificates, person.insuredUntil, need, date)
  }

  private func isQualified(
    _ skills: [String],
    _ certificates: [Qualification],
    _ insuredUntil: Day?,
    _ need: Need,
    _ date: Day
  ) -> Bool {
    for demand in need.skills where (demand.heads ?? 1000) >= need.quantity {
      if !skills.contains(demand.skill) { return false }
    }
    for name in need.certificates + (week.policy.certificatesByCategory[need.category] ?? [])
    where !certificates.contains(where: { $0.name == name && $0.isValid(on: date) }) {
      return false
    }
    guard need.risk == .high else { return true }
    return insuredUntil.map { $0 >= date } ?? false
  }

  /// Metres or class, and whether it is near enough.
  func nearness(_ provider: ProviderID, _ need: Need) -> Int {
    if week.usesMetres {
      let there =
        offer(provider).flatMap { week.coordinate(of: $0) }
        ?? person(provider).flatMap { week.coordinate(of: $0) }
      guard let there, let here = week.coordinate(of: need) else { return 4 }
      return Nearness.metres(from: here, to: there)
    }
    let home = place(of: provider)
    func common(_ level: Place.Level) -> Bool {
      let one = week.place(at: level, of: home)
      return one != nil && one == week.place(at: level, of: need.place)
    }
    if common(.grid) { return 0 }
    if common(.community) { return 1 }
    if let one = week.place(at: .community, of: home),
      let other = week.place(at: .community, of: need.place),
      week.neighbours.contains(NeighbourPair(one, other))
    {
      return 2
    }
    return common(.street) ? 3 : 4
  }

  private func place(of provider: ProviderID) -> PlaceID? {
    offer(provider).flatMap { week.place(of: $0) } ?? person(provider)?.place
  }

  private func isNear(_ provider: ProviderID, _ need: Need) -> Bool {
    guard week.policy.applies(.radius), !need.locked.contains(provider) else { return true }
    if week.usesMetres { return nearness(provider, need) <= week.policy.radiusMetres }
    let known = Set(week.places.map(\.id))
    guard let here = need.place, let there = place(of: provider), known.contains(here),
      known.contains(there)
    else { return true }
    return nearness(provider, need) <= week.policy.radiusClass
  }

  // MARK: - Together

  private func needFaults(of need: Need, _ projects: [Project]) -> [String] {
    let mine = projects.filter { $0.needs.contains(need.id) }
    let given = Self.pieces(of: need, mine, in: week)
    if !need.components.isEmpty, mine.count > 1 { return ["projects of \(need.id)"] }
    if given == 0 { return [] }
    if given > need.quantity { return ["too many for \(need.id)"] }
    if need.isDivisible { return given < need.minimum ? ["minimum of \(need.id)"] : [] }
    if given < need.quantity || mine.count > 1 { return ["parts of \(need.id)"] }
    let isOne = need.kind != .labour && need.components.isEmpty
    if isOne, mine[0].providers.count > 1 { return ["providers of \(need.id)"] }
    return []
  }

  func loadFaults(of projects: [Project]) -> [String] {
    var counts: [String: Int] = [:]
    var limits: [String: Int] = [:]
    func add(_ key: String, _ amount: Int, _ limit: Int?) {
      counts[key, default: 0] += amount
      limits[key] = limit ?? .max
    }
    for project in projects {
      let first = Self.cell(of: project.span.start)
      let cells = Set(
        (project.span.start..<max(project.span.start + 1, project.span.end)).map(Self.cell)
      )
      for provision in project.providers {
        let (name, pieces) = (provision.provider.description, provision.quantity)
        if let offer = offer(provision.provider) {
          add(name, pieces, offer.perWeek)
          for cell in cells { add("\(name)@\(cell)", pieces, offer.perHalfDay) }
          guard offer.kind != .goods else { continue }
          let unit = week.units.first { $0.id == offer.unit }
          add("unit:\(offer.unit)", pieces, unit?.perWeek)
          for cell in cells { add("unit:\(offer.unit)@\(cell)", pieces, unit?.perHalfDay) }
        } else if let person = person(provision.provider) {
          add(name, pieces, week.timesThisWeek(of: person))
          for cell in cells { add("\(name)@\(cell)", pieces, 1) }
          add("\(name)#\(first / 3)", pieces * project.span.minutes, week.minutesADay(of: person))
        }
      }
    }
    return counts.keys.filter { (counts[$0] ?? 0) > (limits[$0] ?? 0) }
  }

  func meetingFaults(of projects: [Project]) -> [String] {
    var faults = gapFaults(of: projects) + repetitionFaults(of: projects)
    for (number, one) in projects.enumerated() {
      for other in projects.dropFirst(number + 1) {
        let same = Self.cell(of: one.span.start) == Self.cell(of: other.span.start)
        let buffer = same ? week.policy.bufferMinutes : 0
        let busy = Set(one.span.start..<one.span.end + buffer)
        guard (other.span.start..<other.span.end + buffer).contains(where: { busy.contains($0) })
        else { continue }
        for provision in one.providers
        where other.providers.contains(where: { $0.provider == provision.provider }) {
          if isExclusive(provision.provider) {
            faults.append("\(provision.provider)")
          }
        }
      }
    }
    return faults
  }
}
