// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// By what it is seen that a file has changed, without reading it.
struct FileStamp: Hashable {
  let bytes: Int
  /// When it was last changed, in seconds and billionths.
  let seconds: Int
  let nanoseconds: Int
  let node: UInt64

  /// Looks at a file; nil where there is none or it cannot be looked at.
  init?(_ path: String) {
    var facts = stat()
    // Safety: the facts outlive the call that fills them.
    guard unsafe stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    bytes = Int(facts.st_size)
    seconds = facts.st_mtim.tv_sec
    nanoseconds = facts.st_mtim.tv_nsec
    node = UInt64(facts.st_ino)
  }
}

/// Whether a workbook is there to its end.
enum BookEnd {
  /// Bytes of the record that ends an archive, without its comment.
  private static let recordBytes = 22
  private static let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]

  /// Whether a file has come to its end: anything but a workbook has, as far as can be told.
  ///
  /// A copy that is still being made lacks the record that ends a workbook, also where its room was
  /// taken beforehand.
  static func isThere(_ path: String) -> Bool {
    guard ["xlsx", "xlsm", "ods"].contains(URL(fileURLWithPath: path).pathExtension.lowercased())
    else { return true }
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let size = try? file.seekToEnd(), size >= UInt64(recordBytes) else { return false }
    let length = min(size, UInt64(65_535 + recordBytes))
    guard (try? file.seek(toOffset: size - length)) != nil,
      let tail = try? file.read(upToCount: Int(length))
    else { return false }
    let bytes = [UInt8](tail)
    // A book under a password is no archive; the reader says so.
    if isCompound(file) { return true }
    return bytes.indices.reversed()
      .contains { start in
        guard bytes[start...].starts(with: mark), start + recordBytes <= bytes.count else {
          return false
        }
        func number(_ offset: Int, _ width: Int) -> UInt64 {
          (0..<width).reversed().reduce(0) { $0 << 8 | UInt64(bytes[start + offset + $1]) }
        }
        let end = size - length + UInt64(start)
        let comment = Int(number(20, 2))
        return start + recordBytes + comment == bytes.count
          && number(12, 4) + number(16, 4) <= end
      }
  }

  private static func isCompound(_ file: FileHandle) -> Bool {
    guard (try? file.seek(toOffset: 0)) != nil, let head = try? file.read(upToCount: 4) else {
      return false
    }
    return [UInt8](head) == [0xD0, 0xCF, 0x11, 0xE0]
  }
}
