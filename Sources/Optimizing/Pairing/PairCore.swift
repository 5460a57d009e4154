// SPDX-License-Identifier: GPL-3.0-or-later

/// The pairs of a model that a search looks at: the most promising of each entity, as a model of their
/// own.
struct PairCore: Sendable {
  let part: PairSubmodel
  let tables: PairTables
  let candidates: PairCandidates
  /// What goals of the whole come to beyond those of the part.
  private let rest: [Int]

  /// - Parameters:
  ///   - model: The whole.
  ///   - chosen: A choice whose pairs all belong to the core.
  ///   - proof: Prices that say which pairs promise most, or nil.
  ///   - count: Pairs of each entity.
  init(_ model: PairModel, around chosen: [Bool], proof: PairProof?, each count: Int) {
    var best =
      proof.map { PairCandidates(model, each: count, proof: $0) }
      ?? PairCandidates(model, each: count)
    best.include(chosen.indices.lazy.filter { chosen[$0] }, of: model)
    var isIn = chosen
    for pair in best.all { isIn[Int(pair)] = true }
    // Of connected sets none is left out.
    for from in 0..<model.fromCount where model.mustConnect(from) {
      for pair in model.pairs(of: from) { isIn[pair] = true }
    }
    part = PairSubmodel(model, open: (0..<Int32(model.pairCount)).filter { isIn[Int($0)] })
    tables = PairTables(part.model)
    candidates = best.renumbered(for: part)
    let nothing = [Bool](repeating: false, count: model.pairCount)
    rest = zip(model.values(of: nothing), part.model.values(of: part.taking(from: nothing)))
      .map { $0 - $1 }
  }

  /// The values of the part where the whole has these.
  func inside(_ values: [Int]) -> [Int] { zip(values, rest).map { $0 - $1 } }

  /// The choice in the whole.
  func whole(_ chosen: [Bool], count: Int) -> [Bool] {
    part.placing(chosen, into: Array(repeating: false, count: count))
  }
}

extension PairSubmodel {
  /// The number in the part of a pair of the whole.
  func number(_ pair: Int32) -> Int32? { pairs.place(of: pair).map { Int32($0) } }
}
