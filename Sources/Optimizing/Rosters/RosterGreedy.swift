// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Puts people into a roster one after the other, each with the best horizon there is for them as
/// things stand.
enum RosterGreedy {
  /// Person-days above which people are placed two at a time.
  private static let largeSize = 20_000

  /// Gives everybody who is out of the roster a horizon.
  ///
  /// - Parameters:
  ///   - state: The roster.
  ///   - pricing: Finds horizons.
  ///   - threads: Threads at most; never changes the result.
  /// - Returns: Those for whom nothing is possible.
  static func fill(_ state: inout RosterState, _ pricing: RosterPricing, threads: Int) -> [Int] {
    let people = pricing.model.people.indices.filter { state.columns[$0] == nil }
    let size = pricing.model.people.count * pricing.model.days > largeSize ? 2 : 1
    var impossible: [Int] = []
    // What those before had to pay beyond their covers; those after begin with it.
    var tolls: [Int] = []
    for first in stride(from: 0, to: people.count, by: size) {
      let batch = Array(people[first..<min(first + size, people.count)])
      let (current, paid) = (state, tolls)
      let answers = parallelMap(count: batch.count, threads: threads) { place in
        pricing.answer(
          batch[place],
          bill(batch[place], current, pricing),
          tolls: paid,
          isHasty: size > 1
        )
      }
      for (person, answer) in zip(batch, answers) {
        if let answer { tolls = answer.tolls }
        if let column = answer?.column { state.put(column) } else { impossible.append(person) }
      }
    }
    return impossible
  }

  /// Gives everybody in turn the best horizon beside all others, where that is better.
  ///
  /// - Parameters:
  ///   - state: The roster.
  ///   - pricing: Finds horizons.
  ///   - threads: Threads at most; never changes the result.
  ///   - tolls: What everybody had to pay beyond their covers the last time, by person.
  ///   - stop: Ends it early.
  static func renew(
    _ state: inout RosterState,
    _ pricing: RosterPricing,
    threads: Int,
    tolls: inout [[Int]],
    stop: StopSignal?
  ) {
    let people = pricing.model.people.count
    for first in stride(from: 0, to: people, by: 2) where stop?.isStopped != true {
      let batch = first..<min(first + 2, people)
      let (current, paid) = (state, tolls)
      let answers = parallelMap(count: batch.count, threads: threads) { place in
        var others = current
        others.remove(first + place)
        return pricing.answer(
          first + place,
          bill(first + place, others, pricing),
          tolls: paid[first + place]
        )
      }
      for (person, answer) in zip(batch, answers) {
        tolls[person] = answer?.tolls ?? []
        guard let column = answer?.column else { continue }
        var next = state
        next.put(column)
        if next.cost < state.cost { state = next }
      }
    }
  }

  /// What everything would cost somebody who is out of the roster.
  private static func bill(
    _ person: Int,
    _ state: RosterState,
    _ pricing: RosterPricing
  ) -> RosterPricing.Bill {
    let own = pricing.model.people[person]
    let scale = RosterPricing.scale
    var bill = RosterPricing.Bill(
      duties: own.costs,
      idle: own.idle.map { $0.map { $0 * scale } }
    )
    for (place, duty) in own.duties.enumerated() {
      bill.duties[place] = (own.costs[place] + state.margin(of: duty, by: person)) * scale
    }
    return bill
  }
}
