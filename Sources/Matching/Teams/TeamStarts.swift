// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The starts that matter: whatever a plan does, moved as early as it goes, every activity begins where
/// a common time begins or right after a booking of somebody who serves both.
///
/// Only where bookings of one provider follow each other does it matter when they begin; everybody
/// else has a half-day to themselves.
struct TeamStarts {
  /// Activities that begin at one of a set of starts.
  enum Group: Hashable {
    /// Everybody who serves a need comes at once.
    case together(need: Int, cell: Int)
    /// A pair by itself.
    case pair(Int, cell: Int)
    /// A session of an offer, at its own place or at that of a need.
    case run(provider: Int, host: Int, cell: Int)
  }

  /// One provider in one group.
  private struct User {
    var group: Int
    var cell: Int
    var minutes: Int
    var spans: [TimeSpan]
    var site: Locality?
  }

  /// When and where a booking may end.
  private struct End: Hashable {
    var minute: Int
    var cell: Int
    /// The user whose site it is; −1 for what does not travel.
    var user: Int
  }

  private let facts: WeekFacts
  private var numbers: [Group: Int] = [:]
  private var sets: [Set<Int>] = []
  private var users: [Int: [User]] = [:]

  /// More starts than this in one half-day are left out; the earliest are kept.
  private static let most = 40
  /// Bookings that follow each other at most, each moved by the one before.
  private static let rounds = 5

  init(_ candidates: Candidates, _ shapes: [TeamProgram.Shape], _ sessions: SessionGuests) {
    facts = candidates.facts
    for number in facts.needs.indices { add(number, shapes[number], candidates, sessions) }
    for provider in sessions.providers { add(session: provider, candidates, sessions) }
    close()
  }

  /// The starts of a group, ascending.
  func starts(of group: Group) -> [Int] { numbers[group].map { sets[$0].sorted() } ?? [] }

  private mutating func number(of group: Group) -> Int {
    if let known = numbers[group] { return known }
    numbers[group] = sets.count
    sets.append([])
    return sets.count - 1
  }

  // MARK: - Users

  private mutating func add(
    _ number: Int,
    _ shape: TeamProgram.Shape,
    _ candidates: Candidates,
    _ sessions: SessionGuests
  ) {
    let isTogether = shape.isTogether || facts.needs[number].isLong
    for position in candidates.range(ofNeed: number) {
      let pair = candidates.pairs[position]
      let provider = facts.providers[Int(pair.provider)]
      if provider.session != nil { continue }
      let guests = sessions.guests(ofHost: number, with: pair.provider)
      guard isTogether || provider.isTimed || !guests.isEmpty else { continue }
      let wanted = candidates.wanted(by: pair, of: number)
      for cell in HalfDaySet(bits: pair.cells).cells {
        let spans = facts.gates.commonSpans(wanted, provider, in: cell)
        let group =
          isTogether
          ? Group.together(need: number, cell: cell.index) : .pair(position, cell: cell.index)
        let user = User(
          group: self.number(of: group),
          cell: cell.index,
          minutes: wanted.duration,
          spans: spans,
          site: provider.moves ? wanted.locality : nil
        )
        insert(spans.map(\.start), user)
        for guest in guests {
          let theirs = facts.gates.commonSpans(facts.needs[guest.need], provider, in: cell)
          insert(theirs.map(\.start), user)
        }
        if provider.isTimed { users[Int(pair.provider), default: []].append(user) }
      }
    }
  }

  private mutating func add(
    session position: Int,
    _ candidates: Candidates,
    _ sessions: SessionGuests
  ) {
    let provider = facts.providers[position]
    guard let terms = provider.session else { return }
    let guests = sessions.guests(of: position)
    let bits = guests.reduce(UInt32(0)) { $0 | candidates.pairs[$1.pair].cells }
    for cell in HalfDaySet(bits: bits).cells {
      let spans = guests.flatMap {
        facts.gates.commonSpans(facts.needs[$0.need], provider, in: cell)
      }
      for host in sessions.hosts(of: position) {
        let user = User(
          group: number(of: .run(provider: position, host: host, cell: cell.index)),
          cell: cell.index,
          minutes: terms.minutes,
          spans: spans,
          site: host >= 0 ? facts.needs[host].locality : nil
        )
        insert(spans.map(\.start), user)
        if provider.isTimed { users[position, default: []].append(user) }
      }
    }
  }

  /// Notes starts that a user can keep; whether one of them is new.
  @discardableResult
  private mutating func insert(_ starts: [Int], _ user: User) -> Bool {
    let half = HalfDay(index: user.cell).span
    var isNew = false
    for start in starts {
      let start = max(start, half.start)
      guard start < half.end, sets[user.group].count < Self.most,
        user.spans.contains(where: { $0.start <= start && start + user.minutes <= $0.end })
      else { continue }
      if sets[user.group].insert(start).inserted { isNew = true }
    }
    return isNew
  }

  // MARK: - One after the other

  private mutating func close() {
    for _ in 0..<Self.rounds {
      var isNew = false
      for provider in users.keys.sorted() where follow(provider) { isNew = true }
      if !isNew { return }
    }
  }

  /// Lets every activity of a provider follow every other; whether that gives new starts.
  private mutating func follow(_ provider: Int) -> Bool {
    let all = users[provider] ?? []
    var ends: Set<End> = []
    for (position, user) in all.enumerated() {
      for start in sets[user.group] {
        ends.insert(
          End(
            minute: start + user.minutes,
            cell: user.cell,
            user: user.site == nil ? -1 : position
          )
        )
      }
    }
    let ordered = ends.sorted { ($0.minute, $0.cell, $0.user) < ($1.minute, $1.cell, $1.user) }
    var isNew = false
    for user in all {
      let half = HalfDay(index: user.cell).span
      for end in ordered where end.cell <= user.cell && end.minute < half.end {
        let site = end.user < 0 ? nil : all[end.user].site
        let gap = facts.gap(provider, site, user.site, sameCell: end.cell == user.cell)
        let start = end.minute + gap
        guard start >= half.start else { continue }
        if insert([start], user) { isNew = true }
      }
    }
    return isNew
  }
}
