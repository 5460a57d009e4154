// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Looks at files from anywhere, says how a week folder would read them, and takes them into it.
///
/// The office's files are kept as they are: they are copied, and what was answered about them is
/// remembered in 列对应.yaml, which every later reading of the folder uses.
public struct TableImporter {
  /// A file with its bytes.
  private struct Source {
    /// What it is called where it comes from.
    let given: String
    /// What it is called in the folder.
    let name: String
    let path: String
    let raw: [UInt8]
    /// The other file of the folder whose place it would take.
    let replaced: (name: String, raw: [UInt8])?
  }

  private let folder: String
  private let sources: [Source]
  private let findings = Findings()
  private let encoding: TextEncoding?
  /// The table that files are taken for which nothing else tells.
  private let fallback: TableKind?
  /// Meaning by title, as given.
  private let stated: [(title: String, meaning: String)]
  private let names: [String]
  /// The week where the folder does not say.
  private let week: Day?
  private let isReplacing: Bool

  /// Reads the files.
  ///
  /// - Parameters:
  ///   - paths: The files.
  ///   - folder: The week folder; it need not exist.
  ///   - answers: Titles of columns with their meaning: a header of the table, or 不读.
  ///   - table: The table of files that cannot be told otherwise, by its name; nil for none.
  ///   - encoding: The encoding of text files, instead of detection.
  ///   - week: The Monday of the week where the folder does not say; for what is said of the files alone.
  ///   - isReplacing: Whether files of the folder may be replaced by others of their name, or by their
  ///     marked copies.
  public init(
    paths: [String],
    folder: String,
    answers: [(title: String, meaning: String)] = [],
    table: String? = nil,
    encoding: TextEncoding? = nil,
    week: Day? = nil,
    isReplacing: Bool = false
  ) {
    self.folder = folder
    self.week = week
    self.isReplacing = isReplacing
    self.encoding = encoding
    stated = answers
    fallback = table.flatMap { TableKind.named($0) }
    let names = FileSource.names(in: folder) ?? []
    self.names = names
    let findings = findings
    sources = paths.compactMap { path in
      let given = path.split(separator: "/").last.map(String.init) ?? path
      return FileSource.bytes(of: path, name: given, findings: findings)
        .map { Self.source(given, path, $0, folder: folder, names, findings) }
    }
  }

  /// A file, and which one of the folder it would replace: another of its name, or the table that it is
  /// a marked copy of.
  private static func source(
    _ given: String,
    _ path: String,
    _ raw: [UInt8],
    folder: String,
    _ names: [String],
    _ findings: Findings
  ) -> Source {
    let original = MarkedName.original(of: given, among: names) ?? given
    let name = Self.name(of: given, inPlaceOf: original, among: names)
    let there =
      names.contains(original)
      ? FileSource.bytes(of: "\(folder)/\(original)", name: original, findings: findings) : nil
    let isThere = original == name && there == raw
    return Source(
      given: given,
      name: name,
      path: path,
      raw: raw,
      replaced: isThere ? nil : there.map { (original, $0) }
    )
  }

  /// What a file is called that takes the place of another: as that, with its own ending.
  private static func name(
    of file: String,
    inPlaceOf original: String,
    among names: [String]
  ) -> String {
    let ending = FileKind.ending(of: file)
    let old = FileKind.ending(of: original)
    guard ending != old else { return original }
    let name = "\(original.dropLast(old.count))\(ending)"
    return names.contains(name) ? "\(original).\(ending)" : name
  }

  /// Whether a name is that of a table of a week.
  ///
  /// - Parameter name: As in 需求清单 or needs.
  /// - Returns: Whether it is.
  public static func isTable(_ name: String) -> Bool { TableKind.named(name) != nil }

  /// Our names of the tables of a week.
  public static var tables: [String] { TableKind.allCases.compactMap(\.fileNames.first) }

  // MARK: Looking

  /// Looks at all files; nothing is written.
  ///
  /// - Returns: What they hold and what is wrong with it.
  public func preview() -> ImportOutcome { look().outcome }

  /// What was found, and what the folder would remember.
  private func look() -> (outcome: ImportOutcome, memory: ColumnMemory) {
    let files = FolderFiles(folder: folder, names: names, findings: Findings())
    var memory = ColumnMemory.read(files)
    var tables: [ImportedTable] = []
    var useful: Set<String> = []
    for source in sources {
      for sheet in sheets(of: source) {
        let candidate = ImportCandidate(sheet, memory: memory, fallback: fallback)
        if let kind = candidate.kind {
          useful.formUnion(memory.take(stated, for: candidate, of: kind))
          memory.remember(kind, at: candidate.origin)
        }
        tables.append(candidate.table(answers: memory.answers))
      }
    }
    let outcome = ImportOutcome(
      tables: tables,
      faults: (findings.faults + faults(memory))
        .sorted { ($0.file, $0.row ?? 0) < ($1.file, $1.row ?? 0) },
      unknownFiles: sources.map(\.name)
        .filter { name in !tables.contains { $0.file == name && $0.table != nil } },
      takenNames: takenNames,
      uselessAnswers: stated.map(\.title).filter { !useful.contains($0) }
    )
    return (outcome, memory)
  }

