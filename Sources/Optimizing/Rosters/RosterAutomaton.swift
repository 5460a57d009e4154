// SPDX-License-Identifier: GPL-3.0-or-later

/// All sequences of kinds that rules on neighbouring days allow, day by day, with what they cost.
///
/// A layered graph: a state for every past that makes a difference for what may come. Kinds that no
/// rule tells apart are one class.
///
/// - Note: Source: G. Pesant, A regular language membership constraint for finite sequences of
///   variables, CP 2004; S. Demassey, G. Pesant, L.-M. Rousseau, A cost-regular based hybrid column
///   generation approach, Constraints 11, 2006.
struct RosterAutomaton: Sendable {
  /// A step from a state by a class of kinds.
  struct Edge: Sendable, Hashable {
    var kindClass: Int32
    var target: Int32
    var cost: Int
    /// Counts that a block adds one to: a bit per count.
    var bumps: UInt64
  }

  /// The states before one day.
  struct Layer: Sendable {
    /// Where the edges of every state begin; one entry more than states.
    var starts: [Int32] = [0]
    var edges: [Edge] = []

    var stateCount: Int { starts.count - 1 }

    func edges(of state: Int) -> Range<Int> { Int(starts[state])..<Int(starts[state + 1]) }
  }

  let days: Int
  /// The class of every kind; the day off is of class 0.
  let classes: [Int]
  /// How many classes there are.
  let classCount: Int
  /// One kind of each class.
  let members: [Int]
  /// One layer per day, and one with the states at the end.
  ///
  /// The first has one state, or none where
  /// nothing is allowed.
  private(set) var layers: [Layer]

  init(_ rules: RosterRules, days: Int) {
    self.days = days
    (classes, members) = Self.classes(of: rules)
    classCount = members.count
    let steps = RosterSteps(rules)
    var states = [steps.first]
    var layers: [Layer] = []
    for day in 0..<days {
      var layer = Layer()
      var places: [UInt128: Int32] = [:]
      var next: [UInt128] = []
      for state in states {
        for (position, kind) in members.enumerated() {
          guard let step = steps.step(from: state, on: day, by: kind) else { continue }
          let target: Int32
          if let known = places[step.state] {
            target = known
          } else {
            target = Int32(next.count)
            places[step.state] = target
            next.append(step.state)
          }
          layer.edges.append(
            Edge(
              kindClass: Int32(position),
              target: target,
              cost: step.cost,
              bumps: step.bumps
            )
          )
        }
        layer.starts.append(Int32(layer.edges.count))
      }
      layers.append(layer)
      states = next
    }
    var last = Layer()
    last.starts = Array(repeating: 0, count: states.count + 1)
    layers.append(last)
    self.layers = layers
    reduce()
  }

  private static func classes(of rules: RosterRules) -> (classes: [Int], members: [Int]) {
    var known: [[Int]: Int] = [:]
    var members: [Int] = []
    let classes = (0..<rules.kinds)
      .map { kind -> Int in
        var signature = [kind == 0 ? 1 : 0]
        for rule in rules.successions {
          signature.append((rule.from[kind] ? 1 : 0) + (rule.to[kind] ? 2 : 0))
        }
        signature += rules.stretches.map { $0.kinds[kind] ? 1 : 0 }
        signature += rules.blocks.map { $0.kinds[kind] ? 1 : 0 }
        signature += rules.counts.map { $0.weights[kind] }
        if let place = known[signature] { return place }
        known[signature] = members.count
        members.append(kind)
        return members.count - 1
      }
    return (classes, members)
  }

  /// Drops states without an end and merges those with the same future.
  private mutating func reduce() {
    // What state of the reduced layer each state became; −1 for none.
    var became = [Int32](repeating: 0, count: layers[days].stateCount)
    layers[days].starts = [0, 0]
    for day in stride(from: days - 1, through: 0, by: -1) {
      let old = layers[day]
      var layer = Layer()
      var known: [[Edge]: Int32] = [:]
      var next = [Int32](repeating: -1, count: old.stateCount)
      for state in 0..<old.stateCount {
        let edges = old.edges(of: state)
          .compactMap { position -> Edge? in
            var edge = old.edges[position]
            edge.target = became[Int(edge.target)]
            return edge.target >= 0 ? edge : nil
          }
        guard !edges.isEmpty else { continue }
        if let place = known[edges] {
          next[state] = place
          continue
        }
        next[state] = Int32(layer.stateCount)
        known[edges] = next[state]
        layer.edges += edges
        layer.starts.append(Int32(layer.edges.count))
      }
      layers[day] = layer
      became = next
    }
  }
}
