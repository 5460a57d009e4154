// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// One project of a plan with what is left of it in a week that may have changed since.
struct PublishedRow {
  var project: Project
  /// What still holds, as placements of the week's candidates.
  var placements: [Placement]
  /// Whether nothing of it is lost.
  var isWhole: Bool
}

/// The rows of a plan as a week allows them: what breaks a rule of the week is taken back.
///
/// Rules are asked through the gates and the bookings, in the order of the rows, rows that must stay
/// first; what no longer fits is lost, and with it whatever makes no sense without it.
struct PublishedRows {
  private(set) var rows: [PublishedRow] = []
  /// Planned needs that lost something, ascending.
  private(set) var hit: [Int] = []
  /// Whoever gave what is lost.
  private(set) var freed: Set<ProviderID> = []
  private let candidates: Candidates

  /// Reads a plan.
  ///
  /// - Parameters:
  ///   - plan: A plan of this week or of what it was before.
  ///   - candidates: The candidates of the week.
  ///   - held: Identifiers of projects that come first where not all fit.
  init(_ plan: Plan, _ candidates: Candidates, holding held: Set<String> = []) {
    self.candidates = candidates
    var bookings = Bookings(candidates)
    let read = PlanPlacements(plan, candidates)
    rows = plan.projects.enumerated()
      .map { PublishedRow(project: $1, placements: read.ofProject[$0], isWhole: true) }
    let order =
      rows.indices.filter { held.contains(rows[$0].project.id) }
      + rows.indices.filter { !held.contains(rows[$0].project.id) }
    for number in order { settle(number, &bookings) }
    dropHalves()
    var lost: Set<Int> = []
    for row in rows where !row.isWhole {
      let kept = row.placements.map { providerID(of: $0) }
      let isShared = row.project.needs.count > 1
      freed.formUnion(
        row.project.providers.map(\.provider).filter { isShared || !kept.contains($0) }
      )
      lost.formUnion(row.project.needs.compactMap { read.number(of: $0) })
    }
    hit = lost.sorted()
  }

  private func providerID(of placement: Placement) -> ProviderID {
    candidates.facts.providers[Int(candidates.pairs[placement.pair].provider)].id
  }

  /// Keeps of a row what holds by itself and beside the rows before it.
  private mutating func settle(_ number: Int, _ bookings: inout Bookings) {
    let row = rows[number]
    let isShared =
      row.project.needs.count > 1 || row.project.host != nil
      || row.placements.contains { candidates.isJoin(candidates.pairs[$0.pair]) }
    let asked = isShared ? row.project.needs.count : row.project.providers.count
    var kept = row.placements.filter { isTimely($0) && isTogether($0, in: row) }
    if isShared { kept = company(kept, row.project) }
    kept = booked(kept, &bookings)
    if isShared, !isHeld(kept) {
      for placement in Self.guestsFirst(kept) { bookings.release(placement) }
      kept = []
    }
    rows[number].placements = kept
    rows[number].isWhole = kept.count == asked
  }

  /// Whether both sides have time for it, as long as it must be.
  private func isTimely(_ placement: Placement) -> Bool {
    let pair = candidates.pairs[placement.pair]
    let wanted = candidates.wanted(by: pair, of: placement.need)
    let provider = candidates.facts.providers[Int(pair.provider)]
    guard placement.pieces > 0, pair.cells & (1 << UInt32(placement.cell)) != 0,
      placement.span.minutes == wanted.minutes(with: provider)
    else { return false }
    return candidates.facts.gates
      .commonSpans(wanted, provider, in: HalfDay(index: placement.cell))
      .contains { $0.start <= placement.span.start && placement.span.end <= $0.end }
  }

  /// Whether one provider gives all where one must.
  private func isTogether(_ placement: Placement, in row: PublishedRow) -> Bool {
    let pair = candidates.pairs[placement.pair]
    let wanted = candidates.wanted(by: pair, of: placement.need)
    return !wanted.needsSingleProvider || placement.pieces == wanted.quantity
  }

  /// Who of a session may still be together: near its host, and with it.
  private func company(_ placements: [Placement], _ project: Project) -> [Placement] {
    var seen: Set<Int> = []
    let placements = placements.filter { seen.insert($0.need).inserted }
    guard let first = placements.first else { return [] }
    let host = first.host >= 0 ? first.host : placements.first { $0.host < 0 }?.need ?? -1
    let isOwnSession = candidates.isJoin(candidates.pairs[first.pair])
    if isOwnSession, project.host == nil { return placements }
    guard project.host != nil, placements.contains(where: { $0.need == host && !$0.isGuest }) else {
      return []
    }
    return placements.filter { candidates.isNear($0.need, host) }
  }

  /// Whether enough people, and not too many, take part.
  private func isHeld(_ placements: [Placement]) -> Bool {
    guard let first = placements.first else { return true }
    let facts = candidates.facts
    let people = placements.reduce(0) { $0 + facts.needs[$1.need].attendance }
    let provider = facts.providers[Int(candidates.pairs[first.pair].provider)]
    if let terms = provider.session { return people >= terms.least && people <= terms.seats }
    if placements.count == 1 { return true }
    return placements.allSatisfy {
      facts.needs[$0.need].isJoinable && people <= facts.needs[$0.need].sharedSeats
    }
  }

