// SPDX-License-Identifier: GPL-3.0-or-later

extension QuotientGraph {
  /// Makes the best of a solve that was stopped: moves single lefts, each by its cheapest step, from
  /// where they are too many to where they are too few.
  ///
  /// Prices are not kept up, so that the result proves nothing. Where every pair is allowed and the
  /// bounds add up, all loads lie within their bounds afterwards; else chains of moves might be needed
  /// that are not looked for.
  mutating func repair() {
    for tail in 0..<pool {
      while excess[tail] > 0, step(from: tail, where: { $0.excess[$1] < 0 }) {}
    }
    let loads = problem.loads
    for tail in 0..<pool {
      while held[tail] > loads[tail].upper,
        step(from: tail, where: { $0.held[$1] < loads[$1].upper })
      {}
    }
    for head in 0..<pool {
      while held[head] < loads[head].lower, draw(to: head) {}
    }
  }

  /// Moves a left from a right to the cheapest of some others; false when none may go there.
  private mutating func step(from tail: Int, where isWanted: (Self, Int) -> Bool) -> Bool {
    refreshRow(of: tail)
    var best = Cost.max
    var found = -1
    for head in 0..<pool where edges[tail][head] < best && head != tail && isWanted(self, head) {
      best = edges[tail][head]
      found = head
    }
    if found < 0 { return false }
    for left in movers(from: tail, to: found, atMost: 1) { move(left, to: found) }
    return true
  }

  /// Moves the cheapest left to a right from one that can spare it; false when there is none.
  private mutating func draw(to head: Int) -> Bool {
    var best = Cost.max
    var found = -1
    for tail in 0..<pool where tail != head && held[tail] > problem.loads[tail].lower {
      refreshRow(of: tail)
      guard edges[tail][head] < best else { continue }
      best = edges[tail][head]
      found = tail
    }
    if found < 0 { return false }
    for left in movers(from: found, to: head, atMost: 1) { move(left, to: head) }
    return true
  }
}
