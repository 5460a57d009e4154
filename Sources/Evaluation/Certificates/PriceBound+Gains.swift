// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// By how much the points of one need can exceed what its helpers cost.
extension PriceBound {
  // MARK: - Prices of pairs

  /// What a booking costs; `pieces` are given at once, and `share` of them use its minutes together.
  func rent(
    _ provider: Int,
    _ cell: Int,
    minutes length: Int,
    isLong: Bool = false,
    pieces: Int = 1,
    share: Int = 1
  ) -> Int128 {
    let reading = week.providers[provider]
    let slot = provider * HalfDay.count + cell
    var sum = Int128(pieces) * Int128(weekly[provider] + halfDaily[slot, default: 0])
    if reading.isPerson {
      sum += Int128(daily[provider * 7 + cell / 3, default: 0]) * Int128(length)
    }
    if reading.isExclusive, !isLong {
      let taken = (length + week.week.policy.bufferMinutes) / share
      sum += Int128(minutes[slot, default: 0]) * Int128(taken)
    }
    if reading.isCounted {
      let unit = reading.unit
      let halfDay = unitHalfDaily[unit * HalfDay.count + cell, default: 0]
      sum += Int128(pieces) * Int128(unitWeekly[unit] + halfDay)
    }
    return sum
  }

  /// What pieces of a pair in one half-day cost, for a need or component.
  ///
  /// Never more than just above what the whole need is worth, or than ``mostPaid`` where it has to be served
  /// whatever it costs: nobody pays that, and sums of such costs stay in range whatever a hostile
  /// certificate states.
  private func price(_ provider: Int, _ cell: Int, ask: Int, pieces: Int) -> Int {
    let wanted = week.ask(ask)
    // One booking may give several pieces; all of a need that one provider must give are one.
    let share = isWhole(ask) ? 1 : max(1, most(provider, wanted.quantity))
    let sum = rent(
      provider,
      cell,
      minutes: wanted.duration,
      isLong: wanted.isLong,
      pieces: pieces,
      share: share
    )
    let need = ask < week.needs.count ? ask : week.ask(ask).owner
    return Int(min(sum, Int128(open.isServed(need) ? Self.mostPaid : wholePoints(of: ask) + 1)))
  }

  /// Points of all pieces of a need, or of the need that a component belongs to, in thousandths.
  private func wholePoints(of ask: Int) -> Int {
    let need = ask < week.needs.count ? ask : week.ask(ask).owner
    return points(week.needs[need].quantity, of: need)
  }

  /// Points of so many pieces, in thousandths.
  func points(_ pieces: Int, of need: Int) -> Int {
    let reading = week.needs[need]
    switch goal {
    case .locks: return reading.isLocked ? Self.scale * pieces : 0
    case .urgent where !reading.isUrgent: return 0
    default:
      return weight(of: reading)
        * (pieces >= reading.quantity ? reading.points : reading.divisibleWorth(pieces))
    }
  }

  /// What a point of a need counts, in thousandths.
  private func weight(of need: NeedReading) -> Int {
    let own = goal == .floors && !costs.favoured.contains(need.community) ? 0 : Self.scale
    return held.reduce(own) { $0 + ($1.goal == .needs || need.isUrgent ? $1.factor : 0) }
  }

  /// Whether one provider must give all pieces.
  private func isWhole(_ ask: Int) -> Bool {
    week.ask(ask).wantsOneProvider && week.ask(ask).quantity > 1
  }

  /// Every pair in every half-day.
  func forEachCell(of ask: Int, _ body: (_ provider: Int, _ cell: Int) -> Void) {
    let need = ask < week.needs.count ? ask : week.ask(ask).owner
    for pair in costs.pairs.pairs(of: ask) {
      var cells = costs.pairs.cells[pair]
      while cells != 0 {
        let (provider, cell) = (Int(costs.pairs.providers[pair]), cells.trailingZeroBitCount)
        cells &= cells &- 1
        if open.allow(need, provider, cell) { body(provider, cell) }
      }
    }
  }

  func most(_ provider: Int, _ quantity: Int) -> Int {
    min(quantity, costs.map.cellCaps[provider], week.providers[provider].weekCap)
  }

  // MARK: - Gains

  /// The gain of a need that joins nobody.
  func gain(of need: Int) -> Int128 {
    let reading = week.needs[need]
    let worth = points(reading.quantity, of: need)
    guard worth > 0 else { return 0 }
    if reading.partCount > 0 { return Int128(gainOfParts(need)) }
    if reading.isDivisible || reading.quantity == 1 { return Int128(gainOfPieces(need)) }
    let gain = worth - (halfDayCosts(of: need).compactMap(\.self).min() ?? Self.limit)
    return Int128(open.isServed(need) ? gain : max(0, gain))
  }

