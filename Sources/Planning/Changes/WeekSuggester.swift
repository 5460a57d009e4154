// SPDX-License-Identifier: GPL-3.0-or-later
public import Control
public import Evaluation
internal import Matching
public import Street

/// One choice for a need, with what it would do to the whole plan.
public struct Suggestion: Sendable {
  /// The need; a shift by the need that stands for it.
  public var need: NeedID
  /// Who would serve it.
  public var provider: ProviderID
  /// Everybody who serves it then; entered as 锁定 they lead to the same plan.
  public var pins: [ProviderID]
  /// When the provider serves it first.
  public var span: TimeSpan
  /// Pieces that the provider gives.
  public var pieces: Int
  /// Pieces that the need still misses.
  public var missing: Int
  /// The goals in force with their values before and after.
  public var levels: [LevelChange]
  /// What else changes: other needs that move, lose or gain.
  public var others: [PlanDifference.NeedChange]
  /// The reason, in one sentence.
  public var sentence: Message
  /// What else there is to say.
  public var details: [Message]
  /// The projects of the plan when it is chosen.
  public var projects: [Project]
}

/// Ranks whoever could serve a need of a plan, everything else kept unless it has to move.
public struct WeekSuggester {
  private let week: Week
  private let mender: MatchingMender
  /// In a week with people's rules: its referee.
  private let referee: Referee?

  /// Reads a week once, for any number of questions.
  ///
  /// - Parameters:
  ///   - week: The week of the plans.
  ///   - stop: Polled throughout.
  public init(week: Week, stop: StopSignal? = nil) {
    self.week = week
    mender = MatchingMender(week: week, solver: nil, stop: stop)
    referee = week.roster == nil ? nil : Referee(week: week)
  }

  /// The best choices for some needs, the best first.
  ///
  /// Choices are ordered by the goals in force: what the whole plan reaches when they are made. Whoever
  /// serves the one need already is not among them, unless it could give more; nor are choices that break
  /// a hard rule about people.
  ///
  /// - Parameters:
  ///   - needs: One need, or several; of several the best choice of each counts.
  ///   - plan: A plan of this week.
  ///   - top: How many. Range: 1 or more.
  /// - Returns: At most so many.
  public func suggestions(for needs: [NeedID], in plan: Plan, top: Int) -> [Suggestion] {
    var before = mender.values(of: plan)
    guard let referee else {
      return mender.choices(for: needs, in: plan, top: max(1, top))
        .map { suggestion($0, plan, before) }
    }
    let law = PeopleLaw(week, referee)
    let (now, goals) = (law.count(of: plan.projects), week.policy.goals)
    before[.rules] = now.penalty
    let lawful = mender.choices(for: needs, in: plan, top: max(1, top) * Self.spare)
      .compactMap { choice -> MatchingMender.Choice? in
        let then = law.count(of: choice.projects)
        guard then.hard <= now.hard else { return nil }
        var choice = choice
        choice.values[.rules] = then.penalty
        return choice
      }
    func values(_ choice: MatchingMender.Choice) -> [Int] {
      goals.map { (choice.values[$0] ?? 0) * ($0.isMaximised ? -1 : 1) }
    }
    let ranked = lawful.enumerated()
      .sorted { one, other in
        let (left, right) = (values(one.element), values(other.element))
        return left == right ? one.offset < other.offset : left.lexicographicallyPrecedes(right)
      }
    return ranked.prefix(max(1, top)).map { suggestion($0.element, plan, before) }
  }

  /// Choices looked at for each one asked for, where rules about people may forbid some.
  private static let spare = 6

