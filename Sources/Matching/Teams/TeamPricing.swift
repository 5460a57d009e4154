// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What needs would take if resources had prices: the need side of the Lagrangian relaxation of
/// `docs/model.md` §7.
///
/// For any prices of 0 or more, Σ capacity · price + Σ over needs of the most that its points exceed
/// what it pays is a bound on the points of every plan. A crew is priced per half-day, whatever its
/// start; a long activity pays for the half-day in which it begins.
struct TeamPricing {
  /// One provider in one half-day, with what a unit takes.
  struct Entry {
    var provider: Int32
    var cell: Int8
    var most: Int32
    var skills: UInt32
    var uses: Range<Int>
  }

  /// Thousandths of a point: prices are whole numbers in this unit.
  static let scale = 1000

  let program: TeamProgram
  /// Per planned need, sorted by provider and half-day.
  private(set) var entries: [Entry] = []
  private(set) var offsets: [Int] = [0]
  private(set) var uses: [TeamProgram.Use] = []

  init(_ program: TeamProgram) {
    self.program = program
    entries.reserveCapacity(program.options.count)
    for need in program.candidates.facts.needs.indices {
      var known: [(pair: Int32, cell: Int8, option: Int)] = []
      for mode in program.modes(ofNeed: need) {
        for option in program.modes[mode].options {
          known.append((program.options[option].pair, program.modes[mode].cell, option))
        }
      }
      known.sort { ($0.pair, $0.cell, $0.option) < ($1.pair, $1.cell, $1.option) }
      for (index, item) in known.enumerated() {
        if index > 0, known[index - 1].pair == item.pair, known[index - 1].cell == item.cell {
          continue
        }
        add(item.option, cell: item.cell)
      }
      offsets.append(entries.count)
    }
  }

  private mutating func add(_ position: Int, cell: Int8) {
    let option = program.options[position]
    let begin = uses.count
    for use in program.uses[option.uses] {
      switch program.resources[Int(use.resource)].key {
      case .cell(_, let other) where other != cell, .unitCell(_, let other) where other != cell:
        continue
      default: uses.append(use)
      }
    }
    entries.append(
      Entry(
        provider: program.candidates.pairs[Int(option.pair)].provider,
        cell: cell,
        most: option.most,
        skills: option.skills,
        uses: begin..<uses.count
      )
    )
  }

  /// The entries of a planned need.
  func entries(ofNeed need: Int) -> Range<Int> { offsets[need]..<offsets[need + 1] }

  /// What one unit of an entry pays.
  func cost(of entry: Int, at prices: [Int]) -> Int {
    var sum = 0
    for position in entries[entry].uses {
      let use = uses[position]
      sum += Int(use.amount) * prices[Int(use.resource)]
    }
    return sum
  }
}

/// What a bound by prices is about.
struct TeamSubject {
  /// The goal that is bounded.
  var goal: Goal
  /// Earlier goals and what the plans in question reach of them.
  var held: [(goal: Goal, value: Int)] = []
  /// For the goal of floors, the communities that fall short, as positions in ``Floors/communities``.
  var favoured: Set<Int> = []
}

/// Points that a goal gives to needs, in pieces.
struct TeamWorth {
  /// Of all pieces of a need together.
  var whole: [Int]
  /// Of each piece of a divisible need.
  var piece: [Int]
  /// How many pieces are worth one more.
  var extra: [Int]
  /// Thousandths that a point of each need counts.
  var weight: [Int]

  /// The points of a subject.
  ///
  /// - Parameters:
  ///   - subject: The goal and what is held.
  ///   - multipliers: Thousandths that a point of each held goal counts on top.
  ///   - facts: The week.
  ///   - floors: The community of every need.
  init(_ subject: TeamSubject, _ multipliers: [Int], _ facts: WeekFacts, _ floors: Floors) {
    whole = []
    piece = []
    extra = []
    weight = []
    for (number, need) in facts.needs.enumerated() {
      let counts =
        switch subject.goal {
        case .locks: !need.locked.isEmpty
        case .urgent: need.isUrgent
        default: true
        }
      let isPieces = subject.goal == .locks
      whole.append(!counts ? 0 : isPieces ? need.quantity : need.points)
      piece.append(!counts ? 0 : isPieces ? 1 : need.pieceWorth)
      extra.append(!counts || isPieces ? 0 : need.extraPieces)
      let isOwn = subject.goal != .floors || subject.favoured.contains(floors.ofNeed[number])
      var own = isOwn ? TeamPricing.scale : 0
      for (held, multiplier) in zip(subject.held, multipliers)
      where held.goal == .needs || need.isUrgent { own += multiplier }
      weight.append(own)
    }
  }
}

/// What a need takes at some prices.
struct TeamChoice {
  /// Points less payments, in thousandths.
  var gain = 0
  /// Points, unweighted.
  var points = 0
  /// Entries with units.
  var taken: [(entry: Int, units: Int)] = []
}

