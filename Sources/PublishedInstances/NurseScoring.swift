// SPDX-License-Identifier: GPL-3.0-or-later

extension NurseInstance {
  /// A row for each nurse, with a cell for each day of all weeks.
  private typealias Rows = [[NurseAssignment?]]

  /// Counts rosters from the files alone.
  ///
  /// Runs go on from the history and from week to week. A day that makes a run too long costs when
  /// it is worked, so what was too long before the first week costs nothing more. A run that ends
  /// too short costs when it ends, one from the history too; a run that still goes on at the end of
  /// the last week costs nothing for being short. Assignments and weekends (S6, S7) count together
  /// with the history's, once the weeks reach the end of the horizon.
  ///
  /// - Parameter rosters: The roster of each week.
  /// - Returns: What they cost and which rules they break. Cells that are none count as days off.
  package func score(_ rosters: [[[NurseAssignment?]]]) -> NurseScore {
    var score = NurseScore()
    let rows = wellFormed(rosters, &score)
    for (index, week) in weeks.enumerated() { scoreCover(week, index, rows, &score) }
    for (nurse, row) in rows.enumerated() {
      score.violations += faults(nurse, row)
      scoreRuns(nurse, row, &score)
      scoreTotals(nurse, row, &score)
    }
    return score
  }

  /// Rows of the right length, with days off where a roster has no shift and skill of the scenario.
  private func wellFormed(_ rosters: [[[NurseAssignment?]]], _ score: inout NurseScore) -> Rows {
    func fault(_ week: Int, _ day: Int? = nil, _ nurse: Int? = nil) {
      score.violations.append(NurseViolation(rule: .shape, week: week, day: day, nurse: nurse))
    }
    let nurses = scenario.nurses.indices
    if rosters.count != weeks.count { fault(min(rosters.count, weeks.count)) }
    var rows = Rows(repeating: [], count: nurses.count)
    for week in weeks.indices {
      let roster = week < rosters.count ? rosters[week] : []
      if week < rosters.count, roster.count != nurses.count { fault(week) }
      for nurse in nurses {
        let row = nurse < roster.count ? roster[nurse] : []
        if nurse < roster.count, row.count != 7 { fault(week, nil, nurse) }
        for day in 0..<7 {
          var cell = day < row.count ? row[day] : nil
          if let work = cell, !isKnown(work) {
            fault(week, day, nurse)
            cell = nil
          }
          rows[nurse].append(cell)
        }
      }
    }
    return rows
  }

  private func isKnown(_ work: NurseAssignment) -> Bool {
    scenario.shifts.indices.contains(work.shift) && scenario.skills.indices.contains(work.skill)
  }

  /// H2, S1 and S4.
  private func scoreCover(_ week: NurseWeek, _ index: Int, _ rows: Rows, _ score: inout NurseScore)
  {
    for need in week.requirements {
      let wanted = NurseAssignment(shift: need.shift, skill: need.skill)
      let heads = rows.count { $0[7 * index + need.day] == wanted }
      score.optimalCover += 30 * max(0, need.optimal - heads)
      if heads < need.least {
        let fault = NurseViolation(rule: .leastCover, week: index, day: need.day, nurse: nil)
        score.violations.append(fault)
      }
    }
    for wish in week.offRequests {
      guard let work = rows[wish.nurse][7 * index + wish.day] else { continue }
      if wish.shift == nil || wish.shift == work.shift { score.preferences += 10 }
    }
  }

  /// H3 and H4.
  private func faults(_ nurse: Int, _ row: [NurseAssignment?]) -> [NurseViolation] {
    var faults: [NurseViolation] = []
    var before = history.nurses[nurse].lastShift
    for (day, work) in row.enumerated() {
      func fault(_ rule: NurseViolation.Rule) {
        faults.append(NurseViolation(rule: rule, week: day / 7, day: day % 7, nurse: nurse))
      }
      if let work, !scenario.nurses[nurse].skills.contains(work.skill) { fault(.skill) }
      if let work, let before, scenario.shifts[before].mayNotFollow.contains(work.shift) {
        fault(.succession)
      }
      before = work?.shift
    }
    return faults
  }

