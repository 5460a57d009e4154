// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Lists the ways to give pieces to each need, half-day by half-day.
///
/// Of a divisible need without skills of some heads, every provider makes a project of its own: apart
/// they have all the starts that they have together, and one booking of k pieces of an exclusive
/// provider is never worse than k bookings in the same half-day. Where skills of some heads are
/// wanted, a team counts its heads together, so every team is a way.
struct WayFinder {
  let rules: Rulebook

  func ways(of need: Int) -> [Way] {
    let record = rules.needs[need]
    let asks = rules.asks(of: need)
    var result: [Way]
    if !record.components.isEmpty {
      result = projectsOfParts(need, asks)
    } else {
      result = projects(need, asks[0]) + runs(need)
    }
    result.sort { $0.pieces > $1.pieces }
    return result
  }

  // MARK: - One thing

  private func projects(_ need: Int, _ ask: Ask) -> [Way] {
    let times = rules.providers.indices.map { rules.times(ask, $0) }
    let isShareable = rules.week.sharedSeats(of: ask.need) != nil
    var result: [Way] = []
    for cell in 0..<HalfDay.count {
      let givers = times.indices.filter { times[$0][cell] != nil }
      for team in teams(ask, givers, cell, times) {
        let pieces = team.shares.reduce(0) { $0 + $1.quantity }
        let way = Way(
          activity: activity(need, cell, team),
          pieces: pieces,
          isRepeatable: ask.shape == .pieces && !ask.skillsOfSome.isEmpty,
          isAlone: ask.shape != .pieces
        )
        result.append(way)
        if isShareable, pieces == 1 {
          result.removeLast()
          result += shareable(way, need)
        }
      }
    }
    return result
  }

  private func shareable(_ way: Way, _ need: Int) -> [Way] {
    let seats = rules.week.sharedSeats(of: rules.needs[need]) ?? 0
    let hosts = rules.needs.indices.filter { other in
      other == need
        || (other > need && rules.areAlike(need, other) && rules.isNear(need, host: other))
    }
    return hosts.map { host in
      var open = way
      open.activity.sort = .shareable
      open.activity.seats = seats
      open.activity.host = host
      open.isRepeatable = true
      return open
    }
  }

  private struct Team {
    var shares: [Share] = []
    var free: [TimeSpan]
  }

  private func activity(_ need: Int, _ cell: Int, _ team: Team) -> Activity {
    Activity(
      sort: .project,
      cell: cell,
      minutes: rules.needs[need].duration,
      shares: team.shares,
      free: team.free,
      members: [need]
    )
  }

  /// Everybody who can serve an ask together in a half-day.
  private func teams(
    _ ask: Ask,
    _ givers: [Int],
    _ cell: Int,
    _ times: [[Int: [TimeSpan]]]
  ) -> [Team] {
    let isTogether = ask.shape == .heads || !ask.skillsOfSome.isEmpty
    var teams = [Team(free: [HalfDay(index: cell).span])]
    for giver in givers {
      let provider = rules.providers[giver]
      for team in teams where isTogether || team.shares.isEmpty {
        let left = ask.quantity - team.shares.reduce(0) { $0 + $1.quantity }
        let most = min(provider.perHalfDay, provider.perWeek, left)
        let free = team.free.common(with: times[giver][cell] ?? []).holding(ask.minutes)
        guard most >= 1, !free.isEmpty else { continue }
        for pieces in (ask.shape == .whole ? ask.quantity : 1)..<most + 1 {
          let share = Share(provider: giver, quantity: pieces, component: ask.component)
          teams.append(Team(shares: team.shares + [share], free: free))
        }
      }
    }
    return teams.filter { !$0.shares.isEmpty && isComplete($0, ask) }
  }

  private func isComplete(_ team: Team, _ ask: Ask) -> Bool {
    let pieces = team.shares.reduce(0) { $0 + $1.quantity }
    guard ask.shape == .pieces || pieces == ask.quantity else { return false }
    return ask.skillsOfSome.allSatisfy { skill, heads in
      let holders = team.shares.filter { rules.providers[$0.provider].skills.contains(skill) }
      let asked = ask.shape == .pieces ? min(heads, pieces) : heads
      return holders.reduce(0) { $0 + $1.quantity } >= asked
    }
  }

  // MARK: - Several things

  private func projectsOfParts(_ need: Int, _ asks: [Ask]) -> [Way] {
    let times = asks.map { ask in rules.providers.indices.map { rules.times(ask, $0) } }
    let record = rules.needs[need]
    var result: [Way] = []
    for cell in 0..<HalfDay.count {
      var plans = [(team: Team(free: [HalfDay(index: cell).span]), parts: 0)]
      for (part, ask) in asks.enumerated() {
        let givers = times[part].indices.filter { times[part][$0][cell] != nil }
        let options = teams(ask, givers, cell, times[part])
        let begun = plans
        if !record.isDivisible { plans = [] }
        for (team, parts) in begun {
          for option in options {
            let both = Team(
              shares: team.shares + option.shares,
              free: team.free.common(with: option.free).holding(record.duration)
            )
            guard !both.free.isEmpty, servesOneEach(both) else { continue }
            plans.append((both, parts + 1))
          }
        }
      }
      result += plans.filter { $0.parts > 0 }
        .map { plan in
          let pieces = record.isDivisible ? plan.parts : record.quantity
          return Way(activity: activity(need, cell, plan.team), pieces: pieces, isAlone: true)
        }
    }
    return result
  }

  /// An exclusive provider serves one component only.
  private func servesOneEach(_ team: Team) -> Bool {
    team.shares.indices.allSatisfy { one in
      !rules.providers[team.shares[one].provider].isExclusive
        || !team.shares[..<one].contains { $0.provider == team.shares[one].provider }
    }
  }

  // MARK: - Sessions of an offer's own

  /// Runs that a need may open; later needs join, one of them as its host where the offer moves.
  private func runs(_ need: Int) -> [Way] {
    guard rules.week.mayJoin(rules.needs[need]) else { return [] }
    var result: [Way] = []
    for provider in rules.providers.indices {
      guard let offer = rules.providers[provider].offer, let terms = offer.session else { continue }
      for (cell, free) in seats(for: need, of: provider).sorted(by: { $0.key < $1.key }) {
        let hosts: [Int?] =
          offer.moves
          ? rules.needs.indices.filter { $0 >= need && rules.isNear(need, host: $0) } : [nil]
        for host in hosts {
          let run = Activity(
            sort: .run,
            cell: cell,
            minutes: terms.minutes,
            shares: [Share(provider: provider, quantity: 1)],
            free: free,
            members: [need],
            host: host,
            least: terms.least,
            seats: terms.seats
          )
          result.append(Way(activity: run, pieces: 1, isRepeatable: true))
        }
      }
    }
    return result
  }

  /// When a need can have a seat in an offer's sessions, by half-day.
  func seats(for need: Int, of provider: Int) -> [Int: [TimeSpan]] {
    guard let terms = rules.providers[provider].offer?.session,
      rules.week.mayJoin(rules.needs[need])
    else { return [:] }
    let ask = Ask(seatFor: rules.needs[need], minutes: terms.minutes, of: rules.week)
    return rules.times(ask, provider)
  }
}
