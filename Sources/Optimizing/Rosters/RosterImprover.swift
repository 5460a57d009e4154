// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming

/// Betters a roster part by part: some people on some days are solved anew by column generation and
/// a dive while all else stays.
///
/// - Note: Source: P. Shaw, Using constraint programming and local search methods to solve vehicle
///   routing problems, CP 1998 (large neighbourhoods); E. Danna, C. Le Pape, Branch-and-price
///   heuristics: a case study on the vehicle routing problem with time windows, 2005.
struct RosterImprover {
  /// People and days of a part.
  struct Part: Sendable {
    var people: [Int]
    var days: Range<Int>
    /// How carefully the dive goes.
    var threshold = 0.75
    var rounds = 3
  }

  static let mostWork = 90_000_000

  let pricing: RosterPricing
  private(set) var state: RosterState
  private var random: SeededGenerator
  private let solver: any MIPSolver
  private let threads: Int
  private let stop: StopSignal?
  /// Person-days in a part.
  private(set) var size: Double

  init(
    _ pricing: RosterPricing,
    _ state: RosterState,
    seed: UInt64,
    solver: any MIPSolver,
    threads: Int,
    stop: StopSignal?
  ) {
    self.pricing = pricing
    self.state = state
    random = SeededGenerator(seed: seed)
    self.solver = solver
    self.threads = threads
    self.stop = stop
    size = min(400, Double(pricing.model.people.count * pricing.model.days) * 0.3)
  }

  /// What came of a part.
  struct Attempt: Sendable {
    var part: Part
    var columns: [RosterColumn]?
    var work = 0
    /// Whether prices prove that it can't be better.
    var isHopeless = false
    /// What went wrong in the solver of linear programs, if anything.
    var failure: SolverError?
  }

  /// Goes on from another roster.
  mutating func restart(from state: RosterState) { self.state = state }

  /// Solves two parts anew and keeps what is better; answers whether anything was.
  ///
  /// - Throws: `SolverError` where the solver of linear programs breaks down; what the other part found
  ///   is kept.
  mutating func step() throws(SolverError) -> Bool {
    let parts = (0..<2).map { _ in draw() }
    let (state, pricing, solver, stop) = (state, pricing, solver, stop)
    let attempts = parallelMap(count: parts.count, threads: threads) { place in
      Self.solve(parts[place], state, pricing, solver, stop)
    }
    let before = self.state.cost
    for attempt in attempts { apply(attempt) }
    for attempt in attempts { if let failure = attempt.failure { throw failure } }
    let mostWork = attempts.map(\.work).max() ?? 0
    if mostWork > Self.mostWork { size = max(40, size * 0.93) }
    if self.state.cost < before { return true }
    // What grows past most of the problem begins small again: other parts, other neighbours. What could
    // not have been better was too small, whatever the work.
    let all = Double(pricing.model.people.count * pricing.model.days)
    if mostWork < Self.mostWork / 4 || attempts.contains(where: \.isHopeless) { size *= 1.03 }
    if size > min(6000, all * 0.8) { size = max(40, all * 0.15) }
    return false
  }

  private mutating func apply(_ attempt: Attempt) {
    guard let columns = attempt.columns else { return }
    var next = state
    for column in columns {
      guard let current = state.columns[column.person] else { continue }
      var duties = current.duties
      for day in attempt.part.days { duties[day] = column.duties[day] }
      guard let mixed = pricing.column(column.person, duties) else { return }
      next.put(mixed)
    }
    if next.cost <= state.cost { state = next }
  }

  /// A part around something that costs.
  private mutating func draw() -> Part {
    let model = pricing.model
    let count = model.people.count
    let all = Double(count * model.days)
    let size = min(size, all)
    // Anything from all people for some days to some people for all days.
    let least = min(1, max(size / all, 5 / Double(model.days)))
    let most = min(1, max(min(size / 3, 28) / Double(model.days), least))
    let shareOfDays = least * power(random.unit(), most / least)
    let days = max(1, min(model.days, Int((shareOfDays * Double(model.days)).rounded())))
    let people = max(2, min(count, Int(size / Double(days))))
    let centre = costlyDay()
    let first = max(0, min(model.days - days, centre - random.below(days)))
    var order = Array(0..<count)
    for place in 0..<min(people, count) {
      order.swapAt(place, place + random.below(count - place))
    }
    return Part(
      people: order.prefix(people).sorted(),
      days: first..<(first + days),
      threshold: 0.6 + 0.35 * random.unit(),
      rounds: 3 + random.below(20)
    )
  }

  private func power(_ unit: Double, _ ratio: Double) -> Double {
    var (value, left) = (1.0, unit)
    // ratio to the power of unit, by halves: exact enough for a draw, the same on every machine.
    var root = ratio
    for _ in 0..<6 {
      root = root.squareRoot()
      left *= 2
      if left >= 1 {
        value *= root
        left -= 1
      }
    }
    return value
  }

  private mutating func costlyDay() -> Int {
    let model = pricing.model
    var weights = [Int](repeating: 1, count: model.days)
    var seen = Set<Int>()
    for duty in model.duties {
      for credit in duty.credits where seen.insert(credit.cover).inserted {
        let cost = model.covers[credit.cover].cost(of: state.heads[credit.cover])
        weights[duty.day] += cost
      }
    }
    if random.below(4) == 0 { return random.below(model.days) }
    var left = random.below(weights.reduce(0, +))
    for (day, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return day }
    }
    return 0
  }

  /// What of the part's people stays as it is.
  private static func pins(of part: Part, in state: RosterState) -> [RosterPins] {
    part.people.map { person in
      var pins = RosterPins(state.columns[person]?.duties ?? [])
      for day in part.days { pins.days[day] = RosterPins.free }
      return pins
    }
  }

  private static func solve(
    _ part: Part,
    _ state: RosterState,
    _ pricing: RosterPricing,
    _ solver: any MIPSolver,
    _ stop: StopSignal?
  ) -> Attempt {
    var attempt = Attempt(part: part)
    var others = state
    for person in part.people { others.remove(person) }
    var generation = RosterGeneration(
      pricing,
      people: part.people,
      pins: pins(of: part, in: state),
      heads: others.heads,
      solver: solver,
      threads: 1,
      stop: stop
    )
    for person in part.people { if let column = state.columns[person] { generation.add(column) } }
    // What those outside of the part cost by themselves stays as it is.
    let fixed = others.columns.reduce(0) { $0 + ($1?.cost ?? 0) }
    do {
      try generation.generate(
        60,
        within: 16,
        target: (state.cost - pricing.unit - fixed) * RosterPricing.scale
      )
      attempt.work = generation.work
      attempt.isHopeless = generation.isHopeless
      guard !generation.isHopeless, stop?.isStopped != true else { return attempt }
      var dive = RosterDive(
        generation,
        threshold: part.threshold,
        rounds: part.rounds,
        target: (state.cost - fixed) * RosterPricing.scale
      )
      attempt.columns = try dive.run()
      attempt.work = dive.work
    } catch {
      attempt.failure = error
    }
    return attempt
  }
}
