// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import LinearProgramming
internal import NetworkFlow
internal import Optimizing
internal import Street

/// Picks the method by structure and solves.
struct PairMethod {
  /// What a method gave.
  struct Solved {
    /// Chosen pairs with the fixed ones, ascending.
    var pairs: [Pair]
    var values: [Int]
    /// What no plan is below, goal by goal; nil where nothing is known.
    var bounds: [Int?]
    var proofs: [PairProof]
    /// Whether every pair that the rules allow was looked at or ruled out by prices.
    var isComplete: Bool
    var method: String
    var stoppedBy: StopReason?
  }

  let pairing: PairingCase
  let prices: PairPrices
  let partners: [[Int32]]
  let solver: any MIPSolver
  let threads: Int
  let stop: StopSignal?
  let limits: PairLimits

  func solve() -> Solved {
    let whole = PairTranslation(pairing, prices: prices, candidates: partners)
    var solved = ChoiceMethod(self, whole)?.solve() ?? solveAll(whole)
    if !whole.isExact {
      solved.bounds = solved.bounds.map { _ in nil }
      (solved.proofs, solved.isComplete) = ([], false)
    }
    return solved
  }

  func solveAll(_ whole: PairTranslation) -> Solved {
    if whole.candidates.reduce(0, { $0 + $1.count }) <= limits.pairs { return solve(whole) }
    if let solved = ManyToFew(self, whole)?.solve() { return solved }
    guard PairFlow(whole.model(hasPairs: false)) != nil else { return solve(whole) }
    return PairGrowth(self, whole).solve()
  }

  /// Solves over the candidates of a translation.
  func solve(_ translation: PairTranslation) -> Solved {
    let model = translation.model()
    if let flow = PairFlow(model), let answer = try? flow.solve(threads: threads, stop: stop) {
      return solved(answer, model, translation, method: "flow")
    }
    let answer = PairProgramSolver(solver: solver, threads: threads, stop: stop)
      .solve(model, start: start(model, translation))
    var result = solved(
      answer,
      model,
      translation,
      method: answer.proofs.isEmpty ? "search" : "mixed"
    )
    // What counts is what prices prove; that a search looked everywhere nobody can check.
    result.bounds = result.bounds.map { _ in nil }
    let bound = PairBound(model)
    for proof in answer.proofs {
      for (level, number) in zip(proof.levels, bound.bounds(of: proof, values: result.values)) {
        let known = min(number, result.values[level])
        result.bounds[level] = max(result.bounds[level] ?? known, known)
      }
    }
    return result
  }

  /// The pairs of the last period as a choice to begin with; nil where there was none.
  private func start(_ model: PairModel, _ translation: PairTranslation) -> [Bool]? {
    guard !pairing.previous.isEmpty else { return nil }
    var chosen = [Bool](repeating: false, count: model.pairCount)
    for pair in pairing.previous {
      let candidates = translation.candidates[Int(pair.from)]
      let place = candidates.partitioningIndex { $0 >= pair.to }
      guard place < candidates.count, candidates[place] == pair.to else { continue }
      chosen[model.pairs(of: Int(pair.from)).lowerBound + place] = true
    }
    return chosen
  }

  func solved(
    _ answer: PairAnswer,
    _ model: PairModel,
    _ translation: PairTranslation,
    method: String
  ) -> Solved {
    var pairs = pairing.fixed
    for from in translation.candidates.indices {
      for (place, pair) in model.pairs(of: from).enumerated() where answer.chosen[pair] {
        pairs.append(Pair(from: from, to: Int(translation.candidates[from][place])))
      }
    }
    let values = model.values(of: answer.chosen)
    let bounds = zip(values, answer.isOptimal).map { $1 ? $0 : nil as Int? }
    return Solved(
      pairs: pairs.sorted(),
      values: values,
      bounds: bounds,
      proofs: answer.proofs,
      isComplete: answer.isOptimal.first ?? false,
      method: method,
      stoppedBy: answer.stoppedBy
    )
  }
}

/// Solves a large flow on a part of its pairs and adds those that prices speak for, until none does.
struct PairGrowth {
  private let method: PairMethod
  private let whole: PairTranslation

  init(_ method: PairMethod, _ whole: PairTranslation) {
    self.method = method
    self.whole = whole
  }

  func solve() -> PairMethod.Solved {
    var candidates = nearest()
    var round = 0
    while true {
      let part = PairTranslation(
        method.pairing,
        prices: method.prices,
        candidates: candidates,
        whole: whole
      )
      let model = part.model()
      guard let flow = PairFlow(model),
        let answer = try? flow.solve(threads: method.threads, stop: method.stop)
      else { return method.solve(whole) }
      round += 1
      let isLast = answer.stoppedBy != nil || round >= method.limits.rounds
      let added = isLast ? 0 : grow(&candidates, by: answer.proofs)
      if added == 0 {
        var solved = method.solved(answer, model, part, method: "flow")
        if isLast, !isComplete(candidates, answer.proofs) {
          solved.isComplete = false
          solved.bounds = solved.bounds.map { _ in nil }
        }
        return solved
      }
    }
  }

  /// The cheapest partners of each entity of either side, ascending.
  private func nearest() -> [[Int32]] {
    let prices = method.prices
    let all = whole.candidates
    let kept = parallelMap(count: all.count, threads: method.threads) { from -> [Int32] in
      let keyed = all[from].map { (costs: prices.costs(from, Int($0)), to: $0) }
      return
        keyed.sorted { left, right in
          left.costs == right.costs
            ? left.to < right.to : left.costs.lexicographicallyPrecedes(right.costs)
        }
        .prefix(method.limits.first).map(\.to)
    }
    var sets = kept.map { Set($0) }
    var byTo = [[(costs: [Int32], from: Int32)]](
      repeating: [],
      count: method.pairing.to.entities.count
    )
    for from in all.indices {
      for to in all[from] {
        byTo[Int(to)].append((prices.costs(from, Int(to)), Int32(from)))
        if byTo[Int(to)].count > 4 * method.limits.first { cut(&byTo[Int(to)]) }
      }
    }
    for to in byTo.indices {
      cut(&byTo[to])
      for entry in byTo[to] { sets[Int(entry.from)].insert(Int32(to)) }
    }
    return sets.map { $0.sorted() }
  }

  private func cut(_ entries: inout [(costs: [Int32], from: Int32)]) {
    entries.sort { left, right in
      left.costs == right.costs
        ? left.from < right.from : left.costs.lexicographicallyPrecedes(right.costs)
    }
    entries.removeLast(max(0, entries.count - method.limits.first))
  }

  /// Adds pairs that would have a negative reduced cost; how many.
  private func grow(_ candidates: inout [[Int32]], by proofs: [PairProof]) -> Int {
    let reduced = ReducedCosts(whole, proofs)
    let found = parallelMap(count: candidates.count, threads: method.threads) { [candidates] from in
      reduced.gaining(from, among: whole.candidates[from], beside: candidates[from])
        .prefix(method.limits.more).map { $0 }
    }
    var added = 0
    for (from, list) in found.enumerated() where !list.isEmpty {
      candidates[from] = (candidates[from] + list).sorted()
      added += list.count
    }
    return added
  }

  private func isComplete(_ candidates: [[Int32]], _ proofs: [PairProof]) -> Bool {
    var copy = candidates
    return grow(&copy, by: proofs) == 0
  }
}
