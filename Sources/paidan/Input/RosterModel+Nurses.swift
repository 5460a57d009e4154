// SPDX-License-Identifier: GPL-3.0-or-later
import Optimizing
import PublishedInstances

/// One week of a nurse rostering problem as a roster, and back.
///
/// Weeks to come are not known, but that there are some: the roster goes on for a few weeks that ask what
/// this one asks, without requests, and only its first week is kept. What counts over all weeks
/// (assignments, weekends) is charged against the share of the limits that has come due when it ends.
///
/// - Note: Source of rolling the horizon: K. R. Baker, An experimental study of the effectiveness of
///   rolling schedules in production planning, Decision Sciences 8, 1977.
struct NurseWeekModel {
  /// Cost of a head below the least: more than all penalties of the weeks can make.
  private static let shortage = 80_000
  /// Weeks looked ahead at most.
  private static let mostAhead = 3

  private let scenario: NurseScenario
  private let week: NurseWeek
  private let history: NurseHistory
  /// The duties by position: day, shift and skill.
  private var duties: [(day: Int, shift: Int, skill: Int)] = []
  private(set) var model: RosterModel
  /// Weeks in the roster, with this one.
  private let weeks: Int

  init(_ scenario: NurseScenario, _ week: NurseWeek, after history: NurseHistory) {
    self.scenario = scenario
    self.week = week
    self.history = history
    weeks = 1 + max(0, min(Self.mostAhead, scenario.weeks - history.week - 1))
    model = RosterModel(days: 7 * weeks)
    for number in 0..<weeks { addDuties(ofWeek: number) }
    for (number, nurse) in scenario.nurses.enumerated() {
      model.rules.append(rules(of: nurse, history.nurses[number]))
      addPerson(number, nurse)
    }
  }

  private mutating func addDuties(ofWeek number: Int) {
    var covers: [[Int]: Int] = [:]
    for row in week.requirements {
      covers[[row.day, row.shift, row.skill]] = model.covers.count
      model.covers.append(
        RosterModel.Cover([
          RosterModel.Cover.Piece(asked: row.least, under: Self.shortage, over: 0),
          RosterModel.Cover.Piece(asked: row.optimal, under: 30, over: 0),
        ])
      )
    }
    for day in 0..<7 {
      for shift in scenario.shifts.indices {
        for skill in scenario.skills.indices {
          let credits = covers[[day, shift, skill]].map { [RosterModel.Credit(cover: $0)] } ?? []
          duties.append((7 * number + day, shift, skill))
          model.duties.append(
            RosterModel.Duty(day: 7 * number + day, kind: shift + 1, credits: credits)
          )
        }
      }
    }
  }

  private mutating func addPerson(_ number: Int, _ nurse: NurseScenario.Nurse) {
    let requests = week.offRequests.filter { $0.nurse == number }
    var person = RosterModel.Person(
      rules: number,
      duties: [],
      costs: [],
      idle: Array(repeating: 0, count: model.days)
    )
    for (position, duty) in duties.enumerated() where nurse.skills.contains(duty.skill) {
      let unwelcome = requests.contains {
        $0.day == duty.day && ($0.shift == nil || $0.shift == duty.shift)
      }
      person.duties.append(position)
      person.costs.append(unwelcome ? 10 : 0)
    }
    model.people.append(person)
  }

  private func rules(of nurse: NurseScenario.Nurse, _ past: NurseHistory.State) -> RosterRules {
    let contract = scenario.contracts[nurse.contract]
    let shifts = scenario.shifts
    let isWork = [false] + shifts.map { _ in true }
    var rules = RosterRules(kinds: shifts.count + 1)
    rules.successions = RosterRules.successions(of: shifts.map(\.mayNotFollow))
    for place in rules.successions.indices {
      if let last = past.lastShift, rules.successions[place].from[last + 1] {
        rules.successions[place].since = 1
      }
    }
    func stretch(_ kinds: [Bool], _ run: ClosedRange<Int>, _ price: Int, _ before: Int) {
      rules.stretches.append(
        RosterRules.Stretch(
          kinds: kinds,
          least: run.lowerBound,
          most: run.upperBound,
          under: price,
          over: price,
          before: before,
          isOpenBefore: false
        )
      )
    }
    stretch(isWork, contract.work, 30, past.work)
    stretch(isWork.map { !$0 }, contract.off, 30, past.off)
    for (shift, own) in shifts.enumerated() {
      var kinds = isWork.map { _ in false }
      kinds[shift + 1] = true
      stretch(kinds, own.run, 15, past.lastShift == shift ? past.sameShift : 0)
    }
    rules.counts = [assignments(contract, past, isWork), weekends(contract, past, isWork)]
    rules.blocks = [
      RosterRules.Block(
        blocks: (0..<weeks).map { (7 * $0 + 5)..<(7 * $0 + 7) },
        kinds: isWork,
        charges: contract.wantsCompleteWeekends ? [0, 30, 0] : [],
        count: 1
      )
    ]
    return rules
  }

  /// How many weeks there are up to the end of the roster.
  private var weeksSoFar: Int { history.week + weeks }

  private func assignments(
    _ contract: NurseScenario.Contract,
    _ past: NurseHistory.State,
    _ isWork: [Bool]
  ) -> RosterRules.Count {
    let (least, most) = (contract.assignments.lowerBound, contract.assignments.upperBound)
    let charges = (0...model.days)
      .map { own -> Int? in
        let sum = past.assignments + own
        let over = max(0, sum * scenario.weeks - most * weeksSoFar)
        let under = max(0, least * weeksSoFar - sum * scenario.weeks)
        return due(20 * (over + under))
      }
    return RosterRules.Count(
      weights: isWork.map { $0 ? 1 : 0 },
      windows: [0..<model.days],
      charges: charges,
      beyond: nil
    )
  }

  private func weekends(
    _ contract: NurseScenario.Contract,
    _ past: NurseHistory.State,
    _ isWork: [Bool]
  ) -> RosterRules.Count {
    let charges = (0...weeks)
      .map { own -> Int? in
        let sum = past.weekends + own
        return due(30 * max(0, sum * scenario.weeks - contract.mostWeekends * weeksSoFar))
      }
    return RosterRules.Count(
      weights: isWork.map { _ in 0 },
      windows: [0..<model.days],
      charges: charges,
      beyond: nil
    )
  }

  /// A charge in parts of the number of weeks, as whole points.
  private func due(_ parts: Int) -> Int { (parts + scenario.weeks / 2) / scenario.weeks }

  /// Who does what: `[nurse][day]`.
  func assignments(of roster: Roster) -> [[NurseAssignment?]] {
    roster.duties.map { row in
      row.prefix(7)
        .map { duty in
          guard duty >= 0 else { return nil }
          return NurseAssignment(shift: duties[duty].shift, skill: duties[duty].skill)
        }
    }
  }
}
