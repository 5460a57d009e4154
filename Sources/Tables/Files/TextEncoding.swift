// SPDX-License-Identifier: GPL-3.0-or-later
internal import Glibc

/// An encoding of text files.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// GB 18030, which contains GBK and GB 2312.
  case gb18030 = "gb18030"
  /// UTF-16 with the lower byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16 with the higher byte first.
  case utf16BigEndian = "utf-16be"

  /// Reads a name as people write it, as in `GBK`.
  ///
  /// - Parameter name: Case, hyphens and underscores do not matter; nil for an unknown one.
  public init?(name: String) {
    switch String(name.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8", "utf8sig", "utf8bom": self = .utf8
    case "gb18030", "gbk", "gb2312", "cp936", "ansi": self = .gb18030
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    default: return nil
    }
  }
}

/// Text as strict UTF-8 bytes, and the encoding it came in.
struct DecodedText {
  var bytes: [UInt8]
  var encoding: TextEncoding

  enum Failure: Error {
    /// Neither UTF-8 nor GB 18030; offset of the first byte that GB 18030 refuses.
    case unknown(offset: Int)
    /// Not in the encoding asked for; offset of the first bad byte.
    case wrong(TextEncoding, offset: Int)
  }

  /// Decodes by byte order mark, then strict UTF-8, then strict GB 18030, judged on the whole file.
  init(_ raw: [UInt8], as asked: TextEncoding?) throws(Failure) {
    let marked = Self.byteOrderMark(of: raw)
    let body = marked.map { Array(raw.dropFirst($0.length)) } ?? raw
    if let encoding = asked ?? marked?.encoding ?? Self.unmarkedUTF16(raw) {
      try self.init(body, exactly: encoding)
    } else if Self.firstBadUTF8(in: body) == nil {
      self.init(bytes: body, encoding: .utf8)
    } else {
      switch Self.convert(body, from: .gb18030) {
      case .success(let bytes): self.init(bytes: bytes, encoding: .gb18030)
      case .failure(let offset): throw .unknown(offset: offset.value)
      }
    }
  }

  private init(bytes: [UInt8], encoding: TextEncoding) {
    self.bytes = bytes
    self.encoding = encoding
  }

  private init(_ body: [UInt8], exactly encoding: TextEncoding) throws(Failure) {
    if encoding == .utf8 {
      if let offset = Self.firstBadUTF8(in: body) { throw .wrong(.utf8, offset: offset) }
      self.init(bytes: body, encoding: .utf8)
      return
    }
    switch Self.convert(body, from: encoding) {
    case .success(let bytes): self.init(bytes: bytes, encoding: encoding)
    case .failure(let offset): throw .wrong(encoding, offset: offset.value)
    }
  }

  private static func byteOrderMark(
    of raw: [UInt8]
  ) -> (encoding: TextEncoding, length: Int)? {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if raw.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
    if raw.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if raw.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16 without a mark: every line end and separator brings a NUL on one side.
  private static func unmarkedUTF16(_ raw: [UInt8]) -> TextEncoding? {
    let head = raw.prefix(4096)
    guard head.count >= 8, head.count % 2 == 0 || raw.count > 4096 else { return nil }
    var zeros = [0, 0]
    for (offset, byte) in head.enumerated() where byte == 0 { zeros[offset % 2] += 1 }
    let half = head.count / 2
    if zeros[1] * 16 > half, zeros[0] * 8 < zeros[1] { return .utf16LittleEndian }
    if zeros[0] * 16 > half, zeros[1] * 8 < zeros[0] { return .utf16BigEndian }
    return nil
  }
}

// MARK: - Strict UTF-8

extension DecodedText {
  /// Offset of the first byte that is not well-formed UTF-8, or nil.
  ///
  /// - Note: Source: The Unicode Standard, table 3-7.
  static func firstBadUTF8(in bytes: [UInt8]) -> Int? {
    var position = 0
    let end = bytes.count
    while position < end {
      let lead = bytes[position]
      if lead < 0x80 {
        position += 1
        continue
      }
      guard let (length, lowest, highest) = sequence(after: lead), position + length <= end,
        (lowest...highest).contains(bytes[position + 1])
      else { return position }
      for next in 2..<max(2, length) where bytes[position + next] & 0xC0 != 0x80 {
        return position
      }
      position += length
    }
    return nil
  }

  /// Length of the sequence that a lead byte opens and the range of its second byte.
  private static func sequence(after lead: UInt8) -> (Int, UInt8, UInt8)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80, 0xBF)
    case 0xE0: (3, 0xA0, 0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80, 0xBF)
    case 0xED: (3, 0x80, 0x9F)
    case 0xF0: (4, 0x90, 0xBF)
    case 0xF1...0xF3: (4, 0x80, 0xBF)
    case 0xF4: (4, 0x80, 0x8F)
    default: nil
    }
  }
}

// MARK: - iconv

extension DecodedText {
  struct Offset: Error { let value: Int }

  /// Converts to UTF-8 strictly; the offset of the first bad byte on failure.
  static func convert(_ body: [UInt8], from encoding: TextEncoding) -> Result<[UInt8], Offset> {
    let descriptor = unsafe iconv_open("UTF-8", encoding.rawValue.uppercased())
    // Safety: iconv_open answers (iconv_t)-1 on failure; otherwise the descriptor is closed below.
    guard unsafe descriptor != UnsafeMutableRawPointer(bitPattern: -1) else {
      return .failure(Offset(value: 0))
    }
    defer { unsafe iconv_close(descriptor) }
    var source = body.map { CChar(bitPattern: $0) }
    let capacity = body.count * 2 + 16
    var badOffset: Int?
    // Safety: iconv moves both pointers and counts in step and never beyond the counts given;
    // two bytes of these encodings give at most four of UTF-8.
    let output = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { target, filled in
      unsafe source.withUnsafeMutableBufferPointer { input in
        var from = input.baseAddress
        var fromLeft = input.count
        unsafe target.withMemoryRebound(to: CChar.self) { rebound in
          var to = rebound.baseAddress
          var toLeft = capacity
          let result = unsafe iconv(descriptor, &from, &fromLeft, &to, &toLeft)
          if result == -1 || fromLeft > 0 {
            badOffset = input.count - fromLeft
          }
          filled = capacity - toLeft
        }
      }
    }
    if let badOffset { return .failure(Offset(value: badOffset)) }
    return .success(output)
  }
}
