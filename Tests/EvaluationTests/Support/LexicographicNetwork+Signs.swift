// SPDX-License-Identifier: GPL-3.0-or-later
import Street

extension LexicographicNetwork {
  /// Whether the vectors of reduced costs have the right signs, arc by arc, for one goal a stage.
  func signsHold(_ stages: [CertificateStage]) -> Bool {
    var reached = Set(arcs.map(\.tail).filter { if case .need = $0 { true } else { false } })
    for _ in 0..<5 {
      reached.formUnion(arcs.filter { reached.contains($0.tail) }.compactMap(\.head))
    }
    let heads = Dictionary(arcs.map { ($0.tail, $0.head) }, uniquingKeysWith: { first, _ in first })
    let filled = stages.map { stage in
      var potentials: [FlowNode?: Int] = [nil: 0]
      for tail in heads.keys { potentials[tail] = potential(tail, stage, heads) }
      return potentials
    }
    return arcs.allSatisfy { arc in
      guard reached.contains(arc.tail) else { return true }
      for (cost, potentials) in zip(arc.costs, filled) {
        let reduced = cost - (potentials[arc.tail] ?? 0) + (potentials[arc.head] ?? 0)
        if reduced != 0 { return reduced > 0 ? arc.flow == 0 : arc.flow == arc.capacity }
      }
      return true
    }
  }

  private func potential(
    _ node: FlowNode?,
    _ stage: CertificateStage,
    _ heads: [FlowNode: FlowNode?]
  ) -> Int {
    guard let node else { return 0 }
    if let stated = stage.potentials[node] { return stated }
    switch node {
    case .need, .shortage: return 0
    default: return potential(heads[node] ?? nil, stage, heads)
    }
  }
}

/// Every way to serve the needs of a small week of hours and half-days.
struct Exhaustive {
  let oracle: Oracle

  /// Lawful sets of projects, at most so many.
  func plans(most: Int) -> [[Project]] {
    var plans: [[Project]] = [[]]
    for need in oracle.week.needs where oracle.week.exclusion(of: need) == nil {
      for _ in 0..<need.quantity {
        var next = plans
        for plan in plans where next.count < most {
          for option in options(of: need) {
            let more = plan + [project(option, need, serial: plan.count)]
            if oracle.placementFaults(of: more).isEmpty { next.append(more) }
          }
        }
        plans = next
      }
    }
    return plans
  }

  private func options(of need: Need) -> [(ProviderID, Int)] {
    let providers: [ProviderID] =
      oracle.week.offers.map { .offer($0.id) } + oracle.week.people.map { .person($0.id) }
    return providers.flatMap { provider in
      oracle.cells(need, provider).map { (provider, $0) }
    }
  }

  private func project(_ option: (ProviderID, Int), _ need: Need, serial: Int) -> Project {
    let start = HalfDay(index: option.1).span.start
    return Project(
      id: "P\(serial)",
      needs: [need.id],
      projectClass: .other,
      span: TimeSpan(start: start, end: start + 60),
      place: nil,
      unit: oracle.offer(option.0)?.unit,
      providers: [Provision(provider: option.0, quantity: 1)]
    )
  }
}
