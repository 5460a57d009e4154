// SPDX-License-Identifier: GPL-3.0-or-later
import Planning
import Street
import Testing

/// Each cause, with its counts and remedy, in a week made for it.
@Suite struct CauseTests {
  private func check(
    _ entry: UnmetNeed?,
    _ funnel: [Int],
    _ cause: Message,
    _ remedy: Message
  ) throws {
    let entry = try #require(entry)
    #expect(entry.funnel == funnel)
    #expect(entry.cause == cause)
    #expect(entry.remedy == remedy)
  }

  @Test func `nobody of the category`() throws {
    var office = Office()
    office.need("N1") { $0.kind = .goods }
    office.offer("R1")
    office.person("P1")
    try check(
      office.entry("N1"),
      [2, 0, 0, 0, 0, 0, 0],
      Message(CauseCode.nobodyInCategory, .text("理发")),
      Message(RemedyCode.findProvider, .text("理发"), .number(1))
    )
  }

  @Test func `a barred and a proposing unit are not of the category`() throws {
    var office = Office()
    office.need("N1") {
      $0.category = ""
      $0.proposer = UnitID("U1")
      $0.barred = [.offer(OfferID("R3"))]
    }
    office.offer("R1")
    office.offer("R3") { $0.unit = UnitID("U3") }
    try check(
      office.entry("N1"),
      [2, 0, 0, 0, 0, 0, 0],
      Message(CauseCode.nobodyOfKind, .text("kind:service")),
      Message(RemedyCode.findOfKind, .text("kind:service"), .number(1))
    )
  }

