// SPDX-License-Identifier: GPL-3.0-or-later

/// Recognises files of other programs by their first bytes.
enum FileKind {
  /// The format of web pages and of tables that are saved as one.
  static let markup = "html / xml"

  /// The ending of a file name in lower case, without the dot; empty without one.
  static func ending(of name: String) -> String {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  /// The program's format as clerks call it, or nil for what may be text.
  static func foreignFormat(of bytes: [UInt8]) -> String? {
    let signatures: [([UInt8], String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "xlsx / zip"), ([0x50, 0x4B, 0x05, 0x06], "zip"),
      ([0xD0, 0xCF, 0x11, 0xE0], "xls / doc / et / wps"), ([0x25, 0x50, 0x44, 0x46], "pdf"),
      ([0x89, 0x50, 0x4E, 0x47], "png"), ([0xFF, 0xD8, 0xFF], "jpg"), ([0x1F, 0x8B], "gzip"),
      ([0x52, 0x61, 0x72, 0x21], "rar"), ([0x37, 0x7A, 0xBC, 0xAF], "7z"),
      ([0x7F, 0x45, 0x4C, 0x46], "elf"), ([0x4D, 0x5A, 0x90, 0x00], "exe"),
      (Array("SQLite format 3".utf8), "sqlite"), (Array("{\\rtf".utf8), "rtf"),
      (Array("GIF8".utf8), "gif"),
    ]
    if let known = signatures.first(where: { bytes.starts(with: $0.0) }) { return known.1 }
    let opening = bytes.prefix(512).drop { $0 <= 0x20 || $0 >= 0x80 }
    let markup = ["<!doctype", "<html", "<?xml", "<table"]
    let lowered = opening.prefix(16).map { $0 | 0x20 }
    for tag in markup where lowered.starts(with: tag.utf8.map { $0 | 0x20 }) { return Self.markup }
    return nil
  }
}
