// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Rostering
import Street
import Testing

/// The sizes of the cases, or a tenth where a debug build would be slow.
@Suite struct VisitScaleTests {
  @Test func `448 pairs have 1,792 contacts in a year, of which 896 are the visits`() throws {
    let subject = try VisitSamples.pairs(448)
    let plan = try VisitPlanner(threads: 2).plan(subject)
    let verdict = VisitReferee(subject).judge(plan)
    #expect(verdict.violations.isEmpty)
    #expect(verdict.missing == 0)
    #expect(verdict.events == 1792)
    #expect(verdict.visitsThatCount == 896)
    // What is overdue has its first visit within a month where its days began with the year.
    let overdue = Set(subject.duties.filter { $0.overdueSince != nil }.map(\.id))
    let first = plan.events.filter { overdue.contains($0.duty) && $0.window == 0 }
    #expect(first.count == overdue.count)
    #expect(first.filter { $0.day < 90 }.allSatisfy { $0.day < 31 })
    #expect(try VisitPlanner(threads: 1).plan(subject) == plan)
  }

  @Test func `reception in 37 studios has equal turns and hardly two months in a row`() throws {
    let subject = try VisitSamples.studios(37)
    #expect(subject.people.count == 270)
    let plan = try VisitPlanner().plan(subject)
    let verdict = VisitReferee(subject).judge(plan)
    #expect(verdict.violations.isEmpty)
    #expect(verdict.missing == 0)
    #expect(verdict.fairness.count == 37)
    #expect(verdict.fairness.values.allSatisfy { $0.most - $0.least <= 2 })
    let level = try #require(plan.levels.first { $0.goal == .inARow })
    #expect(level.value == verdict.inARow)
    #expect(level.value <= level.bound + 1)
    #expect(plan.shortfalls.count { $0.reason == .twoInARow } == verdict.inARow)
  }

  @Test func `pioneers meet and visit every month, and every household has its turn`() throws {
    let subject = try VisitSamples.pioneers(120)
    let plan = try VisitPlanner(threads: 2).plan(subject)
    let verdict = VisitReferee(subject).judge(plan)
    #expect(verdict.violations.isEmpty)
    #expect(verdict.missing == 0)
    #expect(verdict.events == 120 * 24)
    #expect(
      Set(plan.events.flatMap(\.stops)).count == subject.duties.reduce(0) { $0 + $1.stops.count }
    )
  }

  @Test func `a stop leaves a whole calendar`() throws {
    let subject = try VisitSamples.pioneers(40)
    let stop = StopSignalSample.stopped
    let plan = try VisitPlanner().plan(subject, stop: stop)
    #expect(plan.stoppedBy == "interrupt")
    let verdict = VisitReferee(subject).judge(plan)
    #expect(verdict.violations.isEmpty)
    #expect(verdict.missing == 0)
  }
}
