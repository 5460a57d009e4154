// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads 需求清单.
enum NeedRows {
  /// Heads from which on a number cannot be meant.
  static let absurdHeads = 1000

  static func read(_ sheet: Sheet, into context: ReadingContext) {
    let identity = RowIdentity(sheet, findings: context.findings)
    context.count(.note, sheet, .identifiersMade, identity.madeCount)
    context.classes.open(sheet, context)
    var repeats = RepeatedNeeds()
    context.records.needs.reserveCapacity(
      context.records.needs.count + identity.readers.count
    )
    var outside = 0
    for reader in identity.readers {
      var reader = reader
      if sheet.isMapped {
        switch during(&reader, context) {
        case .outside:
          outside += 1
          continue
        case .inside, .unknown: break
        }
      }
      let need = read(&reader, context)
      questionGates(need, &reader)
      if reader.rejection == nil {
        context.records.needs.append(need)
        if !need.locked.isEmpty {
          context.pinnedRows[need.id] = PinnedRow(
            origin: sheet.origin(of: reader.row),
            row: sheet.number(of: reader.row),
            column: reader.header(of: .locked),
            cell: sheet.cell(of: .locked, row: reader.row)
          )
        }
        repeats.add(need, row: reader.row)
      } else if !reader.isCutWrongly {
        context.records.needsSetAside.append(
          NeedSetAside(
            need,
            hasOwnID: reader.text(.id) == reader.id,
            file: sheet.origin(of: reader.row).file,
            sheet: sheet.origin(of: reader.row).sheet,
            row: sheet.number(of: reader.row)
          )
        )
      }
      context.setAside(reader)
    }
    repeats.report(sheet, context.findings)
    context.count(.note, sheet, .rowsOutsideWeek, outside)
    reportWholeTable(sheet, context)
    context.finish(sheet)
  }

  /// Says which needs may not be planned until somebody fills a cell.
  private static func questionGates(_ need: Need, _ reader: inout RowReader) {
    guard need.handling != .immediate else { return }
    if !need.isVerified, verification(reader.sheet) != nil {
      let field = [Field.verifiedBy, .verified].first { reader.has($0) } ?? .verifiedBy
      reader.report(.warning, field, .needUnverified, mend: Message(MendCode.verifyNeeds))
    }
    if need.risk == nil, reader.sheet.has(.risk) {
      reader.report(.warning, .risk, .needWithoutRisk, mend: Message(MendCode.stateRisk))
    }
  }

  /// The column that says whether a need is verified, if the table has one.
  private static func verification(_ sheet: Sheet) -> Field? {
    [.verifiedBy, .verified].first { sheet.has($0) }
  }

  /// What concerns the table as a whole: columns without which no need may be planned.
  private static func reportWholeTable(_ sheet: Sheet, _ context: ReadingContext) {
    let proposed = context.classes.proposed(in: sheet)
    context.count(.warning, sheet, .classesProposed, proposed, .confirmClasses)
    if !sheet.has(.place), !sheet.has(.community), !sheet.has(.latitude) {
      let header = sheet.header(of: .place)
      context.findings.add(
        .warning,
        at: sheet.origin,
        column: header,
        Message(FaultCode.missingPlace),
        Message(MendCode.addColumn, .column(.place, of: .needs))
      )
    }
    let needs = context.records.needs
    if verification(sheet) == nil {
      let unverified = needs.count { $0.handling != .immediate && !$0.isVerified }
      context.count(.warning, sheet, .needsUnverified, unverified, .verifyNeeds)
    }
    if !sheet.has(.risk) {
      let riskless = needs.count { $0.handling != .immediate && $0.risk == nil }
      context.count(.warning, sheet, .needsWithoutRisk, riskless, .stateRisk)
    }
  }

  private enum During {
    case inside
    case outside
    case unknown
  }

  /// Whether a row of a foreign table runs in the given week.
  private static func during(_ reader: inout RowReader, _ context: ReadingContext) -> During {
    guard context.isWeekKnown else { return .unknown }
    guard reader.has(.startDate) || reader.has(.endDate) else { return .unknown }
    let start = reader.day(.startDate, near: context.monday)
    let end = reader.day(.endDate, near: context.monday)
    if let start, let end, end < start {
      reader.setAside(.endDate, .reversedDates, mend: Message(MendCode.writeDate))
      return .unknown
    }
    if let start, start > context.monday.adding(6) { return .outside }
    if let end, end < context.monday { return .outside }
    return start == nil && end == nil ? .unknown : .inside
  }

