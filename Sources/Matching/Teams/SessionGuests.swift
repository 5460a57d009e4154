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

  private var ofOffer: [Int: [Guest]] = [:]
  /// For each provider, the needs that may share a project, by what they have in common.
  private var sharing: [Int32: [LikeKey: [Guest]]] = [:]
  private let candidates: Candidates

  init(_ candidates: Candidates) {
    self.candidates = candidates
    let facts = candidates.facts
    for (number, need) in facts.needs.enumerated() where need.isJoinable {
      for position in candidates.range(ofNeed: number) {
        let provider = candidates.pairs[position].provider
        let guest = Guest(need: number, pair: position)
        if facts.providers[Int(provider)].session != nil {
          ofOffer[Int(provider), default: []].append(guest)
        } else if need.sharedSeats > 0 {
          sharing[provider, default: [:]][LikeKey(need), default: []].append(guest)
        }
      }
    }
  }

  /// Offers of sessions that somebody might join, ascending.
  var providers: [Int] { ofOffer.keys.sorted() }

  /// Every need that might join or be joined, ascending.
  var needs: [Int] {
    var result: Set<Int> = []
    for guests in ofOffer.values { result.formUnion(guests.map(\.need)) }
    for groups in sharing.values {
      for guests in groups.values { result.formUnion(guests.map(\.need)) }
    }
    return result.sorted()
  }

  /// Who might join the sessions of an offer, by need.
  func guests(of provider: Int) -> [Guest] { ofOffer[provider] ?? [] }

  /// Who might share a project of a need with a provider at the need's place, by need.
  func guests(ofHost host: Int, with provider: Int32) -> [Guest] {
    let need = candidates.facts.needs[host]
    guard need.sharedSeats > 0, let like = sharing[provider]?[LikeKey(need)] else { return [] }
    return like.filter {
      $0.need != host
        && candidates.facts.needs[$0.need].attendance + need.attendance <= need.sharedSeats
        && candidates.isNear($0.need, host)
    }
  }
}
