// SPDX-License-Identifier: GPL-3.0-or-later
import Control

@testable import Optimizing

/// A roster's rules counted out naively, sequence by sequence, and small random problems.
enum NaiveRoster {
  /// What rules charge for a sequence of kinds, from their definitions alone; nil where they forbid it.
  static func cost(_ rules: RosterRules, _ kinds: [Int]) -> Int? {
    var sum = 0
    for rule in rules.successions {
      for day in kinds.indices where rule.to[kinds[day]] {
        // Days since the last day of the first sort, however it came about.
        var since: Int?
        for back in 1...(day + 1) where since == nil {
          if day - back >= 0 {
            if rule.from[kinds[day - back]] { since = back }
          } else if let before = rule.since {
            since = day + before
          }
        }
        guard let since, since <= rule.days else { continue }
        guard let price = rule.price else { return nil }
        sum += price
      }
    }
    for rule in rules.stretches {
      guard let charge = charge(rule, kinds) else { return nil }
      sum += charge
    }
    var worked = rules.counts.map { _ in [Int](repeating: 0, count: kinds.count) }
    for rule in rules.blocks {
      for (number, block) in rule.blocks.enumerated() {
        let before = number == 0 ? rule.before : 0
        let days = block.filter { rule.kinds[kinds[$0]] }
        if let count = rule.count, before == 0, let first = days.first { worked[count][first] += 1 }
        if !rule.charges.isEmpty {
          guard let charge = rule.charges[min(rule.charges.count - 1, before + days.count)] else {
            return nil
          }
          sum += charge
        }
      }
    }
    for (place, rule) in rules.counts.enumerated() {
      for (number, window) in rule.windows.enumerated() {
        let total = window.reduce(number == 0 ? rule.before : 0) {
          $0 + rule.weights[kinds[$1]] + worked[place][$1]
        }
        if total > rule.cap {
          guard let beyond = rule.beyond, let last = rule.charges[rule.cap] else { return nil }
          sum += last + beyond * (total - rule.cap)
        } else {
          guard let charge = rule.charges[total] else { return nil }
          sum += charge
        }
      }
    }
    return sum
  }

  private static func charge(_ rule: RosterRules.Stretch, _ kinds: [Int]) -> Int? {
    var sum = 0
    var day = 0
    while day <= kinds.count {
      let begin = day
      while day < kinds.count, rule.kinds[kinds[day]] { day += 1 }
      let before = begin == 0 ? rule.before : 0
      let length = before + day - begin
      if length > 0 {
        let beyond = rule.most.map { max(0, length - max($0, before)) } ?? 0
        if beyond > 0 {
          guard let over = rule.over else { return nil }
          sum += beyond * over
        }
        let isOpen = (begin == 0 && rule.isOpenBefore) || day == kinds.count
        if !isOpen, length < rule.least {
          guard let under = rule.under else { return nil }
          sum += under * (rule.least - length)
        }
      }
      day += 1
    }
    return sum
  }

  /// The least cost over all rosters; nil where somebody can have none.
  static func best(_ model: RosterModel) -> Int? {
    let sequences = model.people.indices.map { Self.sequences(model, $0) }
    guard sequences.allSatisfy({ !$0.isEmpty }) else { return nil }
    var best = Int.max
    func descend(_ person: Int, _ cost: Int, _ heads: [Int]) {
      guard person < sequences.count else {
        best = min(best, zip(model.covers, heads).reduce(cost) { $0 + $1.0.cost(of: $1.1) })
        return
      }
      for sequence in sequences[person] {
        var heads = heads
        for duty in sequence.duties where duty >= 0 {
          model.credits(of: duty, by: person) { heads[$0] += $1 }
        }
        descend(person + 1, cost + sequence.cost, heads)
      }
    }
    descend(0, 0, Array(repeating: 0, count: model.covers.count))
    return best
  }

  /// Everything a person may do, with its cost.
  static func sequences(_ model: RosterModel, _ person: Int) -> [(duties: [Int], cost: Int)] {
    let own = model.people[person]
    var found: [(duties: [Int], cost: Int)] = []
    func descend(_ chosen: [Int], _ cost: Int) {
      let day = chosen.count
      guard day < model.days else {
        let kinds = chosen.map { $0 < 0 ? 0 : model.duties[$0].kind }
        if let charge = NaiveRoster.cost(model.rules[own.rules], kinds) {
          found.append((chosen, cost + charge))
        }
        return
      }
      if let idle = own.idle[day] { descend(chosen + [-1], cost + idle) }
      for (place, duty) in own.duties.enumerated() where model.duties[duty].day == day {
        descend(chosen + [duty], cost + own.costs[place])
      }
    }
    descend([], 0)
    return found
  }