  private static func read(_ reader: inout RowReader, _ context: ReadingContext) -> Need {
    var need = Need(id: NeedID(reader.id))
    need.title = reader.raw(.title)
    if need.title.isEmpty {
      reader.report(.rowFault, .title, .missingValue, mend: Message(MendCode.fillCell))
    }
    readCategory(&reader, &need, context)
    readDuration(&reader, &need)
    need.components = ComponentCells.read(&reader, category: need.category, context)
    if need.components.isEmpty {
      readAmounts(&reader, &need)
      need.skills = ReadingContext.skillDemands(reader.list(.skills))
      need.certificates = reader.list(.certificates).map(Words.certificate)
    } else {
      ComponentCells.settle(&reader, &need)
    }
    readBeneficiaryCount(&reader, &need)
    need.proposer = proposer(&reader, context)
    readPlace(&reader, &need, context)
    readTimes(&reader, &need, context)
    need.urgency = reader.word(.urgency, Words.urgencies) ?? .normal
    need.beneficiary = Words.beneficiaries.value(of: reader.raw(.beneficiary)) ?? .general
    context.personal?.takeBeneficiary(reader.raw(.beneficiary), of: need.id)
    need.risk = reader.word(.risk, Words.risks)
    need.isVerified = isVerified(&reader)
    need.contact = reader.contact
    need.handling = reader.word(.handling, Words.handlings) ?? .timed
    readConditions(&reader, &need)
    need.projectClass = reader.word(.projectClass, Words.projectClasses) ?? need.projectClass
    need.locked = context.providers(&reader, .locked)
    need.barred = context.providers(&reader, .barred)
    if !Set(need.locked).isDisjoint(with: need.barred) {
      reader.report(.rowFault, .locked, .contradictoryPins, mend: Message(MendCode.retypeCell))
    }
    return need
  }

  private static func readCategory(
    _ reader: inout RowReader,
    _ need: inout Need,
    _ context: ReadingContext
  ) {
    let kind = reader.text(.kind)
    if !kind.isEmpty {
      need.kind = Words.kinds.value(of: kind) ?? Kind(kind)
      if Words.kinds.value(of: kind) == nil {
        reader.report(
          .note,
          .kind,
          .ownKind,
          mend: Message(MendCode.useWord, .text(Words.kinds.examples))
        )
      }
    }
    let category = reader.text(.category)
    if need.kind == nil, let word = Words.kinds.value(of: category) {
      need.kind = word
    } else {
      need.category = category
    }
    if need.kind == nil, need.category.isEmpty, reader.raw(.components).isEmpty {
      context.classes.propose(&reader, &need, context)
    }
    if !need.category.isEmpty, !context.categories.isEmpty,
      !context.categories.contains(need.category)
    {
      reader.report(
        .warning,
        .category,
        .unknownCategory,
        mend: Message(MendCode.useWord, .text(context.categories.sorted().joined(separator: "、")))
      )
    }
  }

  /// Pieces and seats: 数量 and 人数 of a venue are seats, heads of labour are pieces.
  private static func readAmounts(_ reader: inout RowReader, _ need: inout Need) {
    let limit = need.kind == .goods ? 1_000_000 : absurdHeads
    let quantity = reader.number(
      .quantity,
      allowsZero: false,
      limit: need.kind == .venue ? 1_000_000 : limit
    )
    let heads = reader.number(.headcount, allowsZero: need.kind != .labour, limit: absurdHeads)
    let seats = reader.number(.seats, limit: 1_000_000)
    if need.kind == .venue, !reader.has(.seats) {
      need.seats = quantity ?? heads ?? 0
    } else {
      need.quantity = quantity ?? heads.flatMap { $0 > 0 ? $0 : nil } ?? 1
      need.seats = seats ?? 0
    }
    need.isDivisible = reader.isYes(.divisible)
    let minimum = reader.number(.minimum, allowsZero: false) ?? 1
    if minimum > need.quantity {
      reader.report(
        .warning,
        .minimum,
        .reversedLimits,
        [.number(need.quantity)],
        mend: Message(MendCode.writeNumber)
      )
    }
    need.minimum = min(minimum, need.quantity)
    // Heads are people: several of them come together, where one giver would give all of a quantity.
    if quantity == nil, need.quantity > 1, ![.goods, .venue, .labour].contains(need.kind),
      reader.raw(.divisible).isEmpty, reader.raw(.minimum).isEmpty
    {
      need.isDivisible = true
      need.minimum = need.quantity
    }
  }

  private static func readBeneficiaryCount(_ reader: inout RowReader, _ need: inout Need) {
    let text = reader.raw(.beneficiaryCount)
    if text.isEmpty { return }
    if let count = Quantity(text), (0...2_000_000_000).contains(count.value) {
      need.beneficiaryCount = count.value
      if count.doubt == .implausible {
        reader.report(
          .warning,
          .beneficiaryCount,
          .implausibleNumber,
          [.number(count.value)],
          mend: Message(MendCode.confirm)
        )
      }
    } else {
      reader.report(.warning, .beneficiaryCount, .badNumber, mend: Message(MendCode.writeNumber))
    }
  }

