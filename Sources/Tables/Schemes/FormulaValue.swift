// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The value of a formula, questioned: there, finite, from 0 up to what a cell may hold.
struct FormulaValue {
  /// The value where it is one.
  let number: Double?
  /// What is wrong and how to mend it; nil where nothing is.
  let fault: (message: Message, mend: Message)?

  init(_ formula: Formula, in context: some FormulaContext) {
    guard let value = formula.value(in: context) else {
      number = nil
      fault = (Message(SchemeCode.notNumber), Message(SchemeMend.writeNumber))
      return
    }
    guard value.isFinite else {
      number = nil
      fault = (Message(SchemeCode.dividesByZero), Message(SchemeMend.correctNumbers))
      return
    }
    guard (0...SideReader.largest).contains(value) else {
      number = nil
      fault = (
        Message(SchemeCode.numberOutOfRange, .number(Int(SideReader.largest))),
        Message(SchemeMend.writeNumber)
      )
      return
    }
    number = value
    fault = nil
  }

  /// The value as a whole number, halves rounded up.
  var whole: Int? { number.map { Int(($0 + 0.5 + 1e-9).rounded(.down)) } }
}

extension Findings {
  /// The value of a formula in a row; nil, with a finding, where it has none.
  func value(of formula: Formula, in context: RowContext) -> FormulaValue? {
    let value = FormulaValue(formula, in: context)
    guard let fault = value.fault else { return value }
    let title = formula.columns.first
    let column = title.flatMap { context.table.position(of: Scheme.Column($0)) }
    let text = column.map { context.table.text(context.row, $0) } ?? ""
    add(
      .rowFault,
      at: context.table.origin,
      row: context.table.number(of: context.row),
      column: column.map { context.table.titles[$0] } ?? title,
      value: text.isEmpty ? nil : text,
      fault.message,
      fault.mend
    )
    return nil
  }
}
