// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Words of the people's rules among the matching rules.
public enum PeopleRulePhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "peopleRule"

  // The people's rules of the week.
  /// The name of a rule in the language of the text: name.
  case ruleName
  /// A rule that is never broken.
  case peopleHard
  /// A rule with a price: price, unit.
  case peoplePriced
  /// A rule with whom and what it is about, what it asks and what a breach costs: about, law, price.
  case ruleWith
  /// Whom and which shifts a rule is about: list.
  case ruleAbout
  /// At most: what, number.
  case atMost
  /// At least: what, number.
  case atLeast
  /// Over a day.
  case perDay
  /// Over a week.
  case perWeek
  /// Over a month.
  case perMonth
  /// Over the whole roster.
  case perHorizon
  /// Days of work in a row.
  case workInARow
  /// Days off in a row.
  case offInARow
  /// Rest between two shifts.
  case restBetween
  /// The way between two shifts at different places.
  case moveBetween
  /// Fair shares: measure, tolerance.
  case lawShares
  /// Shifts.
  case measureShifts
  /// Minutes.
  case measureMinutes
  /// Night shifts.
  case measureNights
  /// Shifts on working days.
  case measureWorkdays
  /// Shifts on weekends.
  case measureWeekends
  /// Shifts on holidays.
  case measureHolidays
  /// No shift of a second kind after one: which, days.
  case lawSuccession
  /// Both days of a weekend or none.
  case lawCompleteWeekends
  /// Not such shifts.
  case lawExcluded
  /// Not shifts that people come to reluctantly.
  case lawReluctance
  /// What people would like.
  case lawWishes
  /// Not at one shift: how many people.
  case lawApartAtShift
  /// Not on one day: how many people.
  case lawApartOnDay
  /// All or none at a shift: how many people.
  case lawTogether
  /// Somebody beside others: the others, who, for how many.
  case lawBeside
  /// So many heads or none: heads.
  case lawLeastTogether
  /// A man and a woman, or nobody.
  case lawBothSexes
  /// An adult for so many children: tag, children.
  case lawAdultRatio
  /// Members of teams: list.
  case aboutTeams
  /// Named people: how many.
  case aboutPeople
  /// Who holds a tag: list.
  case aboutTags
  /// Who holds none: list.
  case aboutNoTags
  /// From an age on: years.
  case aboutAgeFrom
  /// Up to an age: years.
  case aboutAgeTo
  /// Shifts of kinds: list.
  case aboutKinds
  /// Posts: list.
  case aboutNames
  /// Shifts on days of types: list.
  case aboutDays
  /// Night shifts.
  case aboutNights
  /// Shifts of medium risk or high.
  case aboutMediumRisk
  /// Shifts of high risk.
  case aboutHighRisk
  /// All shifts.
  case aboutAll
}
