// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Words of the matching rules that `paidan rules` writes.
public enum RulePhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "rule"

  // The document.
  /// The command on the help page.
  case command
  /// Where the document goes.
  case outputOption
  /// A file of another kind: its name.
  case badFile
  /// Where it was written: file.
  case written
  /// The title.
  case title
  /// Which settings: the defaults.
  case ofDefaults
  /// Which settings: street, Monday.
  case ofWeek
  /// A street without a name.
  case street
  /// A chapter: number, title.
  case chapterLine
  /// An article: number, text.
  case articleLine
  /// A clause: number, text.
  case clauseLine
  /// A title and its text.
  case titled
  /// A title, whether it is in force, and its text.
  case titledState
  /// The article a rule comes from.
  case basis
  /// A setting: name, value; it is the default.
  case settingDefault
  /// A setting: name, value, default; the office set it.
  case settingChanged
  /// A setting that has no default: name, value.
  case settingStated
  /// A rule is in force.
  case inForce
  /// A rule is switched off.
  case off
  /// Who made the text: version.
  case made

  // Chapters.
  /// General.
  case chapterGeneral
  /// What the law asks.
  case chapterLaw
  /// What the office decides.
  case chapterHouse
  /// Goals and their order.
  case chapterGoals
  /// Terms.
  case chapterTerms
  /// What is never considered.
  case chapterNever
  /// Confirmation, consent, objection.
  case chapterConsent
  /// Final.
  case chapterFinal

  // Articles.
  /// Why there are rules.
  case purpose
  /// A proposal, no order.
  case proposal
  /// How it is done.
  case procedure
  /// The rules of the law.
  case lawIntro
  /// The rules of the house.
  case houseIntro
  /// What else the office decides.
  case numbersIntro
  /// The people's rules of the week.
  case peopleIntro
  /// The goals.
  case goalIntro
  /// What of the order the office decides.
  case orderIntro
  /// The terms.
  case termsIntro
  /// What is never considered.
  case neverIntro
  /// Who confirms.
  case confirmation
  /// Volunteers are asked first.
  case consent
  /// Who may ask why.
  case explanation
  /// How to object.
  case objection
  /// Personal data.
  case privacy
  /// Local law goes first.
  case localLaw
  /// The rules are published anew.
  case changes
  /// Which street and week.
  case scope

  // Rules of the law.
  /// The title of the rule.
  case lawVerifiedTitle
  /// What the rule says.
  case lawVerified
  /// The title of the rule.
  case lawRiskStatedTitle
  /// What the rule says.
  case lawRiskStated
  /// The title of the rule.
  case lawAgeTitle
  /// What the rule says.
  case lawAge
  /// The title of the rule.
  case lawSkillTitle
  /// What the rule says.
  case lawSkill
  /// The title of the rule.
  case lawHealthTitle
  /// What the rule says.
  case lawHealth
  /// The title of the rule.
  case lawCertificateTitle
  /// What the rule says.
  case lawCertificate
  /// The title of the rule.
  case lawInsuranceTitle
  /// What the rule says.
  case lawInsurance
  /// The title of the rule.
  case lawMinorRiskTitle
  /// What the rule says.
  case lawMinorRisk
  /// The title of the rule.
  case lawGuardianTitle
  /// What the rule says.
  case lawGuardian
  /// The title of the rule.
  case lawRefusalTitle
  /// What the rule says.
  case lawRefusal
  /// The title of the rule.
  case lawOverlapTitle
  /// What the rule says.
  case lawOverlap
  /// The title of the rule.
  case lawCapacityTitle
  /// What the rule says.
  case lawCapacity

  // Rules of the house.
  /// The title of the rule.
  case houseRadiusTitle
  /// What the rule says: metres, class.
  case houseRadius
  /// The title of the rule.
  case houseDefaultCapsTitle
  /// What the rule says: times a week, a month, minutes a day.
  case houseDefaultCaps
  /// The title of the rule.
  case houseInServiceHoursTitle
  /// What the rule says.
  case houseInServiceHours
  /// The title of the rule.
  case houseElderlyEveningsTitle
  /// What the rule says.
  case houseElderlyEvenings

  // What else the office decides.
  /// The title.
  case numberBufferTitle
  /// What it means: minutes.
  case numberBuffer
  /// The title.
  case numberSharedTitle
  /// What it means.
  case numberShared
  /// The title.
  case numberSpeedTitle
  /// What it means: metres.
  case numberSpeed
  /// The title.
  case numberTravelTitle
  /// What it means.
  case numberTravel
  /// The title.
  case numberTradesTitle
  /// What it means.
  case numberTrades
  /// The title.
  case numberCategoriesTitle
  /// What it means.
  case numberCategories

  // Goals.
  /// What the goal means.
  case goalLocks
  /// How it is counted.
  case goalLocksCount
  /// What the goal means.
  case goalUrgent
  /// How it is counted.
  case goalUrgentCount
  /// What the goal means.
  case goalNeeds
  /// How it is counted.
  case goalNeedsCount
  /// What the goal means.
  case goalFloors
  /// How it is counted.
  case goalFloorsCount
  /// What the goal means.
  case goalRules
  /// How it is counted.
  case goalRulesCount
  /// What the goal means.
  case goalBand
  /// How it is counted.
  case goalBandCount
  /// What the goal means.
  case goalNearness
  /// How it is counted.
  case goalNearnessCount
  /// What the goal means.
  case goalFit
  /// How it is counted.
  case goalFitCount
  /// What the goal means.
  case goalWishes
  /// How it is counted.
  case goalWishesCount
  /// What the goal means.
  case goalFineBalance
  /// How it is counted.
  case goalFineBalanceCount
  /// What the goal means.
  case goalContinuity
  /// How it is counted.
  case goalContinuityCount
  /// What a goal means and how it is counted.
  case goalText
  /// The goal does not count now.
  case goalNotInWeek

  // Terms.
  /// Metres count in the week.
  case scaleMetres
  /// Classes count in the week.
  case scaleClasses
  /// The term.
  case termPlannedTitle
  /// What it means.
  case termPlanned
  /// The term.
  case termPointsTitle
  /// What it means.
  case termPoints
  /// The term.
  case termUrgentNeedTitle
  /// What it means.
  case termUrgentNeed
  /// The term.
  case termLoadTitle
  /// What it means.
  case termLoad
  /// The term.
  case termFairShareTitle
  /// What it means.
  case termFairShare
  /// The term.
  case termBandTermTitle
  /// What it means: share.
  case termBandTerm
  /// The term.
  case termFloorTermTitle
  /// What it means: share.
  case termFloorTerm
  /// The term.
  case termCoverageTitle
  /// What it means.
  case termCoverage
  /// The term.
  case termDistanceTitle
  /// What it means.
  case termDistance
  /// The term.
  case termHalfDayTitle
  /// What it means.
  case termHalfDay
  /// The term.
  case termFunnelTitle
  /// What it means.
  case termFunnel

  // What is never considered.
  /// One thing that is never considered.
  case neverOrigin
  /// One thing that is never considered.
  case neverSex
  /// One thing that is never considered.
  case neverHealth
  /// One thing that is never considered.
  case neverRefusals
  /// One thing that is never considered.
  case neverPoints
  /// One thing that is never considered.
  case neverTracks
  /// One thing that is never considered.
  case neverNames
  /// One thing that is never considered.
  case neverRemarks

  // Values of settings.
  /// Nothing is set.
  case valueNone
  /// Anything goes.
  case valueAny
  /// Nothing is written.
  case valueBlank
  /// Metres.
  case valueMetres
  /// A nearness class.
  case valueClass
  /// Minutes.
  case valueMinutes
  /// Times at most.
  case valueTimes
  /// Metres a minute.
  case valueSpeed
  /// A category and what goes with it.
  case valuePair
  /// People.
  case valuePeople
  /// A band: share.
  case valueBand
  /// The elderly.
  case groupElderly
  /// The disabled.
  case groupDisabled
  /// Those in hardship.
  case groupHardship
  /// Children.
  case groupChildren
  /// Everybody else.
  case groupGeneral
}
