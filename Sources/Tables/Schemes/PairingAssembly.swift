// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Puts the entities of both sides together as a case.
struct PairingAssembly {
  let scheme: Scheme
  let file: String
  let seed: UInt64
  let shelf: RecordShelf
  let findings: Findings
  private let words = WordBook()
  private let columns: SchemeColumns

  init(
    scheme: Scheme,
    file: String,
    seed: UInt64,
    shelf: RecordShelf,
    findings: Findings
  ) {
    self.scheme = scheme
    self.file = file
    self.seed = seed
    self.shelf = shelf
    self.findings = findings
    columns = SchemeColumns(scheme)
  }

  /// Lists of pairs that stand in a column of one side, in the order of the scheme.
  private var columnLists: [Scheme.PairList] {
    (scheme.fixed + scheme.forbidden + scheme.previous).filter { $0.table == nil }
  }

  /// The case, and the one with everybody whom the office could add.
  func cases() -> (plain: PairingCase?, extended: PairingCase?) {
    var from = read(scheme.from, isFrom: true)
    var to = read(scheme.to, isFrom: false)
    let blanks = BlankSettler(words)
    blanks.settle(&from.drafts, columns.from.uses)
    blanks.settle(&to.drafts, columns.to.uses)
    settle(columns.fromKeys, of: &from, columns.from, by: to)
    settle(columns.toKeys, of: &to, columns.to, by: from)
    settlePartners(&from, by: to.drafts, isFrom: true)
    settlePartners(&to, by: from.drafts, isFrom: false)
    if scheme.needsPoints { PointQuestions(findings: findings).ask([from, to]) }
    if !findings.faults.contains(where: { $0.severity == .fileFault }) {
      MatchQuestions(scheme: scheme, columns: columns, file: file, findings: findings)
        .ask(from.drafts, to.drafts)
    }
    settleNewcomers(&from, scheme.from)
    settleNewcomers(&to, scheme.to)
    let pairs = PairLists(scheme: scheme, shelf: shelf, file: file, findings: findings)
    let listed = pairs.read()
    guard !findings.faults.contains(where: { $0.severity == .fileFault }) else {
      return (nil, nil)
    }
    let plain = assemble(from, to, listed, withExtra: false)
    let hasExtra = from.drafts.contains(where: \.isExtra)
    return (plain, hasExtra ? assemble(from, to, listed, withExtra: true) : nil)
  }

  /// Brings columns that name partners to keys of the other side.
  private func settlePartners(
    _ side: inout SideReader.Result,
    by other: [EntityDraft],
    isFrom: Bool
  ) {
    guard !other.isEmpty else { return }
    let lists: [(PartnerLookup.List, [Scheme.PairList])] = [
      (.fixed, scheme.fixed), (.forbidden, scheme.forbidden), (.previous, scheme.previous),
    ]
    let lookup = PartnerLookup(other, findings: findings)
    var place = 0
    for (kind, list) in lists.flatMap({ kind, lists in lists.map { (kind, $0) } })
    where list.table == nil {
      guard let column = isFrom ? list.from : list.to else { continue }
      if let table = side.tables.first(where: { $0.position(of: column) != nil }) {
        lookup.settle(
          &side.drafts,
          place: place,
          title: column.title,
          list: kind,
          origin: table.origin
        )
      }
      place += 1
    }
  }

  private func settleNewcomers(_ side: inout SideReader.Result, _ scheme: Scheme.Side) {
    let history = ([scheme.common] + scheme.sources).compactMap(\.history).first
    Newcomers(findings: findings)
      .settle(&side.drafts, side.tables, column: history?.columns.first)
  }

  /// Brings columns that hold keys of the other side to those that it has.
  private func settle(
    _ keys: [Int: Int],
    of side: inout SideReader.Result,
    _ columns: SideColumns,
    by other: SideReader.Result
  ) {
    guard let origin = side.tables.first?.origin, !other.drafts.isEmpty else { return }
    for (column, bearer) in keys.sorted(by: { $0.key < $1.key }) {
      guard case .keys(let title) = columns.uses[column] else { continue }
      let tokens = Set(other.drafts.flatMap { $0.tokens[bearer] })
      let known = KeyBook(tokens.map { words.words[Int($0)] }.sorted())
      KeyLookup(words: words, findings: findings)
        .settle(&side.drafts, column: column, title: title.title, known: known, origin: origin)
    }
  }

