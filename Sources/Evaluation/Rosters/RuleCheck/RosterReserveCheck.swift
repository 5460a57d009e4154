// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reserves are known, named once, not at the shift already, and could come without a breach.
package struct RosterReserveCheck: RosterCheck {
  package init() {}

  package func violations(
    in plan: RosterPlanReading,
    of reading: RosterReading
  ) -> [RosterViolation] {
    guard !plan.plan.reserves.isEmpty else { return [] }
    var trial = RosterReserveTrial(plan, reading)
    var result: [RosterViolation] = []
    for reserve in plan.plan.reserves.sorted(by: { $0.shift < $1.shift }) {
      var seen: Set<PersonID> = []
      for id in reserve.people {
        let code: RosterViolationCode
        if seen.insert(id).inserted, let person = reading.people[id],
          let shift = reading.shifts[reserve.shift], !plan.people[shift].contains(person)
        {
          if trial.couldCome(person, to: shift) { continue }
          code = .unfitReserve
        } else {
          code = .wrongReserve
        }
        result.append(
          RosterViolation(
            code,
            [.text(id.text), .text(reserve.shift.text)],
            person: id,
            shift: reserve.shift
          )
        )
      }
    }
    return result
  }
}

/// Tries what becomes of a roster when somebody comes to a shift, beside its people where it is short,
/// or in the place of one of them.
///
/// Each thing is held to what it was before: what the one who comes breaks by their own shifts, what the
/// people of the shift break, what those who should be apart on the day do. What the one who leaves
/// breaks by leaving does not count.
struct RosterReserveTrial {
  private var plan: RosterPlanReading
  private let reading: RosterReading
  private let rules: [RosterRule]
  private let shares: [EqualSharesCheck.Shares?]
  private let shiftsOfDays: [[Int]]
  private var ownBefore: [Int: [Int]] = [:]

  private static let seatChecks: [any RosterCheck] = [
    RosterTeamCheck(), RosterBarredCheck(), RosterAvailabilityCheck(), RosterInsuranceCheck(),
    RosterGuardianCheck(),
  ]
  private static let laws = RosterLawList.all

  init(_ plan: RosterPlanReading, _ reading: RosterReading) {
    (self.plan, self.reading) = (plan, reading)
    rules = reading.roster.rules.filter { $0.isOn && $0.isHard }
    shares = rules.map { EqualSharesCheck.Shares($0, reading) }
    var days = [[Int]](repeating: [], count: reading.roster.days)
    for (shift, stint) in reading.stints.enumerated() { days[stint.day].append(shift) }
    shiftsOfDays = days
  }

  /// Whether somebody who does not stand a shift could.
  mutating func couldCome(_ person: Int, to shift: Int) -> Bool {
    let before = ownBefore[person] ?? own(person, shift)
    ownBefore[person] = before
    let (crew, heads) = (plan.people[shift], plan.heads(at: shift, reading))
    let together = together(shift)
    plan.seat(person, at: shift, reading)
    defer { plan.unseat(person, from: shift) }
    guard mayStand(person, shift), isNoWorse(own(person, shift), than: before) else { return false }
    if heads < reading.roster.shifts[shift].wanted,
      isNoWorse(self.together(shift), than: together)
    {
      return true
    }
    for other in crew {
      plan.unseat(other, from: shift)
      let after = self.together(shift)
      plan.seat(other, at: shift, reading)
      if isNoWorse(after, than: together) { return true }
    }
    return false
  }

  private func isNoWorse(_ after: [Int], than before: [Int]) -> Bool {
    zip(after, before).allSatisfy { $0 <= $1 }
  }

  /// Whether the seat itself is lawful, and nothing else of theirs lies at that time.
  private mutating func mayStand(_ person: Int, _ shift: Int) -> Bool {
    plan.shown = [shift]
    let id = reading.roster.people[person].id
    for check in Self.seatChecks
    where check.violations(in: plan, of: reading).contains(where: { $0.person == id }) {
      return false
    }
    let span = reading.stints[shift].span
    return plan.sequence(of: person, reading)
      .allSatisfy { $0.shift == shift || $0.span.intersection(span).isEmpty }
  }

  /// What somebody breaks of each rule by their own shifts.
  private mutating func own(_ person: Int, _ shift: Int) -> [Int] {
    plan.shown = [shift]
    let (plan, reading) = (plan, reading)
    let id = reading.roster.people[person].id
    return zip(rules, shares)
      .map { rule, shares in
        if let shares { return shares.breach(of: person, in: plan)?.amount ?? 0 }
        guard !rule.law.isAboutSeveral, rule.scope.people.isEmpty || rule.scope.people.contains(id)
        else { return 0 }
        var narrow = rule
        narrow.scope.people = [id]
        return Self.amount(narrow, plan, reading)
      }
  }

  /// What the people of a shift break of each rule, by their number, and by the roles that they lack.
  private mutating func together(_ shift: Int) -> [Int] {
    let (post, day) = (reading.roster.shifts[shift], reading.stints[shift].day)
    let heads = plan.heads(at: shift, reading)
    let date = reading.roster.date(ofDay: day)
    var result = [max(0, heads - post.most)]
    for role in post.roles where role.isHard {
      let holding = plan.heads(at: shift, reading) {
        reading.roster.people[$0].holds(role.tag, on: date)
      }
      result.append(max(0, min(role.heads, heads) - holding))
    }
    for rule in rules where rule.law.isAboutSeveral {
      if case .apartOnDay = rule.law {
        plan.shown = shiftsOfDays[day]
      } else {
        plan.shown = [shift]
      }
      result.append(Self.amount(rule, plan, reading))
    }
    return result
  }

  private static func amount(
    _ rule: RosterRule,
    _ plan: RosterPlanReading,
    _ reading: RosterReading
  ) -> Int {
    laws.reduce(0) { sum, law in
      law.breaches(of: rule, in: plan, reading).reduce(sum) { $0 + $1.amount }
    }
  }
}

extension RosterLaw {
  /// Whether it is about several people at a shift or on a day.
  fileprivate var isAboutSeveral: Bool {
    switch self {
    case .apartAtShift, .apartOnDay, .together, .beside, .leastTogether, .bothSexes, .adultRatio:
      true
    default: false
    }
  }
}
