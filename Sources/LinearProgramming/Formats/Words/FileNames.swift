// SPDX-License-Identifier: GPL-3.0-or-later

/// Names of rows or columns that every reader of LP and MPS files takes.
///
/// A model's own name is kept when it is ASCII, at most 255 long, made of letters, digits, `_` and
/// `.`, not begun like a number, no keyword and not used before; else the name is a letter and the
/// index. Nothing that could be mistaken for another index's generated name is kept.
struct FileNames {
  private let prefix: Unicode.Scalar
  private let kept: [String]

  init(prefix: Unicode.Scalar, names: [String]) {
    self.prefix = prefix
    var used: Set<String> = []
    kept = names.enumerated()
      .map { index, name in
        Self.isUsable(name, at: index, prefix) && used.insert(name).inserted ? name : ""
      }
  }

  func write(_ index: Int, to sink: inout TextSink) {
    if !kept.isEmpty, !kept[index].isEmpty {
      sink.write(kept[index])
    } else {
      sink.write(prefix)
      sink.write(index)
    }
  }

  private static func isUsable(
    _ name: String,
    at index: Int,
    _ prefix: Unicode.Scalar
  ) -> Bool {
    let bytes = Array(name.utf8)
    guard let first = bytes.first, bytes.count <= 255, isLetter(first) else { return false }
    guard bytes.allSatisfy({ isLetter($0) || isDigit($0) || $0 == 0x2E }) else { return false }
    let rest = bytes.dropFirst()
    let lowered = name.lowercased()
    // Generated names are x, c or r and a number; "e5" would read as a number.
    if !rest.isEmpty, rest.allSatisfy(isDigit), ["x", "c", "r"].contains(lowered.first) {
      return name == "\(prefix)\(index)"
    }
    if lowered.first == "e", rest.allSatisfy(isDigit) { return false }
    if lowered.first == "e", let second = rest.first, isDigit(second) || second == 0x2E {
      return false
    }
    return !keywords.contains(lowered)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }

  /// Words with a meaning in LP files, and the names that the writers use themselves.
  private static let keywords: Set<String> = [
    "bin", "binaries", "binary", "bound", "bounds", "end", "free", "gen", "general", "generals",
    "inf", "infinity", "int", "integer", "integers", "max", "maximise", "maximize", "maximum",
    "min", "minimise", "minimize", "minimum", "nan", "obj", "one", "s.t.", "semi", "semis", "sos",
    "sos1", "sos2", "st", "st.", "subject", "such", "that", "to", "zero", "rhs", "rng", "bnd",
  ]
}
