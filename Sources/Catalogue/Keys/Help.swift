// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What the help page of the command line says.
public enum Help: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "help"

  // Commands.
  /// Paidan: plans a street office's volunteer week, with proof and reasons.
  case root
  /// Writes a starter week folder.
  case start
  /// Lists every fault and warning in the tables.
  case check
  /// Command: what the rows teach about classes.
  case learn
  /// Weeks whose rows are learned from.
  case learnWeeks
  /// The file that is written.
  case learnFile
  /// Writes the keyword table instead.
  case learnWords
  /// Plans the week and writes plan and sheets.
  case plan
  /// Judges a plan independently and gives its metrics.
  case evaluate
  /// Says why.
  case explain
  /// Ranks who could serve a need, a post or the needs of a place.
  case suggest
  /// Says what a change would do to a plan; writes nothing.
  case whatIf
  /// Plans a published week again with few changes.
  case replan
  /// Makes a synthetic week.
  case generate
  /// Exports the optimisation model for other solvers.
  case model
  /// Solves published problems with the methods that plans are made with.
  case bench
  /// Solves a linear or mixed-integer program from a file.
  case program

  // Arguments and options.
  /// What the files hold: flow, teams, lap, gap or tasks.
  case benchKind
  /// The files.
  case benchFiles
  /// Where solutions are written.
  case benchOut
  /// Generalized assignment: the numbers are costs.
  case benchMinimise
  /// Generalized assignment: the numbers are profits.
  case benchMaximise
  /// Week folder.
  case week
  /// Folder to make.
  case newFolder
  /// The plan.json.
  case planFile
  /// Folder to write to.
  case output
  /// Folder for the tables with marks where something was found.
  case fixBook
  /// File to write (.lp, .mps, .dat, .min).
  case outputFile
  /// What a starter folder is for: week, roster, visits.
  case starterKind
  /// The Monday, as in 2026-02-09; default: that of the settings.
  case monday
  /// Method: auto, lp, greedy.
  case method
  /// Effort: low, normal, high.
  case effort
  /// Plans the rest when rows have faults.
  case setAside
  /// Empty workbooks.
  case template
  /// Prints the page as PDF too.
  case pdf
  /// As what sheets are written.
  case sheets
  /// A plan.json, or the workbook beside it.
  case planOrBook
  /// The workbook of a plan in which the office has written.
  case edited
  /// Changes kept in a plan that count no more.
  case forget
  /// Another plan.json to compare with.
  case against
  /// Required quality, as in 'coverage>=0.9,gap<=0.01'.
  case require
  /// Identifier of a need.
  case need
  /// Identifier of a person.
  case person
  /// The folders of one or more weeks.
  case weeks
  /// How many weeks at a time.
  case jobs
  /// Whether to keep what an earlier run did.
  case resume
  /// Whether streets pool what they leave over.
  case pool
  /// Whether not to plan the whole city as one.
  case noWhole
  /// One folder for each of what.
  case split
  /// A post to explain.
  case post
  /// A place with its needs.
  case place
  /// How many choices.
  case top
  /// Who or what cannot come, for the week or at a time.
  case absent
  /// A new need: a file, or pieces.
  case addNeed
  /// A need or post that is cancelled.
  case cancel
  /// Another time for a need or post.
  case move
  /// A house rule switched off.
  case without
  /// Whom a need is pinned to.
  case pin
  /// Projects that stay.
  case freeze
  /// Projects before this day stay.
  case frozenUntil
  /// How many published rows more may change.
  case changes
  /// Identifier of a unit.
  case unit
  /// Preset: zhengzhou (…) or pool.
  case preset
  /// Size; 1 is the published whole.
  case scale
  /// Only needs that a network flow can hold.
  case pure
  /// Adds needs with components and sessions.
  case projects
  /// Tables for pairing instead of a week.
  case pairing
  /// Pool: the week folder with the needs.
  case needs
  /// Pool: heads offered over heads asked.
  case ratio
  /// Level, as in needs or band; default: needs.
  case level
  /// Freezes earlier levels by this plan.json; default: plans the week first.
  case frozenPlan
  /// The file with the linear program.
  case programFile
  /// The data of a MathProg model.
  case programData
  /// The format, when the name does not tell.
  case programFormat
  /// Lets MathProg read and write files.
  case trust
  /// The algorithm.
  case programMethod
  /// The gap at which to stop.
  case relativeGap
  /// Drops integrality.
  case relax
  /// Prints the values.
  case programValues
  /// The file for the solution.
  case solutionFile
  /// The form of that file.
  case solutionFormat
  /// Language: zh or en.
  case language
  /// Machine-readable result on standard output.
  case json
  /// Seed.
  case seed
  /// Threads.
  case threads
  /// Safety stop in seconds.
  case timeLimit
  /// Says only what matters.
  case quiet
  /// Shows the version.
  case version
  /// Shows this help.
  case help

  // Headings of the help page.
  /// OVERVIEW.
  case overview
  /// USAGE.
  case usage
  /// ARGUMENTS.
  case arguments
  /// OPTIONS.
  case options
  /// SUBCOMMANDS.
  case subcommands
  /// <subcommand>.
  case command
  /// Default.
  case defaultValue
  /// Values.
  case values
  /// Some options.
  case someOptions
  /// See 'paidan help <subcommand>' for detailed help.
  case helpOfCommand
}
