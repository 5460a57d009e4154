// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming
internal import Optimizing
internal import Street

/// One part of a case, solved.
struct RosterPart: Sendable {
  /// Who stands each shift, by position among all shifts.
  var seats: [(person: Int, shift: Int)]
  /// What its people, shifts and days come to.
  var score: RosterScore
  /// By goal: no roster of the part that is as good at earlier goals is below this; nil unknown.
  var bounds: [Int]?
  /// Whether all rosters were tried.
  var isEnumerated = false
  /// Whether days of many shifts were left out.
  var isCut = false
  /// Whether its time was up before its work.
  var wasStopped = false

  /// What the repair alone makes of a roster known before, or of none.
  private static func repairedOnly(
    _ facts: RosterFacts,
    _ component: RosterComponent,
    _ options: RosterOptions,
    _ stop: StopSignal?
  ) -> RosterPart {
    let budget = options.trials
    let repair =
      repaired(options.start, facts, component, budget: budget, stop: stop)
      ?? RosterRepair(RosterDraft(facts, component), component, budget: budget, stop: stop)
    return RosterPart(
      seats: seats(of: repair.draft, component),
      score: repair.draft.total,
      wasStopped: stop?.isStopped == true
    )
  }

  private static func seats(
    of draft: RosterDraft,
    _ component: RosterComponent
  ) -> [(person: Int, shift: Int)] {
    component.shifts.flatMap { shift in draft.crews[shift].map { ($0, shift) } }
  }

  /// What the repair makes of a roster known before; nil without one.
  private static func repaired(
    _ start: [PostID: [PersonID]],
    _ facts: RosterFacts,
    _ component: RosterComponent,
    budget: Int,
    stop: StopSignal?
  ) -> RosterRepair? {
    guard !start.isEmpty else { return nil }
    var draft = RosterDraft(facts, component)
    for shift in component.shifts {
      let people = (start[facts.roster.shifts[shift].id] ?? []).compactMap { facts.people[$0] }
      for person in people.sorted() where facts.price(person, shift) != nil {
        let before = draft.score(of: person).hard
        let seat = [RosterDraft.Move(person: person, shift: shift, isOn: true)]
        draft.apply(seat)
        if draft.score(of: person).hard > before { draft.undo(seat) }
      }
    }
    var repair = RosterRepair(draft, component, budget: budget, stop: stop)
    repair.run()
    return repair
  }

  /// Solves a part.
  static func solve(
    _ facts: RosterFacts,
    _ component: RosterComponent,
    solver: any MIPSolver,
    options: RosterOptions,
    threads: Int,
    stop: StopSignal?
  ) -> RosterPart {
    if options.enumerated > 0,
      var all = RosterEnumeration(facts, component, limit: options.enumerated)
    {
      let (crews, score) = all.solve()
      let seats = crews.enumerated().flatMap { shift, crew in crew.map { ($0, shift) } }
      let bounds = facts.roster.goals.indices.map { score[$0] }
      return RosterPart(seats: seats, score: score, bounds: bounds, isEnumerated: true)
    }
    guard options.searches else { return repairedOnly(facts, component, options, stop) }
    let weights = RosterWeights(facts, component)
    let translator = RosterTranslator(facts: facts, component: component, weights: weights)
    let search = Search(solver: solver, options: options, threads: threads, stop: stop)
    var made = translator.translate()
    var (found, wasStopped) = search.run(made.model)
    if !found.impossible.isEmpty {
      made = translator.translate(soft: Set(found.impossible))
      (found, wasStopped) = search.run(made.model)
    }
    var draft = RosterDraft(facts, component)
    draft.apply(
      made.seats(found.roster, component)
        .map { RosterDraft.Move(person: $0.person, shift: $0.shift, isOn: true) }
    )
    var repair = RosterRepair(draft, component, budget: options.trials, stop: stop)
    repair.run()
    if let other = repaired(options.start, facts, component, budget: options.trials, stop: stop),
      other.draft.total < repair.draft.total
    {
      repair = other
    }
    let score = repair.draft.total
    let isBounded = made.isRelaxation && found.impossible.isEmpty && found.bound > .min
    return RosterPart(
      seats: seats(of: repair.draft, component),
      score: score,
      bounds: isBounded ? weights.bounds(found.bound + made.constant, score) : nil,
      isCut: !made.isRelaxation,
      wasStopped: wasStopped || stop?.isStopped == true
    )
  }

  /// The search over whole horizons.
  private struct Search {
    /// Share of the time left that is kept for bettering seats one by one, which is where a short time
    /// shows the most.
    static let keptBack = 0.4

    let solver: any MIPSolver
    let options: RosterOptions
    let threads: Int
    let stop: StopSignal?

    /// What is found, and whether the time was up before the work was done.
    func run(_ model: RosterModel) -> (found: RosterOutcome, wasStopped: Bool) {
      guard let stop else { return (solve(model, nil), false) }
      return stop.keepingBack((stop.secondsLeft ?? 0) * Self.keptBack) { inner in
        let found = solve(model, inner)
        return (found, inner.isStopped)
      }
    }

    private func solve(_ model: RosterModel, _ stop: StopSignal?) -> RosterOutcome {
      RosterSolver(
        model,
        solver: solver,
        limits: options.limits,
        seed: options.seed,
        threads: threads,
        stop: stop
      )
      .solve()
    }
  }
}
