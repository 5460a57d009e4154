// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Sessions that several needs join: opened where they serve the most, joined wherever there is room.
extension Greedy {
  /// Opens sessions of offers for needs that go without, the one that serves the most first.
  ///
  /// - Parameters:
  ///   - numbers: The needs to look at.
  ///   - isWanted: Which of their pairs to look at.
  mutating func openSessions(_ numbers: [Int], _ isWanted: (Candidate) -> Bool = { _ in true }) {
    var guests: [Int32: [Int]] = [:]
    for number in numbers {
      for position in candidates.range(ofNeed: number)
      where candidates.isJoin(candidates.pairs[position]) && isWanted(candidates.pairs[position]) {
        guests[candidates.pairs[position].provider, default: []].append(position)
      }
    }
    guard !guests.isEmpty else { return }
    let needOfPair = Dictionary(
      numbers.flatMap { number in candidates.range(ofNeed: number).map { ($0, number) } },
      uniquingKeysWith: { first, _ in first }
    )
    // What a session serves can only fall as others serve its needs: the best stays best until then.
    var queue: [(value: Int, provider: Int32)] = guests.keys.sorted()
      .compactMap { provider in
        bestRun(provider, guests[provider] ?? [], needOfPair).map { (points(of: $0), provider) }
      }
    while let top = queue.indices.max(by: {
      (queue[$0].value, queue[$1].provider) < (queue[$1].value, queue[$0].provider)
    }) {
      let provider = queue[top].provider
      guard let run = bestRun(provider, guests[provider] ?? [], needOfPair) else {
        queue.remove(at: top)
        continue
      }
      let value = points(of: run)
      guard value >= queue[top].value else {
        queue[top].value = value
        continue
      }
      for placement in run { add([placement], to: placement.need) }
    }
  }

  private func points(of run: [Placement]) -> Int {
    run.reduce(0) { $0 + worthOfNextPiece($1.need) }
  }

  /// Points that one piece more would bring a need.
  private func worthOfNextPiece(_ number: Int) -> Int {
    let need = candidates.facts.needs[number]
    let has = pieces(ofNeed: number)
    return has >= need.quantity ? 0 : need.worth(ofPieces: has + 1) - need.worth(ofPieces: has)
  }

  /// The session of an offer that serves the most points, or nil where too few would come.
  private func bestRun(
    _ provider: Int32,
    _ positions: [Int],
    _ needOfPair: [Int: Int]
  ) -> [Placement]? {
    let position = Int(provider)
    guard let terms = candidates.facts.providers[position].session,
      bookings.weekRoom(position) > 0
    else { return nil }
    var best: [Placement] = []
    var most = 0
    var bits: UInt32 = 0
    for pair in positions { bits |= candidates.pairs[pair].cells }
    let travels = candidates.facts.providers[position].moves
    for cell in HalfDaySet(bits: bits).cells.map(\.index)
    where bookings.cellRoom(position, cell) > 0 {
      let guests = guests(of: position, positions, needOfPair, cell: cell)
      for host in travels ? guests.map(\.need) : [-1] {
        for start in starts(of: position, guests, cell: cell, host: host) {
          let span = TimeSpan(start: start, end: start + terms.minutes)
          let run = run(of: position, terms, guests, cell: cell, span: span, host: host)
          let value = points(of: run)
          if value > most { (best, most) = (run, value) }
        }
      }
    }
    return most > 0 ? best : nil
  }

  private struct Guest {
    var need: Int
    var pair: Int
    var spans: [TimeSpan]
    /// Points that it brings for each thousand people.
    var density: Int
  }