  /// The cheapest half-day of each provider, for as many pieces as its week allows.
  private func gainOfPieces(_ need: Int) -> Int {
    let quantity = week.needs[need].quantity
    var cheapest: [Int: Int] = [:]
    forEachCell(of: need) { provider, cell in
      let cost = price(provider, cell, ask: need, pieces: 1)
      cheapest[provider] = min(cheapest[provider] ?? .max, cost)
    }
    if open.isServed(need) {
      return points(1, of: need) - (cheapest.values.min() ?? Self.limit)
    }
    var gain = 0
    var pieces = 0
    for (provider, cost) in cheapest.sorted(by: { $0.value < $1.value }) {
      for _ in 0..<min(quantity, week.providers[provider].weekCap) where pieces < quantity {
        let more = points(pieces + 1, of: need) - points(pieces, of: need) - cost
        guard more > 0 else { return gain }
        gain += more
        pieces += 1
      }
    }
    return gain
  }

  /// All components in one half-day, each paid for by itself; of a divisible need the cheapest ones.
  private func gainOfParts(_ need: Int) -> Int {
    let reading = week.needs[need]
    let parts = week.parts(of: need).map { halfDayCosts(of: $0) }
    let worth = points(reading.quantity, of: need)
    let least = reading.isDivisible ? max(1, reading.minimum) : reading.partCount
    let isServed = open.isServed(need)
    var best = isServed ? -Self.limit : 0
    for cell in 0..<HalfDay.count {
      // Beyond the worth of the whole every cost is as good as any other, but for who has to pay.
      let most = isServed ? Self.limit : worth + 1
      let costs = parts.compactMap { $0[cell] }.map { min($0, most) }.sorted()
      var paid = 0
      for (place, cost) in costs.enumerated() {
        paid += cost
        guard place + 1 >= least else { continue }
        best = max(best, (reading.isDivisible ? points(place + 1, of: need) : worth) - paid)
      }
    }
    return best
  }

  /// The least that all pieces of a need or component cost in each half-day; nil where nobody gives them.
  private func halfDayCosts(of ask: Int) -> [Int?] {
    week.ask(ask).wantsOneProvider ? costsOfOne(ask) : costsOfCrew(ask)
  }

  /// The cheapest provider who gives all pieces.
  private func costsOfOne(_ ask: Int) -> [Int?] {
    let pieces = week.ask(ask).quantity
    // Skills of every head are a gate; those of some heads the one provider must have too.
    let skills = week.skills(of: ask).filter { ($0.heads ?? .max) < pieces }
      .map { week.words.known($0.skill) }
    var best = [Int?](repeating: nil, count: HalfDay.count)
    forEachCell(of: ask) { provider, cell in
      guard skills.allSatisfy({ week.providerSkills.contains($0, in: provider) }) else { return }
      let cost = price(provider, cell, ask: ask, pieces: pieces)
      best[cell] = min(best[cell] ?? .max, cost)
    }
    return best
  }

  /// The cheapest crew, each skill looked at by itself.
  private func costsOfCrew(_ ask: Int) -> [Int?] {
    let quantity = week.ask(ask).quantity
    var heads = [[(provider: Int, cost: Int)]](repeating: [], count: HalfDay.count)
    forEachCell(of: ask) { provider, cell in
      heads[cell].append((provider, price(provider, cell, ask: ask, pieces: 1)))
    }
    let demands = week.skills(of: ask).filter { ($0.heads ?? .max) < quantity }
    return heads.map { cell in
      guard !cell.isEmpty else { return nil }
      let sorted = cell.sorted { $0.cost < $1.cost }
      var cost: Int? = crewCost(sorted, quantity, skill: nil, heads: 0)
      for demand in demands {
        let skill = week.words.known(demand.skill)
        let with = crewCost(sorted, quantity, skill: skill, heads: demand.heads ?? 0)
        cost = cost.flatMap { known in with.map { max(known, $0) } }
      }
      return cost
    }
  }

  /// What the cheapest heads cost of whom some hold a skill; nil where there are not enough.
  private func crewCost(
    _ sorted: [(provider: Int, cost: Int)],
    _ quantity: Int,
    skill: Int?,
    heads: Int
  ) -> Int? {
    var left = quantity
    var skilled = heads
    var cost = 0
    var used: [Int: Int] = [:]
    if let skill {
      for member in sorted where skilled > 0 {
        guard week.providerSkills.contains(skill, in: member.provider) else { continue }
        let pieces = min(skilled, most(member.provider, quantity))
        used[member.provider] = pieces
        skilled -= pieces
        left -= pieces
        cost += pieces * member.cost
      }
      guard skilled <= 0 else { return nil }
    }
    for member in sorted where left > 0 {
      let pieces = min(left, most(member.provider, quantity) - used[member.provider, default: 0])
      guard pieces > 0 else { continue }
      left -= pieces
      cost += pieces * member.cost
    }
    return left <= 0 ? cost : nil
  }
}
