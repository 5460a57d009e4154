// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes and reads plan.json, format `paidan-plan/1` (`design.md` §4).
///
/// Keys are sorted, identifiers stand alone (no names), nothing depends on clock, machine or row
/// order: one plan has one text.
public enum PlanCodec {
  /// The format's name and version.
  public static let format = "paidan-plan/1"
  /// The state of every project: a proposal that the people concerned have not confirmed.
  public static let proposedState = "待确认"
  /// How an offer takes part in a project.
  static let offerRole = "gives"
  /// How a person takes part in a project.
  static let personRole = "serves"
  /// The largest level value or bound read back; leaves room for their difference.
  static let largestValue = 1 << 62 - 1
  /// The largest count or quantity read back; leaves room for sums over any plan.
  static let largestCount = 1_000_000_000
}

/// What is wrong with a plan.json.
public enum PlanFileCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "planFile"
  /// Not a JSON text: byte position.
  case malformed
  /// Nested deeper than any plan: byte position.
  case tooDeep
  /// A name twice in one object: byte position.
  case duplicateKey
  /// A number that no type holds: byte position.
  case numberOutOfRange
  /// Another format or another program's file: what was found.
  case unknownFormat
  /// Something is missing: path.
  case missingKey
  /// Something that the format does not have: path.
  case unknownKey
  /// Not the kind of value expected: path.
  case wrongType
  /// A value that can't be: path.
  case badValue
}

/// A plan.json that can't be read, and where.
public struct PlanCodecError: Error, Sendable, Hashable {
  /// What is wrong.
  public let code: PlanFileCode
  /// The place in the file: a path as in `projects[3].start`, or a byte position.
  public let location: String

  /// The finding as a sentence for the catalogue.
  public var message: Message { Message(code, .text(location)) }
}
