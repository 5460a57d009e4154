// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming
internal import Optimizing
internal import Street

/// Lowers a bound by cases: the plans in which a need is served in one way are bounded apart from those in
/// which it is not, as long as some case bounds more than a plan reaches.
///
/// The relaxation of each case, warm from that of its neighbour, gives its prices and says where to branch.
///
/// - Note: Source: A. H. Land, A. G. Doig, Econometrica 28, 1960; G. L. Nemhauser, L. A. Wolsey, Integer
///   and Combinatorial Optimization, Wiley 1988, II.4. Differs from them in: each case is bounded by
///   rounded prices in whole numbers, whatever the relaxation said.
struct TeamCases {
  /// How far it goes.
  struct Limits {
    /// Cases at most.
    var cases = 400
    /// Prices at most in all cases together.
    var numbers = 100_000
    /// Columns of all relaxations together at most.
    var columns = 120_000
    /// Steps of the search for prices in a case whose relaxation is better than its prices.
    var steps = 100
  }

  /// Some of all plans.
  private struct Leaf {
    var limits: TeamLimits
    var prices: TeamPrices
    /// Where to branch; nil where nothing is left to branch on.
    var way: TeamWay?
  }

  private let program: TeamProgram
  private let pricing: TeamPricing
  private let subject: TeamSubject
  private let floors: Floors
  private let columns: TeamColumns
  private let limits: Limits
  private let stop: StopSignal?
  /// The ways that each column stands for.
  private let ways: [TeamWay?]
  /// The need that goes without by each column; −1 for the others.
  private let needsMissing: [Int]
  /// Points that go missing by each column.
  private let worths: [Int]
  /// What each column costs: the goal bounded, and held goals at their dearest.
  private let costs: [Int]

  /// How many times its points a need costs that has to be served and is not.
  private static let dearth = 20

  /// Cases that a week must be worth.
  private static let fewest = 20

  init(
    _ pricing: TeamPricing,
    _ subject: TeamSubject,
    _ setting: MatchingSetting,
    limits: Limits,
    stop: StopSignal?
  ) {
    self.pricing = pricing
    self.subject = subject
    self.limits = limits
    self.stop = stop
    program = pricing.program
    floors = setting.floors
    let candidates = setting.candidates
    let needs = candidates.facts.needs.indices.filter { !candidates.range(ofNeed: $0).isEmpty }
    var request = TeamRequest(
      needs: needs,
      room: program.resources.map(\.capacity),
      goals: [.urgent, .needs]
    )
    request.bookings = Bookings(candidates)
    columns = program.columns(request, setting)
    let program = program
    ways = columns.meanings.map { TeamCases.way($0, program) }
    worths = columns.meanings.map { meaning in
      if case .missing(_, let worth) = meaning { worth } else { 0 }
    }
    needsMissing = columns.meanings.map { meaning in
      if case .missing(let need, _) = meaning { need } else { -1 }
    }
    var costs = columns.meanings.map { _ in 0 }
    for entry in columns.entries[subject.goal.level] { costs[entry.column] += entry.cost }
    for held in subject.held {
      for entry in columns.entries[held.goal.level] {
        costs[entry.column] += entry.cost * TeamPrices.mostMultiplier / TeamPricing.scale
      }
    }
    self.costs = costs
  }

  /// The way that a column stands for, where its need is always served in one way.
  private static func way(_ meaning: TeamColumns.Meaning, _ program: TeamProgram) -> TeamWay? {
    let way: TeamWay
    switch meaning {
    case .option(let option):
      let mode = program.modes[program.mode(ofOption: option)]
      let pair = program.candidates.pairs[Int(program.options[option].pair)]
      way = TeamWay(need: Int(mode.need), provider: pair.provider, cell: mode.cell)
    case .mode(let number):
      let mode = program.modes[number]
      way = TeamWay(need: Int(mode.need), provider: -1, cell: mode.cell)
    case .join(let join, let run), .seat(let join, let run):
      let session = program.runs[run]
      way = TeamWay(
        need: Int(program.joins[join].need),
        provider: session.provider,
        cell: session.cell
      )
    case .guest(let join, let option):
      let mode = program.modes[program.mode(ofOption: option)]
      let pair = program.candidates.pairs[Int(program.options[option].pair)]
      way = TeamWay(
        need: Int(program.joins[join].need),
        provider: pair.provider,
        cell: mode.cell
      )
    case .whole, .booked, .run, .missing, .load, .shortfall: return nil
    }
    return way
  }

  /// Whether a way may be branched on.
  private func isBranch(_ way: TeamWay) -> Bool {
    guard isWholeOrNothing(way.need) else { return false }
    switch program.shapes[way.need] {
    case .whole, .loose: return way.provider >= 0
    case .crew, .project, .partCrew: return way.provider < 0
    }
  }

  /// Whether a need is served wholly or not at all.
  private func isWholeOrNothing(_ need: Int) -> Bool {
    let need = program.candidates.facts.needs[need]
    return need.quantity == 1 || !need.isDivisible
  }

  // MARK: - The tree

