// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Evaluation
internal import Street

/// The numbers of the page that are not rows of needs and projects.
struct PageFigures {
  private let summary: Summary
  private let loads: [LoadLine]
  private let notices: [Message]

  init(_ summary: Summary, loads: [LoadLine], notices: [Message]) {
    self.summary = summary
    self.loads = loads
    self.notices = notices
  }

  private var source: ReportSource { summary.source }

  private func text(_ word: PageWord, _ arguments: MessageArgument...) -> String {
    source.catalogue.text(Message(code: word.code, arguments: arguments))
  }

  private func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  var members: [String: JSONValue] {
    [
      "result": .object([
        "text": .string(summary.result),
        "tone": .string(
          !summary.verdict.isLawful || summary.verdict.rejection != nil
            ? "bad" : summary.verdict.certificate == .proven ? "good" : "plain"
        ),
      ]),
      "cards": .array(cards), "causes": .array(causes),
      "notices": strings(notices.map { source.catalogue.text($0) }),
      "gaps": .array(gaps), "gapNotes": strings(source.gapNotes), "scarce": .array(scarce),
      "loads": .object(balance), "statement": .array(statement),
      "levelHead": strings(summary.levelHead), "levels": .array(summary.levelRows.map(strings)),
      "statementNotes": .array(statementNotes),
    ]
  }

  // MARK: Overview

  private var cards: [JSONValue] {
    let plan = source.plan
    let shifts = summary.verdict.metrics.shifts
    var cards: [(PageWord, String, String)] = []
    if shifts.posts > 0 {
      cards.append(
        (
          .shiftsStood, "\(shifts.filled) / \(shifts.posts)",
          text(.heads, .number(shifts.given), .number(shifts.asked))
        )
      )
    }
    let givers = Set(plan.projects.flatMap { $0.providers.map(\.provider) })
    let units = Set(
      givers.compactMap { giver -> UnitID? in
        guard case .offer(let id) = giver else { return nil }
        return source.offer(id)?.unit
      }
    )
    cards.append((.projectCount, String(plan.projects.count { $0.post == nil }), ""))
    cards.append(
      (
        .peopleInvolved, String(givers.count { $0.isPerson }),
        text(.ofAll, .number(source.week.people.count))
      )
    )
    cards.append(
      (.unitsInvolved, String(units.count), text(.ofAll, .number(source.week.units.count)))
    )
    cards.append((.violations, String(summary.verdict.violations.count), ""))
    return cards.map { .array([.string(text($0.0)), .string($0.1), .string($0.2)]) }
  }

  private var causes: [JSONValue] {
    summary.causeCounts.map { .array([.string(source.text($0.label)), .integer($0.count)]) }
  }

  // MARK: Supply and load

  private var gaps: [JSONValue] {
    source.gapRows().dropLast()
      .map { row in
        .array(
          [.string(row.name)]
            + [row.asked, row.matched, row.missing, row.available, row.idle].map { .integer($0) }
        )
      }
  }

  private var scarce: [JSONValue] {
    source.plan.scarce.map { thing in
      .array([
        .string(source.kindName(Kind(thing.kind))),
        .string(thing.name.isEmpty ? source.text(.anyCategory) : thing.name),
        .integer(thing.units), .integer(thing.needs), .integer(thing.posts),
      ])
    }
  }

  private var balance: [String: JSONValue] {
    let lines = loads.sorted { left, right in
      let (one, other) = (left.history + left.load, right.history + right.load)
      return one == other ? left.holder < right.holder : one > other
    }
    let (units, people) = (lines.filter(\.isUnit), lines.filter { !$0.isUnit })
    return [
      "units": .array(units.map { row(of: $0) }), "people": .array(people.map { row(of: $0) }),
      "unitNote": .string(source.loadNote(units) ?? ""),
      "personNote": .string(source.loadNote(people) ?? ""),
    ]
  }

  /// Pieces of a unit, hours of a person.
  private func row(of line: LoadLine) -> JSONValue {
    let name: String
    switch line.holder {
    case .unit(let id): name = source.unitName(id)
    case .person(let id): name = source.giverName(.person(id))
    }
    let values = [line.load, line.history, line.low, line.high]
      .map { value -> JSONValue in
        line.isUnit ? .integer(value) : .real((Double(value) / 6).rounded() / 10)
      }
    return .array([.string(name)] + values)
  }

  // MARK: Statement

  private var statement: [JSONValue] {
    let plan = source.plan
    let rows: [(PageWord, String)] = [
      (.planHash, plan.inputHash), (.planVersion, plan.version), (.planSeed, String(plan.seed)),
      (
        .planOptions,
        plan.options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
          .joined(separator: ", ")
      ),
      (.planWeek, "\(plan.week) – \(plan.week.adding(6))"),
      (.planGap, NumberText.gap(summary.verdict.gap)),
    ]
    return rows.map { .array([.string(text($0.0)), .string($0.1)]) }
  }

  private var statementNotes: [JSONValue] {
    let parts: [(PageWord, [String])] = [
      (.goalOrder, summary.order), (.houseRules, Array(summary.rules.dropFirst())),
      (.methods, summary.methods),
      (.breaches, summary.verdict.violations.map { source.catalogue.text($0.message) }),
    ]
    return parts.filter { !$0.1.isEmpty }.map { .array([.string(text($0.0)), strings($0.1)]) }
  }
}
