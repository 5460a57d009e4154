// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The numbers of one side, an array each, kept so small that sums and squares of them fit.
package struct PairSideReading: Sendable {
  /// Larger sizes, counts and histories are taken for this.
  static let limit = 1 << 31
  /// Larger capacities and edges of bands are taken for this.
  static let farLimit = 1 << 60

  let ids: [String]
  private let positions: [String: Int]
  let least: [Int]
  /// At least 0.
  let most: [Int]
  let heads: [Int]
  let size: [Int]
  /// ``farLimit`` where there is none.
  let capacity: [Int]
  let priority: [Int]
  let history: [Int]
  let bands: [ClosedRange<Int>?]
  /// Of the square of a load: 1, or round(1000 / share), halves up, at least 1.
  let weights: [Int]

  init(_ side: PairSide) {
    let entities = side.entities
    ids = entities.map(\.id)
    positions = Dictionary(zip(ids, ids.indices)) { first, _ in first }
    least = entities.map { Self.bounded($0.least) }
    most = entities.map { max(0, min($0.most, Self.farLimit)) }
    heads = entities.map { Self.bounded($0.heads) }
    size = entities.map { Self.bounded($0.size) }
    capacity = entities.map { max(0, min($0.capacity ?? Self.farLimit, Self.farLimit)) }
    priority = entities.map { Self.bounded($0.priority) }
    history = entities.map { max(-Self.limit, min($0.history, Self.limit)) }
    bands = entities.map { entity in
      entity.band.map { Self.far($0.lowerBound)...Self.far($0.upperBound) }
    }
    weights = entities.map { entity in
      guard let share = entity.share else { return 1 }
      let bounded = Self.bounded(share)
      return bounded == 0 ? 1000 : max(1, (2000 + bounded) / (2 * bounded))
    }
  }

  var count: Int { ids.count }

  /// The position of an id, or nil.
  func position(of id: String) -> Int? { positions[id] }

  /// How far a load from pairs lies outside the band, with what was there before.
  func excess(_ entity: Int, _ load: Int) -> Int128 {
    guard let band = bands[entity] else { return 0 }
    let whole = history[entity] + load
    return Int128(max(0, band.lowerBound - whole)) + Int128(max(0, whole - band.upperBound))
  }

  /// The weighted square of a load from pairs, with what was there before.
  func square(_ entity: Int, _ load: Int) -> Int128 {
    let whole = Int128(max(-1 << 52, min(history[entity] + load, 1 << 52)))
    return Int128(weights[entity]) * whole * whole
  }

  /// What is missing of the partners of an entity, each counted by its priority.
  func missing(_ entity: Int, _ count: Int) -> Int128 {
    Int128(max(0, least[entity] - count)) * Int128(priority[entity])
  }

  static func bounded(_ number: Int) -> Int { max(0, min(number, limit)) }

  private static func far(_ number: Int) -> Int { max(-farLimit, min(number, farLimit)) }
}
