// SPDX-License-Identifier: GPL-3.0-or-later
internal import Glibc

/// Reads folders and files by the C library, with a cap on size.
enum FileSource {
  /// Largest file read.
  ///
  /// Unit: bytes.
  static let largestFile = 256 << 20

  enum Failure: Error {
    case unreadable
    case tooLarge
  }

  static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  static func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  /// Names in a folder, sorted by their bytes; nil when it cannot be listed.
  static func names(in folder: String) -> [String]? {
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // Safety: d_name is a NUL-terminated field of the entry, which lives until the next readdir.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      names.append(name)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The whole file; pipes, devices and folders are refused.
  static func bytes(of path: String, limit: Int = largestFile) throws(Failure) -> [UInt8] {
    guard isFile(path) else { throw .unreadable }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable }
    guard status.st_size <= limit else { throw .tooLarge }
    let size = Int(status.st_size)
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      // Safety: read() writes at most `size - filled` bytes behind the filled part.
      while filled < size, let base = buffer.baseAddress {
        let count = unsafe read(descriptor, base + filled, size - filled)
        if count < 0, errno == EINTR { continue }
        if count < 0 { failed = true }
        if count <= 0 { break }
        filled += count
      }
    }
    guard !failed else { throw .unreadable }
    return bytes
  }

  private static func kind(of path: String) -> mode_t {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return 0 }
    return status.st_mode & S_IFMT
  }
}
