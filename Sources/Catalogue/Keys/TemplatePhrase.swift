// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// How the columns of empty tables are filled; a case is named after its column.
public enum TemplatePhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "template"

  /// The line over the table.
  case hint
  /// Notes, by the English header of the column.
  case id, title, name, kind, category, categories, place, community, times, duration
  /// The same.
  case headcount, quantity, seats, risk, verifiedBy, urgency, beneficiary, beneficiaryCount
  /// The same.
  case skills, certificates, certificateUntil, insuredUntil, components, divisible, minimum
  /// The same.
  case proposerUnit, receivedAt, deadline, handling, minimumAge, maximumAge, needsHealth
  /// The same.
  case projectClass, locked, barred, contact, phone, remark, unit, frequency, exclusive
  /// The same.
  case sessionSeats, least, sessionMinutes, moves, setup, packing, conditions, standing, team
  /// The same.
  case birth, health, wishes, perWeek, perMonth, minutesPerDay, servedThisMonth, invitation
  /// The same.
  case consentPublish
  /// The same.
  case guardian, functions, perHalfDay, date, heads, leader, level, parent, latitude, longitude
  /// The same.
  case households, oneCommunity, otherCommunity, person, load, servedPlace, servedCategory
  /// The page of further columns: its name, headers and what it is for.
  case further, furtherColumn, furtherNote, furtherHint
  /// Empty tables were written: number, folder.
  case written
}
