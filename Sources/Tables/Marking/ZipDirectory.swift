// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the entries of a zip archive stand, so that they can be taken over byte for byte.
///
/// - Note: Source: PKWARE APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16. Archives of the 64-bit
///   form are beyond the limits of workbooks and refused.
struct ZipDirectory {
  struct Entry {
    let name: [UInt8]
    /// Where its local header begins and all that belongs to it ends.
    let local: Range<Int>
    /// Its record in the directory.
    let record: Range<Int>
  }

  let bytes: [UInt8]
  /// In the order of the directory.
  let entries: [Entry]
  /// From the end of the directory to the end of the file.
  let ending: Range<Int>

  private static let damaged = BookFault.damaged("zip")

  /// - Throws: ``BookFault`` when the archive is damaged or of the 64-bit form.
  init(_ bytes: [UInt8]) throws(BookFault) {
    self.bytes = bytes
    let end = try Self.end(of: bytes)
    let count = Self.number(bytes, end + 10, 2)
    let (size, start) = (Self.number(bytes, end + 12, 4), Self.number(bytes, end + 16, 4))
    // The directory ends where its end is marked: nothing else can be told to stand there.
    guard start + size == end else { throw Self.damaged }
    var records: [(name: [UInt8], offset: Int, record: Range<Int>)] = []
    var place = start
    for _ in 0..<count {
      guard place + 46 <= end, Self.number(bytes, place, 4) == 0x0201_4B50 else {
        throw Self.damaged
      }
      let lengths = (28...32).filter { $0 % 2 == 0 }.map { Self.number(bytes, place + $0, 2) }
      let next = place + 46 + lengths.reduce(0, +)
      let offset = Self.number(bytes, place + 42, 4)
      guard next <= end, offset + 30 <= start, Self.number(bytes, offset, 4) == 0x0403_4B50 else {
        throw Self.damaged
      }
      let name = Array(bytes[(place + 46)..<(place + 46 + lengths[0])])
      records.append((name, offset, place..<next))
      place = next
    }
    guard place == end else { throw Self.damaged }
    // What stands between two entries belongs to the first: sizes behind the bytes, padding.
    let offsets = records.map(\.offset).sorted() + [start]
    var following: [Int: Int] = [:]
    for (offset, next) in zip(offsets, offsets.dropFirst()) {
      guard offset + 30 <= next else { throw Self.damaged }
      following[offset] = next
    }
    entries = records.map { record in
      let stop = following[record.offset] ?? start
      return Entry(name: record.name, local: record.offset..<stop, record: record.record)
    }
    ending = end..<bytes.count
  }

  /// Where the end of the directory is marked; a remark of up to 64 KB may stand behind it.
  private static func end(of bytes: [UInt8]) throws(BookFault) -> Int {
    var place = bytes.count - 22
    let last = max(0, place - 0xFFFF)
    while place >= last {
      if bytes[place] == 0x50, number(bytes, place, 4) == 0x0605_4B50,
        place + 22 + number(bytes, place + 20, 2) == bytes.count
      {
        return place
      }
      place -= 1
    }
    throw damaged
  }

  /// A little-endian number.
  static func number(_ bytes: [UInt8], _ place: Int, _ width: Int) -> Int {
    var value = 0
    for offset in (0..<width).reversed() { value = value << 8 | Int(bytes[place + offset]) }
    return value
  }

  /// The packed bytes of an entry.
  ///
  /// - Throws: ``BookFault`` when they do not fit.
  func packed(_ entry: Entry) throws(BookFault) -> Range<Int> {
    let place = entry.local.lowerBound
    let header = 30 + Self.number(bytes, place + 26, 2) + Self.number(bytes, place + 28, 2)
    let start = place + header
    let size = Self.number(bytes, entry.record.lowerBound + 20, 4)
    guard start + size <= entry.local.upperBound else { throw Self.damaged }
    return start..<(start + size)
  }
}
