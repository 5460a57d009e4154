// SPDX-License-Identifier: GPL-3.0-or-later
#if Workbooks
internal import CZip
internal import Glibc

/// The sole owner of an open zip archive in memory; nothing of it ever goes to the disk.
@safe struct ZipArchive: ~Copyable {
  private struct Entry {
    var index: UInt64
    /// Size when unpacked, as the archive says.
    ///
    /// Unit: bytes.
    var size: Int
  }

  private let handle: OpaquePointer
  /// Entries by their path in lower case: parts of a workbook differ in more than case.
  private let entries: [String: Entry]
  private var unpacked = 0

  /// - Throws: ``BookFault`` when it is no archive, locked, damaged or too large.
  init(_ raw: [UInt8]) throws(BookFault) {
    if let fault = BookFormat.fault(of: raw) { throw fault }
    let handle = try unsafe Self.open(raw)
    do throws(BookFault) {
      entries = try unsafe Self.list(handle)
    } catch {
      unsafe zip_discard(handle)
      throw error
    }
    unsafe self.handle = handle
  }

  deinit { unsafe zip_discard(handle) }

  private static func open(_ raw: [UInt8]) throws(BookFault) -> OpaquePointer {
    // Safety: the copy belongs to the source from its creation on, and the source to the archive
    // from its opening on; before that each is freed here.
    guard let copy = unsafe malloc(raw.count) else { throw .oversized("malloc") }
    unsafe raw.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { unsafe _ = memcpy(copy, base, bytes.count) }
    }
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(raw.count), 1, nil) else {
      unsafe free(copy)
      throw .oversized("malloc")
    }
    guard let handle = unsafe zip_open_from_source(source, ZIP_RDONLY, nil) else {
      unsafe zip_source_free(source)
      throw .damaged("zip")
    }
    return unsafe handle
  }

  private static func list(_ handle: OpaquePointer) throws(BookFault) -> [String: Entry] {
    let count = unsafe zip_get_num_entries(handle, 0)
    guard count <= BookLimits.entries else { throw .oversized("zip: > \(BookLimits.entries)") }
    var entries: [String: Entry] = [:]
    for index in 0..<UInt64(max(0, count)) {
      var status = unsafe zip_stat_t()
      // Safety: the name lives as long as the archive and ends with a NUL.
      guard unsafe zip_stat_index(handle, index, UInt32(ZIP_FL_ENC_RAW), &status) == 0,
        let name = unsafe status.name.map({ unsafe String(cString: $0) })
      else { throw .damaged("zip") }
      guard unsafe status.encryption_method == UInt16(ZIP_EM_NONE) else { throw .password }
      let key = name.lowercased()
      guard entries[key] == nil else { throw .damaged(name) }
      let size = try unsafe checkedSize(of: status, name)
      entries[key] = Entry(index: index, size: size)
    }
    return entries
  }

  /// The size of an entry when unpacked, if it is one that may be unpacked.
  private static func checkedSize(of status: zip_stat_t, _ name: String) throws(BookFault) -> Int {
    guard [0, 8].contains(unsafe status.comp_method) else { throw .damaged(name) }
    let (size, packed) = unsafe (status.size, status.comp_size)
    guard size <= UInt64(BookLimits.part) else {
      throw .oversized("\(name): > \(BookLimits.part >> 20) MB")
    }
    let isSuspect = size > UInt64(BookLimits.ratioFloor)
    guard !isSuspect || size / UInt64(BookLimits.ratio) <= packed else {
      throw .oversized("\(name): > \(BookLimits.ratio) : 1")
    }
    return Int(size)
  }

  func holds(_ path: String) -> Bool { entries[path.lowercased()] != nil }

  /// The paths of all parts in lower case, ascending.
  var paths: [String] { entries.keys.sorted() }

  /// The bytes of a part, unpacked and checked against their checksum.
  ///
  /// - Throws: ``BookFault`` when the part is missing or damaged, or the parts together are too large.
  mutating func bytes(of path: String) throws(BookFault) -> [UInt8] {
    guard let entry = entries[path.lowercased()] else { throw .damaged(path) }
    unpacked += entry.size
    guard unpacked <= BookLimits.total else {
      throw .oversized("> \(BookLimits.total >> 20) MB")
    }
    guard let file = unsafe zip_fopen_index(handle, entry.index, 0) else { throw .damaged(path) }
    defer { unsafe zip_fclose(file) }
    var isWhole = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, filled in
      // Safety: zip_fread() writes at most `size - filled` bytes behind the filled part.
      while filled < entry.size, let base = buffer.baseAddress {
        let count = unsafe zip_fread(file, base + filled, UInt64(entry.size - filled))
        guard count > 0 else {
          isWhole = false
          break
        }
        filled += Int(count)
      }
    }
    // One byte beyond the end: an error there is a wrong checksum, a byte a wrong size.
    var beyond: UInt8 = 0
    guard isWhole, unsafe zip_fread(file, &beyond, 1) == 0 else { throw .damaged(path) }
    return bytes
  }
}
#else
/// Stands in for the reader of archives in builds without workbooks.
struct ZipArchive: ~Copyable {
  /// - Throws: ``BookFault/notBuilt``, always.
  init(_ raw: [UInt8]) throws(BookFault) { throw .notBuilt }

  func holds(_ path: String) -> Bool { false }

  var paths: [String] { [] }

  mutating func bytes(of path: String) throws(BookFault) -> [UInt8] { throw .notBuilt }
}
#endif
