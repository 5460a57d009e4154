// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Other times at which a need could be served: half-days as people keep them, or whole days for what
/// lasts longer.
enum AskTimes {
  /// The stretches that may be asked for, in order of time.
  static func spans(for need: NeedFacts) -> [TimeSpan] {
    if need.isLong {
      return (0..<7).map { TimeSpan(day: $0, from: 480, to: 480 + max(720, need.duration)) }
    }
    return (0..<7)
      .flatMap { day in
        [(480, 720), (720, 1080), (1080, 1260)]
          .map { from, to in
            // What is longer than a morning begins earlier, or ends later.
            let isMorning = from == 480
            let start = isMorning ? min(from, max(360, to - need.duration)) : from
            return TimeSpan(
              day: day,
              from: start,
              to: isMorning ? to : max(to, from + need.duration)
            )
          }
      }
  }

  /// The half-days that a stretch touches.
  static func cells(of span: TimeSpan) -> [HalfDay] {
    guard let first = HalfDay(containing: span.start), let last = HalfDay(containing: span.end - 1)
    else { return [] }
    return (first.index...max(first.index, last.index)).map { HalfDay(index: $0) }
  }
}

extension NeedFacts {
  /// The same need, with its components, in other windows.
  func opened(_ windows: [TimeSpan]) -> NeedFacts {
    var need = self
    need.windows = windows
    need.cells = FactsBuilder.touchedCells(windows)
    need.parts = need.parts.map { $0.opened(windows) }
    return need
  }
}
