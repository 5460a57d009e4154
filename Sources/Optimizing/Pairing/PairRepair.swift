// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import NetworkFlow

/// Solves a pair model that is a flow but for pairs that exclude each other.
///
/// The flow without exclusions bounds all goals. Where its choice has both pairs of an exclusion, one of
/// them is forbidden and the flow solved again, until none is left or the rounds are over; the rest is
/// for others to mend.
struct PairRepair {
  private let model: PairModel
  private var relaxed: PairModel

  /// - Returns: Nil unless the model has exclusions and is a flow without them.
  init?(_ model: PairModel) {
    guard !model.exclusions.isEmpty else { return nil }
    self.model = model
    relaxed = model
    relaxed.exclusions = []
    guard PairFlow(relaxed) != nil else { return nil }
  }

  /// Solves it.
  ///
  /// - Returns: A choice, mostly without both pairs of an exclusion, and proofs by goal; nil where the
  ///   flow could not be solved.
  func solve(
    rounds: Int,
    threads: Int,
    stop: StopSignal?
  ) -> (chosen: [Bool], proofs: [PairProof?])? {
    guard let first = try? PairFlow(relaxed)?.solve(threads: threads, stop: stop),
      first.stoppedBy == nil
    else { return nil }
    var proofs = [PairProof?](repeating: nil, count: model.levels)
    for proof in first.proofs {
      for level in proof.levels { proofs[level] = proof.alone(level) }
    }
    var isForbidden = [Bool](repeating: false, count: model.pairCount)
    var chosen = first.chosen
    for _ in 0..<rounds {
      guard forbid(&isForbidden, chosen), stop?.isStopped != true else { break }
      let open = (0..<Int32(model.pairCount)).filter { !isForbidden[Int($0)] }
      let part = PairSubmodel(relaxed, open: open)
      guard let next = try? PairFlow(part.model)?.solve(threads: threads, stop: stop),
        next.stoppedBy == nil
      else { break }
      chosen = part.placing(next.chosen, into: chosen.map { _ in false })
    }
    return (chosen, proofs)
  }

  /// Forbids one pair of each exclusion that a choice breaks: the one that breaks more of them, else
  /// the dearer one.
  private func forbid(_ isForbidden: inout [Bool], _ chosen: [Bool]) -> Bool {
    let broken = model.exclusions.filter { chosen[Int($0.0)] && chosen[Int($0.1)] }
    guard !broken.isEmpty else { return false }
    var counts: [Int32: Int] = [:]
    for (one, other) in broken {
      counts[one, default: 0] += 1
      counts[other, default: 0] += 1
    }
    func key(_ pair: Int32) -> [Int] {
      [-(counts[pair] ?? 0)] + model.costedLevels.map { -model.cost(of: Int(pair), at: $0) }
        + [Int(pair)]
    }
    for (one, other) in broken where !isForbidden[Int(one)] && !isForbidden[Int(other)] {
      isForbidden[Int(key(one).lexicographicallyPrecedes(key(other)) ? one : other)] = true
    }
    return true
  }
}