  private func read(_ side: Scheme.Side, isFrom: Bool) -> SideReader.Result {
    guard !side.sources.isEmpty,
      !(side.sources.allSatisfy { $0.tables.isEmpty } && side.common.tables.isEmpty)
    else { return SideReader.Result() }
    return SideReader(
      side: side,
      isFrom: isFrom,
      columns: isFrom ? columns.from : columns.to,
      partnerColumns: columnLists.compactMap { isFrom ? $0.from : $0.to },
      shown: isFrom ? scheme.sheet.from : scheme.sheet.to,
      demanded: demanded(isFrom: isFrom),
      roles: isFrom ? scheme.roles.map(\.name) : [],
      needsPoints: scheme.needsPoints,
      shelf: shelf,
      schemeFile: file,
      findings: findings,
      words: words
    )
    .read()
  }

  /// Columns that formulas and samples read beside what a source itself states.
  private func demanded(isFrom: Bool) -> [Scheme.Column] {
    var formulas = [(isFrom ? scheme.from : scheme.to).target]
    if !isFrom {
      formulas += scheme.roles.flatMap { [$0.span.least, $0.span.most] }
      formulas += scheme.covers.map(\.least)
      formulas.append(scheme.to.chosen)
    }
    var columns: [Scheme.Column] = []
    if let sample = scheme.sample, (sample.side == .from) == isFrom {
      formulas.append(sample.weight)
      columns += [sample.stratum].compactMap { $0 }
    }
    return columns
      + Set(formulas.compactMap { $0 }.flatMap(\.columns)).sorted().map { Scheme.Column($0) }
  }

  // MARK: Assembling

  private func assemble(
    _ fromRead: SideReader.Result,
    _ toRead: SideReader.Result,
    _ listed: PairLists.Content,
    withExtra: Bool
  ) -> PairingCase {
    var fromDrafts = fromRead.drafts.filter { withExtra || !$0.isExtra }
    var toDrafts = toRead.drafts
    var sample: PairSample?
    if let wanted = scheme.sample {
      let isFrom = wanted.side == .from
      let draw = SampleDraw(wanted, seed: seed, findings: findings, file: file)
      let drawn = draw.run(
        isFrom ? fromDrafts : toDrafts,
        tables: isFrom ? fromRead.tables : toRead.tables
      )
      sample = drawn.sample
      if isFrom { fromDrafts = drawn.drafts } else { toDrafts = drawn.drafts }
    }
    var resolver = PairResolver(findings: findings)
    let fixedBefore = idPairs(scheme.fixed, listed.fixed, fromDrafts, toDrafts)
    let joined = GroupBuilder(joins: columns.joins, side: scheme.from)
      .join(fromDrafts, fixed: Set(fixedBefore.map(\.from)))
    fromDrafts = joined.drafts
    fromDrafts.sort { $0.entity.id.utf8.lexicographicallyPrecedes($1.entity.id.utf8) }
    toDrafts.sort { $0.entity.id.utf8.lexicographicallyPrecedes($1.entity.id.utf8) }
    resolver.index(fromDrafts, toDrafts, members: joined.members)
    setTargets(
      &fromDrafts,
      scheme.from,
      fromRead.tables,
      total: toDrafts.reduce(0) { $0 + $1.entity.size }
    )
    setTargets(
      &toDrafts,
      scheme.to,
      toRead.tables,
      total: fromDrafts.reduce(0) { $0 + $1.entity.size }
    )
    var result = PairingCase(
      scheme: scheme.key,
      name: scheme.name,
      from: side(scheme.from, fromDrafts, columns.from, scheme.sheet.from),
      to: side(scheme.to, toDrafts, columns.to, scheme.sheet.to)
    )
    result.from.members = joined.rows
    result.englishName = scheme.english
    result.source = scheme.source
    result.sheetName = scheme.sheet.name
    result.rules = columns.rules
    result.goals = columns.goals
    result.mutual = columns.mutual
    result.roles = scheme.roles.map(\.name)
    result.sample = sample
    result.chosen = ChosenNumber(scheme: scheme, file: file, findings: findings)
      .value(toDrafts, toRead.tables, heads: fromDrafts.reduce(0) { $0 + $1.entity.heads })
    result.tallies = TallyBuilder(
      scheme: scheme,
      columns: columns,
      words: words,
      findings: findings
    )
    .tallies(result, toDrafts, toRead.tables)
    result.fixed = resolver.pairs(fixedBefore)
    result.forbidden = resolver.pairs(
      idPairs(scheme.forbidden, listed.forbidden, fromRead.drafts, toRead.drafts)
    )
    result.previous = resolver.pairs(
      idPairs(scheme.previous, listed.previous, fromRead.drafts, toRead.drafts)
    )
    takeNeighbours(listed.neighbours, into: &result)
    renumber(&result)
    PairingQuestions(scheme: scheme, file: file, findings: findings).ask(result)
    return result
  }

