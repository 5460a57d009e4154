// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street

/// Cases of the sizes that offices have, or a part of them; drawn, the same every time.
enum VisitSamples {
  static let year = Day(number: 20_454)  // 2026-01-01

  private static func away(_ generator: inout SeededGenerator, share: Int) -> Set<Int> {
    Set((0..<365).filter { _ in generator.below(100) < share })
  }

  /// Cadres with their households: a contact each quarter, a visit each half-year that counts as one.
  static func pairs(_ count: Int) throws -> VisitCase {
    var generator = SeededGenerator(seed: 448)
    var subject = VisitCase(title: "pairs", first: year, days: 365)
    subject.travelMinutes = 15
    let cadres = max(1, count / 4)
    subject.people = (0..<cadres)
      .map { number in
        var person = VisitPerson(id: PersonID("C\(1000 + number)"), team: TeamID("T\(number % 7)"))
        person.away = away(&generator, share: 15)
        return person
      }
    let quarters = subject.windows(of: .times(least: 1, most: 1, per: .quarter))
    let halves = subject.windows(of: .times(least: 1, most: 1, per: .halfYear))
    for number in 0..<count {
      let staff = VisitDuty.Staff.one(subject.people[number % cadres].id)
      let stop = VisitStop("H\(1000 + number)", building: "B\(generator.below(60))", door: number)
      var contact = VisitDuty("C\(1000 + number)", .contact, staff, windows: quarters)
      contact.countsVisitsOf = "V\(1000 + number)"
      contact.stops = [stop]
      var visit = VisitDuty("V\(1000 + number)", .visit, staff, windows: halves)
      visit.stops = [stop]
      if generator.below(10) == 0 { visit.overdueSince = -generator.below(90) - 1 }
      subject.duties += [contact, visit]
    }
    subject.duties.sort { $0.id < $1.id }
    return subject
  }

  /// Pioneers with about 12.5 households each: a visit and a meeting or activity every month.
  static func pioneers(_ count: Int) throws -> VisitCase {
    var generator = SeededGenerator(seed: 3115)
    var subject = VisitCase(title: "pioneers", first: year, days: 365)
    subject.travelMinutes = 5
    subject.people = (0..<count)
      .map { number in
        var person = VisitPerson(
          id: PersonID("P\(10_000 + number)"),
          team: TeamID("T\(number / 40)")
        )
        person.away = away(&generator, share: 20)
        return person
      }
    let months = subject.windows(of: .times(least: 1, most: nil, per: .month))
    for number in 0..<count {
      let staff = VisitDuty.Staff.one(subject.people[number].id)
      var visit = VisitDuty("V\(10_000 + number)", .visit, staff, windows: months)
      visit.stops = (0..<(12 + number % 2))
        .map { VisitStop("H\(number)-\($0)", building: "B\(number)-\($0 / 5)", door: $0) }
      visit.stopsPerTime = 2
      visit.dayTypes = Set(DayType.allCases)
      var meeting = VisitDuty("M\(10_000 + number)", .activity, staff, windows: months)
      meeting.minutes = 90
      subject.duties += [visit, meeting]
    }
    subject.duties.sort { $0.id < $1.id }
    return subject
  }

  /// Studios of six to nine delegates, one reception day a month; 37 studios have 270.
  static func studios(_ count: Int) throws -> VisitCase {
    var generator = SeededGenerator(seed: 270)
    var subject = VisitCase(title: "studios", first: year, days: 365)
    let months = subject.windows(of: .monthWeekday(position: 2, weekday: 2))
    for studio in 0..<count {
      let members = (0..<(studio == 0 ? 9 : [6, 7, 8, 8][studio % 4]))
        .map { number in
          var person = VisitPerson(id: PersonID("D\(100 + studio)-\(number)"))
          person.away = away(&generator, share: 30)
          person.pastTurns = generator.below(3)
          return person
        }
      subject.people += members
      subject.duties.append(
        VisitDuty(
          "R\(100 + studio)",
          .reception,
          .turns(of: members.map(\.id), heads: 1 + studio % 2),
          windows: months
        )
      )
    }
    return subject
  }
}
