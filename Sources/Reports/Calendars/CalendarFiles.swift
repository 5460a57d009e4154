// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street
internal import Tables

/// Calendars as files: one for everything, and one for each team, unit and person.
///
/// What was withdrawn since earlier ones were given out stands in files of its own, which take it out of
/// the calendars of those who have it.
public struct CalendarFiles: Sendable {
  /// A file.
  public struct File: Sendable, Equatable {
    /// Its name, in a folder.
    public let name: String
    /// The whole file: UTF-8, lines that end in CR LF.
    public let bytes: [UInt8]
  }

  /// The files, by audience.
  public let files: [File]
  /// What has been given out now, for the next time.
  public let record: CalendarRecord

  /// Writes the calendars of a plan.
  ///
  /// - Parameters:
  ///   - entries: All that they show.
  ///   - earlier: What was given out before; nil, or that of another first day, for nothing.
  ///   - first: The first day of the plan.
  ///   - office: What the office is called; empty for unknown.
  ///   - catalogue: The language.
  ///   - name: What an audience is called.
  init(
    _ entries: [CalendarEntry],
    after earlier: CalendarRecord?,
    first: Day,
    office: String,
    catalogue: Catalogue,
    name: (CalendarAudience) -> String
  ) {
    let earlier = earlier.flatMap { $0.first == first ? $0 : nil } ?? CalendarRecord(first: first)
    let shown = entries.map(\.audience) + earlier.events.values.map(\.audience)
    let names = Dictionary(shown.map { ($0, name($0)) }, uniquingKeysWith: { first, _ in first })
    let sender = office.isEmpty ? catalogue.text(.unnamedOffice) : office
    let (record, known) = earlier.following(with: entries)
    self.record = record
    var events: [CalendarAudience: [CalendarText.Event]] = [:]
    for (entry, name) in zip(entries, known) {
      let event = CalendarText.Event(
        uid: name,
        sequence: record.events[name]?.sequence ?? 0,
        time: entry.time,
        summary: entry.summary,
        place: entry.place,
        notes: entry.notes
      )
      events[entry.audience, default: []].append(event)
    }
    files = Self.files(events, record, names: names, sender: sender, catalogue)
  }

  private static func files(
    _ events: [CalendarAudience: [CalendarText.Event]],
    _ record: CalendarRecord,
    names: [CalendarAudience: String],
    sender: String,
    _ catalogue: Catalogue
  ) -> [File] {
    let withdrawn = record.withdrawn
    let audiences = Set(events.keys).union(withdrawn.keys).sorted()
    let stems = Self.stems(of: audiences, names: names, catalogue)
    var files: [File] = []
    for (audience, stem) in zip(audiences, stems) {
      let title = Self.title(of: names[audience] ?? audience.id, sender: sender, catalogue)
      let own = (events[audience] ?? []).sorted { ($0.time, $0.uid) < ($1.time, $1.uid) }
      if !own.isEmpty {
        let bytes = text(.publish, title, own, sender: sender, first: record.first)
        files.append(File(name: "\(stem).ics", bytes: bytes))
      }
      let gone = (withdrawn[audience] ?? [])
        .map { name, event in
          CalendarText.Event(
            uid: name,
            sequence: event.sequence,
            time: event.time,
            summary: catalogue.text(.withdrawn)
          )
        }
      if !gone.isEmpty {
        let bytes = text(.cancel, title, gone, sender: sender, first: record.first)
        let mark = catalogue.text(.withdrawnFile)
        files.append(File(name: "\(stem)\(mark).ics", bytes: bytes))
      }
    }
    return files
  }

  /// When in words, and what day it is: a Saturday may be a working day.
  static func when(_ time: String, on types: [DayType], _ catalogue: Catalogue) -> String {
    let special = types.filter { $0 == .makeUpWorkday || $0 == .holiday }
      .map { catalogue.text($0.label) }.withoutRepeats
    return ([time] + special).listed(catalogue)
  }

  private static func title(of name: String, sender: String, _ catalogue: Catalogue) -> String {
    catalogue.text(.title, .text(sender), .text(name))
  }

  private static func text(
    _ method: CalendarText.Method,
    _ title: String,
    _ events: [CalendarText.Event],
    sender: String,
    first: Day
  ) -> [UInt8] {
    var text = CalendarText(method, title: title, organizer: sender, first: first)
    for event in events { text.add(event) }
    return text.finished()
  }

  /// Names of files without their ending, with the identifier where two audiences would share one.
  private static func stems(
    of audiences: [CalendarAudience],
    names: [CalendarAudience: String],
    _ catalogue: Catalogue
  ) -> [String] {
    func stem(_ audience: CalendarAudience, _ name: String) -> String {
      let folder: CalendarPhrase =
        switch audience {
        case .office: .folder
        case .team: .teamFolder
        case .unit: .unitFolder
        case .person: .personFolder
        }
      return catalogue.text(folder) + "/" + PageNames.file(name)
    }
    let plain = audiences.map { stem($0, names[$0] ?? $0.id) }
    let counts = Dictionary(plain.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
    return zip(audiences, plain)
      .map { audience, name in
        counts[name.lowercased()] == 1
          ? name : stem(audience, "\(names[audience] ?? "") \(audience.id)")
      }
  }
}

extension Catalogue {
  /// Calls with a phrase of a calendar need no type name.
  func text(_ phrase: CalendarPhrase, _ arguments: MessageArgument...) -> String {
    text(Message(code: phrase.code, arguments: arguments))
  }
}
