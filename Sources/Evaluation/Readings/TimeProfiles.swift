// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The distinct availabilities of a week, each cut at the half-days once.
struct TimeProfiles: Sendable {
  /// Spans of each profile: sorted, disjoint, inside the week.
  private(set) var spans: [[TimeSpan]] = []
  /// Bit h: the profile has a minute in half-day h.
  private(set) var masks: [UInt32] = []
  /// Bit h: the profile has several stretches in half-day h.
  private var broken: [UInt32] = []
  /// First minute and end of the only stretch, at profile × 21 + h.
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private var numbers: [[TimeSpan]: Int] = [:]

  /// The number of a profile, new or known.
  mutating func number(of stated: [TimeSpan]) -> Int {
    if let known = numbers[stated] { return known }
    let profile = Self.isNormal(stated) ? stated : stated.normalized()
    let number = spans.count
    numbers[stated] = number
    spans.append(profile)
    cut(profile)
    return number
  }

  private static func isNormal(_ spans: [TimeSpan]) -> Bool {
    var last = TimeSpan.weekStart - 1
    for span in spans {
      guard span.start > last, !span.isEmpty else { return false }
      last = span.end
    }
    return last <= TimeSpan.weekEnd
  }

  private mutating func cut(_ profile: [TimeSpan]) {
    var mask: UInt32 = 0
    var several: UInt32 = 0
    let base = starts.count
    starts.append(contentsOf: repeatElement(0, count: HalfDay.count))
    ends.append(contentsOf: repeatElement(0, count: HalfDay.count))
    for span in profile {
      guard let first = HalfDay(containing: span.start),
        let last = HalfDay(containing: span.end - 1)
      else { continue }
      for cell in first.index...last.index {
        let part = span.intersection(HalfDay(index: cell).span)
        let bit = UInt32(1) << UInt32(cell)
        if mask & bit != 0 { several |= bit }
        mask |= bit
        starts[base + cell] = Int32(part.start)
        ends[base + cell] = Int32(part.end)
      }
    }
    masks.append(mask)
    broken.append(several)
  }

  /// The half-days in which two profiles share a stretch of so many minutes.
  ///
  /// An activity that may cross half-days counts in the half-day of each possible start.
  func cells(_ one: Int, _ other: Int, minutes: Int, mayCross: Bool) -> UInt32 {
    guard !mayCross else { return startCells(one, other, minutes: minutes) }
    var rest = masks[one] & masks[other]
    var result: UInt32 = 0
    let several = broken[one] | broken[other]
    while rest != 0 {
      let cell = rest.trailingZeroBitCount
      let bit = UInt32(1) << UInt32(cell)
      rest &= rest &- 1
      if several & bit != 0 {
        if longest(one, other, within: HalfDay(index: cell).span) >= minutes { result |= bit }
        continue
      }
      let start = max(starts[one * 21 + cell], starts[other * 21 + cell])
      let end = min(ends[one * 21 + cell], ends[other * 21 + cell])
      if Int(end) - Int(start) >= minutes { result |= bit }
    }
    return result
  }

  private func longest(_ one: Int, _ other: Int, within frame: TimeSpan) -> Int {
    var best = 0
    for left in spans[one] {
      let part = left.intersection(frame)
      guard !part.isEmpty else { continue }
      for right in spans[other] { best = max(best, part.intersection(right).minutes) }
    }
    return best
  }

  private func startCells(_ one: Int, _ other: Int, minutes: Int) -> UInt32 {
    var result = HalfDaySet()
    for left in spans[one] {
      for right in spans[other] {
        let common = left.intersection(right)
        guard common.minutes >= minutes,
          let first = HalfDay(containing: common.start),
          let last = HalfDay(containing: common.end - minutes)
        else { continue }
        for cell in first.index...last.index { result.insert(HalfDay(index: cell)) }
      }
    }
    return result.bits
  }

  /// Whether a profile holds every minute of a span.
  func holds(_ span: TimeSpan, in profile: Int) -> Bool {
    spans[profile].contains { $0.start <= span.start && span.end <= $0.end }
  }
}
