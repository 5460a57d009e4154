// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What `watch` says, mostly in texts that lie in the shared folder.
public enum WatchPhrase: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "watch"

  // The help page.
  /// Answers what people put into a shared folder.
  case command
  /// The shared folder.
  case inbox
  /// How long nothing may have changed.
  case settleOption
  /// How often it looks.
  case intervalOption
  /// How many are answered at once.
  case jobsOption
  /// Ends when nothing is left to do.
  case onceOption
  /// Where copies are kept while they are answered.
  case workOption

  // On the console.
  /// That it watches: folder.
  case watching
  /// That somebody does so already: folder.
  case watchedAlready
  /// An answer: drop, sentence.
  case answered

  // Names.
  /// The file that says how things stand.
  case statusFile
  /// The folder of an answer: drop.
  case answerFolder
  /// The folder of tables that hold for every week.
  case standingFolder

  // Steps.
  /// A step: number, how many, name.
  case step
  /// Copying.
  case stepCollect
  /// Recognising tables.
  case stepRecognise
  /// Checking.
  case stepCheck
  /// Planning.
  case stepPlan
  /// Judging.
  case stepJudge
  /// Writing.
  case stepDeliver

  // States.
  /// The state in its line: text.
  case state
  /// Still being copied.
  case copying
  /// Broken or never copied to the end.
  case notWhole
  /// Open in somebody's program: file.
  case isOpen
  /// Waits: how many before it.
  case queued
  /// The program was stopped.
  case stopped
  /// A file of the answer is open: file, folder.
  case answerOpen
  /// It cannot be answered now: reason.
  case cannotServe
  /// The program failed: reason.
  case failed

  // Answers.
  /// Something to mend: how many.
  case toMend
  /// How to mend: drop.
  case howToMend
  /// How to mend what stands in a folder: drop.
  case howToMendFolder
  /// The marked books: names.
  case markedBooks
  /// A column that nobody can tell: place, letter, header, guess.
  case unsureColumn
  /// A file that is no table known: file, tables.
  case unknownBook
  /// A name that two files have: name.
  case takenName
  /// A plan: what it reaches.
  case planned
  /// A marked copy was mended where it lies: copy, folder.
  case copyMended
  /// A plan made again by what the office changed: the sentence of `replan`.
  case replanned
  /// What was written into the plan book cannot be read.
  case editsUnread
  /// How to mend what was written into the plan book.
  case howToEdit
  /// Where the changes stand.
  case whatChanged
  /// Needs: all, met, not met.
  case needsMet
  /// Shifts: all, filled.
  case shiftsMet
  /// Rows left out: how many.
  case rowsAside
  /// Between parts of a sentence.
  case sentenceComma
  /// The week: first day, last day.
  case whichWeek
  /// How to state another week.
  case otherWeek
  /// Tables of the standing folder: folder, files.
  case standingUsed
  /// Above findings: how many.
  case warnings
  /// What to do with the answer.
  case whatNext

  // The overview.
  /// Its head: time.
  case overview
  /// Its head when the program ends: time.
  case overviewStopped
  /// Its head when all is answered and the program ends: time.
  case overviewDone
  /// Nothing is there.
  case nothingThere
  /// A drop without an answer: name, state.
  case line
  /// A drop with an answer: name, sentence, folder.
  case lineAnswered
  /// That the program rewrites the file.
  case statusNote
}
