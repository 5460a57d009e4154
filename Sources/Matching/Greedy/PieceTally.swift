// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Names a session: its offer and its start.
struct RunKey: Hashable {
  var provider: Int32
  var start: Int

  init(_ placement: Placement, _ pair: Candidate) {
    provider = pair.provider
    start = placement.span.start
  }
}

/// Counts the pieces that needs have: of a need with components, the components that are complete.
struct PieceTally {
  private let candidates: Candidates
  private var counted: [Int]
  /// Pieces of every component of the needs that have some.
  private var parts: [Int: [Int]] = [:]

  init(_ candidates: Candidates) {
    self.candidates = candidates
    counted = Array(repeating: 0, count: candidates.facts.needs.count)
  }

  mutating func add(_ placement: Placement) {
    let part = Int(candidates.pairs[placement.pair].part)
    guard part > 0 else {
      counted[placement.need] += placement.pieces
      return
    }
    let count = candidates.facts.needs[placement.need].parts.count
    parts[placement.need, default: Array(repeating: 0, count: count)][part - 1] +=
      placement.pieces
  }

  /// Pieces of every planned need.
  var pieces: [Int] {
    var result = counted
    for (need, given) in parts {
      result[need] = candidates.facts.needs[need].pieces(ofParts: given)
    }
    return result
  }
}

extension NeedFacts {
  /// Pieces met when so many pieces of every component are given.
  func pieces(ofParts given: [Int]) -> Int {
    let complete = zip(parts, given).filter { $0.quantity <= $1 }.count
    return quantity > 1 ? complete : complete == parts.count ? 1 : 0
  }
}

extension Candidates {
  /// Pieces that placements of one need make.
  func pieces(of placements: [Placement], need: Int) -> Int {
    let parts = facts.needs[need].parts
    guard !parts.isEmpty else { return placements.reduce(0) { $0 + $1.pieces } }
    var given = [Int](repeating: 0, count: parts.count)
    for placement in placements {
      given[Int(pairs[placement.pair].part) - 1] += placement.pieces
    }
    return facts.needs[need].pieces(ofParts: given)
  }

  /// How near a placement is served: by whom, or to the place where it joins others.
  func nearness(of placement: Placement) -> Int {
    guard placement.isGuest else { return Int(pairs[placement.pair].nearness) }
    return facts.gates
      .nearness(facts.needs[placement.need].locality, facts.needs[placement.host].locality).value
  }
}
