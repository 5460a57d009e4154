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

  /// Position of a layer's first state among all.
  private(set) var firstState: [Int] = []
  /// Rules on neighbouring days that would make it too large, for others to look after.
  private(set) var beside: RosterSteps?

  /// Edges of all layers.
  var edgeCount: Int { layers.reduce(0) { $0 + $1.edges.count } }

  /// States of all layers.
  var stateCount: Int { firstState[firstState.count - 1] }

  /// Edges of all layers at most before they are reduced.
  private static let mostEdges = 2_000_000

  /// Makes an automaton.
  ///
  /// Where all rules together would be too much, the one that tells most apart is left ``beside``, and
  /// so on: sequences of the automaton then cost at most what they cost under all rules.
  ///
  /// - Parameters:
  ///   - group: Sets of rules that differ in counts only.
  ///   - days: How many days.
  init(_ group: [RosterRules], days: Int) {
    self.days = days
    (classes, members) = Self.classes(of: group, days: days)
    classCount = members.count
    layers = Array(repeating: Layer(), count: days + 1)
    var inside = group.first ?? RosterRules(kinds: 1)
    let rules = inside
    var aside = RosterRules(kinds: rules.kinds)
    while true {
      let steps = RosterSteps(inside)
      if steps.bits <= 128, let layers = Self.layers(steps, members, days: days) {
        self.layers = layers
        break
      }
      guard inside.setWidestAside(&aside) else { break }
    }
    if !aside.stretches.isEmpty || !aside.successions.isEmpty { beside = RosterSteps(aside) }
    reduce()
    firstState = layers.reduce(into: [0]) { sums, layer in
      sums.append(sums[sums.count - 1] + layer.stateCount)
    }
  }

  /// A step before its target has a number.
  private struct Way {
    var kindClass: Int32
    var target: UInt128
    var cost: Int
    var bumps: UInt64
  }

  /// A state on a day of some phase.
  private struct Place: Hashable {
    var state: UInt128
    var phase: [UInt8]
  }

  /// All steps that can be reached, day by day; nil where there are too many.
  private static func layers(_ steps: RosterSteps, _ members: [Int], days: Int) -> [Layer]? {
    var states = [steps.pack(steps.first)]
    var layers: [Layer] = []
    var left = mostEdges
    // Days of one phase are alike: what leads from a state is found once.
    var known: [Place: [Way]] = [:]
    for day in 0..<days {
      var layer = Layer()
      var places: [UInt128: Int32] = [:]
      var next: [UInt128] = []
      let phase = steps.phase(of: day)
      for state in states {
        let place = Place(state: state, phase: phase)
        let ways = known[place] ?? Self.ways(steps, state, members, day)
        known[place] = ways
        for way in ways {
          let target: Int32
          if let known = places[way.target] {
            target = known
          } else {
            target = Int32(next.count)
            places[way.target] = target
            next.append(way.target)
          }
          layer.edges.append(
            Edge(kindClass: way.kindClass, target: target, cost: way.cost, bumps: way.bumps)
          )
        }
        layer.starts.append(Int32(layer.edges.count))
        guard layer.edges.count <= left else { return nil }
      }
      left -= layer.edges.count
      layers.append(layer)
      states = next
    }
    var last = Layer()
    last.starts = Array(repeating: 0, count: states.count + 1)
    layers.append(last)
    return layers
  }

  /// What leads from a state on a day.
  private static func ways(
    _ steps: RosterSteps,
    _ state: UInt128,
    _ members: [Int],
    _ day: Int
  ) -> [Way] {
    let before = steps.unpack(state)
    return members.enumerated()
      .compactMap { position, kind in
        var numbers = before
        guard let step = steps.step(&numbers, on: day, by: kind) else { return nil }
        return Way(
          kindClass: Int32(position),
          target: steps.pack(numbers),
          cost: step.cost,
          bumps: step.bumps
        )
      }
  }

  /// Kinds that no rule and no count of any of some sets of rules tells apart.
  private static func classes(
    of group: [RosterRules],
    days: Int
  ) -> (classes: [Int], members: [Int]) {
    var known: [[Int]: Int] = [:]
    var members: [Int] = []
    guard let rules = group.first else { return ([], []) }
    let weights = group.flatMap { rules in
      rules.counts.indices.filter { rules.canBind($0, days: days) }.map { rules.counts[$0].weights }
    }
    let classes = (0..<rules.kinds)
      .map { kind -> Int in
        var signature = [kind == 0 ? 1 : 0]
        for rule in rules.successions {
          signature.append((rule.from[kind] ? 1 : 0) + (rule.to[kind] ? 2 : 0))
        }
        signature += rules.stretches.map { $0.kinds[kind] ? 1 : 0 }
        signature += rules.blocks.map { $0.kinds[kind] ? 1 : 0 }
        signature += weights.map { $0[kind] }
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
