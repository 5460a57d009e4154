// SPDX-License-Identifier: GPL-3.0-or-later
internal import Synchronization

/// The nets of one set of rules, made when they are needed: first with few counts, then with those
/// that turn out to be broken.
final class RosterNets: Sendable {
  /// Steps of the net that is tried first, unless the tightest count alone has more.
  private static let firstSteps = 150_000
  /// Steps and cells of any net at most.
  private static let mostSteps = 40_000_000
  private static let mostCells = 6_000_000

  let rules: RosterRules
  let automaton: RosterAutomaton
  let first: RosterNet
  /// Counts that can be broken, the tightest first.
  let binding: [RosterNet.Dimension]
  /// Keys over all counts that can be broken; nil where they do not fit a number.
  let keys: RosterKeys?
  private let others = Mutex<[[Bool]: RosterNet]>([:])

  init(_ rules: RosterRules, days: Int) {
    self.rules = rules
    automaton = RosterAutomaton(rules, days: days)
    var chosen = [Bool](repeating: false, count: rules.counts.count)
    var net = RosterNet(rules, automaton, chosen: chosen)
    binding = RosterNet.binding(rules, automaton)
    for (place, count) in binding.map(\.position).enumerated() {
      chosen[count] = true
      let wider = RosterNet(rules, automaton, chosen: chosen)
      let most = place == 0 ? Self.mostSteps : Self.firstSteps
      guard wider.steps <= most, wider.cells <= Self.mostCells else {
        chosen[count] = false
        continue
      }
      net = wider
    }
    first = net
    var all = [Bool](repeating: false, count: rules.counts.count)
    for dimension in binding { all[dimension.position] = true }
    keys = RosterKeys(RosterNet(rules, automaton, chosen: all))
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
      let made = RosterNet(rules, automaton, chosen: key)
      known[key] = made
      return made
    }
    return wider.steps <= Self.mostSteps && wider.cells <= Self.mostCells ? wider : nil
  }
}
