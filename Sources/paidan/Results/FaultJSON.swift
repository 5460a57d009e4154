// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Street

/// Findings for `check --json`.
enum FaultJSON {
  /// One finding with the keys of the contract.
  static func value(of fault: Fault, _ catalogue: Catalogue) -> JSONValue {
    .object([
      "file": .string(fault.file),
      "sheet": .optional(fault.sheet),
      "row": fault.row.map { .integer($0) } ?? .null,
      "column": .optional(fault.column),
      "cell": .optional(fault.cell),
      "value": .optional(fault.value),
      "severity": .string(fault.severity.rawValue),
      "code": .string(fault.message.code),
      "message": .string(catalogue.text(fault.message)),
      "mend": .string(catalogue.text(fault.mend)),
    ])
  }
}

extension JSONValue {
  static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A decimal, shortened to six places so that the text stays readable.
  static func rounded(_ number: Double) -> JSONValue {
    guard number.isFinite else { return .null }
    let scaled = (number * 1_000_000).rounded() / 1_000_000
    return scaled == scaled.rounded() && abs(scaled) < 1e15 ? .integer(Int(scaled)) : .real(scaled)
  }
}
