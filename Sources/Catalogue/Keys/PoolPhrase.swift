// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Words for streets that pool what they leave over.
public enum PoolPhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "pool"

  // The result.
  /// 跨街道调剂多满足 n 项.
  case gained
  /// Needs that leftovers of the own street meet in the common problem.
  case gainedWithin
  /// Met by own plans, met in the end, of how many.
  case coverage
  /// Planning the whole city as one: met, how many more than pooled.
  case wholeMore
  /// The same: met, how many fewer than pooled.
  case wholeFewer
  /// The same: met, as many as pooled.
  case wholeSame
  /// What is known about the most that any plan meets, in points: bound, pooled, the part missing in
  /// percent.
  case bound
  /// Metres on average: own plans, pooled, as one.
  case metres
  /// Class on average: own plans, pooled, as one.
  case classes
  /// Seconds: own plans, pooled.
  case seconds
  /// Seconds: own plans, pooled, as one.
  case secondsWithWhole
  /// Files written: table, plan.
  case written
  /// The plan of the city breaks rules: how many.
  case unlawful
  /// A run ended early, as the time was up.
  case stopped
  /// The whole city as one ended early.
  case wholeStopped

  // Who does not pool.
  /// Pooling takes two streets with a plan: how many there are.
  case tooFew
  /// A single folder, or none, was given.
  case needsSeveral
  /// Interrupted before.
  case interrupted
  /// A street, the reason.
  case refused
  /// The reason: another week.
  case otherWeek
  /// The reason: other coordinates.
  case otherCoordinates

  // Settings that differ.
  /// Settings that differ; the strictest count across streets.
  case differing
  /// 目标顺序.
  case goalOrder
  /// Rules of the house.
  case houseRules
  /// Points of classes.
  case classPoints
  /// 无死角.
  case floorShare
  /// 相对均衡.
  case bandWidth
  /// Radius.
  case radius
  /// Buffer.
  case buffer
  /// 合办类别.
  case sharedCategories
  /// Travel.
  case travel
  /// Caps of people.
  case personCaps
  /// 职能.
  case functions
  /// Certificates.
  case certificates
  /// Metres or classes.
  case nearness

  // Sheets.
  /// 跨街道调剂.csv of a street.
  case fileExchanges
  /// The same as a workbook.
  case bookExchanges
  /// 跨街道调剂汇总.csv.
  case fileSummary
  /// 街道.
  case columnStreet
  /// 自身满足.
  case columnAlone
  /// 给出.
  case columnGave
  /// 得到.
  case columnGot
  /// Met in the end.
  case columnMet
  /// Number of the exchange.
  case columnNumber
  /// Direction.
  case columnDirection
  /// Own need or provider.
  case columnOwn
  /// Name of it.
  case columnOwnName
  /// The other street.
  case columnOther
  /// Its masked row.
  case columnOtherRow
  /// Gives.
  case gives
  /// Gets.
  case gets
  /// A masked need: kind, category, number.
  case maskedNeed
  /// A masked provider: kind, category, number.
  case maskedProvider
  /// The community of another street: street, community.
  case elsewhere
}
