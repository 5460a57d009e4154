// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The week with every ask granted, beside the week as it is: what a program of asks is made from.
struct AskScene {
  /// A week of no more needs is planned as a whole; in a larger one everybody who is served stays.
  static let wholeSize = 120
  /// Unmet needs at most in a larger week.
  static let unmetSize = 300

  let base: AskContext
  /// Needs taken in, with every ask granted; others are only booked.
  let candidates: Candidates
  let setting: MatchingSetting
  let program: TeamProgram
  /// What needs that are not taken in have booked.
  let bookings: Bookings
  /// Whether all needs are taken in.
  let isWhole: Bool
  /// The planned need of the base week that each need taken in is.
  let baseNeeds: [Int]
  /// The provider of the base week that each provider is, or nil for one that an ask brings.
  let baseProviders: [Int?]

  init(
    _ base: AskContext,
    _ plan: Plan,
    granting asks: [Ask],
    wholeSize: Int = AskScene.wholeSize
  ) {
    self.base = base
    let radii = asks.filter { if case .radius = $0.change { true } else { false } }
    let others = asks.filter { if case .radius = $0.change { false } else { true } }
    let near = base.week.granting(others)
    let wide = WeekFacts(near.granting(radii))
    isWhole = base.facts.needs.count <= wholeSize
    let chosen = Set(isWhole ? Array(base.facts.needs.indices) : Self.pressing(base))
    baseNeeds = chosen.sorted()
    // Both weeks plan the same needs in the same order.
    candidates = Candidates(wide.with(needs: baseNeeds.map { wide.needs[$0] }))
    var bookings = Bookings(candidates)
    if !isWhole {
      let narrow = WeekFacts(near)
      let rest = narrow.needs.indices.filter { !chosen.contains($0) }
      let served = Candidates(narrow.with(needs: rest.map { narrow.needs[$0] }))
      bookings = PlanPlacements(plan, served).bookings.rebased(on: candidates)
    }
    self.bookings = bookings
    setting = MatchingSetting(candidates)
    program = TeamProgram(candidates)
    let positions = Dictionary(
      base.facts.providers.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    baseProviders = wide.providers.map { positions[$0.id] }
  }

  var facts: WeekFacts { candidates.facts }

  /// Pieces that a solution takes of an offer or a unit beyond what it may give as the week is.
  func excess(of change: Ask.Change, _ use: AskProgram.Use) -> Int {
    switch change {
    case .pieces(let id, _):
      guard let position = facts.week.index.offers[id], let base = base.week.offer(id) else {
        return 1
      }
      return bookings.used(of: position) + use.total - base.perWeek
    case .unitPieces(let id, _):
      guard let position = facts.week.index.units[id],
        let limit = base.week.index.units[id].flatMap({ base.week.units[$0].perWeek })
      else { return 1 }
      return bookings.used(ofUnit: position) + use.total - limit
    default: return 1
    }
  }

  /// The unmet needs that are worth the most.
  private static func pressing(_ base: AskContext) -> [Int] {
    let ranked = base.unmet.map { number in
      (value: base.facts.needs[number].potential(base.missing(number)), number: number)
    }
    return ranked.sorted { ($1.value, $0.number) < ($0.value, $1.number) }
      .prefix(unmetSize).map(\.number)
  }
}