  /// The sheets of a file that have any rows; of a text file its one table.
  private func sheets(of source: Source) -> [ImportCandidate.Sheet] {
    let isText = ["csv", "tsv", "txt"].contains(FileKind.ending(of: source.name))
    guard !isText else {
      let origin = TableOrigin(file: source.name)
      return TableText.decoded(source.raw, at: origin, as: encoding, findings: Findings())
        .map { [ImportCandidate.Sheet(origin: origin, cells: CSVScanner($0).grid)] } ?? []
    }
    let quiet = Findings()
    guard let sheets = TableSources.sheets(of: source.raw, file: source.name, quiet) else {
      for fault in quiet.faults { findings.add(fault) }
      return []
    }
    let found = sheets.compactMap { sheet -> ImportCandidate.Sheet? in
      let origin = TableOrigin(file: source.name, sheet: sheet.name)
      guard let cells = TableSources.cells(of: sheet, origin, quiet), !cells.isBlank else {
        return nil
      }
      return ImportCandidate.Sheet(origin: origin, cells: cells, isHidden: sheet.isHidden)
    }
    let isAlone = found.count { !$0.isHidden } == 1
    return found.map { sheet in
      var sheet = sheet
      sheet.isAlone = isAlone
      return sheet
    }
  }

  /// What a reading of the folder would find about the files if they were in it.
  private func faults(_ memory: ColumnMemory) -> [Fault] {
    var options = WeekReader.Options()
    options.encoding = encoding
    let isStated = names.contains { WeekSettings.street.fileNames.contains($0.lowercased()) }
    if !isStated { options.week = week }
    options.overlay = WeekReader.Overlay(
      paths: Dictionary(
        sources.map { ($0.name, $0.path) },
        uniquingKeysWith: { first, _ in first }
      ),
      memory: memory
    )
    let added = Set(sources.map(\.name))
    let gone = added.union(sources.flatMap { left(by: $0) })
    let reading = FolderReading(
      folder: folder,
      names: names.filter { !gone.contains($0) } + added.sorted(),
      options: options
    )
    let known = Set(findings.faults)
    return reading.outcome().faults.filter { added.contains($0.file) && !known.contains($0) }
  }

  /// Names that the folder has for other files, which may not be replaced, or that two of the files
  /// share.
  private var takenNames: [String] {
    var seen: Set<String> = []
    return sources.compactMap { source in
      let isFirst = Set([source.name, source.replaced?.name ?? source.name])
        .allSatisfy { seen.insert($0).inserted }
      let isBarred = !isReplacing && source.replaced != nil
      return !isFirst || isBarred ? source.replaced?.name ?? source.name : nil
    }
  }

  // MARK: Taking

  /// Copies the files into the folder and remembers what they are, if ``ImportOutcome/isReady``.
  ///
  /// What is replaced goes into a folder in the folder, so that nothing is lost.
  ///
  /// - Parameters:
  ///   - note: What stands above the memory, for people who open it.
  ///   - keeping: The name of the folder for what is replaced.
  ///   - isEnglish: Whether the memory and what stands in it have their English names.
  /// - Returns: What was found, and the names of what was written; none where the files are not ready.
  /// - Throws: ``WriteError`` when the folder cannot be written.
  public func apply(
    note: String = "",
    keeping: String = "old",
    isEnglish: Bool = false
  ) throws(WriteError) -> (outcome: ImportOutcome, written: [String]) {
    let (outcome, memory) = look()
    guard outcome.isReady else { return (outcome, []) }
    try AtomicFile.makeFolder(folder)
    // The memory first: files without it could be read as something else.
    let known = names.first { WeekSettings.columns.fileNames.contains($0.lowercased()) }
    var written = [known ?? WeekSettings.columns.fileNames[isEnglish ? 1 : 0]]
    try AtomicFile.write(memory.text(note, isEnglish: isEnglish), to: "\(folder)/\(written[0])")
    for source in sources where source.replaced != nil || !names.contains(source.name) {
      if let old = source.replaced { try keep(old.raw, old.name, in: keeping) }
      try AtomicFile.write(source.raw, to: "\(folder)/\(source.name)")
      for name in left(by: source) { try AtomicFile.remove("\(folder)/\(name)") }
      written.append(source.name)
    }
    return (outcome, written)
  }

  /// Files of the folder that are outdated by taking another: the one that it replaces, and itself
  /// where it lay there under the name of a marked copy.
  private func left(by source: Source) -> [String] {
    guard let old = source.replaced?.name else { return [] }
    let isInside =
      names.contains(source.given)
      && (try? FileSource.bytes(of: "\(folder)/\(source.given)")) == source.raw
    return ([old] + (isInside ? [source.given] : [])).filter { $0 != source.name }
  }

  /// Copies a file of the folder to where replaced ones lie, under a name that none of them has.
  private func keep(
    _ raw: [UInt8],
    _ name: String,
    in place: String
  ) throws(WriteError) {
    try AtomicFile.makeFolder("\(folder)/\(place)")
    let ending = FileKind.ending(of: name)
    let stem = ending.isEmpty ? name : String(name.dropLast(ending.count + 1))
    var path = "\(folder)/\(place)/\(name)"
    var number = 1
    while let there = try? FileSource.bytes(of: path) {
      if there == raw { return }
      number += 1
      path = "\(folder)/\(place)/\(stem)-\(number)\(ending.isEmpty ? "" : ".\(ending)")"
    }
    try AtomicFile.write(raw, to: path)
  }
}
