// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Reads the columns of 资源清单 that are about sessions, things that move and the time around them.
enum SessionCells {
  /// Longest time of setting up or packing, in minutes.
  private static let longestPreparation = 360

  static func read(_ reader: inout RowReader, _ offer: inout Offer) {
    offer.session = terms(&reader, offer.kind)
    offer.moves = reader.isYes(.moves)
    // What is in one place at a time is booked once at a time.
    if offer.moves, reader.raw(.exclusive).isEmpty { offer.isExclusive = true }
    offer.setupMinutes = preparation(&reader, .setup)
    offer.packingMinutes = preparation(&reader, .packing)
  }

  private static func terms(_ reader: inout RowReader, _ kind: Kind) -> SessionTerms? {
    let seats = reader.number(.sessionSeats, allowsZero: false, limit: 100_000)
    let least = reader.number(.least, allowsZero: false, limit: 100_000)
    let minutes = minutes(&reader)
    guard let seats else {
      if !reader.raw(.sessionSeats).isEmpty { return nil }
      for (field, isFilled) in [(Field.least, least != nil), (.sessionMinutes, minutes != nil)]
      where isFilled {
        reader.report(
          .warning,
          field,
          .sessionWithoutSeats,
          mend: Message(MendCode.fillCell)
        )
      }
      return nil
    }
    if kind == .venue || kind == .goods {
      reader.report(.rowFault, .sessionSeats, .sessionKind, mend: Message(MendCode.clearSession))
      return nil
    }
    if let least, least > seats {
      reader.report(
        .rowFault,
        .least,
        .leastAboveSeats,
        [.number(seats)],
        mend: Message(MendCode.lowerLeast)
      )
      return nil
    }
    var terms = SessionTerms(seats: seats, least: least ?? 1)
    if let minutes {
      guard (15...360).contains(minutes) else {
        reader.report(
          .rowFault,
          .sessionMinutes,
          .sessionLength,
          mend: Message(MendCode.writeDuration)
        )
        return nil
      }
      terms.minutes = minutes
    }
    return terms
  }

  private static func minutes(_ reader: inout RowReader) -> Int? {
    let text = reader.raw(.sessionMinutes)
    if text.isEmpty { return nil }
    let header = reader.sheet.header(of: .sessionMinutes)
    let unit: DurationText.Unit? =
      header.contains("分") || header.lowercased().contains("min")
      ? .minutes
      : HeaderMatcher.folded(header).bracket.contains("时") ? .hours : nil
    guard let reading = DurationText.minutes(text, unit: unit) else {
      reader.report(
        .rowFault,
        .sessionMinutes,
        .badDuration,
        mend: Message(MendCode.writeDuration)
      )
      return nil
    }
    if reading.isGuessed {
      reader.report(
        .note,
        .sessionMinutes,
        .durationGuessed,
        [.number(reading.minutes)],
        mend: Message(MendCode.writeDuration)
      )
    }
    return reading.minutes
  }

  /// Minutes before or after a booking; a bare number is minutes unless the header says hours.
  private static func preparation(_ reader: inout RowReader, _ field: Field) -> Int {
    let text = reader.raw(field)
    if text.isEmpty || Words.noTime.contains(CellText.folded(text)) { return 0 }
    let bracket = HeaderMatcher.folded(reader.sheet.header(of: field)).bracket
    let isHours = bracket.contains("时") || bracket.contains("hour")
    guard let reading = DurationText.minutes(text, unit: isHours ? .hours : .minutes) else {
      reader.report(.rowFault, field, .badDuration, mend: Message(MendCode.writeDuration))
      return 0
    }
    guard (0...longestPreparation).contains(reading.minutes) else {
      reader.report(
        .rowFault,
        field,
        .preparationOutOfRange,
        [.number(longestPreparation)],
        mend: Message(MendCode.writeDuration)
      )
      return 0
    }
    return reading.minutes
  }
}
