// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Foundation
import Street
import Tables

/// `paidan init DIR`: a starter week folder.
struct InitCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "init", abstract: Speech.text(.start))
  }

  @Argument(help: Speech.help(.newFolder))
  var folder: String

  @Option(name: .customLong("week"), help: Speech.help(.monday))
  var monday: String?

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    let console = Console(quiet: global.isQuiet)
    try NewFolder.requireEmpty(folder)
    let folder = folder
    let monday = try monday.map { try WeekInput.day($0) } ?? Self.thisWeek
    try OutputFolder.orFail { () throws(WriteError) in
      try StarterWeek.write(to: folder, monday: monday)
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
  private static var thisWeek: Day {
    let secondsInChina = Int(Date().timeIntervalSince1970) + 8 * 3600
    return Day(number: secondsInChina / 86_400).monday
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