  private func guests(
    of position: Int,
    _ positions: [Int],
    _ needOfPair: [Int: Int],
    cell: Int
  ) -> [Guest] {
    let facts = candidates.facts
    return
      positions.compactMap { pair -> Guest? in
        guard candidates.pairs[pair].cells & (1 << UInt32(cell)) != 0, let need = needOfPair[pair]
        else { return nil }
        let worth = worthOfNextPiece(need)
        guard worth > 0 else { return nil }
        let spans = facts.gates.commonSpans(
          facts.needs[need],
          facts.providers[position],
          in: HalfDay(index: cell)
        )
        let density = worth * 1000 / facts.needs[need].attendance
        return Guest(need: need, pair: pair, spans: spans, density: density)
      }
      .sorted { ($1.density, $0.need) < ($0.density, $1.need) }
  }

  private func starts(of position: Int, _ guests: [Guest], cell: Int, host: Int) -> [Int] {
    let site = host >= 0 ? candidates.facts.needs[host].locality : nil
    var starts = Set(guests.flatMap { $0.spans.map(\.start) })
    starts.formUnion(bookings.startsAfter(position, cell: cell, site: site))
    return starts.filter { HalfDay(containing: $0)?.index == cell }.sorted()
  }

  /// Who would come to one session: the most points a head first, as many as there are seats for.
  private func run(
    of position: Int,
    _ terms: SessionTerms,
    _ guests: [Guest],
    cell: Int,
    span: TimeSpan,
    host: Int
  ) -> [Placement] {
    let facts = candidates.facts
    let site = host >= 0 ? facts.needs[host].locality : nil
    guard !bookings.runs(of: position).contains(where: { $0.span == span }),
      bookings.isFree(position, at: span, cell: cell, site: site)
    else { return [] }
    var people = 0
    var result: [Placement] = []
    let hostFirst = guests.filter { $0.need == host } + guests.filter { $0.need != host }
    for guest in hostFirst {
      let attendance = facts.needs[guest.need].attendance
      guard people + attendance <= terms.seats,
        guest.spans.contains(where: { $0.start <= span.start && span.end <= $0.end }),
        host < 0 || guest.need == host || candidates.isNear(guest.need, host)
      else {
        if guest.need == host { return [] }
        continue
      }
      people += attendance
      result.append(
        Placement(pair: guest.pair, need: guest.need, cell: cell, span: span, pieces: 1, host: host)
      )
    }
    return people >= terms.least ? result : []
  }

  // MARK: - Joining

  /// Takes a seat in a session that is held anyway; false where there is none.
  mutating func join(_ number: Int) -> Bool {
    let need = candidates.facts.needs[number]
    guard need.isJoinable else { return false }
    if let placement = openSeat(number) ?? sharedSeat(number) {
      add([placement], to: number)
      return true
    }
    return false
  }

  private func openSeat(_ number: Int) -> Placement? {
    let facts = candidates.facts
    let need = facts.needs[number]
    for position in candidates.range(ofNeed: number) {
      let pair = candidates.pairs[position]
      guard let terms = facts.providers[Int(pair.provider)].session else { continue }
      for run in bookings.runs(of: Int(pair.provider)) {
        guard run.attendance + need.attendance <= terms.seats,
          let cell = HalfDay(containing: run.span.start)?.index,
          pair.cells & (1 << UInt32(cell)) != 0, !isIn(number, run.span, pair.provider),
          run.host < 0 || candidates.isNear(number, run.host),
          fits(run.span, position, number, cell: cell)
        else { continue }
        return Placement(
          pair: position,
          need: number,
          cell: cell,
          span: run.span,
          pieces: 1,
          host: run.host
        )
      }
    }
    return nil
  }

  /// A seat beside a like need whose provider can serve both at once.
  private func sharedSeat(_ number: Int) -> Placement? {
    let facts = candidates.facts
    let need = facts.needs[number]
    guard need.sharedSeats > 0 else { return nil }
    for host in likeNeeds(of: number) where host != number {
      for placement in placements[host] where placement.pieces == 1 && placement.host < 0 {
        let provider = candidates.pairs[placement.pair].provider
        guard facts.providers[Int(provider)].session == nil,
          let position = candidates.pair(of: number, with: provider),
          candidates.pairs[position].cells & (1 << UInt32(placement.cell)) != 0,
          attendance(with: host, placement) + need.attendance <= need.sharedSeats,
          candidates.isNear(number, host), !isIn(number, placement.span, provider),
          fits(placement.span, position, number, cell: placement.cell)
        else { continue }
        return Placement(
          pair: position,
          need: number,
          cell: placement.cell,
          span: placement.span,
          pieces: 1,
          host: host
        )
      }
    }
    return nil
  }