  private func side(
    _ side: Scheme.Side,
    _ drafts: [EntityDraft],
    _ columns: SideColumns,
    _ shown: [Scheme.Column]
  ) -> PairSide {
    let tokens = columns.uses.indices.map { use in
      var column = TokenColumn()
      for draft in drafts { column.append(draft.tokens[use]) }
      return column
    }
    var result = PairSide(noun: side.noun, entities: drafts.map(\.entity), columns: tokens)
    result.englishNoun = side.englishNoun ?? side.noun
    result.shownTitles = shown.map(\.title)
    result.shown = shown.isEmpty ? [] : drafts.map(\.shown)
    return result
  }

  private func setTargets(
    _ drafts: inout [EntityDraft],
    _ side: Scheme.Side,
    _ tables: [RecordTable],
    total: Int
  ) {
    guard let target = side.target else { return }
    let sums = SideSums()
    sums.rows = drafts.map { (tables[$0.table], $0.row) }
    sums.total = Double(total + drafts.reduce(0) { $0 + $1.entity.history })
    for index in drafts.indices {
      let draft = drafts[index]
      let context = RowContext(table: tables[draft.table], row: draft.row, sums: sums)
      guard let value = findings.value(of: target, in: context)?.number else { continue }
      let (low, high) = (value * (1 - side.within), value * (1 + side.within))
      drafts[index].entity.band =
        Int((low + 1e-9).rounded(.down))...Int((high - 1e-9).rounded(.up))
      drafts[index].entity.share = Int(value.rounded())
    }
  }

  /// The pairs of lists by id: those of tables, and those of columns of either side.
  private func idPairs(
    _ lists: [Scheme.PairList],
    _ listed: [PairLists.Entry],
    _ from: [EntityDraft],
    _ to: [EntityDraft]
  ) -> [PairLists.Entry] {
    guard !lists.isEmpty else { return [] }
    let ones = KeyBook(from.map(\.entity.id))
    let others = KeyBook(to.map(\.entity.id))
    var pairs = listed.map { entry in
      PairLists.Entry(
        from: ones.key(entry.from) ?? entry.from,
        to: others.key(entry.to) ?? entry.to,
        place: entry.place
      )
    }
    for list in lists where list.table == nil {
      if list.from != nil, let place = partnerPlace(list, isFrom: true) {
        for draft in from {
          for partner in draft.partners[place].flatMap(others.keys) {
            pairs.append(PairLists.Entry(from: draft.entity.id, to: partner))
          }
        }
      }
      if list.to != nil, let place = partnerPlace(list, isFrom: false) {
        for draft in to {
          for partner in draft.partners[place].flatMap(ones.keys) {
            pairs.append(PairLists.Entry(from: partner, to: draft.entity.id))
          }
        }
      }
    }
    return pairs
  }

  /// Where the column of a list stands among those that name partners on its side.
  private func partnerPlace(_ list: Scheme.PairList, isFrom: Bool) -> Int? {
    let named = columnLists.filter { (isFrom ? $0.from : $0.to) != nil }
    return named.firstIndex { $0.line == list.line && $0.from == list.from && $0.to == list.to }
  }

  /// Numbers words by their order, so that the order of rows leaves no trace in the case.
  private func renumber(_ result: inout PairingCase) {
    let order = words.words.indices.sorted {
      words.words[$0].utf8.lexicographicallyPrecedes(words.words[$1].utf8)
    }
    var numbers = Array(repeating: 0 as Int32, count: order.count)
    for (number, word) in order.enumerated() { numbers[word] = Int32(number) }
    func renumbered(_ columns: [TokenColumn], _ uses: [SideColumns.Use]) -> [TokenColumn] {
      zip(columns, uses)
        .map { column, use in
          switch use {
          case .number, .mark: return column
          case .words, .keys, .id:
            var result = TokenColumn()
            for entity in 0..<column.count {
              result.append(column[entity].map { numbers[Int($0)] })
            }
            return result
          }
        }
    }
    result.from.columns = renumbered(result.from.columns, columns.from.uses)
    result.to.columns = renumbered(result.to.columns, columns.to.uses)
    result.wordLinks = Set(
      result.wordLinks.map {
        PairingCase.WordLink(numbers[Int($0.one)], numbers[Int($0.other)])
      }
    )
  }

  private func takeNeighbours(
    _ entries: [(String, String)],
    into result: inout PairingCase
  ) {
    var positions: [String: Int] = [:]
    for (index, entity) in result.to.entities.enumerated() { positions[entity.id] = index }
    var links: Set<Pair> = []
    for (one, other) in entries where one != other {
      if let first = words.known(one), let second = words.known(other) {
        result.wordLinks.insert(PairingCase.WordLink(first, second))
        result.wordLinks.insert(PairingCase.WordLink(second, first))
      }
      if let first = positions[one], let second = positions[other] {
        links.insert(Pair(from: min(first, second), to: max(first, second)))
      }
    }
    result.links = links.sorted()
  }
}
