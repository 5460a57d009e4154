// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Planning
import Street

/// What `suggest` says and prints as JSON.
struct SuggestionReport {
  /// The choices, the best first.
  var suggestions: [Suggestion] = []
  /// Why there is none, or nil.
  var reason: Message?
  /// What would help, or nil.
  var remedy: Message?

  private let week: Week
  private let plan: Plan
  private let words: ChangeText
  private var heading: [String] = []
  private var members: [String: JSONValue] = [:]
  private var isOfPlace = false

  init(week: Week, plan: Plan, catalogue: Catalogue) {
    self.week = week
    self.plan = plan
    words = ChangeText(week: week, catalogue: catalogue)
    if let doubt = ChangeText.doubt(plan, week) {
      heading = [catalogue.text(doubt)]
      members["warning"] = .string(heading[0])
    }
  }

  /// Says what a need has.
  mutating func describe(_ id: NeedID) {
    guard let need = week.index.needs[id].map({ week.needs[$0] }) else { return }
    let projects = plan.projects.filter { $0.needs.contains(id) }
    let pieces = projects.reduce(0) { $0 + week.pieces(of: $1, for: need) }
    let name = ChangeText.name(of: id)
    let givers = Set(projects.flatMap { $0.providers.map(\.provider.text) }).sorted()
    members["subject"] = .string(name)
    members["asked"] = .integer(need.quantity)
    members["got"] = .integer(pieces)
    members["providers"] = .array(givers.map { .string($0) })
    heading.append(
      givers.isEmpty
        ? words.text(.servedByNobody, .text(name), .number(need.quantity))
        : words.text(
          .servedNow,
          .text(name),
          .number(need.quantity),
          .number(pieces),
          .text(givers.listed(words.catalogue))
        )
    )
  }

  /// Says what the needs of a place lack.
  mutating func describe(_ place: PlaceID, lacking: Int, all: Int) {
    isOfPlace = true
    members["subject"] = .string(place.text)
    members["lacking"] = .integer(lacking)
    members["needs"] = .integer(all)
    heading.append(
      lacking == 0
        ? words.text(.placeServed, .text(place.text), .number(all))
        : words.text(.placeLacks, .text(place.text), .number(lacking), .number(all))
    )
  }

  func tell(asJSON: Bool, _ console: Console) {
    guard asJSON else {
      lines(isQuiet: console.isQuiet).forEach { console.result($0) }
      return
    }
    lines(isQuiet: console.isQuiet).forEach { console.remark($0) }
    console.result(json)
  }

  private func lines(isQuiet: Bool) -> [String] {
    var lines = heading
    if suggestions.isEmpty, !isOfPlace || members["lacking"] != .integer(0) {
      lines.append(words.text(.noChoice))
      lines += [reason, remedy].compactMap { $0 }.map { words.catalogue.text($0) }
    }
    for (number, suggestion) in suggestions.enumerated() {
      let sentence = MessageArgument.text(words.catalogue.text(suggestion.sentence))
      let place = MessageArgument.number(number + 1)
      lines.append(
        isOfPlace
          ? words.text(
            .choiceLineOfNeed,
            place,
            .text(ChangeText.name(of: suggestion.need)),
            sentence
          ) : words.text(.choiceLine, place, sentence)
      )
      if isQuiet { continue }
      lines.append("   " + words.goals(suggestion.levels))
      lines += words.lines(of: suggestion.others).map { "   " + $0 }
      lines += suggestion.details.map { "   " + words.catalogue.text($0) }
    }
    return lines
  }

  private var json: JSONValue {
    var members = members
    members["reason"] = .optional(reason.map { words.catalogue.text($0) })
    members["remedy"] = .optional(remedy.map { words.catalogue.text($0) })
    members["suggestions"] = .array(
      suggestions.enumerated()
        .map { number, suggestion in
          .object([
            "rank": .integer(number + 1),
            "need": .string(ChangeText.name(of: suggestion.need)),
            "provider": .string(suggestion.provider.description),
            "pins": .array(suggestion.pins.map { .string($0.text) }),
            "start": .integer(suggestion.span.start),
            "end": .integer(suggestion.span.end),
            "pieces": .integer(suggestion.pieces),
            "missing": .integer(suggestion.missing),
            "goals": words.json(suggestion.levels),
            "others": words.json(suggestion.others),
            "code": .string(suggestion.sentence.code),
            "sentence": .string(words.catalogue.text(suggestion.sentence)),
            "details": .array(suggestion.details.map { .string(words.catalogue.text($0)) }),
          ])
        }
    )
    return .object(members)
  }
}
