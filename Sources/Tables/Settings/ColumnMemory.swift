// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street
internal import Yams

/// What a week folder remembers about tables that came from elsewhere: 列对应.yaml.
struct ColumnMemory: Sendable {
  /// One header line that the office was asked about.
  struct Entry: Sendable {
    var kind: TableKind
    var signature: String
    /// The titles, for people who read the file.
    var titles: String
    /// Title and meaning: a header of ours, or ``unread``.
    var columns: [(title: String, meaning: String)]
  }

  /// The word for a column that nobody wants to be read.
  static let unread = "不读"
  /// How many signatures a folder remembers.
  private static let most = 1000

  /// Tables of files, or of sheets as `file/sheet`.
  var files: [(name: String, kind: TableKind)] = []
  var entries: [Entry] = []

  /// What readers of tables ask it.
  var answers: ColumnAnswers {
    var answers = ColumnAnswers()
    for entry in entries {
      let matcher = HeaderMatcher(entry.kind)
      var columns: ColumnAnswers.Answers = [:]
      for (title, meaning) in entry.columns {
        columns[CellText.folded(title)] = .some(
          meaning == Self.unread ? nil : matcher.exact(meaning)
        )
      }
      answers.add(entry.kind, signature: entry.signature, columns)
    }
    return answers
  }

  /// The tables of the sheets of a file; by an empty name that of the file itself.
  func tables(of file: String) -> [String: TableKind] {
    var tables: [String: TableKind] = [:]
    for (name, kind) in files {
      if name == file { tables[""] = kind }
      if name.hasPrefix(file + "/") { tables[String(name.dropFirst(file.count + 1))] = kind }
    }
    return tables
  }

  // MARK: Reading

  /// What a folder remembers; nothing, with findings, where the file is not there or wrong.
  static func read(_ files: FolderFiles) -> ColumnMemory {
    guard let name = files.chosen(WeekSettings.columns.fileNames), let raw = files.bytes(name),
      let source = SettingsFile(raw, file: name, hasAliases: false, findings: files.findings)
    else { return ColumnMemory() }
    var memory = ColumnMemory()
    for (key, value, line) in SettingsFile.entries(of: source.root) {
      switch CellText.folded(key) {
      case "文件", "files": memory.takeFiles(value, source)
      case "表头", "headers":
        guard let list = value.sequence, list.count <= most else {
          source.reportBad(key, value, line: line)
          continue
        }
        for node in list { memory.takeEntry(node, source, line: line) }
      default: source.reportUnknown(key, line: line)
      }
    }
    return memory
  }

  private mutating func takeFiles(_ value: Node, _ source: SettingsFile) {
    for (name, kind, line) in SettingsFile.entries(of: value) {
      guard let kind = kind.scalar.flatMap({ TableKind.named($0.string) }) else {
        source.reportBad(name, kind, line: line)
        continue
      }
      files.append((name, kind))
    }
  }

  private mutating func takeEntry(_ node: Node, _ source: SettingsFile, line: Int?) {
    let parts = Dictionary(
      SettingsFile.entries(of: node).map { (CellText.folded($0.key), ($0.value, $0.line)) },
      uniquingKeysWith: { first, _ in first }
    )
    func text(_ keys: [String]) -> String? {
      keys.lazy.compactMap { parts[$0]?.0.scalar?.string }.first
    }
    let columns = (parts["列"] ?? parts["columns"])?.0
    guard let kind = text(["表", "table"]).flatMap({ TableKind.named($0) }),
      let signature = text(["签名", "signature"]), let columns, columns.mapping != nil
    else {
      source.reportBad("表头", node, line: node.mark?.line ?? line)
      return
    }
    var entry = Entry(kind: kind, signature: signature, titles: "", columns: [])
    entry.titles = text(["原表头", "titles"]) ?? ""
    let matcher = HeaderMatcher(kind)
    for (title, meaning, line) in SettingsFile.entries(of: columns) {
      guard let meaning = meaning.scalar?.string,
        let field = Self.isUnread(meaning) ? Self.unread : matcher.exact(meaning).map(kind.header)
      else {
        source.reportBad(title, meaning, line: line)
        continue
      }
      entry.columns.append((title, field))
    }
    entries.append(entry)
  }

  /// Whether a meaning says that nobody reads a column.
  static func isUnread(_ meaning: String) -> Bool { [unread, "unread", "skip"].contains(meaning) }

  // MARK: Writing

  /// The file as text, for people to read and to change.
  ///
  /// - Parameters:
  ///   - note: What stands above, for people.
  ///   - isEnglish: Whether keys, tables and columns have their English names.
  /// - Returns: YAML.
  func text(_ note: String, isEnglish: Bool = false) -> String {
    func key(_ chinese: String, _ english: String) -> String { isEnglish ? english : chinese }
    func name(_ kind: TableKind) -> String { isEnglish ? kind.rawValue : kind.fileNames[0] }
    var lines = note.split(whereSeparator: \.isNewline).map { "# \($0)" }
    if !files.isEmpty {
      lines.append(key("文件", "files") + ":")
      lines += files.map { "  \(Self.quoted($0.name)): \(name($0.kind))" }
    }
    if !entries.isEmpty { lines.append(key("表头", "headers") + ":") }
    for entry in entries {
      lines.append("  - \(key("表", "table")): \(name(entry.kind))")
      lines.append("    \(key("签名", "signature")): \(Self.quoted(entry.signature))")
      lines.append("    \(key("原表头", "titles")): \(Self.quoted(entry.titles))")
      lines.append("    \(key("列", "columns")):\(entry.columns.isEmpty ? " {}" : "")")
      let matcher = HeaderMatcher(entry.kind)
      lines += entry.columns.map { title, meaning in
        let english = meaning == Self.unread ? "unread" : matcher.exact(meaning)?.key ?? meaning
        return "      \(Self.quoted(title)): \(isEnglish ? english : meaning)"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n", "\r", "\t": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
