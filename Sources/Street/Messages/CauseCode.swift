// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a need is unmet: one main cause a need.
public enum CauseCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "cause"
  /// No provider of this category: category.
  case nobodyInCategory
  /// No provider of this kind, where no category is asked: `kind:` and its code.
  case nobodyOfKind
  /// The need's own deadline lies before its own time: deadline, time.
  case deadlineBeforeTime
  /// Candidates of the category, none at a common time: count, of those fit by law and skill.
  case nobodyInTime
  /// Candidates in time, none that the law allows: count, article.
  case nobodyQualified
  /// Candidates allowed, none near enough: count, radius in metres.
  case nobodyNear
  /// Candidates allowed, none near enough by class: count, farthest class that counts as near.
  case nobodyNearByClass
  /// Candidates near enough, none large enough: count, pieces or seats asked.
  case nobodyLargeEnough
  /// Candidates near enough, none with the minutes a day: count, minutes asked.
  case nobodyLongEnough
  /// Candidates near enough, none of whom may come this week: count.
  case nobodyHasVisits
  /// All candidates serve others: count.
  case allOccupied
  /// Some came, not enough: pieces got, asked, candidates.
  case notEnough
  /// Planned by greedy and not placed although candidates are free: count.
  case notPlaced
  /// A component holds it up: which one, its kind, the code of the cause and its arguments.
  case inComponent
  /// Every component could be served, but not all at one time: components.
  case componentsApart
  /// Only sessions could serve it, and too few people would come: sessions, people without whom the
  /// smallest is not held.
  case sessionTooSmall
  /// One of the people's rules keeps out who could come otherwise: the rule, people.
  case heldByRule
}

/// What would help an unmet need, from the funnel alone; remedies by re-solving come later.
public enum RemedyCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "remedy"
  /// Ask units for this category: category, how many.
  case findProvider
  /// Ask units for this kind, where no category is asked: `kind:` and its code, how many.
  case findOfKind
  /// Mend the deadline or the time: the first day on which the need may lie.
  case mendDates
  /// Widen the time: candidates of the category that only the time rules out.
  case widenTime
  /// Find somebody with the certificate, insurance or skill: count short, what is missing.
  case findQualified
  /// Renew a certificate that lapses before the day: whose, which, its last day.
  case renewCertificate
  /// The same, and state as skills what only the certificate says: whose, which, last day, skills.
  case renewAndState
  /// Insure candidates who lack nothing else: how many are enough.
  case insure
  /// Widen the radius: nearest distance beyond it in metres.
  case widenRadius
  /// Let farther classes count as near: nearest class beyond the limit.
  case widenClass
  /// Lock those beyond the radius who would do, or widen it: metres to the farthest, whom to lock.
  case lockFarther
  /// The same where nearness is a class: class of the farthest, whom to lock.
  case lockFartherClass
  /// Find a larger hall: the largest, its seats.
  case largerHall
  /// Find a larger stock: the largest, its pieces.
  case largerStock
  /// Find somebody who gives more a week: the largest, its pieces a week.
  case largerWeek
  /// Find somebody who gives more a half-day: the largest, its pieces a half-day.
  case largerHalfDay
  /// Raise the limit of the unit: the largest, what its unit gives at most.
  case largerUnit
  /// Shorten the need or find people with longer days: who has the longest, minutes.
  case longerDays
  /// Raise caps that are used up: people.
  case moreVisits
  /// Tried: another time is enough: when, whom to lock.
  case moveTo
  /// Tried: another time for what is missing is enough: when, pieces, whom to lock.
  case alsoAt
  /// Tried: any time of the week is enough: whom to lock.
  case openWeek
  /// Tried: letting several providers share it is enough: how many, whom to lock.
  case allowParts
  /// Tried: so many more people are enough.
  case addPeople
  /// Tried: so many more people with some skills are enough: how many, skills.
  case addQualified
  /// Tried: so many more people, some of them with a skill: how many, how many of them, skill.
  case addPartlyQualified
  /// Tried: so many more people with several skills: how many, each skill with heads.
  case addMixed
  /// Tried: more visits are enough: who and how many, weekly caps to enter, whom to lock.
  case raiseWeekly
  /// Tried: more visits are enough: who and how many, monthly caps to enter, whom to lock.
  case raiseMonthly
  /// Tried: more visits are enough: who and how many, weekly caps, monthly caps, whom to lock.
  case raiseBoth
  /// What would help the component that holds it up: which one, its kind, the code and its arguments.
  case inComponent
  /// Give components that cannot be had at one time more times to choose from: components.
  case widenForComponents
  /// Bring more people to a session: which, how many.
  case moreGuests
  /// Tried: more pieces of offers are enough: which and how many, weekly pieces, what to lock.
  case raiseOffers
  /// Tried: so many units more at a people's rule let somebody come: the rule, how much of what it counts, whose.
  case loosenRule
  /// Look at a people's rule again: the rule.
  case reviewRule
}
