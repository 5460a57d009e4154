// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Works out how many of the second side may have partners, where a scheme chooses them.
struct ChosenNumber {
  let scheme: Scheme
  let file: String
  let findings: Findings

  /// The number, halves rounded up.
  ///
  /// - Parameters:
  ///   - drafts: The entities of the second side.
  ///   - tables: Their tables.
  ///   - heads: The persons of the first side, of which 份额 takes a part.
  /// - Returns: Nil where the scheme chooses none, or with a finding where it is no number of at least 1.
  func value(_ drafts: [EntityDraft], _ tables: [RecordTable], heads: Int) -> Int? {
    guard let formula = scheme.to.chosen else { return nil }
    let sums = SideSums()
    sums.rows = drafts.map { (tables[$0.table], $0.row) }
    sums.total = Double(heads)
    let value = FormulaValue(formula, in: Context(sums: sums))
    if let fault = value.fault {
      report(fault.message, fault.mend)
      return nil
    }
    guard let number = value.whole, number >= 1 else {
      report(
        Message(SchemeCode.badChosen),
        Message(SchemeMend.write, .text("选定: 300"))
      )
      return nil
    }
    return number
  }

  private func report(_ message: Message, _ mend: Message) {
    findings.add(
      .fileFault,
      file: file,
      row: scheme.to.chosenLine,
      column: SchemeKey.choose.chineseNames[0],
      message,
      mend
    )
  }

  /// A whole side: it has sums, but no cell of its own.
  private struct Context: FormulaContext {
    let sums: SideSums

    func number(_ column: String) -> Double? { nil }
    func sum(_ column: String) -> Double { sums.sum(column) }
    var count: Double { Double(sums.count) }
    var total: Double { sums.total }
  }
}
