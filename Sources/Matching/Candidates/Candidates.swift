// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// One eligible pair: a provider with the half-days it can serve and what serving costs or earns.
struct Candidate {
  var provider: Int32
  /// Half-days that count, as bits.
  var cells: UInt32
  /// Metres or class.
  var nearness: Int32
  var fit: Int8
  var wish: Int8
  var continuity: Int8
  /// The component of the need that is served, from 1; 0 where the need asks for one thing.
  var part: Int8 = 0
}

/// All eligible pairs of a week, need by need.
struct Candidates {
  let facts: WeekFacts
  /// Pairs sorted by need, then provider.
  private(set) var pairs: [Candidate] = []
  /// Where the pairs of each planned need begin; one more than there are needs.
  private(set) var offsets: [Int] = [0]

  init(_ facts: WeekFacts) {
    self.init(
      facts,
      index: ProviderIndex(facts.providers, week: facts.week, gates: facts.gates)
    )
  }

  /// Uses an index made before, for some needs of the same providers.
  init(_ facts: WeekFacts, index: ProviderIndex) {
    self.facts = facts
    pairs.reserveCapacity(facts.needs.count * 48)
    offsets.reserveCapacity(facts.needs.count + 1)
    for need in facts.needs {
      let parts = need.parts.isEmpty ? [need] : need.parts
      for (number, part) in parts.enumerated() {
        for position in index.candidates(for: part) {
          guard var pair = facts.pair(part, Int(position)) else { continue }
          pair.part = need.parts.isEmpty ? 0 : Int8(clamping: number + 1)
          pairs.append(pair)
        }
      }
      offsets.append(pairs.count)
    }
  }

  private init(_ facts: WeekFacts, pairs: [Candidate], offsets: [Int]) {
    self.facts = facts
    self.pairs = pairs
    self.offsets = offsets
  }

  /// The pairs whose half-days, cut down by a rule, are not all gone.
  func filtered(_ facts: WeekFacts, _ cells: (Int, Candidate) -> UInt32) -> Candidates {
    var kept: [Candidate] = []
    var starts = [0]
    for number in facts.needs.indices {
      for var pair in pairs[range(ofNeed: number)] {
        pair.cells = cells(number, pair)
        if pair.cells != 0 { kept.append(pair) }
      }
      starts.append(kept.count)
    }
    return Candidates(facts, pairs: kept, offsets: starts)
  }

  /// Some pairs of one need, as the candidates of a week that has no other need.
  func only(_ need: Int, _ positions: [Int]) -> Candidates {
    Candidates(
      facts.with(needs: [facts.needs[need]]),
      pairs: positions.map { pairs[$0] },
      offsets: [0, positions.count]
    )
  }

  /// What a pair serves: a need, or one component of it.
  func wanted(by pair: Candidate, of need: Int) -> NeedFacts {
    pair.part == 0 ? facts.needs[need] : facts.needs[need].parts[Int(pair.part) - 1]
  }

  /// Whether a pair is a need with an offer that it may join in sessions.
  func isJoin(_ pair: Candidate) -> Bool { facts.providers[Int(pair.provider)].session != nil }

  /// The pairs of a planned need.
  func range(ofNeed need: Int) -> Range<Int> { offsets[need]..<offsets[need + 1] }
}

/// The numbers of a week: planned needs, providers, gates and limits.
struct WeekFacts {
  let week: Week
  let gates: Gates
  /// Planned needs, in order of identifier.
  let needs: [NeedFacts]
  /// Offers in order of identifier, then people.
  let providers: [ProviderFacts]
  /// The least of a unit's stated limits, by position; `Int.max` without one.
  let unitLimits: [Int]
  /// Pieces that each unit may still give this week, by position; nil without a limit.
  let unitWeekCaps: [Int?]
  /// Why each need of the week that is not planned is not, by position in the week.
  let exclusions: [(position: Int, reason: Exclusion)]

  init(_ week: Week) {
    self.week = week
    gates = Gates(week)
    var builder = FactsBuilder(week)
    var planned: [NeedFacts] = []
    var excluded: [(position: Int, reason: Exclusion)] = []
    for (position, need) in week.needs.enumerated() {
      if let reason = week.exclusion(of: need) {
        excluded.append((position, reason))
      } else {
        planned.append(builder.need(at: position))
      }
    }
    needs = planned
    exclusions = excluded
    var all: [ProviderFacts] = []
    all.reserveCapacity(week.offers.count + week.people.count)
    for offer in week.offers { all.append(builder.provider(offer)) }
    for person in week.people { all.append(builder.provider(person)) }
    let limits = UnitLimits(week)
    for position in all.indices where all[position].isCounted && all[position].unit >= 0 {
      let unit = Int(all[position].unit)
      if let cap = limits.loneHalfDayCap[unit] {
        all[position].cellCap = min(all[position].cellCap, cap)
      }
    }
    providers = all
    unitLimits = week.units.map { min($0.perWeek ?? .max, $0.perHalfDay ?? .max) }
    unitWeekCaps = week.units.map(\.perWeek)
  }

