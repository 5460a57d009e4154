// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

// Rules and costs of one pair, word for word; ``PairRowReader`` has the same for a whole row.
extension PairingReading {
  /// Whether a rule holds of a pair.
  func holds(_ test: PairRule.Test, _ from: Int, _ to: Int) -> Bool {
    switch test {
    case .shares(let one, let other): return shares(one, from, other, to)
    case .differs(let one, let other): return !shares(one, from, other, to)
    case .coversAll(let one, let other):
      let has = fromWords(one, from)
      return toWords(other, to).allSatisfy { has.contains($0) }
    case .coversAny(let one, let other):
      return toWords(other, to).isEmpty || shares(one, from, other, to)
    case .atLeast(let one, let other):
      guard let has = fromWords(one, from).first, let asks = toWords(other, to).first else {
        return true
      }
      return has >= asks
    case .atMost(let one, let other):
      guard let has = fromWords(one, from).first, let asks = toWords(other, to).first else {
        return true
      }
      return has <= asks
    case .demands(let other, let one):
      return !toWords(other, to).contains(1) || fromWords(one, from).contains(1)
    case .within(let limit):
      guard let way = metres(from, to) else { return false }
      return way <= Double(limit)
    }
  }

  /// What a pair costs at a goal; 0 at goals that count loads.
  func cost(_ goal: PairGoal, _ from: Int, _ to: Int) -> Int {
    switch goal {
    case .shortage, .cover, .band, .balance: return 0
    case .metres(let unit): return metres(from, to).map { Self.rounded($0, unit: unit) } ?? 0
    case .classes(let steps):
      return steps.firstIndex { passes($0, from, to) } ?? steps.count
    case .fit(let one, let other, let countsAll):
      let has = fromWords(one, from)
      let asks = toWords(other, to)
      let lacking = asks.count { !has.contains($0) }
      if countsAll { return lacking }
      return !asks.isEmpty && lacking == asks.count ? 1 : 0
    case .rank(.from, let one, let other):
      let wished = toWords(other, to)
      let list = fromWords(one, from)
      let place = list.firstIndex { wished.contains($0) }
      return place.map { $0 - list.startIndex } ?? Self.longest(scheme.from.columns[one])
    case .rank(.to, let one, let other):
      let wished = fromWords(one, from)
      let list = toWords(other, to)
      let place = list.firstIndex { wished.contains($0) }
      return place.map { $0 - list.startIndex } ?? Self.longest(scheme.to.columns[other])
    case .keep: return isPrevious(from, to) ? -self.from.heads[from] : 0
    }
  }

  /// Metres in so many metres, to the nearest, halves to even; what no map holds counts as very far.
  static func rounded(_ metres: Double, unit: Int) -> Int {
    let units = (metres / Double(max(1, unit))).rounded(.toNearestOrEven)
    return units < 0x1p40 ? Int(units) : 1 << 40
  }

  /// The longest list of a column.
  static func longest(_ column: TokenColumn) -> Int {
    zip(column.starts, column.starts.dropFirst()).map { Int($1 - $0) }.max() ?? 0
  }

  private func passes(_ step: PairGoal.Step, _ from: Int, _ to: Int) -> Bool {
    switch step {
    case .same(let one, let other): return shares(one, from, other, to)
    case .neighbours(let one, let other):
      let words = toWords(other, to)
      return fromWords(one, from)
        .contains { word in
          words.contains { scheme.wordLinks.contains(.init(word, $0)) }
        }
    }
  }
}
