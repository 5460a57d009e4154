// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@Suite struct HalfDayTests {
  @Test func `the cells tile the planned week`() {
    var minute = TimeSpan.weekStart
    for index in 0..<HalfDay.count {
      let span = HalfDay(index: index).span
      #expect(span.start == minute)
      minute = span.end
    }
    #expect(minute == TimeSpan.weekEnd)
  }

  @Test func `every minute lies in the cell whose span holds it`() {
    for minute in stride(from: TimeSpan.weekStart, to: TimeSpan.weekEnd, by: 1) {
      guard let cell = HalfDay(containing: minute) else {
        Issue.record("minute \(minute) lies in no cell")
        continue
      }
      let span = cell.span
      if minute < span.start || minute >= span.end { Issue.record("minute \(minute) in \(cell)") }
    }
    #expect(HalfDay(containing: TimeSpan.weekStart - 1) == nil)
    #expect(HalfDay(containing: TimeSpan.weekEnd) == nil)
  }

  @Test func `hours after midnight belong to the evening before`() {
    #expect(HalfDay(containing: 1440 + 359)?.description == "0.2")
    #expect(HalfDay(containing: 1440 + 360)?.description == "1.0")
    #expect(HalfDay(containing: 7 * 1440 + 1)?.description == "6.2")
  }

  @Test func `day and part follow from the index`() {
    let cell = HalfDay(index: 17)
    #expect(cell.day == 5)
    #expect(cell.part == 2)
    #expect(HalfDay(index: 3) < cell)
  }

  @Test func `a set holds what was put in`() {
    var set = HalfDaySet()
    #expect(set.isEmpty)
    #expect(set.first == nil)
    for index in [20, 0, 7] { set.insert(HalfDay(index: index)) }
    #expect(set.count == 3)
    #expect(set.cells.map(\.index) == [0, 7, 20])
    #expect(set.first?.index == 0)
    #expect(set.contains(HalfDay(index: 7)))
    #expect(!set.contains(HalfDay(index: 8)))
    let other = HalfDaySet(bits: 1 << 7 | 1 << 8)
    #expect(set.intersection(other).cells.map(\.index) == [7])
  }
}

@Suite struct TimeSpanTests {
  private func span(_ start: Int, _ end: Int) -> TimeSpan { TimeSpan(start: start, end: end) }

  @Test func `touching and overlapping spans are joined in order`() {
    let spans = [span(900, 960), span(480, 600), span(600, 660), span(650, 700), span(800, 800)]
    #expect(spans.normalized() == [span(480, 700), span(900, 960)])
  }

  @Test func `what lies outside the planned week is cut off`() {
    let both = [span(0, 400), span(10_000, 11_000)].normalized()
    #expect(both == [span(360, 400), span(10_000, 10_440)])
    #expect([span(0, 360), span(10_440, 12_000)].normalized().isEmpty)
  }

  @Test func `a span inside another disappears`() {
    #expect([span(480, 900), span(500, 600)].normalized() == [span(480, 900)])
  }

  @Test func `spans overlap when they share a minute`() {
    #expect(span(480, 600).overlaps(span(599, 700)))
    #expect(!span(480, 600).overlaps(span(600, 700)))
  }

  @Test func `a buffer must lie between two spans on either side`() {
    #expect(span(480, 600).overlaps(span(629, 700), buffer: 30))
    #expect(!span(480, 600).overlaps(span(630, 700), buffer: 30))
    #expect(span(629, 700).overlaps(span(480, 600), buffer: 30))
    #expect(!span(630, 700).overlaps(span(480, 600), buffer: 30))
  }

  @Test func `a day's span begins at that day's midnight`() {
    let evening = TimeSpan(day: 2, from: 1110, to: 1800)
    #expect(evening == span(3990, 4680))
    #expect(evening.minutes == 690)
    #expect(span(10, 5).minutes == 0)
    #expect(span(10, 5).isEmpty)
  }
}
