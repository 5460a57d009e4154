// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Finds once more why something is missing in a plan that was read from a file.
public struct PairExplainer {
  /// Where rules alone leave too few: how many are left after each rule.
  public let funnels: [PairFunnelKey: PairFunnel]
  /// What else is known of shortages.
  public let details: [PairFunnelKey: PairShortageDetail]

  /// Looks at everybody who could go to whom; at nobody where nothing is missing.
  ///
  /// - Parameters:
  ///   - plan: A lawful plan.
  ///   - pairing: Its case.
  ///   - threads: Threads at most.
  public init(_ plan: PairPlan, of pairing: PairingCase, threads: Int) {
    guard !plan.shortages.isEmpty else {
      (funnels, details) = ([:], [:])
      return
    }
    let gates = PairGates(pairing)
    let (from, to) = (Self.positions(pairing.from), Self.positions(pairing.to))
    let pairs = plan.pairs.compactMap { row in
      from[row.from].flatMap { from in to[row.to].map { Pair(from: from, to: $0) } }
    }
    let partners = gates.partners(threads: threads)
    let reasons = ShortageReasons(pairing, partners: partners, pairs: pairs, isComplete: true)
    funnels = ShortageFunnels(pairing, gates: gates).funnels(of: plan.shortages)
    details = Dictionary(
      reasons.all.map { (PairFunnelKey($0.shortage), $0.detail) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static func positions(_ side: PairSide) -> [String: Int] {
    Dictionary(
      side.entities.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
