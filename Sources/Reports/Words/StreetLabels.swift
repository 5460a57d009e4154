// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
public import Street

extension Goal {
  /// The goal in the words of the cases.
  public var label: Label {
    switch self {
    case .locks: .goalLocks
    case .urgent: .goalUrgent
    case .needs: .goalNeeds
    case .floors: .goalFloors
    case .band: .goalBand
    case .nearness: .goalNearness
    case .fit: .goalFit
    case .wishes: .goalWishes
    case .fineBalance: .goalFineBalance
    case .continuity: .goalContinuity
    case .rules: .goalPeopleRules
    }
  }
}

extension LevelStatus {
  /// The status as a word.
  public var label: Label {
    switch self {
    case .optimal: .statusOptimal
    case .bounded: .statusBounded
    case .heuristic: .statusHeuristic
    }
  }
}

extension CertificateVerdict {
  /// The verdict as a word.
  public var label: Label {
    switch self {
    case .proven: .verdictProven
    case .bounded: .verdictBounded
    case .claimed: .verdictClaimed
    case .heuristic: .verdictHeuristic
    case .rejected: .verdictRejected
    }
  }
}

extension Severity {
  /// The severity as a word.
  public var label: Label {
    switch self {
    case .note: .severityNote
    case .warning: .severityWarning
    case .rowFault: .severityRow
    case .fileFault: .severityFile
    }
  }
}

extension ProjectClass {
  var label: Label {
    switch self {
    case .dailyService: .classDailyService
    case .relief: .classRelief
    case .venueSharing: .classVenueSharing
    case .policy: .classPolicy
    case .visits: .classVisits
    case .other: .classOther
    }
  }
}

extension Urgency {
  var label: Label {
    switch self {
    case .normal: .urgencyNormal
    case .soon: .urgencySoon
    case .urgent: .urgencyUrgent
    }
  }
}

extension DayType {
  var label: Label {
    switch self {
    case .workday: .dayWorkday
    case .makeUpWorkday: .dayMakeUp
    case .weekend: .dayWeekend
    case .holiday: .dayHoliday
    }
  }
}

extension Kind {
  /// The word of the cases; nil for a kind of the office's own, whose code is its word.
  var label: Label? {
    switch self {
    case .venue: .kindVenue
    case .goods: .kindGoods
    case .service: .kindService
    case .labour: .kindLabour
    case .expertise: .kindExpertise
    default: nil
    }
  }
}

extension FunnelStage {
  var label: Label {
    switch self {
    case .all: .funnelAll
    case .category: .funnelCategory
    case .time: .funnelTime
    case .qualification: .funnelQualification
    case .distance: .funnelDistance
    case .capacity: .funnelCapacity
    case .occupied: .funnelOccupied
    }
  }
}

extension CauseCode {
  var label: Label {
    switch self {
    case .nobodyInCategory, .nobodyOfKind: .causeNobodyInCategory
    case .deadlineBeforeTime: .causeDeadlineBeforeTime
    case .nobodyInTime: .causeNobodyInTime
    case .nobodyQualified: .causeNobodyQualified
    case .nobodyNear, .nobodyNearByClass: .causeNobodyNear
    case .nobodyLargeEnough, .nobodyLongEnough, .nobodyHasVisits: .causeNobodyLargeEnough
    case .allOccupied: .causeAllOccupied
    case .notEnough: .causeNotEnough
    case .notPlaced: .causeNotPlaced
    case .inComponent: .causeInComponent
    case .componentsApart: .causeComponentsApart
    case .sessionTooSmall: .causeSessionTooSmall
    case .heldByRule: .causeHeldByRule
    }
  }
}

extension Exclusion {
  var situation: Label {
    switch self {
    case .onTheSpot: .situationOnTheSpot
    case .unverified: .situationUnverified
    case .riskMissing: .situationRiskMissing
    }
  }

  var reason: Phrase {
    switch self {
    case .onTheSpot: .askOnTheSpot
    case .unverified: .askUnverified
    case .riskMissing: .askRiskMissing
    }
  }

  var mend: Phrase {
    switch self {
    case .onTheSpot: .mendOnTheSpot
    case .unverified: .mendUnverified
    case .riskMissing: .mendRiskMissing
    }
  }
}

extension MethodUse {
  var methodLabel: Label {
    switch method {
    case "flow": .methodFlow
    case "lp": .methodLP
    case "search": .methodSearch
    case "columns": .methodColumns
    default: .methodGreedy
    }
  }

  /// Nil for a reason that this version does not know, as in a plan of a later one.
  var reasonLabel: Label? {
    switch reason {
    case "flow": .reasonFlow
    case "severalHeads": .reasonSeveralHeads
    case "indivisible": .reasonIndivisible
    case "minimum": .reasonMinimum
    case "long": .reasonLong
    case "shift": .reasonShift
    case "skillHeads": .reasonSkillHeads
    case "packing": .reasonPacking
    case "unequalHours": .reasonUnequalHours
    case "components": .reasonComponents
    case "sessions": .reasonSessions
    case "peopleRules": .reasonPeopleRules
    case "crossingLimits": .reasonCrossingLimits
    default: nil
    }
  }
}