  /// Planned needs in a place or below it that are not wholly met, shifts left out.
  ///
  /// - Parameters:
  ///   - place: A place of the week.
  ///   - plan: A plan of this week.
  /// - Returns: Those that lack something, and how many there are in all.
  public func lacking(in place: PlaceID, _ plan: Plan) -> (lacking: [NeedID], all: Int) {
    var given: [NeedID: Int] = [:]
    for project in plan.projects {
      for id in project.needs {
        guard let need = week.index.needs[id].map({ week.needs[$0] }) else { continue }
        given[id, default: 0] += week.pieces(of: project, for: need)
      }
    }
    let inside = week.statedNeeds.filter { need in
      week.exclusion(of: need) == nil
        && week.lineage(of: need.place).contains { week.places[$0].id == place }
    }
    return (inside.filter { given[$0.id, default: 0] < $0.quantity }.map(\.id), inside.count)
  }

  private func suggestion(
    _ choice: MatchingMender.Choice,
    _ plan: Plan,
    _ before: [Goal: Int]
  ) -> Suggestion {
    let difference = PlanDifference(from: (week, plan.projects), to: (week, choice.projects))
    let others = difference.needs.filter { $0.need != choice.need }
    return Suggestion(
      need: choice.need,
      provider: choice.provider,
      pins: choice.pins,
      span: choice.span,
      pieces: choice.pieces,
      missing: choice.missing,
      levels: week.policy.goals.map {
        LevelChange(goal: $0, before: before[$0] ?? 0, after: choice.values[$0] ?? 0)
      },
      others: others,
      sentence: sentence(choice, others),
      details: details(choice, others, replaced: difference.needs.first { $0.need == choice.need }),
      projects: choice.projects
    )
  }

  // MARK: - Words

  private func sentence(
    _ choice: MatchingMender.Choice,
    _ others: [PlanDifference.NeedChange]
  ) -> Message {
    let provider = MessageArgument.text(choice.provider.description)
    let time = MessageArgument.text(week.text(of: choice.span))
    let distance = MessageArgument.text(
      (week.usesMetres ? "metres:" : "class:") + String(choice.nearness)
    )
    let losers = others.filter { $0.after < $0.before }
    guard losers.isEmpty else {
      let lost = losers.reduce(0) { $0 + $1.before - $1.after }
      return Message(
        ChangeCode.choiceCosts,
        provider,
        time,
        .number(losers.count),
        .number(lost),
        names(losers),
        distance
      )
    }
    let moved = others.filter { $0.after == $0.before || !$0.leaving.isEmpty }
    guard moved.isEmpty else {
      return Message(
        ChangeCode.choiceMoves,
        provider,
        time,
        .number(moved.count),
        names(moved),
        distance,
        .number(choice.pieces)
      )
    }
    if let session = choice.session {
      return Message(
        ChangeCode.choiceJoins,
        provider,
        time,
        .number(session.people),
        .number(session.seats),
        distance
      )
    }
    return Message(
      ChangeCode.choiceFree,
      provider,
      time,
      distance,
      .number(choice.rank),
      .number(choice.candidates),
      .number(choice.pieces)
    )
  }

  private func details(
    _ choice: MatchingMender.Choice,
    _ others: [PlanDifference.NeedChange],
    replaced change: PlanDifference.NeedChange?
  ) -> [Message] {
    var result: [Message] = []
    let gone = Set((change?.leaving ?? []).map(\.provider)).subtracting(choice.pins).sorted()
    if !gone.isEmpty {
      let names = gone.map(\.text).joined(separator: "、")
      result.append(Message(ChangeCode.choiceReplaces, .text(names)))
    }
    let gained = others.filter { $0.after > $0.before }
    if !gained.isEmpty {
      result.append(Message(ChangeCode.choiceGains, .number(gained.count), names(gained)))
    }
    let pins = choice.pins.map(\.text).joined(separator: "、")
    let need = choice.need.post?.text ?? choice.need.text
    guard choice.missing > 0 else {
      return result + [Message(ChangeCode.choicePins, .text(need), .text(pins))]
    }
    let message = Message(
      ChangeCode.choicePinsMissing,
      .text(need),
      .text(pins),
      .number(choice.missing)
    )
    return result + [message]
  }

  private func names(_ changes: [PlanDifference.NeedChange]) -> MessageArgument {
    .text(changes.map { $0.need.post?.text ?? $0.need.text }.joined(separator: "、"))
  }
}
