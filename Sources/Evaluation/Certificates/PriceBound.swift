// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A bound on the points of a goal from prices of resources (`docs/model.md` §7).
///
/// Whatever the prices, no plan has more points than Σ capacity · price + Σ over needs of the most by
/// which its points can exceed what its helpers cost: bad prices make it weak, never wrong.
struct PriceBound {
  /// Prices are thousandths of a point.
  static let scale = 1000
  /// Largest price; one that no need can pay is as good as any larger one.
  static let limit = 1 << 40
  /// Largest multiplier of an earlier goal: a thousand for one.
  static let multiplierLimit = 1_000_000

  private let costs: GoalCosts
  private let goal: Goal
  /// Earlier goals: what a point of theirs counts on top, in thousandths, and how many points the plans
  /// in question have.
  private var held: [(goal: Goal, factor: Int, points: Int)] = []
  private var weekly: [Int]
  private var halfDaily: [Int: Int] = [:]
  private var daily: [Int: Int] = [:]
  private var minutes: [Int: Int] = [:]
  private var unitWeekly: [Int]
  private var unitHalfDaily: [Int: Int] = [:]
  /// Σ capacity · price.
  private var rent: Int128 = 0

  private var week: WeekReading { costs.week }

  /// Reads the prices of a stage; nil for a goal without points or a number outside the range.
  ///
  /// - Parameters:
  ///   - stage: A stage with prices.
  ///   - values: What the plan reaches of earlier goals.
  ///   - costs: The week.
  init?(_ stage: CertificateStage, _ values: [Goal: Int], _ costs: GoalCosts) {
    guard let prices = stage.prices, let goal = stage.goals.first,
      let held = Self.held(stage, goal, values), stage.favoured.isEmpty || goal == .floors
    else { return nil }
    self.costs = goal == .floors ? costs.favouring(stage.favoured) : costs
    self.goal = goal
    self.held = held
    weekly = [Int](repeating: 0, count: costs.week.providers.count)
    unitWeekly = [Int](repeating: 0, count: costs.week.units.count)
    for (key, price) in prices {
      guard (0...Self.limit).contains(price) else { return nil }
      guard let capacity = add(price, for: key) else { continue }
      rent += Int128(price) * Int128(max(0, capacity))
    }
  }

  /// The multipliers of a stage; nil where a goal comes too late or a factor is outside the range.
  private static func held(
    _ stage: CertificateStage,
    _ goal: Goal,
    _ values: [Goal: Int]
  ) -> [(goal: Goal, factor: Int, points: Int)]? {
    let earlier: [Goal]
    switch goal {
    case .locks, .urgent: earlier = []
    case .needs: earlier = [.urgent]
    case .floors: earlier = [.needs, .urgent]
    case .band, .nearness, .fit, .wishes, .fineBalance, .continuity: return nil
    }
    let others = stage.goals.dropFirst()
    if others.isEmpty { return stage.factors == [1] ? [] : nil }
    guard Set(others).count == others.count, others.allSatisfy(earlier.contains),
      stage.factors.count == stage.goals.count, stage.factors[0] == scale,
      stage.factors.dropFirst().allSatisfy((1...multiplierLimit).contains)
    else { return nil }
    return zip(others, stage.factors.dropFirst()).map { ($0, $1, values[$0] ?? 0) }
  }

  /// Notes a price; the capacity of what it is for, or nil where the week has no such limit.
  private mutating func add(_ price: Int, for key: FlowNode) -> Int? {
    switch key {
    case .provider(let id):
      guard let provider = week.number(of: id) else { return nil }
      weekly[provider] = price
      return week.providers[provider].weekCap
    case .providerCell(let id, let cell):
      guard let provider = week.number(of: id) else { return nil }
      halfDaily[provider * HalfDay.count + cell.index] = price
      return costs.map.cellCaps[provider]
    case .providerDay(let id, let day):
      guard let provider = week.number(of: id), week.providers[provider].isPerson else {
        return nil
      }
      daily[provider * 7 + day] = price
      return week.providers[provider].minutesADay
    case .providerMinutes(let id, let cell):
      guard let provider = week.number(of: id), week.providers[provider].isExclusive else {
        return nil
      }
      minutes[provider * HalfDay.count + cell.index] = price
      return openMinutes(of: provider, in: cell)
    case .unit(let id):
      guard let unit = week.unitNumbers[id], let cap = week.units[unit].weekCap else { return nil }
      unitWeekly[unit] = price
      return cap
    case .unitCell(let id, let cell):
      guard let unit = week.unitNumbers[id], let cap = week.units[unit].cellCap else { return nil }
      unitHalfDaily[unit * HalfDay.count + cell.index] = price
      return cap
    case .need, .shortage: return nil
    }
  }

  /// Open minutes of a half-day, one buffer added for each stretch: bookings with a buffer each fit in.
  private func openMinutes(of provider: Int, in cell: HalfDay) -> Int {
    let spans = week.profiles.spans[week.providers[provider].profile]
    return spans.map { $0.intersection(cell.span) }.filter { !$0.isEmpty }
      .reduce(0) { $0 + $1.minutes + week.week.policy.bufferMinutes }
  }

