// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Foundation
import Street

/// Writes results to standard output and everything else to standard error.
struct Console {
  let catalogue: Catalogue
  let isQuiet: Bool

  init(_ catalogue: Catalogue = Speech.catalogue, quiet: Bool = false) {
    self.catalogue = catalogue
    isQuiet = quiet
  }

  /// Writes a line of the result.
  func result(_ line: String) { Self.write(line + "\n", to: .standardOutput) }

  /// Writes the result as JSON.
  func result(_ value: JSONValue) {
    Self.write(String(decoding: value.readableBytes, as: UTF8.self), to: .standardOutput)
  }

  /// Writes a line that is not the result.
  func remark(_ line: String) {
    if !isQuiet { Self.write(line + "\n", to: .standardError) }
  }

  /// Writes a sentence that must be read even when quiet.
  func complaint(_ line: String) { Self.write(line + "\n", to: .standardError) }

  /// Writes a sentence that must be read even when quiet.
  func complaint(_ message: Message) { complaint(catalogue.text(message)) }

  /// A closed pipe is the reader's choice and no error of ours.
  private static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
