// SPDX-License-Identifier: GPL-3.0-or-later

/// Why somebody is suggested for a need, and what it would mean for others.
public enum ChangeCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "change"
  /// Nobody else is touched: provider, time, distance, place by nearness, candidates, pieces.
  case choiceFree
  /// The same in a session: provider, time, people, seats, distance.
  case choiceJoins
  /// Others move and lose nothing: provider, time, needs that move, which, distance, pieces.
  case choiceMoves
  /// Others lose: provider, time, needs that lose, pieces they lose, which, distance.
  case choiceCosts
  /// Others gain by it: needs, which.
  case choiceGains
  /// Whom the choice replaces: providers.
  case choiceReplaces
  /// Whom to enter under 锁定 for which need: need, providers.
  case choicePins
  /// The same of a need that still misses something: need, providers, pieces.
  case choicePinsMissing
}
