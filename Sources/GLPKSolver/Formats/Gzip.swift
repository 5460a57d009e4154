// SPDX-License-Identifier: GPL-3.0-or-later
internal import CZlib

/// Tells why bytes are no gzip file, or too large a one.
public enum GzipError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The bytes do not begin as a gzip file does.
  case notGzip
  /// The compressed part or its checksum is wrong.
  case damaged
  /// The file ends too early.
  case cutShort
  /// What comes out is larger than the limit, in bytes.
  case tooLarge(limit: Int)

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .notGzip: "not packed by gzip"
    case .damaged: "damaged: the packed part or its checksum is wrong"
    case .cutShort: "cut short: the file ends too early"
    case .tooLarge(let limit): "larger than \(limit) bytes when unpacked"
    }
  }
}

/// Packs and unpacks gzip files, as model files come in.
///
/// - Note: Source: P. Deutsch, GZIP file format specification version 4.3, RFC 1952.
public enum Gzip {
  /// Whether bytes begin as a gzip file does.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: True when they do.
  public static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Unpacks a file of one or several members; zlib checks their sums.
  ///
  /// Zeros behind the last member are padding; anything else there is damage.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - limit: Most bytes that may come out; protects from files that swell up.
  /// - Returns: What was packed.
  /// - Throws: ``GzipError``.
  /// - Complexity: O(bytes + what comes out).
  public static func inflated(
    _ bytes: [UInt8],
    limit: Int = 1 << 30
  ) throws(GzipError) -> [UInt8] {
    guard isGzip(bytes) else { throw .notGzip }
    var unpacked: [UInt8] = []
    var start = 0
    while start < bytes.count {
      if start > 0, bytes[start...].allSatisfy({ $0 == 0 }) { break }
      start += try inflateMember(bytes, from: start, into: &unpacked, limit)
    }
    return unpacked
  }

  /// Unpacks one member and tells how long it was.
  private static func inflateMember(
    _ bytes: [UInt8],
    from start: Int,
    into unpacked: inout [UInt8],
    _ limit: Int
  ) throws(GzipError) -> Int {
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    // 16 more than the largest window: gzip and nothing else.
    guard unsafe inflateInit2_(&stream, 31, ZLIB_VERSION, size) == Z_OK else { throw .damaged }
    defer { _ = unsafe inflateEnd(&stream) }
    var taken = 0
    while true {
      let chunk = min(bytes.count - start - taken, 1 << 30)
      let (code, read, wrote) = unsafe step(&stream, bytes, start + taken, chunk, &unpacked)
      taken += read
      guard unpacked.count <= limit else { throw .tooLarge(limit: limit) }
      switch code {
      case Z_STREAM_END: return taken
      case Z_OK, Z_BUF_ERROR:
        if read == 0, wrote == 0 { throw .cutShort }
      default: throw .damaged
      }
    }
  }

  /// Lets zlib read and write once; appends what comes out.
  private static func step(
    _ stream: inout z_stream,
    _ bytes: [UInt8],
    _ start: Int,
    _ count: Int,
    _ unpacked: inout [UInt8]
  ) -> (code: Int32, read: Int, wrote: Int) {
    var code = Z_OK
    var unread = count
    // Room for a few times of what is there keeps the number of steps small.
    let room = max(1 << 14, min(4 * count, 1 << 22))
    let output = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
      // Safety: zlib reads and writes inside the two buffers, which outlive the call; it never
      // writes to its input.
      unsafe bytes.withUnsafeBufferPointer { input in
        unsafe stream.next_in = input.baseAddress.map {
          unsafe UnsafeMutablePointer(mutating: $0 + start)
        }
        unsafe stream.avail_in = UInt32(count)
        unsafe stream.next_out = buffer.baseAddress
        unsafe stream.avail_out = UInt32(room)
        unsafe code = inflate(&stream, Z_NO_FLUSH)
        unsafe unread = Int(stream.avail_in)
        unsafe written = room - Int(stream.avail_out)
      }
    }
    unpacked += output
    return (code, count - unread, output.count)
  }

  /// Packs bytes as one member without a name or time: the same bytes give the same file.
  ///
  /// - Parameter bytes: What to pack; less than 4 GB.
  /// - Returns: The file; nil when memory is short.
  /// - Complexity: O(bytes).
  public static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count < Int(UInt32.max) else { return nil }
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    let isReady = unsafe deflateInit2_(
      &stream,
      Z_DEFAULT_COMPRESSION,
      Z_DEFLATED,
      31,
      8,
      Z_DEFAULT_STRATEGY,
      ZLIB_VERSION,
      size
    )
    guard isReady == Z_OK else { return nil }
    defer { _ = unsafe deflateEnd(&stream) }
    let room = Int(unsafe deflateBound(&stream, UInt(bytes.count))) + 32
    var code = Z_OK
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
      // Safety: as above.
      unsafe bytes.withUnsafeBufferPointer { input in
        unsafe stream.next_in = input.baseAddress.map { unsafe UnsafeMutablePointer(mutating: $0) }
        unsafe stream.avail_in = UInt32(bytes.count)
        unsafe stream.next_out = buffer.baseAddress
        unsafe stream.avail_out = UInt32(clamping: room)
        unsafe code = deflate(&stream, Z_FINISH)
        unsafe written = room - Int(stream.avail_out)
      }
    }
    return code == Z_STREAM_END ? packed : nil
  }
}
