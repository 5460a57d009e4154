// SPDX-License-Identifier: GPL-3.0-or-later

/// What a roster costs, and which rules it breaks.
package struct ShiftScore: Sendable, Equatable {
  /// Wishes for shifts that were not granted.
  package internal(set) var requestsOn = 0
  /// Wishes against shifts that were not granted.
  package internal(set) var requestsOff = 0
  /// Shifts with too few.
  package internal(set) var under = 0
  /// Shifts with too many.
  package internal(set) var over = 0
  /// The broken rules, employee after employee.
  package internal(set) var violations: [ShiftViolation] = []

  /// All that the roster costs.
  package var penalty: Int { requestsOn + requestsOff + under + over }
  /// Whether it breaks no rule.
  package var isFeasible: Bool { violations.isEmpty }
}

/// A rule that a roster breaks.
package struct ShiftViolation: Sendable, Equatable, CustomStringConvertible {
  /// The rules that a roster must keep.
  package enum Rule: String, Sendable, CaseIterable {
    /// A row for each employee, a cell for each day, a shift of the file or none in each.
    case shape
    /// No work on a day off.
    case dayOff
    /// No shift the day after one that it may not follow.
    case succession
    /// No more shifts of a kind than allowed.
    case mostOfShift
    /// No more minutes than allowed.
    case mostMinutes
    /// No fewer minutes than asked.
    case leastMinutes
    /// No longer run of working days than allowed.
    case mostConsecutive
    /// No shorter run of working days than asked.
    case leastConsecutive
    /// No shorter run of days off than asked.
    case leastDaysOff
    /// No more weekends than allowed.
    case mostWeekends
  }

  /// The rule.
  package let rule: Rule
  /// Whose row it is.
  package let employee: Int
  /// The day, the first day of the run; nil when the whole row is at fault.
  package let day: Int?

  /// The rule and the place.
  package var description: String {
    "\(rule.rawValue): employee \(employee)" + (day.map { ", day \($0)" } ?? "")
  }
}

extension ShiftInstance {
  /// Counts a roster from the file alone.
  ///
  /// Runs of work or days off that begin on the first day or end on the last may be as short as they
  /// are; runs of work may be too long anywhere. A weekend is days 5 and 6 of a week. Cells with
  /// something else than a shift count as days off.
  ///
  /// - Parameter roster: The shift of every employee on every day; −1 for a day off.
  /// - Returns: What it costs and which rules it breaks.
  package func score(_ roster: [[Int]]) -> ShiftScore {
    var score = ShiftScore()
    let rows = wellFormed(roster, &score)
    for (index, (employee, row)) in zip(staff, rows).enumerated() {
      let found =
        daysAtFault(employee, row) + runsAtFault(employee, row)
        + totalsAtFault(employee, row)
      score.violations += found.map { ShiftViolation(rule: $0, employee: index, day: $1) }
    }
    for request in onRequests where rows[request.employee][request.day] != request.shift {
      score.requestsOn += request.weight
    }
    for request in offRequests where rows[request.employee][request.day] == request.shift {
      score.requestsOff += request.weight
    }
    var heads = [Int](repeating: 0, count: days * shifts.count)
    for row in rows {
      for (day, shift) in row.enumerated() where shift >= 0 {
        heads[day * shifts.count + shift] += 1
      }
    }
    for need in cover {
      let missing = need.requirement - heads[need.day * shifts.count + need.shift]
      score.under += max(0, missing) * need.under
      score.over += max(0, -missing) * need.over
    }
    return score
  }

  /// A row for each employee and a cell for each day, with days off where the roster has no shift.
  private func wellFormed(_ roster: [[Int]], _ score: inout ShiftScore) -> [[Int]] {
    func fault(_ employee: Int, _ day: Int?) {
      score.violations.append(ShiftViolation(rule: .shape, employee: employee, day: day))
    }
    if roster.count > staff.count { fault(staff.count, nil) }
    return staff.indices.map { employee in
      let row = employee < roster.count ? roster[employee] : []
      if row.count != days { fault(employee, nil) }
      return (0..<days)
        .map { day in
          guard day < row.count else { return -1 }
          if row[day] != -1, !shifts.indices.contains(row[day]) {
            fault(employee, day)
            return -1
          }
          return row[day]
        }
    }
  }

  private typealias Faults = [(ShiftViolation.Rule, Int?)]

  private func daysAtFault(_ employee: Employee, _ row: [Int]) -> Faults {
    var faults: Faults = Set(employee.daysOff).sorted().filter { row[$0] >= 0 }
      .map { (.dayOff, $0) }
    for day in 0..<days - 1 where row[day] >= 0 {
      if shifts[row[day]].mayNotFollow.contains(row[day + 1]) {
        faults.append((.succession, day + 1))
      }
    }
    return faults
  }

  private func runsAtFault(_ employee: Employee, _ row: [Int]) -> Faults {
    var faults: Faults = []
    var start = 0
    while start < days {
      let works = row[start] >= 0
      var end = start + 1
      while end < days, (row[end] >= 0) == works { end += 1 }
      let isWhole = start > 0 && end < days
      let least = works ? employee.leastConsecutive : employee.leastDaysOff
      if works, end - start > employee.mostConsecutive { faults.append((.mostConsecutive, start)) }
      if isWhole, end - start < least {
        faults.append((works ? .leastConsecutive : .leastDaysOff, start))
      }
      start = end
    }
    return faults
  }

  private func totalsAtFault(_ employee: Employee, _ row: [Int]) -> Faults {
    var faults: Faults = []
    var counts = [Int](repeating: 0, count: shifts.count)
    for shift in row where shift >= 0 { counts[shift] += 1 }
    if zip(counts, employee.most).contains(where: { $0 > $1 }) {
      faults.append((.mostOfShift, nil))
    }
    let minutes = zip(counts, shifts).reduce(0) { $0 + $1.0 * $1.1.minutes }
    if minutes > employee.mostMinutes { faults.append((.mostMinutes, nil)) }
    if minutes < employee.leastMinutes { faults.append((.leastMinutes, nil)) }
    let weekends = Set(row.indices.filter { $0 % 7 >= 5 && row[$0] >= 0 }.map { $0 / 7 })
    if weekends.count > employee.mostWeekends { faults.append((.mostWeekends, nil)) }
    return faults
  }
}
