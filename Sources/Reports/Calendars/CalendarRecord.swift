// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// What calendars were given out for a plan, so that the next ones say what has changed.
///
/// Identifiers, times and marks of the content only; no names. It lies beside the plan as
/// `calendar.json` (`"format": "paidan-calendar/1"`).
public struct CalendarRecord: Sendable, Equatable {
  /// The format that is written.
  public static let format = "paidan-calendar/1"
  /// The name of its file.
  public static let fileName = "calendar.json"

  /// An event that was given out.
  struct Event: Sendable, Equatable {
    let audience: CalendarAudience
    var sequence: Int
    var time: CalendarTime
    /// A mark of all that it said.
    var mark: String
    var isWithdrawn: Bool
  }

  /// The first day of the plan.
  public let first: Day
  /// Events by what they are known by.
  private(set) var events: [String: Event]

  /// A record of nothing given out yet.
  ///
  /// - Parameter first: The first day of the plan.
  public init(first: Day) {
    self.first = first
    events = [:]
  }

  /// Makes the record of calendars that come after these.
  ///
  /// What says something else than before counts one change more; what is no longer there is withdrawn.
  ///
  /// - Parameter entries: All that the new ones show.
  /// - Returns: The record, and for each entry what it is known by.
  func following(with entries: [CalendarEntry]) -> (record: CalendarRecord, names: [String]) {
    var next = self
    var seen: [String: Int] = [:]
    var names: [String] = []
    for entry in entries {
      let parts = ["\(first)", entry.audience.kind, entry.audience.id, entry.key]
      let count = seen[InputHash.of(texts: parts), default: 0]
      seen[InputHash.of(texts: parts)] = count + 1
      let name = InputHash.of(texts: parts + (count == 0 ? [] : [String(count)]))
      names.append(name)
      next.take(entry, as: name)
    }
    let present = Set(names)
    for (name, event) in events where !present.contains(name) && !event.isWithdrawn {
      next.events[name]?.isWithdrawn = true
      next.events[name]?.sequence += 1
    }
    return (next, names)
  }

  /// What was given out in two places for the same days: of each event what changed more often.
  ///
  /// - Parameter other: The record of another place.
  /// - Returns: The record of both.
  public func merging(_ other: CalendarRecord) -> CalendarRecord {
    var both = self
    both.events.merge(other.events) { $0.sequence >= $1.sequence ? $0 : $1 }
    return both
  }

  private mutating func take(_ entry: CalendarEntry, as name: String) {
    let mark = InputHash.of(
      texts: [
        String(entry.time.start), String(entry.time.end), String(entry.time.isWholeDays),
        entry.summary, entry.place,
      ] + entry.notes
    )
    guard var event = events[name] else {
      events[name] = Event(
        audience: entry.audience,
        sequence: 0,
        time: entry.time,
        mark: mark,
        isWithdrawn: false
      )
      return
    }
    guard event.mark != mark || event.isWithdrawn else { return }
    event.sequence += 1
    event.time = entry.time
    event.mark = mark
    event.isWithdrawn = false
    events[name] = event
  }

  /// What was withdrawn, by audience, in order of time.
  var withdrawn: [CalendarAudience: [(name: String, event: Event)]] {
    let gone = events.filter(\.value.isWithdrawn).map { (name: $0.key, event: $0.value) }
      .sorted { ($0.event.time, $0.name) < ($1.event.time, $1.name) }
    return Dictionary(grouping: gone, by: \.event.audience)
  }
}

// MARK: As a file

extension CalendarRecord {
  /// The record as a file.
  public var bytes: [UInt8] {
    let list = events.sorted { $0.key < $1.key }
      .map { name, event -> JSONValue in
        .object([
          "id": .string(name),
          "for": .string(event.audience.kind),
          "of": .string(event.audience.id),
          "sequence": .integer(event.sequence),
          "start": .integer(event.time.start),
          "end": .integer(event.time.end),
          "days": .bool(event.time.isWholeDays),
          "mark": .string(event.mark),
          "withdrawn": .bool(event.isWithdrawn),
        ])
      }
    return
      JSONValue.object([
        "format": .string(Self.format),
        "first": .string("\(first)"),
        "events": .array(list),
      ])
      .readableBytes
  }

  /// Reads the record that lies beside a plan; nil where the file is none.
  ///
  /// - Parameter bytes: The file.
  public init?(_ bytes: [UInt8]) {
    guard case .object(let root) = try? JSONValue(parsing: bytes),
      root["format"] == .string(Self.format), case .string(let date)? = root["first"],
      let first = Day(date), case .array(let list)? = root["events"]
    else { return nil }
    self.init(first: first)
    for value in list {
      guard case .object(let fields) = value, case .string(let name)? = fields["id"],
        let event = Event(fields)
      else { return nil }
      events[name] = event
    }
  }
}

extension CalendarRecord.Event {
  /// Reads the fields of an event; nil where one is missing or out of range.
  fileprivate init?(_ fields: [String: JSONValue]) {
    guard case .string(let kind)? = fields["for"], case .string(let id)? = fields["of"],
      let audience = CalendarAudience(kind: kind, id: id),
      case .integer(let sequence)? = fields["sequence"], (0..<1_000_000).contains(sequence),
      case .integer(let start)? = fields["start"], case .integer(let end)? = fields["end"],
      Self.minutes.contains(start), Self.minutes.contains(end),
      case .bool(let isWholeDays)? = fields["days"], case .string(let mark)? = fields["mark"],
      case .bool(let isWithdrawn)? = fields["withdrawn"]
    else { return nil }
    self.init(
      audience: audience,
      sequence: sequence,
      time: CalendarTime(start: start, end: end, isWholeDays: isWholeDays),
      mark: mark,
      isWithdrawn: isWithdrawn
    )
  }

  /// Minutes since 1970 that have a date of four digits.
  private static let minutes = 0...(Day(year: 9999, month: 12, day: 31)?.number ?? 0) * 1440
}
