// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Turns units of options into placements that still want a start where their mode has none.
struct TeamDecoder {
  let program: TeamProgram

  /// One choice: a pair, a half-day, a start or none, and pieces.
  struct Choice {
    var need: Int
    var pair: Int
    var cell: Int
    var start: Int?
    var pieces: Int
    /// The last minute at which it may end: the tightest are booked first.
    var deadline: Int
  }

  /// The choices of a solution, crews first, then the tightest.
  func decode(_ units: [(option: Int, count: Int)]) -> [Choice] {
    let facts = program.candidates.facts
    var result: [Choice] = []
    for (position, count) in units {
      let option = program.options[position]
      let mode = program.modes[program.mode(ofOption: position)]
      let need = Int(mode.need)
      let spans = facts.gates.commonSpans(
        facts.needs[need],
        facts.providers[Int(program.candidates.pairs[Int(option.pair)].provider)],
        in: HalfDay(index: Int(mode.cell))
      )
      result.append(
        Choice(
          need: need,
          pair: Int(option.pair),
          cell: Int(mode.cell),
          start: mode.start >= 0 ? Int(mode.start) : nil,
          pieces: count * program.pieces(ofNeed: need),
          deadline: spans.map(\.end).max() ?? 0
        )
      )
    }
    return result.sorted {
      ($0.start == nil ? 1 : 0, $0.deadline, $0.need, $0.pair)
        < ($1.start == nil ? 1 : 0, $1.deadline, $1.need, $1.pair)
    }
  }
}

extension TeamProgram {
  /// What is left of every resource.
  func room(after bookings: Bookings) -> [Int] {
    resources.map { resource in
      switch resource.key {
      case .week(let provider): resource.capacity - bookings.used(of: Int(provider))
      case .cell(let provider, let cell):
        resource.capacity - bookings.used(of: Int(provider), cell: Int(cell))
      case .day(let provider, let day):
        resource.capacity - bookings.minutes(of: Int(provider), day: Int(day))
      case .minutes(let provider, let cell):
        resource.capacity - bookings.bookedMinutes(of: Int(provider), cell: Int(cell))
      case .unitWeek(let unit): resource.capacity - bookings.used(ofUnit: Int(unit))
      case .unitCell(let unit, let cell):
        resource.capacity - bookings.used(ofUnit: Int(unit), cell: Int(cell))
      }
    }
  }

  /// The mode that holds an option.
  func mode(ofOption position: Int) -> Int {
    var (low, high) = (0, modes.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if modes[middle].options.lowerBound <= position { low = middle } else { high = middle }
    }
    return low
  }
}

extension Greedy {
  /// Books choices where they fit; whatever does not fit, with all that depends on it, is left out.
  mutating func book(_ choices: [TeamDecoder.Choice], in program: TeamProgram) {
    var byNeed: [Int: [TeamDecoder.Choice]] = [:]
    var order: [Int] = []
    for choice in choices {
      if byNeed[choice.need] == nil { order.append(choice.need) }
      byNeed[choice.need, default: []].append(choice)
    }
    for need in order {
      var isWhole = true
      for choice in byNeed[need] ?? [] where !book(choice) { isWhole = false }
      let shape = program.shapes[need]
      let isBroken = !isWhole && (shape == .crew || shape == .partCrew)
      if isBroken || pieces(ofNeed: need) < program.candidates.facts.needs[need].minimum {
        clear([need])
      }
    }
  }

  private mutating func book(_ choice: TeamDecoder.Choice) -> Bool {
    let need = candidates.facts.needs[choice.need]
    let pair = candidates.pairs[choice.pair]
    let provider = Int(pair.provider)
    var span: TimeSpan?
    if let start = choice.start {
      let fixed = TimeSpan(start: start, end: start + need.duration)
      span = bookings.isFree(provider, at: fixed, cell: choice.cell) ? fixed : nil
    } else {
      span = bookings.start(of: pair, need: need, cell: choice.cell)
    }
    guard let span else { return false }
    let placement = Placement(
      pair: choice.pair,
      need: choice.need,
      cell: choice.cell,
      span: span,
      pieces: choice.pieces
    )
    let isOpen = Bookings.cells(of: placement)
      .allSatisfy { bookings.cellRoom(provider, $0) >= choice.pieces }
    guard isOpen, bookings.weekRoom(provider) >= choice.pieces else { return false }
    add([placement], to: choice.need)
    return true
  }
}
