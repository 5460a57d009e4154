// SPDX-License-Identifier: GPL-3.0-or-later
public import Control
public import LinearProgramming
internal import NetworkFlow
internal import Optimizing
public import Street

/// What a pairing is asked to do besides its scheme.
public struct PairOptions: Sendable {
  /// The version written into the plan.
  public var version: String
  /// Where draws began.
  public var seed: UInt64 = 1
  /// Threads at most.
  public var threads = 1
  package var limits = PairLimits()

  /// Makes options.
  ///
  /// - Parameter version: The version written into the plan.
  public init(version: String) { self.version = version }

  /// The options that change the result.
  public var lasting: [String: String] { ["seed": String(seed)] }
}

/// What came of planning a pairing.
public struct PairOutcome: Sendable {
  /// The plan.
  public var plan: PairPlan
  /// Pairs that the rules allow.
  public var pairCount: Int
  /// Who goes further than to the nearest, and why.
  public var further: [PairFurther]
  /// Where rules alone leave too few: how many are left after each rule.
  public var funnels: [PairFunnelKey: PairFunnel] = [:]
  /// What else is known of shortages.
  public var details: [PairFunnelKey: PairShortageDetail] = [:]
  /// Seconds by step.
  public var seconds: [String: Double]
}

/// Plans a pairing: finds who may go to whom, solves, explains what is missing.
public struct PairPlanner {
  private let solver: any MIPSolver
  private let options: PairOptions

  /// Makes a planner.
  ///
  /// - Parameters:
  ///   - solver: Solves what is no flow.
  ///   - options: What changes the result, and threads.
  public init(solver: any MIPSolver, options: PairOptions) {
    self.solver = solver
    self.options = options
  }

  /// Plans.
  ///
  /// - Parameters:
  ///   - pairing: The case.
  ///   - stop: Ends it with the best plan so far.
  /// - Returns: A plan whose levels carry the solver's word; the referee has the last one.
  public func plan(_ pairing: PairingCase, stop: StopSignal?) -> PairOutcome {
    var clock = StepClock()
    let gates = PairGates(pairing)
    let prices = PairPrices(pairing)
    let partners = gates.partners(threads: options.threads)
    clock.note("candidates")
    let solved = PairMethod(
      pairing: pairing,
      prices: prices,
      partners: partners,
      solver: solver,
      threads: options.threads,
      stop: stop,
      limits: options.limits
    )
    .solve()
    clock.note("solve")
    var plan = PairPlan(scheme: pairing.scheme)
    plan.inputHash = InputHash.of(pairing, options: options.lasting)
    plan.seed = options.seed
    plan.version = options.version
    plan.options = options.lasting
    plan.stoppedBy = solved.stoppedBy.map(Self.word)
    plan.method = solved.method
    plan.sample = pairing.sample?.drawn
    plan.pairs = solved.pairs
      .map { pair in
        PairPlan.Row(
          from: pairing.from.entities[Int(pair.from)].id,
          to: pairing.to.entities[Int(pair.to)].id
        )
      }
      .sorted()
    // No goal is ever below zero.
    plan.levels = zip(pairing.goals, zip(solved.values, solved.bounds))
      .map { goal, numbers in
        let (value, bound) = numbers
        let status: PairStatus =
          bound == nil ? .heuristic : bound == value ? .optimal : .bounded
        return PairPlan.Level(
          name: goal.name,
          value: value,
          bound: min(value, bound ?? 0),
          status: status
        )
      }
    plan.certificates = solved.proofs.map { PairCertificate($0, pairing) }
    let short = shortages(pairing, partners, solved)
    plan.shortages = short.map(\.shortage)
    let further = FurtherReasons(
      pairing,
      prices: prices,
      partners: Self.chosen(partners, pairing, solved.pairs),
      pairs: solved.pairs
    )
    .all(threads: options.threads)
    clock.note("explain")
    return PairOutcome(
      plan: plan,
      pairCount: partners.reduce(0) { $0 + $1.count },
      further: further,
      funnels: ShortageFunnels(pairing, gates: gates).funnels(of: plan.shortages),
      details: Dictionary(
        short.map { (PairFunnelKey($0.shortage), $0.detail) },
        uniquingKeysWith: { first, _ in first }
      ),
      seconds: clock.seconds
    )
  }

  /// What is missing and why.
  private func shortages(
    _ pairing: PairingCase,
    _ partners: [[Int32]],
    _ solved: PairMethod.Solved
  ) -> [(shortage: PairShortage, detail: PairShortageDetail)] {
    guard ShortageReasons.isAnythingMissing(pairing, solved.pairs) else { return [] }
    let (pairs, isComplete) = (solved.pairs, solved.isComplete)
    return ShortageReasons(pairing, partners: partners, pairs: pairs, isComplete: isComplete).all
  }

  /// Without those of the second side who were not chosen, where some are.
  private static func chosen(
    _ partners: [[Int32]],
    _ pairing: PairingCase,
    _ pairs: [Pair]
  ) -> [[Int32]] {
    guard pairing.chosen != nil else { return partners }
    let open = Set(pairs.map(\.to))
    return partners.map { $0.filter(open.contains) }
  }

  private static func word(_ reason: StopReason) -> String {
    switch reason {
    case .time: "time"
    case .interrupt: "interrupt"
    case .effort: "effort"
    }
  }
}

/// Takes down how long steps take.
struct StepClock {
  private(set) var seconds: [String: Double] = [:]
  private var last = ContinuousClock.now

  mutating func note(_ step: String) {
    let now = ContinuousClock.now
    seconds[step, default: 0] += last.duration(to: now).inSeconds
    last = now
  }
}

extension PairCertificate {
  /// Names the rows of a proof; tallies come in the order of ``PairTranslation``.
  init(_ proof: PairProof, _ pairing: PairingCase) {
    var prices: [Row: Int] = [:]
    for (tally, numbers) in proof.to.enumerated() {
      for (entity, price) in numbers.enumerated() where price != 0 {
        let id = pairing.to.entities[entity].id
        let row: Row =
          switch tally {
          case PairTranslation.ToTally.heads: .countAtTo(id)
          case PairTranslation.ToTally.sizes: .loadAtTo(id)
          default: .tally(tally - PairTranslation.ToTally.first, id)
          }
        prices[row] = price
      }
    }
    for numbers in proof.from {
      for (entity, price) in numbers.enumerated() where price != 0 {
        prices[.loadAtFrom(pairing.from.entities[entity].id)] = price
      }
    }
    for (entity, price) in proof.count.enumerated() {
      prices[.countAtFrom(pairing.from.entities[entity].id)] = price
    }
    self.init(levels: proof.levels, multipliers: proof.multipliers, prices: prices)
  }
}
