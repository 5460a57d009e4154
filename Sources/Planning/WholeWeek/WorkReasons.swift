// SPDX-License-Identifier: GPL-3.0-or-later
internal import Matching
internal import Rostering
internal import Street

/// Why people's work of a week is short where the people's rules or other work stand in the way: read
/// from the week and the plan alone.
struct WorkReasons {
  /// Something that suitable people do instead.
  private struct Rival {
    var project: String
    var people: Int
    var isLocked: Bool
    var isUrgent: Bool
    var points: Int
  }

  private let week: Week
  private let list: WorkList
  private let crews: RosterCrews

  /// Reads a plan; nil in a week without people's rules.
  init?(_ plan: Plan, of week: Week) {
    guard let calendar = WorkCase(week) else { return nil }
    self.week = week
    list = WorkList(plan.projects, of: week, work: PeopleWork(week))
    var seats: [PostID: [PersonID]] = [:]
    for item in list.items { seats[item.id] = item.crew }
    crews = RosterCrews(calendar.roster(of: list.items), seats: seats)
  }

  /// The entry with a rule as its cause, where a rule keeps out people who could come otherwise.
  func entry(_ entry: UnmetNeed) -> UnmetNeed {
    var best: (rule: String, by: Int, person: PersonID, people: Int)?
    var barred: (rule: String, people: Int)?
    for item in items(of: entry.need) {
      guard let funnel = crews.funnel(of: item.id, keeping: { $0.hasPrefix(WorkCase.capPrefix) })
      else { continue }
      guard case .loosen(let rule, let by, let person) = funnel.remedy else {
        barred = barred ?? barrier(funnel)
        continue
      }
      let people = funnel.steps.first { $0.obstacle == .rule(rule) }?.people ?? 0
      if by < best?.by ?? .max { best = (rule, by, person, people) }
    }
    var result = entry
    guard let best else {
      guard let barred else { return entry }
      result.cause = Message(CauseCode.heldByRule, .text(barred.rule), .number(barred.people))
      result.remedy = Message(RemedyCode.reviewRule, .text(barred.rule))
      return result
    }
    result.cause = Message(CauseCode.heldByRule, .text(best.rule), .number(best.people))
    result.remedy = Message(
      RemedyCode.loosenRule,
      .text(best.rule),
      unit(of: best.rule).map { .count(best.by, $0) } ?? .number(best.by),
      .text(best.person.text)
    )
    return result
  }

  /// What a rule counts.
  private func unit(of rule: String) -> RosterUnit? {
    week.roster?.rules.first { $0.id == rule }?.law.unit
  }

  /// The rule that keeps out most, where nobody is left whom only other work or the goals keep out.
  private func barrier(_ funnel: RosterFunnel) -> (rule: String, people: Int)? {
    var most: (rule: String, people: Int)?
    for step in funnel.steps {
      switch step.obstacle {
      case .rule(let rule) where !rule.hasPrefix(WorkCase.capPrefix):
        if step.people > most?.people ?? 0 { most = (rule, step.people) }
      case .rule, .elsewhere, .crew, .together, .standIn, .goals: return nil
      default: continue
      }
    }
    return most
  }

  /// What suitable people do instead, and which goal puts that first: those with the most of them.
  func rivals(of need: NeedID) -> [Message] {
    let own = items(of: need)
    guard let first = own.first else { return [] }
    let suitable = own.reduce(into: Set<PersonID>()) { $0.formUnion($1.piece.seats.keys) }
    let rivals = list.items
      .compactMap { item -> Rival? in
        let count = item.crew.count { suitable.contains($0) }
        guard item.need != need, count > 0 else { return nil }
        return Rival(
          project: item.project.id,
          people: count,
          isLocked: item.piece.isLocked,
          isUrgent: item.piece.isUrgent,
          points: item.piece.points.prefix(max(1, item.crew.count)).last ?? 0
        )
      }
      .sorted { ($1.people, $0.project) < ($0.people, $1.project) }
    let missing = first.piece.points.prefix(first.crew.count + 1).last ?? 0
    return rivals.prefix(3)
      .map { rival in
        Message(code(rival, first, missing), .text(rival.project), .number(rival.people))
      }
  }

  private func code(_ rival: Rival, _ own: WorkItem, _ points: Int) -> ExplanationCode {
    if rival.isLocked != own.piece.isLocked {
      return rival.isLocked ? .rivalLocked : .rivalHolds
    }
    if rival.isUrgent != own.piece.isUrgent {
      return rival.isUrgent ? .rivalUrgent : .rivalHolds
    }
    if rival.points > points { return .rivalPoints }
    return rival.points == points ? .rivalEqual : .rivalHolds
  }

  /// The work of a need at all times at which it could be done.
  private func items(of need: NeedID) -> [WorkItem] {
    list.items.filter { $0.piece.needs.contains(need) && $0.crew.count < $0.piece.heads }
  }
}