  private static func readDuration(_ reader: inout RowReader, _ need: inout Need) {
    let text = reader.raw(.duration)
    if text.isEmpty { return }
    let bracket = HeaderMatcher.folded(reader.header(of: .duration)).bracket
    let unit: DurationText.Unit? =
      bracket.contains("分") || bracket.contains("min")
      ? .minutes : bracket.contains("时") || bracket.contains("h") ? .hours : nil
    guard let reading = DurationText.minutes(text, unit: unit) else {
      reader.report(.rowFault, .duration, .badDuration, mend: Message(MendCode.writeDuration))
      return
    }
    guard (15...1440).contains(reading.minutes) else {
      reader.report(
        .rowFault,
        .duration,
        .durationOutOfRange,
        mend: Message(MendCode.writeDuration)
      )
      return
    }
    need.duration = reading.minutes
    if reading.isGuessed, !reader.sheet.isMapped {
      reader.report(
        .note,
        .duration,
        .durationGuessed,
        [.number(reading.minutes)],
        mend: Message(MendCode.writeDuration)
      )
    }
  }

  /// The unit that asks: 需求单位, or a 提出人 that is the name of a unit; residents otherwise.
  private static func proposer(_ reader: inout RowReader, _ context: ReadingContext) -> UnitID? {
    let unit = reader.text(.proposerUnit)
    if !unit.isEmpty {
      if case .known(let id) = context.units.find(unit) { return UnitID(id) }
      reader.report(
        .warning,
        .proposerUnit,
        .unknownUnit,
        mend: Message(MendCode.addToTable, .table(TableKind.units))
      )
      return nil
    }
    let person = reader.text(.proposer)
    guard !person.isEmpty, case .known(let id) = context.units.lookUp(person) else { return nil }
    return UnitID(id)
  }

  private static func readPlace(
    _ reader: inout RowReader,
    _ need: inout Need,
    _ context: ReadingContext
  ) {
    need.coordinate = reader.coordinate()
    need.place = context.place(&reader)
    need.address = context.address(reader, need.place)
    let hasColumn = reader.has(.place) || reader.has(.community)
    if hasColumn, need.place == nil, need.coordinate == nil, reader.rejection == nil {
      reader.report(.warning, .place, .missingPlace, mend: Message(MendCode.fillCell))
    }
  }

  private static func readTimes(
    _ reader: inout RowReader,
    _ need: inout Need,
    _ context: ReadingContext
  ) {
    let times = context.windows(&reader, momentMinutes: need.duration)
    need.windows = times.windows ?? []
    need.receivedAt = reader.day(.receivedAt, near: context.monday)
    need.deadline = deadline(&reader, received: need.receivedAt, context)
    guard let deadline = need.deadline else { return }
    if let received = need.receivedAt, deadline < received {
      reader.report(.warning, .deadline, .reversedDates, mend: Message(MendCode.writeDate))
    } else if deadline < context.monday {
      let end = MessageArgument.text(origin(of: deadline, need, reader))
      reader.report(.warning, .deadline, .pastDeadline, [end], mend: Message(MendCode.confirm))
    } else if context.isWeekKnown, !need.windows.isEmpty,
      need.windows.allSatisfy({ $0.start >= (deadline.number - context.monday.number + 1) * 1440 })
    {
      reader.report(
        .warning,
        .deadline,
        .deadlineBeforeTimes,
        [.text(origin(of: deadline, need, reader)), .text(reader.raw(.times))],
        mend: Message(MendCode.moveDeadline)
      )
    }
  }

  /// A date, or a term as in 7天内 or 3个工作日 from the day of receipt on.
  private static func deadline(
    _ reader: inout RowReader,
    received: Day?,
    _ context: ReadingContext
  ) -> Day? {
    let text = reader.raw(.deadline)
    if text.isEmpty { return nil }
    guard let term = TermText(text) else {
      return reader.day(.deadline, near: context.monday)
    }
    guard let received else {
      reader.report(.warning, .deadline, .vagueTime, mend: Message(MendCode.writeDate))
      return nil
    }
    return term.end(from: received, by: context.calendar)
  }

  /// A deadline, and for a term how it came about, as in `2026-03-02 + 7天内 = 2026-03-09`.
  private static func origin(of deadline: Day, _ need: Need, _ reader: RowReader) -> String {
    let term = reader.raw(.deadline)
    guard let received = need.receivedAt, TermText(term) != nil else {
      return deadline.description
    }
    return "\(received) + \(term) = \(deadline)"
  }

  private static func isVerified(_ reader: inout RowReader) -> Bool {
    if let answer = reader.answer(.verified) { return answer }
    let name = reader.text(.verifiedBy)
    return !name.isEmpty && Words.answer(name) != false
  }

  private static func readConditions(_ reader: inout RowReader, _ need: inout Need) {
    need.minimumAge = reader.number(.minimumAge, limit: 130)
    need.maximumAge = reader.number(.maximumAge, limit: 130)
    if let low = need.minimumAge, let high = need.maximumAge, low > high {
      reader.report(
        .rowFault,
        .maximumAge,
        .reversedLimits,
        [.number(high)],
        mend: Message(MendCode.writeNumber)
      )
    }
    need.needsHealth = reader.answer(.needsHealth) ?? false
    reader.checkPhone()
  }
}
