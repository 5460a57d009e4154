// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Street

/// Draws 人员名册: in-service members who leave times and caps blank, and volunteers who state them.
struct PersonRows {
  let city: City
  let units: [ResidentUnit]

  func rows(_ count: Int, using generator: inout SeededGenerator) -> [Person] {
    let standings = Quotas.list(
      of: count,
      [(Person.Standing.inService, 55), (.volunteer, 45)]
    )
    return generator.mixed(standings).enumerated()
      .map { serial, standing in
        person(serial + 1, standing, using: &generator)
      }
  }

  private func person(
    _ serial: Int,
    _ standing: Person.Standing,
    using generator: inout SeededGenerator
  ) -> Person {
    var person = Person(id: PersonID("V\(serial.padded(5))"))
    person.name = Wording.person(serial)
    person.standing = standing
    if let home = generator.pick(city.communities) {
      person.place = home.id
      person.coordinate = home.coordinate.drawn(within: 300, using: &generator)
    }
    let age = age(standing, using: &generator)
    person.birth = ZhengzhouPreset.monday.adding(
      -(age * 365 + age / 4 + generator.between(1...364))
    )
    person.hasGuardian = age < 18 && generator.happens(700)
    state(&person, using: &generator)
    switch standing {
    case .inService:
      person.unit = generator.happens(700) ? generator.pick(units)?.id : nil
    case .volunteer:
      offerTime(&person, age: age, using: &generator)
    }
    return person
  }

  private func age(
    _ standing: Person.Standing,
    using generator: inout SeededGenerator
  ) -> Int {
    guard standing == .volunteer else { return generator.between(23...59) }
    return switch generator.below(100) {
    case 0..<7: generator.between(14...17)
    case 7..<32: generator.between(18...30)
    case 32..<65: generator.between(31...59)
    case 65..<80: generator.between(60...64)
    default: generator.between(65...79)
    }
  }

  private func state(_ person: inout Person, using generator: inout SeededGenerator) {
    let skillCount = generator.choose([(0, 55), (1, 33), (2, 12)])
    person.skills = Array(generator.mixed(Subject.skills).prefix(skillCount))
    let lawful = Subject.ofPeople.filter { !$0.certificates.isEmpty }
    if generator.happens(120), let subject = generator.pick(lawful) {
      person.certificates = subject.certificates.flatMap {
        Papers.certificate($0, using: &generator)
      }
    }
    person.insuredUntil = Papers.insurance(using: &generator)
    person.isHealthy = generator.choose([(true, 85), (false, 4), (nil, 11)])
    let wishCount = generator.choose([(0, 40), (1, 30), (2, 20), (3, 10)])
    person.wishes = Array(generator.mixed(Subject.ofPeople.map(\.category)).prefix(wishCount))
    person.invitation = generator.choose([(.ask, 60), (.agree, 33), (.refuse, 7)])
    person.servedThisMonth = generator.choose([(0, 45), (1, 20), (2, 35)])
  }

  private func offerTime(
    _ person: inout Person,
    age: Int,
    using generator: inout SeededGenerator
  ) {
    let rhythm = age >= 60 ? Rhythm.office : .leisure
    person.windows = Timetable.windows(generator.between(1...3), rhythm, using: &generator)
    person.perWeek = generator.choose([(nil, 20), (1, 62), (2, 14), (3, 4)])
    person.perMonth = generator.choose([(nil, 30), (2, 30), (4, 30), (8, 10)])
    person.minutesPerDay = generator.choose([(nil, 40), (120, 20), (180, 20), (240, 20)])
  }
}