  /// S2 and S3.
  private func scoreRuns(_ nurse: Int, _ row: [NurseAssignment?], _ score: inout NurseScore) {
    let contract = scenario.contracts[scenario.nurses[nurse].contract]
    let state = history.nurses[nurse]
    let shifts = row.map { $0?.shift ?? -1 }
    let shift = Run(kind: state.lastShift ?? -1, length: state.sameShift)
    score.consecutiveShifts +=
      15
      * Self.excess(shifts, after: shift) { $0 < 0 ? nil : scenario.shifts[$0].run }
    let works = row.map { $0 == nil ? 0 : 1 }
    let isOff = state.lastShift == nil
    let work = Run(kind: isOff ? 0 : 1, length: isOff ? state.off : state.work)
    score.consecutiveWork += 30 * Self.excess(works, after: work) { $0 == 1 ? contract.work : nil }
    score.consecutiveOff += 30 * Self.excess(works, after: work) { $0 == 0 ? contract.off : nil }
  }

  /// Days of one kind in a row.
  private struct Run {
    var kind: Int
    var length: Int
  }

  /// How many days runs are too long or too short.
  private static func excess(
    _ kinds: [Int],
    after before: Run,
    _ limits: (Int) -> ClosedRange<Int>?
  ) -> Int {
    var run = before
    var days = 0
    for kind in kinds {
      if kind == run.kind {
        run.length += 1
      } else {
        // Nothing is known of a run that the history gives no length.
        if run.length > 0, let limit = limits(run.kind) {
          days += max(0, limit.lowerBound - run.length)
        }
        run = Run(kind: kind, length: 1)
      }
      if let limit = limits(kind), run.length > limit.upperBound { days += 1 }
    }
    return days
  }

  /// S5, S6 and S7.
  private func scoreTotals(_ nurse: Int, _ row: [NurseAssignment?], _ score: inout NurseScore) {
    let contract = scenario.contracts[scenario.nurses[nurse].contract]
    var weekends = history.nurses[nurse].weekends
    for week in weeks.indices {
      let (saturday, sunday) = (row[7 * week + 5] != nil, row[7 * week + 6] != nil)
      if saturday || sunday { weekends += 1 }
      if contract.wantsCompleteWeekends, saturday != sunday { score.completeWeekends += 30 }
    }
    guard isComplete else { return }
    let assignments = history.nurses[nurse].assignments + row.count { $0 != nil }
    let limits = contract.assignments
    let wrong = max(limits.lowerBound - assignments, assignments - limits.upperBound, 0)
    score.assignments += 20 * wrong
    score.weekends += 30 * max(0, weekends - contract.mostWeekends)
  }
}

extension NurseHistory {
  /// What a further week leaves behind.
  ///
  /// - Parameter roster: The week's roster: seven cells for each nurse.
  /// - Returns: The history before the week after it.
  package func history(after roster: [[NurseAssignment?]]) -> NurseHistory {
    precondition(roster.count == nurses.count && roster.allSatisfy { $0.count == 7 }, "seven cells")
    let states = zip(nurses, roster)
      .map { state, row in
        var (same, work, off) = (state.sameShift, state.work, state.off)
        var last = state.lastShift
        for cell in row {
          if let cell {
            same = cell.shift == last ? same + 1 : 1
            (work, off) = (work + 1, 0)
          } else {
            (same, work, off) = (0, 0, off + 1)
          }
          last = cell?.shift
        }
        return State(
          assignments: state.assignments + row.count { $0 != nil },
          weekends: state.weekends + (row[5] != nil || row[6] != nil ? 1 : 0),
          lastShift: last,
          sameShift: same,
          work: work,
          off: off
        )
      }
    return NurseHistory(week: week + 1, nurses: states)
  }
}
