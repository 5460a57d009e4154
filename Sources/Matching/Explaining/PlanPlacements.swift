// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A plan as placements of candidates; what is no pair is left out: the referee names that.
struct PlanPlacements {
  var placements: [Placement] { ofProject.flatMap { $0 } }
  /// The placements of every project, in the order of the plan.
  private(set) var ofProject: [[Placement]] = []
  /// Pieces that the plan says each planned need has.
  private(set) var pieces: [Int]
  private let candidates: Candidates
  private let numbers: [NeedID: Int]
  private let positions: [ProviderID: Int32]

  init(_ plan: Plan, _ candidates: Candidates) {
    self.candidates = candidates
    let facts = candidates.facts
    numbers = Dictionary(
      facts.needs.enumerated().map { (facts.week.needs[$1.position].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    positions = Dictionary(
      facts.providers.enumerated().map { ($1.id, Int32($0)) },
      uniquingKeysWith: { first, _ in first }
    )
    pieces = []
    var tally = PieceTally(candidates)
    var strangers = [Int](repeating: 0, count: facts.needs.count)
    for project in plan.projects {
      guard let cell = HalfDay(containing: project.span.start)?.index else {
        ofProject.append([])
        continue
      }
      let made =
        project.needs.count > 1 || project.host != nil
        ? shared(project, cell) : own(project, cell, &strangers)
      for placement in made { tally.add(placement) }
      ofProject.append(made)
    }
    pieces = zip(tally.pieces, strangers).map { $0 + $1 }
  }

  /// The planned need of an identifier, or nil.
  func number(of need: NeedID) -> Int? { numbers[need] }

  /// The placements of every planned need.
  var ofNeed: [[Placement]] {
    var result = [[Placement]](repeating: [], count: candidates.facts.needs.count)
    for placement in placements { result[placement.need].append(placement) }
    return result
  }

  /// What they book.
  var bookings: Bookings {
    var bookings = Bookings(candidates)
    // Whoever is joined comes first.
    for placement in placements.filter({ !$0.isGuest }) + placements.filter(\.isGuest) {
      bookings.book(placement)
    }
    return bookings
  }

  private func own(_ project: Project, _ cell: Int, _ strangers: inout [Int]) -> [Placement] {
    guard let need = project.needs.first.flatMap({ numbers[$0] }) else { return [] }
    return project.providers.compactMap { provision in
      let part = provision.component ?? 0
      guard let pair = pair(need, provision.provider, part: part) else {
        if candidates.facts.needs[need].parts.isEmpty { strangers[need] += provision.quantity }
        return nil
      }
      return Placement(
        pair: pair,
        need: need,
        cell: cell,
        span: project.span,
        pieces: provision.quantity
      )
    }
  }

  private func shared(_ project: Project, _ cell: Int) -> [Placement] {
    guard let provision = project.providers.first else { return [] }
    let host = project.host.flatMap { numbers[$0] } ?? -1
    return project.needs.compactMap { numbers[$0] }
      .compactMap { need in
        guard let pair = pair(need, provision.provider, part: 0) else { return nil }
        // The host of a shared project is served as if it were alone.
        let isPlain = need == host && !candidates.isJoin(candidates.pairs[pair])
        return Placement(
          pair: pair,
          need: need,
          cell: cell,
          span: project.span,
          pieces: 1,
          host: isPlain ? -1 : host
        )
      }
  }

  private func pair(_ need: Int, _ provider: ProviderID, part: Int) -> Int? {
    guard let position = positions[provider] else { return nil }
    if candidates.facts.needs[need].parts.isEmpty {
      return part == 0 ? candidates.pair(of: need, with: position) : nil
    }
    return candidates.range(ofNeed: need)
      .first { candidates.pairs[$0].provider == position && Int(candidates.pairs[$0].part) == part }
  }
}
