// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Foundation
import Reports
import Street
import Tables

/// A shared folder into which people put books, and folders of books.
struct Inbox {
  /// What stands in it to be answered: a book, or a folder of books that belong together.
  struct Drop: Hashable {
    /// The name as people know it.
    let name: String
    let isFolder: Bool
    /// Its files, as paths below the inbox, ascending.
    let files: [String]

    /// The name without an ending.
    var stem: String {
      isFolder ? name : URL(fileURLWithPath: name).deletingPathExtension().lastPathComponent
    }
  }

  let path: String
  let catalogue: Catalogue

  /// Endings of tables; whatever else lies about is nobody's business here.
  private static let endings: Set<String> = ["xlsx", "xlsm", "csv", "tsv", "xls", "et", "ods"]
  private static let settingsEndings: Set<String> = ["yaml", "yml"]

  /// The folder of tables that hold for every week: rosters, units, places, settings.
  var standing: String { catalogue.text(.standingFolder) }

  /// What people have put there, by name.
  var drops: [Drop] {
    let names = InputFile.names(in: path).filter { !Self.isAside($0) }
    let marked = Self.copies(among: names)
    var drops: [Drop] = []
    for name in names where name != standing && name != catalogue.text(.statusFile) {
      guard InputFile.isFolder("\(path)/\(name)") else {
        // A marked copy beside its table is how it looks once it was mended, and takes its place.
        guard Self.isTable(name), !marked.contains(name) else { continue }
        let copy = marked.first { Self.marks(name, $0) }
        drops.append(Drop(name: name, isFolder: false, files: [copy ?? name]))
        continue
      }
      guard !isAnswer(name) else { continue }
      let files = files(in: name)
      if !files.isEmpty { drops.append(Drop(name: name, isFolder: true, files: files)) }
    }
    return drops
  }

  /// The tables and settings that hold for every week, as paths below the inbox.
  var standingFiles: [String] { files(in: standing) }

  private func files(in folder: String) -> [String] {
    let names = InputFile.names(in: "\(path)/\(folder)")
      .filter { !Self.isAside($0) && (Self.isTable($0) || Self.isSettings($0)) }
    let marked = Self.copies(among: names)
    return names.filter { name in !marked.contains { Self.marks(name, $0) } }
      .map { "\(folder)/\($0)" }
      .filter { !InputFile.isFolder("\(path)/\($0)") }
  }

  /// Whether a folder is one of those that answers go to.
  private func isAnswer(_ name: String) -> Bool {
    InputFile.exists("\(path)/\(name)/\(AnswerRecord.fileName)")
      || name.hasSuffix(catalogue.text(.answerFolder, .text("")))
  }

  /// The folder for the answer to a drop: of its name, with its ending or a number where that is taken.
  func answerFolder(of drop: Drop, among drops: [Drop]) -> String {
    let isShared = drops.contains { $0 != drop && $0.stem == drop.stem }
    let stem = isShared ? drop.name : drop.stem
    var number = 1
    while true {
      let name = catalogue.text(.answerFolder, .text(number == 1 ? stem : "\(stem)(\(number))"))
      let folder = "\(path)/\(name)"
      let isFree = InputFile.names(in: folder).allSatisfy { $0.hasPrefix(".") }
      if AnswerRecord(folder: folder)?.drop == drop.name
        || isFree && AnswerRecord(folder: folder) == nil
      {
        return name
      }
      number += 1
    }
  }

  /// Whether somebody has a file open: programs for tables put a file of that name beside it.
  static func isOpen(_ file: String) -> Bool {
    let url = URL(fileURLWithPath: file)
    let (folder, name) = (url.deletingLastPathComponent().path, url.lastPathComponent)
    let locks = ["~$\(name)", "~$\(name.dropFirst(2))", ".~lock.\(name)#", ".~\(name)"]
    return locks.contains { InputFile.exists("\(folder)/\($0)") }
  }

  static func isTable(_ name: String) -> Bool { endings.contains(ending(of: name)) }

  static func isSettings(_ name: String) -> Bool { settingsEndings.contains(ending(of: name)) }

  /// Those of some files that are marked copies of others of them.
  private static func copies(among names: [String]) -> Set<String> {
    let words = MarkedName.words
    let likely = names.filter { name in words.contains { name.contains($0 + ".") } }
    return Set(likely.filter { copy in names.contains { marks($0, copy) } })
  }

  /// Whether one name is that of a table and the other that of its marked copy.
  private static func marks(_ table: String, _ copy: String) -> Bool {
    let (table, copy) = (URL(fileURLWithPath: table), URL(fileURLWithPath: copy))
    let stem = table.deletingPathExtension().lastPathComponent
    let other = copy.deletingPathExtension().lastPathComponent
    return MarkedName.words.contains { other == stem + $0 } && isTable(copy.lastPathComponent)
  }

  /// Whether a name is that of a lock, of something hidden or of something half downloaded.
  static func isAside(_ name: String) -> Bool {
    name.hasPrefix("~$") || name.hasPrefix(".")
      || ["tmp", "part", "crdownload"].contains(ending(of: name))
  }

  private static func ending(of name: String) -> String {
    URL(fileURLWithPath: name).pathExtension.lowercased()
  }
}

extension Catalogue {
  /// Calls with a phrase of a watched folder need no type name.
  func text(_ phrase: WatchPhrase, _ arguments: MessageArgument...) -> String {
    text(Message(code: phrase.code, arguments: arguments))
  }
}
