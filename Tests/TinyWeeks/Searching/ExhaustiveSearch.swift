// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// A plan that nothing beats at pins, urgent points and points, in this order.
package struct BestPlan: Sendable {
  /// Unmet pieces of pinned needs, urgent points, points.
  package let value: [Int]
  /// One plan that reaches it.
  package let projects: [Project]
  /// Nodes visited.
  package let steps: Int
}

/// Tries every plan of a small week that `docs/model.md` §2 and §9 allow.
///
/// Needs are served one after the other: each takes seats in the sessions that needs before it have
/// opened, and opens projects and sessions of its own, for which the host is declared at once, be it
/// a need that has yet to join. What cannot beat the best plan known is left out.
package struct ExhaustiveSearch {
  private let rules: Rulebook
  private let finder: WayFinder
  private let timetable: Timetable
  private let ignoring: Set<ProjectRule>
  private let limit: Int
  private var ways: [[Way]] = []
  /// Seats by need, provider and half-day.
  private var seats: [[[Int: [TimeSpan]]]] = []
  /// Times of a project by need, provider and half-day, for needs that may share.
  private var times: [[[Int: [TimeSpan]]]] = []
  /// The most that needs from one on can add.
  private var rest: [Points] = []

  private var booked: Booked
  private var activities: [Activity] = []
  private var pieces: [Int]
  private var reached = Points()
  private var best: (points: Points, activities: [Activity])?
  private var steps = 0

  /// Values in the order of the goals, larger is better.
  private struct Points: Comparable {
    var locks = 0
    var urgent = 0
    var needs = 0

    static func < (left: Points, right: Points) -> Bool {
      (left.locks, left.urgent, left.needs) < (right.locks, right.urgent, right.needs)
    }

    static func + (left: Points, right: Points) -> Points {
      Points(
        locks: left.locks + right.locks,
        urgent: left.urgent + right.urgent,
        needs: left.needs + right.needs
      )
    }
  }

  /// The best plan of a week.
  ///
  /// - Parameters:
  ///   - week: A small week without long needs and shifts.
  ///   - ignoring: Rules left out.
  ///   - limit: Nodes at most.
  /// - Returns: The plan, or nil where the week is too large.
  package static func best(
    of week: Week,
    ignoring: Set<ProjectRule> = [],
    limit: Int = 2_000_000
  ) -> BestPlan? {
    guard let rules = Rulebook(week) else { return nil }
    var search = ExhaustiveSearch(rules, ignoring: ignoring, limit: limit)
    search.serve(0)
    guard search.steps <= limit, let best = search.best else { return nil }
    let starts = search.timetable.starts(best.activities) ?? []
    let missed = rules.needs.filter { !$0.locked.isEmpty }.reduce(0) { $0 + $1.quantity }
    return BestPlan(
      value: [missed - best.points.locks, best.points.urgent, best.points.needs],
      projects: ProjectWriter(rules: rules).projects(best.activities, starts),
      steps: search.steps
    )
  }

  private init(_ rules: Rulebook, ignoring: Set<ProjectRule>, limit: Int) {
    self.rules = rules
    self.ignoring = ignoring
    self.limit = limit
    finder = WayFinder(rules: rules)
    timetable = Timetable(rules: rules, ignoring: ignoring)
    booked = Booked(rules)
    pieces = Array(repeating: 0, count: rules.needs.count)
    rest = [Points()]
    let everybody = rules.providers.indices
    for need in rules.needs.indices {
      ways.append(finder.ways(of: need))
      seats.append(everybody.map { finder.seats(for: need, of: $0) })
      let isShareable = rules.week.sharedSeats(of: rules.needs[need]) != nil
      times.append(
        isShareable ? everybody.map { rules.times(rules.asks(of: need)[0], $0) } : []
      )
    }
    for need in rules.needs.indices.reversed() {
      // A need that may join has a way of its own to every session that it may join.
      let most = ways[need].isEmpty ? Points() : points(need, rules.needs[need].quantity)
      rest.insert(rest[0] + most, at: 0)
    }
  }

  private func points(_ need: Int, _ pieces: Int) -> Points {
    let record = rules.needs[need]
    let worth = rules.worth(need, pieces: pieces)
    return Points(
      locks: record.locked.isEmpty ? 0 : pieces,
      urgent: rules.week.isUrgent(record) ? worth : 0,
      needs: worth
    )
  }

  // MARK: - Needs

  private mutating func serve(_ need: Int) {
    steps += 1
    guard steps <= limit, best.map({ $0.points < reached + rest[need] }) ?? true else { return }
    guard need < rules.needs.count else {
      if isHeld { best = (reached, activities) }
      return
    }
    give(need, got: 0, from: 0, open: activities.count)
  }

  /// Gives further pieces to a need: first seats of what was open, then ways of its own.
  private mutating func give(_ need: Int, got: Int, from: Int, open: Int) {
    let record = rules.needs[need]
    if got < record.quantity {
      for source in from..<max(from, open + ways[need].count) {
        if source < open {
          join(need, source, got: got, open: open)
        } else {
          begin(need, source, got: got, open: open)
        }
      }
    }
    guard got == 0 || !record.isDivisible || got >= record.minimum, hostsAreThere(need) else {
      return
    }
    let before = reached
    reached = reached + points(need, got)
    serve(need + 1)
    reached = before
  }

  private mutating func begin(_ need: Int, _ source: Int, got: Int, open: Int) {
    let way = ways[need][source - open]
    guard got + way.pieces <= rules.needs[need].quantity else { return }
    steps += 1
    if booked.change(way.activity, by: 1) {
      activities.append(way.activity)
      if timetable.hasStarts(activities, around: activities.count - 1) {
        let next = way.isAlone ? open + ways[need].count : source + (way.isRepeatable ? 0 : 1)
        give(need, got: got + way.pieces, from: next, open: open)
      }
      activities.removeLast()
    }
    _ = booked.change(way.activity, by: -1)
  }

  private mutating func join(_ need: Int, _ number: Int, got: Int, open: Int) {
    let before = activities[number]
    guard let joined = joined(before, need) else { return }
    steps += 1
    activities[number] = joined
    if timetable.hasStarts(activities, around: number) {
      give(need, got: got + 1, from: number + 1, open: open)
    }
    activities[number] = before
  }

  // MARK: - Sessions

  /// A session with one need more, or nil where it may not join.
  private func joined(_ activity: Activity, _ need: Int) -> Activity? {
    let provider = activity.shares[0].provider
    let free: [TimeSpan]?
    switch activity.sort {
    case .project: return nil
    case .run: free = seats[need][provider][activity.cell]
    case .shareable:
      guard rules.areAlike(activity.members[0], need) else { return nil }
      free = times[need][provider][activity.cell]
    }
    var joined = activity
    joined.members.append(need)
    joined.free = activity.free.common(with: free ?? []).holding(activity.minutes)
    let isFull = attendance(joined) > activity.seats && !ignoring.contains(.seats)
    guard !joined.free.isEmpty, !isFull else { return nil }
    if let host = activity.host, !rules.isNear(need, host: host), !ignoring.contains(.nearHost) {
      return nil
    }
    return joined
  }

  private func attendance(_ activity: Activity) -> Int {
    activity.members.reduce(0) { $0 + rules.week.attendance(of: rules.needs[$1]) }
  }

  /// Whether a need has joined all sessions that count on it as their host.
  private func hostsAreThere(_ need: Int) -> Bool {
    activities.allSatisfy { $0.host != need || $0.members.contains(need) }
  }

  /// Whether enough people come to every session.
  private var isHeld: Bool {
    ignoring.contains(.least) || activities.allSatisfy { attendance($0) >= $0.least }
  }
}