  /// A stage of cases that bounds better than some prices.
  ///
  /// - Parameters:
  ///   - known: The prices so far.
  ///   - reached: Points of some plan.
  ///   - solver: Solves the relaxations.
  /// - Returns: The stage and its points, or nil where cases bound no better.
  /// - Throws: `SolverError` when the solver breaks down.
  func stage(
    after known: TeamPrices,
    towards reached: Int,
    _ solver: any MIPSolver
  ) throws(SolverError) -> (stage: CertificateStage, points: Int)? {
    var model = columns.sparse.relaxed()
    model.sense = .minimise
    model.costs = costs.map { Double($0) }
    // A handful of cases closes nothing.
    let most = min(limits.cases, limits.columns / max(1, model.columnCount))
    guard most >= Self.fewest else { return nil }
    let leaves = try solver.withSession(on: model) { (session) throws(SolverError) -> [Leaf] in
      var bench = CaseBench(session, uppers: model.columnUpper, costs: costs)
      var open = [try leaf(TeamLimits(), known, reached, &bench)]
      while open.count < most, stop?.isStopped != true {
        guard
          let worst = open.indices.max(by: { open[$0].prices.bound < open[$1].prices.bound }),
          open[worst].prices.points > reached, let way = open[worst].way
        else { break }
        let parent = open.remove(at: worst)
        for isOnly in [true, false] {
          let limits = parent.limits.adding(way, isOnly: isOnly)
          open.append(try leaf(limits, parent.prices, reached, &bench))
        }
      }
      return open
    }
    let points = leaves.map(\.prices.points).max() ?? known.points
    let numbers = leaves.reduce(0) { sum, leaf in sum + leaf.prices.prices.count { $0 > 0 } }
    guard points < known.points, numbers <= limits.numbers else { return nil }
    return (stage(of: leaves), points)
  }

  private func stage(of leaves: [Leaf]) -> CertificateStage {
    let facts = program.candidates.facts
    let held = subject.held.filter { held in
      leaves.contains { $0.prices.multiplier(of: held.goal) > 0 }
    }
    var stage = CertificateStage(
      goal: subject.goal,
      prices: [:],
      multipliers: held.map { ($0.goal, TeamPrices.mostMultiplier) }
    )
    stage.cases = leaves.map { leaf in
      CertificateCase(
        limits: leaf.limits.named(in: facts),
        factors: held.isEmpty
          ? [1] : [TeamPricing.scale] + held.map { leaf.prices.multiplier(of: $0.goal) },
        prices: leaf.prices.named
      )
    }
    return stage
  }

  private func leaf(
    _ limits: TeamLimits,
    _ known: TeamPrices,
    _ reached: Int,
    _ bench: inout CaseBench
  ) throws(SolverError) -> Leaf {
    var prices = TeamPrices(pricing.limited(by: limits), subject, floors)
    prices.begin(known.prices, known.multipliers)
    let closed = ways.map { way in
      way.map { $0.provider >= 0 && !limits.allow($0.need, $0.provider, $0.cell) } ?? false
    }
    // Who has to be served and is not costs more than anything else gains by it.
    let dear = costs.indices.map { column in
      needsMissing[column] >= 0 && limits.isServed(needsMissing[column])
        ? Self.dearth * costs[column] : costs[column]
    }
    let relaxed = try bench.solve(closing: closed, costs: dear, stop: stop)
    guard let relaxed else {
      prices.improve(towards: reached, iterations: self.limits.steps, stop: stop)
      return Leaf(limits: limits, prices: prices, way: nil)
    }
    var hint = PriceHint(program)
    hint.add(relaxed.rowDuals ?? [], columns, frozen: [])
    prices.begin(
      pricing.prices(of: hint),
      subject.held.map { _ in TeamPrices.mostMultiplier }
    )
    if prices.points > reached {
      prices.improve(towards: reached, iterations: self.limits.steps, stop: stop)
    }
    return Leaf(limits: limits, prices: prices, way: way(relaxed.values, limits))
  }

  /// The way that the relaxation uses most nearly by half, of the needs worth the most; where all are
  /// used wholly, one that may still be refused.
  private func way(_ values: [Double], _ limits: TeamLimits) -> TeamWay? {
    let facts = program.candidates.facts
    var uses: [TeamWay: Double] = [:]
    for (column, way) in ways.enumerated() where values[column] > 1e-7 {
      guard let way, isBranch(way), !limits.isSettled(way.need) else { continue }
      uses[way, default: 0] += values[column]
    }
    for (column, need) in needsMissing.enumerated() where need >= 0 && costs[column] > 0 {
      guard isWholeOrNothing(need), !limits.isDecided(need) else { continue }
      let share = values[column] * Double(worths[column])
      uses[.any(need), default: 1] -= share / Double(max(1, facts.needs[need].points))
    }
    var best: (way: TeamWay, score: Double)?
    for (way, use) in uses {
      let score = (min(use, 1 - use) + 1e-6) * Double(max(1, facts.needs[way.need].points))
      guard let known = best else {
        best = (way, score)
        continue
      }
      if score > known.score || (score == known.score && way < known.way) { best = (way, score) }
    }
    return best?.way
  }
}

/// A session whose columns are closed and opened from case to case.
private struct CaseBench {
  private let session: LinearSession
  private let uppers: [Double]
  private var isClosed: [Bool]
  private var costs: [Int]

  init(_ session: LinearSession, uppers: [Double], costs: [Int]) {
    self.session = session
    self.uppers = uppers
    self.costs = costs
    isClosed = uppers.map { _ in false }
  }

  /// The relaxation with some columns closed, or nil where it was not solved.
  mutating func solve(
    closing closed: [Bool],
    costs wanted: [Int],
    stop: StopSignal?
  ) throws(SolverError) -> Solution? {
    for column in closed.indices where closed[column] != isClosed[column] {
      try session.setBounds(
        of: session.variable(at: column),
        lower: 0,
        upper: closed[column] ? 0 : uppers[column]
      )
      isClosed[column] = closed[column]
    }
    for column in wanted.indices where wanted[column] != costs[column] {
      try session.setCost(of: session.variable(at: column), to: Double(wanted[column]))
      costs[column] = wanted[column]
    }
    var options = SolveOptions()
    options.stop = stop
    let result = try session.solve(options: options)
    return result.termination == .optimal ? result.solution : nil
  }
}
