// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Why a proof is not computed with.
struct PairProofFault: Error {
  var reason: Message
}

extension PairProofFault {
  /// Numbers that can't be computed with.
  static var tooLarge: PairProofFault {
    PairProofFault(reason: Message(PairViolationCode.certificateNumbers))
  }
}

/// The prices of a proof by position.
struct PairPrices: Sendable {
  /// Of one more head at each entity of the second side.
  private(set) var count: [Int]
  /// Of one more unit of size at each entity of the second side.
  private(set) var loadTo: [Int]
  /// Of one more partner of each entity of the first side.
  private(set) var countFrom: [Int]
  /// Whether the proof is of the second form.
  private(set) var isOfChoice = false
  /// Of one more unit of size at each entity of the first side.
  private(set) var loadFrom: [Int]
  /// Of one more partner of a kind, by tally and entity of the second side.
  private(set) var tallies: [[Int]]

  init(_ certificate: PairCertificate, _ reading: PairingReading) throws(PairProofFault) {
    count = Array(repeating: 0, count: reading.to.count)
    loadTo = count
    loadFrom = Array(repeating: 0, count: reading.from.count)
    countFrom = loadFrom
    tallies = Array(repeating: count, count: reading.scheme.tallies.count)
    isOfChoice = certificate.prices.keys.contains { row in
      if case .countAtFrom = row { true } else { false }
    }
    let fits = !isOfChoice || PairChoiceBound<Int>.fits(reading)
    // In order, so that the first strange row that is named is always the same.
    for row in certificate.prices.keys.sorted() {
      guard let price = certificate.prices[row], fits, !isOfChoice || row.isAtFrom,
        set(price, at: row, reading)
      else {
        throw PairProofFault(reason: Message(PairViolationCode.certificateRow, .text(row.id)))
      }
    }
  }

  private mutating func set(
    _ price: Int,
    at row: PairCertificate.Row,
    _ reading: PairingReading
  ) -> Bool {
    let side = row.isAtFrom ? reading.from : reading.to
    guard let entity = side.position(of: row.id) else { return false }
    switch row {
    case .countAtTo: count[entity] = price
    case .loadAtTo: loadTo[entity] = price
    case .loadAtFrom: loadFrom[entity] = price
    case .countAtFrom: countFrom[entity] = price
    case .tally(let number, _):
      guard tallies.indices.contains(number) else { return false }
      tallies[number][entity] = price
    }
    return true
  }

  /// The largest price without its sign of each kind: heads, sizes at the second side, sizes at the first.
  var largest: (count: Double, loadTo: Double, loadFrom: Double) {
    (Self.largest(count), Self.largest(loadTo), Self.largest(loadFrom))
  }

  /// The largest price without its sign.
  static func largest(_ prices: [Int]) -> Double {
    prices.reduce(0) { max($0, Double($1.magnitude)) }
  }
}

extension PairCertificate.Row {
  /// The entity.
  fileprivate var id: String {
    switch self {
    case .countAtTo(let id), .loadAtTo(let id), .loadAtFrom(let id), .countAtFrom(let id),
      .tally(_, let id):
      id
    }
  }

  /// Whether the entity is of the first side.
  fileprivate var isAtFrom: Bool {
    switch self {
    case .loadAtFrom, .countAtFrom: true
    case .countAtTo, .loadAtTo, .tally: false
    }
  }
}