  /// What there is room for, booked.
  private func booked(_ placements: [Placement], _ bookings: inout Bookings) -> [Placement] {
    var kept: [Placement] = []
    for placement in Self.hostsFirst(placements) {
      let pair = candidates.pairs[placement.pair]
      let isFirst = candidates.isJoin(pair) ? kept.isEmpty : !placement.isGuest
      if isFirst, !hasRoom(for: placement, bookings) {
        if placement.host >= 0 || candidates.isJoin(pair) { break }
        continue
      }
      if placement.isGuest, !candidates.isJoin(pair),
        !kept.contains(where: { $0.need == placement.host })
      {
        continue
      }
      bookings.book(placement)
      kept.append(placement)
    }
    return kept
  }

  private func hasRoom(for placement: Placement, _ bookings: Bookings) -> Bool {
    let pair = candidates.pairs[placement.pair]
    let position = Int(pair.provider)
    let pieces = candidates.isJoin(pair) ? 1 : placement.pieces
    let provider = candidates.facts.providers[position]
    let host = placement.host >= 0 ? placement.host : placement.need
    let site = provider.moves ? candidates.facts.needs[host].locality : nil
    return Bookings.cells(of: placement)
      .allSatisfy { $0 < HalfDay.count && bookings.cellRoom(position, $0) >= pieces }
      && bookings.isFree(position, at: placement.span, cell: placement.cell, site: site)
  }

  /// Whoever is joined comes before those who join.
  static func hostsFirst(_ placements: [Placement]) -> [Placement] {
    placements.filter { !$0.isGuest } + placements.filter(\.isGuest)
  }

  /// Those who join come before whoever is joined.
  static func guestsFirst(_ placements: [Placement]) -> [Placement] {
    placements.filter(\.isGuest) + placements.filter { !$0.isGuest }
  }

  // MARK: - What makes no sense by halves

  /// Takes back what needs have that must have more or nothing.
  private mutating func dropHalves() {
    var ofNeed: [Int: [Placement]] = [:]
    for row in rows {
      for placement in row.placements { ofNeed[placement.need, default: []].append(placement) }
    }
    var dropped: [Int: Set<Int8>] = [:]
    for (need, placements) in ofNeed {
      let facts = candidates.facts.needs[need]
      if facts.parts.isEmpty {
        if !stands(placements, facts) { dropped[need] = [0] }
        continue
      }
      let broken = facts.parts.indices
        .filter { part in
          let mine = placements.filter { Int(candidates.pairs[$0.pair].part) == part + 1 }
          return !mine.isEmpty && !stands(mine, facts.parts[part])
        }
        .map { Int8($0 + 1) }
      let whole = placements.filter { !broken.contains(candidates.pairs[$0.pair].part) }
      let isEnough =
        candidates.pieces(of: whole, need: need) >= (facts.quantity > 1 ? facts.minimum : 1)
      dropped[need] = isEnough ? Set(broken) : Set((0...facts.parts.count).map { Int8($0) })
    }
    for number in rows.indices {
      let kept = rows[number].placements
        .filter { placement in
          !(dropped[placement.need]?.contains(candidates.pairs[placement.pair].part) ?? false)
        }
      guard kept.count < rows[number].placements.count else { continue }
      rows[number].placements = kept
      rows[number].isWhole = false
    }
    dropStrandedGuests()
  }

  /// Takes back those whose host is gone.
  private mutating func dropStrandedGuests() {
    for number in rows.indices where rows[number].placements.contains(where: \.isGuest) {
      let placements = rows[number].placements
      guard
        placements.contains(where: { candidates.isJoin(candidates.pairs[$0.pair]) })
          || placements.contains(where: { !$0.isGuest })
      else {
        rows[number].placements = []
        rows[number].isWhole = false
        continue
      }
    }
  }

  /// Whether the pieces of a need, or of one component, are as its rules demand.
  private func stands(_ placements: [Placement], _ wanted: NeedFacts) -> Bool {
    let pieces = placements.reduce(0) { $0 + $1.pieces }
    guard pieces <= wanted.quantity else { return false }
    if wanted.isDivisible, wanted.quantity > 1 {
      if pieces < wanted.minimum { return false }
    } else if pieces < wanted.quantity {
      return false
    }
    return wanted.partialSkills.allSatisfy { skill, heads in
      Set(placements.map(\.span))
        .allSatisfy { span in
          let team = placements.filter { $0.span == span }
          let holders = team.filter {
            candidates.facts.providers[Int(candidates.pairs[$0.pair].provider)].skills
              .contains(skill)
          }
          let count = team.reduce(0) { $0 + $1.pieces }
          return holders.reduce(0) { $0 + $1.pieces } >= min(heads, count)
        }
    }
  }
}
