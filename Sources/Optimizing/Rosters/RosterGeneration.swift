// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming

/// Column generation for a part of a roster: prices of covers from linear programs, smoothed towards
/// the best so far.
///
/// - Note: Source: M. E. Lübbecke, J. Desrosiers, Selected topics in column generation, Operations
///   Research 53, 2005; A. Pessoa et al., Automation and combination of linear-programming based
///   stabilization techniques in column generation, INFORMS J. Comput. 30, 2018.
struct RosterGeneration {
  let pricing: RosterPricing
  /// People to be rostered.
  let people: [Int]
  /// Covers that they can change.
  let covers: [Int]
  /// What others bring to every cover.
  let heads: [Int]
  /// What covers cost that nobody of the people can change, scaled.
  private let rest: Int
  /// What is settled, by position among ``people``.
  private(set) var pins: [RosterPins]
  private(set) var master: RosterMaster
  /// What counts left out of tables had to pay last time, by position among ``people``.
  private var tolls: [[Int]]
  /// Whose days were settled since the last ``clear()``.
  private var isChanged: [Bool]
  /// What people may do, where some of their days are settled.
  private var graphs: [RosterGraph?]
  /// The best lower bound of this part, scaled, and the prices it was found at.
  private(set) var bound = Int.min
  private(set) var prices: [Int]
  private(set) var relaxed: RosterMaster.Relaxed?
  private let threads: Int
  private let stop: StopSignal?
  private let solver: any MIPSolver
  /// Tables computed.
  private(set) var work = 0
  /// Whether the bound is beyond the target, or somebody has nothing left to do.
  private(set) var isHopeless = false
  /// Whether a linear program was given up.
  private(set) var isStuck = false
  /// Whether linear programs have reached what the prices prove.
  private(set) var isConverged = false

  init(
    _ pricing: RosterPricing,
    people: [Int],
    pins: [RosterPins],
    heads: [Int],
    solver: any MIPSolver,
    threads: Int,
    stop: StopSignal?
  ) {
    self.pricing = pricing
    self.people = people
    self.pins = pins
    self.heads = heads
    self.solver = solver
    self.threads = threads
    self.stop = stop
    isChanged = Array(repeating: false, count: people.count)
    tolls = Array(repeating: [], count: people.count)
    let model = pricing.model
    var isTouched = [Bool](repeating: false, count: model.covers.count)
    for (place, person) in people.enumerated() {
      for duty in model.people[person].duties
      where pins[place].days[model.duties[duty].day] == RosterPins.free
        || pins[place].days[model.duties[duty].day] == Int32(duty)
      {
        model.credits(of: duty, by: person) { cover, _ in isTouched[cover] = true }
      }
    }
    graphs = parallelMap(count: people.count, threads: threads) { place in
      pins[place].days.allSatisfy { $0 == RosterPins.free }
        ? pricing.graph(of: people[place]) : pricing.graph(people[place], pins[place])
    }
    covers = isTouched.indices.filter { isTouched[$0] }
    rest =
      RosterPricing.scale
      * isTouched.indices.reduce(0) { sum, cover in
        isTouched[cover] ? sum : sum + model.covers[cover].cost(of: heads[cover])
      }
    master = RosterMaster(model, people: people, covers: covers, heads: heads)
    prices = Array(repeating: 0, count: model.covers.count)
  }

  /// Everything at once, nothing settled.
  init(whole pricing: RosterPricing, solver: any MIPSolver, threads: Int, stop: StopSignal?) {
    let model = pricing.model
    self.init(
      pricing,
      people: Array(model.people.indices),
      pins: model.people.map { _ in RosterPins(days: model.days) },
      heads: Array(repeating: 0, count: model.covers.count),
      solver: solver,
      threads: threads,
      stop: stop
    )
  }

  private var edgeCount: Int { graphs.reduce(0) { $0 + ($1?.edgeCount ?? 1_000_000) } }

  var isStopped: Bool { stop?.isStopped == true }

  mutating func add(_ column: RosterColumn) { master.add(column) }

  /// What everybody would do at prices.
  struct Round {
    var bound = 0
    var columns: [RosterColumn] = []
  }

