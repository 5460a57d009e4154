// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import Foundation
import Planning
import Reports
import Street
import Tables

/// What is otherwise than the tables say, as options of `whatif` and `replan`.
struct ChangeOptions: ParsableArguments {
  @Option(name: .customLong("absent"), help: Speech.help(.absent))
  var absent: [String] = []

  @Option(name: .customLong("add-need"), help: Speech.help(.addNeed))
  var added: [String] = []

  @Option(name: .customLong("cancel"), help: Speech.help(.cancel))
  var cancelled: [String] = []

  @Option(name: .customLong("move"), help: Speech.help(.move))
  var moved: [String] = []

  @Option(name: .customLong("without"), help: Speech.help(.without))
  var without: [String] = []

  @Option(name: .customLong("pin"), help: Speech.help(.pin))
  var pinned: [String] = []

  /// The changes, with every name looked up in a week.
  ///
  /// - Throws: ``CommandFailure`` with status 64 for what cannot be read, 65 for what the week does not
  ///   have and for faulty rows of new needs, 66 for a missing file.
  func changes(of week: Week, console: Console) throws -> WeekChanges {
    let reader = ChangeReader(week: week, console: console)
    var changes = WeekChanges()
    for text in absent { changes.absences += try reader.absences(text) }
    for text in added {
      changes.added += try reader.needs(text, number: changes.added.count + 1)
    }
    for text in cancelled { changes.cancelled.insert(try reader.need(text)) }
    for text in moved {
      let (need, spans) = try reader.move(text)
      changes.moved[need] = spans
    }
    for text in without { changes.withoutRules.insert(try reader.rule(text)) }
    for text in pinned {
      let (need, providers) = try reader.pin(text)
      changes.pins[need] = providers
    }
    return changes
  }

  /// The week with some changes.
  ///
  /// - Throws: ``CommandFailure`` with status 65.
  static func apply(_ changes: WeekChanges, to week: Week) throws -> Week {
    let changed: Week
    do throws(WeekChanges.Failure) {
      changed = try changes.applied(to: week)
    } catch {
      throw Self.failure(error)
    }
    let pinned = Set(changes.pins.keys)
    if let pin = UnlawfulPin.all(in: changed).first(where: { pinned.contains($0.need) }) {
      throw CommandFailure(
        .badInput,
        Message(
          ChangePhrase.unlawfulPin,
          .text(pin.need.post?.text ?? pin.need.text),
          .text(pin.provider.text),
          .text(pin.rule.article)
        )
      )
    }
    return changed
  }

  /// Why changes do not fit, for the console.
  static func failure(_ failure: WeekChanges.Failure) -> CommandFailure {
    switch failure {
    case .unknown(let text): CommandFailure(.badInput, Message(Phrase.unknownID, .text(text)))
    case .known(let need):
      CommandFailure(.badInput, Message(ChangePhrase.knownNeed, .text(need.text)))
    }
  }
}

/// Looks up in a week what the options of changes name.
struct ChangeReader {
  private let week: Week
  private let console: Console
  private let finder: RecordFinder
  private let lists: NeedListReader

  init(week: Week, console: Console) {
    self.week = week
    self.console = console
    finder = RecordFinder(week: week)
    lists = NeedListReader(week: week)
  }

  /// A need, or the shift of a post.
  func need(_ text: String) throws -> NeedID {
    if let id = finder.need(text) { return id }
    if let id = finder.post(text) { return NeedID(post: id) }
    throw Self.unknown(text)
  }

  /// `ID` or `ID=TIME`; a unit means all of its offers.
  func absences(_ text: String) throws -> [WeekChanges.Absence] {
    if let found = providers(text) { return found.map { WeekChanges.Absence($0) } }
    guard let (name, time) = Self.pair(text), let found = providers(name) else {
      throw Self.unknown(Self.pair(text)?.name ?? text)
    }
    let spans = try self.spans(time, minutes: 60)
    return found.map { WeekChanges.Absence($0, spans: spans) }
  }

  private func providers(_ text: String) -> [ProviderID]? {
    if let id = finder.person(text) { return [.person(id)] }
    if let id = finder.offer(text) { return [.offer(id)] }
    guard let id = finder.unit(text) else { return nil }
    return week.offers.filter { $0.unit == id }.map { .offer($0.id) }
  }