extension TeamPricing {
  /// The best that a need can do at some prices, or slightly better where skills overlap.
  func best(ofNeed number: Int, _ worth: TeamWorth, at prices: [Int]) -> TeamChoice {
    guard worth.whole[number] > 0, worth.weight[number] > 0 else { return TeamChoice() }
    switch program.shapes[number] {
    case .whole: return bestWhole(number, worth, prices)
    case .crew: return bestCrew(number, worth, prices)
    case .project: return TeamChoice()
    case .loose, .partCrew: return bestPieces(number, worth, prices)
    }
  }

  private func bestWhole(_ number: Int, _ worth: TeamWorth, _ prices: [Int]) -> TeamChoice {
    var choice = TeamChoice()
    for entry in entries(ofNeed: number) {
      let gain = worth.whole[number] * worth.weight[number] - cost(of: entry, at: prices)
      guard gain > choice.gain else { continue }
      choice = TeamChoice(gain: gain, points: worth.whole[number], taken: [(entry, 1)])
    }
    return choice
  }

  private func bestPieces(_ number: Int, _ worth: TeamWorth, _ prices: [Int]) -> TeamChoice {
    let quantity = program.candidates.facts.needs[number].quantity
    // The cheapest half-day of each provider, for as many pieces as its week allows.
    var cheapest: [(cost: Int, entry: Int, most: Int)] = []
    var last: Int32 = -1
    for entry in entries(ofNeed: number) {
      let cost = cost(of: entry, at: prices)
      let provider = entries[entry].provider
      if provider == last, let known = cheapest.last {
        if cost < known.cost {
          cheapest[cheapest.count - 1].cost = cost
          cheapest[cheapest.count - 1].entry = entry
        }
        continue
      }
      last = provider
      let cap = program.candidates.facts.providers[Int(provider)].weekCap
      cheapest.append((cost, entry, min(quantity, cap)))
    }
    if quantity == 1 {
      guard let best = cheapest.min(by: { $0.cost < $1.cost }) else { return TeamChoice() }
      let gain = worth.whole[number] * worth.weight[number] - best.cost
      guard gain > 0 else { return TeamChoice() }
      return TeamChoice(gain: gain, points: worth.whole[number], taken: [(best.entry, 1)])
    }
    cheapest.sort { ($0.cost, $0.entry) < ($1.cost, $1.entry) }
    var choice = TeamChoice()
    var pieces = 0
    for item in cheapest {
      var units = 0
      while units < item.most, pieces < quantity {
        let value = worth.piece[number] + (pieces < worth.extra[number] ? 1 : 0)
        let gain = value * worth.weight[number] - item.cost
        guard gain > 0 else { break }
        choice.gain += gain
        choice.points += value
        units += 1
        pieces += 1
      }
      guard units > 0 else { break }
      choice.taken.append((item.entry, units))
    }
    return choice
  }

  private func bestCrew(_ number: Int, _ worth: TeamWorth, _ prices: [Int]) -> TeamChoice {
    let need = program.candidates.facts.needs[number]
    var byCell: [[(cost: Int, entry: Int)]] = Array(repeating: [], count: HalfDay.count)
    for entry in entries(ofNeed: number) {
      byCell[Int(entries[entry].cell)].append((cost(of: entry, at: prices), entry))
    }
    var choice = TeamChoice()
    for heads in byCell where !heads.isEmpty {
      let sorted = heads.sorted { ($0.cost, $0.entry) < ($1.cost, $1.entry) }
      var dearest: (cost: Int, taken: [(entry: Int, units: Int)])?
      let demands = need.partialSkills.enumerated()
        .map { (bit: $0.offset, heads: $0.element.heads) }
      for demand in demands.isEmpty ? [(bit: 0, heads: 0)] : demands {
        guard let team = cheapestTeam(sorted, need.quantity, demand) else {
          dearest = nil
          break
        }
        if team.cost > dearest?.cost ?? -1 { dearest = team }
      }
      guard let team = dearest else { continue }
      let gain = worth.whole[number] * worth.weight[number] - team.cost
      guard gain > choice.gain else { continue }
      choice = TeamChoice(gain: gain, points: worth.whole[number], taken: team.taken)
    }
    return choice
  }

  /// The cheapest heads of which some hold one skill; nil where there are not enough.
  private func cheapestTeam(
    _ sorted: [(cost: Int, entry: Int)],
    _ quantity: Int,
    _ demand: (bit: Int, heads: Int)
  ) -> (cost: Int, taken: [(entry: Int, units: Int)])? {
    var taken: [(entry: Int, units: Int)] = []
    var cost = 0
    var left = quantity
    var skilled = demand.heads
    if skilled > 0 {
      for item in sorted where entries[item.entry].skills & (1 << UInt32(demand.bit)) != 0 {
        let units = min(skilled, Int(entries[item.entry].most))
        guard units > 0 else { break }
        taken.append((item.entry, units))
        cost += units * item.cost
        skilled -= units
        left -= units
      }
      guard skilled == 0 else { return nil }
    }
    for item in sorted where left > 0 {
      let used = taken.first { $0.entry == item.entry }?.units ?? 0
      let units = min(left, Int(entries[item.entry].most) - used)
      guard units > 0 else { continue }
      taken.append((item.entry, units))
      cost += units * item.cost
      left -= units
    }
    return left == 0 ? (cost, taken) : nil
  }
}
