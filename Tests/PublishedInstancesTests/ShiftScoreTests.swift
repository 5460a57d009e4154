// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Testing

@testable import PublishedInstances

@Suite struct ShiftScoreTests {
  private static let off = [Int](repeating: -1, count: 7)

  /// Cells such as `DD-N---`.
  private static func row(_ text: String) -> [Int] {
    text.map { $0 == "D" ? 0 : $0 == "N" ? 1 : -1 }
  }

  private func score(_ ada: String, _ ben: String = "-------") throws -> ShiftScore {
    try ShiftInstanceTests.instance().score([Self.row(ada), Self.row(ben)])
  }

  private func rules(_ score: ShiftScore) -> [String] {
    score.violations.map { "\($0.rule.rawValue) \($0.employee) \($0.day.map(String.init) ?? "-")" }
  }

  @Test func `penalties are added up`() throws {
    // Day 1 wants two D at 100 a head and has one; nobody works the N of day 2; all wishes are kept.
    let plain = try score("-DD----")
    #expect(plain.violations.isEmpty && plain.isFeasible)
    #expect(plain.under == 150 && plain.over == 0)
    #expect(plain.requestsOn == 0 && plain.requestsOff == 0 && plain.penalty == 150)
    // Ada's wish on day 2 costs 5, Ben's against N on day 1 costs 7, and D lacks both.
    let wishes = try score("--ND---", "-N-----")
    #expect(wishes.requestsOn == 5 && wishes.requestsOff == 7 && wishes.under == 200)
    // Two N on day 2 where one is wanted.
    let over = try score("-DN----", "--N----")
    #expect(over.over == 3 && over.under == 100 && over.requestsOn == 5)
  }

  @Test(arguments: [
    ("-DD----", [String]()),  // Just as asked: 960 minutes, two days in a row, two days off.
    ("-DN----", []),
    ("-DDD---", []),
    ("DD-----", ["dayOff 0 0"]),
    ("-ND----", ["succession 0 2"]),
    ("-NN----", ["succession 0 2", "mostOfShift 0 -"]),
    ("-D-----", ["leastConsecutive 0 1", "leastMinutes 0 -"]),
    // A single day at the end is cut by the horizon; and 6 is her day off.
    ("----DD-", []),
    ("---DD-D", ["dayOff 0 6", "leastDaysOff 0 5"]),
    ("-DD-DN-", ["leastDaysOff 0 3", "mostMinutes 0 -"]),
    ("-DD--DN", ["dayOff 0 6", "mostMinutes 0 -"]),
    ("-DDDD--", ["mostConsecutive 0 1", "mostOfShift 0 -"]),
    ("D--DD--", ["dayOff 0 0"]),
  ])
  func `each rule is kept or broken`(ada: String, expected: [String]) throws {
    #expect(try rules(score(ada)) == expected)
  }

  @Test func `runs that the horizon cuts may be short, and a weekend counts once`() throws {
    // Ben needs runs of one; none of his weekends may have work.
    #expect(try rules(score("-DD----", "D-----D")) == ["mostWeekends 1 -"])
    #expect(try rules(score("-DD----", "D----D-")) == ["mostWeekends 1 -"])
    #expect(try rules(score("-DD----", "D---D--")) == [])
    #expect(try rules(score("-DD----", "DDDDD--")) == ["dayOff 1 3"])
  }

  @Test func `what is no roster is said`() throws {
    let instance = try ShiftInstanceTests.instance()
    let fine = Self.row("-DD----")
    #expect(rules(instance.score([fine])) == ["shape 1 -"])
    #expect(rules(instance.score([fine, Self.off, Self.off])) == ["shape 2 -"])
    #expect(rules(instance.score([fine, Self.off.dropLast()])) == ["shape 1 -"])
    #expect(rules(instance.score([fine + [0], Self.off])) == ["shape 0 -"])
    #expect(
      rules(instance.score([fine, [2, -2, -1, -1, -1, -1, -1]])) == ["shape 1 0", "shape 1 1"]
    )
    #expect(instance.score([]).violations.map(\.rule).filter { $0 == .shape }.count == 2)
  }

  /// The optimum of Instance1, found by a plain model; the published value is 607.
  @Test(.enabled(if: PublishedFolder.has("curtois"), "needs ../shared/data, or PAIDAN_DATA"))
  func `a roster of the published optimum costs what is published`() throws {
    let instance = try ShiftInstance(file: PublishedFolder.bytes("curtois/Instance1.txt"))
    let roster = [
      "-DDDD--DD--DDD", "DDDDD---DD--DD", "DDD--DDD--DD--", "DD---DDDDD----",
      "-DDDD--DD--DDD", "DDDDD--DD--DD-", "--DDD--DDD--DD", "DD------DDDDD-",
    ]
    let score = instance.score(roster.map(Self.row))
    #expect(score.isFeasible, "\(score.violations)")
    #expect(score.penalty == 607)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `runs, read another way, agree`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let instance = try ShiftInstanceTests.instance()
    let row = (0..<7).map { _ in random.below(3) - 1 }
    let faults = instance.score([row, Self.off]).violations
    let ada = instance.staff[0]
    // A window of days that begins and ends with a change is a run.
    let works = row.map { $0 >= 0 }
    var (short, shortOff, long) = (0, 0, 0)
    for from in 0..<7 {
      for to in from..<7 where works[from...to].allSatisfy({ $0 == works[from] }) {
        let isOpen = from > 0 && works[from - 1] == works[from]
        let goesOn = to < 6 && works[to + 1] == works[from]
        guard !isOpen, !goesOn else { continue }
        if works[from], to - from + 1 > ada.mostConsecutive { long += 1 }
        guard from > 0, to < 6 else { continue }
        if works[from], to - from + 1 < ada.leastConsecutive { short += 1 }
        if !works[from], to - from + 1 < ada.leastDaysOff { shortOff += 1 }
      }
    }
    func count(_ rule: ShiftViolation.Rule) -> Int { faults.filter { $0.rule == rule }.count }
    #expect(count(.leastConsecutive) == short, "seed \(seed)")
    #expect(count(.leastDaysOff) == shortOff, "seed \(seed)")
    #expect(count(.mostConsecutive) == long, "seed \(seed)")
  }
}
