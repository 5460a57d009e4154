// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Proposes classes to the rows of one folder: the keyword table with the office's own rows, what was
/// learned, and the words that the folder uses; used on one thread.
final class ClassDesk {
  private(set) lazy var table = makeTable()
  /// What 类别学习 says, and once needs are read what their own rows teach.
  private(set) var learned: LearnedWords
  /// Whether rows teach even where no proposal is wanted.
  let learnsAlways: Bool
  /// Few folders need the table, which takes longer to make than many take to read.
  private let makeTable: () -> KeywordTable
  private var proposer: ClassProposer?
  /// Whether all offers are read, so that their words are those of the folder.
  private var isAfterOffers = false
  private var counts: [TableOrigin: Int] = [:]
  /// The keys of the rows that have one.
  private var proposedRows: Set<String> = []

  init(
    table: @autoclosure @escaping () -> KeywordTable = BuiltInWords.table,
    learned: LearnedWords = LearnedWords(),
    learnsAlways: Bool = false
  ) {
    makeTable = table
    self.learned = learned
    self.learnsAlways = learnsAlways
  }

  /// Takes up a table of needs: its rows with a category teach, if any row lacks one.
  func open(_ sheet: Sheet, _ context: ReadingContext) {
    proposer = nil
    isAfterOffers = true
    let classless = sheet.rows.contains {
      sheet.text(.category, row: $0).isEmpty && sheet.text(.kind, row: $0).isEmpty
    }
    guard learnsAlways || classless else { return }
    let names = context.records.people.reduce(into: Set<String>()) {
      $0.formUnion(LearnedWords.pairs(ofNames: $1.name))
    }
    let personal = [Field.proposer, .contact, .verifiedBy, .locked, .barred].filter(sheet.has)
    for row in sheet.rows {
      let category = CellText.normalised(sheet.text(.category, row: row))
      if category.isEmpty
        || Words.kinds.value(of: category) != nil && table.classes[category] == nil
      {
        continue
      }
      let own = personal.reduce(into: Set<String>()) {
        $0.formUnion(LearnedWords.pairs(ofNames: sheet.text($1, row: row)))
      }
      learned.learn(
        sheet.text(.title, row: row),
        category: category,
        hiding: [names, own]
      )
    }
  }

  /// What the words of a text speak for.
  func reading(of text: String, _ context: ReadingContext) -> ClassReading {
    let proposer = proposer ?? makeProposer(context)
    self.proposer = proposer
    var reading = proposer.reading(of: text)
    if let found = reading.proposal, !context.categories.isEmpty,
      !context.categories.contains(found.category)
    {
      reading.proposal = nil
    }
    return reading
  }

  /// Class of a need that states none, from its words; a fault where they are not clear.
  func propose(_ reader: inout RowReader, _ need: inout Need, _ context: ReadingContext) {
    let reading = reading(of: need.title, context)
    guard let proposal = reading.proposal else {
      reject(reading, .category, &reader)
      return
    }
    need.category = proposal.category
    need.kind = proposal.kind
    need.projectClass = proposal.projectClass
    need.isClassProposed = true
    note(proposal, .category, &reader)
  }

  private func makeProposer(_ context: ReadingContext) -> ClassProposer {
    let plain = ClassProposer(table: table)
    var uses: [String: FolderWords.Use] = [:]
    // While offers are read, a proposal must not depend on which of them came first.
    for offer in isAfterOffers ? context.records.offers : [] {
      for category in offer.categories {
        uses[category, default: FolderWords.Use()].kinds.insert(offer.kind)
        // What was itself proposed says nothing about what the office means by a word.
        if !proposedRows.contains(offer.id.text) {
          uses[category, default: FolderWords.Use()].names[offer.name, default: 0] += 1
        }
        uses[category, default: FolderWords.Use()].count += 1
      }
    }
    let named =
      context.records.people.flatMap(\.wishes) + Array(context.categories)
      + Array(context.policy.functionsByCategory.keys)
    for word in named { uses[word, default: FolderWords.Use()].count += 1 }
    var result = ClassProposer(table: table, learned: learned)
    result.words = FolderWords(uses, by: plain)
    return result
  }

  // MARK: Reports

  /// Takes down a proposal for a row.
  func note(_ proposal: ClassProposal, _ field: Field, _ reader: inout RowReader) {
    if reader.isCutWrongly { return }
    counts[reader.sheet.origin, default: 0] += 1
    proposedRows.insert(reader.id)
    reader.report(
      .note,
      field,
      .classProposed,
      [.text(proposal.category), .text(proposal.word)],
      mend: Message(MendCode.confirmClass, .text(proposal.category))
    )
  }

  /// Reports that a row has no class, and the nearest ones.
  func reject(_ reading: ClassReading, _ field: Field, _ reader: inout RowReader) {
    let nearest = MessageArgument.text(reading.nearest.joined(separator: "、"))
    let column = MessageArgument.text(reader.header(of: field))
    let mend =
      switch (reader.has(field), reading.nearest.isEmpty) {
      case (true, true): Message(MendCode.fillCell)
      case (true, false): Message(MendCode.chooseClass, nearest)
      case (false, true): Message(MendCode.addColumnHere, column)
      case (false, false): Message(MendCode.addClassColumn, column, nearest)
      }
    reader.report(.rowFault, field, .missingValue, mend: mend)
  }

  /// How many rows of a table have a proposal; asked when the table is read.
  func proposed(in sheet: Sheet) -> Int { counts[sheet.origin] ?? 0 }
}
