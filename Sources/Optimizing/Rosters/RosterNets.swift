// SPDX-License-Identifier: GPL-3.0-or-later
internal import Synchronization

/// The nets of one set of rules, made when they are needed: first with few counts, then with those
/// that turn out to be broken.
final class RosterNets: Sendable {
  /// Steps of the net that is tried first, unless the tightest count alone has more.
  private static let firstSteps = 150_000
  /// Steps and cells of any net at most.
  private static let mostSteps = 100_000_000
  private static let mostCells = 6_000_000

  /// Edges of an automaton through which every count is followed to tell whether it matters.
  private static let mostExactEdges = 60_000

  let rules: RosterRules
  let automaton: RosterAutomaton
  let first: RosterNet
  /// Counts that can be broken, the tightest first.
  let binding: [RosterNet.Dimension]
  /// Keys over all counts that can be broken; nil where they do not fit a number.
  let keys: RosterKeys?
  private let others = Mutex<[[Bool]: RosterNet]>([:])

  /// Makes nets for all sets of rules; those that differ in counts only share an automaton.
  static func all(_ rules: [RosterRules], days: Int, threads: Int) -> [RosterNets] {
    var groups: [RosterRules.Neighbours: Int] = [:]
    var members: [[Int]] = []
    let group = rules.indices.map { place -> Int in
      let key = RosterRules.Neighbours(rules[place])
      if let known = groups[key] {
        members[known].append(place)
        return known
      }
      groups[key] = members.count
      members.append([place])
      return members.count - 1
    }
    let sets = members
    let automata = parallelMap(count: sets.count, threads: threads) { group in
      RosterAutomaton(sets[group].map { rules[$0] }, days: days)
    }
    return parallelMap(count: rules.count, threads: threads) {
      RosterNets(rules[$0], automata[group[$0]])
    }
  }

  private init(_ rules: RosterRules, _ automaton: RosterAutomaton) {
    self.rules = rules
    self.automaton = automaton
    let isLarge = automaton.edgeCount > Self.mostExactEdges
    let binding = RosterNet.binding(rules, automaton, isExact: !isLarge)
    self.binding = binding
    var told: [(dimension: RosterNet.Dimension, boxes: RosterBoxes)] = []
    var first = RosterNet(automaton, told: [], relaxed: binding)
    for (place, dimension) in binding.enumerated() {
      guard place == 0 || first.steps <= Self.firstSteps else { break }
      let wider = told + [(dimension, RosterBoxes(dimension, automaton))]
      let positions = Set(wider.map(\.dimension.position))
      let net = RosterNet(
        automaton,
        told: wider,
        relaxed: binding.filter { !positions.contains($0.position) }
      )
      let most = place == 0 ? Self.mostSteps : Self.firstSteps
      guard net.steps <= most, net.cells <= Self.mostCells else { continue }
      (told, first) = (wider, net)
    }
    self.first = first
    let all = binding.map { dimension in
      (
        dimension,
        isLarge && dimension.count.isCapOnly
          ? RosterBoxes(all: dimension.count, automaton) : RosterBoxes(dimension, automaton)
      )
    }
    keys = RosterKeys(RosterNet(automaton, told: all, relaxed: []))
  }

  /// The net that also tells apart what a sequence breaks; nil where that would be too large, or
  /// nothing is broken that the net leaves out.
  func wider(than net: RosterNet, brokenBy kinds: [Int]) -> RosterNet? {
    var chosen = [Bool](repeating: false, count: rules.counts.count)
    for dimension in net.dimensions { chosen[dimension.position] = true }
    let before = chosen
    for (place, charge) in rules.charges(of: kinds).enumerated() where charge != 0 {
      chosen[place] = true
    }
    guard chosen != before else { return nil }
    let key = chosen
    let wider = others.withLock { known -> RosterNet in
      if let net = known[key] { return net }
      let made = RosterNet(
        automaton,
        told: binding.filter { key[$0.position] }.map { ($0, RosterBoxes($0, automaton)) },
        relaxed: binding.filter { !key[$0.position] }
      )
      known[key] = made
      return made
    }
    return wider.steps <= Self.mostSteps && wider.cells <= Self.mostCells ? wider : nil
  }
}
