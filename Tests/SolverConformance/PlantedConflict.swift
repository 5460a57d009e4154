// SPDX-License-Identifier: GPL-3.0-or-later
public import Control
public import LinearProgramming

/// Hides a contradiction of a known kind in a random feasible model.
public struct PlantedConflict: Sendable {
  /// A kind of contradiction.
  public enum Kind: Int, Sendable, CaseIterable {
    /// A row asks more than two upper bounds allow.
    case boundsAgainstRow
    /// Each of a ring of columns is to be above the next.
    case cycleOfDifferences
    /// More covers than a capacity serves.
    case capacityAgainstCovers
    /// An equation that follows from others but for its right side.
    case equations
    /// Only fractions meet it.
    case integrality
  }

  /// The model with the contradiction in it.
  public let model: SparseModel
  /// What the contradiction is made of; other contradictions may arise with it.
  public let planted: [Int]

  private struct Row {
    var terms: [Int: Double]
    var lower: Double
    var upper: Double
  }

  /// Makes a model.
  ///
  /// - Parameters:
  ///   - kind: The contradiction.
  ///   - rows: How many other rows. Range: 1 or more.
  ///   - columns: How many columns. Range: 12 or more.
  ///   - generator: Where chance comes from.
  public init(
    _ kind: Kind,
    rows: Int,
    columns: Int,
    using generator: inout SeededGenerator
  ) {
    let point = (0..<columns).map { _ in Double(generator.below(6)) }
    var all: [(row: Row, isPlanted: Bool)] = []
    for _ in 0..<rows {
      all.append((Self.randomRow(around: point, using: &generator), false))
    }
    for row in Self.conflict(kind, columns, using: &generator) {
      all.insert((row, true), at: generator.below(all.count + 1))
    }
    let isInteger = (0..<columns)
      .map { _ in kind == .integrality && (generator.below(2) == 0) }
    planted = all.indices.filter { all[$0].isPlanted }
    let conflicting = Set(planted.flatMap { all[$0].row.terms.keys })
    var model = SparseModel(sense: generator.below(2) == 0 ? .minimise : .maximise)
    for (row, _) in all { model.addRow(lower: row.lower, upper: row.upper) }
    for column in 0..<columns {
      for (index, entry) in all.enumerated() {
        if let value = entry.row.terms[column] { model.addCell(row: index, value: value) }
      }
      let isFree = kind != .boundsAgainstRow && kind != .integrality && generator.below(3) == 0
      model.closeColumn(
        cost: Double(generator.below(9)) - 4,
        lower: isFree ? -.infinity : 0,
        upper: isFree ? .infinity : 6,
        isInteger: kind == .integrality && (isInteger[column] || conflicting.contains(column))
      )
    }
    self.model = model
  }

  /// A row that the point meets, with whole or with fractional coefficients.
  private static func randomRow(
    around point: [Double],
    using generator: inout SeededGenerator
  ) -> Row {
    var terms: [Int: Double] = [:]
    for _ in 0..<(2 + generator.below(5)) {
      let value = Double(generator.below(19)) - 9
      let factor = generator.below(3) == 0 ? generator.unit() : 1
      if value != 0 { terms[generator.below(point.count)] = value * factor }
    }
    let activity = terms.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * point[$1.key] }
    let room = Double(generator.below(4))
    switch generator.below(4) {
    case 0: return Row(terms: terms, lower: activity - room, upper: .infinity)
    case 1: return Row(terms: terms, lower: -.infinity, upper: activity + room)
    case 2: return Row(terms: terms, lower: activity - room - 1, upper: activity + room)
    default: return Row(terms: terms, lower: activity - 9, upper: activity + 9)
    }
  }

  private static func conflict(
    _ kind: Kind,
    _ columns: Int,
    using generator: inout SeededGenerator
  ) -> [Row] {
    var free = Array(0..<columns)
    func take() -> Int { free.remove(at: generator.below(free.count)) }
    let infinity = Double.infinity
    switch kind {
    case .boundsAgainstRow:
      return [Row(terms: [take(): 1, take(): 2.5], lower: 21.5, upper: infinity)]
    case .cycleOfDifferences:
      let ring = (0..<(2 + generator.below(8))).map { _ in take() }
      return ring.indices.map { position in
        let next = ring[(position + 1) % ring.count]
        let scale = [1, 3, 1.0 / 3, 0.1][generator.below(4)]
        return Row(terms: [ring[position]: scale, next: -scale], lower: 0.25, upper: infinity)
      }
    case .capacityAgainstCovers:
      let servers = (0..<(2 + generator.below(4))).map { _ in (take(), take()) }
      let covers = servers.map { Row(terms: [$0.0: 1, $0.1: 1], lower: 1, upper: infinity) }
      let all = servers.flatMap { [$0.0, $0.1] }.map { ($0, 1.0) }
      let capacity = Double(servers.count) - 0.5
      return covers
        + [Row(terms: Dictionary(uniqueKeysWithValues: all), lower: -infinity, upper: capacity)]
    case .equations:
      let chosen = (0..<(3 + generator.below(4))).map { _ in take() }
      var sum: [Int: Double] = [:]
      var equations: [Row] = []
      for position in 0..<(chosen.count - 1) {
        let terms = [chosen[position]: Double(1 + generator.below(7)), chosen[position + 1]: 2]
        equations.append(Row(terms: terms, lower: 3, upper: 3))
        sum.merge(terms) { $0 + $1 }
      }
      let wrong = Double(3 * equations.count + 1)
      return equations + [Row(terms: sum, lower: wrong, upper: wrong)]
    case .integrality:
      let (x, y, z) = (take(), take(), take())
      if generator.below(2) == 0 { return [Row(terms: [x: 2, y: 4, z: 6], lower: 7, upper: 7)] }
      return [(x, y), (y, z), (x, z)]
        .map { Row(terms: [$0.0: 1, $0.1: 1], lower: -infinity, upper: 1) }
        + [Row(terms: [x: 1, y: 1, z: 1], lower: 1.5, upper: infinity)]
    }
  }
}
