// SPDX-License-Identifier: GPL-3.0-or-later

/// Changes entries of a zip archive and adds others; all that is not named is taken over byte for byte,
/// headers, times and order included.
struct ZipPatch {
  /// 1980-01-01, the first day that archives know: what is new has no time, so that bytes are the same
  /// on every day.
  static let epoch = 0x0021_0000

  private let directory: ZipDirectory
  private var replaced: [[UInt8]: [UInt8]] = [:]
  private var added: [(path: String, bytes: [UInt8])] = []

  /// - Throws: ``BookFault`` when the archive is damaged.
  init(_ raw: [UInt8]) throws(BookFault) { directory = try ZipDirectory(raw) }

  /// The entry of a path; case does not matter, as in ``ZipArchive``.
  private func entry(_ path: String) -> ZipDirectory.Entry? {
    let wanted = path.lowercased()
    return directory.entries
      .first { String(decoding: $0.name, as: UTF8.self).lowercased() == wanted }
  }

  /// Names of all entries.
  var paths: [String] { directory.entries.map { String(decoding: $0.name, as: UTF8.self) } }

  func holds(_ path: String) -> Bool {
    entry(path) != nil || added.contains { $0.path.lowercased() == path.lowercased() }
  }

  /// Gives an entry new bytes, or adds it.
  mutating func put(_ bytes: [UInt8], at path: String) {
    if let entry = entry(path) {
      replaced[entry.name] = bytes
    } else {
      added.removeAll { $0.path == path }
      added.append((path, bytes))
    }
  }

  /// The path with the lowest number that is free, as in `xl/comments1.xml`; without one if it may be.
  func free(_ stem: String, _ ending: String, isPlainFirst: Bool = false) -> String {
    if isPlainFirst, !holds(stem + ending) { return stem + ending }
    var number = 1
    while holds("\(stem)\(number)\(ending)") { number += 1 }
    return "\(stem)\(number)\(ending)"
  }

  // MARK: Writing

  /// The whole archive.
  ///
  /// - Throws: ``BookFault`` when parts cannot be packed.
  func bytes() throws(BookFault) -> [UInt8] {
    let ordered = directory.entries.filter { replaced[$0.name] != nil }
    let contents = ordered.compactMap { replaced[$0.name] } + added.map(\.bytes)
    let packs = try ZipPacker.packed(contents)
    var own: [[UInt8]: ZipPacker.Packed] = [:]
    for (entry, pack) in zip(ordered, packs) { own[entry.name] = pack }
    var output: [UInt8] = []
    var offsets: [[UInt8]: Int] = [:]
    // In the order of the file, which need not be that of the directory.
    for entry in directory.entries.sorted(by: { $0.local.lowerBound < $1.local.lowerBound }) {
      if output.isEmpty { output += directory.bytes[..<entry.local.lowerBound] }
      offsets[entry.name] = output.count
      if let pack = own[entry.name] {
        output += Header(directory, entry, pack).local + pack.bytes
      } else {
        output += directory.bytes[entry.local]
      }
    }
    var records: [UInt8] = []
    for entry in directory.entries {
      let header = own[entry.name].map { Header(directory, entry, $0) }
      var record = header?.record ?? Array(directory.bytes[entry.record])
      record.replaceSubrange(42..<46, with: Self.number(offsets[entry.name] ?? 0, 4))
      records += record
    }
    for (part, pack) in zip(added, packs.dropFirst(ordered.count)) {
      let header = Header(Array(part.path.utf8), pack)
      var record = header.record
      record.replaceSubrange(42..<46, with: Self.number(output.count, 4))
      records += record
      output += header.local + pack.bytes
    }
    return output + records + ending(at: output.count, size: records.count)
  }

  private func ending(at start: Int, size: Int) -> [UInt8] {
    var ending = Array(directory.bytes[directory.ending])
    let count = Self.number(directory.entries.count + added.count, 2)
    let extent = Self.number(size, 4) + Self.number(start, 4)
    ending.replaceSubrange(8..<20, with: count + count + extent)
    return ending
  }

  static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// Headers of an entry whose bytes are ours.
  private struct Header {
    let name: [UInt8]
    let pack: ZipPacker.Packed
    /// Version and system of the writer.
    var maker = 20
    /// Only the mark that the name is UTF-8 is kept: sizes stand in the header.
    var flags = 0x0800
    var time = ZipPatch.epoch
    /// Kind of content and rights, as the archive had them.
    var attributes: [UInt8] = [0, 0, 0, 0, 0, 0]

    init(_ name: [UInt8], _ pack: ZipPacker.Packed) { (self.name, self.pack) = (name, pack) }

    init(_ directory: ZipDirectory, _ entry: ZipDirectory.Entry, _ pack: ZipPacker.Packed) {
      self.init(entry.name, pack)
      let place = entry.record.lowerBound
      maker = ZipDirectory.number(directory.bytes, place + 4, 2)
      flags = ZipDirectory.number(directory.bytes, place + 8, 2) & 0x0800
      time = ZipDirectory.number(directory.bytes, place + 12, 4)
      attributes = Array(directory.bytes[(place + 36)..<(place + 42)])
    }

    /// What both headers have, from the version needed to the lengths of name and extra field.
    private var common: [UInt8] {
      ZipPatch.number(20, 2) + ZipPatch.number(flags, 2) + ZipPatch.number(pack.method, 2)
        + ZipPatch.number(time, 4) + pack.sums + ZipPatch.number(name.count, 2) + [0, 0]
    }

    var local: [UInt8] { [0x50, 0x4B, 0x03, 0x04] + common + name }

    /// The record of the directory, its offset still to be filled in.
    var record: [UInt8] {
      [0x50, 0x4B, 0x01, 0x02] + ZipPatch.number(maker, 2) + common + [0, 0, 0, 0] + attributes
        + [0, 0, 0, 0] + name
    }
  }
}
