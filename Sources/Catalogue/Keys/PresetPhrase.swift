// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Words for presets.
public enum PresetPhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "preset"

  /// An option is for weeks and cannot stand beside tables for pairing: which.
  case isForWeeks
  /// A preset has no tables for pairing: which.
  case hasNoPairing

  /// The option for folders of rosters and recurring duties.
  case calendar
  /// A preset has no folder of this kind: which, the kind.
  case hasNoCalendar
}