  /// The bound in the goal's own unit.
  func value() -> Int? {
    var total = held.reduce(rent) { $0 - Int128($1.factor) * Int128($1.points) }
    var asked = 0
    for need in week.needs.indices where week.needs[need].isPlanned {
      total += Int128(gain(of: need))
      if goal == .locks, week.needs[need].isLocked { asked += week.needs[need].quantity }
    }
    switch goal {
    case .floors:
      let owed = costs.favoured.reduce(0) { $0 + costs.floors.floors[$1].owed }
      return max(0, -Self.floored(total - Int128(owed) * Int128(Self.scale)))
    case .locks: return max(0, asked - Self.floored(total))
    default: return Self.floored(total)
    }
  }

  /// Whole points, rounded down, below nothing as well.
  private static func floored(_ total: Int128) -> Int {
    let scale = Int128(scale)
    return Int(clamping: total >= 0 ? total / scale : -((scale - 1 - total) / scale))
  }

  // MARK: - One need

  /// What a unit of a pair in one half-day costs; `pieces` are given at once.
  ///
  /// Never more than just above what the whole need is worth: nobody pays that, and sums of such costs
  /// stay in range whatever a hostile certificate states.
  private func price(_ provider: Int, _ cell: Int, need: Int, pieces: Int) -> Int {
    let reading = week.providers[provider]
    let slot = provider * HalfDay.count + cell
    var sum = Int128(pieces) * Int128(weekly[provider] + halfDaily[slot, default: 0])
    if reading.isPerson {
      let minute = daily[provider * 7 + cell / 3, default: 0]
      sum += Int128(minute) * Int128(week.needs[need].duration)
    }
    if reading.isExclusive, !week.needs[need].isLong {
      // One booking may give several pieces; all of a need that one provider must give are one.
      let length = week.needs[need].duration + week.week.policy.bufferMinutes
      let shared = isWhole(need) ? 1 : max(1, most(provider, week.needs[need].quantity))
      sum += Int128(minutes[slot, default: 0]) * Int128(length / shared)
    }
    if reading.isCounted {
      let unit = reading.unit
      let halfDay = unitHalfDaily[unit * HalfDay.count + cell, default: 0]
      sum += Int128(pieces) * Int128(unitWeekly[unit] + halfDay)
    }
    return Int(min(sum, Int128(points(week.needs[need].quantity, of: need) + 1)))
  }

  /// Points of so many pieces, in thousandths.
  private func points(_ pieces: Int, of need: Int) -> Int {
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

  private func gain(of need: Int) -> Int {
    let reading = week.needs[need]
    guard points(reading.quantity, of: need) > 0 else { return 0 }
    if reading.isDivisible || reading.quantity == 1 { return gainOfPieces(need) }
    return isWhole(need) ? gainOfOne(need) : gainOfCrew(need)
  }

  /// Whether one provider must give all pieces.
  private func isWhole(_ need: Int) -> Bool {
    week.needs[need].wantsOneProvider && week.needs[need].quantity > 1
  }

  /// Every pair in every half-day.
  private func forEachCell(of need: Int, _ body: (_ provider: Int, _ cell: Int) -> Void) {
    for pair in costs.pairs.pairs(of: need) {
      var cells = costs.pairs.cells[pair]
      while cells != 0 {
        body(Int(costs.pairs.providers[pair]), cells.trailingZeroBitCount)
        cells &= cells &- 1
      }
    }
  }

  private func gainOfOne(_ need: Int) -> Int {
    let pieces = week.needs[need].quantity
    // Skills of every head are a gate; those of some heads the one provider must have too.
    let skills = week.week.needs[need].skills.filter { ($0.heads ?? .max) < pieces }
      .map { week.words.known($0.skill) }
    var best = 0
    forEachCell(of: need) { provider, cell in
      guard skills.allSatisfy({ week.providerSkills.contains($0, in: provider) }) else { return }
      best = max(best, points(pieces, of: need) - price(provider, cell, need: need, pieces: pieces))
    }
    return best
  }

  /// The cheapest half-day of each provider, for as many pieces as its week allows.
  private func gainOfPieces(_ need: Int) -> Int {
    let quantity = week.needs[need].quantity
    var cheapest: [Int: Int] = [:]
    forEachCell(of: need) { provider, cell in
      let cost = price(provider, cell, need: need, pieces: 1)
      cheapest[provider] = min(cheapest[provider] ?? .max, cost)
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

  /// The cheapest crew of any half-day, each skill looked at by itself.
  private func gainOfCrew(_ need: Int) -> Int {
    let quantity = week.needs[need].quantity
    var heads = [[(provider: Int, cost: Int)]](repeating: [], count: HalfDay.count)
    forEachCell(of: need) { provider, cell in
      heads[cell].append((provider, price(provider, cell, need: need, pieces: 1)))
    }
    let demands = week.week.needs[need].skills.filter { ($0.heads ?? .max) < quantity }
    var best = 0
    for cell in heads where !cell.isEmpty {
      let sorted = cell.sorted { $0.cost < $1.cost }
      var cost: Int? = crewCost(sorted, quantity, skill: nil, heads: 0)
      for demand in demands {
        let skill = week.words.known(demand.skill)
        let with = crewCost(sorted, quantity, skill: skill, heads: demand.heads ?? 0)
        cost = cost.flatMap { known in with.map { max(known, $0) } }
      }
      if let cost { best = max(best, points(quantity, of: need) - cost) }
    }
    return best
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

  private func most(_ provider: Int, _ quantity: Int) -> Int {
    min(quantity, costs.map.cellCaps[provider], week.providers[provider].weekCap)
  }
}
