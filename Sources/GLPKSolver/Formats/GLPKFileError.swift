// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells why a model that GLPK is to read, or to write, was not.
public struct GLPKFileError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is the matter.
  public enum Code: Sendable, Equatable, CaseIterable {
    /// The text is no model, or its data are wrong.
    case unreadable
    /// The text could write files or harm GLPK; it is read only on trust.
    case untrusted
    /// The model or what it prints is larger than allowed.
    case tooLarge
    /// GLPK broke down, or its files could not be written for the time being.
    case fault
  }

  /// The part of the input that it is about.
  public enum Part: String, Sendable, Equatable, CaseIterable {
    /// The model.
    case model
    /// The separate data.
    case data
  }

  /// What is the matter.
  public let code: Code
  /// The part of the input that it is about.
  public let part: Part
  /// The line, counted from 1; nil when it is about the whole.
  public let line: Int?
  /// Why, in English.
  public let reason: String

  init(_ code: Code, _ reason: String, _ part: Part = .model, line: Int? = nil) {
    self.code = code
    self.part = part
    self.line = line
    self.reason = reason
  }

  /// The part, the line and the reason.
  public var description: String {
    let place = line.map { "\(part.rawValue), line \($0)" } ?? part.rawValue
    return "\(place): \(reason)"
  }
}

extension GLPKFileError {
  /// From what GLPK said: the last line of the form `path:12: reason` that is no warning.
  init(said: String, in folder: TemporaryFolder) {
    for text in said.split(separator: "\n").reversed() {
      for part in Part.allCases {
        let start = folder.path(part.rawValue) + ":"
        guard text.hasPrefix(start) else { continue }
        let words = text.dropFirst(start.count).split(separator: ":", maxSplits: 1)
        let reason = words.last.map { $0.drop { $0 == " " } } ?? ""
        guard words.count == 2, let line = Int(words[0]), !reason.hasPrefix("warning") else {
          continue
        }
        self.init(.unreadable, String(reason.prefix(200)), part, line: line)
        return
      }
    }
    let last = said.split(separator: "\n").last.map { String($0.prefix(200)) }
    self.init(.unreadable, last ?? "GLPK cannot read it")
  }

  init(_ error: GLPKError, overflown isOverflown: Bool) {
    if isOverflown {
      self.init(.tooLarge, "the model prints more than is allowed")
    } else if case .fault(_, let text) = error, text.contains("memory") {
      self.init(.tooLarge, "the model needs more memory than is allowed")
    } else if case .fault(let call, let text) = error {
      let last = text.split(separator: "\n").last.map { String($0.prefix(200)) } ?? ""
      self.init(.fault, "GLPK broke down in \(call): \(last)")
    } else {
      self.init(.fault, "GLPK broke down: \(error)")
    }
  }
}
