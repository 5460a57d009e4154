// SPDX-License-Identifier: GPL-3.0-or-later

/// The costs of a load as pieces, each with a slope at every goal; slopes never fall.
///
/// Filled from the first on, pieces cost what the load costs at each of their ends; between them too,
/// unless a square was cut more coarsely than by units.
struct LoadPieces {
  /// So many units at so much each.
  struct Piece {
    var width: Int
    /// Goals with a slope other than 0, ascending.
    var slopes: [(level: Int, slope: Double)]
  }

  private(set) var pieces: [Piece] = []
  /// Whether every whole load costs what the model says.
  private(set) var isExact = true

  /// - Parameters:
  ///   - row: A load with costs.
  ///   - squares: Pieces at most that a square is cut into.
  init(_ row: PairModel.Row, squares: Int) {
    var ends: Set<Int> = [row.upper]
    for cost in row.costs {
      switch cost.shape {
      case .under(let target, _), .over(let target, _): ends.insert(target - cost.base)
      case .square:
        let step = max(1, (row.upper + squares - 1) / max(1, squares))
        if step > 1 { isExact = false }
        ends.formUnion(stride(from: step, to: row.upper, by: step))
      }
    }
    let levels = Set(row.costs.map(\.level)).sorted()
    var begin = 0
    for end in ends.sorted() where end > begin && end <= row.upper {
      var slopes: [(level: Int, slope: Double)] = []
      for level in levels {
        let rise = row.cost(of: end, at: level) - row.cost(of: begin, at: level)
        if rise != 0 { slopes.append((level, Double(rise) / Double(end - begin))) }
      }
      pieces.append(Piece(width: end - begin, slopes: slopes))
      begin = end
    }
  }
}
