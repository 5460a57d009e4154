// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// So many pieces of a provider in a project.
struct Share: Equatable {
  let provider: Int
  let quantity: Int
  /// The component from 1, or nil.
  var component: Int?
}

/// A project in the making: everything but its start.
struct Activity {
  /// Who may join.
  enum Sort {
    /// Nobody: a project of one need.
    case project
    /// Needs that join a session of the offer's own.
    case run
    /// Needs like the first one, if it becomes a session that nobody named.
    case shareable
  }

  var sort: Sort
  /// Half-day.
  var cell: Int
  var minutes: Int
  var shares: [Share]
  /// Where its span may lie.
  var free: [TimeSpan]
  /// Needs served, in the order of joining.
  var members: [Int]
  /// The need at whose place it is held; nil where the offer does not move.
  var host: Int?
  /// People that must come, and that can.
  var least = 0
  var seats = 0

  /// Where a moving offer goes for it.
  var site: Int { host ?? members[0] }
}

/// A way to give pieces to a need that nobody has begun.
struct Way {
  var activity: Activity
  var pieces: Int
  /// Whether a plan may hold it twice, because others may join each.
  var isRepeatable = false
  /// Whether the need takes nothing else besides.
  var isAlone = false
}
