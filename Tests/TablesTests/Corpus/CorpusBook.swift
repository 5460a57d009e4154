// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// One book of the corpus with what its maker meant by it.
struct CorpusBook: Sendable {
  /// A number or a text, as a text.
  struct Value: Decodable, Sendable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      text = try (try? container.decode(Int.self)).map(String.init) ?? container.decode(String.self)
    }
  }

  /// What must be read from it; see `Tests/Fixtures/corpus/README.md`.
  struct Expectation: Decodable, Sendable {
    var habit: String
    var writer: String
    var file: String
    var table: String
    var sheet: String?
    var with: [String: String]
    var records: [[String: Value]]
    var aside: [Int]
    var repeated: [Int]
    var faults: [String]
    var notes: [String]
    /// Codes that must be there, whatever their severity.
    var told: [String]
  }

  let name: String
  let wanted: Expectation

  static let folder = "\(fixtures)/corpus"

  /// All books, by name.
  static let all: [CorpusBook] = names.compactMap { try? CorpusBook($0) }

  /// What the books are called: an expectation each.
  static var names: [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/expected")
    return (files ?? []).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }

  init(_ name: String) throws {
    self.name = name
    let text = try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/expected/\(name).json"))
    wanted = try JSONDecoder().decode(Expectation.self, from: text)
  }

  /// The ending of its file name.
  private var ending: Substring {
    wanted.file[(wanted.file.lastIndex(of: ".") ?? wanted.file.endIndex)...]
  }

  /// The bytes of the file.
  func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/books/\(name)\(ending)")))
  }
}

extension CorpusBook: CustomTestStringConvertible {
  var testDescription: String { name }
}
