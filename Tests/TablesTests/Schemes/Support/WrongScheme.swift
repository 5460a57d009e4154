// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

/// A scheme file and what should be said of it: code, line, key and mend of each fault.
struct WrongScheme: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let faults: [String]

  var testDescription: String { name }

  /// A scheme between 人员 and 社区 with lines added to either side or after both; without additions the
  /// sides take five lines.
  init(_ name: String, from: String = "", to: String = "", _ rest: String, _ faults: String...) {
    self.name = name
    text = "方案: 试排\n派出:\n  表: 人员\n\(from)接收:\n  表: 社区\n\(to)\(rest)"
    self.faults = faults
  }

  init(_ name: String, whole text: String, _ faults: String...) {
    self.name = name
    self.text = text
    self.faults = faults
  }

  /// What is said of a text.
  static func faults(of bytes: [UInt8]) -> [Fault] {
    let findings = Findings()
    _ = SchemeReader.read(bytes, file: "试排.yaml", findings: findings)
    return findings.sorted
  }
}

extension Fault {
  /// Code, line, key and mend, as in `unknownKey 6 颜色 useOneOf`.
  var inShort: String {
    let line = row.map { "\($0)" } ?? "-"
    let code = message.code.replacing("scheme.", with: "")
    let cure = mend.code.replacing("schemeMend.", with: "")
    return "\(code) \(line) \(column ?? "-") \(cure)"
  }
}
