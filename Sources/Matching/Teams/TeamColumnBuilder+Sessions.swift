// SPDX-License-Identifier: GPL-3.0-or-later
internal import LinearProgramming
internal import Street

/// The rows of a project that others may join.
struct HostRows {
  /// One for each guest: nobody joins what is not held.
  var links: [Int]
  /// People of all guests and the host.
  var seats: Int
}

/// Sessions, and projects that several needs share.
extension TeamColumnBuilder {
  private var facts: WeekFacts { program.candidates.facts }

  /// Adds what the needs taken in may join.
  mutating func addSessions() {
    for (option, rows) in hosts.sorted(by: { $0.key < $1.key }) { addGuests(of: option, rows) }
    let inside = Set(request.needs)
    for run in program.runs.indices {
      let guests = program.runs[run].guests.filter { inside.contains(Int(program.joins[$0].need)) }
      guard !guests.isEmpty else { continue }
      if let held = heldRun(run) {
        addSeats(guests, run, held)
      } else {
        addRun(run, guests)
      }
    }
  }

  // MARK: - Projects

  /// The rows for the guests of an option, with its own cells in the column being made.
  mutating func hostRows(_ position: Int, _ option: TeamProgram.Option) -> HostRows? {
    guard !option.guests.isEmpty else { return nil }
    let host = need(program.need(ofOption: option))
    let rows = HostRows(
      links: option.guests.map { _ in result.sparse.addRow(lower: -.infinity, upper: 0) },
      seats: result.sparse.addRow(lower: -.infinity, upper: 0)
    )
    for link in rows.links { result.sparse.addCell(row: link, value: -1) }
    let seats = host.sharedSeats - host.attendance
    result.sparse.addCell(row: rows.seats, value: -Double(seats))
    return rows
  }

  private mutating func addGuests(of position: Int, _ rows: HostRows) {
    let option = program.options[position]
    let host = program.need(ofOption: option)
    for (index, join) in option.guests.enumerated() {
      let guest = Int(program.joins[join].need)
      guard let demand = result.demandRows[guest] else { continue }
      result.sparse.addCell(row: demand, value: 1)
      result.sparse.addCell(row: rows.links[index], value: 1)
      result.sparse.addCell(row: rows.seats, value: Double(need(guest).attendance))
      chargeJoin(join, host: host)
      close(.guest(join, option: position), upper: 1)
    }
  }

  private mutating func chargeJoin(_ join: Int, host: Int) {
    let guest = Int(program.joins[join].need)
    let pair = program.candidates.pairs[Int(program.joins[join].pair)]
    var nearness = Int(pair.nearness)
    if host >= 0, host != guest {
      nearness = facts.gates.nearness(need(guest).locality, need(host).locality).value
    }
    charge(.nearness, nearness)
    charge(.fit, -Int(pair.fit))
    charge(.wishes, -Int(pair.wish))
    charge(.continuity, -Int(pair.continuity))
  }

  // MARK: - Sessions

  /// A session at the time of a run that is held whatever becomes of the needs taken in.
  private func heldRun(_ run: Int) -> SessionRun? {
    let span = program.booking(ofRun: run).span
    return request.bookings?.runs(of: Int(program.runs[run].provider)).first { $0.span == span }
  }

  private mutating func addSeats(_ guests: [Int], _ run: Int, _ held: SessionRun) {
    guard held.host == Int(program.runs[run].host),
      let terms = facts.providers[Int(program.runs[run].provider)].session
    else { return }
    let seats = result.sparse.addRow(
      lower: Double(terms.least - held.attendance),
      upper: Double(terms.seats - held.attendance)
    )
    for join in guests {
      let guest = Int(program.joins[join].need)
      guard let demand = result.demandRows[guest] else { continue }
      result.sparse.addCell(row: demand, value: 1)
      result.sparse.addCell(row: seats, value: Double(need(guest).attendance))
      chargeJoin(join, host: held.host)
      close(.seat(join, run: run), upper: 1)
    }
  }

  private mutating func addRun(_ number: Int, _ guests: [Int]) {
    let run = program.runs[number]
    let booking = program.booking(ofRun: number)
    guard let terms = facts.providers[booking.provider].session, hasRoom(run) else { return }
    if let bookings = request.bookings, !isFree(booking, bookings) { return }
    let people = guests.reduce(0) { $0 + need(Int(program.joins[$1].need)).attendance }
    guard people >= terms.least else { return }
    if run.host >= 0, !guests.contains(where: { program.joins[$0].need == run.host }) { return }
    let least = result.sparse.addRow(lower: 0, upper: .infinity)
    let seats = result.sparse.addRow(lower: -.infinity, upper: 0)
    let links = guests.map { join in
      let isHost = program.joins[join].need == run.host
      return result.sparse.addRow(lower: isHost ? 0 : -.infinity, upper: 0)
    }
    result.sparse.addCell(row: least, value: -Double(terms.least))
    result.sparse.addCell(row: seats, value: -Double(terms.seats))
    for link in links { result.sparse.addCell(row: link, value: -1) }
    for use in program.uses[run.uses] {
      result.sparse.addCell(row: row(of: use.resource), value: Double(use.amount))
    }
    if facts.providers[booking.provider].isTimed {
      addClashes(program.options.count + number, booking)
    }
    chargeLoad(of: booking.provider)
    close(.run(number), upper: 1)
    for (join, link) in zip(guests, links) {
      let guest = Int(program.joins[join].need)
      guard let demand = result.demandRows[guest] else { continue }
      result.sparse.addCell(row: demand, value: 1)
      result.sparse.addCell(row: link, value: 1)
      result.sparse.addCell(row: least, value: Double(need(guest).attendance))
      result.sparse.addCell(row: seats, value: Double(need(guest).attendance))
      chargeJoin(join, host: Int(run.host))
      close(.join(join, run: number), upper: 1)
    }
  }

  private func hasRoom(_ run: TeamProgram.Run) -> Bool {
    program.uses[run.uses].allSatisfy { request.room[Int($0.resource)] >= Int($0.amount) }
  }

  private mutating func chargeLoad(of position: Int) {
    let provider = facts.providers[position]
    guard provider.isCounted, provider.unit >= 0 else { return }
    addLoad(.unit(Int(provider.unit)), setting.balance.units[Int(provider.unit)], 1)
  }
}

extension TeamProgram {
  /// When and by whom an option of a fixed start is served; nil for one that finds its own.
  func booking(ofOption position: Int) -> TeamClashes.Booking? {
    let mode = modes[mode(ofOption: position)]
    guard mode.start >= 0 else { return nil }
    let minutes = candidates.facts.needs[Int(mode.need)].duration
    return TeamClashes.Booking(
      provider: Int(candidates.pairs[Int(options[position].pair)].provider),
      cell: Int(mode.cell),
      span: TimeSpan(start: Int(mode.start), end: Int(mode.start) + minutes),
      site: Int(mode.need)
    )
  }

  /// When and by whom a session is held.
  func booking(ofRun number: Int) -> TeamClashes.Booking {
    let run = runs[number]
    let minutes = candidates.facts.providers[Int(run.provider)].session?.minutes ?? 0
    return TeamClashes.Booking(
      provider: Int(run.provider),
      cell: Int(run.cell),
      span: TimeSpan(start: Int(run.start), end: Int(run.start) + minutes),
      site: max(0, Int(run.host))
    )
  }
}
