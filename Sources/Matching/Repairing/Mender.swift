// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A plan that is being mended: what everybody has, what that is worth, and what may not be touched.
///
/// A value: whoever tries something tries it on a copy and keeps the better one.
struct Mender {
  let setting: MatchingSetting
  private(set) var state: Greedy
  private(set) var values: RunningValues
  /// Needs whose rows stay as they are.
  var held: Set<Int> = []
  /// The only providers that may serve some needs, by the number of the component; 0 for a whole need.
  private var allowed: [Int: [Int8: Set<Int32>]] = [:]
  /// What is published, where as little of it as can be is to change; nil where that does not matter.
  var ledger: ChangeLedger?
  /// Who served needs that lost something: they come first, so that few must be told.
  var former: [Int: Set<Int32>] = [:]
  /// Needs that gained or lost something since the plan was taken over.
  var touched: Set<Int> = []
  /// Trials that may still be made, so that the work is bounded whatever the week.
  var trials = 4000

  init(_ setting: MatchingSetting) {
    self.setting = setting
    state = Greedy(setting.candidates)
    values = RunningValues(setting)
  }

  var candidates: Candidates { setting.candidates }
  var facts: WeekFacts { candidates.facts }
  var bookings: Bookings { state.bookings }

  /// Pieces of a need that nobody gives yet.
  func missing(_ need: Int) -> Int { facts.needs[need].quantity - values.pieces[need] }

  /// Whether anybody could serve a need at all.
  func hasWays(_ need: Int) -> Bool { !candidates.range(ofNeed: need).isEmpty }

  func provider(of placement: Placement) -> Int32 { candidates.pairs[placement.pair].provider }

  /// Whether a pair may be used.
  func isAllowed(_ pair: Int, for need: Int) -> Bool {
    let pair = candidates.pairs[pair]
    guard let only = allowed[need]?[pair.part] else { return true }
    return only.contains(pair.provider)
  }

  /// Whether only some providers may serve a need.
  func isPinned(_ need: Int) -> Bool { allowed[need] != nil || !facts.needs[need].locked.isEmpty }

  /// Fixes who may serve a need, which counts as pinned from now on.
  ///
  /// As in a week that states the pins: they concern the components of their kind.
  mutating func pin(_ need: Int, to providers: Set<Int32>) {
    values.pin(need)
    let parts = facts.needs[need].parts
    guard !parts.isEmpty else {
      allowed[need] = [0: providers]
      return
    }
    allowed[need] = [:]
    for (number, part) in parts.enumerated() {
      let mine = providers.filter {
        let provider = facts.providers[Int($0)]
        return provider.person == nil ? provider.kind == part.kind : part.isServedByPeople
      }
      if !mine.isEmpty { allowed[need]?[Int8(clamping: number + 1)] = mine }
    }
  }

  /// Whether this plan is better: goal by goal, and after the needs met by how little it changes.
  func isBetter(than other: Mender) -> Bool {
    guard let ledger else { return values.isBetter(than: other.values, by: setting.order) }
    if coversMore(than: other) { return true }
    if other.coversMore(than: self) { return false }
    let (mine, theirs) = (ledger.burden(of: self), ledger.burden(of: other))
    if mine != theirs { return mine < theirs }
    return values.isBetter(than: other.values, by: setting.order)
  }

  /// Whether this plan is better at pins, urgent needs and needs met, whatever it changes.
  func coversMore(than other: Mender) -> Bool {
    values.isBetter(than: other.values, by: [.locks, .urgent, .needs])
  }

  // MARK: - Changes

  mutating func add(_ placements: [Placement]) {
    for placement in PublishedRows.hostsFirst(placements) {
      state.add([placement], to: placement.need)
      values.add(placement)
      touched.insert(placement.need)
    }
  }

  /// Takes placements back; of a project that others join, whoever joins must be among them.
  mutating func take(_ placements: [Placement]) {
    for placement in PublishedRows.guestsFirst(placements) {
      state.remove(placement)
      values.remove(placement)
      touched.insert(placement.need)
    }
  }

  /// Does something to some needs that only the greedy method knows how to do.
  mutating func change(_ needs: [Int], _ body: (inout Greedy) -> Void) {
    for need in needs { for placement in state.placements[need] { values.remove(placement) } }
    body(&state)
    touched.formUnion(needs)
    for need in needs { for placement in state.placements[need] { values.add(placement) } }
  }

  // MARK: - Company

  /// Everything that is one project with a placement.
  func project(of placement: Placement) -> [Placement] {
    let pair = candidates.pairs[placement.pair]
    if candidates.isJoin(pair) { return run(of: placement) }
    if placement.isGuest {
      let host = state.placements[placement.host]
        .first { $0.span == placement.span && provider(of: $0) == pair.provider && $0.host < 0 }
      return host.map { project(of: $0) } ?? [placement]
    }
    let own = state.placements[placement.need].filter { $0.span == placement.span && !$0.isGuest }
    return own + own.flatMap { state.guests(of: placement.need, $0) }
  }

  private func run(of placement: Placement) -> [Placement] {
    let giver = provider(of: placement)
    return Set(state.needsServed(by: Int(giver))).sorted()
      .flatMap { state.placements[Int($0)] }
      .filter { $0.span == placement.span && provider(of: $0) == giver }
  }

  /// Takes back what a need has, or a part of it, with whoever cannot stay without it.
  ///
  /// - Parameters:
  ///   - need: The need.
  ///   - isLost: Which of its placements go; all of a need whose pieces belong together go with one.
  /// - Returns: Other needs that lost something.
  @discardableResult
  mutating func withdraw(_ need: Int, _ isLost: (Placement) -> Bool = { _ in true }) -> Set<Int> {
    let isLoose = facts.needs[need].isLoose
    let mine = state.placements[need]
    guard mine.contains(where: isLost) else { return [] }
    let gone = isLoose ? mine.filter(isLost) : mine
    var all = gone
    for placement in gone { all += dependants(of: placement) }
    take(all)
    return Set(all.map(\.need)).subtracting([need])
  }

  /// Whoever cannot stay when a placement goes.
  private func dependants(of placement: Placement) -> [Placement] {
    let pair = candidates.pairs[placement.pair]
    guard let terms = facts.providers[Int(pair.provider)].session else {
      return placement.isGuest ? [] : state.guests(of: placement.need, placement)
    }
    let others = run(of: placement).filter { $0.need != placement.need }
    let people = others.reduce(0) { $0 + facts.needs[$1.need].attendance }
    return people < terms.least || placement.host == placement.need ? others : []
  }

  /// Frees a whole project.
  ///
  /// - Returns: The needs that lost something, ascending.
  mutating func free(_ placement: Placement) -> [Int] {
    var all = project(of: placement)
    for member in all where !facts.needs[member.need].isLoose {
      let rest = state.placements[member.need]
        .filter { other in
          !all.contains { $0.need == other.need && $0.pair == other.pair && $0.span == other.span }
        }
      all += rest
    }
    take(all)
    return Set(all.map(\.need)).sorted()
  }
}
