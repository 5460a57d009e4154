// SPDX-License-Identifier: GPL-3.0-or-later

extension SearchHooks {
  /// Hooks that speak of the session's columns, for a solver that has only those not removed.
  func renumbered(by columns: SessionPlaces) -> SearchHooks {
    @Sendable func outside(_ point: Point) -> Point {
      Point(
        values: columns.spread(point.values, filler: 0),
        objective: point.objective,
        depth: point.depth
      )
    }
    @Sendable func inside(_ row: SparseRow) -> SparseRow {
      var row = row
      // A removed column is 0: its coefficient says nothing.
      let kept = row.columns.indices.filter { columns[Int(row.columns[$0])] >= 0 }
      row.values = kept.map { row.values[$0] }
      row.columns = kept.map { Int32(columns[Int(row.columns[$0])]) }
      return row
    }
    var hooks = self
    if let lazyRows { hooks.lazyRows = { lazyRows(outside($0)).map(inside) } }
    if let cuts { hooks.cuts = { cuts(outside($0)).map(inside) } }
    if let heuristic { hooks.heuristic = { heuristic(outside($0)).map { columns.gathered($0) } } }
    return hooks
  }
}
