// SPDX-License-Identifier: GPL-3.0-or-later
#if Workbooks
internal import CZip
internal import Glibc

/// Packs parts by libzip, in memory.
enum ZipPacker {
  /// One packed part.
  struct Packed {
    let method: Int
    /// Checksum, packed and unpacked size, as headers hold them.
    let sums: [UInt8]
    let bytes: [UInt8]
  }

  /// Packs parts; the same bytes always give the same bytes.
  ///
  /// - Throws: ``BookFault`` when memory is short.
  static func packed(_ parts: [[UInt8]]) throws(BookFault) -> [Packed] {
    guard !parts.isEmpty else { return [] }
    let archive = try archive(of: parts)
    let directory = try ZipDirectory(archive)
    guard directory.entries.count == parts.count else { throw shortOfMemory }
    var result: [Packed] = []
    for entry in directory.entries {
      let place = entry.record.lowerBound
      result.append(
        Packed(
          method: ZipDirectory.number(archive, place + 10, 2),
          sums: Array(archive[(place + 16)..<(place + 28)]),
          bytes: Array(archive[try directory.packed(entry)])
        )
      )
    }
    return result
  }

  private static let shortOfMemory = BookFault.oversized("malloc")

  /// An archive of its own with the parts in their order.
  private static func archive(of parts: [[UInt8]]) throws(BookFault) -> [UInt8] {
    guard let store = unsafe zip_source_buffer_create(nil, 0, 0, nil) else { throw shortOfMemory }
    // Safety: the store is held here until its bytes are read; the archive, which has a share of its
    // own from its opening on, is closed or discarded before.
    unsafe zip_source_keep(store)
    defer { unsafe zip_source_free(store) }
    guard let handle = unsafe zip_open_from_source(store, ZIP_TRUNCATE, nil) else {
      unsafe zip_source_free(store)
      throw shortOfMemory
    }
    do throws(BookFault) {
      for (index, part) in parts.enumerated() {
        try unsafe add(part, named: "\(index)", to: handle)
      }
    } catch {
      unsafe zip_discard(handle)
      throw error
    }
    guard unsafe zip_close(handle) == 0 else {
      unsafe zip_discard(handle)
      throw shortOfMemory
    }
    return try unsafe bytes(of: store)
  }

  private static func add(
    _ part: [UInt8],
    named name: String,
    to handle: OpaquePointer
  ) throws(BookFault) {
    // Safety: the copy belongs to the source from its creation on, and the source to the archive
    // from its adding on; before that each is freed here.
    guard let copy = unsafe malloc(max(1, part.count)) else { throw shortOfMemory }
    unsafe part.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { unsafe _ = memcpy(copy, base, bytes.count) }
    }
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(part.count), 1, nil) else {
      unsafe free(copy)
      throw shortOfMemory
    }
    let index = unsafe zip_file_add(handle, name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      throw shortOfMemory
    }
    // The level is named, so that another default of the library changes nothing.
    unsafe zip_set_file_compression(handle, UInt64(index), ZIP_CM_DEFLATE, 6)
    unsafe zip_file_set_dostime(handle, UInt64(index), 0, UInt16(ZipPatch.epoch >> 16), 0)
  }

  private static func bytes(of store: OpaquePointer) throws(BookFault) -> [UInt8] {
    var status = unsafe zip_stat_t()
    guard unsafe zip_source_stat(store, &status) == 0, unsafe zip_source_open(store) == 0 else {
      throw shortOfMemory
    }
    defer { unsafe zip_source_close(store) }
    let size = Int(unsafe status.size)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      // Safety: zip_source_read() writes at most `size - filled` bytes behind the filled part.
      while filled < size, let base = buffer.baseAddress {
        let count = unsafe zip_source_read(store, base + filled, UInt64(size - filled))
        guard count > 0 else { break }
        filled += Int(count)
      }
    }
    guard bytes.count == size else { throw shortOfMemory }
    return bytes
  }
}
#else
/// Stands in for the packing of parts in builds without workbooks.
enum ZipPacker {
  /// One packed part.
  struct Packed {
    let method: Int
    let sums: [UInt8]
    let bytes: [UInt8]
  }

  /// - Throws: ``BookFault/notBuilt``, always.
  static func packed(_ parts: [[UInt8]]) throws(BookFault) -> [Packed] { throw .notBuilt }
}
#endif
