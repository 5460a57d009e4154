// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

/// What a rule of 排班.yaml asks, in words that may be published: people are counted, never named.
struct RosterRuleText {
  let catalogue: Catalogue

  /// Whom and what the rule is about, what it asks, and what a breach costs.
  func text(of rule: RosterRule) -> String {
    let price =
      rule.price.map { text(.peoplePriced, .number($0), .count(1, rule.law.unit)) }
      ?? text(.peopleHard)
    let about = about(rule.scope) + about(rule.shifts)
    let head = about.isEmpty ? "" : text(.ruleAbout, .text(about.listed(catalogue)))
    return text(.ruleWith, .text(head), .text(law(rule.law)), .text(price))
  }

  // MARK: - Laws

  private func law(_ law: RosterLaw) -> String {
    switch law {
    case .shiftCount(let least, let most, let period):
      return bounds(least, most, .shift, word(of: period))
    case .minutes(let least, let most, let period):
      return bounds(least, most, .minute, word(of: period))
    case .weekends(let most, let period): return bounds(0, most, .weekend, word(of: period))
    case .consecutiveWork(let least, let most): return bounds(least, most, .day, .workInARow)
    case .consecutiveOff(let least, let most): return bounds(least, most, .day, .offInARow)
    case .rest(let minutes): return bounds(minutes, nil, .minute, .restBetween)
    case .travelBuffer(let minutes): return bounds(minutes, nil, .minute, .moveBetween)
    case .equalShares(let measure, let tolerance):
      let name = MessageArgument.text(text(word(of: measure)))
      return text(.lawShares, name, .count(tolerance, law.unit))
    case .succession(let then, let days):
      let next = about(then)
      let name = next.isEmpty ? text(.aboutAll) : next.listed(catalogue)
      return text(.lawSuccession, .text(name), .number(days))
    case .completeWeekends: return text(.lawCompleteWeekends)
    case .excluded: return text(.lawExcluded)
    case .reluctance: return text(.lawReluctance)
    case .wishes: return text(.lawWishes)
    case .apartAtShift, .apartOnDay, .together, .beside, .leastTogether, .bothSexes, .adultRatio:
      return together(law)
    }
  }

  /// Laws about several people at once.
  private func together(_ law: RosterLaw) -> String {
    switch law {
    case .apartAtShift(let people): text(.lawApartAtShift, .number(people.count))
    case .apartOnDay(let people): text(.lawApartOnDay, .number(people.count))
    case .together(let people): text(.lawTogether, .number(people.count))
    case .beside(let tag, let other, let ratio):
      text(.lawBeside, .text(tag), .text(other), .number(ratio))
    case .leastTogether(let heads): text(.lawLeastTogether, .number(heads))
    case .bothSexes: text(.lawBothSexes)
    case .adultRatio(let tag, let children): text(.lawAdultRatio, .text(tag), .number(children))
    default: ""
    }
  }

  private func bounds(
    _ least: Int,
    _ most: Int?,
    _ unit: RosterUnit,
    _ subject: PeopleRulePhrase
  ) -> String {
    let name = MessageArgument.text(text(subject))
    // A least that asks for nothing: no shift at all, or one day in a row.
    let asksLeast = least > (unit == .day ? 1 : 0)
    let parts = [
      asksLeast ? text(.atLeast, name, .count(least, unit)) : nil,
      most.map { text(.atMost, name, .count($0, unit)) },
    ]
    return parts.compactMap(\.self).listed(catalogue)
  }

  private func word(of period: RosterPeriod) -> PeopleRulePhrase {
    switch period {
    case .day: .perDay
    case .week: .perWeek
    case .month: .perMonth
    case .horizon: .perHorizon
    }
  }

  private func word(of measure: RosterMeasure) -> PeopleRulePhrase {
    switch measure {
    case .shifts: .measureShifts
    case .minutes: .measureMinutes
    case .nights: .measureNights
    case .workdayShifts: .measureWorkdays
    case .weekendShifts: .measureWeekends
    case .holidayShifts: .measureHolidays
    }
  }

  // MARK: - Whom and what

  private func about(_ scope: RosterScope) -> [String] {
    let parts = [
      scope.teams.isEmpty ? nil : text(.aboutTeams, list(scope.teams.map(\.text))),
      scope.people.isEmpty ? nil : text(.aboutPeople, .number(scope.people.count)),
      scope.tags.isEmpty ? nil : text(.aboutTags, list(scope.tags)),
      scope.withoutTags.isEmpty ? nil : text(.aboutNoTags, list(scope.withoutTags)),
      scope.leastAge.map { text(.aboutAgeFrom, .number($0)) },
      scope.mostAge.map { text(.aboutAgeTo, .number($0)) },
    ]
    return parts.compactMap(\.self)
  }

  private func about(_ shifts: RosterShiftFilter) -> [String] {
    let days = DayType.allCases.filter { shifts.dayTypes.contains($0) }
      .map { catalogue.text($0.label) }
    let risk: PeopleRulePhrase? =
      switch shifts.leastRisk {
      case .low: nil
      case .medium: .aboutMediumRisk
      case .high: .aboutHighRisk
      }
    let parts = [
      shifts.kinds.isEmpty ? nil : text(.aboutKinds, list(shifts.kinds)),
      shifts.names.isEmpty ? nil : text(.aboutNames, list(shifts.names)),
      days.isEmpty ? nil : text(.aboutDays, .text(days.listed(catalogue))),
      shifts.nightsOnly ? text(.aboutNights) : nil,
      risk.map { text($0) },
    ]
    return parts.compactMap(\.self)
  }

  private func list(_ words: some Sequence<String>) -> MessageArgument {
    .text(words.sorted().listed(catalogue))
  }

  private func text(_ phrase: PeopleRulePhrase, _ arguments: MessageArgument...) -> String {
    catalogue.text(Message(code: phrase.code, arguments: arguments))
  }
}
