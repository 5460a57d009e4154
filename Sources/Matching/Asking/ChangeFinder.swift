// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Finds out which changes of what there is would help: once more of somebody, another time, a wider
/// radius, insurance or a certificate renewed.
struct ChangeFinder {
  /// Providers, half-days and papers looked at for one need.
  private static let ofEach = 3

  private let context: AskContext
  /// The week before any ask was granted.
  private let office: Week
  private let near: ProviderIndex
  private var found: [String: AskDraft] = [:]

  init(_ context: AskContext, office: Week) {
    self.context = context
    self.office = office
    near = ProviderIndex(
      context.facts.providers,
      week: context.week,
      gates: context.facts.gates
    )
    findCaps()
    findTimes()
    findPapers()
    findRadius()
  }

  private var facts: WeekFacts { context.facts }

  /// The asks, in an order that does not depend on that of rows.
  func drafts() -> [AskDraft] { found.sorted { $0.key < $1.key }.map(\.value) }

  private mutating func add(
    _ key: String,
    _ change: Ask.Change,
    _ number: Int,
    price: Int,
    isShared: Bool = false,
    cells: [HalfDay] = []
  ) {
    let need = context.record(number).id
    let potential = facts.needs[number].potential(context.missing(number))
    if var known = found[key] {
      known.ask.needs = Set(known.ask.needs + [need]).sorted()
      known.ask.change = known.ask.change.raised(by: change.pieces, atMost: HelpFinder.pieces)
      known.potential =
        isShared ? known.potential + potential : max(known.potential, potential)
      found[key] = known
    } else {
      var place: PlaceID?
      // A radius is that of the whole street.
      if case .radius = change {
      } else {
        place = context.week.place(at: .community, of: context.record(number).place)
      }
      let ask = Ask(change, needs: [need], cells: cells, place: place)
      found[key] = AskDraft(ask: ask, key: key, price: price, potential: potential)
    }
  }

  // MARK: - Once more

  /// Those whose caps are used up, and the units whose limits are.
  private mutating func findCaps() {
    let bookings = context.bookings
    let used = facts.providers.indices.map { bookings.used(of: $0) }
    let isFull = facts.providers.indices.map { used[$0] >= facts.providers[$0].weekCap }
    let full = facts.week.units.indices.map { unit in
      facts.unitWeekCaps[unit].map { bookings.used(ofUnit: unit) >= $0 } ?? false
    }
    var raised = facts.providers
    for position in raised.indices where isFull[position] { raised[position].weekCap += 1 }
    let open = facts.with(providers: raised, unitWeekCaps: facts.unitWeekCaps)
      .with(needs: context.unmetNeeds())
    let candidates = Candidates(open, index: near)
    for (place, number) in context.unmet.enumerated() {
      var taken = 0
      let pairs = candidates.pairs[candidates.range(ofNeed: place)]
        .sorted { ($0.nearness, $0.provider) < ($1.nearness, $1.provider) }
      for pair in pairs where taken < Self.ofEach {
        let position = Int(pair.provider)
        let provider = facts.providers[position]
        let isOfFullUnit = provider.isCounted && provider.unit >= 0 && full[Int(provider.unit)]
        guard isFull[position] || isOfFullUnit else { continue }
        taken += 1
        if isFull[position] { addProvider(provider, number) }
        if isOfFullUnit { addUnit(Int(provider.unit), number) }
      }
    }
  }

  private mutating func addProvider(_ provider: ProviderFacts, _ number: Int) {
    switch provider.id {
    case .offer(let id):
      let more = lacking(number)
      add("pieces|\(id.text)", .pieces(id, more: more), number, price: 2, isShared: true)
    case .person(let id): add("visits|\(id.text)", .visits(id, more: 1), number, price: 2)
    }
  }

  private mutating func addUnit(_ unit: Int, _ number: Int) {
    let id = facts.week.units[unit].id
    let more = lacking(number)
    add("unit|\(id.text)", .unitPieces(id, more: more), number, price: 2, isShared: true)
  }

  /// Pieces that a need lacks, or that one component of it asks for at most.
  private func lacking(_ number: Int) -> Int {
    let need = facts.needs[number]
    return need.parts.isEmpty
      ? need.quantity - context.pieces[number] : need.parts.map(\.quantity).max() ?? 1
  }

  // MARK: - Another time

  /// Half-days in which somebody is there for the need who is not there at its own times.
  private mutating func findTimes() {
    for number in context.unmet {
      let need = facts.needs[number]
      let record = context.record(number)
      guard !need.isShift else { continue }
      let spans = AskTimes.spans(for: need)
      let changed = need.opened(context.week.windows(of: record.also(at: spans)))
      let candidates = Candidates(facts.with(needs: [changed]), index: near)
      let all = candidates.pairs[candidates.range(ofNeed: 0)]
      let usual = context.candidates.pairs[context.candidates.range(ofNeed: number)]
      let known = usual.reduce(UInt32(0)) { $0 | $1.cells }
      var ranked: [(free: Int, place: Int)] = []
      for (place, span) in spans.enumerated() {
        guard let cell = HalfDay(containing: span.start)?.index,
          known & (1 << UInt32(cell)) == 0 || !need.parts.isEmpty
        else { continue }
        let present = all.filter { $0.cells & (1 << UInt32(cell)) != 0 }
        guard isEnough(present, for: need) else { continue }
        let free = present.count { context.bookings.cellRoom(Int($0.provider), cell) > 0 }
        ranked.append((free, place))
      }
      ranked.sort { ($1.free, $0.place) < ($0.free, $1.place) }
      for entry in ranked.prefix(Self.ofEach) { addTime(record, number, spans[entry.place]) }
    }
  }

