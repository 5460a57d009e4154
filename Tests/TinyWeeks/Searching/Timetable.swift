// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Finds starts for activities so that no exclusive provider is in two places at once.
///
/// Activities that share an exclusive provider are put in every order, each at the earliest start
/// that those before it allow. That suffices. Take any lawful timetable and put its activities in
/// the order of their starts: by induction each one so placed starts no later than there, since all
/// that holds it back (the ends of those before it that share a provider, and the gaps, which depend
/// on half-days and sites but not on starts) comes no later than there.
struct Timetable {
  let rules: Rulebook
  let ignoring: Set<ProjectRule>

  /// A start for each activity, or nil where there is none.
  func starts(_ activities: [Activity]) -> [Int]? {
    var starts = [Int?](repeating: nil, count: activities.count)
    var left = Set(activities.indices)
    while let first = left.min() {
      let group = connected(to: first, activities)
      left.subtract(group)
      guard place(group, activities, &starts) else { return nil }
    }
    return starts.compactMap { $0 }
  }

  /// Whether there are starts for all that is tied to one activity.
  func hasStarts(_ activities: [Activity], around one: Int) -> Bool {
    let group = connected(to: one, activities)
    if group.count == 1 { return true }
    var starts = [Int?](repeating: nil, count: activities.count)
    return place(group, activities, &starts)
  }

  private func connected(to one: Int, _ activities: [Activity]) -> [Int] {
    var group = [one]
    var next = 0
    while next < group.count {
      for other in activities.indices where !group.contains(other) {
        if !shared(activities[group[next]], activities[other]).isEmpty { group.append(other) }
      }
      next += 1
    }
    return group
  }

  private func place(_ left: [Int], _ activities: [Activity], _ starts: inout [Int?]) -> Bool {
    if left.isEmpty { return true }
    for one in left {
      var earliest = 0
      for (other, start) in starts.enumerated() {
        guard let start, let gap = gap(activities[other], activities[one]) else { continue }
        earliest = max(earliest, start + activities[other].minutes + gap)
      }
      let activity = activities[one]
      guard let start = activity.free.firstStart(from: earliest, lasting: activity.minutes) else {
        // Those before it only grow in number: it will not fit later either.
        return false
      }
      starts[one] = start
      if place(left.filter { $0 != one }, activities, &starts) { return true }
      starts[one] = nil
    }
    return false
  }

  private func shared(_ one: Activity, _ other: Activity) -> [Int] {
    if ignoring.contains(.exclusive) { return [] }
    return one.shares.map(\.provider)
      .filter { provider in
        rules.providers[provider].isExclusive
          && other.shares.contains { $0.provider == provider }
      }
  }

  /// Minutes between the end of one activity and the start of the next; nil where they share nothing
  /// that is exclusive.
  func gap(_ one: Activity, _ next: Activity) -> Int? {
    shared(one, next).map { gap(one, next, provider: $0) }.max()
  }

  private func gap(_ one: Activity, _ next: Activity, provider: Int) -> Int {
    var minutes = 0
    if let offer = rules.providers[provider].offer, !ignoring.contains(.gap) {
      minutes = offer.packingMinutes + offer.setupMinutes
      if offer.moves, !ignoring.contains(.travel) { minutes += rules.travel(one.site, next.site) }
    }
    let isSameHalfDay = one.cell == next.cell && !ignoring.contains(.buffer)
    return isSameHalfDay ? max(minutes, rules.week.policy.bufferMinutes) : minutes
  }
}

/// A rule that a search may leave out, to see that it matters.
package enum ProjectRule: Sendable, CaseIterable {
  /// Exclusive providers serve one project at a time.
  case exclusive
  /// Packing, travel and set-up between bookings.
  case gap
  /// Travel alone.
  case travel
  /// The buffer inside a half-day.
  case buffer
  /// The least attendance of a session.
  case least
  /// The seats of a session.
  case seats
  /// Whoever joins is near the host.
  case nearHost
}