  /// People of a project that is shared, its host's included.
  func attendance(with host: Int, _ placement: Placement) -> Int {
    guests(of: host, placement)
      .reduce(candidates.facts.needs[host].attendance) {
        $0 + candidates.facts.needs[$1.need].attendance
      }
  }

  /// Whoever joins what a host has booked with a provider at a time.
  func guests(of host: Int, _ placement: Placement) -> [Placement] {
    let provider = candidates.pairs[placement.pair].provider
    return likeNeeds(of: host)
      .flatMap { other in
        placements[other]
          .filter {
            $0.isGuest && $0.host == host && $0.span == placement.span
              && candidates.pairs[$0.pair].provider == provider
          }
      }
  }

  func isIn(_ number: Int, _ span: TimeSpan, _ provider: Int32) -> Bool {
    placements[number]
      .contains { $0.span == span && candidates.pairs[$0.pair].provider == provider }
  }

  func fits(_ span: TimeSpan, _ position: Int, _ number: Int, cell: Int) -> Bool {
    let provider = candidates.facts.providers[Int(candidates.pairs[position].provider)]
    return candidates.facts.gates
      .commonSpans(candidates.facts.needs[number], provider, in: HalfDay(index: cell))
      .contains { $0.start <= span.start && span.end <= $0.end }
  }

  /// Takes back sessions to which too few people come.
  mutating func closeSmallSessions() {
    for position in candidates.facts.providers.indices {
      guard let terms = candidates.facts.providers[position].session else { continue }
      for run in bookings.runs(of: position) where run.attendance < terms.least {
        for placement in guests(ofRun: run, position) { remove(placement) }
      }
    }
  }

  /// Some needs and all with whom they share a session or a project, ascending.
  func withCompany(_ numbers: [Int]) -> [Int] {
    var result = Set(numbers)
    for number in numbers {
      for placement in placements[number] {
        let pair = candidates.pairs[placement.pair]
        if candidates.isJoin(pair) {
          let company = Set(needsServed(by: Int(pair.provider))).map { Int($0) }
          result.formUnion(
            company.filter { other in placements[other].contains { $0.span == placement.span } }
          )
        } else if placement.host >= 0 {
          result.insert(placement.host)
          result.formUnion(companyOfHost(placement.host))
        } else {
          result.formUnion(guests(of: number, placement).map(\.need))
        }
      }
    }
    return result.sorted()
  }

  private func companyOfHost(_ host: Int) -> [Int] {
    placements[host].flatMap { guests(of: host, $0).map(\.need) }
  }

  private func guests(ofRun run: SessionRun, _ position: Int) -> [Placement] {
    Set(needsServed(by: position)).sorted()
      .flatMap { placements[Int($0)] }
      .filter {
        $0.span == run.span && Int(candidates.pairs[$0.pair].provider) == position
      }
  }
}

extension Candidates {
  /// Whether two needs are near enough to be served at the place of the second.
  func isNear(_ guest: Int, _ host: Int) -> Bool {
    guest == host
      || facts.gates.nearness(facts.needs[guest].locality, facts.needs[host].locality).isNear
  }

  /// The pair of a need without components with a provider, or nil.
  func pair(of need: Int, with provider: Int32) -> Int? {
    var (low, high) = (range(ofNeed: need).lowerBound, range(ofNeed: need).upperBound)
    while low < high {
      let middle = (low + high) / 2
      if pairs[middle].provider < provider { low = middle + 1 } else { high = middle }
    }
    let end = range(ofNeed: need).upperBound
    return low < end && pairs[low].provider == provider ? low : nil
  }
}
