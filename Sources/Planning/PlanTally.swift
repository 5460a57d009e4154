// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What a plan meets of a week, counted from the two alone.
struct PlanTally {
  /// Points, needs and shifts met.
  private(set) var met = AskGain()
  /// Points, needs and shifts asked for and not met.
  private(set) var missing = AskGain()
  /// Needs and shifts wholly met.
  private(set) var whole: Set<NeedID> = []
  /// Urgent ones among them.
  private(set) var urgent: Set<NeedID> = []
  /// Pieces of pinned needs that are not met.
  private(set) var unlocked = 0

  init(_ plan: Plan, of week: Week) {
    var pieces: [NeedID: Int] = [:]
    for project in plan.projects {
      for id in project.needs {
        guard let position = week.index.needs[id] else { continue }
        pieces[id, default: 0] += week.pieces(of: project, for: week.needs[position])
      }
    }
    for need in week.needs where week.exclusion(of: need) == nil {
      count(need, pieces[need.id, default: 0], in: week)
    }
  }

  private mutating func count(_ need: Need, _ pieces: Int, in week: Week) {
    let quantity = max(1, need.quantity)
    let given = min(quantity, pieces)
    let whole = week.points(of: need)
    let isDivisible = need.isDivisible || quantity == 1
    let points =
      given == quantity
      ? whole : isDivisible ? given * (whole / quantity) + min(given, whole % quantity) : 0
    met.points += points
    missing.points += whole - points
    if week.isUrgent(need) {
      met.urgentPoints += points
      missing.urgentPoints += whole - points
    }
    if !need.locked.isEmpty { unlocked += quantity - given }
    let isMet = given == quantity
    if need.isShift {
      met.posts += isMet ? 1 : 0
      missing.posts += isMet ? 0 : 1
    } else {
      met.needs += isMet ? 1 : 0
      missing.needs += isMet ? 0 : 1
    }
    guard isMet else { return }
    self.whole.insert(need.id)
    if week.isUrgent(need) { urgent.insert(need.id) }
  }

  /// Whether nothing that comes first is worse and something is better, no urgent need lost.
  func isBetter(than other: PlanTally) -> Bool {
    unlocked <= other.unlocked && met.urgentPoints >= other.met.urgentPoints
      && met.points > other.met.points && other.urgent.isSubset(of: urgent)
  }
}
