// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Evaluation
internal import Street

extension PairSource {
  /// The sheets of the pairing; the first is the one that the scheme names.
  public var sheets: [SheetTable] {
    var sheets: [SheetTable] = []
    if !pairing.from.entities.isEmpty {
      sheets.append(pairSheet())
      sheets.append(balanceSheet())
    }
    if !plan.shortages.isEmpty { sheets.append(shortageSheet()) }
    if !further.isEmpty { sheets.append(furtherSheet()) }
    if let sheet = PairAvoidance(self).sheet() { sheets.append(sheet) }
    if let sample = pairing.sample { sheets += sampleSheets(sample) }
    return sheets
  }

  /// Names that a run may have written before and must not leave beside new ones.
  public var possibleNames: [String] {
    [.fileShortages, .fileFurther, .fileAvoided, .fileSample, .fileStrata].map { text($0) }
  }

  // MARK: Pairs

  /// Whether nearest means the fewest metres, as it does unless the scheme counts classes.
  private var ranksByMetres: Bool {
    !pairing.goals.contains { if case .classes = $0 { true } else { false } }
  }

  func pairSheet() -> SheetTable {
    let ways = Dictionary(
      verdict.metrics.ways.map { (PairPlan.Row(from: $0.from, to: $0.to), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let reasons = Dictionary(
      further.map { (PairPlan.Row(from: $0.from, to: $0.to), reason(of: $0)) },
      uniquingKeysWith: { first, _ in first }
    )
    let previous = Set(
      pairing.previous.map { pair in
        PairPlan.Row(
          from: pairing.from.entities[Int(pair.from)].id,
          to: pairing.to.entities[Int(pair.to)].id
        )
      }
    )
    let hasPrevious = !pairing.previous.isEmpty
    let hasMetres = ways.values.contains { $0.metres != nil }
    let hasGroups = !pairing.from.members.isEmpty
    var header = title(pairing.from) + (hasGroups ? [text(.columnMembers)] : [])
    if !pairing.roles.isEmpty { header.append(text(.columnRole)) }
    header += title(pairing.to)
    if hasMetres { header.append(text(.columnMetres)) }
    if hasMetres, ranksByMetres { header.append(text(.columnPlace)) }
    if hasPrevious { header.append(text(.columnPrevious)) }
    header += [text(.columnReason), text(.columnState)]
    var rows: [[String]] = []
    for pair in plan.pairs {
      guard let first = from[pair.from], let second = to[pair.to] else { continue }
      var tail: [String] = []
      if !pairing.roles.isEmpty {
        tail.append(pairing.from.entities[first].role.map { pairing.roles[$0] } ?? "")
      }
      tail += cells(pairing.to, second)
      let way = ways[pair]
      if hasMetres {
        tail.append(way?.metres.map(String.init) ?? "")
      }
      if hasMetres, ranksByMetres {
        tail.append(way?.rank.map { text(.nth, .number($0)) } ?? "")
      }
      if hasPrevious { tail.append(text(previous.contains(pair) ? .kept : .fresh)) }
      tail += [reasons[pair] ?? "", text(.proposed)]
      for head in heads(first) { rows.append(head + tail) }
    }
    return SheetTable(fileName: mainFileName, header: header, rows: rows)
  }

  /// The name of the main sheet: the scheme's own words.
  var mainFileName: String {
    let name = pairing.sheetName.isEmpty ? "" : pairing.sheetName
    let safe = name.filter { !"/\\:*?\"<>|".contains($0) && !$0.isNewline }
    return safe.isEmpty || safe.hasPrefix(".") ? text(.filePairs) : safe + ".csv"
  }

  private func title(_ side: PairSide) -> [String] {
    [title(side, .columnID), title(side, .columnName)]
      + side.shownTitles.map { side.noun + "·" + $0 }
  }

  /// The title of a column about one side, as in 党员编号 or member id.
  func title(_ side: PairSide, _ column: PairPhrase) -> String {
    side.noun + (catalogue.language == .english ? " " : "") + text(column)
  }

  private func cells(_ side: PairSide, _ position: Int) -> [String] {
    [side.entities[position].id, side.entities[position].name]
      + (side.shown.isEmpty ? [] : side.shown[position])
  }

  /// The first cells of each row of an entity of the first side: a row for everybody who goes with it.
  private func heads(_ position: Int) -> [[String]] {
    let entity = pairing.from.entities[position]
    guard !pairing.from.members.isEmpty else { return [cells(pairing.from, position)] }
    guard !entity.members.isEmpty else { return [cells(pairing.from, position) + [""]] }
    return entity.members.map { id in
      let member = pairing.from.members[id]
      return [id, member?.name ?? ""] + (member?.shown ?? []) + [entity.id]
    }
  }

  // MARK: Balance

  func balanceSheet() -> SheetTable {
    let columns = self.columns([
      .columnSide, .columnID, .columnName, .columnCount, .columnLoad, .columnShare,
      .columnBand, .columnOff,
    ])
    let rows = verdict.metrics.balance.map { row -> [String] in
      let side = row.side == .from ? pairing.from : pairing.to
      let position = row.side == .from ? from[row.id] : to[row.id]
      let hasShare = position.flatMap { side.entities[$0].share } != nil
      return [
        side.noun,
        row.id,
        position.map { side.entities[$0].name } ?? "",
        String(row.partners),
        String(row.load),
        NumberText.decimal(row.share, digits: hasShare ? 0 : 1),
        row.band.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "",
        row.band == nil ? "" : String(row.outside),
      ]
    }
    return SheetTable(fileName: text(.fileBalance), columns: columns, rows: rows)
  }

  // MARK: What is missing

  func shortageSheet() -> SheetTable {
    let columns = self.columns([
      .columnSide, .columnID, .columnName, .columnKind, .columnAsked, .columnGot,
      .columnMissing, .columnCause, .columnRemedy,
    ])
    let rows = plan.shortages.map { shortage -> [String] in
      let side = shortage.side == .from ? pairing.from : pairing.to
      let position = shortage.side == .from ? from[shortage.id] : to[shortage.id]
      return [
        side.noun,
        shortage.id,
        position.map { side.entities[$0].name } ?? "",
        shortage.kind ?? "",
        String(shortage.asked),
        String(shortage.got),
        String(shortage.asked - shortage.got),
        reason(of: shortage),
        remedy(of: shortage),
      ]
    }
    return SheetTable(fileName: text(.fileShortages), columns: columns, rows: rows)
  }

  // MARK: Samples

  private func sampleSheets(_ sample: PairSample) -> [SheetTable] {
    let side = sample.side == .from ? pairing.from : pairing.to
    let drawn = SheetTable(
      fileName: pairing.from.entities.isEmpty ? mainFileName : text(.fileSample),
      header: title(side),
      rows: side.entities.indices.map { cells(side, $0) }
    )
    guard sample.strata.count > 1 else { return [drawn] }
    let strata = SheetTable(
      fileName: text(.fileStrata),
      columns: columns([.columnStratum, .columnFrame, .columnDrawn]),
      rows: sample.strata.map { [$0.name, String($0.size), String($0.drawn)] }
    )
    return [drawn, strata]
  }
}
