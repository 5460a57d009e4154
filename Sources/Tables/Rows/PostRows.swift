// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads 班次需求 and 历史.
enum PostRows {
  static func read(_ sheet: Sheet, into context: ReadingContext) {
    let identity = RowIdentity(sheet, findings: context.findings)
    context.count(.note, sheet, .identifiersMade, identity.madeCount)
    for reader in identity.readers {
      var reader = reader
      var post = Post(id: PostID(reader.id), span: TimeSpan(start: 0, end: 0))
      let spans = spans(&reader, context)
      post.name = reader.raw(.name)
      if post.name.isEmpty {
        reader.report(.rowFault, .name, .missingValue, mend: Message(MendCode.fillEachRow))
      }
      post.place = context.place(&reader)
      post.address = context.address(reader, post.place)
      post.heads =
        reader.number(.heads, allowsZero: false, limit: NeedRows.absurdHeads) ?? 1
      post.skills = ReadingContext.skillDemands(reader.list(.skills))
      post.team = context.team(&reader, isRequired: true)
      post.needsLeader = reader.answer(.leader) ?? false
      post.locked = context.providers(&reader, .locked)
      post.barred = context.providers(&reader, .barred)
      if reader.rejection == nil {
        for shift in shifts(of: post, spans, context) { add(shift, reader, context) }
      }
      context.setAside(reader)
    }
    context.finish(sheet)
  }

  /// The shifts of a row: the key of one among several ends in its day, and where a day has several in
  /// the hour at which it begins.
  private static func shifts(
    of post: Post,
    _ spans: [TimeSpan],
    _ context: ReadingContext
  ) -> [Post] {
    spans.map { span in
      var shift = post
      shift.span = span
      guard spans.count > 1 else { return shift }
      let day = span.start / 1440
      var key = "\(post.id.text)@\(context.monday.adding(day))"
      if spans.count(where: { $0.start / 1440 == day }) > 1 {
        key += "-\(span.start - day * 1440)"
      }
      shift.id = PostID(key)
      return shift
    }
  }

  private static func add(_ post: Post, _ reader: RowReader, _ context: ReadingContext) {
    context.records.posts.append(post)
    guard !post.locked.isEmpty else { return }
    context.pinnedRows[NeedID(post: post.id)] = PinnedRow(
      origin: reader.sheet.origin(of: reader.row),
      row: reader.sheet.number(of: reader.row),
      column: reader.header(of: .locked),
      cell: reader.sheet.cell(of: .locked, row: reader.row)
    )
  }

  /// Most shifts that one row may stand for: three a day.
  private static let mostShifts = 21

  /// When it is stood: one span for a date and clocks, or one for each day and time that are named.
  private static func spans(_ reader: inout RowReader, _ context: ReadingContext) -> [TimeSpan] {
    let date = reader.raw(.date)
    let text = [date, reader.raw(.times)].filter { !$0.isEmpty }.joined(separator: " ")
    guard !text.isEmpty else {
      reader.report(.rowFault, .times, .missingValue, mend: Message(MendCode.fillEachRow))
      return []
    }
    guard let reading = context.times.reading(text), reading.meaning == .spans else {
      let isDateRead = date.isEmpty || context.times.reading(date)?.meaning == .spans
      if isDateRead {
        reader.reportTime(.times)
      } else {
        reader.report(.rowFault, .date, .badDate, mend: Message(MendCode.writeDate))
      }
      return []
    }
    let windows = reading.windows(momentMinutes: 120)
    guard !windows.isEmpty else {
      guard context.isWeekKnown else { return [] }
      let field: Field = date.isEmpty ? .times : .date
      reader.setAside(field, .outsideWeek, mend: Message(MendCode.confirm))
      return []
    }
    // Clocks without a day hold on every day: under a merged cell the date is blank.
    if date.isEmpty, !reading.namesDays, reading.spans.count >= 7, reader.has(.date) {
      reader.report(.rowFault, .date, .missingValue, mend: Message(MendCode.fillEachRow))
      return []
    }
    guard windows.count <= mostShifts else {
      reader.report(.rowFault, .times, .badTime, mend: Message(MendCode.writeTime))
      return []
    }
    if windows.count > 1 {
      let field: Field = date.isEmpty ? .times : .date
      let count = MessageArgument.number(windows.count)
      reader.report(.note, field, .severalShifts, [count], mend: Message(MendCode.confirm))
    }
    return windows
  }

  static func readHistory(_ sheet: Sheet, into context: ReadingContext) {
    for row in sheet.rows {
      var reader = RowReader(sheet: sheet, row: row, findings: context.findings)
      reader.id = RowIdentity.contentHash(sheet, row: row)
      let holder = holder(&reader, context)
      let load = reader.number(.load, limit: 100_000_000)
      if load == nil, reader.rejection == nil {
        reader.report(.rowFault, .load, .missingValue, mend: Message(MendCode.fillCell))
      }
      if reader.rejection == nil, let holder, let load {
        let place = reader.text(.servedPlace)
        var served: PlaceID?
        if !place.isEmpty, case .known(let id) = context.places.find(place) { served = PlaceID(id) }
        let category = reader.text(.servedCategory)
        context.records.history.append(
          HistoryEntry(
            holder: holder,
            load: load,
            servedPlace: served,
            servedCategory: category.isEmpty ? nil : category
          )
        )
      }
      context.setAside(reader)
    }
  }

  /// Whom an entry is about; people and units that left are not a fault.
  private static func holder(
    _ reader: inout RowReader,
    _ context: ReadingContext
  ) -> HistoryEntry.Holder? {
    let person = reader.text(.person)
    let unit = reader.text(.unit)
    if !person.isEmpty {
      let key = context.replacedPersonIDs[person] ?? person
      if context.personIDs.contains(key) { return .person(PersonID(key)) }
      reader.report(.warning, .person, .unknownHolder, mend: Message(MendCode.confirm))
    } else if !unit.isEmpty {
      if case .known(let id) = context.units.find(unit) { return .unit(UnitID(id)) }
      reader.report(.warning, .unit, .unknownHolder, mend: Message(MendCode.confirm))
    } else {
      reader.report(.rowFault, .person, .missingValue, mend: Message(MendCode.fillCell))
    }
    return nil
  }
}
