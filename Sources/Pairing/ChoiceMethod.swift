// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import Optimizing
internal import Street

/// Solves pairings of which only some of the second side may have partners: chooses them, then pairs with
/// those.
struct ChoiceMethod {
  private let method: PairMethod
  private let whole: PairTranslation
  /// Those of the second side who have fixed partners.
  private let taken: [Bool]
  /// How many others may have partners.
  private let most: Int

  /// Recognises a choice; nil where everybody may have partners.
  init?(_ method: PairMethod, _ whole: PairTranslation) {
    guard let chosen = method.pairing.chosen else { return nil }
    var taken = Array(repeating: false, count: method.pairing.to.entities.count)
    var isAble = taken
    for pair in method.pairing.fixed { taken[Int(pair.to)] = true }
    for to in whole.candidates.joined() { isAble[Int(to)] = true }
    let fixed = taken
    most = max(0, chosen - taken.count(where: \.self))
    guard isAble.indices.count(where: { isAble[$0] && !fixed[$0] }) > most else { return nil }
    (self.method, self.whole, self.taken) = (method, whole, taken)
  }

  /// Whether proofs speak of the case.
  private var isProvable: Bool {
    method.pairing.tallies.isEmpty && method.pairing.mutual == nil && whole.isExact
      && method.pairing.from.entities.allSatisfy { $0.heads == 1 && $0.size == 1 }
  }

  func solve() -> PairMethod.Solved {
    let model = whole.model()
    var choice = PairChoice(model, most: most, taken: taken, stop: method.stop)
    var solved = solve(choice.isOpen)
    guard isProvable, PairChoice.isProvable(model) else {
      solved.stoppedBy = solved.stoppedBy ?? method.stop?.reason
      return solved
    }
    var proofs: [PairProof] = []
    for goal in method.pairing.goals.indices where solved.values[goal] > 0 {
      let before = choice.isOpen
      let known = bounds(proofs, model, solved.values)
      proofs.append(choice.proof(of: goal, values: solved.values, bounds: known))
      guard choice.isOpen != before else { continue }
      let other = solve(choice.isOpen)
      if other.values.lexicographicallyPrecedes(solved.values) { solved = other }
    }
    solved.bounds = bounds(proofs, model, solved.values)
    solved.stoppedBy = solved.stoppedBy ?? method.stop?.reason
    solved.proofs = proofs.filter { proof in
      proof.levels.allSatisfy { (solved.bounds[$0] ?? 0) > 0 && solved.values[$0] > 0 }
    }
    return solved
  }

  /// Pairs with those who are chosen; nothing is proven of others.
  private func solve(_ isOpen: [Bool]) -> PairMethod.Solved {
    let candidates = whole.candidates.map { $0.filter { isOpen[Int($0)] } }
    let part = PairTranslation(method.pairing, prices: method.prices, candidates: candidates)
    let partial = PairMethod(
      pairing: method.pairing,
      prices: method.prices,
      partners: candidates,
      solver: method.solver,
      threads: method.threads,
      stop: method.stop,
      limits: method.limits
    )
    var solved = partial.solveAll(part)
    solved.bounds = solved.values.map { $0 == 0 ? 0 : nil }
    solved.proofs = []
    solved.isComplete = true
    solved.method = "choice"
    return solved
  }

  /// What no lawful plan that is as good at earlier goals is below; nil where nothing is known.
  private func bounds(_ proofs: [PairProof], _ model: PairModel, _ values: [Int]) -> [Int?] {
    var bounds = values.map { $0 == 0 ? 0 : nil as Int? }
    for proof in proofs {
      for level in proof.levels {
        let bound = PairBound.bound(
          of: proof,
          at: level,
          values: values,
          in: model,
          most: most,
          taken: taken
        )
        bounds[level] = min(values[level], max(bounds[level] ?? 0, bound))
      }
    }
    return bounds
  }
}
