// SPDX-License-Identifier: GPL-3.0-or-later

/// A half-open stretch of time in minutes since Monday 00:00 of the planned week.
///
/// The planned week runs from Monday 06:00 (360) to the next Monday 06:00 (10,440): 00–06 belongs to
/// the evening before.
public struct TimeSpan: Hashable, Sendable, Comparable {
  /// First minute.
  public let start: Int
  /// The minute after the last.
  public let end: Int

  /// First minute of the planned week: Monday 06:00.
  public static let weekStart = 360
  /// The minute after the planned week: the next Monday 06:00.
  public static let weekEnd = 10_440

  /// Makes a span.
  ///
  /// - Parameters:
  ///   - start: First minute.
  ///   - end: The minute after the last; a span whose end is not later is empty.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// Makes a span on one day of the week.
  ///
  /// - Parameters:
  ///   - day: 0 for Monday to 6 for Sunday.
  ///   - from: Minutes since that day's 00:00.
  ///   - to: Minutes since that day's 00:00; up to 1,800 (06:00 of the day after).
  public init(day: Int, from: Int, to: Int) {
    self.init(start: day * 1440 + from, end: day * 1440 + to)
  }

  /// Length in minutes; 0 when empty.
  public var minutes: Int { max(0, end - start) }
  /// Whether no minute is inside.
  public var isEmpty: Bool { end <= start }

  /// The minutes in both spans.
  ///
  /// - Parameter other: Another span.
  /// - Returns: A span, possibly empty.
  public func intersection(_ other: TimeSpan) -> TimeSpan {
    TimeSpan(start: max(start, other.start), end: min(end, other.end))
  }

  /// Whether the spans share a minute, with a buffer kept free between them.
  ///
  /// - Parameters:
  ///   - other: Another span.
  ///   - buffer: Minutes that must lie between the two. Range: 0 or more.
  /// - Returns: Whether they collide.
  public func overlaps(_ other: TimeSpan, buffer: Int = 0) -> Bool {
    start < other.end + buffer && other.start < end + buffer
  }

  /// Orders spans by start, then end.
  ///
  /// - Parameters:
  ///   - left: One span.
  ///   - right: Another.
  /// - Returns: Whether `left` comes first.
  public static func < (left: TimeSpan, right: TimeSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension [TimeSpan] {
  /// The same minutes as sorted, disjoint, non-empty spans inside the planned week.
  ///
  /// - Returns: Spans in order of time; touching ones are joined.
  /// - Complexity: O(n log n).
  public func normalized() -> [TimeSpan] {
    let week = TimeSpan(start: TimeSpan.weekStart, end: TimeSpan.weekEnd)
    var result: [TimeSpan] = []
    for span in map({ $0.intersection(week) }).filter({ !$0.isEmpty }).sorted() {
      if let last = result.last, span.start <= last.end {
        result[result.count - 1] = TimeSpan(start: last.start, end: Swift.max(last.end, span.end))
      } else {
        result.append(span)
      }
    }
    return result
  }
}
