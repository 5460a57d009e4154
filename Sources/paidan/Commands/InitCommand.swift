// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Foundation
import Street
import Tables

extension FolderKind: ExpressibleByArgument {}

/// `paidan init DIR`: a starter folder for a week, a roster or recurring duties.
struct InitCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "init", abstract: Speech.text(.start))
  }

  @Argument(help: Speech.help(.newFolder))
  var folder: String

  @Option(name: .customLong("for"), help: Speech.help(.starterKind))
  var kind: FolderKind?

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    let console = Console(quiet: global.isQuiet)
    try NewFolder.requireEmpty(folder)
    let (folder, kind) = (folder, kind ?? .week)
    let monday = try monday.map { try WeekInput.day($0) } ?? Self.thisWeek
    try OutputFolder.orFail { () throws(WriteError) in
      switch kind {
      case .week: try StarterWeek.write(to: folder, monday: monday)
      case .roster: try StarterRoster.write(to: folder, month: monday.adding(6))
      case .visits: try StarterVisits.write(to: folder, year: monday.adding(6))
      }
    }
    if global.wantsJSON {
      console.result(.object(["folder": .string(folder)]))
    } else {
      console.result(console.catalogue.text(Phrase.starterWritten, .text(folder)))
      console.remark(console.catalogue.text(Phrase.starterNext, .text(folder)))
    }
    return .done
  }
}

extension InitCommand {
  /// The Monday of the current week in China, so that the example can be planned at once.
  static var thisWeek: Day {
    let secondsInChina = Int(Date().timeIntervalSince1970) + 8 * 3600
    return Day(number: secondsInChina / 86_400).monday
  }
}

extension StarterSettings {
  /// The settings file for a folder of tables.
  ///
  /// - Throws: ``CommandFailure`` with status 64 for a date that cannot be read.
  init(week: String?, _ catalogue: Catalogue) throws {
    self.init(
      week: try week.map { try WeekInput.day($0) } ?? InitCommand.thisWeek,
      note: catalogue.text(Message(ImportPhrase.settingsNote)),
      isEnglish: catalogue.language == .english
    )
  }
}

/// A folder that a command fills: it must not hold anything yet.
enum NewFolder {
  static func requireEmpty(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    guard InputFile.isFolder(path),
      let contents = try? FileManager.default.contentsOfDirectory(atPath: path), contents.isEmpty
    else {
      throw CommandFailure(.cannotWrite, Message(Phrase.folderNotEmpty, .text(path)))
    }
  }
}
