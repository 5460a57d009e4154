// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming
internal import Optimizing
internal import Street

/// A plan in the making.
struct MatchingDraft {
  var placements: [Placement]
  var methods: [MethodUse]
  var certificate: Certificate?
  /// Stages solved to the end on the network of the whole week.
  var finishedStages: [Stage] = []
  /// What the network says the floors cost; a bound where some floors are not in it.
  var networkFloors = 0
  /// What the relaxed network says a goal costs at least, where it was asked.
  var networkCosts: [Goal: Int] = [:]
  var stoppedBy: StopReason?
  /// Whether the placements come from a flow at all.
  var isUsable = true
  var verdict: BasisVerdict?
  var fault: SolverError?
  private(set) var levels: [LevelResult] = []

  init(placements: [Placement], methods: [MethodUse]) {
    self.placements = placements
    self.methods = methods
  }

  /// Explains every need that is not wholly met.
  ///
  /// - Parameters:
  ///   - setting: The week.
  ///   - threads: Threads at most; never changes the answer.
  /// - Returns: In the order of the needs.
  func unmet(_ setting: MatchingSetting, threads: Int) -> [UnmetNeed] {
    let facts = setting.candidates.facts
    var bookings = Bookings(setting.candidates)
    var own = [[Placement]](repeating: [], count: facts.needs.count)
    for placement in placements.filter({ !$0.isGuest }) + placements.filter(\.isGuest) {
      bookings.book(placement)
      own[placement.need].append(placement)
    }
    let writer = UnmetWriter(facts, bookings)
    let missing = facts.needs.indices.compactMap { number -> (number: Int, got: Int)? in
      let got = setting.candidates.pieces(of: own[number], need: number)
      return got < facts.needs[number].quantity ? (number, got) : nil
    }
    let placed = own
    return parallelMap(count: missing.count, threads: missing.count < 40 ? 1 : threads) { place in
      writer.entry(
        missing[place].number,
        got: missing[place].got,
        own: placed[missing[place].number]
      )
    }
  }

  /// States what was reached and what is known about better plans.
  mutating func finish(_ setting: MatchingSetting) {
    let values = setting.values(placements).values
    let finished = Set(finishedStages.flatMap(\.levels))
    var isProven = true
    levels = []
    for goal in setting.order {
      let value = values[goal.level]
      var bound = trivialBound(goal, setting)
      var status = LevelStatus.heuristic
      if finished.contains(goal.level) {
        bound = goal == .floors ? networkFloors : value
        status = bound == value && isProven ? .optimal : .bounded
        if !isProven { bound = trivialBound(goal, setting) }
      } else if let cost = networkCosts[goal] {
        bound = goal.isMaximised ? setting.ranges.ranges[goal.level] - cost : cost
        status = bound == value && isProven ? .optimal : .bounded
      }
      if bound == value, isProven, status == .heuristic { status = .optimal }
      isProven = isProven && status == .optimal
      levels.append(LevelResult(goal: goal, value: value, bound: bound, status: status))
    }
  }

  /// A value that no plan can beat, known without solving anything.
  private func trivialBound(_ goal: Goal, _ setting: MatchingSetting) -> Int {
    goal.isMaximised ? setting.ranges.ranges[goal.level] : 0
  }
}
