// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

extension LegalRule {
  /// What the rule is called, and what it says.
  var words: (title: RulePhrase, text: RulePhrase) {
    switch self {
    case .verified: (.lawVerifiedTitle, .lawVerified)
    case .riskStated: (.lawRiskStatedTitle, .lawRiskStated)
    case .age: (.lawAgeTitle, .lawAge)
    case .skill: (.lawSkillTitle, .lawSkill)
    case .health: (.lawHealthTitle, .lawHealth)
    case .certificate: (.lawCertificateTitle, .lawCertificate)
    case .insurance: (.lawInsuranceTitle, .lawInsurance)
    case .minorRisk: (.lawMinorRiskTitle, .lawMinorRisk)
    case .guardian: (.lawGuardianTitle, .lawGuardian)
    case .refusal: (.lawRefusalTitle, .lawRefusal)
    case .overlap: (.lawOverlapTitle, .lawOverlap)
    case .capacity: (.lawCapacityTitle, .lawCapacity)
    }
  }
}

extension HouseRule {
  /// What the rule is called.
  var title: RulePhrase {
    switch self {
    case .radius: .houseRadiusTitle
    case .defaultCaps: .houseDefaultCapsTitle
    case .inServiceHours: .houseInServiceHoursTitle
    case .elderlyEvenings: .houseElderlyEveningsTitle
    }
  }
}

extension Goal {
  /// What the goal means, and how it is counted.
  var meaning: (text: RulePhrase, count: RulePhrase) {
    switch self {
    case .locks: (.goalLocks, .goalLocksCount)
    case .urgent: (.goalUrgent, .goalUrgentCount)
    case .needs: (.goalNeeds, .goalNeedsCount)
    case .floors: (.goalFloors, .goalFloorsCount)
    case .band: (.goalBand, .goalBandCount)
    case .nearness: (.goalNearness, .goalNearnessCount)
    case .fit: (.goalFit, .goalFitCount)
    case .wishes: (.goalWishes, .goalWishesCount)
    case .fineBalance: (.goalFineBalance, .goalFineBalanceCount)
    case .continuity: (.goalContinuity, .goalContinuityCount)
    case .rules: (.goalRules, .goalRulesCount)
    }
  }
}
