// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Testing

@testable import PublishedInstances

@Suite struct NurseScoreTests {
  typealias Row = [NurseAssignment?]

  /// Cells such as `EE-NN--`, all with one skill.
  private static func row(_ text: String, skill: Int = 1) -> Row {
    text.map { $0 == "-" ? nil : NurseAssignment(shift: $0 == "E" ? 0 : 1, skill: skill) }
  }

  private static let free = row("-------")

  private func instance(weeks: Int = 2) throws -> NurseInstance {
    let week = try TinyNurses.week()
    return try #require(
      NurseInstance(
        scenario: TinyNurses.scenario(),
        history: TinyNurses.history(),
        weeks: Array(repeating: week, count: weeks)
      )
    )
  }

  @Test func `cover and preferences are counted`() throws {
    // Optimal: one E on Monday, two on Tuesday (one at least), a head at night on Sunday.
    let none = try instance(weeks: 1).score([[Self.free, Self.free, Self.free]])
    #expect(none.optimalCover == 30 * 4 && none.preferences == 0)
    #expect(none.violations == [.init(rule: .leastCover, week: 0, day: 1, nurse: nil)])
    // Two on Monday are no better than one; a nurse at night on Sunday is no head.
    let some = try instance(weeks: 1)
      .score([
        [Self.row("-EE----"), Self.row("E----NN"), Self.row("EE-----")]
      ])
    #expect(some.optimalCover == 30 && some.isFeasible)
    // Ada works on Wednesday, Ben at night on Saturday.
    #expect(some.preferences == 20)
    let early = try instance(weeks: 1)
      .score([
        [Self.free, Self.row("EE---E-"), Self.row("-E-----")]
      ])
    #expect(early.preferences == 0)
  }

  @Test func `successions and skills are rules, from the history on`() throws {
    // Ada's Sunday was a night; Ben is no head.
    let score = try instance(weeks: 1)
      .score([
        [Self.row("EE-----"), Self.row("EE-----", skill: 0), Self.row("-E---NE")]
      ])
    #expect(
      score.violations == [
        .init(rule: .succession, week: 0, day: 0, nurse: 0),
        .init(rule: .skill, week: 0, day: 0, nurse: 1),
        .init(rule: .skill, week: 0, day: 1, nurse: 1),
        .init(rule: .succession, week: 0, day: 6, nurse: 2),
      ]
    )
  }

  /// Shifts, work and days off of Ada, who comes with one night after three days of work.
  @Test(arguments: [
    ("-------", 15, 0, 120),  // Her night stays alone; seven days off are four too many.
    ("N--EE--", 0, 0, 0),  // Four days of work, two of them nights; the last run goes on.
    ("NNN----", 15, 60, 30),  // Two days too many, the fourth night, the fourth day off.
    ("-NN--EE", 15, 0, 30),  // A single day off.
    ("--N--E-", 45, 60, 0),  // Three single shifts and two single days; the last day off goes on.
    ("--EN--E", 45, 0, 0),  // The last E may go on, so may her work.
  ])
  func `runs are counted`(text: String, shifts: Int, work: Int, off: Int) throws {
    let score = try instance(weeks: 1).score([[Self.row(text), Self.free, Self.free]])
    // Ben came with one day off, and then seven: five too many. Eve's contract minds nothing.
    #expect(score.consecutiveShifts == shifts && score.consecutiveWork == work)
    #expect(score.consecutiveOff == off + 150)
  }

  @Test func `a history that is too long already costs nothing more`() throws {
    let long = TinyNurses.historyText.replacing("Ada 0 0 Night 1 3 0", with: "Ada 0 0 Early 7 9 0")
    let instance = try #require(
      NurseInstance(
        scenario: TinyNurses.scenario(),
        history: TinyNurses.history(long),
        weeks: [TinyNurses.week()]
      )
    )
    let stays = instance.score([[Self.row("EE-----"), Self.free, Self.free]])
    #expect(stays.consecutiveShifts == 30 && stays.consecutiveWork == 60)
    let ends = instance.score([[Self.free, Self.free, Self.free]])
    #expect(ends.consecutiveShifts == 0 && ends.consecutiveWork == 0)
  }

  @Test func `weekends and totals are counted at the end`() throws {
    let first = [Self.row("-----EE"), Self.row("EEEEEE-"), Self.row("-----E-")]
    let second = [Self.row("EE----E"), Self.row("EE-----"), Self.row("------E")]
    let half = try instance(weeks: 1).score([first])
    #expect(half.completeWeekends == 30 && half.assignments == 0 && half.weekends == 0)
    // Ada has five of four to six and two weekends for one; Ben has eight and one.
    let whole = try instance().score([first, second])
    #expect(whole.completeWeekends == 60 && whole.assignments == 40 && whole.weekends == 30)
    // Eve works two weekends of two. With one shift Ada lacks three and Ben lacks four.
    let few = try instance()
      .score([[Self.row("E------"), Self.free, Self.free], second.map { _ in Self.free }])
    #expect(few.assignments == 20 * 7 && few.weekends == 0)
  }

  @Test func `what is no roster is said`() throws {
    let odd: Row = [NurseAssignment(shift: 2, skill: 0), NurseAssignment(shift: 0, skill: -1)]
    let score = try instance().score([[odd + Array(Self.free.dropFirst(2)), [], Self.free, []]])
    #expect(
      score.violations.filter { $0.rule == .shape } == [
        .init(rule: .shape, week: 1, day: nil, nurse: nil),
        .init(rule: .shape, week: 0, day: nil, nurse: nil),
        .init(rule: .shape, week: 0, day: 0, nurse: 0),
        .init(rule: .shape, week: 0, day: 1, nurse: 0),
        .init(rule: .shape, week: 0, day: nil, nurse: 1),
      ]
    )
    let (scenario, history) = try (TinyNurses.scenario(), TinyNurses.history())
    let weeks = [NurseWeek](repeating: try TinyNurses.week(), count: 3)
    #expect(NurseInstance(scenario: scenario, history: history, weeks: weeks) == nil)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `weeks one by one cost what they cost together`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let instance = try instance()
    let rosters = (0..<2)
      .map { _ in
        (0..<3)
          .map { _ in
            (0..<7)
              .map { _ -> NurseAssignment? in
                let kind = random.below(4)
                return kind > 1 ? nil : NurseAssignment(shift: kind, skill: random.below(2))
              }
          }
      }
    let between = instance.history.history(after: rosters[0])
    let second = try #require(
      NurseInstance(scenario: instance.scenario, history: between, weeks: [instance.weeks[1]])
    )
    let first = try self.instance(weeks: 1).score([rosters[0]])
    let last = second.score([rosters[1]])
    let whole = instance.score(rosters)
    #expect(second.isComplete && first.total + last.total == whole.total, "seed \(seed)")
    #expect(first.violations.count + last.violations.count == whole.violations.count)
    #expect(Self.runs(of: rosters, in: instance) == whole.consecutiveOff + whole.consecutiveWork)
    // The history between is a file like the first one.
    let text = between.file(of: instance.scenario)
    #expect(try TinyNurses.history(text) == between, "seed \(seed)")
  }

  /// The cost of runs of work and of days off, read from a line of letters: history, then weeks.
  private static func runs(of rosters: [[Row]], in instance: NurseInstance) -> Int {
    var cost = 0
    for (nurse, state) in instance.history.nurses.enumerated() {
      let contract = instance.scenario.contracts[instance.scenario.nurses[nurse].contract]
      let past = String(
        repeating: state.lastShift == nil ? "-" : "w",
        count: state.work + state.off
      )
      let days = past + rosters.flatMap { $0[nurse] }.map { $0 == nil ? "-" : "w" }.joined()
      let whole = Array(days)
      var start = 0
      while start < whole.count {
        let end = whole[start...].firstIndex { $0 != whole[start] } ?? whole.count
        let limit = whole[start] == "w" ? contract.work : contract.off
        let new = end - max(start, past.count)
        cost += 30 * max(0, min(end - start - limit.upperBound, new))
        if end < whole.count { cost += 30 * max(0, limit.lowerBound - (end - start)) }
        start = end
      }
    }
    return cost
  }
}
