// SPDX-License-Identifier: GPL-3.0-or-later
internal import NetworkFlow
internal import Street

/// Gives every unit of flow a half-day and a start.
struct FlowDecoder {
  let candidates: Candidates

  private struct Share {
    var pair: Int
    var pieces: Int
    /// Spans in which the activity fits.
    var spans: [TimeSpan]
  }

  /// Turns flows into placements: the earliest half-day of each pair, and within a half-day as few
  /// different starts as its providers' times allow.
  func placements(of model: FlowModel, flows: [Int64]) -> [Placement] {
    var result: [Placement] = []
    var group: [Int: [Share]] = [:]
    var current: Int32 = -1
    func flush() {
      guard current >= 0 else { return }
      for (cell, shares) in group.sorted(by: { $0.key < $1.key }) {
        result += place(shares, need: Int(current), cell: cell)
      }
      group = [:]
    }
    for pairArc in model.pairArcs {
      let pieces = Int(flows[pairArc.arc.offset])
      guard pieces > 0 else { continue }
      if pairArc.need != current {
        flush()
        current = pairArc.need
      }
      let pair = candidates.pairs[Int(pairArc.pair)]
      let cell = pairArc.cell >= 0 ? Int(pairArc.cell) : pair.cells.trailingZeroBitCount
      let spans = candidates.facts.gates.commonSpans(
        candidates.facts.needs[Int(pairArc.need)],
        candidates.facts.providers[Int(pair.provider)],
        in: HalfDay(index: cell)
      )
      group[cell, default: []]
        .append(
          Share(pair: Int(pairArc.pair), pieces: pieces, spans: spans)
        )
    }
    flush()
    return result
  }

  private func place(_ shares: [Share], need: Int, cell: Int) -> [Placement] {
    let duration = candidates.facts.needs[need].duration
    var left = shares
    var result: [Placement] = []
    while !left.isEmpty {
      // The latest of the earliest starts that still leaves somebody in time serves the most.
      let starts = Set(left.compactMap { $0.spans.map(\.start).min() }).sorted()
      var best = (start: starts.first ?? 0, count: 0)
      for start in starts {
        let count = left.filter { fits($0, start, duration) }.count
        if count > best.count { best = (start, count) }
      }
      for share in left where fits(share, best.start, duration) {
        result.append(
          Placement(
            pair: share.pair,
            need: need,
            cell: cell,
            span: TimeSpan(start: best.start, end: best.start + duration),
            pieces: share.pieces
          )
        )
      }
      left.removeAll { fits($0, best.start, duration) }
      if best.count == 0 { break }
    }
    return result
  }

  private func fits(_ share: Share, _ start: Int, _ duration: Int) -> Bool {
    share.spans.contains { $0.start <= start && start + duration <= $0.end }
  }
}
