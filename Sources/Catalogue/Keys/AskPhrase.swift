// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Words for the agenda of a joint meeting.
public enum AskPhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "ask"

  // What is asked for.
  /// More visits of helpers: number.
  case helpers
  /// The same of helpers with something: number, what.
  case skilledHelpers
  /// Uses of a hall: number, seats.
  case hall
  /// Goods: number, what.
  case goods
  /// Any other thing: number, what.
  case service
  /// Somebody comes more often: who, times.
  case visits
  /// More pieces of an offer or a unit: which, pieces.
  case pieces
  /// Another time for a need: need, time.
  case time
  /// A wider radius: metres.
  case radiusMetres
  /// A wider radius: class.
  case radiusClass
  /// Insurance: whom.
  case insurance
  /// A certificate: whose, which.
  case certificate
  /// Any category.
  case anything

  // What it gains.
  /// The head of an agenda: needs unmet, asks, needs more.
  case headline
  /// Nothing helps.
  case nothing
  /// Nothing was worked out in time.
  case nothingYet
  /// One ask: number, what, needs in all, points in all.
  case item
  /// The same with shifts: number, what, needs, shifts, points.
  case itemWithPosts
  /// What urgent needs gain by it and those before: points.
  case urgentInAll
  /// Why single asks may have more points together than the agenda.
  case urgentFirst
  /// Where and when it is used: community, times.
  case whereAndWhen
  /// Whom to ask: names.
  case whom
  /// Which needs it is meant for: needs.
  case meantFor
  /// The same where they are many: the first of them, how many.
  case meantForMany
  /// It gains only with the next ask.
  case onlyTogether
  /// What no set of so many asks can gain: asks, points.
  case bound
  /// The week planned anew with so many asks: asks, needs, points.
  case plannedAnew
  /// Gains of single asks do not add up: asks, sum of points, points together, points of as many asks of
  /// the agenda.
  case singles
  /// The plan was kept and extended: nobody served loses.
  case keptPlan
  /// There was no time for all.
  case stopped

  // The sheet.
  /// The name of the file.
  case fileAsks
  /// Column: the number on the agenda.
  case columnNumber
  /// Column: what is asked for.
  case columnAsk
  /// Column: when it is used.
  case columnTimes
  /// Column: whom to ask.
  case columnWhom
  /// Column: the needs it is meant for.
  case columnFor
  /// Column: needs met more in all.
  case columnNeedsInAll
  /// Column: shifts filled more in all.
  case columnPostsInAll
  /// Column: points met more in all.
  case columnPointsInAll
  /// Column: what is met now and was not before.
  case columnMetNow
  /// Column: how the gain was found.
  case columnChecked
  /// The week was planned anew.
  case checkedAnew
  /// The plan was kept and extended.
  case checkedKept

  // The command line.
  /// The best set of asks for the next joint meeting.
  case command
  /// Asks at most.
  case top
  /// The plan to go on from.
  case planOption
}
