// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
public import Street

/// Puts findings in the input into lines: where, which value, what is wrong, how to mend it.
public struct FaultText: Sendable {
  private let catalogue: Catalogue
  /// Findings of one table, column and kind that are printed in full; the rest is counted.
  private let shown: Int

  /// Makes a writer of findings.
  ///
  /// - Parameters:
  ///   - catalogue: The language.
  ///   - shown: Findings of one kind to print in full. Range: 1 or more; by default all.
  public init(_ catalogue: Catalogue, shown: Int = .max) {
    self.catalogue = catalogue
    self.shown = shown
  }

  /// One finding as a line.
  ///
  /// - Parameter fault: The finding.
  /// - Returns: As in `[行错误] 文件 需求清单.csv 第 12 行 列“数量” 值“-3”:… 怎么改:…`.
  public func line(_ fault: Fault) -> String {
    var place = [catalogue.text(.faultFile, .text(fault.file))]
    if let sheet = fault.sheet { place.append(catalogue.text(.faultSheet, .text(sheet))) }
    if let row = fault.row { place.append(catalogue.text(.faultRow, .number(row))) }
    if let column = fault.column { place.append(catalogue.text(.faultColumn, .text(column))) }
    if let value = fault.value {
      place.append(catalogue.text(.faultValue, .text(Self.shortened(value))))
    }
    let mend = catalogue.text(fault.mend)
    return "[\(catalogue.text(fault.severity.label))] " + place.joined(separator: " ") + " "
      + catalogue.text(fault.message)
      + (mend.isEmpty ? "" : " " + catalogue.text(.faultMend, .text(mend)))
  }

  /// Findings as lines, the worst first, otherwise in the order given.
  ///
  /// - Parameter faults: The findings.
  /// - Returns: A line each, and a count where there are more of one kind than are shown.
  public func lines(_ faults: [Fault]) -> [String] {
    var seen: [Kind: Int] = [:]
    var result: [String] = []
    for severity in Severity.allCases.reversed() {
      for fault in faults where fault.severity == severity {
        let kind = Kind(fault)
        seen[kind, default: 0] += 1
        if seen[kind, default: 0] <= shown { result.append(line(fault)) }
      }
    }
    let hidden = seen.values.reduce(0) { $0 + max(0, $1 - shown) }
    return hidden == 0 ? result : result + [catalogue.text(.faultMore, .number(hidden))]
  }

  /// A value of ten megabytes must not fill the terminal.
  private static func shortened(_ value: String) -> String {
    let oneLine = value.prefix(61).map { $0.isNewline ? " " : String($0) }.joined()
    return oneLine.count > 60 ? String(oneLine.prefix(60)) + "…" : oneLine
  }

  private struct Kind: Hashable {
    let file: String
    let sheet: String?
    let column: String?
    let code: String

    init(_ fault: Fault) {
      file = fault.file
      sheet = fault.sheet
      column = fault.column
      code = fault.message.code
    }
  }
}
