// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Writes iCalendar text: content lines, folded, with the time zone of the street.
///
/// Source: RFC 5545 (§3.1 folding, §3.3.11 text, §3.6.5 time zones), RFC 5546 (§3.2.1 PUBLISH, §3.2.5
/// CANCEL), RFC 7986 (§5.1 NAME).
struct CalendarText {
  /// What a calendar asks its reader to do.
  enum Method: String {
    /// To take the events in.
    case publish = "PUBLISH"
    /// To take them out again.
    case cancel = "CANCEL"
  }

  /// An event as it is written.
  struct Event {
    let uid: String
    /// How often it has changed since it was first written.
    let sequence: Int
    let time: CalendarTime
    let summary: String
    var place = ""
    var notes: [String] = []
  }

  private static let zone = "Asia/Shanghai"
  private static let limit = 75

  /// The file so far.
  private(set) var bytes: [UInt8] = []
  private let method: Method
  private let organizer: String
  private let stamp: Day

  /// Begins a calendar.
  ///
  /// - Parameters:
  ///   - method: What it asks for.
  ///   - title: What it is called.
  ///   - organizer: Who sends it.
  ///   - first: The first day of the plan. Stamps count from a week before it, for the same plan gives
  ///     the same bytes whenever it is written.
  init(_ method: Method, title: String, organizer: String, first: Day) {
    self.method = method
    self.organizer = organizer
    stamp = first.adding(-7)
    line("BEGIN:VCALENDAR")
    line("VERSION:2.0")
    line("PRODID:-//Paidan//Paidan//ZH")
    line("CALSCALE:GREGORIAN")
    line("METHOD:\(method.rawValue)")
    line("NAME:\(Self.escaped(title))")
    line("X-WR-CALNAME:\(Self.escaped(title))")
    line("X-WR-TIMEZONE:\(Self.zone)")
    // China has had one time all the year since 1991-09-15.
    line("BEGIN:VTIMEZONE")
    line("TZID:\(Self.zone)")
    line("BEGIN:STANDARD")
    line("DTSTART:19910915T000000")
    line("TZOFFSETFROM:+0800")
    line("TZOFFSETTO:+0800")
    line("TZNAME:CST")
    line("END:STANDARD")
    line("END:VTIMEZONE")
  }

  /// Adds an event: a proposal, or one that was withdrawn.
  mutating func add(_ event: Event) {
    line("BEGIN:VEVENT")
    line("UID:\(Self.escaped(event.uid))")
    // What a reader holds to be newer is what has changed more often.
    line("DTSTAMP:\(Self.local(stamp.number * 1440 + event.sequence))Z")
    line("SEQUENCE:\(event.sequence)")
    line("ORGANIZER;CN=\"\(Self.quoted(organizer))\":invalid:nomail")
    if event.time.isWholeDays {
      line("DTSTART;VALUE=DATE:\(Self.date(event.time.start))")
      line("DTEND;VALUE=DATE:\(Self.date(event.time.end))")
    } else {
      line("DTSTART;TZID=\(Self.zone):\(Self.local(event.time.start))")
      line("DTEND;TZID=\(Self.zone):\(Self.local(event.time.end))")
    }
    line("SUMMARY:\(Self.escaped(event.summary))")
    if !event.place.isEmpty { line("LOCATION:\(Self.escaped(event.place))") }
    if !event.notes.isEmpty {
      line("DESCRIPTION:\(Self.escaped(event.notes.joined(separator: "\n")))")
    }
    line("CLASS:PRIVATE")
    line("STATUS:\(method == .cancel ? "CANCELLED" : "TENTATIVE")")
    line("END:VEVENT")
  }

  /// The whole file.
  consuming func finished() -> [UInt8] {
    line("END:VCALENDAR")
    return bytes
  }

  // MARK: Lines

  /// Appends a content line: no more than 75 octets, broken between characters, with what follows on
  /// lines that begin with a space.
  private mutating func line(_ text: String) {
    var used = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if used + width > Self.limit {
        bytes += [0x0D, 0x0A, 0x20]
        used = 1
      }
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      used += width
    }
    bytes += [0x0D, 0x0A]
  }

  /// A text value: no control characters, and what ends values escaped.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
      case "\n": result.append(contentsOf: ["\\", "n"])
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A value of a parameter, between quotes, which cannot hold any.
  private static func quoted(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F && $0 != "\"" }
      )
    )
  }

  /// A minute as `20260314T090000`.
  private static func local(_ minute: Int) -> String {
    let day = minute / 1440
    let ofDay = minute - day * 1440
    return "\(date(minute))T\(padded(ofDay / 60))\(padded(ofDay % 60))00"
  }

  private static func date(_ minute: Int) -> String {
    Day(number: minute / 1440).description.filter { $0 != "-" }
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
