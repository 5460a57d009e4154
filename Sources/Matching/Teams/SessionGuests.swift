// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Who might join whom: the needs of every offer of sessions, and like needs that one provider can
/// serve at once.
struct SessionGuests {
  /// A need with its pair with whoever serves it.
  struct Guest {
    var need: Int
    var pair: Int
  }

  /// More needs than this are not looked at as guests of one host, nor as hosts of one offer: the
  /// nearest, and those with the most others near them.
  private static let most = 60

  private var ofOffer: [Int: [Guest]] = [:]
  private var hostsOfOffer: [Int: [Int]] = [:]
  /// Like needs near each need that may share a project, by nearness.
  private var companions: [Int: [Int]] = [:]
  private let candidates: Candidates

  init(_ candidates: Candidates) {
    self.candidates = candidates
    let facts = candidates.facts
    var likes: [LikeKey: [Int]] = [:]
    for (number, need) in facts.needs.enumerated() where need.isJoinable {
      if need.sharedSeats > 0 { likes[LikeKey(need), default: []].append(number) }
      for position in candidates.range(ofNeed: number) {
        let provider = Int(candidates.pairs[position].provider)
        guard facts.providers[provider].session != nil else { continue }
        ofOffer[provider, default: []].append(Guest(need: number, pair: position))
      }
    }
    for needs in likes.values where needs.count > 1 {
      for host in needs { companions[host] = nearest(to: host, among: needs) }
    }
    for (provider, guests) in ofOffer where facts.providers[provider].moves {
      hostsOfOffer[provider] = hosts(among: guests.map(\.need))
    }
  }

  private func nearest(to host: Int, among needs: [Int]) -> [Int] {
    let facts = candidates.facts
    let seats = facts.needs[host].sharedSeats - facts.needs[host].attendance
    let near = needs.compactMap { other -> (need: Int, distance: Int)? in
      guard other != host, facts.needs[other].attendance <= seats else { return nil }
      let found = facts.gates.nearness(facts.needs[other].locality, facts.needs[host].locality)
      return found.isNear ? (other, found.value) : nil
    }
    return near.sorted { ($0.distance, $0.need) < ($1.distance, $1.need) }.prefix(Self.most)
      .map(\.need).sorted()
  }

  private func hosts(among needs: [Int]) -> [Int] {
    guard needs.count > Self.most else { return needs }
    let counted = needs.map { host in
      (need: host, near: needs.count { candidates.isNear($0, host) })
    }
    return counted.sorted { ($1.near, $0.need) < ($0.near, $1.need) }.prefix(Self.most)
      .map(\.need).sorted()
  }

  /// Every need that might join or be joined, ascending.
  var needs: [Int] {
    var result: Set<Int> = []
    for guests in ofOffer.values { result.formUnion(guests.map(\.need)) }
    for (number, need) in candidates.facts.needs.enumerated()
    where need.sharedSeats > 0 && !candidates.range(ofNeed: number).isEmpty {
      result.insert(number)
    }
    return result.sorted()
  }

  /// Offers of sessions that somebody might join, ascending.
  var providers: [Int] { ofOffer.keys.sorted() }

  /// Who might join the sessions of an offer, by need.
  func guests(of provider: Int) -> [Guest] { ofOffer[provider] ?? [] }

  /// The needs at whose place the sessions of an offer may be held; −1 stands for its own place.
  func hosts(of provider: Int) -> [Int] {
    candidates.facts.providers[provider].moves ? hostsOfOffer[provider] ?? [] : [-1]
  }

  /// Who might share a project of a need with a provider at the need's place, by need.
  func guests(ofHost host: Int, with provider: Int32) -> [Guest] {
    guard let near = companions[host],
      candidates.facts.providers[Int(provider)].session == nil
    else { return [] }
    return near.compactMap { need in
      candidates.pair(of: need, with: provider).map { Guest(need: need, pair: $0) }
    }
  }
}