  @Test func `a component without a category that nobody offers is named by its kind`() throws {
    var office = Office()
    office.need("N1") { $0.components = [Component(kind: .service), Component(kind: .venue)] }
    office.offer("R1")
    let entry = try #require(office.entry("N1"))
    let place: [MessageArgument] = [.number(2), .text("kind:venue")]
    #expect(
      entry.cause.arguments
        == place + [.text(CauseCode.nobodyOfKind.code), .text("kind:venue")]
    )
    #expect(
      entry.remedy.arguments
        == place + [.text(RemedyCode.findOfKind.code), .text("kind:venue"), .number(1)]
    )
  }

  @Test func `nobody at the time`() throws {
    var office = Office()
    office.need("N1")
    office.offer("R1") { $0.windows = [TimeSpan(day: 0, from: 601, to: 1200)] }
    office.offer("R2") { $0.windows = [TimeSpan(day: 1, from: 480, to: 720)] }
    office.person("P1") { $0.windows = [] }
    try check(
      office.entry("N1"),
      [3, 3, 0, 0, 0, 0, 0],
      Message(CauseCode.nobodyInTime, .number(3), .number(3)),
      Message(RemedyCode.moveTo, .text("2026-03-09 12:00–14:00"), .text("R1"))
    )
  }

  @Test func `only those who have the skill count as fit for another time`() {
    var office = Office()
    office.need("N1") {
      $0.kind = .labour
      $0.quantity = 2
      $0.skills = [SkillDemand(skill: "手语")]
    }
    for number in 1...4 {
      office.person("P\(number)") {
        $0.windows = []
        $0.skills = number == 1 ? ["手语"] : []
      }
    }
    let some = office.entry("N1")
    #expect(some?.cause == Message(CauseCode.nobodyInTime, .number(4), .number(1)))
    #expect(some?.remedy == Message(RemedyCode.widenTime, .number(1)))
    office.records.people[0].skills = []
    let none = office.entry("N1")
    #expect(none?.cause == Message(CauseCode.nobodyInTime, .number(4), .number(0)))
    #expect(none?.remedy == Message(RemedyCode.findQualified, .number(2), .text("手语")))
    // Nobody may serve at any time, and it is no skill that is missing.
    office.records.needs[0].skills = []
    for person in 0..<4 { office.records.people[person].invitation = .refuse }
    #expect(office.entry("N1")?.remedy.code == RemedyCode.findProvider.code)
  }

  @Test func `a deadline before the need's own time is its own cause, and nothing is scarce`() {
    var office = Office()
    office.need("N1") {
      $0.windows = [TimeSpan(day: 5, from: 720, to: 1080)]
      $0.deadline = Day(number: 20_521)
    }
    office.offer("R1") { $0.windows = [TimeSpan(day: 5, from: 480, to: 1200)] }
    let entry = office.entry("N1")
    #expect(
      entry?.cause
        == Message(
          CauseCode.deadlineBeforeTime,
          .text("2026-03-09"),
          .text("2026-03-14 12:00–18:00")
        )
    )
    #expect(entry?.remedy == Message(RemedyCode.mendDates, .text("2026-03-14")))
    #expect(office.plan().scarce.isEmpty)
    office.records.needs[0].deadline = Day(number: 20_526)
    #expect(office.entry("N1") == nil)
  }

  @Test func `two hours of time on both sides of noon are not two hours in a half-day`() throws {
    var office = Office()
    office.need("N1") { $0.windows = [TimeSpan(day: 0, from: 660, to: 780)] }
    office.offer("R1")
    #expect(try #require(office.entry("N1")).funnel == [1, 1, 0, 0, 0, 0, 0])
    office.records.needs[0].windows = [TimeSpan(day: 0, from: 601, to: 720)]
    #expect(try #require(office.entry("N1")).funnel == [1, 1, 0, 0, 0, 0, 0])
    office.records.needs[0].windows = [TimeSpan(day: 0, from: 600, to: 720)]
    #expect(office.entry("N1") == nil)
  }

  @Test func `nobody with the certificate on the day`() throws {
    var office = Office()
    office.need("N1") { $0.category = "义诊" }
    office.person("P1")
    office.person("P2") {
      $0.certificates = [Qualification(name: "执业医师", validUntil: Day(number: 20_520))]
    }
    try check(
      office.entry("N1"),
      [2, 2, 2, 0, 0, 0, 0],
      Message(CauseCode.nobodyQualified, .number(2), .text(LegalRule.certificate.article)),
      Message(
        RemedyCode.renewCertificate,
        .text("P2"),
        .text("执业医师"),
        .text("2026-03-08")
      )
    )
  }

  @Test func `a certificate that lapses before the day is named, with the skill to state`() {
    var office = Office()
    office.need("N1") {
      $0.kind = .expertise
      $0.category = "急救培训"
      $0.skills = [SkillDemand(skill: "急救")]
      $0.windows = [TimeSpan(day: 4, from: 720, to: 1080)]
    }
    office.offer("R1") {
      $0.kind = .expertise
      $0.categories = ["急救培训"]
      $0.certificates = [Qualification(name: "急救", validUntil: Day(number: 20_522))]
    }
    let arguments: [MessageArgument] = [
      .text("R1"), .text("急救"), .text("2026-03-10"), .text("急救"),
    ]
    #expect(
      office.entry("N1")?.remedy
        == Message(code: RemedyCode.renewAndState.code, arguments: arguments)
    )
    // What it says is enough.
    office.records.offers[0].skills = ["急救"]
    office.records.offers[0].certificates = [Qualification(name: "急救")]
    #expect(office.entry("N1") == nil)
    office.records.offers[0].certificates = []
    #expect(office.entry("N1")?.remedy.code == RemedyCode.findQualified.code)
  }

  @Test func `nobody insured for risky work`() throws {
    var office = Office()
    office.need("N1") { $0.risk = .high }
    office.offer("R1")
    try check(
      office.entry("N1"),
      [1, 1, 1, 0, 0, 0, 0],
      Message(CauseCode.nobodyQualified, .number(1), .text(LegalRule.insurance.article)),
      Message(RemedyCode.insure, .number(1))
    )
  }

  @Test func `the rule named is the one that keeps people out`() throws {
    var office = Office()
    office.need("N1") {
      $0.kind = .labour
      $0.minimumAge = 18
      $0.certificates = ["急救"]
    }
    for number in 1...3 {
      office.person("V\(number)") {
        $0.statedAge = 16
        $0.hasGuardian = true
        $0.certificates = [Qualification(name: "急救")]
      }
    }
    try check(
      office.entry("N1"),
      [3, 3, 3, 0, 0, 0, 0],
      Message(CauseCode.nobodyQualified, .number(3), .text(LegalRule.age.article)),
      Message(RemedyCode.findQualified, .number(1), .text(LegalRule.age.article))
    )
  }

  @Test func `nobody with the skill`() throws {
    var office = Office()
    office.need("N1") { $0.skills = [SkillDemand(skill: "手语")] }
    office.offer("R1")
    try check(
      office.entry("N1"),
      [1, 1, 1, 0, 0, 0, 0],
      Message(CauseCode.nobodyQualified, .number(1), .text(LegalRule.skill.article)),
      Message(RemedyCode.findQualified, .number(1), .text("手语"))
    )
  }

  @Test func `nobody near`() throws {
    var office = Office()
    office.need("N1")
    office.offer("R3") { $0.unit = UnitID("U3") }
    try check(
      office.entry("N1"),
      [1, 1, 1, 1, 0, 0, 0],
      Message(CauseCode.nobodyNearByClass, .number(1), .number(2)),
      Message(RemedyCode.lockFartherClass, .number(3), .text("R3"))
    )
  }

  @Test func `nobody near in metres`() throws {
    var office = Office()
    office.need("N1") { $0.coordinate = Coordinate(latitude: 0, longitude: 0) }
    office.offer("R1") { $0.coordinate = Coordinate(latitude: 1, longitude: 0) }
    try check(
      office.entry("N1"),
      [1, 1, 1, 1, 0, 0, 0],
      Message(CauseCode.nobodyNear, .number(1), .number(3000)),
      Message(RemedyCode.lockFarther, .number(111_195), .text("R1"))
    )
  }

  @Test func `no hall with the seats`() throws {
    var office = Office()
    office.need("N1") {
      $0.kind = .venue
      $0.seats = 80
    }
    for (id, seats) in [("R1", 30), ("R2", 50)] {
      office.offer(id) {
        $0.kind = .venue
        $0.seats = seats
      }
    }
    try check(
      office.entry("N1"),
      [2, 2, 2, 2, 2, 0, 0],
      Message(CauseCode.nobodyLargeEnough, .number(2), .number(80)),
      Message(RemedyCode.largerHall, .text("R2"), .number(50))
    )
  }

  @Test func `nobody who gives all pieces at once`() throws {
    var office = Office()
    office.need("N1") {
      $0.kind = .goods
      $0.quantity = 9
    }
    office.offer("R1") {
      $0.kind = .goods
      $0.perHalfDay = 8
      $0.perWeek = 20
    }
    try check(
      office.entry("N1"),
      [1, 1, 1, 1, 1, 0, 0],
      Message(CauseCode.nobodyLargeEnough, .number(1), .number(9)),
      Message(RemedyCode.largerHalfDay, .text("R1"), .number(8))
    )
  }

  @Test func `the limit that binds the largest is named, and a unit's does not bind goods`() {
    var office = Office()
    office.need("N1") {
      $0.kind = .goods
      $0.quantity = 60
    }
    office.offer("R1") {
      $0.kind = .goods
      $0.perHalfDay = 40
      $0.perWeek = 40
    }
    office.records.units[0].perWeek = 3
    let stock = Message(RemedyCode.largerStock, .text("R1"), .number(40))
    #expect(office.entry("N1")?.remedy == stock)
    office.records.needs[0].kind = .service
    office.records.offers[0].kind = .service
    let unit = Message(RemedyCode.largerUnit, .text("R1"), .number(3))
    #expect(office.entry("N1")?.remedy == unit)
    office.records.units[0].perWeek = nil
    let week = Message(RemedyCode.largerWeek, .text("R1"), .number(40))
    #expect(office.entry("N1")?.remedy == week)
  }

  @Test func `people whose days are short or whose visits are used up`() {
    var office = Office()
    office.need("N1") {
      $0.kind = .labour
      $0.duration = 200
    }
    office.person("P1") { $0.minutesPerDay = 120 }
    let short = office.entry("N1")
    #expect(short?.cause == Message(CauseCode.nobodyLongEnough, .number(1), .number(200)))
    #expect(short?.remedy == Message(RemedyCode.longerDays, .text("P1"), .number(120)))
    office.records.people[0].perMonth = 0
    let used = office.entry("N1")
    #expect(used?.cause == Message(CauseCode.nobodyHasVisits, .number(1)))
    #expect(used?.remedy == Message(RemedyCode.moreVisits, .number(1)))
  }

  @Test func `all occupied`() throws {
    var office = Office()
    office.need("N1") { $0.beneficiary = .elderly }
    office.need("N2")
    office.offer("R1")
    try check(
      office.entry("N2"),
      [1, 1, 1, 1, 1, 1, 0],
      Message(CauseCode.allOccupied, .number(1)),
      Message(RemedyCode.findProvider, .text("理发"), .number(1))
    )
  }

  @Test func `some came, not enough`() throws {
    var office = Office()
    office.need("N1") {
      $0.quantity = 5
      $0.isDivisible = true
    }
    office.offer("R1") {
      $0.perHalfDay = 2
      $0.perWeek = 3
    }
    office.offer("R2")
    let entry = office.entry("N1")
    try check(
      entry,
      [2, 2, 2, 2, 2, 2, 0],
      Message(CauseCode.notEnough, .number(3), .number(5), .number(2)),
      Message(RemedyCode.findProvider, .text("理发"), .number(2))
    )
    #expect(entry?.got == 3)
    #expect(entry?.asked == 5)
  }

  @Test func `a team that never meets is not placed although its members are free`() throws {
    var office = Office()
    office.need("N1") {
      $0.kind = .labour
      $0.quantity = 2
      $0.windows = [TimeSpan(day: 0, from: 480, to: 1080)]
    }
    office.person("P1") { $0.windows = [TimeSpan(day: 0, from: 480, to: 720)] }
    office.person("P2") { $0.windows = [TimeSpan(day: 0, from: 720, to: 1080)] }
    try check(
      office.entry("N1"),
      [2, 2, 2, 2, 2, 2, 2],
      Message(CauseCode.notPlaced, .number(2)),
      Message(RemedyCode.addPeople, .number(1))
    )
    office.records.needs[0].skills = [SkillDemand(skill: "驾驶", heads: 1)]
    try check(
      office.entry("N1"),
      [2, 2, 2, 2, 2, 2, 2],
      Message(CauseCode.notPlaced, .number(2)),
      Message(RemedyCode.addQualified, .number(1), .text("驾驶"))
    )
  }
}
