// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What stands for the value of an option on the help page, as in `--output <文件夹>`.
public enum ValueName: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "value"

  /// A folder.
  case folder
  /// A file.
  case file
  /// A date.
  case date
  /// A number.
  case number
  /// Seconds.
  case seconds
  /// An identifier.
  case identifier
  /// One of several words.
  case word
  /// What is otherwise for somebody or something, `ID=VALUE`.
  case change
  /// What a column means.
  case column
  /// The name of a rule.
  case rule
  /// A need, or a file of needs.
  case need
  /// What is required of a plan.
  case demand
}

extension Help {
  /// What stands for the value that an option takes.
  public var value: ValueName? {
    switch self {
    case .week, .weeks, .learnWeeks, .newFolder, .output, .fixBook, .needs, .benchOut:
      .folder
    case .planFile, .planOrBook, .edited, .against, .learnFile, .outputFile, .frozenPlan,
      .programFile, .programData, .solutionFile, .benchFiles:
      .file
    case .monday, .frozenUntil: .date
    case .timeLimit: .seconds
    case .seed, .threads, .jobs, .top, .changes, .scale, .ratio, .relativeGap: .number
    case .need, .person, .unit, .post, .place, .cancel, .freeze, .forget: .identifier
    case .absent, .move, .pin: .change
    case .addNeed: .need
    case .without: .rule
    case .require: .demand
    case .starterKind, .method, .effort, .sheets, .preset, .split, .level, .language, .benchKind,
      .programFormat, .programMethod, .solutionFormat:
      .word
    default: nil
    }
  }
}
