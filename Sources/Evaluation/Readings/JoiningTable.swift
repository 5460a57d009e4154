// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Who could be in one session with whom, from the pairs of needs.
struct JoiningTable: Sendable {
  /// A need that could come, and the half-days in which it could.
  struct Guest: Sendable {
    var need: Int
    var cells: UInt32
  }

  /// Like needs with one provider.
  struct Circle: Hashable, Sendable {
    /// Number of kind, category and duration together.
    var group: Int
    var provider: Int
  }

  /// Who may join the sessions of an offer, by offer.
  private(set) var sessions: [Int: [Guest]] = [:]
  /// Who may share a provider that has no sessions of its own, by group and provider.
  private(set) var circles: [Circle: [Guest]] = [:]
  /// The group of each need that may share; −1 for the others.
  private(set) var groups: [Int]
  /// Whether a need could be in a session, of an offer or with another need.
  private(set) var isJoiner: [Bool]

  init(_ week: WeekReading, _ pairs: PairTable) {
    isJoiner = [Bool](repeating: false, count: week.needs.count)
    groups = Self.groups(week)
    for need in week.needs.indices {
      for pair in pairs.pairs(of: need) {
        let provider = Int(pairs.providers[pair])
        let guest = Guest(need: need, cells: pairs.cells[pair])
        if week.providers[provider].isSession {
          sessions[provider, default: []].append(guest)
          isJoiner[need] = true
        } else if groups[need] >= 0 {
          circles[Circle(group: groups[need], provider: provider), default: []].append(guest)
        }
      }
    }
    for guests in circles.values { markPartners(among: guests, week) }
  }

  private static func groups(_ week: WeekReading) -> [Int] {
    var numbers = Numbering<[Int]>()
    return week.needs.map { need in
      guard need.isPlanned, need.sharedSeats > 0, need.attendance <= need.sharedSeats else {
        return -1
      }
      return numbers.number(of: [need.kind, need.category, need.duration])
    }
  }

  /// Marks whoever finds another with whom the seats are enough.
  private mutating func markPartners(among guests: [Guest], _ week: WeekReading) {
    for guest in guests where !isJoiner[guest.need] {
      let partner = guests.first {
        $0.need != guest.need && $0.cells & guest.cells != 0
          && Self.fit(guest.need, $0.need, week)
      }
      guard let partner else { continue }
      isJoiner[guest.need] = true
      isJoiner[partner.need] = true
    }
  }

  /// Whether two like needs are near each other and fit into the seats together.
  static func fit(_ one: Int, _ other: Int, _ week: WeekReading) -> Bool {
    let (host, guest) = (week.needs[one], week.needs[other])
    guard host.attendance + guest.attendance <= host.sharedSeats else { return false }
    return week.scale.allows(
      week.scale.nearness(host.site, guest.site),
      host.site,
      guest.site
    )
  }
}
