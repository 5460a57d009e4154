// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Finds everybody a need wants at one time: several heads with skills, or one provider for all pieces.
struct TeamFinder {
  let candidates: Candidates
  let bookings: Bookings
  let pressure: [Int]
  /// Whether heads count although some with a skill are missing: only to find out what is missing.
  var toleratesMissingSkills = false

  /// Placements that meet the need as its rules demand, or none.
  func placements(for number: Int) -> [Placement] {
    let need = candidates.facts.needs[number]
    var best: [Placement] = []
    for cell in cells(of: number) {
      for start in starts(of: number, cell: cell) {
        let span = TimeSpan(start: start, end: start + need.duration)
        let team = gather(number, cell: cell, span: span)
        let pieces = team.reduce(0) { $0 + $1.pieces }
        if pieces >= need.quantity { return team }
        if pieces > best.reduce(0, { $0 + $1.pieces }) { best = team }
      }
    }
    let got = best.reduce(0) { $0 + $1.pieces }
    return need.isDivisible && got >= need.minimum ? best : []
  }

  private func cells(of number: Int) -> [Int] {
    var bits: UInt32 = 0
    for pair in candidates.pairs[candidates.range(ofNeed: number)] { bits |= pair.cells }
    return HalfDaySet(bits: bits).cells.map(\.index)
  }

  /// Starts worth trying: the earliest of every candidate that is free in the half-day.
  private func starts(of number: Int, cell: Int) -> [Int] {
    let need = candidates.facts.needs[number]
    var result: Set<Int> = []
    for pair in candidates.pairs[candidates.range(ofNeed: number)]
    where pair.cells & (1 << UInt32(cell)) != 0 && bookings.cellRoom(Int(pair.provider), cell) > 0 {
      if let span = bookings.start(of: pair, need: need, cell: cell) { result.insert(span.start) }
    }
    return result.sorted()
  }

  private func gather(_ number: Int, cell: Int, span: TimeSpan) -> [Placement] {
    let need = candidates.facts.needs[number]
    let free = candidates.range(ofNeed: number).filter { isOpen($0, need, cell: cell, span: span) }
      .sorted { order($0) < order($1) }
    if need.needsSingleProvider {
      let whole = free.filter { room($0, cell, span) >= need.quantity }
        .map {
          Placement(pair: $0, need: number, cell: cell, span: span, pieces: need.quantity)
        }
      return whole.first { hasSkills([$0], need) }.map { [$0] } ?? []
    }
    var chosen: [Placement] = []
    var left = need.quantity
    var given: [Int32: Int] = [:]
    for position in skilledFirst(free, need) where left > 0 {
      let provider = candidates.facts.providers[Int(candidates.pairs[position].provider)]
      let unit = provider.isCounted ? provider.unit : -1
      let most = min(left, room(position, cell, span))
      let pieces =
        unit < 0
        ? most : min(most, unitRoom(position, cell, span) - given[unit, default: 0])
      guard pieces > 0 else { continue }
      left -= pieces
      given[unit, default: 0] += pieces
      chosen.append(
        Placement(pair: position, need: number, cell: cell, span: span, pieces: pieces)
      )
    }
    return hasSkills(chosen, need) ? chosen : []
  }

  private func order(_ position: Int) -> (Int, Int32, Int32) {
    let pair = candidates.pairs[position]
    return (pressure[Int(pair.provider)], pair.nearness, pair.provider)
  }

  private func room(_ position: Int, _ cell: Int, _ span: TimeSpan) -> Int {
    let provider = Int(candidates.pairs[position].provider)
    return touched(position, cell, span).map { bookings.cellRoom(provider, $0) }.min() ?? 0
  }

  private func unitRoom(_ position: Int, _ cell: Int, _ span: TimeSpan) -> Int {
    let provider = Int(candidates.pairs[position].provider)
    return touched(position, cell, span).map { bookings.unitRoom(provider, $0) }.min() ?? 0
  }

  /// The half-days that one piece at a time would touch.
  private func touched(_ position: Int, _ cell: Int, _ span: TimeSpan) -> Range<Int> {
    Bookings.cells(of: Placement(pair: position, need: 0, cell: cell, span: span, pieces: 1))
  }

  private func isOpen(_ position: Int, _ need: NeedFacts, cell: Int, span: TimeSpan) -> Bool {
    let pair = candidates.pairs[position]
    let provider = Int(pair.provider)
    guard pair.cells & (1 << UInt32(cell)) != 0, room(position, cell, span) > 0 else {
      return false
    }
    guard bookings.isFree(provider, at: span, cell: cell) else { return false }
    let spans = candidates.facts.gates.commonSpans(
      need,
      candidates.facts.providers[provider],
      in: HalfDay(index: cell)
    )
    return spans.contains { $0.start <= span.start && span.end <= $0.end }
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
