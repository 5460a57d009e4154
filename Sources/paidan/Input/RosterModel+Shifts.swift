// SPDX-License-Identifier: GPL-3.0-or-later
import Optimizing
import PublishedInstances

extension RosterModel {
  /// A published shift scheduling problem: everybody has rules of their own, every shift of every day
  /// is a duty and a cover.
  ///
  /// Duty day × shifts + shift is that shift on that day.
  ///
  /// - Parameter instance: The problem.
  init(_ instance: ShiftInstance) {
    self.init(days: instance.days)
    let count = instance.shifts.count
    var coverOf = [Int](repeating: -1, count: instance.days * count)
    for row in instance.cover {
      coverOf[row.day * count + row.shift] = covers.count
      covers.append(
        Cover([Cover.Piece(asked: row.requirement, under: row.under, over: row.over)])
      )
    }
    for duty in 0..<(instance.days * count) {
      let credits = coverOf[duty] < 0 ? [] : [Credit(cover: coverOf[duty])]
      duties.append(Duty(day: duty / count, kind: duty % count + 1, credits: credits))
    }
    let prices = ShiftPrices(instance)
    for (number, employee) in instance.staff.enumerated() {
      var person = Person(
        rules: number,
        duties: [],
        costs: [],
        idle: prices.idle[number].map(Optional.some)
      )
      let isOff = Set(employee.daysOff)
      for duty in duties.indices
      where employee.most[duty % count] > 0 && !isOff.contains(duty / count) {
        person.duties.append(duty)
        person.costs.append(prices.duties[number][duty])
      }
      people.append(person)
      rules.append(RosterRules(of: employee, in: instance))
    }
  }
}

/// What requests make of days and duties: `[employee][day]` and `[employee][day × shifts + shift]`.
private struct ShiftPrices {
  var idle: [[Int]]
  var duties: [[Int]]

  init(_ instance: ShiftInstance) {
    let (days, count) = (instance.days, instance.shifts.count)
    idle = Array(repeating: Array(repeating: 0, count: days), count: instance.staff.count)
    duties = Array(repeating: Array(repeating: 0, count: days * count), count: instance.staff.count)
    for request in instance.onRequests {
      idle[request.employee][request.day] += request.weight
      for shift in 0..<count where shift != request.shift {
        duties[request.employee][request.day * count + shift] += request.weight
      }
    }
    for request in instance.offRequests {
      duties[request.employee][request.day * count + request.shift] += request.weight
    }
  }
}

extension RosterRules {
  /// The rules of one employee; kind 0 is a day off, the others are the shifts in order.
  fileprivate init(of employee: ShiftInstance.Employee, in instance: ShiftInstance) {
    let (days, shifts) = (instance.days, instance.shifts)
    self.init(kinds: shifts.count + 1)
    let isWork = [false] + shifts.map { _ in true }
    successions = Self.successions(of: shifts.map(\.mayNotFollow))
    stretches = [
      Stretch(kinds: isWork, least: employee.leastConsecutive, most: employee.mostConsecutive),
      Stretch(kinds: isWork.map { !$0 }, least: employee.leastDaysOff),
    ]
    let unit = max(1, shifts.reduce(0) { Self.commonDivisor($0, $1.minutes) })
    counts.append(
      Count(
        weights: [0] + shifts.map { $0.minutes / unit },
        windows: [0..<days],
        least: (employee.leastMinutes + unit - 1) / unit,
        most: employee.mostMinutes / unit
      )
    )
    counts.append(
      Count(
        weights: isWork.map { _ in 0 },
        windows: [0..<days],
        most: employee.mostWeekends
      )
    )
    let weekends = (0..<(days / 7)).map { ($0 * 7 + 5)..<($0 * 7 + 7) }
    blocks = [Block(blocks: weekends, kinds: isWork, count: 1)]
    for (shift, most) in employee.most.enumerated() where most > 0 && most < days {
      var weights = isWork.map { _ in 0 }
      weights[shift + 1] = 1
      counts.append(Count(weights: weights, windows: [0..<days], most: most))
    }
  }

  /// What may not follow what on the next day, shifts with the same followers together.
  ///
  /// - Parameter mayNotFollow: By shift, those that may not come after it.
  /// - Returns: Rules over kinds, of which the shifts are 1 and up.
  static func successions(of mayNotFollow: [[Int]]) -> [Succession] {
    var rules: [Succession] = []
    for (shift, others) in mayNotFollow.enumerated() where !others.isEmpty {
      var to = [Bool](repeating: false, count: mayNotFollow.count + 1)
      for other in others { to[other + 1] = true }
      if let place = rules.firstIndex(where: { $0.to == to }) {
        rules[place].from[shift + 1] = true
      } else {
        var from = to.map { _ in false }
        from[shift + 1] = true
        rules.append(Succession(from: from, to: to))
      }
    }
    return rules
  }

  private static func commonDivisor(_ one: Int, _ other: Int) -> Int {
    var (a, b) = (one, other)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
