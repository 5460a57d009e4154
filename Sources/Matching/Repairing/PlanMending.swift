// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A plan as the beginning of its own repair.
struct PlanMending {
  /// The plan without what no longer holds.
  var mender: Mender
  /// Its rows, with what is left of each.
  let published: PublishedRows
  /// Planned needs that lost something, ascending.
  let hit: [Int]

  /// Takes over what a week allows of a plan.
  ///
  /// - Parameters:
  ///   - setting: The week.
  ///   - plan: A plan of this week or of what it was before.
  ///   - held: Identifiers of projects that stay as they are.
  init(_ setting: MatchingSetting, _ plan: Plan, holding held: Set<String> = []) {
    published = PublishedRows(plan, setting.candidates, holding: held)
    var mender = Mender(setting)
    mender.add(published.rows.flatMap(\.placements))
    // A need that left may leave too few behind.
    let joined = published.rows.flatMap(\.placements)
      .filter { setting.candidates.isJoin(setting.candidates.pairs[$0.pair]) }.map(\.need)
    let company = Set(joined).sorted()
    let before = company.map { mender.values.pieces[$0] }
    mender.change(company) { $0.closeSmallSessions() }
    let left = zip(company, before).filter { mender.values.pieces[$0] < $1 }.map(\.0)
    hit = Set(published.hit + left).sorted()
    mender.touched = Set(hit)
    mender.ledger = ChangeLedger(published)
    self.mender = mender
    self.mender.former = Self.former(plan, setting, hit)
    for row in published.rows where held.contains(row.project.id) {
      self.mender.held.formUnion(row.placements.map(\.need))
    }
  }

  /// Who served needs of a plan that lost something.
  private static func former(
    _ plan: Plan,
    _ setting: MatchingSetting,
    _ hit: [Int]
  ) -> [Int: Set<Int32>] {
    let facts = setting.candidates.facts
    let numbers = Dictionary(
      facts.providers.enumerated().map { ($0.element.id, Int32($0.offset)) },
      uniquingKeysWith: { first, _ in first }
    )
    let ids = Dictionary(
      hit.map { (facts.week.needs[facts.needs[$0].position].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var result: [Int: Set<Int32>] = [:]
    for project in plan.projects {
      for need in project.needs.compactMap({ ids[$0] }) {
        result[need, default: []].formUnion(project.providers.compactMap { numbers[$0.provider] })
      }
    }
    return result
  }

  /// The order in which needs that lost something are served: as the greedy method has it.
  static func ordered(_ needs: some Sequence<Int>, _ mender: Mender) -> [Int] {
    needs.map { (mender.state.rank($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension Mender {
  /// How far chains go where somebody must be served anew.
  static let depth = 3
  /// Trials for one need.
  static let needTrials = 200

  /// Needs for which chains are tried although they have lost nothing.
  static let mostHopeful = 30

  /// Serves needs that lost something, then others that might gain.
  ///
  /// - Parameters:
  ///   - lost: In order; each with as much work as any other.
  ///   - hopeful: In order; chains are tried only for the first of those that nothing free serves.
  ///   - depth: Projects freed at most for one need, one after the other.
  mutating func mendAll(_ lost: [Int], hopeful: [Int], depth: Int = Self.depth) {
    trials = Self.needTrials
    for need in lost { mend(need, depth: depth) }
    for need in hopeful { mend(need, depth: 0) }
    let open = hopeful.filter { missing($0) > 0 }
    for need in open.prefix(Self.mostHopeful) { mend(need, depth: depth) }
  }

  /// All that is given.
  var placements: [Placement] { state.placements.flatMap { $0 } }

  /// The projects as they stand.
  var projects: [Project] { ProjectBuilder(candidates: candidates).projects(placements) }
}
