// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Street
import Tables

/// `paidan learn WEEK…`: what the rows with a category teach, or the keyword table to be changed.
struct LearnCommand: PaidanCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "learn", abstract: Speech.text(.learn))
  }

  @Argument(help: Speech.help(.learnWeeks))
  var folders: [String] = []

  @Option(name: [.customShort("o"), .customLong("output")], help: Speech.help(.learnFile))
  var output: String?

  @Flag(name: .customLong("words"), help: Speech.help(.learnWords))
  var writesWords = false

  @OptionGroup var global: GlobalOptions

  func perform() throws -> ExitStatus {
    guard writesWords == folders.isEmpty else {
      throw CommandFailure(.usage, Message(Phrase.learnNeedsWeeks))
    }
    let console = Console(quiet: global.isQuiet)
    let isEnglish = console.catalogue.language == .english
    let table = try writesWords ? ClassLearning.keywords(isEnglish: isEnglish) : learned(isEnglish)
    let path = output ?? fileName(console.catalogue.language)
    try OutputFolder.orFail { () throws(WriteError) in try table.write(to: path) }
    if global.wantsJSON {
      console.result(.object(["file": .string(path), "rows": .integer(table.rows.count)]))
    } else {
      let count = MessageArgument.number(table.rows.count)
      console.result(console.catalogue.text(Phrase.classesWritten, .text(path), count))
    }
    return .done
  }

  private func fileName(_ language: Language) -> String {
    switch language {
    case .chinese: writesWords ? ClassLearning.wordsFile : ClassLearning.learnedFile
    case .english:
      writesWords ? ClassLearning.englishFiles.words : ClassLearning.englishFiles.learned
    }
  }

  private func learned(_ isEnglish: Bool) throws -> CSVTable {
    var outcomes: [ReadOutcome] = []
    for folder in folders {
      outcomes.append(try WeekInput.outcome(folder, monday: nil, learns: true))
    }
    return ClassLearning.table(of: outcomes, isEnglish: isEnglish)
  }
}
