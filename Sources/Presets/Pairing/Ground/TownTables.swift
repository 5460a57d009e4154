// SPDX-License-Identifier: GPL-3.0-or-later

/// The tables of a town itself: 社区网格, 邻接 and 网格邻接.
extension Town {
  private static let columns = ["编号", "名称", "级别", "上级", "户数", "经度", "纬度"]

  /// 社区网格: streets, then communities, then grids.
  ///
  /// - Parameters:
  ///   - extra: Columns of communities besides the usual ones.
  ///   - showsStreets: Whether streets have rows.
  ///   - cells: The cells of a community in those columns.
  /// - Returns: The table.
  func placeTable(
    extra: [String] = [],
    showsStreets: Bool = true,
    cells: (Int) -> [String: String] = { _ in [:] }
  ) -> PresetTable {
    var table = PresetTable("社区网格", Town.columns + extra)
    for (position, street) in streets.enumerated() where showsStreets {
      let own = communities.filter { $0.street == position }
      var row = ground.cells(of: street.spot)
      row["编号"] = street.id
      row["名称"] = street.name
      row["级别"] = "街道"
      row["户数"] = String(own.reduce(0) { $0 + $1.households })
      table.append(row)
    }
    for (position, community) in communities.enumerated() {
      var row = ground.cells(of: community.spot)
      row["编号"] = community.id
      row["名称"] = community.name
      row["级别"] = "社区"
      row["上级"] = showsStreets ? community.street.map { streets[$0].id } ?? "" : ""
      row["户数"] = String(community.households)
      table.append(row.merging(cells(position)) { _, own in own })
    }
    for grid in grids {
      var row = ground.cells(of: grid.spot)
      row["编号"] = grid.id
      row["名称"] = grid.name
      row["级别"] = "网格"
      row["上级"] = communities[grid.community].id
      row["户数"] = String(grid.households)
      table.append(row)
    }
    return table
  }

  /// 邻接: pairs of neighbouring communities.
  var neighbourTable: PresetTable {
    var table = PresetTable("邻接", ["社区一", "社区二"])
    for pair in neighbours {
      table.append(["社区一": communities[pair.low].id, "社区二": communities[pair.high].id])
    }
    return table
  }

  /// 网格邻接: pairs of neighbouring grids within one community.
  var gridNeighbourTable: PresetTable {
    var table = PresetTable("网格邻接", ["网格", "相邻网格"])
    for pair in gridNeighbours {
      table.append(["网格": grids[pair.low].id, "相邻网格": grids[pair.high].id])
    }
    return table
  }
}
