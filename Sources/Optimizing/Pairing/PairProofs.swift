// SPDX-License-Identifier: GPL-3.0-or-later

/// Joins the proofs of parts to one of the whole.
///
/// The multiplier of a goal must be the same everywhere. Where a part's is too small, a multiple of the
/// part's own proof of that goal is added: bounds are concave and homogeneous in multipliers and
/// prices together, so that the bound of a sum is no less than the sum of the bounds.
struct PairProofs {
  /// Proofs of a part, by goal, each of one goal alone; nil where there is none.
  typealias Part = [PairProof?]

  private let model: PairModel
  private let parts: [(part: PairSubmodel, proofs: Part)]
  private let reach: PairReach

  init(_ model: PairModel, _ parts: [(part: PairSubmodel, proofs: Part)]) {
    self.model = model
    self.parts = parts
    reach = PairReach(model)
  }

  /// A proof of a goal, or nil where a part has none.
  func proof(of level: Int) -> PairProof? {
    var sums: [Sum] = []
    for (part, proofs) in parts {
      guard let proof = proofs[level] else { return nil }
      sums.append(Sum(proof, part.model))
    }
    let scale = sums.map { $0.multipliers[level] }.max() ?? 1
    for place in sums.indices {
      let own = sums[place].multipliers[level]
      if own != scale { sums[place].scale(by: scale, over: own) }
      sums[place].multipliers[level] = scale
    }
    for goal in stride(from: level - 1, through: 0, by: -1) {
      let largest = sums.map { $0.multipliers[goal] }.max() ?? 0
      for place in sums.indices where sums[place].multipliers[goal] < largest {
        let (part, proofs) = parts[place]
        let missing = largest - sums[place].multipliers[goal]
        let other = proofs[goal].map { Sum($0, part.model) } ?? Sum(goal: goal, part.model)
        sums[place].add(other, times: missing, over: other.multipliers[goal])
        sums[place].multipliers[goal] = largest
      }
    }
    var multipliers = [Int](repeating: 0, count: level + 1)
    for goal in 0...level {
      guard
        let value = Int(exactly: sums.map { $0.multipliers[goal] }.max() ?? (goal == level ? 1 : 0))
      else { return nil }
      multipliers[goal] = value
    }
    return placed(sums, multipliers, level)
  }

  private func placed(_ sums: [Sum], _ multipliers: [Int], _ level: Int) -> PairProof? {
    var proof = PairProof(
      levels: [level],
      multipliers: multipliers,
      to: model.toTallies.map { _ in Array(repeating: 0, count: model.toCount) },
      from: model.fromTallies.map { _ in Array(repeating: 0, count: model.fromCount) }
    )
    for ((part, _), sum) in zip(parts, sums) {
      for tally in sum.to.indices {
        for (number, entity) in part.toEntities.enumerated()
        where part.model.toTallies[tally].rows[number] != nil {
          guard let price = Int(exactly: sum.to[tally][number]) else { return nil }
          proof.to[tally][Int(entity)] = price
        }
      }
      for tally in sum.from.indices {
        for (number, entity) in part.fromEntities.enumerated()
        where part.model.fromTallies[tally].rows[number] != nil {
          guard let price = Int(exactly: sum.from[tally][number]) else { return nil }
          proof.from[tally][Int(entity)] = price
        }
      }
    }
    return proof.settled(model, reach)
  }

  /// A proof in wide numbers; each factor is below 2^62, as prices and multipliers are.
  private struct Sum {
    var multipliers: [Int128]
    var to: [[Int128]]
    var from: [[Int128]]

    init(_ proof: PairProof, _ model: PairModel) {
      multipliers = proof.multipliers.map { Int128($0) }
      to = proof.to.map { $0.map { Int128($0) } }
      from = proof.from.map { $0.map { Int128($0) } }
    }

    /// The proof that has no prices.
    init(goal: Int, _ model: PairModel) {
      multipliers = Array(repeating: 0, count: goal) + [1]
      to = model.toTallies.map { Array(repeating: 0, count: $0.rows.count) }
      from = model.fromTallies.map { Array(repeating: 0, count: $0.rows.count) }
    }

    mutating func scale(by factor: Int128, over divisor: Int128) {
      for place in multipliers.indices {
        multipliers[place] = Self.part(multipliers[place], factor, divisor)
      }
      to = to.map { $0.map { Self.part($0, factor, divisor) } }
      from = from.map { $0.map { Self.part($0, factor, divisor) } }
    }

    mutating func add(_ other: Sum, times factor: Int128, over divisor: Int128) {
      for place in other.multipliers.indices {
        multipliers[place] &+= Self.part(other.multipliers[place], factor, divisor)
      }
      for tally in to.indices {
        for place in to[tally].indices {
          to[tally][place] &+= Self.part(other.to[tally][place], factor, divisor)
        }
      }
      for tally in from.indices {
        for place in from[tally].indices {
          from[tally][place] &+= Self.part(other.from[tally][place], factor, divisor)
        }
      }
    }

    /// A number times a quotient, rounded.
    private static func part(_ number: Int128, _ factor: Int128, _ divisor: Int128) -> Int128 {
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: factor)
      // Too large for prices in the end, wherever it happens: no proof comes of it.
      if isTooLarge { return 1 << 100 }
      return (product >= 0 ? product + divisor / 2 : product - divisor / 2) / divisor
    }
  }
}
