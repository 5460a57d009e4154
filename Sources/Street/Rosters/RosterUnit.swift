// SPDX-License-Identifier: GPL-3.0-or-later

/// What a rule counts.
public enum RosterUnit: String, Sendable, CaseIterable {
  /// Shifts, minutes, days in a row, weekends.
  case shift, minute, day, weekend
  /// People, times, the weight of wishes, men or women.
  case person, time, weight, sex
}

extension RosterLaw {
  /// What the amount of a breach counts.
  public var unit: RosterUnit {
    switch self {
    case .shiftCount, .excluded, .reluctance: .shift
    case .minutes, .rest, .travelBuffer: .minute
    case .weekends, .completeWeekends: .weekend
    case .equalShares(let measure, _): measure == .minutes ? .minute : .shift
    case .consecutiveWork, .consecutiveOff: .day
    case .succession: .time
    case .wishes: .weight
    case .bothSexes: .sex
    case .apartAtShift, .apartOnDay, .together, .beside, .leastTogether, .adultRatio: .person
    }
  }
}

extension MessageArgument {
  /// A number with its unit, which the catalogue puts into words.
  ///
  /// - Parameters:
  ///   - number: How many.
  ///   - unit: Of what.
  /// - Returns: The argument.
  public static func count(_ number: Int, _ unit: RosterUnit) -> MessageArgument {
    .text("count.\(unit.rawValue):\(number)")
  }
}
