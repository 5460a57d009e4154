// SPDX-License-Identifier: GPL-3.0-or-later
internal import Yams

/// Where a mapping says that the month of listed days stands.
enum MonthSource {
  /// A number of a year or month, or the cell that holds it.
  enum Part {
    case number(Int)
    case cell(CellReference)
  }

  /// `month: 2019-04`.
  case fixed(Month)
  /// `month: A1`, a cell that says both.
  case cell(CellReference)
  /// `month: {year: B1, month: B2}`.
  case parts(year: Part, month: Part)

  /// Reads the value of `month:`; nil when it cannot be meant.
  init?(_ value: Node) {
    if let text = value.scalar?.string {
      if let reference = CellReference(CellText.folded(text).utf8) {
        self = .cell(reference)
      } else if let month = Month(in: text) {
        self = .fixed(month)
      } else {
        return nil
      }
      return
    }
    let entries = SettingsFile.entries(of: value)
    guard entries.count == 2,
      let year = Self.part(["year", "年"], in: entries),
      let month = Self.part(["month", "月"], in: entries)
    else { return nil }
    self = .parts(year: year, month: month)
  }

  private static func part(
    _ names: [String],
    in entries: [(key: String, value: Node, line: Int?)]
  ) -> Part? {
    guard let entry = entries.first(where: { names.contains(CellText.folded($0.key)) }),
      let text = entry.value.scalar.map({ CellText.folded($0.string) })
    else { return nil }
    if let reference = CellReference(text.utf8) { return .cell(reference) }
    return Int(text).map { .number($0) }
  }
}
