// SPDX-License-Identifier: GPL-3.0-or-later

/// Appends JSON to bytes; fast enough for a certificate of 100,000 numbers.
package struct JSONWriter {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Makes an empty writer.
  package init() {}

  /// Makes room for so many bytes.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Appends text that is JSON already.
  package mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends bytes that are JSON already.
  package mutating func raw(_ slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }

  /// Appends a whole number.
  package mutating func integer(_ value: some BinaryInteger) { raw(String(value)) }

  /// Appends a text in quotes, with what JSON cannot hold escaped.
  package mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    Self.appendEscaped(text, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends the inside of a JSON string.
  package static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
    guard !isPlain else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    let digits = Array("0123456789abcdef".utf8)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      case 0x09: bytes += Array("\\t".utf8)
      case ..<0x20: bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
  }

  /// Appends a value without spaces.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .array(let elements):
      raw("[")
      for (position, element) in elements.enumerated() {
        if position > 0 { raw(",") }
        self.value(element)
      }
      raw("]")
    case .object(let members):
      raw("{")
      for (position, member) in Self.sorted(members).enumerated() {
        if position > 0 { raw(",") }
        string(member.key)
        raw(":")
        self.value(member.value)
      }
      raw("}")
    default: scalar(value)
    }
  }

  /// Appends a value with a line for each member or element that holds others.
  package mutating func readable(_ value: JSONValue, depth: Int) {
    let margin = String(repeating: "  ", count: depth + 1)
    switch value {
    case .array(let elements) where elements.contains(where: \.isContainer):
      raw("[")
      for (position, element) in elements.enumerated() {
        raw((position > 0 ? ",\n" : "\n") + margin)
        readable(element, depth: depth + 1)
      }
      raw("\n" + margin.dropLast(2) + "]")
    case .object(let members) where !members.isEmpty:
      raw("{")
      for (position, member) in Self.sorted(members).enumerated() {
        raw((position > 0 ? ",\n" : "\n") + margin)
        string(member.key)
        raw(": ")
        readable(member.value, depth: depth + 1)
      }
      raw("\n" + margin.dropLast(2) + "}")
    default: self.value(value)
    }
  }

  private mutating func scalar(_ value: JSONValue) {
    switch value {
    case .bool(let flag): raw(flag ? "true" : "false")
    case .integer(let number): integer(number)
    case .large(let number): integer(number)
    case .real(let number) where number.isFinite: raw("\(number)")
    case .string(let text): string(text)
    case .null, .real, .array, .object: raw("null")
    }
  }

  private static func sorted(
    _ members: [String: JSONValue]
  ) -> [(key: String, value: JSONValue)] {
    members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}

extension JSONValue {
  fileprivate var isContainer: Bool {
    switch self {
    case .array(let elements): !elements.isEmpty
    case .object: true
    default: false
    }
  }
}

extension String {
  fileprivate static func + (left: String, right: Substring) -> String { left + String(right) }
}
