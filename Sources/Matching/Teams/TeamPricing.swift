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
    /// The component that it serves, from 1; 0 for a whole need.
    var part: Int8
    var most: Int32
    var skills: UInt32
    var uses: Range<Int>
  }

  /// Sessions of one offer in one half-day.
  struct Session {
    var provider: Int32
    var cell: Int8
    /// How many of them at most.
    var most: Int
    var seats: Int
    var uses: Range<Int>
    /// Needs that could join, as slots.
    var guests: [Int32]
  }

  /// Thousandths of a point: prices are whole numbers in this unit.
  static let scale = 1000

  let program: TeamProgram
  /// Per planned need, sorted by provider and half-day.
  private(set) var entries: [Entry] = []
  private(set) var offsets: [Int] = [0]
  /// The candidate of every entry.
  private(set) var pairs: [Int32] = []
  private(set) var uses: [TeamProgram.Use] = []
  /// The slot of every need that may join others; −1 for the rest.
  ///
  /// Slots have a price a piece.
  private(set) var slotOfNeed: [Int32]
  private(set) var needOfSlot: [Int] = []
  private(set) var sessions: [Session] = []
  /// Slots of the needs that could join what an entry serves.
  private(set) var guestsOfEntry: [Int: [Int32]] = [:]
  /// Whether an entry is closed, by entry; empty where none is.
  private var isClosed: [Bool] = []
  /// Needs that have to be served, whatever they pay.
  private(set) var served: Set<Int> = []

  init(_ program: TeamProgram) {
    self.program = program
    slotOfNeed = Array(repeating: -1, count: program.shapes.count)
    let guests = SessionGuests(program.candidates)
    for need in guests.needs {
      slotOfNeed[need] = Int32(needOfSlot.count)
      needOfSlot.append(need)
    }
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
    addSessions(guests)
    addGuests(guests)
  }

  private mutating func addSessions(_ guests: SessionGuests) {
    let candidates = program.candidates
    var cells: Set<[Int]> = []
    for run in program.runs {
      let (position, cell) = (Int(run.provider), Int(run.cell))
      guard cells.insert([position, cell]).inserted,
        let terms = candidates.facts.providers[position].session
      else { continue }
      let provider = candidates.facts.providers[position]
      let begin = uses.count
      uses += program.uses[run.uses]
      sessions.append(
        Session(
          provider: run.provider,
          cell: run.cell,
          most: min(provider.weekCap, provider.cellCap),
          seats: terms.seats,
          uses: begin..<uses.count,
          guests: guests.guests(of: position)
            .filter { candidates.pairs[$0.pair].cells & (1 << UInt32(cell)) != 0 }
            .map { slotOfNeed[$0.need] }
        )
      )
    }
  }

  private mutating func addGuests(_ guests: SessionGuests) {
    let candidates = program.candidates
    for need in needOfSlot where candidates.facts.needs[need].sharedSeats > 0 {
      for entry in entries(ofNeed: need) {
        let cell = UInt32(entries[entry].cell)
        let slots = guests.guests(ofHost: need, with: entries[entry].provider)
          .filter { candidates.pairs[$0.pair].cells & (1 << cell) != 0 }
          .map { slotOfNeed[$0.need] }
        if !slots.isEmpty { guestsOfEntry[entry] = slots }
      }
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
    pairs.append(option.pair)
    entries.append(
      Entry(
        provider: program.candidates.pairs[Int(option.pair)].provider,
        cell: cell,
        part: program.candidates.pairs[Int(option.pair)].part,
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
    if !isClosed.isEmpty, isClosed[entry] { return Self.never }
    return cost(of: entries[entry].uses, at: prices)
  }

  /// The prices that a hint gives to resources and slots.
  func prices(of hint: PriceHint) -> [Int] {
    hint.resources + needOfSlot.map { hint.pieces[$0] }
  }

  /// More than any need is worth.
  private static let never = 1 << 40

  /// What a need does that nobody can serve at a gain.
  private func unserved(_ number: Int) -> TeamChoice {
    TeamChoice(gain: served.contains(number) ? -Self.never : 0)
  }

  /// The same with only the ways that some limits leave open.
  func limited(by limits: TeamLimits) -> TeamPricing {
    var pricing = self
    pricing.isClosed = [Bool](repeating: false, count: entries.count)
    for need in limits.needs {
      if limits.isServed(need) { pricing.served.insert(need) }
      for entry in entries(ofNeed: need) {
        let (provider, cell) = (entries[entry].provider, entries[entry].cell)
        pricing.isClosed[entry] = !limits.allow(need, provider, cell)
      }
    }
    for number in sessions.indices {
      let (provider, cell) = (sessions[number].provider, sessions[number].cell)
      pricing.sessions[number].guests
        .removeAll {
          !limits.allow(needOfSlot[Int($0)], provider, cell)
        }
    }
    for (entry, guests) in guestsOfEntry {
      let (provider, cell) = (entries[entry].provider, entries[entry].cell)
      pricing.guestsOfEntry[entry] = guests.filter {
        limits.allow(needOfSlot[Int($0)], provider, cell)
      }
    }
    return pricing
  }

  /// What some uses pay.
  func cost(of uses: Range<Int>, at prices: [Int]) -> Int {
    var sum = 0
    for position in uses {
      let use = self.uses[position]
      sum += Int(use.amount) * prices[Int(use.resource)]
    }
    return sum
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
    case .project: return bestProject(number, worth, prices)
    case .loose, .partCrew: return bestPieces(number, worth, prices)
    }
  }

  private func bestWhole(_ number: Int, _ worth: TeamWorth, _ prices: [Int]) -> TeamChoice {
    var choice = unserved(number)
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
      let without = unserved(number)
      guard let best = cheapest.min(by: { $0.cost < $1.cost }) else { return without }
      let gain = worth.whole[number] * worth.weight[number] - best.cost
      guard gain > without.gain else { return without }
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
    var choice = unserved(number)
    for heads in byCell(Array(entries(ofNeed: number)), prices) where !heads.isEmpty {
      guard let team = cheapest(of: need, heads) else { continue }
      let gain = worth.whole[number] * worth.weight[number] - team.cost
      guard gain > choice.gain else { continue }
      choice = TeamChoice(gain: gain, points: worth.whole[number], taken: team.taken)
    }
    return choice
  }

  /// A need with components: in the best half-day, each component the cheapest way by itself.
  private func bestProject(_ number: Int, _ worth: TeamWorth, _ prices: [Int]) -> TeamChoice {
    let need = program.candidates.facts.needs[number]
    var parts = [[Int]](repeating: [], count: need.parts.count)
    for entry in entries(ofNeed: number) { parts[Int(entries[entry].part) - 1].append(entry) }
    let byPart = parts.map { byCell($0, prices) }
    var best = unserved(number)
    for cell in 0..<HalfDay.count {
      let teams = need.parts.indices
        .compactMap { part in
          byPart[part][cell].isEmpty ? nil : cheapest(of: need.parts[part], byPart[part][cell])
        }
        .sorted { $0.cost < $1.cost }
      guard need.quantity > 1 || teams.count == need.parts.count else { continue }
      let choice = choice(teams, number, worth)
      if choice.gain > best.gain { best = choice }
    }
    return best
  }

  /// What a need with components gains by some of them, the cheapest first.
  private func choice(_ teams: [PricedTeam], _ number: Int, _ worth: TeamWorth) -> TeamChoice {
    var choice = TeamChoice()
    guard program.candidates.facts.needs[number].quantity > 1 else {
      let cost = teams.reduce(0) { $0 + $1.cost }
      choice.gain = worth.whole[number] * worth.weight[number] - cost
      choice.points = worth.whole[number]
      choice.taken = teams.flatMap(\.taken)
      return choice
    }
    for (piece, team) in teams.enumerated() {
      let value = worth.piece[number] + (piece < worth.extra[number] ? 1 : 0)
      let gain = value * worth.weight[number] - team.cost
      guard gain > 0 else { break }
      choice.gain += gain
      choice.points += value
      choice.taken += team.taken
    }
    return choice
  }

  /// Who serves a need or a component together, and what they pay.
  private typealias PricedTeam = (cost: Int, taken: [(entry: Int, units: Int)])

  private func byCell(_ some: [Int], _ prices: [Int]) -> [[(cost: Int, entry: Int)]] {
    var result: [[(cost: Int, entry: Int)]] = Array(repeating: [], count: HalfDay.count)
    for entry in some {
      result[Int(entries[entry].cell)].append((cost(of: entry, at: prices), entry))
    }
    return result.map { $0.sorted { ($0.cost, $0.entry) < ($1.cost, $1.entry) } }
  }

  /// The cheapest way to serve a need or component in one half-day, each skill looked at by itself; nil
  /// where there are not enough heads.
  private func cheapest(
    of wanted: NeedFacts,
    _ sorted: [(cost: Int, entry: Int)]
  ) -> PricedTeam? {
    if wanted.needsSingleProvider {
      return sorted.first.map { ($0.cost, [($0.entry, 1)]) }
    }
    let demands = wanted.partialSkills.enumerated()
      .map { (bit: $0.offset, heads: $0.element.heads) }
    var dearest: PricedTeam?
    for demand in demands.isEmpty ? [(bit: 0, heads: 0)] : demands {
      guard let team = cheapestTeam(sorted, wanted.quantity, demand) else { return nil }
      if team.cost > dearest?.cost ?? -1 { dearest = team }
    }
    return dearest
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
