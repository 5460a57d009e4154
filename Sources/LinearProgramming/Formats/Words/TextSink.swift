// SPDX-License-Identifier: GPL-3.0-or-later

/// Collects the bytes of a text file; numbers are written so that reading them gives them back.
struct TextSink {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  mutating func write(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ letter: Unicode.Scalar) {
    bytes.append(UInt8(truncatingIfNeeded: letter.value))
  }

  mutating func write(_ number: Int) {
    guard number >= 0, number < 10 else {
      bytes.append(contentsOf: String(number).utf8)
      return
    }
    bytes.append(UInt8(truncatingIfNeeded: 48 + number))
  }

  /// A finite number; integers without a point.
  mutating func write(_ number: Double) {
    if number.magnitude < 0x1p53, number == number.rounded(.towardZero) {
      write(Int(number))
    } else {
      bytes.append(contentsOf: number.description.utf8)
    }
  }
}
