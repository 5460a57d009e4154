// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPKGuard

/// A flag that one thread raises and a running solve polls.
///
/// Safety: the pointer is set once, freed only in `deinit`, and the C functions behind it touch
/// nothing but one C11 atomic; hence `@unchecked Sendable`.
@safe package final class CancelFlag: @unchecked Sendable {
  private let raw: OpaquePointer?

  /// A flag that is down; one that stays down when memory is short.
  package init() {
    unsafe raw = cglpk_flag_create()
  }

  deinit {
    if let raw = unsafe raw { unsafe cglpk_flag_destroy(raw) }
  }

  /// Raises the flag, for good.
  package func raise() {
    if let raw = unsafe raw { unsafe cglpk_flag_raise(raw) }
  }

  /// Hands the C pointer to a call; valid while this object lives.
  func withPointer<Value, Failure: Error>(
    _ body: (OpaquePointer?) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    defer { withExtendedLifetime(self) {} }
    return try unsafe body(raw)
  }
}
