// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What sessions and those who may join them would do at some prices (`docs/model.md` §9): a piece of a
/// need in a slot is bought at the price of the slot from whoever offers it, be it alone, as a guest, or
/// in a session.
extension TeamPricing {
  /// What slots buy and what is offered to them.
  struct Market {
    var gain = 0
    /// Points of every need in a slot, unweighted.
    var points: [Int]
    /// Pieces bought and offered, by slot.
    var bought: [Int]
    var offered: [Double]
    /// Entries with units, and how often each session is held.
    var taken: [(entry: Int, units: Int)] = []
    var held: [(session: Int, units: Int)] = []
  }

  /// The most that slots, those who serve them and sessions gain.
  ///
  /// - Parameters:
  ///   - worth: Points of a goal.
  ///   - prices: Prices of resources.
  ///   - slots: Prices of slots, in thousandths a piece.
  /// - Returns: What everybody does.
  func market(_ worth: TeamWorth, at prices: [Int], _ slots: [Int]) -> Market {
    var market = Market(
      points: Array(repeating: 0, count: slots.count),
      bought: Array(repeating: 0, count: slots.count),
      offered: Array(repeating: 0, count: slots.count)
    )
    for slot in slots.indices {
      buy(slot, worth, slots[slot], &market)
      serve(slot, prices, slots, &market)
    }
    for session in sessions.indices { hold(session, prices, slots, &market) }
    return market
  }

  /// A need buys pieces while they are worth more than they cost.
  private func buy(_ slot: Int, _ worth: TeamWorth, _ price: Int, _ market: inout Market) {
    let need = needOfSlot[slot]
    for piece in 0..<program.candidates.facts.needs[need].quantity {
      let value =
        program.candidates.facts.needs[need].quantity == 1
        ? worth.whole[need] : worth.piece[need] + (piece < worth.extra[need] ? 1 : 0)
      let gain = value * worth.weight[need] - price
      guard gain > 0 || served.contains(need) else { return }
      market.gain += gain
      market.points[slot] += value
      market.bought[slot] += 1
    }
  }

  /// Providers serve it alone or with guests, the most gainful first, at most all its pieces.
  private func serve(_ slot: Int, _ prices: [Int], _ slots: [Int], _ market: inout Market) {
    let facts = program.candidates.facts
    let need = needOfSlot[slot]
    let quantity = facts.needs[need].quantity
    var best: [(gain: Int, entry: Int)] = []
    for entry in entries(ofNeed: need) {
      var gain = slots[slot] - cost(of: entry, at: prices)
      if let guests = guestsOfEntry[entry] {
        let seats = facts.needs[need].sharedSeats - facts.needs[need].attendance
        gain += filled(seats, guests, slots).gain
      }
      guard gain > 0 else { continue }
      if let last = best.last, entries[last.entry].provider == entries[entry].provider {
        if gain > last.gain { best[best.count - 1] = (gain, entry) }
      } else {
        best.append((gain, entry))
      }
    }
    var left = quantity
    for (gain, entry) in best.sorted(by: { ($1.gain, $0.entry) < ($0.gain, $1.entry) })
    where left > 0 {
      let cap = facts.providers[Int(entries[entry].provider)].weekCap
      let units = min(left, max(1, min(quantity, cap)))
      left -= units
      market.gain += gain * units
      market.offered[slot] += Double(units)
      market.taken.append((entry, units))
      if let guests = guestsOfEntry[entry] {
        let seats = facts.needs[need].sharedSeats - facts.needs[need].attendance
        for (guest, share) in filled(seats, guests, slots).shares {
          market.offered[guest] += share * Double(units)
        }
      }
    }
  }

  private func hold(_ number: Int, _ prices: [Int], _ slots: [Int], _ market: inout Market) {
    let session = sessions[number]
    let room = filled(session.seats, session.guests, slots)
    let gain = room.gain - cost(of: session.uses, at: prices)
    guard gain > 0 else { return }
    market.gain += gain * session.most
    market.held.append((number, session.most))
    for (guest, share) in room.shares { market.offered[guest] += share * Double(session.most) }
  }

  /// Seats filled by whoever pays most a head, the last one in part: never less than what whole guests
  /// could pay.
  private func filled(
    _ seats: Int,
    _ guests: [Int32],
    _ slots: [Int]
  ) -> (gain: Int, shares: [(slot: Int, share: Double)]) {
    let needs = program.candidates.facts.needs
    let paying = guests.map { Int($0) }.filter { slots[$0] > 0 }
      .map { (slot: $0, price: slots[$0], heads: needs[needOfSlot[$0]].attendance) }
      .filter { $0.heads <= seats }
      .sorted { one, other in
        let (left, right) = (one.price * other.heads, other.price * one.heads)
        return left != right ? left > right : one.slot < other.slot
      }
    var gain = 0
    var left = seats
    var shares: [(slot: Int, share: Double)] = []
    for guest in paying where left > 0 {
      let heads = min(left, guest.heads)
      // Rounded up, so that the bound holds.
      gain += (guest.price * heads + guest.heads - 1) / guest.heads
      shares.append((guest.slot, Double(heads) / Double(guest.heads)))
      left -= heads
    }
    return (gain, shares)
  }
}
