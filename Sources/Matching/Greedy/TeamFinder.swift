// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Finds everybody a need wants at one time: several heads with skills, one provider for all pieces, or
/// somebody for each of its components.
struct TeamFinder {
  let candidates: Candidates
  let bookings: Bookings
  let pressure: [Int]
  /// Whether heads count although some with a skill are missing: only to find out what is missing.
  var toleratesMissingSkills = false
  /// Somebody who must be among them; nil for anybody.
  var required: Int32?

  /// What one project takes at one time, as far as it is put together.
  private struct Team {
    var cell: Int
    var span: TimeSpan
    var members: [Placement] = []
    /// Pieces given by each provider and by each unit.
    var given: [Int32: Int] = [:]
    var ofUnit: [Int32: Int] = [:]
  }

  /// Placements that meet the need as its rules demand, or none.
  func placements(for number: Int) -> [Placement] {
    let need = candidates.facts.needs[number]
    var best: (team: [Placement], pieces: Int) = ([], 0)
    for cell in cells(of: number) {
      for start in starts(of: number, cell: cell) {
        let span = TimeSpan(start: start, end: start + need.duration)
        guard isRequiredOpen(number, cell: cell, span: span) else { continue }
        let team = gather(number, cell: cell, span: span)
        guard hasRequired(team) else { continue }
        let pieces = candidates.pieces(of: team, need: number)
        if pieces >= need.quantity { return team }
        if pieces > best.pieces { best = (team, pieces) }
      }
    }
    return need.isDivisible && best.pieces >= need.minimum ? best.team : []
  }

  private func cells(of number: Int) -> [Int] {
    var bits: UInt32 = 0
    for pair in candidates.pairs[candidates.range(ofNeed: number)]
    where !candidates.isJoin(pair) && (required.map { $0 == pair.provider } ?? true) {
      bits |= pair.cells
    }
    return HalfDaySet(bits: bits).cells.map(\.index)
  }

  /// Whether whoever is required could come then.
  private func isRequiredOpen(_ number: Int, cell: Int, span: TimeSpan) -> Bool {
    guard let required else { return true }
    let team = Team(cell: cell, span: span)
    return candidates.range(ofNeed: number)
      .contains { position in
        let pair = candidates.pairs[position]
        return pair.provider == required
          && isOpen(position, candidates.wanted(by: pair, of: number), team)
      }
  }

  private func hasRequired(_ team: [Placement]) -> Bool {
    guard let required else { return true }
    return team.contains { candidates.pairs[$0.pair].provider == required }
  }

  /// Starts worth trying: of every candidate's time in the half-day, and after what it has booked.
  private func starts(of number: Int, cell: Int) -> [Int] {
    let half = HalfDay(index: cell)
    var result: Set<Int> = []
    for pair in candidates.pairs[candidates.range(ofNeed: number)]
    where pair.cells & (1 << UInt32(cell)) != 0 && !candidates.isJoin(pair) {
      let position = Int(pair.provider)
      guard bookings.cellRoom(position, cell) > 0 else { continue }
      let wanted = candidates.wanted(by: pair, of: number)
      if let span = bookings.start(of: pair, need: wanted, cell: cell) { result.insert(span.start) }
      let provider = candidates.facts.providers[position]
      for span in candidates.facts.gates.commonSpans(wanted, provider, in: half) {
        result.insert(max(span.start, half.span.start))
      }
      let site = provider.moves ? wanted.locality : nil
      result.formUnion(bookings.startsAfter(position, cell: cell, site: site))
    }
    return result.filter { $0 < half.span.end }.sorted()
  }

  private func gather(_ number: Int, cell: Int, span: TimeSpan) -> [Placement] {
    let need = candidates.facts.needs[number]
    let range = candidates.range(ofNeed: number)
    var team = Team(cell: cell, span: span)
    guard !need.parts.isEmpty else {
      add(need, number, Array(range), to: &team)
      return team.members
    }
    var positions = [[Int]](repeating: [], count: need.parts.count)
    for position in range { positions[Int(candidates.pairs[position].part) - 1].append(position) }
    // The component that the fewest can serve chooses first.
    for part in positions.indices.sorted(by: {
      (positions[$0].count, $0) < (positions[$1].count, $1)
    }) {
      let wanted = need.parts[part]
      var next = team
      let pieces = add(wanted, number, positions[part], to: &next)
      if pieces >= wanted.quantity {
        team = next
      } else if need.quantity == 1 {
        return []
      }
    }
    return team.members
  }

