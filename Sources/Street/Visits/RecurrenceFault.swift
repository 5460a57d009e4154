// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a recurrence can't be used, with the part of the text that is at fault.
public struct RecurrenceFault: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Code: String, MessageKey {
    /// The area of the catalogue.
    public static let area = "recurrence"
    /// A part is no `NAME=VALUE`, or stands twice, or has an unknown name.
    case malformedPart
    /// FREQ is missing.
    case missingFrequency
    /// Smaller than days: FREQ=HOURLY, BYHOUR and the like; duties are dated by days.
    case finerThanDays
    /// A number that the part can't have.
    case outOfRange
    /// The standard does not allow this part with this FREQ or beside another part.
    case notWithFrequency
    /// Both COUNT and UNTIL.
    case countAndUntil
    /// BYWEEKNO without BYDAY: programs differ about which days are meant.
    case weekWithoutDay
    /// BYSETPOS alone.
    case positionsOfNothing
    /// Allowed by the standard, but the library that expands rules gets it wrong.
    case unsupported
    /// No day can ever fit, or the library can't combine the parts: the whole rule.
    case impossible
    /// More than 400 days, or a beginning a century away.
    case horizonTooLong
    /// Words that are not known.
    case unknownWords
    /// Words that leave the day open, where a day is needed.
    case noDays
    /// This build can't expand rules.
    case notBuilt
  }

  /// What is wrong.
  public var code: Code
  /// The offending part of the text.
  public var part: String

  /// Makes a fault.
  ///
  /// - Parameters:
  ///   - code: What is wrong.
  ///   - part: The offending part of the text.
  public init(_ code: Code, _ part: String) {
    self.code = code
    self.part = part
  }

  /// The fault as a sentence that names the part.
  public var message: Message { Message(code, .text(part)) }
}