  /// A small random problem.
  static func random(_ random: inout SeededGenerator) -> RosterModel {
    var model = RosterModel(days: 3 + random.below(3))
    let kinds = 2 + random.below(2)
    for day in 0..<model.days {
      for kind in 1..<kinds {
        let cover = model.covers.count
        var pieces = [
          RosterModel.Cover.Piece(
            asked: random.below(3),
            under: 1 + random.below(20),
            over: random.below(6)
          )
        ]
        if random.below(3) == 0 { pieces.append(.init(asked: 1, under: random.below(9), over: 0)) }
        model.covers.append(RosterModel.Cover(pieces))
        let credit = RosterModel.Credit(
          cover: cover,
          amount: random.below(8) == 0 ? -1 : 1,
          group: random.below(4) == 0 ? 0 : nil
        )
        model.duties.append(RosterModel.Duty(day: day, kind: kind, credits: [credit]))
      }
    }
    let people = 1 + random.below(3)
    model.groups = [(0..<people).map { _ in random.below(2) == 0 }]
    for person in 0..<people {
      model.rules.append(rules(kinds, model.days, &random))
      var own = RosterModel.Person(
        rules: person,
        duties: [],
        costs: [],
        idle: (0..<model.days).map { _ in random.below(12) == 0 ? nil : random.below(4) }
      )
      own.heads = random.below(5) == 0 ? 2 : 1
      for duty in model.duties.indices where random.below(6) > 0 {
        own.duties.append(duty)
        own.costs.append(random.below(7))
      }
      model.people.append(own)
    }
    return model
  }

  /// The same problem with every cost so many times as high.
  static func dearer(_ model: RosterModel, by factor: Int) -> RosterModel {
    var model = model
    for cover in model.covers.indices {
      for piece in model.covers[cover].pieces.indices {
        model.covers[cover].pieces[piece].under *= factor
        model.covers[cover].pieces[piece].over *= factor
      }
    }
    for person in model.people.indices {
      model.people[person].costs = model.people[person].costs.map { $0 * factor }
      model.people[person].idle = model.people[person].idle.map { $0.map { $0 * factor } }
    }
    for place in model.rules.indices { dearer(&model.rules[place], by: factor) }
    return model
  }

  private static func dearer(_ rules: inout RosterRules, by factor: Int) {
    func times(_ cost: Int?) -> Int? { cost.map { $0 * factor } }
    for place in rules.successions.indices {
      rules.successions[place].price = times(rules.successions[place].price)
    }
    for place in rules.stretches.indices {
      rules.stretches[place].under = times(rules.stretches[place].under)
      rules.stretches[place].over = times(rules.stretches[place].over)
    }
    for place in rules.blocks.indices {
      rules.blocks[place].charges = rules.blocks[place].charges.map(times)
    }
    for place in rules.counts.indices {
      rules.counts[place].charges = rules.counts[place].charges.map(times)
      rules.counts[place].beyond = times(rules.counts[place].beyond)
    }
  }

  private static func flags(_ kinds: Int, _ random: inout SeededGenerator) -> [Bool] {
    (0..<kinds).map { _ in random.below(2) == 0 }
  }

  private static func price(_ random: inout SeededGenerator) -> Int? {
    random.below(3) == 0 ? nil : random.below(9)
  }

  private static func rules(
    _ kinds: Int,
    _ days: Int,
    _ random: inout SeededGenerator
  ) -> RosterRules {
    var rules = RosterRules(kinds: kinds)
    if random.below(2) == 0 {
      rules.successions.append(
        .init(
          from: flags(kinds, &random),
          to: flags(kinds, &random),
          days: 1 + random.below(3),
          price: price(&random),
          since: random.below(2) == 0 ? nil : 1 + random.below(3)
        )
      )
    }
    for _ in 0..<random.below(3) {
      let least = 1 + random.below(3)
      rules.stretches.append(
        .init(
          kinds: flags(kinds, &random),
          least: least,
          most: random.below(2) == 0 ? nil : least + random.below(2),
          under: price(&random),
          over: price(&random),
          before: random.below(3),
          isOpenBefore: random.below(2) == 0
        )
      )
    }
    if random.below(2) == 0 {
      let middle = 1 + random.below(days - 1)
      rules.counts.append(
        .init(
          weights: (0..<kinds).map { _ in random.below(3) },
          windows: random.below(2) == 0 ? [0..<days] : [0..<middle, middle..<days],
          least: random.below(3),
          under: random.below(8),
          most: 2 + random.below(3),
          over: price(&random),
          before: random.below(2)
        )
      )
    }
    if random.below(2) == 0 {
      rules.counts.append(
        .init(weights: Array(repeating: 0, count: kinds), windows: [0..<days], most: 1, over: 3)
      )
      rules.blocks.append(
        .init(
          blocks: [0..<2, 2..<3],
          kinds: [false] + Array(repeating: true, count: kinds - 1),
          charges: random.below(2) == 0 ? [] : [0, 4, 0],
          count: rules.counts.count - 1,
          before: random.below(2)
        )
      )
    }
    return rules
  }
}
