// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Foundation
import Street
import Tables

/// A text beside what people put into a shared folder, in the form that their programs open well: lines
/// that end in CR LF, with a mark of UTF-8.
struct StatusFile {
  let path: String
  let catalogue: Catalogue

  /// Writes it whole.
  ///
  /// - Throws: ``WriteError`` where the share cannot be written.
  func write(_ lines: [String]) throws(WriteError) {
    let all = lines + ["", catalogue.text(.statusNote)]
    let text = all.map { Console.harmless($0).replacing("\n", with: " ") + "\r\n" }.joined()
    try AtomicFile.write([0xEF, 0xBB, 0xBF] + Array(text.utf8), to: path)
  }

  /// The time of day in China, to the minute.
  static var now: String {
    let seconds = Int(Date().timeIntervalSince1970) + 8 * 3600
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = Day(number: seconds / 86_400)
    return "\(day) \(two(seconds % 86_400 / 3600)):\(two(seconds % 3600 / 60))"
  }
}