  /// Adds whoever serves a need or a component; the pieces they give.
  @discardableResult
  private func add(
    _ wanted: NeedFacts,
    _ number: Int,
    _ positions: [Int],
    to team: inout Team
  ) -> Int {
    let free = positions.filter { isOpen($0, wanted, team) }
      .map { (key: order($0), position: $0) }
      .sorted { $0.key < $1.key }
      .map(\.position)
    let isWhole = wanted.needsSingleProvider
    var chosen: [Placement] = []
    var left = wanted.quantity
    for position in isWhole ? free : skilledFirst(free, wanted) where left > 0 {
      let most = min(left, room(position, team))
      guard most > 0, !isWhole || most == wanted.quantity else { continue }
      let placement = Placement(
        pair: position,
        need: number,
        cell: team.cell,
        span: team.span,
        pieces: most
      )
      if isWhole, !hasSkills([placement], wanted) { continue }
      take(placement, &team)
      chosen.append(placement)
      left -= most
    }
    guard hasSkills(chosen, wanted) else { return 0 }
    team.members += chosen
    return wanted.quantity - left
  }

  private func take(_ placement: Placement, _ team: inout Team) {
    let position = candidates.pairs[placement.pair].provider
    let provider = candidates.facts.providers[Int(position)]
    team.given[position, default: 0] += placement.pieces
    if provider.isCounted, provider.unit >= 0 {
      team.ofUnit[provider.unit, default: 0] += placement.pieces
    }
  }

  private func order(_ position: Int) -> (Int, Int32, Int32) {
    let pair = candidates.pairs[position]
    return (pressure[Int(pair.provider)], pair.nearness, pair.provider)
  }

  /// Pieces that a pair can still give to a team.
  private func room(_ position: Int, _ team: Team) -> Int {
    let giver = candidates.pairs[position].provider
    let provider = Int(giver)
    let given = team.given[giver, default: 0]
    if given > 0, candidates.facts.providers[provider].isExclusive { return 0 }
    let cells = Bookings.cells(
      of: Placement(pair: position, need: 0, cell: team.cell, span: team.span, pieces: 1)
    )
    let own = cells.map { bookings.cellRoom(provider, $0) }.min() ?? 0
    let owner = candidates.facts.providers[provider].unit
    guard candidates.facts.providers[provider].isCounted, owner >= 0 else { return own - given }
    let unit = cells.map { bookings.unitRoom(provider, $0) }.min() ?? 0
    return min(own - given, unit - team.ofUnit[owner, default: 0])
  }

  private func isOpen(_ position: Int, _ wanted: NeedFacts, _ team: Team) -> Bool {
    let pair = candidates.pairs[position]
    let provider = Int(pair.provider)
    guard pair.cells & (1 << UInt32(team.cell)) != 0, !candidates.isJoin(pair),
      room(position, team) > 0
    else { return false }
    let site = candidates.facts.providers[provider].moves ? wanted.locality : nil
    guard bookings.isFree(provider, at: team.span, cell: team.cell, site: site) else {
      return false
    }
    return candidates.facts.gates
      .commonSpans(
        wanted,
        candidates.facts.providers[provider],
        in: HalfDay(index: team.cell)
      )
      .contains { $0.start <= team.span.start && team.span.end <= $0.end }
  }

  /// Those whose skills are asked of some heads come first, as many as are asked.
  private func skilledFirst(_ free: [Int], _ need: NeedFacts) -> [Int] {
    var front: [Int] = []
    for (skill, heads) in need.partialSkills {
      let holders = free.filter { holds(skill, $0) }
      let already = front.filter { holds(skill, $0) }.count
      front += holders.filter { !front.contains($0) }.prefix(max(0, heads - already))
    }
    let chosen = Set(front)
    return front + free.filter { !chosen.contains($0) }
  }

  private func holds(_ skill: Int32, _ position: Int) -> Bool {
    candidates.facts.providers[Int(candidates.pairs[position].provider)].skills.contains(skill)
  }

  private func hasSkills(_ chosen: [Placement], _ need: NeedFacts) -> Bool {
    if toleratesMissingSkills { return true }
    let pieces = chosen.reduce(0) { $0 + $1.pieces }
    return need.partialSkills.allSatisfy { skill, heads in
      let present = chosen.filter { holds(skill, $0.pair) }.reduce(0) { $0 + $1.pieces }
      return present >= min(heads, pieces)
    }
  }
}
