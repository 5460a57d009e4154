// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPKGuard

/// What GLPK says or prints during guarded calls.
///
/// Safety: the pointer is set once, never leaves this type but for calls made while it lives, and is
/// freed in `deinit` alone.
@safe final class CapturedText {
  private let raw: OpaquePointer

  private init(_ raw: OpaquePointer) {
    unsafe self.raw = unsafe raw
  }

  /// A text of so many bytes at most.
  static func make(limit: Int) throws(GLPKFileError) -> CapturedText {
    guard let raw = unsafe cglpk_text_create(UInt(limit)) else {
      throw GLPKFileError(.fault, "there is no memory")
    }
    return unsafe CapturedText(raw)
  }

  deinit { unsafe cglpk_text_destroy(raw) }

  /// The bytes so far.
  var bytes: [UInt8] {
    let length = Int(unsafe cglpk_text_length(raw))
    let start = unsafe UnsafeRawPointer(cglpk_text_bytes(raw))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
  }

  /// The text so far.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether more was said than fits.
  var isOverflown: Bool { unsafe cglpk_text_overflown(raw) }

  /// Hands the C pointer to a call.
  func withPointer<Value>(_ body: (OpaquePointer) -> Value) -> Value {
    unsafe body(raw)
  }
}
