// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads 资源清单.
enum OfferRows {
  static func read(_ sheet: Sheet, into context: ReadingContext) {
    let identity = RowIdentity(sheet, findings: context.findings)
    context.count(.note, sheet, .identifiersMade, identity.madeCount)
    for reader in identity.readers {
      var reader = reader
      if let offer = read(&reader, context), reader.rejection == nil {
        context.offerIDs.insert(offer.id.text)
        context.records.offers.append(offer)
      }
      context.setAside(reader)
    }
    if !sheet.has(.categories) {
      let open = context.records.offers.count { $0.categories.isEmpty && $0.kind != .labour }
      context.count(.warning, sheet, .offersOfAnyCategory, open, .fillCategories)
    }
    let proposed = context.classes.proposed(in: sheet)
    context.count(.warning, sheet, .classesProposed, proposed, .confirmClasses)
    context.finish(sheet)
  }

  private static func read(_ reader: inout RowReader, _ context: ReadingContext) -> Offer? {
    let unit = context.unit(&reader, .unit)
    let (kind, proposed) = kind(&reader, context)
    var offer = Offer(id: OfferID(reader.id), unit: unit ?? UnitID("?"), kind: kind ?? .service)
    offer.name = reader.raw(.name)
    offer.categories = reader.list(.categories).filter { !Words.bareKinds.contains($0) }
    if offer.categories.isEmpty {
      offer.categories = kind.map { categories(&reader, of: $0, proposed, context) } ?? []
    }
    offer.place = context.place(&reader)
    offer.coordinate = reader.coordinate()
    let times = context.windows(&reader, momentMinutes: 120)
    offer.windows = times.windows ?? []
    if times.isNever { reader.setAside(.times, .outsideWeek, mend: Message(MendCode.confirm)) }
    offer.skills = reader.list(.skills)
    let until = reader.day(.certificateUntil, near: context.monday)
    offer.certificates = context.qualifications(reader.list(.certificates), until: until)
    offer.insuredUntil = reader.day(.insuredUntil, near: context.monday)
    offer.conditions = reader.raw(.conditions)
    if let exclusive = reader.answer(.exclusive) { offer.isExclusive = exclusive }
    readAmounts(&reader, &offer, context)
    SessionCells.read(&reader, &offer)
    offer.contact = reader.contact
    reader.checkPhone()
    return unit == nil || kind == nil ? nil : offer
  }

  /// The categories that the name of an offer speaks for, where its table has no column of them.
  ///
  /// A hall and a doctor may not serve whatever is asked for; helpers may. Of a list (义诊、健康讲座) each
  /// part counts that is of the same kind.
  private static func categories(
    _ reader: inout RowReader,
    of kind: Kind,
    _ proposed: ClassProposal?,
    _ context: ReadingContext
  ) -> [String] {
    let name = reader.raw(.name)
    guard proposed != nil || kind != .labour && !reader.has(.categories) && !name.isEmpty else {
      return []
    }
    let field: Field = proposed != nil && reader.has(.kind) ? .kind : .categories
    var (own, others): ([ClassProposal], [(part: String, proposal: ClassProposal)]) = ([], [])
    for part in CellText.list(name) {
      guard let found = context.classes.reading(of: part, context).proposal else { continue }
      if !isAlike(found.kind, kind) {
        others.append((part, found))
      } else if !own.contains(where: { $0.category == found.category }) {
        own.append(found)
      }
    }
    guard var told = own.first else {
      let whole = proposed ?? context.classes.reading(of: name, context).proposal
      if let whole { context.classes.note(whole, field, &reader) }
      return whole.map { [$0.category] } ?? []
    }
    told.category = own.map(\.category).joined(separator: "、")
    told.word = own.map(\.word).joined(separator: "、")
    context.classes.note(told, field, &reader)
    for other in others {
      let words: [MessageArgument] = [.text(other.part), .text(other.proposal.category)]
      reader.report(.warning, .name, .otherKindInName, words, mend: Message(MendCode.ownRow))
    }
    return own.map(\.category)
  }

