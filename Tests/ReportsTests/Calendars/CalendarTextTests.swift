// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Reports

#if Recurrences
import CIcal
#endif

/// The text of calendars, by itself and as libical reads it.
@Suite struct CalendarTextTests {
  private static let hostile =
    "讲座,健康;\\n\"义诊\"\r\n第二行\u{7}🎐\u{20000}" + String(repeating: "很长的名字", count: 40)

  private static func bytes(_ events: [CalendarText.Event]) throws -> [UInt8] {
    let first = try #require(Day("2026-02-09"))
    var text = CalendarText(.publish, title: hostile, organizer: hostile, first: first)
    for event in events { text.add(event) }
    return text.finished()
  }

  private static func event(_ from: String, _ start: Int, _ end: Int) throws -> CalendarText.Event {
    let day = try #require(Day(from))
    return CalendarText.Event(
      uid: "a",
      sequence: 3,
      time: CalendarTime(TimeSpan(start: start, end: end), from: day),
      summary: hostile,
      place: hostile,
      notes: ["一", hostile]
    )
  }

  @Test func `lines hold at most 75 octets, break between characters and end in CR LF`() throws {
    let bytes = try Self.bytes([Self.event("2026-02-14", 540, 660)])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.unicodeScalars.contains("\u{FFFD}") && !text.unicodeScalars.contains("\u{7}"))
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: true)
    #expect(lines.allSatisfy { $0.last == 0x0D && $0.count - 1 <= 75 })
    #expect(lines.contains { $0.count - 1 > 70 })
    #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
  }

  @Test func `what ends a value is escaped`() {
    #expect(CalendarText.escaped("a,b;c\\d\ne\r\u{1}f") == "a\\,b\\;c\\\\d\\nef")
  }

  #if Recurrences
  /// The events of a calendar as libical reads them: start and end in seconds since 1970, and texts.
  private func read(_ bytes: [UInt8]) throws -> [(start: Int, end: Int, summary: String)] {
    // Safety: libical copies the text; every component is freed once, after its last use.
    unsafe try bytes.withUnsafeBufferPointer { buffer in
      let text = unsafe [CChar](buffer.map { CChar(bitPattern: $0) }) + [0]
      let calendar = unsafe try #require(icalparser_parse_string(text))
      defer { unsafe icalcomponent_free(calendar) }
      #expect(unsafe icalcomponent_count_errors(calendar) == 0)
      #expect(unsafe icalrestriction_check(calendar) == 1)
      var events: [(start: Int, end: Int, summary: String)] = []
      var event = unsafe icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT)
      while let this = unsafe event {
        let (start, end) = unsafe (icalcomponent_get_dtstart(this), icalcomponent_get_dtend(this))
        let summary = unsafe String(cString: try #require(icalcomponent_get_summary(this)))
        let from = unsafe Int(icaltime_as_timet_with_zone(start, start.zone))
        let to = unsafe Int(icaltime_as_timet_with_zone(end, end.zone))
        events.append((from, to, summary))
        unsafe event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)
      }
      return events
    }
  }

  @Test(arguments: [
    // A Saturday on which offices work, a night into the next day, the last night of a month.
    ("2026-02-14", 540, 660, 1_771_030_800), ("2026-02-14", 1320, 1560, 1_771_077_600),
    ("2026-02-28", 1380, 1500, 1_772_290_800),
    ("2026-02-09", 7 * 1440, 7 * 1440 + 60, 1_771_171_200),
  ])
  func `libical reads the times that were meant`(
    _ day: String,
    _ from: Int,
    _ to: Int,
    _ start: Int
  ) throws {
    let events = try read(Self.bytes([Self.event(day, from, to)]))
    #expect(events.map(\.start) == [start] && events.map(\.end) == [start + 60 * (to - from)])
    let shown = Self.hostile.unicodeScalars.filter { $0 == "\n" || $0.value >= 0x20 }
    #expect(events.map(\.summary) == [String(String.UnicodeScalarView(shown))])
  }
  #endif
}
