// SPDX-License-Identifier: GPL-3.0-or-later

/// A way in which a plan of a pairing scheme breaks a rule or misstates itself; found by the referee.
public enum PairViolationCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "pairViolation"
  /// The plan belongs to another scheme or other input: what it names, what the input is.
  case wrongInput
  /// A pair names an id that its side does not have: the id.
  case unknownId
  /// A pair is listed twice: the two ids.
  case pairTwice
  /// A pair breaks a rule of the scheme: the two ids, the number of the rule from 1, its words.
  case ruleBroken
  /// A pair that is ruled out: the two ids.
  case forbiddenPair
  /// A pair that stands is missing: the two ids.
  case fixedMissing
  /// An entity of the first side has too many partners: id, pairs, limit.
  case tooManyPartners
  /// Too many come to an entity of the second side: id, heads, limit.
  case tooManyHeads
  /// The sizes of the partners exceed what an entity takes: id, sizes, limit.
  case capacityExceeded
  /// Too many partners of a kind: id, kind, partners, limit.
  case tallyExceeded
  /// Partners that must hang together do not: id, partners.
  case notConnected
  /// Someone goes to where they belong: the two ids.
  case ownEntity
  /// Two of the second side look at each other: their ids.
  case reciprocal
  /// More of the second side have partners than may: how many, limit.
  case tooManyChosen
  /// The sample of the plan is not the one that was drawn: ids that differ.
  case wrongSample
  /// A shortage is not listed: id and kind, asked, got.
  case shortageMissing
  /// A shortage is listed that there is not: id and kind, asked, got.
  case shortageInvented
  /// A shortage is listed with other numbers: id and kind, asked and got as stated, as counted.
  case shortageWrong
  /// The goals of the plan are not those of the scheme: as stated, of the scheme.
  case wrongLevels
  /// The value of a goal is not what the pairs give: goal, stated, counted.
  case wrongValue
  /// The bound of a goal is above what the pairs reach: goal, bound, counted.
  case wrongBound
  /// The word for a goal does not fit value and bound: goal, word, bound, counted.
  case wrongStatus
  /// A proof names goals or multipliers that do not fit the scheme.
  case certificateShape
  /// A proof has a price for what the input does not have: id.
  case certificateRow
  /// Numbers of a proof are too large to be computed with.
  case certificateNumbers
  /// The plan breaks rules, so nothing is proven of it.
  case certificateOfUnlawfulPlan
  /// A proof does not reach the bound that the plan states: goal, stated, proven.
  case certificateTooWeak
}