  private init(
    _ other: WeekFacts,
    needs: [NeedFacts],
    providers: [ProviderFacts],
    unitWeekCaps: [Int?],
    gates: Gates
  ) {
    week = other.week
    self.gates = gates
    self.needs = needs
    self.providers = providers
    unitLimits = other.unitLimits
    exclusions = other.exclusions
    self.unitWeekCaps = unitWeekCaps
  }

  /// The same week with other caps.
  func with(providers: [ProviderFacts], unitWeekCaps: [Int?]) -> WeekFacts {
    WeekFacts(
      self,
      needs: needs,
      providers: providers,
      unitWeekCaps: unitWeekCaps,
      gates: gates
    )
  }

  /// The same week with other needs.
  func with(needs: [NeedFacts]) -> WeekFacts {
    WeekFacts(
      self,
      needs: needs,
      providers: providers,
      unitWeekCaps: unitWeekCaps,
      gates: gates
    )
  }

  /// The same week without the limit of distance.
  var withoutRadius: WeekFacts {
    WeekFacts(
      self,
      needs: needs,
      providers: providers,
      unitWeekCaps: unitWeekCaps,
      gates: gates.withoutRadius
    )
  }

  /// The pair if it passes every gate up to capacity.
  func pair(_ need: NeedFacts, _ position: Int) -> Candidate? {
    let provider = providers[position]
    guard gates.passesCategory(need, provider) else { return nil }
    var cells = gates.commonCells(need, provider)
    guard cells != 0 else { return nil }
    cells = gates.qualifiedCells(need, provider, cells)
    guard cells != 0 else { return nil }
    let near = gates.nearness(need, provider)
    guard near.isNear, gates.passesCapacity(need, provider, unitLimit: limit(of: provider)) else {
      return nil
    }
    return Candidate(
      provider: Int32(position),
      cells: cells,
      nearness: Int32(near.value),
      fit: fit(need, provider),
      wish: wish(need, provider),
      continuity: continuity(need, provider)
    )
  }

  /// The least limit of the unit that gives a provider's pieces.
  func limit(of provider: ProviderFacts) -> Int {
    provider.unit >= 0 ? unitLimits[Int(provider.unit)] : .max
  }

  /// Minutes that lie between two bookings of a provider, which are at two sites if it travels.
  func gap(_ position: Int, _ one: Locality?, _ other: Locality?, sameCell: Bool) -> Int {
    let provider = providers[position]
    let buffer = sameCell ? week.policy.bufferMinutes : 0
    guard provider.moves || provider.turnMinutes > 0 else { return buffer }
    var turn = provider.turnMinutes
    if provider.moves, let one, let other { turn += gates.travelMinutes(one, other) }
    return max(buffer, turn)
  }

  private func fit(_ need: NeedFacts, _ provider: ProviderFacts) -> Int8 {
    if provider.person != nil {
      let held = provider.skills + provider.certificates.map(\.name)
      let wanted = (need.category >= 0 ? [need.category] + need.functions : []) + need.wantedSkills
      return held.contains { wanted.contains($0) } ? 2 : 0
    }
    guard need.category >= 0 else { return 0 }
    let suits = provider.functions.contains { $0 == need.category || need.functions.contains($0) }
    return (suits ? 2 : 0) + (provider.categories.contains(need.category) ? 1 : 0)
  }

  private func wish(_ need: NeedFacts, _ provider: ProviderFacts) -> Int8 {
    guard need.category >= 0, let rank = provider.wishes.firstIndex(of: need.category) else {
      return 0
    }
    return Int8(max(1, 3 - rank))
  }

  private func continuity(_ need: NeedFacts, _ provider: ProviderFacts) -> Int8 {
    guard need.locality.community >= 0 else { return 0 }
    let isKnown = provider.served.contains {
      $0.community == need.locality.community && ($0.category < 0 || $0.category == need.category)
    }
    return isKnown ? 1 : 0
  }
}

/// Which half-day limits of units can be kept by a flow (`docs/model.md` §3).
struct UnitLimits {
  /// The limit of units with one counted offer, which becomes that offer's own.
  private(set) var loneHalfDayCap: [Int: Int] = [:]
  /// Units whose limit binds several offers at once: no flow.
  private(set) var crossing: Set<Int> = []

  init(_ week: Week) {
    var total: [Int: Int] = [:]
    var count: [Int: Int] = [:]
    for offer in week.offers where offer.kind.countsAsLoad {
      guard let unit = week.index.units[offer.unit] else { continue }
      total[unit, default: 0] += min(offer.perHalfDay, offer.perWeek)
      count[unit, default: 0] += 1
    }
    for (position, unit) in week.units.enumerated() {
      guard let limit = unit.perHalfDay, let offers = count[position] else { continue }
      if offers == 1 {
        loneHalfDayCap[position] = limit
      } else if limit < total[position, default: 0] {
        crossing.insert(position)
      }
    }
  }
}
