// SPDX-License-Identifier: GPL-3.0-or-later
import Planning
import Street
import Testing

/// Who and what is asked for beside an unmet need, to the letter, and what is counted as scarce.
@Suite struct RemedyWordingTests {
  @Test func `more heads are asked with the skill that each or some of them need`() throws {
    var office = Office()
    office.need("N1") {
      $0.kind = .labour
      $0.quantity = 3
      $0.isDivisible = true
      $0.skills = [SkillDemand(skill: "急救")]
    }
    office.person("P1") { $0.skills = ["急救"] }
    let together = Message(RemedyCode.addQualified, .number(2), .text("急救"))
    #expect(office.entry("N1")?.remedy == together)
    office.records.needs[0].skills = [SkillDemand(skill: "带班", heads: 1)]
    office.records.people[0].skills = []
    let partly = Message(RemedyCode.addPartlyQualified, .number(2), .number(1), .text("带班"))
    office.records.needs[0].isDivisible = false
    #expect(office.entry("N1")?.remedy == partly)
    office.records.needs[0].skills.append(SkillDemand(skill: "手语"))
    let mixed = Message(RemedyCode.addMixed, .number(3), .text("带班×1、手语×3"))
    office.person("P2") { $0.skills = ["手语"] }
    // Somebody has the skill but is wanted elsewhere at that time.
    office.need("N0") {
      $0.kind = .labour
      $0.locked = [.person(PersonID("P2"))]
    }
    #expect(office.entry("N1")?.remedy == mixed)
  }

  @Test func `a shift asks for people with its skill`() throws {
    var office = Office()
    var post = Post(id: PostID("D1"), span: TimeSpan(day: 0, from: 540, to: 660))
    post.place = PlaceID("C1")
    post.heads = 2
    post.skills = [SkillDemand(skill: "急救")]
    office.records.posts = [post]
    office.person("P1") { $0.skills = ["急救"] }
    office.person("P2")
    #expect(
      office.entry("post:D1")?.remedy
        == Message(RemedyCode.addQualified, .number(1), .text("急救"))
    )
    office.records.posts[0].skills = []
    office.records.posts[0].needsLeader = true
    #expect(
      office.entry("post:D1")?.remedy
        == Message(RemedyCode.addQualified, .number(1), .text("带班"))
    )
    office.records.people[1].windows = []
    #expect(
      office.entry("post:D1")?.remedy
        == Message(RemedyCode.addQualified, .number(1), .text("带班"))
    )
    office.records.people[0].windows = []
    #expect(
      office.entry("post:D1")?.remedy
        == Message(RemedyCode.addPartlyQualified, .number(2), .number(1), .text("带班"))
    )
    var team = Team(id: TeamID("T1"))
    team.name = "夜巡队"
    office.records.teams = [team]
    office.records.posts[0].team = team.id
    #expect(
      office.entry("post:D1")?.remedy
        == Message(RemedyCode.addMixed, .number(2), .text("带班×1、夜巡队×2"))
    )
  }

  @Test func `eight heads at once are eight people, not one person eight times`() throws {
    var office = Office()
    office.need("N1") {
      $0.kind = .labour
      $0.quantity = 8
      $0.isDivisible = true
    }
    for number in 1...3 {
      office.person("P\(number)") { $0.perMonth = 0 }
    }
    for number in 4...5 { office.person("P\(number)") }
    #expect(office.entry("N1")?.remedy == Message(RemedyCode.addPeople, .number(6)))
  }

  @Test func `the remedy names the cap that binds, by how much, and whom to lock`() throws {
    var office = Office()
    office.policy.defaultPerMonth = 2
    office.need("N1") {
      $0.kind = .labour
      $0.quantity = 3
      $0.isDivisible = true
      $0.windows = (0..<3).map { TimeSpan(day: $0, from: 480, to: 720) }
    }
    office.person("P1") {
      $0.perWeek = 5
      $0.perMonth = 2
    }
    #expect(
      office.entry("N1")?.remedy
        == Message(RemedyCode.raiseMonthly, .text("P1 +1"), .text("P1=3"), .text("P1"))
    )
    office.records.people[0].perMonth = 9
    office.records.people[0].perWeek = 2
    #expect(
      office.entry("N1")?.remedy
        == Message(RemedyCode.raiseWeekly, .text("P1 +1"), .text("P1=3"), .text("P1"))
    )
    // The default of the month rises with the stated cap of the week: nothing else to enter.
    office.records.people[0].perMonth = nil
    #expect(
      office.entry("N1")?.remedy
        == Message(RemedyCode.raiseWeekly, .text("P1 +1"), .text("P1=3"), .text("P1"))
    )
    office.records.people[0].perMonth = 4
    office.records.people[0].servedThisMonth = 2
    #expect(
      office.entry("N1")?.remedy
        == Message(
          RemedyCode.raiseBoth,
          .text("P1 +1"),
          .text("P1=3"),
          .text("P1=5"),
          .text("P1")
        )
    )
  }

  @Test func `an offer is raised in its own column`() throws {
    var office = Office()
    office.need("N1") {
      $0.quantity = 3
      $0.isDivisible = true
      $0.windows = (0..<3).map { TimeSpan(day: $0, from: 480, to: 720) }
    }
    office.offer("R1") { $0.perWeek = 2 }
    #expect(
      office.entry("N1")?.remedy
        == Message(RemedyCode.raiseOffers, .text("R1 +1"), .text("R1=3"), .text("R1"))
    )
  }

  @Test func `what is scarce is counted with what it takes, needs and shifts apart`() {
    var office = Office()
    office.need("N1") { $0.kind = .labour }
    for (id, heads, leader) in [("A", 1, false), ("B", 1, false), ("C", 2, false), ("D", 2, true)] {
      var post = Post(id: PostID(id), span: TimeSpan(day: 0, from: 540, to: 660))
      post.heads = heads
      post.needsLeader = leader
      office.records.posts.append(post)
    }
    office.person("P1") { $0.windows = [] }
    #expect(
      office.plan().scarce == [
        ScarceThing(kind: "labour", name: "", units: 2, needs: 0, posts: 2, points: 2000),
        ScarceThing(kind: "labour", name: "理发", units: 1, needs: 1, posts: 0, points: 1000),
        ScarceThing(kind: "labour", name: "", units: 2, needs: 0, posts: 1, points: 1000),
        ScarceThing(kind: "labour", name: "带班×1", units: 2, needs: 0, posts: 1, points: 1000),
      ]
    )
  }
}
