// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// Something that people do at one time and place: a project, or one of its components.
package struct WorkPiece: Sendable {
  /// The needs it serves: one, or all that share one provider.
  package var needs: [NeedID]
  /// The component of the need, from 1; nil for the whole.
  package var component: Int?
  /// When.
  package var span: TimeSpan
  /// The half-days that it takes up.
  package var hold: TimeSpan
  /// Heads wanted.
  package var heads: Int
  /// Fewer heads than these are as good as none.
  package var minimum: Int
  /// Points of each head, the first first.
  package var points: [Int]
  /// Skills that so many of the heads have.
  package var skills: [SkillDemand]
  /// Who may do it by all gates, with metres or class, fit, wish and continuity of the seat.
  package var seats: [PersonID: WorkSeat]
  /// Whether it counts towards urgent cover.
  package var isUrgent: Bool
  /// Whether the office has fixed who may do it.
  package var isLocked: Bool
}

/// What one person brings to a piece of work, as the goals of pairs count it.
package struct WorkSeat: Sendable, Hashable {
  /// Metres or class.
  package var nearness: Int
  /// Fit of skill.
  package var fit: Int
  /// How much it is wished.
  package var wish: Int
  /// Whether it goes on with last period's pairing.
  package var continuity: Int
}

/// What people may do for the needs of a week, by the gates of matching.
package struct PeopleWork {
  /// A person who passes the gates of an ask at some time.
  private struct Fit {
    var person: Int
    var pair: Candidate
  }

  private let facts: WeekFacts
  /// By need and component: who may ever do it.
  private var known: [[Int]: [Fit]] = [:]
  private let numbers: [NeedID: Int]
  private let people: Range<Int>

  /// Reads a week.
  ///
  /// - Parameter week: The week.
  package init(_ week: Week) {
    facts = WeekFacts(week)
    numbers = Dictionary(
      facts.needs.enumerated().map { (week.needs[$1.position].id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    people = week.offers.count..<facts.providers.count
  }

  /// A piece of work at one time.
  ///
  /// - Parameters:
  ///   - needs: The needs it serves, the host first.
  ///   - component: The component of the one need, from 1.
  ///   - span: When.
  ///   - taken: Pieces of the need that others give.
  /// - Returns: The work; nil where a need is not planned or not for people.
  package mutating func piece(
    _ needs: [NeedID],
    component: Int? = nil,
    at span: TimeSpan,
    taken: Int = 0
  ) -> WorkPiece? {
    let wanted = needs.compactMap { numbers[$0] }.map { facts.needs[$0] }
    guard wanted.count == needs.count, let whole = wanted.first else { return nil }
    var asks = wanted
    if let component {
      guard whole.parts.indices.contains(component - 1) else { return nil }
      asks = [whole.parts[component - 1]]
    }
    guard let ask = asks.first, asks.allSatisfy(\.isServedByPeople) else { return nil }
    let isShared = needs.count > 1
    let heads = isShared ? 1 : ask.quantity - taken
    guard heads > 0, let hold = Self.hold(span) else { return nil }
    var piece = WorkPiece(
      needs: needs,
      component: component,
      span: span,
      hold: hold,
      heads: heads,
      minimum: isShared || ask.isDivisible && component == nil ? 1 : heads,
      points: points(of: wanted, component, heads),
      skills: isShared ? [] : skills(of: ask),
      seats: [:],
      isUrgent: wanted.contains(where: \.isUrgent),
      isLocked: wanted.contains { !$0.locked.isEmpty }
    )
    if ask.isDivisible, component == nil, !isShared, taken == 0 {
      piece.minimum = min(heads, max(1, ask.minimum))
    }
    piece.seats = seats(asks, span)
    return piece
  }

  /// Whether people may serve a need that asks for one thing.
  package func isForPeople(_ need: NeedID) -> Bool {
    guard let need = numbers[need].map({ facts.needs[$0] }) else { return false }
    return need.parts.isEmpty && need.isServedByPeople && !need.needsSingleProvider
  }

  /// Times at which a need could be served by most people, one a half-day, the best first.
  ///
  /// - Parameters:
  ///   - need: A need of the week.
  ///   - most: How many at most.
  /// - Returns: Spans of the need's length, none twice.
  package mutating func starts(of need: NeedID, most: Int) -> [TimeSpan] {
    guard let ask = numbers[need].map({ facts.needs[$0] }), ask.parts.isEmpty else { return [] }
    var counts: [TimeSpan: Int] = [:]
    for fit in fits(ask) {
      for cell in HalfDaySet(bits: fit.pair.cells).cells {
        let common = facts.gates.commonSpans(ask, facts.providers[fit.person], in: cell)
        guard let start = common.first?.start else { continue }
        counts[TimeSpan(start: start, end: start + ask.duration), default: 0] += 1
      }
    }
    var best: [Int: (span: TimeSpan, count: Int)] = [:]
    for (span, count) in counts.sorted(by: { $0.key < $1.key }) {
      guard let cell = HalfDay(containing: span.start)?.index else { continue }
      if count > best[cell]?.count ?? 0 { best[cell] = (span, count) }
    }
    return best.values.sorted { ($1.count, $0.span) < ($0.count, $1.span) }.prefix(most).map(\.span)
  }

  // MARK: Parts of a piece

  /// The whole of all half-days that a span touches.
  private static func hold(_ span: TimeSpan) -> TimeSpan? {
    guard let first = HalfDay(containing: span.start) else { return nil }
    let last = HalfDay(containing: max(span.start, span.end - 1)) ?? first
    return TimeSpan(start: first.span.start, end: max(last.span.end, span.end))
  }

  /// A skill of all heads is a gate; others are seen to by the crew.
  private func skills(of ask: NeedFacts) -> [SkillDemand] {
    let record = facts.week.needs[ask.position]
    let demands =
      ask.partNumber > 0
      ? facts.week.components(of: record)[ask.partNumber - 1].skills : record.skills
    return demands.filter { ($0.heads ?? .max) < ask.quantity }
  }

  private func points(of needs: [NeedFacts], _ component: Int?, _ heads: Int) -> [Int] {
    guard let need = needs.first else { return [] }
    if needs.count > 1 { return [needs.reduce(0) { $0 + $1.points }] }
    guard component != nil else {
      return (0..<heads).map { need.pieceWorth + ($0 < need.extraPieces ? 1 : 0) }
    }
    let all = need.isDivisible ? heads : need.parts.reduce(0) { $0 + $1.quantity }
    let worth = need.isDivisible ? need.pieceWorth : need.points
    return Array(repeating: max(1, worth / max(1, all)), count: heads)
  }

  /// Everybody who passes the gates of an ask, counted once.
  private mutating func fits(_ ask: NeedFacts) -> [Fit] {
    let key = [ask.position, ask.partNumber]
    if let fits = known[key] { return fits }
    let fits = people.compactMap { person in
      facts.pair(ask, person).map { Fit(person: person, pair: $0) }
    }
    known[key] = fits
    return fits
  }

  /// Who may do all that is asked at a time.
  private mutating func seats(_ asks: [NeedFacts], _ span: TimeSpan) -> [PersonID: WorkSeat] {
    guard let cell = HalfDay(containing: span.start)?.index else { return [:] }
    var found: [Int: (seat: WorkSeat, count: Int)] = [:]
    for ask in asks {
      for fit in fits(ask) where fit.pair.cells & (1 << UInt32(cell)) != 0 {
        let windows = facts.providers[fit.person].windows
        guard windows.contains(where: { $0.start <= span.start && span.end <= $0.end }) else {
          continue
        }
        var entry = found[fit.person] ?? (WorkSeat(nearness: 0, fit: 0, wish: 0, continuity: 0), 0)
        entry.seat.nearness += Int(fit.pair.nearness)
        entry.seat.fit += Int(fit.pair.fit)
        entry.seat.wish += Int(fit.pair.wish)
        entry.seat.continuity += Int(fit.pair.continuity)
        entry.count += 1
        found[fit.person] = entry
      }
    }
    var result: [PersonID: WorkSeat] = [:]
    for (person, entry) in found where entry.count == asks.count {
      if case .person(let id) = facts.providers[person].id { result[id] = entry.seat }
    }
    return result
  }
}
