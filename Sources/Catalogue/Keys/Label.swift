// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Words of columns, tables and lists, without arguments.
public enum Label: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "label"

  /// Project.
  case columnProject
  /// Project name.
  case columnProjectName
  /// Project class.
  case columnProjectClass
  /// What the office holds fast, whom it rules out.
  case columnLocked, columnBarred
  /// Need.
  case columnNeed
  /// Need in words.
  case columnNeedTitle
  /// Category.
  case columnCategory
  /// Asked by.
  case columnProposer
  /// Time.
  case columnTime
  /// The folder of a week.
  case columnWeekFolder
  /// How a week of a batch ended.
  case columnEnding
  /// Weighted coverage.
  case columnCoverage
  /// The gap to the bound.
  case columnGapShare
  /// A remark.
  case columnRemark
  /// A week of a batch was planned.
  case endedPlanned
  /// A week of a batch had been done before.
  case endedBefore
  /// A week of a batch was interrupted.
  case endedInterrupted
  /// A week of a batch has bad input.
  case endedBadInput
  /// The plan of a week of a batch does not stand.
  case endedUnsound
  /// A week of a batch failed.
  case endedFailed
  /// A place in a ranking.
  case columnRank
  /// Something scarce: a category or skills.
  case columnScarce
  /// Units more.
  case columnUnitsMore
  /// Needs that they would meet.
  case columnNeedsMore
  /// Shifts that more of something scarce would fill.
  case columnPostsMore
  /// Needs met by each unit more.
  case columnNeedsPerUnit
  /// The file of scarce things.
  case fileScarce
  /// A post's identifier.
  case columnPost
  /// A post's name.
  case columnPostName
  /// A date.
  case columnDate
  /// A day of the week.
  case columnWeekday
  /// A team.
  case columnTeam
  /// People of a shift.
  case columnPeople
  /// Who leads a shift.
  case columnLeader
  /// Day type.
  case columnDayType
  /// Place.
  case columnPlace
  /// Community.
  case columnCommunity
  /// Responsible unit.
  case columnUnit
  /// Provided by.
  case columnProviders
  /// Asked.
  case columnAsked
  /// Given.
  case columnGiven
  /// Missing.
  case columnMissing
  /// Agreement required.
  case columnAgreement
  /// State.
  case columnState
  /// Circulation.
  case columnScope
  /// Urgency.
  case columnUrgency
  /// Deadline.
  case columnDeadline
  /// Situation.
  case columnSituation
  /// Main cause.
  case columnCause
  /// What would help.
  case columnRemedy
  /// Whom to ask.
  case columnContact
  /// Provider.
  case columnProvider
  /// Provider name.
  case columnProviderName
  /// Source.
  case columnProviderSort
  /// Unit.
  case columnOwner
  /// Kind.
  case columnKind
  /// Available this week.
  case columnAvailable
  /// Used.
  case columnUsed
  /// Idle.
  case columnIdle
  /// Idle all week.
  case columnWhollyIdle
  /// Open times.
  case columnOpenTimes
  /// Needs.
  case columnNeedCount
  /// Pieces asked.
  case columnNeedPieces
  /// Needs met.
  case columnMetCount
  /// Pieces matched.
  case columnMatched
  /// Pieces missing.
  case columnGap
  /// Providers.
  case columnProviderCount
  /// Listed only.
  case columnListedOnly

  /// Goal.
  case columnGoal
  /// Value.
  case columnValue
  /// Bound.
  case columnBound
  /// Solver.
  case columnStatus
  /// Referee.
  case columnCertificate

  /// Candidates (all).
  case funnelAll
  /// Candidates of the category.
  case funnelCategory
  /// Candidates in time.
  case funnelTime
  /// Candidates qualified.
  case funnelQualification
  /// Candidates near.
  case funnelDistance
  /// Candidates large enough.
  case funnelCapacity
  /// Candidates not taken.
  case funnelOccupied

  // Words of the sheets.
  /// Yes.
  case yes
  /// No.
  case no
  /// Internal.
  case internalOnly
  /// To be confirmed.
  case proposed
  /// Residents.
  case residents
  /// Offer of a unit.
  case offerSource
  /// Person.
  case personSource
  /// Any category.
  case anyCategory
  /// Volunteers and in-service members.
  case peopleRow
  /// Total.
  case total
  /// Yes (high risk; … Art. 18).
  case agreementHighRisk

  // Kinds of offers.
  /// Venue.
  case kindVenue
  /// Goods.
  case kindGoods
  /// Service.
  case kindService
  /// Labour.
  case kindLabour
  /// Expertise.
  case kindExpertise

  // Classes of projects.
  /// Daily services.
  case classDailyService
  /// Relief.
  case classRelief
  /// Venue sharing.
  case classVenueSharing
  /// Policy explained.
  case classPolicy
  /// Visits.
  case classVisits
  /// Other.
  case classOther

  // Urgency.
  /// Normal.
  case urgencyNormal
  /// Soon.
  case urgencySoon
  /// Urgent.
  case urgencyUrgent

  // Situations of a need.
  /// Partly met.
  case situationPartly
  /// Unmet.
  case situationUnmet
  /// Handled on the spot.
  case situationOnTheSpot
  /// Not verified.
  case situationUnverified
  /// Risk not stated.
  case situationRiskMissing
  /// Data incomplete.
  case situationSetAside

  // Types of days.
  /// Working day.
  case dayWorkday
  /// Make-up working day.
  case dayMakeUp
  /// Weekend.
  case dayWeekend
  /// Holiday.
  case dayHoliday

  // Days and parts of a day.
  /// Mon.
  case monday
  /// Tue.
  case tuesday
  /// Wed.
  case wednesday
  /// Thu.
  case thursday
  /// Fri.
  case friday
  /// Sat.
  case saturday
  /// Sun.
  case sunday
  /// Morning.
  case partMorning
  /// Afternoon.
  case partAfternoon
  /// Evening.
  case partEvening
  /// Small hours.
  case partNight

  // Goals, in the words of the cases.
  /// Locks honoured.
  case goalLocks
  /// Urgent cover.
  case goalUrgent
  /// Needs met.
  case goalNeeds
  /// Floors of communities.
  case goalFloors
  /// Balance band.
  case goalBand
  /// Nearness.
  case goalNearness
  /// Fit of function and skill.
  case goalFit
  /// Wishes.
  case goalWishes
  /// Fine balance.
  case goalFineBalance
  /// Continuity.
  case goalContinuity, goalPeopleRules

  // What solver and referee say of a level.
  /// Optimal.
  case statusOptimal
  /// Bounded.
  case statusBounded
  /// Heuristic.
  case statusHeuristic
  /// Proven.
  case verdictProven
  /// Bound checked.
  case verdictBounded
  /// Claimed only.
  case verdictClaimed
  /// No proof.
  case verdictHeuristic
  /// Rejected.
  case verdictRejected

  // Causes in a few words.
  /// Nobody of the category.
  case causeNobodyInCategory
  /// Cause: the deadline lies before the time.
  case causeDeadlineBeforeTime
  /// No common time.
  case causeNobodyInTime
  /// Nobody qualified.
  case causeNobodyQualified
  /// Nobody near enough.
  case causeNobodyNear
  /// Nobody large enough.
  case causeNobodyLargeEnough
  /// All taken.
  case causeAllOccupied
  /// Not enough.
  case causeNotEnough
  /// Not placed.
  case causeNotPlaced, causeHeldByRule
  /// Cause: one component.
  case causeInComponent
  /// Cause: components apart.
  case causeComponentsApart
  /// Cause: a session that is not held.
  case causeSessionTooSmall

  // Methods and why needs are no flow.
  /// Network flow.
  case methodFlow
  /// Linear programming.
  case methodLP
  /// Neighbourhoods solved exactly.
  case methodSearch
  /// Greedy with repair.
  case methodGreedy, methodColumns
  /// A flow.
  case reasonFlow
  /// Several heads at once.
  case reasonSeveralHeads
  /// Indivisible quantity.
  case reasonIndivisible
  /// A minimum quantity.
  case reasonMinimum
  /// A shift at a fixed time.
  case reasonShift
  /// Longer than half a day.
  case reasonLong
  /// Skills for some of the heads.
  case reasonSkillHeads
  /// Packing inside a half-day.
  case reasonPacking
  /// Unequal hours of a person.
  case reasonUnequalHours
  /// A need asks for several things at once.
  case reasonComponents
  /// A need may join others.
  case reasonSessions, reasonPeopleRules
  /// Crossing limits of a unit.
  case reasonCrossingLimits

  // Severities.
  /// Note.
  case severityNote
  /// Warning.
  case severityWarning
  /// Row fault.
  case severityRow
  /// File fault.
  case severityFile

  // File names.
  /// ….csv.
  case fileProjects
  /// ….csv.
  case fileUnmet
  /// The file of shifts.
  case fileShifts
  /// ….csv.
  case fileIdle
  /// ….csv.
  case fileGaps
}
