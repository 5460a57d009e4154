// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A session that may be held, of an offer's own or one that nobody named, with everybody who may join.
struct Session {
  var provider: Int
  /// The need at whose place it is held, or nil.
  var host: Int?
  var minutes: Int
  var least: Int
  var seats: Int
  /// When each need could take part, by half-day.
  var times: [Int: [Int: [TimeSpan]]]

  /// Needs that may join, in order.
  var needs: [Int] { times.keys.sorted() }
}

extension Rulebook {
  /// Whether the provider's bookings must be put one after the other.
  ///
  /// People come once a half-day and need no gap between half-days; what is given once a week has no
  /// second booking.
  func isPacked(_ provider: Int) -> Bool {
    providers[provider].offer != nil && providers[provider].isExclusive
      && providers[provider].perWeek > 1
  }

  /// All sessions that could be held.
  func sessions() -> [Session] {
    providers.indices.flatMap { provider in
      if let offer = providers[provider].offer, let terms = offer.session {
        return ownSessions(of: provider, offer, terms)
      }
      return sharedSessions(of: provider)
    }
  }

  private func ownSessions(of provider: Int, _ offer: Offer, _ terms: SessionTerms) -> [Session] {
    let finder = WayFinder(rules: self)
    let hosts: [Int?] = offer.moves ? needs.indices.map { $0 } : [nil]
    return hosts.compactMap { host in
      session(provider, host, terms) { finder.seats(for: $0, of: provider) }
    }
  }

  private func sharedSessions(of provider: Int) -> [Session] {
    needs.indices.compactMap { host in
      guard let seats = week.sharedSeats(of: needs[host]) else { return nil }
      let terms = SessionTerms(seats: seats, minutes: needs[host].duration)
      let shared = session(provider, host, terms) { need in
        areAlike(host, need) ? times(asks(of: need)[0], provider) : [:]
      }
      // With one need alone it is a project like any other.
      return shared?.times.count ?? 0 > 1 ? shared : nil
    }
  }

  private func session(
    _ provider: Int,
    _ host: Int?,
    _ terms: SessionTerms,
    times: (Int) -> [Int: [TimeSpan]]
  ) -> Session? {
    var result = Session(
      provider: provider,
      host: host,
      minutes: terms.minutes,
      least: terms.least,
      seats: terms.seats,
      times: [:]
    )
    for need in needs.indices {
      if let host, !isNear(need, host: host) { continue }
      let mine = times(need)
      if !mine.isEmpty { result.times[need] = mine }
    }
    let isEmpty = result.times.isEmpty || host.map { result.times[$0] == nil } ?? false
    return isEmpty ? nil : result
  }
}
