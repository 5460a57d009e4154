// SPDX-License-Identifier: GPL-3.0-or-later

/// The grids of one community in rows of two or three.
///
/// Neighbours stand side by side or one above the other; a last grid that stands alone in its row
/// also touches the second of the row before. So each grid of three or more has two to four
/// neighbours, and all hang together.
struct GridLattice {
  /// Metres from the centre of the community.
  let offsets: [Spot]
  /// Pairs of positions, the lower first.
  let neighbours: [(low: Int, high: Int)]

  /// Makes a lattice.
  ///
  /// - Parameters:
  ///   - count: Grids. Range: 1 or more.
  ///   - step: Metres from one to the next.
  init(count: Int, step: Int) {
    let width = count < 6 ? min(2, count) : 3
    let rows = (count + width - 1) / width
    offsets = (0..<count)
      .map { serial in
        let (row, column) = (serial / width, serial % width)
        return Spot(
          east: (2 * column - (width - 1)) * step / 2,
          north: ((rows - 1) - 2 * row) * step / 2
        )
      }
    var pairs: [(low: Int, high: Int)] = []
    for serial in 0..<count {
      if serial % width > 0 { pairs.append((serial - 1, serial)) }
      if serial >= width { pairs.append((serial - width, serial)) }
    }
    if width > 1, count > width, count % width == 1 {
      pairs.append((count - width, count - 1))
    }
    neighbours = pairs.sorted { $0 < $1 }
  }
}
