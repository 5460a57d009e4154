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
    let choices = packed(choices)
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

  /// The choices with starts wherever several of them must follow each other in one half-day of an
  /// exclusive provider: the first order in which all of them fit, if there is one.
  private func packed(_ choices: [TeamDecoder.Choice]) -> [TeamDecoder.Choice] {
    var groups: [[Int]: [Int]] = [:]
    for (position, choice) in choices.enumerated() where choice.start == nil {
      let provider = Int(candidates.pairs[choice.pair].provider)
      guard candidates.facts.providers[provider].isExclusive else { continue }
      groups[[provider, choice.cell], default: []].append(position)
    }
    var result = choices
    for (key, members) in groups where members.count > 1 && members.count <= Self.mostPacked {
      let taken = bookings.spans(of: key[0], cell: key[1])
      let starts = order(members.map { choices[$0] }, after: taken)
      for (position, start) in zip(members, starts) { result[position].start = start }
    }
    return result
  }

  /// More bookings than this in one half-day are left to the order of their deadlines.
  private static let mostPacked = 6

  /// Starts of all choices, found by trying who comes first; empty when they do not fit.
  private func order(_ choices: [TeamDecoder.Choice], after taken: [TimeSpan]) -> [Int] {
    let facts = candidates.facts
    let buffer = facts.week.policy.bufferMinutes
    let open = choices.map { choice in
      facts.gates.commonSpans(
        facts.needs[choice.need],
        facts.providers[Int(candidates.pairs[choice.pair].provider)],
        in: HalfDay(index: choice.cell)
      )
    }
    var starts = [Int?](repeating: nil, count: choices.count)
    func place(_ busy: [TimeSpan], _ left: Int) -> Bool {
      if left == 0 { return true }
      for index in choices.indices where starts[index] == nil {
        let minutes = facts.needs[choices[index].need].duration
        guard let start = Self.earliest(open[index], minutes, busy, buffer) else { continue }
        starts[index] = start
        if place(busy + [TimeSpan(start: start, end: start + minutes)], left - 1) { return true }
        starts[index] = nil
      }
      return false
    }
    return place(taken, choices.count) ? starts.compactMap { $0 } : []
  }

  private static func earliest(
    _ open: [TimeSpan],
    _ minutes: Int,
    _ busy: [TimeSpan],
    _ buffer: Int
  ) -> Int? {
    for window in open {
      var start = window.start
      while start + minutes <= window.end {
        let span = TimeSpan(start: start, end: start + minutes)
        let clash = busy.filter { span.overlaps($0, buffer: buffer) }.map(\.end).max()
        guard let clash else { return start }
        start = max(start + 1, clash + buffer)
      }
    }
    return nil
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
