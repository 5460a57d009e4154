// SPDX-License-Identifier: GPL-3.0-or-later

extension InputHash {
  /// The fingerprint of a roster's case and its options.
  ///
  /// Names and telephones of people and notices are no part of it.
  ///
  /// - Parameters:
  ///   - roster: The case.
  ///   - options: Options that change the result, by name.
  /// - Returns: 32 hexadecimal digits.
  /// - Complexity: O(n log n) in the size of the case.
  public static func of(_ roster: RosterCase, options: [String: String]) -> String {
    var stream = FieldStream()
    stream.add(RosterPlanCodec.format)
    stream.add(roster.title)
    stream.add(roster.first)
    stream.add(roster.dayTypes.map(\.rawValue))
    stream.list(roster.people) { $0.add($1) }
    stream.list(roster.shifts) { $0.add($1) }
    stream.list(roster.rules) { $0.add($1) }
    stream.add(roster.goals.map(\.rawValue))
    stream.list(roster.setAside) {
      $0.add($1.table)
      $0.add($1.id)
      $0.add($1.reason)
    }
    stream.dictionary(options) { $0.add($1) }
    return stream.hexadecimal
  }
}

extension FieldStream {
  fileprivate mutating func add(_ person: RosterPerson) {
    add(person.id.text)
    add(person.team?.text)
    add(person.isSquad)
    add(person.heads)
    add(person.birth)
    add(person.statedAge)
    add(person.sexes.sorted().map(\.rawValue))
    add(person.tags.sorted())
    add(person.certificates)
    add(person.insuredUntil)
    add(person.hasGuardian)
    list(person.availability) {
      $0.add([$1.span])
      $0.add($1.state.rawValue)
      $0.add($1.kinds.sorted())
    }
    list(person.wishes) {
      $0.add($1.day)
      $0.add($1.shift?.text)
      $0.add($1.kind)
      $0.add($1.isOn)
      $0.add($1.weight)
    }
    list(RosterMeasure.allCases) { $0.add(person.history?[$1]) }
    add(person.knownDays)
    list(person.tail) {
      $0.add($1.day)
      $0.add([$1.span])
      $0.add($1.kind)
      $0.add($1.dayType.rawValue)
      $0.add($1.place?.text)
    }
  }

  fileprivate mutating func add(_ shift: RosterShift) {
    add(shift.id.text)
    add(shift.name)
    add(shift.kind)
    add(shift.day)
    add([shift.span])
    add(shift.place?.text)
    add(shift.coordinate)
    add(shift.team?.text)
    add(shift.least)
    add(shift.wanted)
    add(shift.most)
    list(shift.roles) {
      $0.add($1.tag)
      $0.add($1.heads)
      $0.add($1.isHard)
    }
    add(shift.risk.rawValue)
    add(shift.urgency.rawValue)
    add(shift.locked.map(\.text))
    add(shift.barred.map(\.text))
    add(shift.children)
  }

  fileprivate mutating func add(_ rule: RosterRule) {
    add(rule.id)
    switch rule.standing {
    case .legal(let article): add(article.rawValue)
    case .house: add("")
    }
    add(rule.scope.teams.map(\.text).sorted())
    add(rule.scope.people.map(\.text).sorted())
    add(rule.scope.tags.sorted())
    add(rule.scope.withoutTags.sorted())
    add(rule.scope.leastAge)
    add(rule.scope.mostAge)
    add(rule.shifts)
    add(rule.law)
    add(rule.price)
    add(rule.isOn)
  }

  private mutating func add(_ filter: RosterShiftFilter) {
    add(filter.kinds.sorted())
    add(filter.names.sorted())
    add(filter.dayTypes.map(\.rawValue).sorted())
    add(filter.nightsOnly)
    add(filter.leastRisk.rawValue)
  }

  private mutating func add(_ law: RosterLaw) {
    switch law {
    case .shiftCount(let least, let most, let period): add("shiftCount", least, most, period)
    case .minutes(let least, let most, let period): add("minutes", least, most, period)
    case .weekends(let most, let period): add("weekends", 0, most, period)
    case .equalShares(let measure, let tolerance):
      add("equalShares \(measure.rawValue)", tolerance)
    case .consecutiveWork(let least, let most): add("consecutiveWork", least, most)
    case .consecutiveOff(let least, let most): add("consecutiveOff", least, most)
    case .rest(let minutes): add("rest", minutes)
    case .succession(let then, let days):
      add("succession", days)
      add(then)
    case .completeWeekends: add("completeWeekends")
    case .travelBuffer(let minutes): add("travelBuffer", minutes)
    case .excluded: add("excluded")
    case .reluctance: add("reluctance")
    case .wishes: add("wishes")
    case .apartAtShift(let people): add("apartAtShift", people)
    case .apartOnDay(let people): add("apartOnDay", people)
    case .together(let people): add("together", people)
    case .beside(let tag, let other, let ratio):
      add("beside", ratio)
      add([tag, other])
    case .leastTogether(let heads): add("leastTogether", heads)
    case .bothSexes: add("bothSexes")
    case .adultRatio(let tag, let children):
      add("adultRatio", children)
      add(tag)
    }
  }

  private mutating func add(
    _ name: String,
    _ least: Int,
    _ most: Int? = nil,
    _ period: RosterPeriod? = nil
  ) {
    add(name)
    add(least)
    add(most)
    add(period?.rawValue)
  }

  private mutating func add(_ name: String, _ people: Set<PersonID>) {
    add(name)
    add(people.map(\.text).sorted())
  }
}
