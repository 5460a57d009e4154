// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Foundation
import Street

/// Writes results to standard output and everything else to standard error.
struct Console {
  let catalogue: Catalogue
  let isQuiet: Bool
  /// Whether nothing is said at all: a week of a batch reports by its files.
  let isMute: Bool

  init(_ catalogue: Catalogue = Speech.catalogue, quiet: Bool = false, mute: Bool = false) {
    self.catalogue = catalogue
    isQuiet = quiet
    isMute = mute
  }

  /// Writes a line of the result.
  func result(_ line: String) { Self.write(Self.harmless(line) + "\n", to: .standardOutput) }

  /// Writes the result as JSON.
  func result(_ value: JSONValue) {
    Self.write(String(decoding: value.readableBytes, as: UTF8.self), to: .standardOutput)
  }

  /// Writes a line that is not the result.
  func remark(_ line: String) {
    if !isQuiet { complaint(line) }
  }

  /// Writes a sentence that must be read even when quiet.
  func complaint(_ line: String) {
    if !isMute { Self.write(Self.harmless(line) + "\n", to: .standardError) }
  }

  /// Writes a sentence that must be read even when quiet.
  func complaint(_ message: Message) { complaint(catalogue.text(message)) }

  /// The text without characters that would steer a terminal or turn the direction of writing; cells
  /// of a hostile table can hold them.
  static func harmless(_ text: String) -> String {
    func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x0A: false
      case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      result.unicodeScalars.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
    }
  }

  /// A closed pipe is the reader's choice and no error of ours.
  private static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
