// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// An ask that is only looked at, as large as it could be useful.
struct AskDraft {
  var ask: Ask
  /// What it is, whatever its number: the same from one look to the next.
  var key: String
  /// How much it asks of whoever grants it: of sets that gain the same the cheaper is taken.
  var price: Int
  /// Points that it could gain at most, those of urgent needs counted several times.
  var potential: Int

  /// The places of asks that could gain the most, so many of each kind at most, in their order.
  static func best(_ drafts: [AskDraft], ofEach most: Int) -> [AskDraft] {
    var seen: Set<String> = []
    var counts: [Ask.Kind: Int] = [:]
    var kept: Set<Int> = []
    let order = drafts.indices.sorted {
      (drafts[$1].potential, $0) < (drafts[$0].potential, $1)
    }
    for position in order where drafts[position].potential > 0 {
      guard seen.insert(drafts[position].key).inserted,
        counts[drafts[position].ask.kind, default: 0] < most
      else { continue }
      counts[drafts[position].ask.kind, default: 0] += 1
      kept.insert(position)
    }
    return kept.sorted().map { drafts[$0] }
  }
}

extension NeedFacts {
  /// What a need lacks, in points; those of urgent needs count several times.
  func potential(_ points: Int) -> Int { points * (isUrgent ? 10 : 1) }
}

/// What the finders of asks look at: the week, a plan of it and what the plan leaves unmet.
struct AskContext {
  let candidates: Candidates
  let bookings: Bookings
  /// Pieces that each planned need has.
  let pieces: [Int]
  /// Planned needs that are not wholly met, ascending.
  let unmet: [Int]
  /// Components that are complete, by need.
  let complete: [Int: Set<Int>]

  init(_ week: Week, _ plan: Plan) {
    candidates = Candidates(WeekFacts(week))
    let read = PlanPlacements(plan, candidates)
    bookings = read.bookings
    pieces = read.pieces
    let facts = candidates.facts
    unmet = facts.needs.indices.filter { read.pieces[$0] < facts.needs[$0].quantity }
    var complete: [Int: Set<Int>] = [:]
    for placement in read.placements {
      let part = Int(candidates.pairs[placement.pair].part)
      if part > 0 { complete[placement.need, default: []].insert(part - 1) }
    }
    self.complete = complete
  }

  var facts: WeekFacts { candidates.facts }
  var week: Week { facts.week }

  func record(_ number: Int) -> Need { week.needs[facts.needs[number].position] }

  /// Points that a need does not have.
  func missing(_ number: Int) -> Int {
    let need = facts.needs[number]
    return need.points - need.worth(ofPieces: pieces[number])
  }

  /// What of a need is not served: the need itself, or components of it.
  func wanted(_ number: Int) -> [NeedFacts] {
    let need = facts.needs[number]
    guard !need.parts.isEmpty else { return [need] }
    let done = complete[number] ?? []
    return need.parts.indices.filter { !done.contains($0) }.map { need.parts[$0] }
  }

  /// The record of a need, or what it would be if it asked for one of its components alone.
  func record(_ number: Int, _ wanted: NeedFacts) -> Need {
    let whole = record(number)
    return wanted.partNumber > 0 ? week.need(whole, asking: wanted.partNumber - 1) : whole
  }

  /// The unmet needs as the rows of their own candidates.
  func unmetNeeds() -> [NeedFacts] { unmet.map { facts.needs[$0] } }
}
