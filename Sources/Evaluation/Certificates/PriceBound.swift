// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A bound on the points of a goal from prices of resources (`docs/model.md` §7 and §9).
///
/// Whatever the prices, no plan has more points than Σ capacity · price + Σ over needs of the most by
/// which its points can exceed what its helpers cost: bad prices make it weak, never wrong. A need that
/// may join sessions has a price too, of a piece of its own: what it pays to whoever serves it.
struct PriceBound {
  /// Prices are thousandths of a point.
  static let scale = 1000
  /// Largest price; one that no need can pay is as good as any larger one.
  static let limit = 1 << 40
  /// What whoever has to be served pays for a piece at most: sums over all pieces of all components fit.
  static let mostPaid = 1 << 36
  /// Largest multiplier of an earlier goal: a thousand for one.
  static let multiplierLimit = 1_000_000

  let costs: GoalCosts
  let goal: Goal
  /// The ways to serve needs that count.
  let open: OpenWays
  /// Earlier goals: what a point of theirs counts on top, in thousandths, and how many points the plans
  /// in question have.
  private(set) var held: [(goal: Goal, factor: Int, points: Int)] = []
  private(set) var weekly: [Int]
  private(set) var halfDaily: [Int: Int] = [:]
  private(set) var daily: [Int: Int] = [:]
  private(set) var minutes: [Int: Int] = [:]
  private(set) var unitWeekly: [Int]
  private(set) var unitHalfDaily: [Int: Int] = [:]
  /// What serving a piece of a need that may join is worth, by need; 0 for all others.
  private(set) var worths: [Int]
  /// Σ capacity · price.
  private var rent: Int128 = 0

  var week: WeekReading { costs.week }

  /// Reads the prices of a stage; nil for a goal without points or a number outside the range.
  ///
  /// - Parameters:
  ///   - stage: A stage with prices.
  ///   - values: What the plan reaches of earlier goals.
  ///   - costs: The week.
  ///   - open: The ways to serve needs that count.
  init?(
    _ stage: CertificateStage,
    _ values: [Goal: Int],
    _ costs: GoalCosts,
    _ open: OpenWays = OpenWays()
  ) {
    guard let prices = stage.prices, let goal = stage.goals.first,
      let held = Self.held(stage, goal, values), stage.favoured.isEmpty || goal == .floors
    else { return nil }
    self.costs = goal == .floors ? costs.favouring(stage.favoured) : costs
    self.goal = goal
    self.open = open
    self.held = held
    weekly = [Int](repeating: 0, count: costs.week.providers.count)
    unitWeekly = [Int](repeating: 0, count: costs.week.units.count)
    worths = [Int](repeating: 0, count: costs.week.needs.count)
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
    case .band, .nearness, .fit, .wishes, .fineBalance, .continuity, .rules: return nil
    }
    let others = stage.goals.dropFirst()
    if others.isEmpty { return stage.factors == [1] ? [] : nil }
    guard Set(others).count == others.count, others.allSatisfy(earlier.contains),
      stage.factors.count == stage.goals.count, stage.factors[0] == scale,
      stage.factors.dropFirst().allSatisfy((0...multiplierLimit).contains)
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
    case .need(let id):
      // Whose points do not count needs no price: nothing is owed for it.
      guard let need = week.week.index.needs[id], costs.beyond.joining.isJoiner[need],
        points(week.needs[need].quantity, of: need) > 0
      else { return nil }
      worths[need] = price
      return nil
    case .shortage: return nil
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
    let seats = SeatPrices(self)
    total += gainOfSessions(seats)
    for need in week.needs.indices where week.needs[need].isPlanned {
      total += costs.beyond.joining.isJoiner[need] ? gainOfJoiner(need, seats) : gain(of: need)
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
}
