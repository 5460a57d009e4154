// SPDX-License-Identifier: GPL-3.0-or-later

/// Sentences about choices for a need and changes of a plan.
public enum ChangeCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "change"
  /// Nobody else is touched: provider, time, distance, place by nearness, candidates, pieces.
  case choiceFree
  /// The same in a session: provider, time, people, seats, distance.
  case choiceJoins
  /// Others move and lose nothing: provider, time, needs moved, which, distance, pieces.
  case choiceMoves
  /// Others lose: provider, time, needs that lose, pieces they lose, which, distance.
  case choiceCosts
  /// The need still misses pieces: how many.
  case choiceMisses
  /// Others gain by it: needs, which.
  case choiceGains
  /// Whom to enter under 锁定 for which need: need, providers.
  case choicePins
  /// Who serves a need now: need, pieces, asked, who.
  case servedNow
  /// Nobody serves it now: need, asked.
  case servedByNobody
  /// Nobody can be suggested: need, the cause in a sentence of its own follows.
  case noChoice
  /// All needs of a place are met: place, needs.
  case placeServed
  /// How many needs of a place lack something: place, needs, of all.
  case placeLacks
}
