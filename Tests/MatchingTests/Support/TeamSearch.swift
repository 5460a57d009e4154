// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street

/// Tries ways to serve each need of a tiny week by at most one project, lawful ones only.
struct TeamSearch {
  private let reading: Reading
  private var options: [[Project?]] = []
  /// How many combinations there are.
  private(set) var ways = 1
  /// The best value found of each of the goals that have a bound of their own.
  private(set) var best: [Goal: Int] = [:]
  /// The best that is possible of pins, urgent points and points, one after the other; the first is
  /// what pins miss, negated.
  private(set) var together: [Int] = []
  /// The most points of needs, by urgent points.
  private var mostByUrgent: [Int: Int] = [:]

  /// Judges floors; nil to leave them out, for they take long.
  private let referee: Referee?
  /// The least shortfall of communities, by urgent points and points.
  private var leastShortfall: [[Int]: Int] = [:]

  init?(_ reading: Reading, limit: Int, referee: Referee? = nil) {
    self.reading = reading
    self.referee = referee
    for need in reading.needs.indices {
      let list = projects(for: need)
      options.append(list)
      ways *= list.count
      if ways > limit { return nil }
    }
    var chosen: [Project] = []
    search(0, &chosen)
  }

  private func projects(for need: Int) -> [Project?] {
    let record = reading.needs[need]
    let givers = reading.givers.indices.filter { !reading.eligibleCells(need, $0).isEmpty }
    var result: [Project?] = [nil]
    guard !givers.isEmpty else { return result }
    let clock = stride(from: 420, to: 1320, by: 60)
    for day in 0..<7 {
      for start in clock.map({ day * 1440 + $0 }) {
        let end = start + record.duration
        let free = givers.filter { reading.isFree(need, $0, start, end) }
        for team in teams(free, record.quantity) {
          let project = Project(
            id: "P-\(record.id)",
            needs: [record.id],
            projectClass: .other,
            span: TimeSpan(start: start, end: end),
            place: nil,
            unit: nil,
            providers: team
          )
          if isLawful([project]) { result.append(project) }
        }
      }
    }
    return result
  }

  private func teams(_ givers: [Int], _ quantity: Int) -> [[Provision]] {
    var result: [[Provision]] = [[]]
    for giver in givers {
      for team in result {
        let left = quantity - team.reduce(0) { $0 + $1.quantity }
        let most = min(left, reading.givers[giver].perHalfDay)
        for pieces in 1..<max(1, most + 1) {
          result.append(team + [Provision(provider: reading.givers[giver].id, quantity: pieces)])
        }
      }
    }
    return result.filter { !$0.isEmpty }
  }

  private func isLawful(_ projects: [Project]) -> Bool {
    Breaches(reading).hard(of: projects).isEmpty
  }

  private mutating func search(_ depth: Int, _ chosen: inout [Project]) {
    guard depth < options.count else { return weigh(chosen) }
    for option in options[depth] {
      guard let option else {
        search(depth + 1, &chosen)
        continue
      }
      chosen.append(option)
      if isLawful(chosen) { search(depth + 1, &chosen) }
      chosen.removeLast()
    }
  }

  /// The most points among plans with so many urgent ones; nil where there is none.
  func mostPoints(urgent: Int) -> Int? { mostByUrgent[urgent] }

  /// The least shortfall of communities among plans with so many points; nil where there is none.
  func leastShortfall(urgent: Int, needs: Int) -> Int? { leastShortfall[[urgent, needs]] }

  /// Values in the order of the goals, all of them better when larger.
  static func point(_ values: [Goal: Int]) -> [Int] {
    [-(values[.locks] ?? 0), values[.urgent] ?? 0, values[.needs] ?? 0]
  }

  private mutating func weigh(_ projects: [Project]) {
    var values: [Goal: Int] = [.locks: 0, .urgent: 0, .needs: 0]
    for need in reading.needs {
      let pieces = projects.first { $0.needs == [need.id] }?.quantity ?? 0
      let points = reading.week.points(of: need)
      let worth = pieces * (points / need.quantity) + min(pieces, points % need.quantity)
      values[.needs, default: 0] += worth
      if reading.week.isUrgent(need) { values[.urgent, default: 0] += worth }
      if !need.locked.isEmpty { values[.locks, default: 0] += need.quantity - pieces }
    }
    let urgent = values[.urgent] ?? 0
    mostByUrgent[urgent] = max(mostByUrgent[urgent] ?? 0, values[.needs] ?? 0)
    if let referee {
      var plan = Plan(week: reading.week.monday, inputHash: "", seed: 0, version: "", options: [:])
      plan.projects = projects
      let floors = referee.values(of: plan).first { $0.goal == .floors }?.value ?? 0
      let key = [urgent, values[.needs] ?? 0]
      leastShortfall[key] = min(leastShortfall[key] ?? floors, floors)
    }
    let point = Self.point(values)
    if together.isEmpty || together.lexicographicallyPrecedes(point) { together = point }
    for (goal, value) in values {
      let known = best[goal] ?? value
      best[goal] = goal.isMaximised ? max(known, value) : min(known, value)
    }
  }
}
