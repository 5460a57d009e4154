// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street
import Testing

@testable import Evaluation

/// The referee's own bounds, by hand and against all rosters of tiny cases.
@Suite struct RosterBoundsTests {
  private func bound(_ tiny: TinyRoster, _ goal: RosterGoal) -> Int {
    RosterBounds(RosterReading(tiny.roster)).bound(of: goal)
  }

  /// Three shifts at one time on one day, each wanting a nurse; one person is one.
  private var nurses: TinyRoster {
    var tiny = TinyRoster(days: 1, sorts: "D")
    tiny.roster.shifts = (0..<3)
      .map { number in
        var shift = tiny.roster.shifts[0]
        shift.id = PostID("n\(number)")
        (shift.least, shift.wanted, shift.most) = (1, 1, 1)
        shift.roles = [RosterRole("护士", isHard: false)]
        return shift
      }
    tiny.people("A", "B", "C")
    tiny.edit("A") { $0.tags = ["护士"] }
    return tiny
  }

  @Test func `one nurse for three posts at once: two are missing in every roster`() {
    #expect(bound(nurses, .roles) == 2)
    #expect(bound(nurses, .least) == 0)
    var two = nurses
    two.edit("C") { $0.tags = ["护士"] }
    #expect(bound(two, .roles) == 1)
  }

  @Test func `hard numbers of shifts, absence and bars leave heads missing`() {
    var tiny = TinyRoster(days: 7, sorts: "D")
    tiny.people("A", "B")
    for number in tiny.roster.shifts.indices {
      tiny.roster.shifts[number].least = 1
      tiny.roster.shifts[number].wanted = 2
      tiny.roster.shifts[number].most = 2
    }
    #expect(bound(tiny, .least) == 0 && bound(tiny, .wanted) == 0)
    tiny.roster.rules = [RosterRule("most", .shiftCount(most: 3, per: .horizon))]
    #expect(bound(tiny, .least) == 1 && bound(tiny, .wanted) == 8)
    tiny.edit(shift: "d00") { $0.barred = [PersonID("A"), PersonID("B")] }
    #expect(bound(tiny, .least) == 1 && bound(tiny, .wanted) == 8)
    // A price makes it no bound.
    tiny.roster.rules[0].price = 1
    #expect(bound(tiny, .least) == 1 && bound(tiny, .wanted) == 2)
  }

  @Test func `who never stands alone makes no least of one head`() {
    var tiny = TinyRoster(days: 2, sorts: "D")
    tiny.people("A", "B")
    tiny.edit("A") { $0.tags = ["新"] }
    tiny.edit("B") { $0.tags = ["老"] }
    for number in tiny.roster.shifts.indices {
      tiny.roster.shifts[number].least = 1
      tiny.roster.shifts[number].wanted = 2
      tiny.roster.shifts[number].most = 2
    }
    tiny.roster.rules = [RosterRule("most", .shiftCount(most: 1, per: .horizon))]
    #expect(bound(tiny, .least) == 0)
    let beside = RosterRule("beside", .beside(tag: "新", by: "老", ratio: 1))
    tiny.roster.rules.append(beside)
    #expect(bound(tiny, .least) == 1 && bound(tiny, .wanted) == 2)
    // Two heads can be one of each.
    for number in tiny.roster.shifts.indices { tiny.roster.shifts[number].least = 2 }
    #expect(bound(tiny, .least) == 2)
    // A price makes it no bound.
    for number in tiny.roster.shifts.indices { tiny.roster.shifts[number].least = 1 }
    tiny.roster.rules[1].price = 1
    #expect(bound(tiny, .least) == 0)
  }

  @Test func `a hard role that asks for the least makes it`() {
    var hard = nurses
    for number in hard.roster.shifts.indices {
      hard.roster.shifts[number].roles = [RosterRole("护士", isHard: true)]
    }
    #expect(bound(hard, .least) == 2)
  }

  @Test func `a level is proven where the referee's bound is the value`() {
    var plan = RosterPlan(title: "")
    plan.assignments = [
      RosterPlan.Assignment(shift: PostID("n0"), seats: [RosterPlan.Seat(PersonID("A"))]),
      RosterPlan.Assignment(shift: PostID("n1"), seats: [RosterPlan.Seat(PersonID("B"))]),
      RosterPlan.Assignment(shift: PostID("n2"), seats: [RosterPlan.Seat(PersonID("C"))]),
    ]
    let levels = RosterReferee.judge(nurses.roster, plan).levels
    #expect(levels.first { $0.goal == .roles }?.certificate == .proven)
    #expect(levels.first { $0.goal == .roles }?.proven == 2)
    #expect(levels.allSatisfy { $0.certificate == .proven })
  }

  @Test func `a flow goes round by ways that were taken first`() {
    // 0 → 1 → 3 and 0 → 2 → 3 with 1 → 2 in between: two units, whichever way is tried first.
    var flow = HeadFlow(nodes: 4)
    flow.link(0, 1, 1)
    flow.link(0, 2, 1)
    flow.link(1, 2, 1)
    flow.link(1, 3, 1)
    flow.link(2, 3, 1)
    #expect(flow.largest(from: 0, to: 3) == 2)
  }
}
