// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street
internal import Tables

/// The rules of law and house, the goals, the terms.
extension RuleBookMaker {
  // MARK: - Law

  func clause(_ rule: LegalRule) -> RuleBook.Clause {
    clause(
      "law.\(rule.rawValue)",
      text(rule.words.title),
      text(rule.words.text),
      article: rule.article,
      isInForce: true,
      settings: rule == .certificate ? [.certificates] : []
    )
  }

  // MARK: - House

  var houseArticles: [ArticleDraft] {
    let rules = draft(.houseIntro, HouseRule.allCases.map(clause), settings: [.switchedOff])
    let numbers = draft(.numbersIntro, numbers)
    let people = peopleRules.map(clause)
    return [rules, numbers] + (people.isEmpty ? [] : [draft(.peopleIntro, people)])
  }

  private func clause(_ rule: HouseRule) -> RuleBook.Clause {
    let isOn = policy.applies(rule)
    return clause(
      "house.\(rule.rawValue)",
      text(rule.title),
      words(of: rule),
      isInForce: isOn,
      state: isOn ? .inForce : .off,
      settings: settings(of: rule)
    )
  }

  private func words(of rule: HouseRule) -> String {
    switch rule {
    case .radius:
      text(.houseRadius, .number(policy.radiusMetres), .number(policy.radiusClass))
    case .defaultCaps:
      text(
        .houseDefaultCaps,
        .number(policy.defaultPerWeek),
        .number(policy.defaultPerMonth),
        .number(policy.defaultMinutesPerDay)
      )
    case .inServiceHours: text(.houseInServiceHours)
    case .elderlyEvenings: text(.houseElderlyEvenings)
    }
  }

  private func settings(of rule: HouseRule) -> [SettingKey] {
    switch rule {
    case .radius: [.radiusMetres, .radiusClass]
    case .defaultCaps: [.defaultPerWeek, .defaultPerMonth, .defaultMinutesPerDay]
    case .inServiceHours, .elderlyEvenings: []
    }
  }

  /// What else the office decides.
  private var numbers: [RuleBook.Clause] {
    let speed = MessageArgument.number(policy.travelMetresPerMinute)
    return [
      clause(
        "setting.bufferMinutes",
        text(.numberBufferTitle),
        text(.numberBuffer, .number(policy.bufferMinutes)),
        settings: [.bufferMinutes]
      ),
      number(.numberSharedTitle, .numberShared, .sharedCategories),
      clause(
        "setting.travelMetresPerMinute",
        text(.numberSpeedTitle),
        text(.numberSpeed, speed),
        settings: [.travelMetresPerMinute]
      ),
      number(.numberTravelTitle, .numberTravel, .travelMinutesByClass),
      number(.numberTradesTitle, .numberTrades, .trades),
      number(.numberCategoriesTitle, .numberCategories, .categories),
    ]
  }

  private func number(
    _ title: RulePhrase,
    _ words: RulePhrase,
    _ key: SettingKey
  ) -> RuleBook.Clause {
    clause("setting.\(key.rawValue)", text(title), text(words), settings: [key])
  }

  private func clause(_ rule: RosterRule) -> RuleBook.Clause {
    let words = RosterRuleText(catalogue: catalogue).text(of: rule)
    var article: String?
    if case .legal(let legal) = rule.standing { article = legal.article }
    let name = catalogue.text(Message(PeopleRulePhrase.ruleName, RosterRuleNames.argument(rule.id)))
    return clause("people.\(rule.id)", name, words, article: article, isInForce: true)
  }

  // MARK: - Goals

  var goalArticles: [ArticleDraft] {
    [
      draft(.goalIntro, goals.map(clause)),
      draft(.orderIntro, settings: [.goals]),
    ]
  }

  /// Every goal in its place, also one that does not count in this week.
  private var goals: [Goal] { Goal.leading + [.rules] + policy.goalOrder }

  private func clause(_ goal: Goal) -> RuleBook.Clause {
    let counts = policy.goals.contains(goal)
    return clause(
      "goal.\(goal.rawValue)",
      catalogue.text(goal.label),
      text(.goalText, .text(text(goal.meaning.text)), .text(text(goal.meaning.count))),
      isInForce: counts,
      state: counts ? nil : .goalNotInWeek,
      settings: settings(of: goal)
    )
  }

  private func settings(of goal: Goal) -> [SettingKey] {
    switch goal {
    case .needs: [.classWeights]
    case .floors: [.floorShare]
    case .band: [.bandWidth]
    case .nearness: [.coordinates]
    case .fit: [.functions]
    case .locks, .urgent, .wishes, .fineBalance, .continuity, .rules: []
    }
  }

  // MARK: - Terms

  var terms: [RuleBook.Clause] {
    let band = MessageArgument.text(values.share(policy.bandWidth))
    let floor = MessageArgument.text(values.share(policy.floorShare))
    return [
      term("planned", .termPlannedTitle, text(.termPlanned)),
      term("points", .termPointsTitle, text(.termPoints)),
      term("urgent", .termUrgentNeedTitle, text(.termUrgentNeed)),
      term("load", .termLoadTitle, text(.termLoad)),
      term("fairShare", .termFairShareTitle, text(.termFairShare)),
      term("band", .termBandTermTitle, text(.termBandTerm, band)),
      term("floor", .termFloorTermTitle, text(.termFloorTerm, floor)),
      term("coverage", .termCoverageTitle, text(.termCoverage)),
      term("distance", .termDistanceTitle, distance),
      term("halfDay", .termHalfDayTitle, text(.termHalfDay)),
      term("funnel", .termFunnelTitle, text(.termFunnel)),
    ]
  }

  /// What nearness is, and which scale a week has.
  private var distance: String {
    let scale = usesMetres.map { text($0 ? .scaleMetres : .scaleClasses) } ?? ""
    let gap = scale.isEmpty || catalogue.language == .chinese ? "" : " "
    return text(.termDistance) + gap + scale
  }

  private func term(_ code: String, _ title: RulePhrase, _ words: String) -> RuleBook.Clause {
    clause("term.\(code)", text(title), words)
  }

  // MARK: - The rest

  var never: [RuleBook.Clause] {
    let items: [RulePhrase] = [
      .neverOrigin, .neverSex, .neverHealth, .neverRefusals, .neverPoints, .neverTracks,
      .neverNames, .neverRemarks,
    ]
    return items.map { clause("never.\($0.rawValue)", nil, text($0)) }
  }

  var finalArticles: [ArticleDraft] {
    let made = ArticleDraft(
      code: RulePhrase.made.rawValue,
      text: text(.made, .text(version)),
      settings: [],
      clauses: []
    )
    return [draft(.scope, settings: [.name, .week]), draft(.localLaw), draft(.changes), made]
  }
}
