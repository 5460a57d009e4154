// SPDX-License-Identifier: GPL-3.0-or-later
internal import Optimizing
internal import Street

/// Translates a part of a case into the model of whole horizons, and its rosters back.
struct RosterTranslator {
  /// A model and what its numbers stand for.
  struct Translation {
    var model: RosterModel
    /// The shifts of every duty.
    var duties: [[Int]]
    /// What is charged whatever is planned.
    var constant: Int
    /// Whether no lawful roster costs more in the model than it does.
    var isRelaxation: Bool
  }

  let facts: RosterFacts
  let component: RosterComponent
  let weights: RosterWeights

  /// Translates.
  ///
  /// - Parameter soft: People, by place in the part, whose rules are charged where they would forbid
  ///   everything.
  /// - Returns: The model and what its numbers stand for.
  func translate(soft: Set<Int> = []) -> Translation {
    let list = RosterDutyList(facts, component)
    let kinds = RosterKinds(facts, component, list.duties)
    let covers = RosterCoverList(facts, component, weights)
    var model = RosterModel(days: facts.roster.days)
    model.covers = covers.covers
    model.groups = covers.groups
    model.duties = zip(list.duties, kinds.kinds)
      .map { duty, kind in
        RosterModel.Duty(day: duty.day, kind: kind, credits: covers.credits(of: duty))
      }
    var sets = RuleSets()
    var constant = 0
    for (place, person) in component.people.enumerated() {
      let isSoft = soft.contains(place)
      let rules = sets.rules(of: person, facts, kinds, weights, isSoft: isSoft, &model.rules)
      constant += rules.constant
      let menu = list.menus[place]
      model.people.append(
        RosterModel.Person(
          rules: rules.position,
          duties: menu.duties,
          costs: zip(menu.duties, menu.costs)
            .map { $1 * weights.rules + seatCost(person, list.duties[$0]) },
          idle: menu.idle.enumerated()
            .map { day, cost in
              if menu.impossible.contains(day) || cost == nil && isSoft { return weights.hard }
              return cost.map { $0 * weights.rules }
            }
        )
      )
    }
    let end = component.shifts.map { facts.stints[$0].span.start / 1440 - facts.stints[$0].day }
      .max()
    return Translation(
      model: model,
      duties: list.duties.map(\.shifts),
      constant: constant,
      isRelaxation: !list.isCut && (end ?? 0) == 0 && soft.isEmpty
    )
  }

  /// What the seats of a duty cost after all else; 0 but for work of weeks.
  private func seatCost(_ person: Int, _ duty: RosterDutyList.Duty) -> Int {
    guard let lane = facts.lanes[.seats] else { return 0 }
    return duty.shifts.reduce(0) { sum, shift in
      sum + (facts.seat(person, shift).map { facts.costs[person][$0] } ?? 0)
    } * weights.goals[lane]
  }

  /// Rules that are alike are made once.
  private struct RuleSets {
    private struct Key: Hashable {
      var rules: [Int]
      var tail: [RosterStint]
      var knownDays: Int
      var shares: [Int]
      var wishes: [RosterWish]
      var isSoft: Bool
    }

    private var known: [Key: (position: Int, constant: Int)] = [:]
    private var successions: [[Int]: [RosterRules.Succession]] = [:]

    mutating func rules(
      of person: Int,
      _ facts: RosterFacts,
      _ kinds: RosterKinds,
      _ weights: RosterWeights,
      isSoft: Bool,
      _ made: inout [RosterRules]
    ) -> (position: Int, constant: Int) {
      let own = facts.personal[person]
      let key = Key(
        rules: own,
        tail: facts.tails[person],
        knownDays: facts.roster.people[person].knownDays,
        shares: own.compactMap { facts.shares[$0]?.history[person] },
        wishes: facts.roster.people[person].wishes
          .filter { $0.isOn && $0.day == nil && $0.shift == nil },
        isSoft: isSoft
      )
      if let place = known[key] { return place }
      let soft = isSoft ? weights.hard : nil
      var maker = RosterRuleMaker(facts, kinds, unit: weights.rules, soft: soft)
      for rule in own { maker.add(rule, of: person) }
      let between = own.filter {
        switch facts.rules[$0].law {
        case .rest, .travelBuffer: true
        case .succession(_, let days): days <= 1
        default: false
        }
      }
      let pairKey = between + (isSoft ? [-1] : [])
      let pairs =
        successions[pairKey]
        ?? RosterPairRules(facts: facts, kinds: kinds, unit: weights.rules, soft: soft)
        .successions(between)
      successions[pairKey] = pairs
      maker.add(pairs)
      made.append(maker.result)
      known[key] = (made.count - 1, maker.constant)
      return (made.count - 1, maker.constant)
    }
  }
}

extension RosterTranslator.Translation {
  /// Who stands each shift in a roster of the model.
  func seats(_ roster: Roster, _ component: RosterComponent) -> [(person: Int, shift: Int)] {
    zip(component.people, roster.duties)
      .flatMap { person, chosen in
        chosen.filter { $0 >= 0 }.flatMap { duties[$0].map { (person, $0) } }
      }
  }
}
