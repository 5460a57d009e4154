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
}
