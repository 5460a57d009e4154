// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// Writes a week as the data of `models/projects.mod`: what is no flow, for the goals of points.
package struct ProjectData {
  /// The goals that the text knows.
  package static let goals: [Goal] = [.locks, .urgent, .needs]

  /// A half-day, or a start in one, and the half-day in which it ends.
  private struct Moment {
    var cell: Int
    /// Minutes of the week; −1 where any start will do.
    var start: Int
    var last: Int
  }

  private let program: TeamProgram
  private var times: [String: Moment] = [:]
  private var options: Set<String> = []
  private var runs: [String] = []
  private var joins: [String] = []

  /// The data of a week with one goal asked and those before it frozen.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - level: One of ``goals``.
  ///   - levels: Values of the goals before it, as in a plan.
  /// - Returns: UTF-8 text; keys of needs, offers and people, never names.
  package static func make(_ week: Week, level: Goal, levels: [LevelResult]) -> [UInt8] {
    var data = ProjectData(TeamProgram(Candidates(WeekFacts(week))))
    data.listOptions()
    data.listRuns()
    let before = goals.prefix { $0 != level }
      .compactMap { goal in levels.first { $0.goal == goal } }
    let frozen = before.map { "\($0.goal.rawValue) \($0.value)" }
    let text =
      "# Data of models/projects.mod; needs, offers and people by key.\ndata;\n"
      + "param LEVEL := \(level.rawValue);\n" + table("param: FROZEN: frozen", frozen)
      + data.timeTable + data.supply + data.demand
      + table("set OPTIONS", data.options.sorted())
      + table("param: RUNS: runProvider runTime runMinutes seats least host", data.runs)
      + table("set JOINS", data.joins) + "end;\n"
    return Array(text.utf8)
  }

  private init(_ program: TeamProgram) { self.program = program }

  private var facts: WeekFacts { program.candidates.facts }

  // MARK: - Symbols

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }

  private static func table(_ head: String, _ rows: [String]) -> String {
    ([head + " :="] + rows.map { "  " + $0 }).joined(separator: "\n") + ";\n"
  }

  private func name(need: Int) -> String {
    Self.quoted("n:\(facts.week.needs[facts.needs[need].position].id)")
  }

  private func name(provider: Int) -> String {
    switch facts.providers[provider].id {
    case .offer(let id): Self.quoted("o:\(id)")
    case .person(let id): Self.quoted("p:\(id)")
    }
  }

  private func name(unit: Int) -> String { Self.quoted("u:\(facts.week.units[unit].id)") }

  private mutating func time(_ cell: Int, _ start: Int, minutes: Int) -> String {
    guard start >= 0 else {
      let name = "t\(cell)"
      times[name] = Moment(cell: cell, start: start, last: cell)
      return name
    }
    let last = max(cell, HalfDay(containing: start + max(1, minutes) - 1)?.index ?? cell)
    let name = last > cell ? "t\(cell)_\(start)_\(last)" : "t\(cell)_\(start)"
    times[name] = Moment(cell: cell, start: start, last: last)
    return name
  }

  private var timeTable: String {
    let rows = times.sorted { $0.key < $1.key }
    let starts = rows.map {
      "\($0.key) \($0.value.cell) \($0.value.start < 0 ? "." : "\($0.value.start)")"
    }
    // A long activity is under way in the half-days that it runs into.
    let touched = rows.filter { $0.value.last > $0.value.cell }
      .map { name, time in
        let cells = (time.cell...time.last).map(String.init).joined(separator: " ")
        return "set TOUCHED[\(name)] := \(cells);\n"
      }
    return Self.table("param: TIMES: halfDay start", starts) + touched.joined()
  }

  // MARK: - Ways

  private mutating func listOptions() {
    for number in facts.needs.indices {
      for mode in program.modes(ofNeed: number) {
        let mode = program.modes[mode]
        let time = time(Int(mode.cell), Int(mode.start), minutes: facts.needs[number].duration)
        for option in mode.options {
          let pair = program.candidates.pairs[Int(program.options[option].pair)]
          let part = max(1, Int(pair.part))
          options.insert(
            "\(name(need: number)) \(part) \(time) \(name(provider: Int(pair.provider)))"
          )
          list(guestsOf: option, mode, time)
        }
      }
    }
  }

  /// A project that like needs may join, as a session at the place of its need.
  private mutating func list(guestsOf position: Int, _ mode: TeamProgram.Mode, _ time: String) {
    let option = program.options[position]
    guard !option.guests.isEmpty else { return }
    let host = Int(mode.need)
    let provider = Int(program.candidates.pairs[Int(option.pair)].provider)
    let run = "h\(runs.count + 1)"
    let need = facts.needs[host]
    runs.append(
      "\(run) \(name(provider: provider)) \(time) \(need.duration) \(need.sharedSeats) 1 "
        + name(need: host)
    )
    joins.append("\(run) \(name(need: host))")
    joins += option.guests.map { "\(run) \(name(need: Int(program.joins[$0].need)))" }
  }

  private mutating func listRuns() {
    for run in program.runs {
      guard let terms = facts.providers[Int(run.provider)].session else { continue }
      let name = "h\(runs.count + 1)"
      let time = time(Int(run.cell), Int(run.start), minutes: terms.minutes)
      let host = run.host < 0 ? "none" : self.name(need: Int(run.host))
      runs.append(
        "\(name) \(self.name(provider: Int(run.provider))) \(time) \(terms.minutes) "
          + "\(terms.seats) \(terms.least) \(host)"
      )
      joins += run.guests.map { "\(name) \(self.name(need: Int(program.joins[$0].need)))" }
    }
  }

  // MARK: - Tables

  private var supply: String {
    let givers = Set(program.candidates.pairs.map { Int($0.provider) }).sorted()
    let limited = facts.week.units.indices.filter {
      facts.week.units[$0].perWeek != nil || facts.week.units[$0].perHalfDay != nil
    }
    func text(_ limit: Int?) -> String { limit.map(String.init) ?? "." }
    let units = limited.map {
      "\(name(unit: $0)) \(text(facts.unitWeekCaps[$0])) \(text(facts.week.units[$0].perHalfDay))"
    }
    let isLimited = Set(limited)
    let caps = givers.map { number -> String in
      let giver = facts.providers[number]
      let unit =
        giver.isCounted && isLimited.contains(Int(giver.unit))
        ? name(unit: Int(giver.unit)) : "none"
      let minutes = giver.person == nil ? "." : String(min(1440, giver.minutesADay))
      return "\(name(provider: number)) \(giver.weekCap) \(giver.cellCap) \(minutes) \(unit)"
    }
    let timed = givers.filter { facts.providers[$0].isTimed }
    let moving = timed.filter { facts.providers[$0].moves }
    let skills = givers.flatMap { number in
      facts.providers[number].skills.map { "\(name(provider: number)) s\($0)" }
    }
    return Self.table("param: UNITS: unitWeek unitHalfDay", units)
      + Self.table("param: PROVIDERS: perWeek perHalfDay minutesADay unit", caps)
      + Self.table("set EXCLUSIVE", timed.map { name(provider: $0) })
      + Self.table(
        "param between",
        timed.map { "\(name(provider: $0)) \(facts.providers[$0].turnMinutes)" }
      )
      + "param buffer := \(max(0, facts.week.policy.bufferMinutes));\n"
      + Self.table("set MOVING", moving.map { name(provider: $0) })
      + Self.table("set HOLDS", Set(skills).sorted()) + ways(Set(moving))
  }

  /// Travel between the places of needs that one moving offer could serve.
  private func ways(_ moving: Set<Int>) -> String {
    var visited: [Int: [Int]] = [:]
    for need in facts.needs.indices {
      let pairs = program.candidates.pairs[program.candidates.range(ofNeed: need)]
      for provider in Set(pairs.map { Int($0.provider) }) where moving.contains(provider) {
        visited[provider, default: []].append(need)
      }
    }
    var rows: Set<String> = []
    for needs in visited.values {
      for one in needs {
        for other in needs where one != other {
          let here = facts.needs[one].locality
          let minutes = facts.gates.travelMinutes(here, facts.needs[other].locality)
          if minutes > 0 { rows.insert("\(name(need: one)) \(name(need: other)) \(minutes)") }
        }
      }
    }
    return Self.table("param: WAYS: travel", rows.sorted())
  }

  private var demand: String {
    var needs: [String] = []
    var parts: [String] = []
    var skills: [String] = []
    for (number, need) in facts.needs.enumerated() {
      let name = name(need: number)
      let minimum = need.isDivisible ? min(need.minimum, need.quantity) : 1
      needs.append(
        "\(name) \(need.points) \(need.quantity) \(minimum) \(need.isUrgent ? 1 : 0) "
          + "\(need.locked.isEmpty ? 0 : 1) \(shape(number)) \(need.duration) \(need.attendance)"
      )
      for (part, wanted) in (need.parts.isEmpty ? [need] : need.parts).enumerated() {
        let source = wanted.needsSingleProvider ? "one" : "heads"
        parts.append("\(name) \(part + 1) \(wanted.quantity) \(source)")
        skills += wanted.partialSkills.map { "\(name) \(part + 1) s\($0.skill) \($0.heads)" }
      }
    }
    let head = "param: NEEDS: points quantity minimum urgent locked shape needMinutes attendance"
    return Self.table(head, needs) + Self.table("param: PARTS: asked source", parts)
      + Self.table("param: SKILLS: heads", skills)
  }

  private func shape(_ number: Int) -> String {
    switch program.shapes[number] {
    case .loose, .partCrew: "pieces"
    case .whole, .crew: "together"
    case .project: facts.needs[number].quantity > 1 ? "parts" : "together"
    }
  }
}
