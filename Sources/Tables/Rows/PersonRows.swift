// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads 人员名册.
enum PersonRows {
  /// What is counted over the table instead of being said row by row.
  private struct Counts {
    var employers = 0
    var homes = 0
    var availability = 0
    var caps = 0
  }

  static func read(_ sheet: Sheet, into context: ReadingContext) {
    let identity = RowIdentity(sheet, findings: context.findings)
    context.count(.note, sheet, .identifiersMade, identity.madeCount)
    var counts = Counts()
    for reader in identity.readers {
      var reader = reader
      let person = read(&reader, context, &counts)
      let agrees = reader.isYes(.consentPublish)
      if reader.rejection == nil {
        context.personIDs.insert(person.id.text)
        let stated = reader.text(.id)
        if !stated.isEmpty, stated != reader.id { context.replacedPersonIDs[stated] = reader.id }
        context.records.people.append(person)
        context.personal?.take(person.id, agrees: agrees, at: reader)
        if person.windows == nil { counts.availability += 1 }
        if person.perWeek == nil || person.perMonth == nil || person.minutesPerDay == nil {
          counts.caps += 1
        }
      }
      context.setAside(reader)
    }
    context.count(.note, sheet, .employersUnknown, counts.employers)
    context.count(.warning, sheet, .homesUnknown, counts.homes, .retypeCell)
    if context.policy.applies(.inServiceHours) {
      context.count(.note, sheet, .availabilityAssumed, counts.availability)
    }
    if context.policy.applies(.defaultCaps) {
      context.count(.note, sheet, .capsAssumed, counts.caps)
    }
    context.finish(sheet)
  }

  private static func read(
    _ reader: inout RowReader,
    _ context: ReadingContext,
    _ counts: inout Counts
  ) -> Person {
    var person = Person(id: PersonID(reader.id))
    person.name = reader.raw(.name)
    if NameText.holdsSeveral(person.name) {
      reader.report(.rowFault, .name, .severalPeople, mend: Message(MendCode.onePersonARow))
    }
    person.phone = reader.raw(.phone)
    reader.checkPhone()
    let gender = reader.text(.gender)
    if !gender.isEmpty, gender.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      reader.report(.warning, .gender, .genderDigits, mend: Message(MendCode.writeGender))
    }
    person.standing = standing(&reader)
    person.unit = employer(&reader, context, &counts)
    person.team = context.team(&reader)
    person.place = home(&reader, context, &counts)
    person.coordinate = reader.coordinate()
    readAge(&reader, &person, context)
    person.skills = reader.list(.skills)
    let until = reader.day(.certificateUntil, near: context.monday)
    person.certificates = context.qualifications(reader.list(.certificates), until: until)
    person.insuredUntil = reader.day(.insuredUntil, near: context.monday)
    person.isHealthy = reader.answer(.health)
    person.wishes = reader.list(.wishes)
    let times = context.windows(&reader, momentMinutes: 120)
    person.windows = times.isNever ? [] : times.windows.map { $0.isEmpty ? Self.daily : $0 }
    readCaps(&reader, &person)
    // Who answered something that nobody understands has not agreed to be asked.
    person.invitation =
      reader.word(.invitation, Words.invitations)
      ?? (reader.raw(.invitation).isEmpty ? .ask : .refuse)
    let guardian = reader.raw(.guardian)
    person.hasGuardian = Words.answer(guardian) ?? !guardian.isEmpty
    return person
  }

  /// 8:00–20:00 every day: what 随时 means for a person.
  private static let daily = (0..<7).map { TimeSpan(day: $0, from: 480, to: 1200) }

  private static func standing(_ reader: inout RowReader) -> Person.Standing {
    if let standing = reader.word(.standing, Words.standings) { return standing }
    return reader.text(.reportTo).isEmpty ? .volunteer : .inService
  }

  /// The employer if it is a unit of the week; employers need not be.
  private static func employer(
    _ reader: inout RowReader,
    _ context: ReadingContext,
    _ counts: inout Counts
  ) -> UnitID? {
    let text = reader.text(.unit)
    if text.isEmpty { return nil }
    if case .known(let id) = context.units.find(text) { return UnitID(id) }
    counts.employers += 1
    return nil
  }

  /// The home, else the community reported to.
  private static func home(
    _ reader: inout RowReader,
    _ context: ReadingContext,
    _ counts: inout Counts
  ) -> PlaceID? {
    if let place = context.place(&reader, isRequired: false) { return place }
    let isGiven = !reader.text(.place).isEmpty || !reader.text(.community).isEmpty
    let report = reader.text(.reportTo)
    if !report.isEmpty, case .known(let id) = context.places.find(report) { return PlaceID(id) }
    if isGiven || !report.isEmpty { counts.homes += 1 }
    return nil
  }

  private static func readAge(
    _ reader: inout RowReader,
    _ person: inout Person,
    _ context: ReadingContext
  ) {
    person.birth = reader.day(.birth, near: context.monday, allowsMonth: true)
    let card = reader.raw(.idCard)
    if !card.isEmpty {
      if CellText.isDamagedNumber(card) {
        reader.report(.warning, .idCard, .damagedNumber, mend: Message(MendCode.formatAsText))
      } else if Identity.hasShapeOfIdentityNumber(card), !Identity.isIdentityNumber(card) {
        reader.report(.warning, .idCard, .badIdentityNumber, mend: Message(MendCode.retypeCell))
      } else if person.birth == nil {
        person.birth = Identity.birth(in: card)
      }
    }
    if let birth = person.birth, birth > context.monday || birth < context.monday.adding(-43_830) {
      reader.report(.rowFault, .birth, .badDate, mend: Message(MendCode.writeDate))
      person.birth = nil
    }
    person.statedAge = reader.number(.age, limit: 130)
  }

  private static func readCaps(_ reader: inout RowReader, _ person: inout Person) {
    person.perWeek = reader.number(.perWeek, limit: 1000)
    person.perMonth = reader.number(.perMonth, limit: 1000)
    person.servedThisMonth = reader.number(.servedThisMonth, limit: 1000) ?? 0
    person.minutesPerDay = reader.number(.minutesPerDay, limit: 1441)
    if person.minutesPerDay == nil, !reader.raw(.hoursPerDay).isEmpty {
      if let hours = DurationText.minutes(reader.raw(.hoursPerDay), unit: .hours),
        (0...1440).contains(hours.minutes)
      {
        person.minutesPerDay = hours.minutes
      } else {
        reader.report(
          .rowFault,
          .hoursPerDay,
          .badDuration,
          mend: Message(MendCode.writeDuration)
        )
      }
    }
  }
}
