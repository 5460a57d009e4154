// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Questions points that lie far from all others: a digit or a column was mistaken.
struct PointQuestions {
  let findings: Findings

  /// Distance from the middle of all above which a point is questioned.
  ///
  /// Unit: metres.
  private static let far = 200_000.0
  /// Points that are reported at most, the farthest first.
  private static let mostReports = 20

  /// Asks about the points of both sides.
  func ask(_ sides: [SideReader.Result]) {
    let entries = sides.flatMap { side in
      side.drafts.compactMap { draft in
        draft.entity.point.map { (point: $0, table: side.tables[draft.table], row: draft.row) }
      }
    }
    guard let middle = Self.middle(entries.map(\.point)) else { return }
    let centre = PointTable([middle])
    let points = PointTable(entries.map { Optional($0.point) })
    let distances = entries.indices.map { points.metres($0, to: centre, 0) }
    let far = entries.indices.filter { distances[$0] > Self.far }
      .sorted { distances[$0] > distances[$1] }
    for index in far.prefix(Self.mostReports) {
      findings.add(
        .warning,
        at: entries[index].table.origin,
        row: entries[index].table.number(of: entries[index].row),
        Message(SchemeCode.farPoint, .number(Int((distances[index] / 1000).rounded()))),
        Message(MendCode.confirm)
      )
    }
  }

  /// The medians of both coordinates; nil for few points, or points of two kinds.
  private static func middle(_ points: [PairPoint]) -> PairPoint? {
    guard points.count >= 3 else { return nil }
    var (first, second): ([Double], [Double]) = ([], [])
    var globes = 0
    for point in points {
      switch point {
      case .globe(let coordinate):
        globes += 1
        first.append(coordinate.longitude)
        second.append(coordinate.latitude)
      case .plane(let x, let y):
        first.append(x)
        second.append(y)
      }
    }
    first.sort()
    second.sort()
    let (x, y) = (first[first.count / 2], second[second.count / 2])
    if globes == 0 { return .plane(x: x, y: y) }
    guard globes == points.count else { return nil }
    return Coordinate(latitude: y, longitude: x).map { .globe($0) }
  }
}
