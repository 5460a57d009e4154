// SPDX-License-Identifier: GPL-3.0-or-later
package import Street

/// Writes a small week as data of `models/projects.mod`.
package struct ProgramWriter {
  private let rules: Rulebook
  private let starts: [Happening: Set<Int>]
  /// Times by their symbols: half-day, and start or nil.
  private var times: [String: (cell: Int, start: Int?)] = [:]
  private var options: [String] = []
  private var runs: [String] = []
  private var joins: [String] = []

  /// The data of a week, or nil where it has long needs or shifts.
  ///
  /// - Parameter week: A small week.
  /// - Returns: Text for `glpsol -d`.
  package static func data(_ week: Week) -> String? {
    guard let rules = Rulebook(week) else { return nil }
    var writer = ProgramWriter(rules)
    writer.listOptions()
    writer.listRuns()
    return writer.text
  }

  private init(_ rules: Rulebook) {
    self.rules = rules
    starts = StartFinder(rules).starts
  }

  // MARK: - Symbols

  private func name(need: Int) -> String { quoted("n:\(rules.needs[need].id)") }

  private func name(provider: Int) -> String {
    switch rules.providers[provider].id {
    case .offer(let id): quoted("o:\(id)")
    case .person(let id): quoted("p:\(id)")
    }
  }

  private func name(unit: Int) -> String { quoted("u:\(rules.week.units[unit].id)") }

  private func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  private mutating func time(_ cell: Int, _ start: Int? = nil) -> String {
    let name = quoted(start.map { "t\(cell)@\($0)" } ?? "t\(cell)")
    times[name] = (cell, start)
    return name
  }

  // MARK: - Who can do what when

  private mutating func listOptions() {
    for need in rules.needs.indices {
      let asks = rules.asks(of: need)
      let isTeam = asks.contains {
        ($0.shape == .heads && $0.quantity > 1) || !$0.skillsOfSome.isEmpty
      }
      for (part, ask) in asks.enumerated() {
        for provider in rules.providers.indices {
          for (cell, free) in rules.times(ask, provider).sorted(by: { $0.key < $1.key }) {
            var mine = [time(cell)]
            if isTeam || asks.count > 1 || rules.isPacked(provider) {
              mine = clock(.need(need), cell, free, ask.minutes).map { time(cell, $0) }
            }
            for time in mine {
              options.append("\(name(need: need)) \(part + 1) \(time) \(name(provider: provider))")
            }
          }
        }
      }
    }
    times = times.filter { entry in options.contains { $0.contains(" \(entry.key) ") } }
  }

  /// Starts of a happening that lie in stretches of a half-day.
  private func clock(
    _ happening: Happening,
    _ cell: Int,
    _ free: [TimeSpan],
    _ minutes: Int
  ) -> [Int] {
    (starts[happening] ?? []).filter { free.holds($0, lasting: minutes) }.sorted()
  }

  private mutating func listRuns() {
    for session in rules.sessions() {
      let giver = rules.providers[session.provider]
      let copies = giver.isExclusive ? 1 : min(giver.perHalfDay, giver.perWeek)
      let happening = Happening.session(provider: session.provider, host: session.host)
      for start in (starts[happening] ?? []).sorted() {
        guard let cell = HalfDay(containing: start)?.index else { continue }
        let joining = session.needs.filter { need in
          session.times[need]?[cell]?.holds(start, lasting: session.minutes) ?? false
        }
        guard session.host.map(joining.contains) ?? true, !joining.isEmpty else { continue }
        for copy in 0..<copies { list(session, cell, start, joining, copy) }
      }
    }
  }

  private mutating func list(
    _ session: Session,
    _ cell: Int,
    _ start: Int,
    _ joining: [Int],
    _ copy: Int
  ) {
    let host = session.host.map { name(need: $0) } ?? "none"
    let run = quoted("h:\(runs.count + 1)")
    runs.append(
      "\(run) \(name(provider: session.provider)) \(time(cell, start)) \(session.minutes) "
        + "\(session.seats) \(session.least) \(host)"
    )
    joins += joining.map { "\(run) \(name(need: $0))" }
  }

  // MARK: - Tables

  private func table(_ head: String, _ rows: [String]) -> String {
    ([head + " :="] + rows.map { "  " + $0 }).joined(separator: "\n") + ";\n"
  }

  private var text: String {
    let clock = times.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value.cell) \($0.value.start.map(String.init) ?? ".")" }
    return [
      "data;\n", table("param: TIMES: halfDay start", clock), supply, demand,
      table("set OPTIONS", options),
      table("param: RUNS: runProvider runTime runMinutes seats least host", runs),
      table("set JOINS", joins), "end;\n",
    ]
    .joined()
  }

  private var supply: String {
    let givers = rules.providers.indices
    let units = rules.week.units.indices
    let limits = units.map { number in
      let unit = rules.week.units[number]
      return "\(name(unit: number)) \(unit.perWeek.map(String.init) ?? ".") "
        + (unit.perHalfDay.map(String.init) ?? ".")
    }
    let caps = givers.map { number in
      let giver = rules.providers[number]
      return "\(name(provider: number)) \(giver.perWeek) \(giver.perHalfDay) "
        + "\(giver.person == nil ? "." : "\(giver.minutesADay)") "
        + (giver.unit.map { name(unit: $0) } ?? "none")
    }
    let packed = givers.filter(rules.isPacked)
    let moving = packed.filter { rules.providers[$0].offer?.moves == true }
    let between = packed.map { number in
      let offer = rules.providers[number].offer
      return
        "\(name(provider: number)) \((offer?.packingMinutes ?? 0) + (offer?.setupMinutes ?? 0))"
    }
    let skills = givers.flatMap { number in
      Set(rules.providers[number].skills).sorted()
        .map { "\(name(provider: number)) \(quoted("s:\($0)"))" }
    }
    return table("param: UNITS: unitWeek unitHalfDay", limits)
      + table("param: PROVIDERS: perWeek perHalfDay minutesADay unit", caps)
      + table("set EXCLUSIVE", packed.map { name(provider: $0) })
      + table("param between", between)
      + "param buffer := \(rules.week.policy.bufferMinutes);\n"
      + table("set MOVING", moving.map { name(provider: $0) })
      + table("set HOLDS", skills) + ways(isMoving: !moving.isEmpty)
  }

  private func ways(isMoving: Bool) -> String {
    var rows: [String] = []
    for one in rules.needs.indices where isMoving {
      for other in rules.needs.indices {
        let minutes = rules.travel(one, other)
        if minutes > 0 { rows.append("\(name(need: one)) \(name(need: other)) \(minutes)") }
      }
    }
    return table("param: WAYS: travel", rows)
  }

  private var demand: String {
    var needs: [String] = []
    var parts: [String] = []
    var skills: [String] = []
    for (number, need) in rules.needs.enumerated() {
      let name = name(need: number)
      let isOne = need.components.isEmpty
      let shape = !need.isDivisible ? "together" : isOne ? "pieces" : "parts"
      let marks = "\(rules.week.isUrgent(need) ? 1 : 0) \(need.locked.isEmpty ? 0 : 1)"
      let minimum = need.isDivisible ? need.minimum : 1
      needs.append(
        "\(name) \(rules.week.points(of: need)) \(need.quantity) \(minimum) \(marks) \(shape) "
          + "\(need.duration) \(rules.week.attendance(of: need))"
      )
      for (part, ask) in rules.asks(of: number).enumerated() {
        let isWhole = ask.shape == .whole
        parts.append("\(name) \(part + 1) \(ask.quantity) \(isWhole ? "one" : "heads")")
        skills += ask.skillsOfSome.map { "\(name) \(part + 1) \(quoted("s:\($0)")) \($1)" }
      }
    }
    return table(
      "param: NEEDS: points quantity minimum urgent locked shape needMinutes attendance",
      needs
    )
      + table("param: PARTS: asked source", parts) + table("param: SKILLS: heads", skills)
  }
}
