// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

extension ReportSource {
  /// 紧缺清单: what the week lacks most, the scarcest first; names nobody.
  ///
  /// - Returns: The table, in the order of the plan.
  public func scarceSheet() -> SheetTable {
    let columns: [Label] = [
      .columnRank, .columnKind, .columnScarce, .columnUnitsMore, .columnNeedsMore,
      .columnPostsMore, .columnNeedsPerUnit,
    ]
    return SheetTable(
      fileName: text(.fileScarce),
      columns: self.columns(columns),
      rows: plan.scarce.enumerated()
        .map { rank, thing in
          [
            String(rank + 1),
            kindName(Kind(thing.kind)),
            thing.name.isEmpty ? text(.anyCategory) : thing.name,
            String(thing.units),
            String(thing.needs),
            String(thing.posts),
            NumberText.decimal(
              Double(thing.needs + thing.posts) / Double(max(1, thing.units)),
              digits: 2
            ),
          ]
        }
    )
  }
}
