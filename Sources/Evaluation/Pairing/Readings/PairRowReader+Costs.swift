// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension PairRowReader {
  /// Puts what the pairs of the open row cost at a goal into a row, by their place among ``partners``.
  ///
  /// - Returns: Whether the goal is one of pairs; else the row is left as it was.
  mutating func costs(ofGoal number: Int, into row: inout [Int]) -> Bool {
    switch goals[number] {
    case .none: return false
    case .metres(let unit):
      measure()
      for place in partners.indices {
        row[place] = metres[place] >= 0 ? PairingReading.rounded(metres[place], unit: unit) : 0
      }
    case .classes(let steps):
      if !putClasses(steps, into: &row) { ask(number, into: &row) }
    case .fit(let column, let index, let countsAll):
      let words = reading.fromWords(column, from)
      guard index.isQuick(words, besides: partners.count) else {
        ask(number, into: &row)
        return true
      }
      count(words, in: index)
      for (place, to) in partners.enumerated() {
        let lacking = Int(index.lengths[to] - hits[to])
        row[place] = countsAll ? lacking : index.lengths[to] > 0 && hits[to] == 0 ? 1 : 0
      }
      forget()
    case .rankByFrom(let column, let index, let longest):
      putRanks(of: reading.fromWords(column, from), index, longest, number, into: &row)
    case .rankByTo(let column, let index):
      putListed(reading.fromWords(column, from), index, number, into: &row)
    case .keep:
      for place in partners.indices { row[place] = 0 }
      for to in reading.previous[from] where places[to] >= 0 {
        row[Int(places[to])] = -reading.from.heads[from]
      }
    }
    return true
  }

  /// Asks pair by pair: where words of the row stand nearly everywhere, that is quicker.
  private func ask(_ number: Int, into row: inout [Int]) {
    let goal = reading.scheme.goals[number]
    for (place, to) in partners.enumerated() { row[place] = reading.cost(goal, from, to) }
  }

  /// - Returns: False, with nothing done, where asking is quicker.
  private func putClasses(_ steps: [GoalIndex.Step], into row: inout [Int]) -> Bool {
    let words = steps.map { $0.words(of: from, reading) }
    guard zip(steps, words).allSatisfy({ $0.index.isQuick($1[...], besides: partners.count) })
    else { return false }
    for place in partners.indices { row[place] = steps.count }
    for (number, step) in steps.enumerated().reversed() {
      for word in words[number] {
        for found in step.index.places(of: word) {
          let place = places[step.index.entity(at: found)]
          if place >= 0 { row[Int(place)] = number }
        }
      }
    }
    return true
  }

  private func putRanks(
    of list: ArraySlice<Int32>,
    _ index: WordIndex,
    _ longest: Int,
    _ number: Int,
    into row: inout [Int]
  ) {
    guard index.isQuick(list, besides: partners.count) else { return ask(number, into: &row) }
    for place in partners.indices { row[place] = longest }
    for (rank, word) in list.enumerated().reversed() {
      for found in index.places(of: word) {
        let place = places[index.entity(at: found)]
        if place >= 0 { row[Int(place)] = rank }
      }
    }
  }

  private func putListed(
    _ wished: ArraySlice<Int32>,
    _ index: WordIndex,
    _ number: Int,
    into row: inout [Int]
  ) {
    guard index.isQuick(wished, besides: partners.count) else { return ask(number, into: &row) }
    for place in partners.indices { row[place] = index.longest }
    for word in Set(wished) {
      for found in index.places(of: word) {
        let place = Int(places[index.entity(at: found)])
        if place >= 0 { row[place] = min(row[place], index.position(at: found)) }
      }
    }
  }
}
