// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Street

/// When people of a kind of life have time: a weight for each half-day of the week.
enum Rhythm {
  /// Residents and volunteers with a job: weekends, then evenings.
  case leisure
  /// Offices and pensioners: working days by daylight.
  case office
  /// Rooms and lecturers: after work and on weekends.
  case afterWork
  /// The few half-days that every meeting wants.
  case popular

  /// Weights in the order of ``HalfDay/index``.
  var weights: [Int] {
    switch self {
    case .leisure: Rhythm.week(workday: [2, 2, 4], weekend: [10, 10, 4])
    case .office: Rhythm.week(workday: [6, 6, 1], weekend: [4, 4, 1])
    case .afterWork: Rhythm.week(workday: [1, 1, 4], weekend: [8, 8, 4])
    case .popular:
      [1, 1, 2, 1, 1, 2, 1, 2, 9, 1, 1, 2, 1, 1, 9, 16, 9, 3, 9, 16, 2]
    }
  }

  private static func week(workday: [Int], weekend: [Int]) -> [Int] {
    (0..<7).flatMap { $0 < 5 ? workday : weekend }
  }
}

/// Draws windows of time that people would write.
enum Timetable {
  // Any two spans of one part share 120 minutes, so that a common half-day is a common time.
  private static let starts = [[480, 510, 540], [810, 840], [1080, 1110]]
  private static let ends = [[690, 720], [1020, 1050], [1230, 1260]]

  /// Windows in so many different half-days; none touches another.
  ///
  /// - Parameters:
  ///   - count: Half-days wanted. Range: 1 to 21.
  ///   - rhythm: Which half-days are likely.
  ///   - generator: Where the draws come from.
  /// - Returns: Normalised spans, each within one half-day and of 120 minutes or more.
  static func windows(
    _ count: Int,
    _ rhythm: Rhythm,
    using generator: inout SeededGenerator
  ) -> [TimeSpan] {
    var spans: [TimeSpan] = []
    for index in generator.positions(count, weights: rhythm.weights) {
      let cell = HalfDay(index: index)
      spans.append(span(of: cell, using: &generator))
    }
    return spans.normalized()
  }

  private static func span(
    of cell: HalfDay,
    using generator: inout SeededGenerator
  ) -> TimeSpan {
    let starts = Timetable.starts[cell.part]
    let ends = Timetable.ends[cell.part]
    let from = starts[generator.below(starts.count)]
    return TimeSpan(day: cell.day, from: from, to: ends[generator.below(ends.count)])
  }
}
