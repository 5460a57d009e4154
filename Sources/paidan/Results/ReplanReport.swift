// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Planning
import Street

/// What `replan` says and prints as JSON.
struct ReplanReport {
  let outcome: WeekReplanner.Outcome
  let chosen: WeekReplanner.Step
  private let words: ChangeText
  private let unmet: [NeedID: UnmetNeed]
  /// Rows listed by name at most.
  private static let shownRows = 20

  init(
    outcome: WeekReplanner.Outcome,
    chosen: WeekReplanner.Step,
    unmet: [UnmetNeed],
    catalogue: Catalogue
  ) {
    self.outcome = outcome
    self.chosen = chosen
    self.unmet = Dictionary(unmet.map { ($0.need, $0) }, uniquingKeysWith: { one, _ in one })
    words = ChangeText(week: outcome.week, catalogue: catalogue)
  }

  /// The result in one sentence.
  var headline: [String] {
    [
      words.text(
        .replanned,
        .number(chosen.difference.changedRows.count),
        .number(chosen.difference.newRows.count),
        .number(chosen.difference.told.count),
        .number(chosen.needsMet)
      )
    ]
  }

  var lines: [String] {
    var lines: [String] = []
    if !outcome.broken.isEmpty {
      let names = outcome.broken.prefix(Self.shownRows).listed(words.catalogue)
      let more = outcome.broken.count > Self.shownRows ? "…" : ""
      lines.append(words.text(.broken, .number(outcome.broken.count), .text(names + more)))
    }
    if !outcome.brokenHeld.isEmpty {
      lines.append(
        words.text(.brokenHeld, .text(outcome.brokenHeld.listed(words.catalogue)))
      )
    }
    lines.append(words.text(.tradeHeading))
    lines += tradeLines
    if outcome.steps.contains(where: \.isProven) { lines.append(words.text(.tradeNote)) }
    lines += headline
    lines.append(words.goals(chosen.levels))
    let difference = chosen.difference
    lines += words.lines(
      of: difference.lost + difference.gained + difference.moved,
      unmet: unmet
    )
    return lines
  }

  /// A line for each limit; where all further ones bring the same, one says so.
  private var tradeLines: [String] {
    let steps = outcome.steps
    let last = steps.lastIndex { step in
      steps.last.map { !isSame(step, $0) } ?? false
    }
    let shown = min(steps.count, last.map { $0 + 2 } ?? 1)
    return steps[..<shown].map { "  " + line(of: $0) }
      + (shown < steps.count ? ["  " + words.text(.tradeSame)] : [])
  }

  private func isSame(_ one: WeekReplanner.Step, _ other: WeekReplanner.Step) -> Bool {
    one.needsMet == other.needsMet && one.postsFilled == other.postsFilled
      && one.difference.changedRows.count == other.difference.changedRows.count
      && one.levels.map(\.after) == other.levels.map(\.after)
  }

  private func locksMissed(_ step: WeekReplanner.Step) -> Int {
    step.levels.first { $0.goal == .locks }?.after ?? 0
  }

  private func line(of step: WeekReplanner.Step) -> String {
    let base = outcome.steps.first
    let limit = step.limit.map { words.text(.soMany, .number($0)) } ?? words.text(.anyNumber)
    var line = words.text(
      .tradeLine,
      .text(limit),
      .number(step.needsMet),
      .number(step.needsMet - (base?.needsMet ?? 0)),
      .number(step.levels.first { $0.goal == .needs }?.after ?? 0),
      .number(step.difference.changedRows.count),
      .number(step.difference.told.count),
      .text(words.text(step.isProven ? .certain : .found))
    )
    if outcome.steps.contains(where: { $0.postsFilled > 0 }) {
      let more = step.postsFilled - (base?.postsFilled ?? 0)
      line +=
        words.text(.goalSeparator)
        + words.text(.tradePosts, .number(step.postsFilled), .number(more))
    }
    if outcome.steps.contains(where: { locksMissed($0) > 0 }) {
      line += words.text(.goalSeparator) + words.text(.tradeLocks, .number(locksMissed(step)))
    }
    return line
  }

  var json: [String: JSONValue] {
    [
      "chosen": chosen.limit.map { .integer($0) } ?? .string("all"),
      "goals": words.json(chosen.levels),
      "needs": words.json(chosen.difference.needs),
      "changedRows": names(chosen.difference.changedRows),
      "newRows": names(chosen.difference.newRows),
      "told": names(chosen.difference.told.map(\.text)),
      "broken": names(outcome.broken),
      "brokenFrozen": names(outcome.brokenHeld),
      "trade": .array(outcome.steps.map { trade($0) }),
    ]
  }

  private func trade(_ step: WeekReplanner.Step) -> JSONValue {
    .object([
      "changes": step.limit.map { .integer($0) } ?? .string("all"),
      "needsMet": .integer(step.needsMet),
      "postsFilled": .integer(step.postsFilled),
      "points": .integer(step.levels.first { $0.goal == .needs }?.after ?? 0),
      "urgentPoints": .integer(step.levels.first { $0.goal == .urgent }?.after ?? 0),
      "changedRows": .integer(step.difference.changedRows.count),
      "moreChanges": .integer(step.moreChanges),
      "told": .integer(step.difference.told.count),
      "exact": .bool(step.isProven),
    ])
  }

  private func names(_ names: [String]) -> JSONValue { .array(names.map { .string($0) }) }
}
