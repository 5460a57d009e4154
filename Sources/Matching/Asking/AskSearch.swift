// SPDX-License-Identifier: GPL-3.0-or-later
package import Control
package import LinearProgramming
internal import Optimizing
package import Street

/// Looks for the asks that would gain the most beside a plan.
package struct AskSearch {
  /// Some asks that together gain the most.
  package struct Proposal: Sendable {
    /// The asks, cut down to what is used of them.
    package var asks: [Ask]
    /// What they are, to rule them out later.
    package var keys: [String]
    /// What the program expects them to gain.
    package var value = AskValue(urgent: 0, points: 0)

    /// Makes a proposal whose gain nobody has looked at.
    package init(_ asks: [Ask]) {
      self.asks = asks
      keys = []
    }
  }

  /// How much work a look may cost.
  package struct Limits: Sendable {
    /// Asks of one kind that are looked at.
    package var ofEachKind = 20
    /// Branch-and-bound nodes at most for one goal.
    package var nodes = 200
    /// Threads at most; never changes what is found.
    package var threads = 1

    /// Makes limits with the defaults above.
    package init() {}
  }

  private let context: AskContext
  private let addressees: AskAddressees
  private var program: AskProgram
  private let solving: AskSolving
  private let threads: Int
  private let met: (urgent: Int, points: Int)
  /// What asks gain alone, as far as they were looked at, by their places.
  private var singles: [Int: AskValue] = [:]
  /// What asks gained alone when they were looked at before.
  private let expected: [String: AskValue]

  /// Gathers the asks and states the program.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - plan: A plan of it.
  ///   - office: The week before any ask was granted, for whom to ask.
  ///   - expected: What asks gained alone at an earlier plan, by key.
  ///   - solver: Solves the program.
  ///   - limits: How much work it may cost.
  ///   - stop: Polled throughout.
  package init(
    _ week: Week,
    _ plan: Plan,
    office: Week,
    expected: [String: AskValue] = [:],
    solver: any MIPSolver,
    limits: Limits = Limits(),
    stop: StopSignal?
  ) {
    let context = AskContext(week, plan)
    let all = HelpFinder(context).drafts() + ChangeFinder(context, office: office).drafts()
    let drafts = AskDraft.best(all, ofEach: limits.ofEachKind)
    let scene = AskScene(context, plan, granting: drafts.map(\.ask))
    self.context = context
    self.expected = expected
    addressees = AskAddressees(week: office)
    program = AskProgram(drafts, scene)
    solving = AskSolving(solver: solver, nodes: limits.nodes, stop: stop)
    threads = limits.threads
    met = Self.met(context, scene)
  }

  /// Points that the plan meets of the needs that are looked at: urgent ones, all.
  private static func met(_ context: AskContext, _ scene: AskScene) -> (urgent: Int, points: Int) {
    var result = (urgent: 0, points: 0)
    for (number, base) in scene.baseNeeds.enumerated()
    where !scene.candidates.range(ofNeed: number).isEmpty {
      let need = context.facts.needs[base]
      let points = need.worth(ofPieces: context.pieces[base])
      result.points += points
      if need.isUrgent { result.urgent += points }
    }
    return result
  }

  /// Asks that are looked at.
  package var candidateCount: Int { program.drafts.count }

  /// What asks gain alone, by key, as far as they were looked at.
  package var values: [String: AskValue] {
    var result = expected
    for (number, value) in singles { result[program.drafts[number].key] = value }
    return result
  }

  /// The best set of at most so many asks.
  ///
  /// A single ask is looked for among those that gain the most: whoever gained less alone before than
  /// another gains now is not looked at again.
  ///
  /// - Parameters:
  ///   - count: Asks at most.
  ///   - banned: Keys of asks that may not be chosen.
  ///   - number: The number that the first of them would have on the agenda.
  /// - Returns: The set; nil where nothing gains or none was found in time.
  /// - Throws: `SolverError` when the solver breaks down.
  /// - Note: Source: M. Minoux, Accelerated greedy algorithms for maximizing submodular set functions,
  ///   1978. Differs from it in: gains may grow here, where asks only help together; then sets of two
  ///   and three are looked for.
  package mutating func best(
    _ count: Int,
    without banned: Set<String> = [],
    numbering number: Int
  ) throws(SolverError) -> Proposal? {
    let allowed = program.drafts.indices.filter { !banned.contains(program.drafts[$0].key) }
    guard !allowed.isEmpty else { return nil }
    try program.settle(solving)
    let found =
      count == 1
      ? try bestSingle(allowed) : try program.best(count, of: allowed, solving)
    guard let found, AskValue(urgent: 0, points: 0) < value(of: found) else { return nil }
    return proposal(found, number)
  }

  private mutating func bestSingle(_ allowed: [Int]) throws(SolverError) -> AskProgram.Solution? {
    let cheapest = allowed.sorted {
      (program.drafts[$0].price, $0) < (program.drafts[$1].price, $1)
    }
    while solving.stop?.isStopped != true {
      var best: (place: Int, value: AskValue)?
      for place in cheapest {
        guard let known = singles[place] else { continue }
        if best.map({ $0.value < known }) ?? true { best = (place, known) }
      }
      let hopes = cheapest.filter { singles[$0] == nil }.map { (place: $0, value: hope($0)) }
        .filter { hope in best.map { $0.value < hope.value } ?? true }
      guard let most = hopes.map(\.value).max() else {
        return try best.map { (known) throws(SolverError) in
          try program.best(1, of: [known.place], solving)
        } ?? nil
      }
      try look(at: hopes.filter { $0.value == most }.map(\.place))
    }
    return nil
  }

  /// What an ask gains alone at most: what it gained before.
  private func hope(_ place: Int) -> AskValue { expected[program.drafts[place].key] ?? .most }

  /// Works out what some asks gain alone.
  private mutating func look(at places: [Int]) throws(SolverError) {
    let found = parallelMap(count: places.count, threads: threads) { [self] number in
      Result { () throws(SolverError) -> AskValue in
        let best = try program.best(1, of: [places[number]], solving, isFrugal: false)
        return best.map { value(of: $0) } ?? AskValue(urgent: 0, points: 0)
      }
    }
    for (place, value) in zip(places, found) { singles[place] = try value.get() }
  }

  private func value(of solution: AskProgram.Solution) -> AskValue {
    AskValue(
      urgent: solution.urgentPoints - met.urgent,
      points: solution.points - met.points
    )
  }

  private func proposal(_ solution: AskProgram.Solution, _ number: Int) -> Proposal? {
    var proposal = Proposal([])
    proposal.value = value(of: solution)
    let trimming = AskTrimming(context: context, scene: program.scene)
    for (draft, use) in solution.uses {
      let next = number + proposal.asks.count
      guard let ask = trimming.ask(program.drafts[draft], use, number: next) else { continue }
      proposal.asks.append(addressees.addressed(ask))
      proposal.keys.append(program.drafts[draft].key)
    }
    return proposal.asks.isEmpty ? nil : proposal
  }

  /// Points that no set of so many of the asks can gain over the plan.
  ///
  /// - Parameter count: Asks at most.
  /// - Returns: Points; nil where not all needs are looked at, or nothing was found out in time.
  /// - Throws: `SolverError` when the solver breaks down.
  package func bound(_ count: Int) throws(SolverError) -> Int? {
    guard program.scene.isWhole, !program.drafts.isEmpty else { return nil }
    let missed = try program.leastMissed(count, solving)
    return missed.map { program.asked(.needs) - $0 - met.points }
  }
}

/// What asks gain beside a plan: urgent points first.
package struct AskValue: Sendable, Comparable {
  /// Urgent points.
  package var urgent: Int
  /// Points of all needs.
  package var points: Int

  /// More than anything gains.
  static let most = AskValue(urgent: .max, points: .max)

  package static func < (left: AskValue, right: AskValue) -> Bool {
    (left.urgent, left.points) < (right.urgent, right.points)
  }
}
