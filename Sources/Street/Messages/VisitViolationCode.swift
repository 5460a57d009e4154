// SPDX-License-Identifier: GPL-3.0-or-later

/// What a visit calendar breaks, in the words of the referee: the subject, when, by how much.
public enum VisitViolationCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "visitViolation"
  /// Something that the tables do not have.
  case unknown
  /// Nobody, nothing, or something twice.
  case malformed
  /// A day that is not open.
  case dayNotAllowed
  /// A day outside the window.
  case outsideWindow
  /// Somebody who is away.
  case away
  /// Somebody whose duty it is not.
  case notTheirs
  /// More heads than asked.
  case tooManyHeads
  /// More times than allowed.
  case tooOften
  /// One duty twice on a day.
  case twiceOnADay
  /// More times out than somebody may.
  case tooManyTimes
  /// More minutes than somebody may.
  case tooManyMinutes
  /// One place twice on a day.
  case venueTwice
  /// Something missing that is not listed.
  case unlisted
  /// Something listed that is not missing.
  case wronglyListed
}
