// SPDX-License-Identifier: GPL-3.0-or-later
package import Control
package import LinearProgramming
internal import NetworkFlow

/// Solves any pair model: parts that are flows as flows, others by relaxations and search.
///
/// It never fails: where a solver does, what random search finds is the answer, without a proof.
package struct PairProgramSolver: Sendable {
  private let solver: any MIPSolver
  private let threads: Int
  private let work: PairWork
  private let stop: StopSignal?

  /// Makes a method.
  ///
  /// - Parameters:
  ///   - solver: Solves linear and integer programs.
  ///   - threads: Threads at most; never changes the answer.
  ///   - work: How much work a part is worth.
  ///   - stop: Polled throughout.
  package init(
    solver: any MIPSolver,
    threads: Int = 1,
    work: PairWork = PairWork(),
    stop: StopSignal? = nil
  ) {
    self.solver = solver
    self.threads = threads
    self.work = work
    self.stop = stop
  }

  /// What came of a part.
  private struct PartAnswer: Sendable {
    var chosen: [Bool]
    var proofs: [PairProof?]
    var isOptimal: [Bool]
  }

  /// Solves a model.
  ///
  /// - Parameters:
  ///   - model: Any model.
  ///   - start: A choice to begin with, or nil; it need not be lawful.
  /// - Returns: A lawful choice with a proof for each goal that has one.
  package func solve(_ model: PairModel, start: [Bool]? = nil) -> PairAnswer {
    if let flow = PairFlow(model), let answer = try? flow.solve(threads: threads, stop: stop),
      model.allows(answer.chosen)
    {
      return answer
    }
    if PairRepair(model) != nil {
      let whole = PairSubmodel(model, open: (0..<Int32(model.pairCount)).map { $0 })
      let answer = search(whole.model, start, threads: threads)
      return merged(model, [whole], [answer])
    }
    let split = PairParts(model)
    let order = split.parts.indices.sorted {
      (-split.parts[$0].pairs.count, $0) < (-split.parts[$1].pairs.count, $1)
    }
    let inner = order.count == 1 ? threads : 1
    let answers = parallelMap(count: order.count, threads: threads) { place in
      let part = split.parts[order[place]]
      let begin = start.map { part.taking(from: $0) }
      return (split.isFlow[order[place]] ? flow(part.model) : nil)
        ?? search(part.model, begin, threads: inner)
    }
    return merged(model, order.map { split.parts[$0] }, answers)
  }

  /// Solves a part that is a flow.
  private func flow(_ model: PairModel) -> PartAnswer? {
    guard let whole = PairFlow(model),
      let answer = try? whole.solve(threads: 1, stop: stop), model.allows(answer.chosen)
    else { return nil }
    var proofs = [PairProof?](repeating: nil, count: model.levels)
    for proof in answer.proofs { for level in proof.levels { proofs[level] = proof.alone(level) } }
    return PartAnswer(chosen: answer.chosen, proofs: proofs, isOptimal: answer.isOptimal)
  }

  private func search(_ model: PairModel, _ start: [Bool]?, threads: Int) -> PartAnswer {
    var prices = PairSearch.Prices.relaxation
    var begin = start
    if let repair = PairRepair(model),
      let found = repair.solve(rounds: work.repairs, threads: threads, stop: stop)
    {
      prices = .known(found.proofs)
      begin = found.chosen
    }
    var search = PairSearch(
      model,
      start: begin,
      solver: solver,
      threads: threads,
      work: work,
      stop: stop
    )
    search.run(prices)
    return PartAnswer(chosen: search.chosen, proofs: search.proofs, isOptimal: search.isOptimal)
  }

  private func merged(
    _ model: PairModel,
    _ parts: [PairSubmodel],
    _ answers: [PartAnswer]
  ) -> PairAnswer {
    var chosen = [Bool](repeating: false, count: model.pairCount)
    for (part, answer) in zip(parts, answers) { chosen = part.placing(answer.chosen, into: chosen) }
    let values = model.values(of: chosen)
    let bound = PairBound(model)
    let joined = PairProofs(model, zip(parts, answers).map { ($0, $1.proofs) })
    var proofs: [PairProof] = []
    var isOptimal = [Bool](repeating: false, count: model.levels)
    var isCertain = true
    for level in 0..<model.levels {
      // Parts that were searched on their own may trade goals that are not proven with each other.
      isOptimal[level] =
        (isCertain || parts.count == 1) && answers.allSatisfy { $0.isOptimal[level] }
      if let proof = joined.proof(of: level) {
        proofs.append(proof)
        if bound.bounds(of: proof, values: values)[0] >= values[level] { isOptimal[level] = true }
      }
      isCertain = isCertain && isOptimal[level]
    }
    return PairAnswer(
      chosen: chosen,
      proofs: proofs,
      isOptimal: isOptimal,
      stoppedBy: stop?.reason
    )
  }
}

extension PairProof {
  /// The proof of one of its goals.
  func alone(_ level: Int) -> PairProof {
    PairProof(
      levels: [level],
      multipliers: Array(multipliers.prefix(level + 1)),
      to: to,
      from: from
    )
  }
}
