// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street

/// What was answered to a drop: it lies in the folder of the answer, so that a restart, also on another
/// machine, answers nothing twice.
struct AnswerRecord: Equatable {
  /// The name of its file.
  static let fileName = ".paidan-watch"
  private static let format = "paidan-watch/1"

  /// How it ended.
  enum Ending: String {
    /// Nothing is answered yet, or not anew.
    case begun
    /// A plan lies there.
    case planned
    /// Something has to be mended first.
    case faulty
    /// The program failed.
    case failed
  }

  /// The name of the drop.
  let drop: String
  /// A mark of all that it held.
  let mark: String
  let ending: Ending
  /// The sentence of the overview.
  let sentence: String

  init(drop: String, mark: String, ending: Ending, sentence: String) {
    self.drop = drop
    self.mark = mark
    self.ending = ending
    self.sentence = sentence
  }

  /// Reads the record of a folder; nil where there is none.
  init?(folder: String) {
    guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(Self.fileName)"),
      case .object(let members) = try? JSONValue(parsing: [UInt8](bytes)),
      members["format"] == .string(Self.format), case .string(let drop)? = members["drop"],
      case .string(let mark)? = members["mark"], case .string(let word)? = members["ending"],
      let ending = Ending(rawValue: word), case .string(let sentence)? = members["sentence"]
    else { return nil }
    self.init(drop: drop, mark: mark, ending: ending, sentence: sentence)
  }

  /// The record as a file.
  var bytes: [UInt8] {
    JSONValue.object([
      "format": .string(Self.format), "drop": .string(drop), "mark": .string(mark),
      "ending": .string(ending.rawValue), "sentence": .string(sentence),
    ])
    .readableBytes
  }
}