  mutating func ask(_ prices: [Int]) -> Round? {
    let (people, pricing, pins, graphs, tolls) = (people, pricing, pins, graphs, tolls)
    let answers = parallelMap(count: people.count, threads: threads) { place in
      pricing.answer(
        people[place],
        pricing.bill(people[place], at: prices),
        pins[place],
        graph: graphs[place],
        tolls: tolls[place]
      )
    }
    work += edgeCount + 2000 * people.count
    for (place, answer) in answers.enumerated() { self.tolls[place] = answer?.tolls ?? [] }
    var round = Round(bound: rest)
    for cover in covers { round.bound += duals(of: cover, at: prices[cover]).cost }
    for answer in answers {
      guard let answer else { return nil }
      round.bound += answer.bound
      if let column = answer.column { round.columns.append(column) }
    }
    return round
  }

  /// The least that a cover's own side of the bargain costs at a price, and the heads there.
  func duals(of cover: Int, at price: Int) -> (cost: Int, heads: Int) {
    let own = pricing.model.covers[cover]
    var best = (cost: Int.max, heads: 0)
    for corner in own.corners {
      let cost = own.cost(of: corner) * RosterPricing.scale + price * (corner - heads[cover])
      if cost < best.cost { best = (cost, corner - heads[cover]) }
    }
    return best
  }

  /// Solves linear programs over more and more columns.
  ///
  /// - Parameters:
  ///   - rounds: How many at most.
  ///   - slack: Ends when the bound is within this of the linear program, scaled.
  ///   - smoothing: How far prices stay near the best so far. Range: 0…1.
  ///   - target: Ends when the bound is beyond this, scaled.
  /// - Throws: `SolverError` where the solver of linear programs breaks down.
  mutating func generate(
    _ rounds: Int,
    within slack: Int = 2,
    smoothing: Double = 0.5,
    target: Int = .max
  ) throws(SolverError) {
    var options = SolveOptions()
    options.stop = stop
    var (alpha, idle) = (smoothing, 0)
    isConverged = false
    for round in 0..<rounds where !isStopped {
      if round % 8 == 0 {
        master.compact(at: relaxed)
        relaxed = nil
      }
      guard let relaxed = try master.relax(solver, options) else {
        isStuck = true
        return
      }
      self.relaxed = relaxed
      let value = relaxed.objective * Double(RosterPricing.scale) + Double(rest)
      if Double(bound + slack) >= value {
        isConverged = true
        return
      }
      let mixed = zip(relaxed.duals, prices)
        .map { exact, best in
          bound == .min
            ? exact : alpha * Double(best) / Double(RosterPricing.scale) + (1 - alpha) * exact
        }
      let at = RosterMaster.whole(mixed, pricing.model)
      guard let round = ask(at) else { return giveUp() }
      var new = 0
      for column in round.columns where master.add(column) { new += 1 }
      raise(round.bound, at: at)
      if bound > target { return giveUp() }
      if new == 0 {
        idle += 1
        if alpha == 0 || idle > 6 {
          isConverged = true
          return
        }
        alpha = idle > 2 ? 0 : alpha * 0.5
      } else {
        (alpha, idle) = (smoothing, 0)
      }
    }
  }

  /// Keeps a bound and the prices that prove it, where it is better.
  mutating func raise(_ bound: Int, at prices: [Int]) {
    if bound > self.bound { (self.bound, self.prices) = (bound, prices) }
  }

  /// Nothing good enough is left.
  mutating func giveUp() { isHopeless = true }

  /// Settles what a person does on a day; ``clear()`` must follow.
  mutating func settle(_ place: Int, _ day: Int, _ duty: Int32) {
    pins[place].days[day] = duty
    isChanged[place] = true
  }

  /// Rules out a duty of a person; ``clear()`` must follow.
  mutating func bar(_ place: Int, _ day: Int, _ duty: Int32) {
    pins[place].bars.append(RosterPins.Bar(day: Int32(day), duty: duty))
  }

  /// Rules out the columns that go against what is settled, and forgets the bound.
  mutating func clear() {
    bound = .min
    isConverged = false
    let pinned = Dictionary(uniqueKeysWithValues: zip(people, pins))
    master.kill { column in
      guard let pins = pinned[column.person] else { return false }
      return pins.forbid(column.duties)
    }
    let (changed, people, pins, pricing) = (
      people.indices.filter { isChanged[$0] }, people, pins, pricing
    )
    let smaller = parallelMap(count: changed.count, threads: threads) { place in
      pricing.graph(people[changed[place]], pins[changed[place]])
    }
    for (place, graph) in zip(changed, smaller) {
      graphs[place] = graph ?? graphs[place]
      isChanged[place] = false
    }
  }
}