  private func isEnough(_ present: [Candidate], for need: NeedFacts) -> Bool {
    guard !need.parts.isEmpty else { return !present.isEmpty }
    let parts = Set(present.map(\.part))
    return parts.count >= (need.quantity > 1 ? need.minimum : need.parts.count)
  }

  private mutating func addTime(_ record: Need, _ number: Int, _ span: TimeSpan) {
    let cells = AskTimes.cells(of: span)
    let first = cells.first?.index ?? 0
    let change = Ask.Change.times(record.id, [span])
    add("time|\(record.id.text)|\(first)", change, number, price: 2, cells: cells)
  }

  // MARK: - Papers

  /// Those whom only insurance or a lapsed certificate keeps from a need.
  private mutating func findPapers() {
    let end = context.week.date(ofDay: 7)
    for number in context.unmet {
      var taken = 0
      for wanted in context.wanted(number) where wanted.isHighRisk || !wanted.certificates.isEmpty {
        for index in near.candidates(for: wanted) where taken < Self.ofEach {
          let provider = facts.providers[Int(index)]
          guard facts.gates.passesCategory(wanted, provider) else { continue }
          let cells = facts.gates.commonCells(wanted, provider)
          guard cells != 0, facts.gates.breach(wanted, provider, cells) != nil,
            facts.gates.nearness(wanted, provider).isNear
          else { continue }
          if let change = paper(wanted, provider, cells, until: end) {
            taken += 1
            add(change.key, change.change, number, price: 1, isShared: true)
          }
        }
      }
    }
  }

  private func paper(
    _ wanted: NeedFacts,
    _ provider: ProviderFacts,
    _ cells: UInt32,
    until end: Day
  ) -> (key: String, change: Ask.Change)? {
    var insured = provider
    insured.insuredThrough = .max
    let limit = facts.limit(of: provider)
    if facts.gates.qualifiedCells(wanted, insured, cells) != 0,
      facts.gates.passesCapacity(wanted, insured, unitLimit: limit)
    {
      return ("insure|\(provider.id)", .insurance(provider.id, until: end))
    }
    var renewed = provider
    let old = provider.certificates.indices.filter {
      wanted.certificates.contains(provider.certificates[$0].name)
        && provider.certificates[$0].lastDay < end.number
    }
    for place in old { renewed.certificates[place].lastDay = .max }
    guard !old.isEmpty, facts.gates.qualifiedCells(wanted, renewed, cells) != 0,
      facts.gates.passesCapacity(wanted, renewed, unitLimit: limit)
    else { return nil }
    let held: [Qualification] =
      switch provider.id {
      case .offer(let id): context.week.offer(id)?.certificates ?? []
      case .person(let id): context.week.person(id)?.certificates ?? []
      }
    // The records of a provider list its certificates in the order of its facts.
    let names = old.filter(held.indices.contains).map { held[$0].name }
    let key = "renew|\(provider.id)|\(names.joined(separator: "|"))"
    return (key, .certificates(provider.id, names, until: end))
  }

  // MARK: - Farther

  /// How far the nearest of those is who would come if they were near: three radii, twice as far at most,
  /// once.
  private mutating func findRadius() {
    let gates = facts.gates
    guard gates.limitsDistance, context.week.policy.radiusMetres == office.policy.radiusMetres,
      context.week.policy.radiusClass == office.policy.radiusClass
    else { return }
    let (limit, most) = gates.usesMetres ? (gates.radius, 2 * gates.radius) : (gates.radiusClass, 4)
    let open = facts.withoutRadius.with(needs: context.unmetNeeds())
    let index = ProviderIndex(facts.providers, week: context.week, gates: gates.withoutRadius)
    let candidates = Candidates(open, index: index)
    var wanted: [(radius: Int, number: Int)] = []
    for (place, number) in context.unmet.enumerated() {
      let far = candidates.pairs[candidates.range(ofNeed: place)]
        .filter { pair in
          let value = Int(pair.nearness)
          return value > limit && value <= most
            && context.bookings.weekRoom(Int(pair.provider)) > 0
        }
      guard let nearest = far.map({ Int($0.nearness) }).min() else { continue }
      wanted.append((nearest, number))
    }
    wanted.sort { ($0.radius, $0.number) < ($1.radius, $1.number) }
    for share in [1, 2, 4] where !wanted.isEmpty {
      let reach = wanted[(wanted.count * share + 3) / 4 - 1].radius
      let radius = gates.usesMetres ? min(most, (reach + 99) / 100 * 100) : reach
      for entry in wanted where entry.radius <= radius {
        add("radius|\(radius)", .radius(radius), entry.number, price: 10 + share, isShared: true)
      }
    }
  }
}

extension Ask.Change {
  /// Pieces more that are asked for, where that is what is asked.
  var pieces: Int {
    switch self {
    case .pieces(_, let more), .unitPieces(_, let more): more
    default: 0
    }
  }

  /// The same for more pieces, but no more than so many unless they were more before.
  func raised(by more: Int, atMost most: Int) -> Ask.Change {
    let wanted = max(pieces, more, min(most, pieces + more))
    return switch self {
    case .pieces(let id, _): .pieces(id, more: wanted)
    case .unitPieces(let id, _): .unitPieces(id, more: wanted)
    default: self
    }
  }
}

extension Week {
  func offer(_ id: OfferID) -> Offer? { index.offers[id].map { offers[$0] } }
  func person(_ id: PersonID) -> Person? { index.people[id].map { people[$0] } }
}
