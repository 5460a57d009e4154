// SPDX-License-Identifier: GPL-3.0-or-later
internal import Glibc

/// What keeps a file from being written.
public enum WriteError: Error, Equatable, Sendable {
  /// The file or its folder cannot be written: path, reason of the system.
  case cannotWrite(path: String, reason: String)
}

/// Writes files whole or not at all.
public enum AtomicFile {
  /// Writes bytes to a path, through a temporary file in the same folder and a rename.
  ///
  /// A reader sees the old file or the new one, never a part; a failure leaves the old one.
  ///
  /// - Parameters:
  ///   - bytes: The whole content.
  ///   - path: Where it goes; an existing file is replaced.
  /// - Throws: ``WriteError`` when the folder cannot be written or the disk is full.
  public static func write(_ bytes: [UInt8], to path: String) throws(WriteError) {
    let temporary = "\(path).part-\(getpid())"
    do {
      try writeDirectly(bytes, to: temporary)
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    guard unsafe rename(temporary, path) == 0 else {
      let reason = systemReason()
      unsafe unlink(temporary)
      throw .cannotWrite(path: path, reason: reason)
    }
  }

  /// Writes text as UTF-8 without a byte order mark; see ``write(_:to:)-(String,_)``.
  ///
  /// - Parameters:
  ///   - text: The whole content.
  ///   - path: Where it goes.
  /// - Throws: ``WriteError`` when the folder cannot be written or the disk is full.
  public static func write(_ text: String, to path: String) throws(WriteError) {
    try write(Array(text.utf8), to: path)
  }

  /// Makes a folder and the folders above it.
  ///
  /// - Parameter path: The folder; nothing happens when it exists.
  /// - Throws: ``WriteError`` when it cannot be made.
  public static func makeFolder(_ path: String) throws(WriteError) {
    if FileSource.isFolder(path) { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard unsafe path.isEmpty || mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw .cannotWrite(path: path, reason: systemReason())
    }
  }

  /// Takes a file away.
  ///
  /// - Parameter path: The file; nothing happens when it is gone.
  /// - Throws: ``WriteError`` when it cannot be taken away.
  static func remove(_ path: String) throws(WriteError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else {
      throw .cannotWrite(path: path, reason: systemReason())
    }
  }

  private static func writeDirectly(_ bytes: [UInt8], to path: String) throws(WriteError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: systemReason()) }
    var written = 0
    while written < bytes.count {
      // Safety: the pointer is used inside the closure only and stays within the array.
      let count = unsafe bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe Glibc.write(descriptor, base + written, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = systemReason()
        close(descriptor)
        throw .cannotWrite(path: path, reason: reason)
      }
      written += count
    }
    guard close(descriptor) == 0 else {
      throw .cannotWrite(path: path, reason: systemReason())
    }
  }

  private static func systemReason() -> String {
    // Safety: strerror returns a C string that lives until the next call on this thread.
    unsafe String(cString: strerror(errno))
  }
}
