// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Those of whose past load nothing is written: newcomers, who begin at the mean of the others of their
/// role, so that they are neither sent everything that was done before them nor spared.
struct Newcomers {
  let findings: Findings

  /// Gives newcomers the mean load.
  ///
  /// - Parameters:
  ///   - drafts: The entities of a side, before any go as one.
  ///   - tables: Their tables.
  ///   - column: The title of the column that holds the past load.
  func settle(_ drafts: inout [EntityDraft], _ tables: [RecordTable], column: String?) {
    let newcomers = drafts.indices.filter { drafts[$0].isNewcomer }
    guard let first = newcomers.first else { return }
    var sums: [Int: (load: Int, count: Int)] = [:]
    for draft in drafts where !draft.isNewcomer && !draft.isExtra {
      let sum = sums[draft.entity.role ?? -1] ?? (0, 0)
      sums[draft.entity.role ?? -1] = (sum.load + draft.entity.history, sum.count + 1)
    }
    for index in newcomers {
      guard let sum = sums[drafts[index].entity.role ?? -1] else { continue }
      drafts[index].entity.history = (2 * sum.load + sum.count) / (2 * sum.count)
    }
    findings.add(
      .note,
      at: tables[drafts[first].table].origin,
      column: column,
      Message(
        SchemeCode.newcomers,
        .number(newcomers.count),
        .number(drafts[first].entity.history)
      )
    )
  }
}
