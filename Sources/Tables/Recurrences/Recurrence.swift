// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// A recurrence rule of RFC 5545 §3.3.10, as far as it is about days, expanded by libical.
///
/// What is finer than days is refused, never rounded. Days are civil days: no time zone is involved.
public struct Recurrence: Sendable, Hashable {
  /// Days that a horizon may have.
  public static let mostDays = 400
  /// Days that may lie between the beginning of a rule and its horizon: a century.
  public static let farthestBeginning = 36_525

  private let rule: RecurrenceText

  /// Reads a rule as in `FREQ=MONTHLY;BYDAY=2WE`, with or without `RRULE:` before it.
  ///
  /// - Parameter text: The rule.
  /// - Throws: ``Street/RecurrenceFault`` with the part that can't be used; in a build without the trait
  ///   `Recurrences` rules are read, and ``days(from:in:)`` throws.
  public init(_ text: String) throws(RecurrenceFault) { rule = try RecurrenceText(text) }

  /// Whether a text is meant as a rule, right or wrong.
  ///
  /// - Parameter text: A cell or a value.
  /// - Returns: True where it has `FREQ=` or begins with `RRULE`.
  public static func isRule(_ text: String) -> Bool {
    let folded = RecurrenceText.folded(text)
    return folded.contains("FREQ=") || folded.hasPrefix("RRULE")
  }

  /// The days of the rule that lie in a horizon.
  ///
  /// The beginning itself counts only where it fits the rule.
  ///
  /// - Parameters:
  ///   - beginning: DTSTART: where periods and COUNT are counted from, at most a century away.
  ///   - horizon: The days of interest, at most ``mostDays``.
  /// - Returns: The days in ascending order.
  /// - Throws: ``Street/RecurrenceFault`` with code `.horizonTooLong`, `.notBuilt` or `.impossible`.
  public func days(
    from beginning: Day,
    in horizon: ClosedRange<Day>
  ) throws(RecurrenceFault) -> [Day] {
    let (first, last) = (horizon.lowerBound, horizon.upperBound)
    guard last.number - first.number < Self.mostDays,
      abs(first.number - beginning.number) <= Self.farthestBeginning
    else { throw RecurrenceFault(.horizonTooLong, "\(beginning) \(first) \(last)") }
    let end = min(last, rule.until ?? last)
    guard beginning <= end else { return [] }
    var days = try RecurrenceExpansion(rule.text, from: beginning, through: end)
    var found: [Day] = []
    var before = beginning.adding(-1)
    var left = rule.count ?? .max
    for _ in 0..<Self.farthestBeginning + Self.mostDays where left > 0 {
      guard let day = days.next() else { break }
      guard day > before, rule.isInInterval(day, from: beginning) else { continue }
      left -= 1
      before = day
      if day >= first { found.append(day) }
    }
    return found
  }
}
