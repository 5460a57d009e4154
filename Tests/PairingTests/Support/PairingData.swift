// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import TinyPairings

/// A case as data of `models/pairing.mod`; its parts that the text leaves out must not matter.
enum PairingData {
  /// Goals that the text knows, by the names that it gives them.
  static func name(of goal: PairGoal, at level: Int) -> String? {
    switch goal {
    case .shortage: "shortage"
    case .cover: "cover"
    case .band(.to): "band"
    case .band(.from), .balance: nil
    default: "cost\(level)"
    }
  }

  /// The data, asking for a goal with those before it frozen.
  static func text(_ oracle: PairOracle, level: Int, frozen: [Int]) -> String {
    let scheme = oracle.scheme
    let names = scheme.goals.enumerated().map { name(of: $1, at: $0) ?? "" }
    let held = zip(names, frozen).map { "\($0) \($1)" }.joined(separator: " ")
    return "data;\n" + sides(scheme) + kinds(scheme) + pairs(oracle, names)
      + "param LEVEL := \(names[level]);\n"
      + (frozen.isEmpty ? "" : "param: FROZEN: frozen := \(held);\n") + "end;\n"
  }

  private static func sides(_ scheme: PairingCase) -> String {
    var text = "param: FROM: fromLeast fromMost fromPriority heads size :=\n"
    for entity in scheme.from.entities {
      text += " \(entity.id) \(entity.least) \(min(entity.most, 99)) \(entity.priority)"
      text += " \(entity.heads) \(entity.size)\n"
    }
    text += ";\nparam: TO: toLeast toMost toPriority history low high capacity :=\n"
    for entity in scheme.to.entities {
      let band = entity.band ?? 0...999_999
      text += " \(entity.id) \(entity.least) \(min(entity.most, 999)) \(entity.priority)"
      text += " \(entity.history) \(band.lowerBound) \(band.upperBound)"
      text += " \(entity.capacity ?? 999)\n"
    }
    return text + ";\n"
  }

  private static func kinds(_ scheme: PairingCase) -> String {
    let names = scheme.tallies.indices.map { "k\($0)" }
    let roles = scheme.tallies.indices.filter { scheme.tallies[$0].isRole }.map { "k\($0)" }
    var text = "set KINDS := \(names.joined(separator: " "));\n"
    text += "set ROLES := \(roles.joined(separator: " "));\n"
    for (number, tally) in scheme.tallies.enumerated() {
      let people = zip(scheme.from.entities, tally.counts).filter { $1 }.map(\.0.id)
      text += "set OF[k\(number)] := \(people.joined(separator: " "));\n"
    }
    text += "param: kindLeast kindMost :=\n"
    for (number, tally) in scheme.tallies.enumerated() {
      for (place, entity) in scheme.to.entities.enumerated() {
        text += " k\(number) \(entity.id) \(tally.least[place]) \(min(tally.most[place], 999))\n"
      }
    }
    return text + ";\n"
  }

  private static func pairs(_ oracle: PairOracle, _ names: [String]) -> String {
    let scheme = oracle.scheme
    let costs = names.filter { $0.hasPrefix("cost") }
    var text = "set COSTS := \(costs.joined(separator: " "));\nset PAIRS :=\n"
    var numbers = ""
    for (row, from) in scheme.from.entities.enumerated() {
      for (place, to) in scheme.to.entities.enumerated() where oracle.isOpen(row, place) {
        text += " (\(from.id),\(to.id))\n"
        for (goal, name) in zip(scheme.goals, names) where name.hasPrefix("cost") {
          numbers += " \(name) \(from.id) \(to.id) \(oracle.cost(goal, row, place))\n"
        }
      }
    }
    let persons = scheme.previous.reduce(0) { $0 + scheme.from.entities[Int($1.from)].heads }
    let constants = zip(scheme.goals, names).filter { $0.0 == .keep }.map { " \($1) \(persons)" }
    let fixed = scheme.fixed.map { pair in
      "(\(scheme.from.entities[Int(pair.from)].id),\(scheme.to.entities[Int(pair.to)].id))"
    }
    return text + ";\n" + (fixed.isEmpty ? "" : "set FIXED := \(fixed.joined(separator: " "));\n")
      + "param cost :=\n\(numbers);\nparam constant :=\n\(constants.joined(separator: "\n"));\n"
  }
}
