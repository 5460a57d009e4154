// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Turns the columns of a solution into placements that still want a start where their mode has none.
struct TeamDecoder {
  let program: TeamProgram

  /// One choice: a pair, a half-day, a start or none, and pieces.
  struct Choice {
    var need: Int
    var pair: Int
    var cell: Int
    var start: Int?
    var pieces: Int
    /// The need at whose place it joins others; −1 for none.
    var host = -1
    /// The last minute at which it may end: the tightest are booked first.
    var deadline = 0

    /// Whether it joins what somebody else has to book first.
    var isGuest: Bool { host >= 0 && host != need }
  }

  /// The choices of a solution: fixed starts first, then the tightest, those who join others last.
  func decode(_ columns: TeamColumns, _ values: [Double]) -> [Choice] {
    columns.meanings.indices
      .compactMap { column -> Choice? in
        let count = Int(values[column].rounded())
        guard count > 0 else { return nil }
        return switch columns.meanings[column] {
        case .option(let option): choice(option, count)
        case .join(let join, let run), .seat(let join, let run): choice(join, run: run)
        case .guest(let join, let option): choice(join, ofOption: option)
        case .mode, .whole, .booked, .run, .missing, .load, .shortfall: nil
        }
      }
      .sorted { rank($0) < rank($1) }
  }

  private func rank(_ choice: Choice) -> (Int, Int, Int, Int) {
    let order = choice.isGuest ? 2 : choice.start == nil ? 1 : 0
    return (order, choice.deadline, choice.need, choice.pair)
  }

  private func choice(_ position: Int, _ count: Int) -> Choice {
    let option = program.options[position]
    let mode = program.modes[program.mode(ofOption: position)]
    let facts = program.candidates.facts
    let spans = facts.gates.commonSpans(
      program.wanted(by: option),
      facts.providers[Int(program.candidates.pairs[Int(option.pair)].provider)],
      in: HalfDay(index: Int(mode.cell))
    )
    return Choice(
      need: Int(mode.need),
      pair: Int(option.pair),
      cell: Int(mode.cell),
      start: mode.start >= 0 ? Int(mode.start) : nil,
      pieces: count * program.pieces(of: option),
      deadline: spans.map(\.end).max() ?? 0
    )
  }

  private func choice(_ join: Int, run: Int) -> Choice {
    let run = program.runs[run]
    return Choice(
      need: Int(program.joins[join].need),
      pair: Int(program.joins[join].pair),
      cell: Int(run.cell),
      start: Int(run.start),
      pieces: 1,
      host: Int(run.host)
    )
  }

  private func choice(_ join: Int, ofOption position: Int) -> Choice {
    let mode = program.modes[program.mode(ofOption: position)]
    return Choice(
      need: Int(program.joins[join].need),
      pair: Int(program.joins[join].pair),
      cell: Int(mode.cell),
      start: Int(mode.start),
      pieces: 1,
      host: Int(mode.need)
    )
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
    for choice in choices where !choice.isGuest {
      if byNeed[choice.need] == nil { order.append(choice.need) }
      byNeed[choice.need, default: []].append(choice)
    }
    for need in order {
      var isWhole = true
      for choice in byNeed[need] ?? [] where !book(choice) { isWhole = false }
      let isBroken = !isWhole && program.shapes[need].isTogether
      if isBroken || pieces(ofNeed: need) < program.candidates.facts.needs[need].minimum {
        clear([need])
      }
    }
    for choice in choices where choice.isGuest { _ = book(choice) }
  }

  private mutating func book(_ choice: TeamDecoder.Choice) -> Bool {
    let pair = candidates.pairs[choice.pair]
    let provider = Int(pair.provider)
    let wanted = candidates.wanted(by: pair, of: choice.need)
    guard let span = span(of: choice, pair, wanted) else { return false }
    let placement = Placement(
      pair: choice.pair,
      need: choice.need,
      cell: choice.cell,
      span: span,
      pieces: choice.pieces,
      host: choice.host
    )
    let isShared = choice.isGuest && !candidates.isJoin(pair)
    let isOpen =
      isShared
      || bookings.runs(of: provider).contains { $0.span == span && candidates.isJoin(pair) }
      || (bookings.weekRoom(provider) >= choice.pieces
        && Bookings.cells(of: placement)
          .allSatisfy { bookings.cellRoom(provider, $0) >= choice.pieces })
    guard isOpen else { return false }
    add([placement], to: choice.need)
    return true
  }

  /// When a choice is served, or nil where its time is taken.
  private func span(
    of choice: TeamDecoder.Choice,
    _ pair: Candidate,
    _ wanted: NeedFacts
  ) -> TimeSpan? {
    let provider = candidates.facts.providers[Int(pair.provider)]
    guard let start = choice.start else {
      return bookings.start(of: pair, need: wanted, cell: choice.cell)
    }
    let span = TimeSpan(start: start, end: start + wanted.minutes(with: provider))
    if candidates.isJoin(pair),
      bookings.runs(of: Int(pair.provider)).contains(where: { $0.span == span })
    {
      return span
    }
    if choice.isGuest, !candidates.isJoin(pair) {
      let isHeld = placements[choice.host]
        .contains {
          $0.span == span && candidates.pairs[$0.pair].provider == pair.provider && $0.pieces == 1
        }
      return isHeld ? span : nil
    }
    let site =
      provider.moves
      ? candidates.facts.needs[max(0, choice.host >= 0 ? choice.host : choice.need)].locality : nil
    let isFree = bookings.isFree(Int(pair.provider), at: span, cell: choice.cell, site: site)
    return isFree ? span : nil
  }
}
