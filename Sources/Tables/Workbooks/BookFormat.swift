// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells by its content what a file is that calls itself a workbook.
enum BookFormat {
  /// Endings of workbooks that can be read: with macros and templates, which are read like others.
  static let endings: Set<String> = ["xlsx", "xlsm", "xltx", "xltm"]
  /// Endings of files that a clerk takes for a table and that cannot be read as they are.
  static let foreignEndings: Set<String> = [
    "xls", "xlt", "et", "ett", "xlsb", "ods", "ots", "wps", "wpt", "doc", "docx", "pdf", "numbers",
  ]

  /// Why a file cannot be read as a workbook; nil for one that may be.
  static func fault(of raw: [UInt8]) -> BookFault? {
    if raw.isEmpty { return .notABook }
    if let names = CompoundFile.names(in: raw) { return fault(ofCompound: names) }
    if raw.starts(with: [0x50, 0x4B]) { return fault(ofArchive: ZipNames.list(in: raw)) }
    if let format = FileKind.foreignFormat(of: raw) {
      return format == FileKind.markup ? .markup : .document
    }
    let hasNoText = raw.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
    if !hasNoText, (try? DecodedText(raw, as: nil)) != nil { return .plainText }
    return .notABook
  }

  private static func fault(ofCompound names: [String]) -> BookFault {
    if names.contains("EncryptedPackage") { return .password }
    if names.contains("Workbook") || names.contains("Book") { return .oldFormat }
    return names.contains("WordDocument") || names.contains("PowerPoint Document")
      ? .document : .oldFormat
  }

  private static func fault(ofArchive names: Set<String>) -> BookFault? {
    if names.contains("xl/workbook.bin") { return .binary }
    if names.contains("mimetype"), names.contains("content.xml") { return .openDocument }
    if names.contains("xl/workbook.xml") { return nil }
    if names.contains(where: { $0.hasPrefix("word/") || $0.hasPrefix("ppt/") }) { return .document }
    return nil
  }
}

/// The names of entries in a zip archive, read without unpacking anything.
enum ZipNames {
  private static let most = 10_000

  /// Names in lower case; empty where the archive is cut off.
  static func list(in raw: [UInt8]) -> Set<String> {
    guard let end = directoryEnd(in: raw) else { return [] }
    var position = number(raw, end + 16, 4)
    var names: Set<String> = []
    while names.count < most, position + 46 <= raw.count,
      raw[position...].starts(with: [0x50, 0x4B, 0x01, 0x02])
    {
      let length = number(raw, position + 28, 2)
      let rest = number(raw, position + 30, 2) + number(raw, position + 32, 2)
      guard position + 46 + length <= raw.count else { break }
      let name = raw[(position + 46)..<(position + 46 + length)]
      names.insert(String(decoding: name, as: UTF8.self).lowercased())
      position += 46 + length + rest
    }
    return names
  }

  /// Where the record stands that ends the directory: behind it is a comment of 64 KB at most.
  private static func directoryEnd(in raw: [UInt8]) -> Int? {
    guard raw.count >= 22 else { return nil }
    return (max(0, raw.count - 22 - 65_535)...(raw.count - 22))
      .last { raw[$0] == 0x50 && raw[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06]) }
  }

  private static func number(_ raw: [UInt8], _ start: Int, _ width: Int) -> Int {
    (0..<width).reduce(0) { $0 | Int(raw[start + $1]) << (8 * $1) }
  }
}

/// The directory of a compound file, as older Office programs write it and as books with a password are.
///
/// - Note: Source: [MS-CFB], Compound File Binary File Format.
enum CompoundFile {
  private static let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
  /// Sectors of the directory that are looked at.
  private static let mostSectors = 256

  /// Names of streams and storages; nil when it is no compound file.
  static func names(in raw: [UInt8]) -> [String]? {
    guard raw.starts(with: mark) else { return nil }
    guard raw.count >= 512 else { return [] }
    let shift = number(raw, 30, 2)
    guard (7...16).contains(shift) else { return [] }
    let size = 1 << shift
    var names: [String] = []
    var sector = number(raw, 48, 4)
    for _ in 0..<mostSectors {
      let start = (sector + 1) << shift
      guard sector < 0xFFFF_FFF0, start + size <= raw.count else { break }
      for entry in stride(from: start, to: start + size, by: 128) {
        names.append(name(of: raw[entry..<(entry + 128)]))
      }
      guard let next = successor(of: sector, in: raw, shift) else { break }
      sector = next
    }
    return names.filter { !$0.isEmpty }
  }

  /// A name of up to 31 characters in UTF-16.
  private static func name(of entry: ArraySlice<UInt8>) -> String {
    let start = entry.startIndex
    let length = min(64, Int(entry[start + 64]) | Int(entry[start + 65]) << 8)
    guard length >= 2 else { return "" }
    let units = stride(from: start, to: start + length - 2, by: 2)
      .map { UInt16(entry[$0]) | UInt16(entry[$0 + 1]) << 8 }
    return String(decoding: units, as: UTF16.self)
  }

  /// The sector that follows in a chain; nil where the table of sectors does not say.
  private static func successor(of sector: Int, in raw: [UInt8], _ shift: Int) -> Int? {
    let perSector = 1 << (shift - 2)
    let list = sector / perSector
    // The header holds the places of the first 109 sectors of the table.
    guard list < 109 else { return nil }
    let table = number(raw, 76 + 4 * list, 4)
    let place = ((table + 1) << shift) + 4 * (sector % perSector)
    guard table < 0xFFFF_FFF0, place + 4 <= raw.count else { return nil }
    return number(raw, place, 4)
  }

  private static func number(_ raw: [UInt8], _ start: Int, _ width: Int) -> Int {
    (0..<width).reduce(0) { $0 | Int(raw[start + $1]) << (8 * $1) }
  }
}
