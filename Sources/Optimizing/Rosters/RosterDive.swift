// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming

/// Rounds the linear program of a part to a roster: what nearly everybody's share agrees on is
/// settled, new horizons are generated, and so on.
///
/// Where that makes the program clearly dearer it goes back and settles less, in the end one day, or
/// the opposite of it.
///
/// - Note: Source: R. Sadykov et al., Primal heuristics for branch and price: the assets of diving
///   methods, INFORMS J. Comput. 31, 2019.
struct RosterDive {
  private var generation: RosterGeneration
  private let threshold: Double
  private let rounds: Int
  private let target: Int
  private let goesBack: Bool

  /// Makes a dive.
  ///
  /// - Parameters:
  ///   - generation: The part, its linear program solved.
  ///   - threshold: Share from which a day is settled at once.
  ///   - rounds: Rounds of generation after something was settled.
  ///   - target: Ends when the part cannot cost at most this, scaled.
  ///   - goesBack: Whether it goes back from what makes the program dearer; else it takes what comes.
  init(
    _ generation: RosterGeneration,
    threshold: Double,
    rounds: Int,
    target: Int,
    goesBack: Bool = true
  ) {
    self.generation = generation
    self.threshold = threshold
    self.rounds = rounds
    self.target = target
    self.goesBack = goesBack
  }

  /// Work so far.
  var work: Int { generation.work }

  /// Dives.
  ///
  /// - Returns: A horizon for each of the part's people, or nil where the dive ran aground.
  mutating func run() throws(SolverError) -> [RosterColumn]? {
    while let shares = RosterShares(generation) {
      if shares.isWhole { return shares.heaviest.map { generation.master.columns[$0] } }
      let before = generation
      let choices = shares.choices(from: threshold)
      for choice in choices { generation.settle(choice.place, choice.day, choice.duty) }
      if try follow(from: shares.objective) { continue }
      guard !generation.isStopped else { return nil }
      // Too much at once: from where it was, the surest days only, then one.
      var isFollowed = false
      let surest = shares.surest(3)
      for count in [3, 1] where !isFollowed && surest.count >= count && choices.count > count {
        generation = before
        for choice in surest.prefix(count) {
          generation.settle(choice.place, choice.day, choice.duty)
        }
        isFollowed = try follow(from: shares.objective)
        guard !generation.isStopped else { return nil }
      }
      if isFollowed { continue }
      guard try turn(before, surest, shares.objective) else { return nil }
    }
    return nil
  }

  /// Goes on after something was settled; false where that has become clearly dearer.
  private mutating func follow(from floor: Double) throws(SolverError) -> Bool {
    generation.clear()
    try generation.generate(rounds, within: 16, target: target)
    guard !generation.isHopeless, !generation.isStopped, let relaxed = generation.relaxed else {
      return false
    }
    return !goesBack || relaxed.objective <= floor + max(0.9, floor.magnitude * 0.0005)
  }

  /// Takes the opposite of the surest day if that is cheaper; false where neither can be.
  private mutating func turn(
    _ before: RosterGeneration,
    _ surest: [RosterShares.Choice],
    _ floor: Double
  ) throws(SolverError) -> Bool {
    guard let choice = surest.first else { return false }
    let settled = generation
    generation = before
    generation.bar(choice.place, choice.day, choice.duty)
    if try follow(from: floor) { return true }
    guard !generation.isStopped else { return false }
    let barred = generation.isHopeless ? nil : generation.relaxed?.objective
    let kept = settled.isHopeless ? nil : settled.relaxed?.objective
    guard let kept else { return barred != nil }
    if let barred, barred < kept - 1e-6 { return true }
    generation = settled
    return true
  }
}