  /// Whether a category of one kind may stand under another: people's work has three kinds.
  private static func isAlike(_ one: Kind, _ other: Kind) -> Bool {
    let work: [Kind] = [.service, .expertise, .labour]
    return one == other || work.contains(one) && work.contains(other)
  }

  /// The kind by its column, else by a category that is a kind's word, else with the category as the
  /// words of the offer propose.
  private static func kind(
    _ reader: inout RowReader,
    _ context: ReadingContext
  ) -> (kind: Kind?, proposed: ClassProposal?) {
    let text = reader.text(.kind)
    if text.isEmpty {
      let categories = reader.list(.categories)
      for category in categories {
        if let kind = Words.kinds.value(of: category) { return (kind, nil) }
      }
      if !reader.has(.kind), !categories.isEmpty { return (.service, nil) }
      let words = (categories + [reader.raw(.name)]).joined(separator: "。")
      let reading = context.classes.reading(of: words, context)
      let field: Field = reader.has(.kind) ? .kind : .categories
      guard let proposal = reading.proposal else {
        context.classes.reject(reading, field, &reader)
        return (nil, nil)
      }
      return (proposal.kind, proposal)
    }
    if let kind = Words.kinds.value(of: text) { return (kind, nil) }
    reader.report(
      .note,
      .kind,
      .ownKind,
      mend: Message(MendCode.useWord, .text(Words.kinds.examples))
    )
    return (Kind(text), nil)
  }

  /// Amounts by kind: seats and bookings of a venue, stock of goods, heads, sessions.
  private static func readAmounts(
    _ reader: inout RowReader,
    _ offer: inout Offer,
    _ context: ReadingContext
  ) {
    let isVenue = offer.kind == .venue
    let limit = offer.kind == .labour ? 1000 : 1_000_000
    let quantity = reader.number(.quantity, limit: limit)
    let statedSeats = reader.number(.seats, limit: 1_000_000)
    let halfDay = reader.number(.perHalfDay)
    let week = reader.number(.perWeek)
    offer.seats = statedSeats ?? (isVenue ? quantity ?? 0 : 0)
    offer.perHalfDay = halfDay ?? (isVenue ? 1 : quantity ?? 1)
    guard week == nil else {
      offer.perWeek = week ?? 0
      return
    }
    if offer.kind == .goods {
      offer.perWeek = offer.perHalfDay
      return
    }
    let cells = availableHalfDays(offer)
    let times = frequency(&reader, context, halfDays: cells)
    switch offer.kind {
    case .venue: offer.perWeek = times ?? offer.perHalfDay * cells
    case .labour: offer.perWeek = offer.perHalfDay * (times ?? 1)
    default: offer.perWeek = times ?? offer.perHalfDay
    }
  }

  private static func availableHalfDays(_ offer: Offer) -> Int {
    guard !offer.windows.isEmpty else { return HalfDay.count }
    return (0..<HalfDay.count)
      .filter { index in
        let cell = HalfDay(index: index).span
        return offer.windows.contains { !$0.intersection(cell).isEmpty }
      }
      .count
  }

  /// Times a week, of 每周2次, 每月4次, 每天1次 or a bare number under 每月次数.
  private static func frequency(
    _ reader: inout RowReader,
    _ context: ReadingContext,
    halfDays: Int
  ) -> Int? {
    let text = reader.raw(.frequency)
    if text.isEmpty { return nil }
    let isMonthly = reader.header(of: .frequency).contains("月")
    let reading = context.frequency(text, underMonths: isMonthly)
    if reading == .unknown {
      reader.report(
        .warning,
        .frequency,
        .unknownWord,
        mend: Message(MendCode.useWord, .text("每周2次、每月4次"))
      )
    }
    switch reading {
    case .times(let times): return times
    case .unlimited: return halfDays
    case .open, .unknown: return nil
    }
  }
}
