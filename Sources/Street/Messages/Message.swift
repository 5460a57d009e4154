// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that stands in a sentence.
public enum MessageArgument: Hashable, Sendable {
  /// Text taken over as it is.
  case text(String)
  /// A whole number.
  case number(Int)
}

/// A key of the catalogue of user-facing text: an enumeration of one area, a case per sentence.
public protocol MessageKey: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {
  /// The area of the catalogue, as in `fault`; part of the stable code printed with `--json`.
  static var area: String { get }
}

extension MessageKey {
  /// Area and case, as in `fault.unknownPlace`.
  public var code: String { "\(Self.area).\(rawValue)" }
}

/// A sentence before it is put into a language: a code and its typed arguments.
///
/// The text itself lives in `Catalogue`; nothing here is Chinese or English.
public struct Message: Hashable, Sendable {
  /// The full code, as in `cause.noCandidateInTime`.
  public let code: String
  /// The values that the sentence names, in the order of its placeholders.
  public let arguments: [MessageArgument]

  /// Makes a sentence.
  ///
  /// - Parameters:
  ///   - key: The key of the catalogue.
  ///   - arguments: The values in the order of the placeholders.
  public init(_ key: some MessageKey, _ arguments: MessageArgument...) {
    code = key.code
    self.arguments = arguments
  }

  /// Makes a sentence read back from a file.
  ///
  /// - Parameters:
  ///   - code: The full code.
  ///   - arguments: The values in the order of the placeholders.
  public init(code: String, arguments: [MessageArgument]) {
    self.code = code
    self.arguments = arguments
  }
}
