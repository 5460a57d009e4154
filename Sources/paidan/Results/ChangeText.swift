// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Planning
import Reports
import Street

/// Says and writes what changes: goals, needs, services.
///
/// Identifiers only, no names.
struct ChangeText {
  let week: Week
  let catalogue: Catalogue

  func text(_ phrase: ChangePhrase, _ arguments: MessageArgument...) -> String {
    catalogue.text(Message(code: phrase.code, arguments: arguments))
  }

  // MARK: - Goals

  /// The goals that change, in one line.
  func goals(_ levels: [LevelChange]) -> String {
    let changed = levels.filter { $0.difference != 0 }
      .map { level in
        let sign = level.difference > 0 ? "+" : ""
        return text(
          .goal,
          .text(catalogue.text(level.goal.label)),
          .number(level.before),
          .number(level.after),
          .text(sign + String(level.difference))
        )
      }
    guard !changed.isEmpty else { return text(.noGoals) }
    return text(.goals, .text(changed.joined(separator: text(.goalSeparator))))
  }

  func json(_ levels: [LevelChange]) -> JSONValue {
    .array(
      levels.map { level in
        .object([
          "name": .string(level.goal.rawValue),
          "before": .integer(level.before),
          "after": .integer(level.after),
          "difference": .integer(level.difference),
          "better": level.isBetter.map { .bool($0) } ?? .null,
        ])
      }
    )
  }

  // MARK: - Needs

  /// What becomes of some needs, with who goes and who comes.
  ///
  /// - Parameters:
  ///   - changes: The needs.
  ///   - unmet: Why needs are not met, for those that lose something.
  /// - Returns: Lines.
  func lines(
    of changes: [PlanDifference.NeedChange],
    unmet: [NeedID: UnmetNeed] = [:]
  ) -> [String] {
    changes.flatMap { change in
      let name = MessageArgument.text(Self.name(of: change.need))
      if change.before == 0, change.after == 0, change.coming.isEmpty {
        return [text(.cancelled, name)]
      }
      let head =
        change.after == change.before
        ? text(.moved, name, .number(change.after))
        : text(
          change.after > change.before ? .gained : .lost,
          name,
          .number(change.before),
          .number(change.after)
        )
      let why = change.after < change.before ? unmet[change.need] : nil
      let reason = why.map {
        "  " + text(.lostBecause, .text(catalogue.text($0.cause)), .text(catalogue.text($0.remedy)))
      }
      return [head] + services(of: change) + (reason.map { [$0] } ?? [])
    }
  }

  /// Who goes and who comes; who does the same at another time is one line.
  private func services(of change: PlanDifference.NeedChange) -> [String] {
    var (leaving, coming) = (change.leaving, change.coming)
    var lines: [String] = []
    for old in change.leaving {
      let place = coming.firstIndex {
        ($0.provider, $0.pieces, $0.component) == (old.provider, old.pieces, old.component)
      }
      guard let place, let left = leaving.firstIndex(of: old) else { continue }
      lines.append(
        "  "
          + text(
            .retimed,
            .text(old.provider.description),
            .text(week.text(of: old.span)),
            .text(week.text(of: coming[place].span))
          )
      )
      coming.remove(at: place)
      leaving.remove(at: left)
    }
    return lines + services(leaving, .leaving) + services(coming, .coming)
  }

  private func services(
    _ services: [PlanDifference.Service],
    _ phrase: ChangePhrase
  ) -> [String] {
    services.map {
      "  "
        + text(
          phrase,
          .text($0.provider.description),
          .text(week.text(of: $0.span)),
          .number($0.pieces)
        )
    }
  }

  func json(_ changes: [PlanDifference.NeedChange]) -> JSONValue {
    .array(
      changes.map { change in
        .object([
          "need": .string(Self.name(of: change.need)),
          "kind": .string(change.need.post == nil ? "need" : "post"),
          "before": .integer(change.before),
          "after": .integer(change.after),
          "leaving": .array(change.leaving.map { json($0) }),
          "coming": .array(change.coming.map { json($0) }),
        ])
      }
    )
  }

  private func json(_ service: PlanDifference.Service) -> JSONValue {
    var members: [String: JSONValue] = [
      "provider": .string(service.provider.description),
      "start": .integer(service.span.start),
      "end": .integer(service.span.end),
      "time": .string(week.text(of: service.span)),
      "pieces": .integer(service.pieces),
    ]
    if service.component > 0 { members["component"] = .integer(service.component) }
    return .object(members)
  }

  /// A need by its identifier, a shift by that of its post.
  static func name(of need: NeedID) -> String { need.post?.text ?? need.text }

  /// How often plan and tables differ: a sentence where the plan was made for other tables.
  static func doubt(_ plan: Plan, _ week: Week) -> Message? {
    let expected = InputHash.of(week, options: plan.options)
    return expected == plan.inputHash
      ? nil : Message(ViolationCode.wrongInput, .text(plan.inputHash), .text(expected))
  }
}
