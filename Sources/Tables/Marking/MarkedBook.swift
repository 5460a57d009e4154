// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A workbook while it is being marked.
struct MarkedBook {
  /// Comments of one sheet; cells beyond are coloured and listed only.
  static let mostNotes = 2000
  /// Findings that one comment tells.
  private static let mostInNote = 8

  private let words: BookMarkWords
  private var patch: ZipPatch
  private var types: ContentTypes
  private var styles: MarkedStyles
  private var bookLinks: PartLinks
  private var index: MarkedIndex
  private let bookPath: String
  private let stylesPath: String
  /// Sheets by name with their parts, in the order of the book.
  private let sheets: [(name: String, path: String?)]
  /// Position of the list of an earlier run.
  private let earlierList: Int?
  /// Where the findings stand, in their order.
  private var places: [(sheet: String, cell: CellReference)?] = []

  /// - Throws: ``BookFault`` when the book is signed or cannot be read.
  init(
    _ raw: [UInt8],
    _ archive: inout ZipArchive,
    _ words: BookMarkWords
  ) throws(BookFault) {
    self.words = words
    let patch = try ZipPatch(raw)
    guard !patch.paths.contains(where: { $0.lowercased().hasPrefix("_xmlsignatures/") }) else {
      throw .signed
    }
    let top = try Book.relationships(of: "", in: &archive)
    guard let path = top.first("officeDocument") else { throw .notABook }
    let book = try archive.bytes(of: path)
    index = try MarkedIndex(book, path: path)
    let links = try Book.relationships(of: path, in: &archive)
    let listed = try BookIndex(book, part: path).sheets
    sheets = listed.map { ($0.name, links.targets[$0.identifier]?.path) }
    let lists =
      listed.contains { FindingList.isNamed($0.name) } ? try Book(raw).lists : []
    earlierList = listed.firstIndex { lists.contains($0.name) }
    types = try ContentTypes(try archive.bytes(of: ContentTypes.path))
    let linksPath = PartLinks.path(of: path)
    let isStrict = index.isStrict
    bookLinks = try PartLinks(
      try archive.bytes(of: linksPath),
      path: linksPath,
      isStrict: isStrict
    )
    let folder = path.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    stylesPath = links.first("styles") ?? patch.free("\(folder)styles", ".xml", isPlainFirst: true)
    if links.first("styles") == nil {
      _ = bookLinks.add("styles", to: stylesPath)
      types.add(stylesPath, "\(Namespaces.types).spreadsheetml.styles+xml")
      styles = try MarkedStyles(MarkedStyles.bare(isStrict: isStrict), path: stylesPath)
    } else {
      styles = try MarkedStyles(try archive.bytes(of: stylesPath), path: stylesPath)
    }
    self.patch = patch
    bookPath = path
  }

  /// The marked book.
  ///
  /// - Throws: ``BookFault`` when a sheet that has findings is damaged.
  mutating func marked(
    with marks: [BookMark],
    _ archive: inout ZipArchive
  ) throws(BookFault) -> [UInt8] {
    places = Array(repeating: nil, count: marks.count)
    var own: [String: [Int]] = [:]
    for (position, mark) in marks.enumerated() {
      if let sheet = mark.sheet, mark.row != nil || mark.cell != nil {
        own[sheet, default: []].append(position)
      }
    }
    for (position, sheet) in sheets.enumerated() where position != earlierList {
      guard let path = sheet.path else { continue }
      if let positions = own[sheet.name] {
        try mark(sheet.name, path, positions, marks, &archive)
      } else if earlierList == nil || !clear(sheet.name, path, &archive) {
        unselect(path, &archive)
      }
    }
    try putList(marks)
    patch.put(try styles.bytes(), at: stylesPath)
    patch.put(index.bytes, at: bookPath)
    if bookLinks.isChanged { patch.put(bookLinks.bytes, at: PartLinks.path(of: bookPath)) }
    if let bytes = types.bytes { patch.put(bytes, at: ContentTypes.path) }
    return try patch.bytes()
  }

  // MARK: Sheets

  /// Takes a sheet out of the selection; one that is damaged stays as it is.
  ///
  /// What is typed into one of several selected sheets goes into all of them.
  private mutating func unselect(_ path: String, _ archive: inout ZipArchive) {
    guard archive.holds(path), let raw = try? archive.bytes(of: path),
      let survey = try? SheetSurvey(raw, path: path, isHead: true), !survey.selections.isEmpty
    else { return }
    var splices = Splices()
    for range in survey.selections { splices.replace(range, with: "0") }
    patch.put(splices.applied(to: raw), at: path)
  }

  /// Takes the marks of an earlier run away; false for a sheet that is damaged or holds no cells.
  private mutating func clear(
    _ sheet: String,
    _ path: String,
    _ archive: inout ZipArchive
  ) -> Bool {
    do throws(BookFault) {
      try mark(sheet, path, [], [], &archive)
      return true
    } catch {
      return false
    }
  }

  private mutating func mark(
    _ sheet: String,
    _ path: String,
    _ positions: [Int],
    _ marks: [BookMark],
    _ archive: inout ZipArchive
  ) throws(BookFault) {
    let raw = try archive.bytes(of: path)
    let rows = positions.filter { marks[$0].cell == nil }.compactMap { marks[$0].row }
    let survey = try SheetSurvey(raw, path: path, rows: Set(rows.map { $0 - 1 }))
    var colours: [CellReference: MarkColour] = [:]
    var found: [CellReference: [BookMark]] = [:]
    for position in positions {
      guard let place = Self.place(of: marks[position], in: survey) else { continue }
      places[position] = (sheet, place)
      guard let colour = MarkColour(marks[position].severity) else { continue }
      colours[place] = max(colours[place] ?? colour, colour)
      found[place, default: []].append(marks[position])
    }
    let cells = MarkedCells(
      raw,
      path: path,
      survey: survey,
      colours: colours,
      clears: earlierList != nil
    )
    var splices = try MarkedCells.splices(cells, &styles)
    for range in survey.selections { splices.replace(range, with: "0") }
    let notes = notes(of: found)
    if !notes.isEmpty || earlierList != nil {
      try add(notes, to: path, survey, &splices, &archive)
    }
    if !splices.isEmpty { patch.put(splices.applied(to: raw), at: path) }
  }

