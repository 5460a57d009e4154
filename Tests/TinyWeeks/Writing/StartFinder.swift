// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Something that happens at one time: a need served, or a session of a provider.
enum Happening: Hashable {
  case need(Int)
  case session(provider: Int, host: Int?)
}

/// Lists starts that suffice for every happening of a week.
///
/// In a best plan whose starts add up to the least, nothing can begin earlier: each activity starts
/// where a window of somebody concerned does (then it is the start of a common stretch of one need and
/// one provider), or as soon as an exclusive provider is free after the activity before. So it is
/// enough to close the starts of stretches under "end of one, gap, start of another".
struct StartFinder {
  private let rules: Rulebook
  private var engagements: [Engagement] = []
  /// Starts by happening.
  private(set) var starts: [Happening: Set<Int>] = [:]

  /// Stretches in which a provider can be booked for a happening.
  private struct Engagement {
    var happening: Happening
    var provider: Int
    var minutes: Int
    var site: Int?
    var cell: Int
    var free: [TimeSpan]

    /// Whether it may start at a minute.
    func holds(_ start: Int) -> Bool { free.holds(start, lasting: minutes) }
  }

  init(_ rules: Rulebook) {
    self.rules = rules
    for need in rules.needs.indices {
      for ask in rules.asks(of: need) {
        for provider in rules.providers.indices {
          let minutes = rules.needs[need].duration
          note(.need(need), provider, minutes, need, rules.times(ask, provider))
        }
      }
    }
    for session in rules.sessions() {
      let happening = Happening.session(provider: session.provider, host: session.host)
      for need in session.needs {
        let times = session.times[need] ?? [:]
        note(happening, session.provider, session.minutes, session.host, times)
      }
    }
    close()
  }

  private mutating func note(
    _ happening: Happening,
    _ provider: Int,
    _ minutes: Int,
    _ site: Int?,
    _ times: [Int: [TimeSpan]]
  ) {
    for (cell, free) in times {
      starts[happening, default: []].formUnion(free.map(\.start))
      guard rules.isPacked(provider) else { continue }
      engagements.append(
        Engagement(
          happening: happening,
          provider: provider,
          minutes: minutes,
          site: site,
          cell: cell,
          free: free
        )
      )
    }
  }

  private mutating func close() {
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for one in engagements {
        for start in starts[one.happening] ?? [] where one.holds(start) {
          for next in engagements where next.provider == one.provider {
            let begin = start + one.minutes + gap(one, next)
            guard next.holds(begin) else { continue }
            if starts[next.happening, default: []].insert(begin).inserted { isGrowing = true }
          }
        }
      }
    }
  }

  private func gap(_ one: Engagement, _ next: Engagement) -> Int {
    guard let offer = rules.providers[one.provider].offer else { return 0 }
    var minutes = offer.packingMinutes + offer.setupMinutes
    if offer.moves, let here = one.site, let there = next.site {
      minutes += rules.travel(here, there)
    }
    return one.cell == next.cell ? max(minutes, rules.week.policy.bufferMinutes) : minutes
  }
}

extension [TimeSpan] {
  /// Whether an activity of so many minutes may start at a minute.
  func holds(_ start: Int, lasting minutes: Int) -> Bool {
    contains { $0.start <= start && start + minutes <= $0.end }
  }
}
