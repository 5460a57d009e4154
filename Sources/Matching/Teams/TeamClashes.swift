// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Bookings of one provider that cannot both be: which rows of a program each of them stands in.
///
/// For every start of a provider whose bookings follow each other, one row holds all bookings that a
/// booking beginning then would run into: an interval clique. What travels has further rows, one for
/// each two bookings that only the way between their places keeps apart.
///
/// - Note: Source: interval cliques as the strong form of time-indexed models, J. P. Sousa and
///   L. A. Wolsey, A time indexed formulation of non-preemptive single machine scheduling problems,
///   Math. Program. 54, 1992.
struct TeamClashes {
  /// A booking that a program may make.
  struct Booking {
    var provider: Int
    var cell: Int
    var span: TimeSpan
    /// The need at whose place it is.
    var site: Int
  }

  /// A row about a provider: at most one booking over a minute, or of two.
  enum Row: Hashable {
    case minute(provider: Int, minute: Int)
    case two(Int, Int)
  }

  private let facts: WeekFacts
  private var starts: [Int: [Int]] = [:]
  private var pairs: [Int: [Row]] = [:]

  /// Finds the rows of some bookings.
  ///
  /// - Parameters:
  ///   - bookings: The bookings by a number that names each.
  ///   - facts: The week.
  init(_ bookings: [(number: Int, booking: Booking)], _ facts: WeekFacts) {
    self.facts = facts
    var byProvider: [Int: [(number: Int, booking: Booking)]] = [:]
    for entry in bookings { byProvider[entry.booking.provider, default: []].append(entry) }
    for (provider, entries) in byProvider where entries.count > 1 {
      starts[provider] = Set(entries.map(\.booking.span.start)).sorted()
      if facts.providers[provider].moves { addPairs(entries.sorted { $0.number < $1.number }) }
    }
  }

  private mutating func addPairs(_ entries: [(number: Int, booking: Booking)]) {
    for (position, one) in entries.enumerated() {
      for other in entries.dropFirst(position + 1)
      where isKeptApart(one.booking, other.booking) {
        let row = Row.two(one.number, other.number)
        pairs[one.number, default: []].append(row)
        pairs[other.number, default: []].append(row)
      }
    }
  }

  /// Whether two bookings clash by the way between their places alone.
  private func isKeptApart(_ one: Booking, _ other: Booking) -> Bool {
    let (first, second) = one.span.start <= other.span.start ? (one, other) : (other, one)
    let least = gap(first, second, sites: nil)
    guard second.span.start >= first.span.end + least else { return false }
    return second.span.start < first.span.end + gap(first, second, sites: (first.site, second.site))
  }

  private func gap(_ one: Booking, _ other: Booking, sites: (Int, Int)?) -> Int {
    facts.gap(
      one.provider,
      sites.map { facts.needs[$0.0].locality },
      sites.map { facts.needs[$0.1].locality },
      sameCell: one.cell == other.cell
    )
  }

  /// The rows in which a booking stands.
  func rows(of number: Int, _ booking: Booking) -> [Row] {
    var rows = pairs[number] ?? []
    for start in starts[booking.provider] ?? [] where start >= booking.span.start {
      let sameCell = HalfDay(containing: start)?.index == booking.cell
      let end = booking.span.end + facts.gap(booking.provider, nil, nil, sameCell: sameCell)
      if start >= end, start >= booking.span.end + facts.week.policy.bufferMinutes { break }
      if start < end { rows.append(.minute(provider: booking.provider, minute: start)) }
    }
    return rows
  }
}
