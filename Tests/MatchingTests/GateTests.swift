// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing
@testable import Matching

/// Gates at their edges, minute by minute and day by day.
@Suite struct GateTests {
  private func pair(
    _ changeNeed: (inout Need) -> Void,
    offer: ((inout Offer) -> Void)? = nil,
    person: ((inout Person) -> Void)? = nil
  ) -> Candidate? {
    var records = WeekRecords()
    var need = Need(id: NeedID("N1"))
    need.isVerified = true
    need.risk = .low
    need.windows = [TimeSpan(day: 2, from: 480, to: 720)]
    changeNeed(&need)
    records.needs = [need]
    if let offer {
      records.units = [ResidentUnit(id: UnitID("U1"))]
      var made = Offer(id: OfferID("R1"), unit: UnitID("U1"), kind: .service)
      offer(&made)
      records.offers = [made]
    }
    if let person {
      var made = Person(id: PersonID("P1"))
      made.statedAge = 40
      person(&made)
      records.people = [made]
    }
    // Monday 2026-03-09; day 2 is Wednesday 2026-03-11.
    let candidates = Candidates(WeekFacts(Week(monday: Day(number: 20_521), records: records)))
    return candidates.pairs.first
  }

  private let wednesday = Day(number: 20_523)

  @Test func `a common stretch must be as long as the activity to the minute`() {
    for (end, isOpen) in [(599, false), (600, true)] {
      let made = pair({ _ in }, offer: { $0.windows = [TimeSpan(day: 2, from: 480, to: end)] })
      #expect((made != nil) == isOpen, "\(end)")
    }
  }

  @Test func `a stretch across noon counts by its halves`() {
    let made = pair(
      {
        $0.windows = [TimeSpan(day: 2, from: 600, to: 839)]
      },
      offer: { _ in }
    )
    #expect(made?.cells == 1 << 6)
    let both = pair({ $0.windows = [TimeSpan(day: 2, from: 600, to: 840)] }, offer: { _ in })
    #expect(both?.cells == 1 << 6 | 1 << 7)
  }

  @Test func `an evening lasts until six in the morning`() {
    let made = pair(
      { $0.windows = [TimeSpan(day: 2, from: 1380, to: 1560)] },
      offer: { $0.windows = [TimeSpan(day: 2, from: 1320, to: 1500)] }
    )
    #expect(made?.cells == 1 << 8)
  }

  @Test func `a certificate counts through its last day`() {
    for (last, isOpen) in [(wednesday, true), (wednesday.adding(-1), false)] {
      let made = pair(
        { $0.certificates = ["急救"] },
        person: { $0.certificates = [Qualification(name: "急救", validUntil: last)] }
      )
      #expect((made != nil) == isOpen, "\(last)")
    }
  }

  @Test func `risky work needs insurance on the day, halls and goods do not`() {
    for (last, isOpen) in [(wednesday, true), (wednesday.adding(-1), false)] {
      let made = pair({ $0.risk = .high }, offer: { $0.insuredUntil = last })
      #expect((made != nil) == isOpen, "\(last)")
    }
    #expect(pair({ $0.risk = .high }, offer: { $0.kind = .venue }) != nil)
    #expect(pair({ $0.risk = .high }, offer: { $0.kind = .goods }) != nil)
  }

  @Test func `somebody comes of age on a birthday in the week`() {
    for (born, isOpen) in [("2008-03-11", true), ("2008-03-12", false)] {
      let made = pair({ _ in }, person: { $0.birth = Day(born) })
      #expect((made != nil) == isOpen, "\(born)")
    }
    #expect(
      pair(
        { _ in },
        person: {
          $0.birth = Day("2008-03-12")
          $0.hasGuardian = true
        }
      ) != nil
    )
  }

  @Test func `a minor with a guardian does no risky work`() {
    for (risk, isOpen) in [(RiskLevel.medium, true), (.high, false)] {
      let made = pair(
        { $0.risk = risk },
        person: {
          $0.statedAge = 17
          $0.hasGuardian = true
          $0.insuredUntil = Day(number: 30_000)
        }
      )
      #expect((made != nil) == isOpen)
    }
  }

  @Test func `ages at the bounds fit, unknown ages fit no bound`() {
    for (age, isOpen) in [(29, false), (30, true), (50, true), (51, false)] {
      let made = pair(
        {
          $0.minimumAge = 30
          $0.maximumAge = 50
        },
        person: { $0.statedAge = age }
      )
      #expect((made != nil) == isOpen, "\(age)")
    }
    #expect(pair({ $0.minimumAge = 1 }, person: { $0.statedAge = nil }) == nil)
    #expect(pair({ _ in }, person: { $0.statedAge = nil }) != nil)
  }

  @Test func `who refused is never asked, whose health is unknown not for what demands it`() {
    #expect(pair({ _ in }, person: { $0.invitation = .refuse }) == nil)
    #expect(pair({ $0.needsHealth = true }, person: { _ in }) == nil)
    #expect(pair({ $0.needsHealth = true }, person: { $0.isHealthy = true }) != nil)
  }

  @Test func `the elderly are not asked for evenings`() {
    let evening = { (need: inout Need) in
      need.windows = [TimeSpan(day: 2, from: 1110, to: 1230)]
    }
    let free = { (person: inout Person) in
      person.windows = [TimeSpan(day: 2, from: 1080, to: 1320)]
    }
    for (age, isOpen) in [(64, true), (65, false)] {
      let made = pair(
        evening,
        person: {
          free(&$0)
          $0.statedAge = age
        }
      )
      #expect((made != nil) == isOpen, "\(age)")
    }
  }

  @Test func `a day's minutes must hold the activity`() {
    for (minutes, isOpen) in [(119, false), (120, true)] {
      #expect((pair({ _ in }, person: { $0.minutesPerDay = minutes }) != nil) == isOpen)
    }
  }

  @Test func `people serve no halls and goods`() {
    #expect(pair({ $0.kind = .venue }, person: { _ in }) == nil)
    #expect(pair({ $0.kind = .goods }, person: { _ in }) == nil)
    #expect(pair({ $0.kind = .expertise }, person: { _ in }) != nil)
  }
}
