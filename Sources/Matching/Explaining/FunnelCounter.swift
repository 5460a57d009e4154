// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Counts the candidates of a need through the gates: the one source of every explanation.
struct FunnelCounter {
  /// What was counted.
  struct Count {
    /// Candidates left after each stage of `FunnelStage`.
    var stages: [Int]
    /// Positions of the candidates that passed every gate up to capacity, with their half-days.
    var eligible: [(position: Int, cells: UInt32)]
    /// Candidates of the category whom the law would allow at some other time.
    var capable = 0
    /// Candidates that each rule of law keeps out.
    var breaches: [LegalRule: Int] = [:]
    /// Who would be qualified but for a certificate that lapses before the day.
    var lapsed: [LapsedCertificate] = []
    /// Nearest distance or class among those who fail at distance only, or nil.
    var nearestBeyond: Int?
    /// The largest of those who fail at capacity, or nil when nobody does.
    var largest: Capacity?
  }

  /// A certificate that lapses before the day of the need.
  struct LapsedCertificate {
    var provider: ProviderID
    var lastDay: Int
    /// Whether a skill is wanted that only the certificates state.
    var hasUnstatedSkills: Bool
  }

  /// What somebody can give to one need at most, and what bounds it.
  struct Capacity {
    var provider: ProviderID
    var most: Int
    var limit: Limit

    enum Limit {
      case seats, stock, week, halfDay, unit, minutes, visits
    }

    /// Nobody is smaller than who may not come at all, and minutes are no pieces.
    func isSmaller(than other: Capacity) -> Bool { (rank, most) < (other.rank, other.most) }

    private var rank: Int {
      switch limit {
      case .visits: 0
      case .minutes: 1
      default: 2
      }
    }
  }

  private static let wholeWeek: UInt32 = 1 << UInt32(HalfDay.count) - 1

  let facts: WeekFacts
  let bookings: Bookings

  func count(_ need: NeedFacts) -> Count {
    var result = Count(
      stages: Array(repeating: 0, count: FunnelStage.allCases.count),
      eligible: [],
      nearestBeyond: nil,
      largest: nil
    )
    result.stages[0] = facts.providers.count
    for (position, provider) in facts.providers.enumerated()
    where facts.gates.passesCategory(need, provider) {
      result.stages[1] += 1
      if facts.gates.qualifiedCells(need, provider, Self.wholeWeek) != 0 { result.capable += 1 }
      var cells = facts.gates.commonCells(need, provider)
      guard cells != 0 else { continue }
      result.stages[2] += 1
      if let rule = facts.gates.breach(need, provider, cells) {
        result.breaches[rule, default: 0] += 1
        if let lapsed = lapsed(of: provider, for: need, cells) { result.lapsed.append(lapsed) }
        continue
      }
      cells = facts.gates.qualifiedCells(need, provider, cells)
      result.stages[3] += 1
      let near = facts.gates.nearness(need, provider)
      guard near.isNear else {
        result.nearestBeyond = min(result.nearestBeyond ?? .max, near.value)
        continue
      }
      result.stages[4] += 1
      let limit = facts.limit(of: provider)
      guard facts.gates.passesCapacity(need, provider, unitLimit: limit) else {
        let mine = capacity(of: provider, for: need)
        if result.largest?.isSmaller(than: mine) ?? true { result.largest = mine }
        continue
      }
      result.stages[5] += 1
      result.eligible.append((position, cells))
      if isStillFree(position, need, cells) { result.stages[6] += 1 }
    }
    return result
  }

  /// The certificate without whose lapse nothing would keep somebody out, or nil.
  private func lapsed(
    of provider: ProviderFacts,
    for need: NeedFacts,
    _ cells: UInt32
  ) -> LapsedCertificate? {
    let firstDay = facts.gates.mondayNumber + cells.trailingZeroBitCount / 3
    let old = provider.certificates.filter {
      need.certificates.contains($0.name) && $0.lastDay < firstDay
    }
    guard let last = old.first else { return nil }
    var renewed = provider
    for index in renewed.certificates.indices { renewed.certificates[index].lastDay = .max }
    // A certificate of first aid is the skill of first aid: the clerk need only write it down.
    let unstated = need.commonSkills.filter { skill in
      !provider.skills.contains(skill) && provider.certificates.contains { $0.name == skill }
    }
    renewed.skills += unstated
    guard facts.gates.qualifiedCells(need, renewed, cells) != 0,
      facts.gates.nearness(need, provider).isNear
    else { return nil }
    return LapsedCertificate(
      provider: provider.id,
      lastDay: last.lastDay,
      hasUnstatedSkills: !unstated.isEmpty
    )
  }

  private func capacity(of provider: ProviderFacts, for need: NeedFacts) -> Capacity {
    func capacity(_ most: Int, _ limit: Capacity.Limit) -> Capacity {
      Capacity(provider: provider.id, most: most, limit: limit)
    }
    if provider.isVenue, provider.seats < need.seats { return capacity(provider.seats, .seats) }
    if provider.person != nil {
      if provider.weekCap < 1 { return capacity(0, .visits) }
      guard provider.minutesADay >= need.duration else {
        return capacity(provider.minutesADay, .minutes)
      }
      return capacity(min(provider.cellCap, provider.weekCap), .halfDay)
    }
    // Goods alone do not count against their unit.
    let week: Capacity.Limit = provider.isCounted ? .week : .stock
    let unit = provider.isCounted ? facts.limit(of: provider) : .max
    if provider.weekCap <= min(provider.cellCap, unit) { return capacity(provider.weekCap, week) }
    return provider.cellCap <= unit ? capacity(provider.cellCap, .halfDay) : capacity(unit, .unit)
  }

  private func isStillFree(_ position: Int, _ need: NeedFacts, _ cells: UInt32) -> Bool {
    let pair = Candidate(
      provider: Int32(position),
      cells: cells,
      nearness: 0,
      fit: 0,
      wish: 0,
      continuity: 0
    )
    return HalfDaySet(bits: cells).cells
      .contains { cell in
        bookings.cellRoom(position, cell.index) > 0
          && bookings.start(of: pair, need: need, cell: cell.index) != nil
      }
  }
}
