// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Partners that must hang together do: each is reachable from each through neighbours among them.
package struct PairConnectionCheck: PairRuleCheck {
  package init() {}

  package func violations(in plan: PairPlanReading, of reading: PairingReading) -> [PairViolation] {
    plan.partners().enumerated()
      .filter { entity, partners in
        reading.scheme.from.entities[entity].isConnected
          && !Self.isConnected(Set(partners), reading.neighbours)
      }
      .map { entity, partners in
        violation(.notConnected, at: .from, entity, reading, .number(partners.count))
      }
  }

  /// Whether some entities hang together; none do.
  static func isConnected(_ entities: Set<Int>, _ neighbours: [[Int]]) -> Bool {
    guard let first = entities.first else { return true }
    var reached: Set = [first]
    var open = [first]
    while let next = open.popLast() {
      for other in neighbours[next] where entities.contains(other) {
        if reached.insert(other).inserted { open.append(other) }
      }
    }
    return reached.count == entities.count
  }
}
