// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Reads needs that are not in a week yet, and times for needs that are, as the tables of the week have
/// them.
///
/// Rows are read as those of 需求清单: by header synonyms, places, units, offers and people of the week
/// by identifier or name.
public struct NeedListReader {
  private let week: Week

  /// What came of reading needs.
  public struct Outcome: Sendable {
    /// The needs of the good rows.
    public let needs: [Need]
    /// All findings, sorted by row and column.
    public let faults: [Fault]
    /// Whether a need counts as verified or of low risk though nobody said so.
    public var isAssumed = false
  }

  /// The largest number of pieces on a command line.
  private static let mostPieces = 60

  /// Makes a reader.
  ///
  /// - Parameter week: The week that the needs are to be added to.
  public init(week: Week) { self.week = week }

  /// Reads the bytes of a CSV file in the shape of 需求清单.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, for findings.
  /// - Returns: Needs and findings; no needs when the file itself cannot be used.
  public func read(_ bytes: [UInt8], file: String) -> Outcome {
    let findings = Findings()
    let loader = SheetLoader(
      kind: .needs,
      origin: TableOrigin(file: file),
      findings: findings
    )
    let context = self.context(findings)
    if let sheet = loader.load(bytes) { NeedRows.read(sheet, into: context) }
    return Outcome(needs: context.records.needs, faults: findings.sorted)
  }

  /// Reads one need from pieces, as in `类别=理发;社区=C1;时间=周六上午`.
  ///
  /// What is not said is as in a blank cell, but that the need counts as verified and of low risk: it is
  /// only a question.
  ///
  /// - Parameters:
  ///   - text: The pieces: headers of 需求清单 and their values, separated by semicolons.
  ///   - id: The identifier where none is given.
  ///   - origin: What findings name as the file.
  /// - Returns: The need and findings; nil when it is no list of pieces.
  public func read(pieces text: String, id: String, origin: String) -> Outcome? {
    var header: [String] = []
    var values: [String] = []
    for piece in text.split(whereSeparator: { $0 == ";" || $0 == "\u{FF1B}" || $0.isNewline }) {
      guard let cut = piece.firstIndex(where: { $0 == "=" || $0 == "\u{FF1D}" }),
        header.count < Self.mostPieces
      else { return nil }
      header.append(CellText.trimmed(String(piece[..<cut])))
      values.append(CellText.trimmed(String(piece[piece.index(after: cut)...])))
    }
    guard !header.isEmpty else { return nil }
    let matcher = HeaderMatcher(.needs)
    let fields = Set(matcher.fields(of: header).compactMap { $0 })
    let defaults: [(field: Field, value: String, unless: Set<Field>)] = [
      (.id, id, [.id]), (.title, id, [.title]), (.risk, "low", [.risk]),
      (.verified, "yes", [.verified, .verifiedBy]),
    ]
    let isAssumed =
      fields.isDisjoint(with: [.risk])
      || fields.isDisjoint(with: [.verified, .verifiedBy])
    for (field, value, stated) in defaults where stated.isDisjoint(with: fields) {
      header.append(TableKind.needs.header(of: field))
      values.append(value)
    }
    var outcome = read(CSVTable(header: header, rows: [values]).bytes, file: origin)
    outcome.isAssumed = isAssumed
    return outcome
  }

  /// Reads a time as a cell of 时间 has it.
  ///
  /// - Parameters:
  ///   - text: As in `周六上午` or `周六 9:00-11:00`.
  ///   - minutes: How long something lasts of which only the beginning is given.
  /// - Returns: Spans of the week; nil when the text is not understood or names no time of the week.
  public func spans(_ text: String, minutes: Int) -> [TimeSpan]? {
    var times = TimeText(monday: week.monday, calendar: week.calendar)
    guard text.utf8.count <= 200, let reading = times.reading(text) else { return nil }
    switch reading.meaning {
    case .anyTime: return (0..<7).map { TimeSpan(day: $0, from: 480, to: 1200) }
    case .vague, .never: return nil
    case .spans: break
    }
    let windows = reading.windows(momentMinutes: minutes)
    return windows.isEmpty ? nil : windows
  }

  private func context(_ findings: Findings) -> ReadingContext {
    let context = ReadingContext(
      findings: findings,
      monday: week.monday,
      policy: week.policy,
      calendar: week.calendar,
      categories: []
    )
    context.records.offers = week.offers
    context.records.people = week.people
    context.offerIDs = Set(week.offers.map(\.id.text))
    context.personIDs = Set(week.people.map(\.id.text))
    context.places = Register(hasTable: true)
    for place in week.places { context.places.add(id: place.id.text, name: place.name) }
    context.units = Register(hasTable: true)
    for unit in week.units { context.units.add(id: unit.id.text, name: unit.name) }
    return context
  }
}
