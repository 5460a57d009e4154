// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Counts for everybody who lacks partners, and has not enough who pass the rules, how many are left
/// after each rule.
struct ShortageFunnels {
  private let pairing: PairingCase
  private let gates: PairGates
  private let forbidden: Set<Pair>
  private let owners: MutualOwners?
  /// Whether each of the first side may still go to somebody who is not fixed.
  private let isFree: [Bool]
  /// Pairs looked at, at most; beyond that no more funnels are counted.
  private let effort: Int

  init(_ pairing: PairingCase, gates: PairGates, effort: Int = 20_000_000) {
    self.pairing = pairing
    self.gates = gates
    self.effort = effort
    forbidden = Set(pairing.forbidden)
    owners = pairing.mutual.map { MutualOwners(pairing, $0) }
    var fixed = Array(repeating: 0, count: pairing.from.entities.count)
    for pair in pairing.fixed { fixed[Int(pair.from)] += 1 }
    isFree = zip(pairing.from.entities, fixed).map { $0.most > $1 }
  }

  /// The funnels of those shortages that rules alone explain.
  func funnels(of shortages: [PairShortage]) -> [PairFunnelKey: PairFunnel] {
    let from = Self.positions(pairing.from)
    let to = Self.positions(pairing.to)
    var known: [Signature: PairFunnel] = [:]
    var found: [PairFunnelKey: PairFunnel] = [:]
    var spent = 0
    for shortage in shortages where shortage.cause == .tooFewPeople && shortage.groupSize == 1 {
      guard spent <= effort, let entity = (shortage.side == .from ? from : to)[shortage.id] else {
        continue
      }
      let kind = shortage.kind.flatMap { kind in
        pairing.tallies.firstIndex { $0.words == kind }
      }
      let signature = signature(shortage.side, entity, kind)
      let funnel: PairFunnel
      if let seen = signature.flatMap({ known[$0] }) {
        funnel = seen
      } else {
        funnel = self.funnel(shortage.side, entity, kind, &spent)
      }
      if let signature { known[signature] = funnel }
      found[PairFunnelKey(shortage)] = funnel
    }
    return found
  }

  private static func positions(_ side: PairSide) -> [String: Int] {
    Dictionary(
      side.entities.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  // MARK: Counting

  private func funnel(
    _ side: PairGoal.Side,
    _ entity: Int,
    _ kind: Int?,
    _ spent: inout Int
  ) -> PairFunnel {
    var left: [Int] =
      side == .from
      ? Array(pairing.to.entities.indices)
      : pairing.from.entities.indices.filter {
        kind.map { pairing.tallies[$0].counts }?[$0] ?? true
      }
    var funnel = PairFunnel(total: left.count)
    for gate in steps(side) where !left.isEmpty {
      spent += left.count
      let before = left
      left.removeAll { other in
        side == .from ? !passes(gate, entity, other) : !passes(gate, other, entity)
      }
      funnel.steps.append(PairFunnel.Step(gate: gate, left: left.count))
      if left.isEmpty { funnel.blank = blank(gate, side, entity, before) }
    }
    return funnel
  }

  private func steps(_ side: PairGoal.Side) -> [PairFunnel.Gate] {
    pairing.rules.indices.map { .rule($0) } + (forbidden.isEmpty ? [] : [.forbidden])
      + (owners == nil ? [] : [.mutual]) + (side == .to && isFree.contains(false) ? [.free] : [])
  }

  private func passes(_ gate: PairFunnel.Gate, _ from: Int, _ to: Int) -> Bool {
    switch gate {
    case .rule(let number): gates.passes(pairing.rules[number].test, from, to)
    case .forbidden: !forbidden.contains(Pair(from: from, to: to))
    case .mutual: !(owners?.owns(from, to) ?? false)
    case .free: isFree[from]
    }
  }

  /// Whose cells are blank in the columns of a rule that nobody passes with a blank cell.
  private func blank(
    _ gate: PairFunnel.Gate,
    _ side: PairGoal.Side,
    _ entity: Int,
    _ before: [Int]
  ) -> PairFunnel.Blank? {
    guard case .rule(let number) = gate else { return nil }
    let (one, other): (Int, Int?)
    switch pairing.rules[number].test {
    case .shares(let from, let to): (one, other) = (from, to)
    case .coversAll(let from, _), .coversAny(let from, _): (one, other) = (from, nil)
    default: return nil
    }
    let (from, to) = (pairing.from.columns[one], other.map { pairing.to.columns[$0] })
    if side == .from {
      if from[entity].isEmpty { return .here }
      return to.map { to in before.allSatisfy { to[$0].isEmpty } } ?? false ? .there : nil
    }
    if to?[entity].isEmpty ?? false { return .here }
    return before.allSatisfy { from[$0].isEmpty } ? .there : nil
  }

  // MARK: Equal funnels

  /// What a funnel depends on.
  private struct Signature: Hashable {
    var side: PairGoal.Side
    var kind: Int?
    var words: [ArraySlice<Int32>]
  }

  /// What the funnel of an entity depends on; nil where it depends on the entity itself.
  private func signature(_ side: PairGoal.Side, _ entity: Int, _ kind: Int?) -> Signature? {
    guard forbidden.isEmpty, owners == nil else { return nil }
    var words: [ArraySlice<Int32>] = []
    for rule in pairing.rules {
      switch rule.test {
      case .shares(let from, let to), .differs(let from, let to), .coversAll(let from, let to),
        .coversAny(let from, let to), .atLeast(let from, let to), .atMost(let from, let to),
        .demands(to: let to, from: let from):
        words.append(
          side == .from ? pairing.from.columns[from][entity] : pairing.to.columns[to][entity]
        )
      case .within: return nil
      }
    }
    return Signature(side: side, kind: kind, words: words)
  }
}