  /// `NEED=TIME`.
  func move(_ text: String) throws -> (NeedID, [TimeSpan]) {
    guard let (name, time) = Self.pair(text) else { throw Self.badPair(text) }
    let need = try self.need(name)
    let minutes = week.index.needs[need].map { week.needs[$0].duration } ?? 60
    return (need, try spans(time, minutes: minutes))
  }

  private func spans(_ text: String, minutes: Int) throws -> [TimeSpan] {
    guard let spans = lists.spans(text, minutes: minutes) else {
      throw CommandFailure(.usage, Message(ChangePhrase.badTime, .text(String(text.prefix(60)))))
    }
    return spans
  }

  /// The first minute of a day.
  func beginning(_ text: String) throws -> Int {
    let spans = try spans(text, minutes: 60)
    let first = spans.map(\.start).min() ?? 0
    return first / 1440 * 1440
  }

  /// `NEED=ID,ID`.
  func pin(_ text: String) throws -> (NeedID, [ProviderID]) {
    guard let (name, list) = Self.pair(text) else { throw Self.badPair(text) }
    let marks: Set<Character> = [",", "\u{FF0C}", "\u{3001}"]
    let providers = try list.split(whereSeparator: { marks.contains($0) })
      .map { part -> ProviderID in
        let name = part.trimmingCharacters(in: .whitespaces)
        if let id = finder.person(name) { return .person(id) }
        if let id = finder.offer(name) { return .offer(id) }
        throw Self.unknown(name)
      }
    guard !providers.isEmpty else { throw Self.badPair(text) }
    return (try need(name), providers)
  }

  /// A rule of the house.
  func rule(_ text: String) throws -> HouseRule {
    if let rule = RuleNames.houseRule(text) { return rule }
    if let rule = RuleNames.legalRule(text) {
      throw CommandFailure(
        .usage,
        Message(ChangePhrase.legalRule, .text(text), .text(rule.article))
      )
    }
    let names = RuleNames.houseRules.listed(Speech.catalogue)
    throw CommandFailure(
      .usage,
      Message(ChangePhrase.unknownRule, .text(String(text.prefix(60))), .text(names))
    )
  }

  /// New needs: of a file, or of pieces on the command line.
  func needs(_ text: String, number: Int) throws -> [Need] {
    let outcome: NeedListReader.Outcome
    if InputFile.exists(text) {
      let bytes = try InputFile.contents(of: text)
      outcome = lists.read(bytes, file: URL(fileURLWithPath: text).lastPathComponent)
    } else if text.contains("=") || text.contains("\u{FF1D}") {
      let id = freshID(number)
      guard let read = lists.read(pieces: text, id: id, origin: "--add-need") else {
        throw Self.badPair(text)
      }
      outcome = read
    } else {
      throw CommandFailure(.inputMissing, Message(Phrase.missingInput, .text(text)))
    }
    let faults = outcome.faults.filter { $0.severity >= .warning }
    for line in FaultText(console.catalogue, shown: .max).lines(faults) { console.complaint(line) }
    guard !faults.contains(where: { $0.severity >= .rowFault }) else {
      throw CommandFailure(.badInput, Message(ChangePhrase.needsFaulty))
    }
    if outcome.isAssumed, let need = outcome.needs.first {
      console.remark(console.catalogue.text(Message(ChangePhrase.assumed, .text(need.id.text))))
    }
    return outcome.needs
  }

  /// An identifier that no need of the week has.
  private func freshID(_ number: Int) -> String {
    var next = number
    while week.index.needs[NeedID("new-\(next)")] != nil { next += 1 }
    return "new-\(next)"
  }

  /// What stands before and after the first equals sign.
  private static func pair(_ text: String) -> (name: String, value: String)? {
    guard let cut = text.firstIndex(where: { $0 == "=" || $0 == "\u{FF1D}" }) else { return nil }
    let name = text[..<cut].trimmingCharacters(in: .whitespaces)
    let value = text[text.index(after: cut)...].trimmingCharacters(in: .whitespaces)
    return name.isEmpty || value.isEmpty ? nil : (name, value)
  }

  private static func badPair(_ text: String) -> CommandFailure {
    CommandFailure(.usage, Message(ChangePhrase.badPair, .text(String(text.prefix(60)))))
  }

  private static func unknown(_ text: String) -> CommandFailure {
    CommandFailure(.badInput, Message(Phrase.unknownID, .text(text)))
  }
}
