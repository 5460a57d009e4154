// SPDX-License-Identifier: GPL-3.0-or-later

extension InputHash {
  /// The fingerprint of a pairing and its options.
  ///
  /// Names that people read and columns that sheets only repeat are no part of it.
  ///
  /// - Parameters:
  ///   - pairing: The case.
  ///   - options: Options that change the result, by name.
  /// - Returns: 32 hexadecimal digits.
  /// - Complexity: O(n) in the size of the case.
  public static func of(_ pairing: PairingCase, options: [String: String]) -> String {
    var stream = FieldStream()
    stream.add(PairPlanCodec.format)
    stream.add(pairing.scheme)
    for side in [pairing.from, pairing.to] {
      stream.list(side.entities) { $0.add($1) }
      for column in side.columns {
        stream.list(column.starts) { $0.add(Int($1)) }
        stream.list(column.tokens) { $0.add(Int($1)) }
      }
    }
    stream.list(pairing.rules) { $0.add("\($1.test)") }
    stream.list(pairing.tallies) { stream, tally in
      stream.add(tally.words)
      stream.list(tally.counts) { $0.add($1 ? 1 : 0) }
      stream.list(tally.least) { $0.add($1) }
      stream.list(tally.most) { $0.add($1) }
      stream.add(tally.isRole ? 1 : 0)
    }
    stream.list(pairing.goals) { $0.add("\($1)") }
    for pairs in [pairing.fixed, pairing.forbidden, pairing.previous, pairing.links] {
      stream.list(pairs) {
        $0.add(Int($1.from))
        $0.add(Int($1.to))
      }
    }
    stream.list(pairing.wordLinks.sorted { ($0.one, $0.other) < ($1.one, $1.other) }) {
      $0.add(Int($1.one))
      $0.add(Int($1.other))
    }
    stream.add("\(String(describing: pairing.mutual))")
    stream.add(pairing.chosen ?? -1)
    stream.add(pairing.sample.map { Int(truncatingIfNeeded: $0.seed) } ?? 0)
    stream.dictionary(options) { $0.add($1) }
    return stream.hexadecimal
  }
}

extension FieldStream {
  fileprivate mutating func add(_ entity: PairEntity) {
    add(entity.id)
    for number in [
      entity.least, entity.most, entity.heads, entity.size, entity.capacity ?? -1,
      entity.band?.lowerBound ?? -1, entity.band?.upperBound ?? -1, entity.share ?? -1,
      entity.history, entity.priority, entity.isConnected ? 1 : 0, entity.role ?? -1,
    ] {
      add(number)
    }
    switch entity.point {
    case .globe(let coordinate)?:
      add(Int(bitPattern: UInt(coordinate.latitude.bitPattern)))
      add(Int(bitPattern: UInt(coordinate.longitude.bitPattern)))
    case .plane(let x, let y)?:
      add(Int(bitPattern: UInt(x.bitPattern)))
      add(Int(bitPattern: UInt(y.bitPattern)))
    case nil: add(-1)
    }
    list(entity.members) { $0.add($1) }
  }
}
