// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// How much of what is published a plan changes.
struct ChangeLedger {
  /// Rows changed, and then people and units that must be told, each once.
  struct Burden: Comparable {
    var rows = 0
    var told = 0

    static func < (left: Burden, right: Burden) -> Bool {
      (left.rows, left.told) < (right.rows, right.told)
    }
  }

  let rows: [PublishedRow]
  private var rowsOfNeed: [Int: [Int]] = [:]

  init(_ published: PublishedRows) {
    rows = published.rows
    for (number, row) in rows.enumerated() {
      for need in Set(row.placements.map(\.need)) { rowsOfNeed[need, default: []].append(number) }
    }
  }

  /// Rows that could stay and do not, in order.
  func changedRows(of plan: Mender) -> [PublishedRow] {
    concerned(plan).sorted().map { rows[$0] }.filter { $0.isWhole && !plan.keeps($0) }
  }

  private func concerned(_ plan: Mender) -> Set<Int> {
    Set(plan.touched.flatMap { rowsOfNeed[$0] ?? [] })
  }

  /// What a plan changes of the rows that could stay.
  func burden(of plan: Mender) -> Burden {
    let concerned = concerned(plan)
    let changed = concerned.count { rows[$0].isWhole && !plan.keeps(rows[$0]) }
    return Burden(rows: changed, told: told(plan, concerned).count)
  }

  /// What somebody is to do, as far as that person must know it.
  private struct Duty: Hashable {
    var span: TimeSpan
    var place: Int
    var part: Int8
    var pieces: Int
  }

  /// People and units whose duties differ from those published: units as what is below zero.
  private func told(_ plan: Mender, _ concerned: Set<Int>) -> Set<Int> {
    var before: [Int32: [Duty: Int]] = [:]
    var after: [Int32: [Duty: Int]] = [:]
    for number in concerned {
      for placement in rows[number].placements where plan.touched.contains(placement.need) {
        count(placement, plan, in: &before)
      }
    }
    for need in plan.touched {
      for placement in plan.state.placements[need] { count(placement, plan, in: &after) }
    }
    var result: Set<Int> = []
    for provider in Set(before.keys).union(after.keys) where before[provider] != after[provider] {
      let facts = plan.facts.providers[Int(provider)]
      result.insert(facts.unit >= 0 ? -1 - Int(facts.unit) : Int(provider))
    }
    return result
  }

  private func count(_ placement: Placement, _ plan: Mender, in duties: inout [Int32: [Duty: Int]])
  {
    // Who joins something that is held anyway changes nothing for whoever holds it.
    guard !placement.isGuest else { return }
    let pair = plan.candidates.pairs[placement.pair]
    let isJoin = plan.candidates.isJoin(pair)
    let duty = Duty(
      span: placement.span,
      place: isJoin ? -1 : placement.need,
      part: pair.part,
      pieces: isJoin ? 1 : placement.pieces
    )
    if isJoin {
      duties[pair.provider, default: [:]][duty] = 1
    } else {
      duties[pair.provider, default: [:]][duty, default: 0] += 1
    }
  }
}

extension Mender {
  /// Whether a row of a plan is given as it was: same time, place, providers and pieces.
  func keeps(_ row: PublishedRow) -> Bool {
    guard row.isWhole else { return false }
    return row.placements.allSatisfy { wanted in
      pieces(like: wanted, in: state.placements[wanted.need])
        == pieces(like: wanted, in: row.placements)
        && hall(of: wanted, in: state.placements[wanted.need])
          == hall(of: wanted, in: row.placements)
    }
  }

  /// The hall that a project is held in, by provider; nil where it is held at the place of the need.
  private func hall(of wanted: Placement, in placements: [Placement]) -> Int32? {
    placements
      .filter { $0.need == wanted.need && $0.span == wanted.span }
      .map { candidates.pairs[$0.pair] }
      .filter { facts.providers[Int($0.provider)].isVenue }
      .min { ($0.part, $0.provider) < ($1.part, $1.provider) }?
      .provider
  }

  private func pieces(like wanted: Placement, in placements: [Placement]) -> Int {
    placements.reduce(0) { sum, other in
      let isSame =
        other.pair == wanted.pair && other.span == wanted.span && other.need == wanted.need
        && (other.host >= 0 ? other.host : other.need)
          == (wanted.host >= 0 ? wanted.host : wanted.need)
      return isSame ? sum + other.pieces : sum
    }
  }
}