  /// The cell that a finding is shown at.
  private static func place(of mark: BookMark, in survey: SheetSurvey) -> CellReference? {
    if let cell = mark.cell.flatMap({ CellReference($0.utf8) }) { return survey.shown(at: cell) }
    guard let row = mark.row, (1...CellReference.mostRows).contains(row) else { return nil }
    let column = survey.firstCells[row - 1] ?? 0
    return survey.shown(at: CellReference(column: column, row: row - 1))
  }

  // MARK: Comments

  private func notes(of found: [CellReference: [BookMark]]) -> [NoteText] {
    let cells = found.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    return cells.prefix(Self.mostNotes).enumerated()
      .map { position, place in
        let marks = found[place] ?? []
        var lines = marks.prefix(Self.mostInNote)
          .map { mark in
            "\(words.author) [\(mark.severityText)] \(mark.reason)"
              + (mark.mend.isEmpty ? "" : "\n\(words.mendLead)\(mark.mend)")
          }
        if marks.count > Self.mostInNote { lines.append("…") }
        if position + 1 == Self.mostNotes, cells.count > Self.mostNotes {
          lines.append(words.noMoreNotes)
        }
        return NoteText(place: place, text: lines.joined(separator: "\n\n"))
      }
  }

  private mutating func add(
    _ notes: [NoteText],
    to sheet: String,
    _ survey: SheetSurvey,
    _ splices: inout Splices,
    _ archive: inout ZipArchive
  ) throws(BookFault) {
    let own = try Book.relationships(of: sheet, in: &archive)
    let linksPath = PartLinks.path(of: sheet)
    let linksRaw = archive.holds(linksPath) ? try archive.bytes(of: linksPath) : nil
    var links = try PartLinks(linksRaw, path: linksPath, isStrict: survey.isStrict)
    let known = own.first("comments")
    guard known != nil || !notes.isEmpty else { return }
    let path = known ?? patch.free("xl/comments", ".xml")
    var comments = try SheetNotes(
      known == nil ? SheetNotes.bare(isStrict: survey.isStrict) : try archive.bytes(of: path),
      path: path,
      words: words
    )
    let hasEarlier = earlierList != nil && comments.findEarlier()
    guard hasEarlier || !notes.isEmpty else { return }
    let gone = comments.removeEarlier(except: Set(notes.map(\.place)))
    let anew = notes.filter { comments.ours.contains($0.place) }
    let others = notes.filter { !comments.ours.contains($0.place) }
    let grown = others.filter { comments.taken[$0.place] != nil }
    let added = others.filter { comments.taken[$0.place] == nil }
    comments.add(notes)
    patch.put(comments.bytes, at: path)
    if known == nil {
      _ = links.add("comments", to: path)
      types.add(path, "\(Namespaces.types).spreadsheetml.comments+xml")
    }
    let drawing = try drawing(of: survey, own, sheet, &archive)
    let drawingPath = drawing?.path ?? patch.free("xl/drawings/vmlDrawing", ".vml")
    let shapes = NoteShapes(survey: survey)
    let boxes = try shapes.bytes(
      existing: drawing?.bytes,
      path: drawingPath,
      adding: added,
      grown: grown,
      anew: anew,
      gone: gone
    )
    patch.put(boxes, at: drawingPath)
    if drawing == nil {
      let link = links.add("vmlDrawing", to: drawingPath)
      try types.addDrawing(drawingPath)
      let space = survey.isStrict ? Namespaces.strictLinks : Namespaces.links
      splices.insert(
        "<\(survey.prefix)legacyDrawing xmlns:r=\"\(space)\" r:id=\"\(link)\"/>",
        at: survey.drawingPlace
      )
    }
    if links.isChanged { patch.put(links.bytes, at: linksPath) }
  }

  /// The drawing of comments that a sheet has.
  private mutating func drawing(
    of survey: SheetSurvey,
    _ links: Relationships,
    _ sheet: String,
    _ archive: inout ZipArchive
  ) throws(BookFault) -> (path: String, bytes: [UInt8])? {
    guard let identifier = survey.drawing else { return nil }
    guard let path = links.targets[identifier]?.path else { throw .damaged(sheet) }
    return (path, try archive.bytes(of: path))
  }

  // MARK: The list

  private mutating func putList(_ marks: [BookMark]) throws(BookFault) {
    let list = FindingList(words: words, isStrict: index.isStrict)
    let bytes = list.bytes(of: marks, places: places, styles: &styles)
    if let position = earlierList, let path = sheets[position].path {
      patch.put(bytes, at: path)
      index.show(position)
      return
    }
    let path = patch.free("xl/worksheets/sheet", ".xml")
    patch.put(bytes, at: path)
    types.add(path, "\(Namespaces.types).spreadsheetml.worksheet+xml")
    let link = bookLinks.add("worksheet", to: path)
    try index.addFirst(freeName(words.listName), link: link)
  }

  /// The name, numbered where another sheet has it.
  private func freeName(_ name: String) -> String {
    let taken = Set(sheets.map { $0.name.lowercased() })
    var (result, number) = (name, 2)
    while taken.contains(result.lowercased()) {
      result = "\(name) (\(number))"
      number += 1
    }
    return result
  }
}
