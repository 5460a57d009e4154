// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON text as a value; numbers keep whole numbers exact.
///
/// Own reader and writer, so that a hostile file ends in a typed error at a byte position, whole
/// numbers never pass through floating point, and the same value always gives the same bytes.
package enum JSONValue: Sendable, Equatable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number that fits `Int`.
  case integer(Int)
  /// A whole number above `Int.max` that fits `UInt64`.
  case large(UInt64)
  /// Any other finite number.
  case real(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Members by name; written in the order of their bytes.
  case object([String: JSONValue])
}

/// Why a text is not the JSON that was expected, and where.
package struct JSONFault: Error, Sendable, Equatable {
  /// What is wrong.
  package enum Kind: Sendable {
    /// Not JSON, not UTF-8, or something after the end.
    case malformed
    /// Nested deeper than any file of ours.
    case tooDeep
    /// One name twice in one object.
    case duplicateKey
    /// A number that no type holds.
    case numberOutOfRange
  }

  /// What is wrong.
  package let kind: Kind
  /// Byte position from 0.
  package let offset: Int
}

extension JSONValue {
  /// The value as compact JSON bytes.
  package var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }

  /// The value as JSON bytes of one member or element a line, for people to read.
  package var readableBytes: [UInt8] {
    var writer = JSONWriter()
    writer.readable(self, depth: 0)
    writer.raw("\n")
    return writer.bytes
  }
}
