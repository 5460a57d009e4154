// SPDX-License-Identifier: GPL-3.0-or-later
import Street

/// A second statement of the rules of a whole plan (`docs/model.md` §2), for tests only.
struct Breaches {
  private let reading: Reading

  init(_ reading: Reading) { self.reading = reading }

  private struct Booking {
    var project: Project
    var need: Int
    var giver: Int
    var pieces: Int
    var cell: Int

    /// Every half-day in which it is under way.
    var touched: Set<Int> {
      Set((project.span.start..<project.span.end).map { Reading.cell(of: $0) })
    }
  }

  /// What a plan breaks, in words; empty for a lawful plan.
  func all(of plan: Plan) -> [String] {
    hard(of: plan.projects) + listFaults(plan)
  }

  /// What projects break, whatever the plan says of them.
  func hard(of projects: [Project]) -> [String] {
    var faults: [String] = []
    var bookings: [Booking] = []
    for project in projects {
      guard project.needs.count == 1, !project.providers.isEmpty,
        let need = reading.needs.firstIndex(where: { $0.id == project.needs.first })
      else {
        faults.append("\(project.id) serves no planned need")
        continue
      }
      faults += timeFaults(project, need)
      for provision in project.providers {
        guard let giver = reading.givers.firstIndex(where: { $0.id == provision.provider }),
          provision.quantity >= 1
        else {
          faults.append("\(project.id): bad \(provision)")
          continue
        }
        let cell = Reading.cell(of: project.span.start)
        let booking = Booking(
          project: project,
          need: need,
          giver: giver,
          pieces: provision.quantity,
          cell: cell
        )
        faults += pairFaults(booking)
        bookings.append(booking)
      }
    }
    if Set(projects.map(\.id)).count != projects.count { faults.append("ids repeat") }
    return faults + needFaults(bookings) + giverFaults(bookings) + unitFaults(bookings)
  }

  private func listFaults(_ plan: Plan) -> [String] {
    reading.needs.compactMap { need in
      let pieces = plan.projects.filter { $0.needs == [need.id] }.reduce(0) { $0 + $1.quantity }
      let listed = plan.unmet.filter { $0.need == need.id }
      let isListed =
        listed.count == 1 && listed[0].got == pieces && listed[0].asked == need.quantity
      return (pieces < need.quantity ? isListed : listed.isEmpty) ? nil : "\(need.id): list"
    }
  }

  private func timeFaults(_ project: Project, _ need: Int) -> [String] {
    let span = project.span
    let duration = reading.needs[need].duration
    var faults: [String] = []
    if span.end - span.start != duration { faults.append("\(project.id) lasts \(span.minutes)") }
    if duration <= 360, reading.needs[need].post == nil,
      span.end > Reading.bounds(ofCell: Reading.cell(of: span.start)).1
    {
      faults.append("\(project.id) crosses a half-day")
    }
    return faults
  }

  private func pairFaults(_ booking: Booking) -> [String] {
    let (need, giver) = (reading.needs[booking.need], reading.givers[booking.giver])
    let name = "\(booking.project.id) with \(giver.id)"
    var faults: [String] = []
    if !reading.passesCategory(need, giver) { faults.append("\(name): category") }
    let span = booking.project.span
    if span.start % Reading.step != 0
      || !reading.isFree(booking.need, booking.giver, span.start, span.end)
    {
      faults.append("\(name): time \(span)")
    }
    if !reading.isLawful(need, giver, day: booking.cell / 3) { faults.append("\(name): law") }
    if !reading.nearness(need, giver).isNear { faults.append("\(name): far") }
    if !reading.passesCapacity(need, giver) { faults.append("\(name): capacity") }
    return faults
  }

  private func needFaults(_ bookings: [Booking]) -> [String] {
    var faults: [String] = []
    for (number, need) in reading.needs.enumerated() {
      let mine = bookings.filter { $0.need == number }
      let pieces = mine.reduce(0) { $0 + $1.pieces }
      let projects = Set(mine.map(\.project.id))
      let isWhole = !need.isDivisible && need.quantity > 1
      if pieces > need.quantity { faults.append("\(need.id): \(pieces) pieces") }
      if isWhole, pieces != 0, pieces != need.quantity || projects.count != 1 {
        faults.append("\(need.id): \(pieces) pieces in \(projects.count) projects")
      }
      if isWhole, need.kind != .labour, Set(mine.map(\.giver)).count > 1 {
        faults.append("\(need.id): several providers")
      }
      if pieces > 0, pieces < min(need.minimum, need.quantity) {
        faults.append("\(need.id): minimum")
      }
      for project in projects {
        faults += skillFaults(need, mine.filter { $0.project.id == project })
      }
    }
    return faults
  }

  private func skillFaults(_ need: Need, _ team: [Booking]) -> [String] {
    let pieces = team.reduce(0) { $0 + $1.pieces }
    return need.skills.compactMap { demand in
      guard let heads = demand.heads, heads < need.quantity else { return nil }
      let skilled = team.filter { booking in
        let giver = reading.givers[booking.giver]
        return (giver.offer?.skills ?? giver.person?.skills ?? []).contains(demand.skill)
      }
      let given = skilled.reduce(0) { $0 + $1.pieces }
      let asked = need.isDivisible ? min(heads, pieces) : heads
      return given < asked ? "\(need.id): \(given) with \(demand.skill)" : nil
    }
  }

  private func giverFaults(_ bookings: [Booking]) -> [String] {
    var faults: [String] = []
    for (number, giver) in reading.givers.enumerated() {
      let mine = bookings.filter { $0.giver == number }
      if mine.reduce(0, { $0 + $1.pieces }) > giver.perWeek { faults.append("\(giver.id): week") }
      for cell in Set(mine.flatMap(\.touched)) {
        let here = mine.filter { $0.touched.contains(cell) }
        if here.reduce(0, { $0 + $1.pieces }) > giver.perHalfDay {
          faults.append("\(giver.id): half-day")
        }
      }
      for day in Set(mine.map { $0.cell / 3 }) where giver.person != nil {
        let minutes = mine.filter { $0.cell / 3 == day }
          .reduce(0) { $0 + $1.pieces * $1.project.span.minutes }
        if minutes > giver.minutesADay { faults.append("\(giver.id): minutes") }
      }
      guard giver.isExclusive else { continue }
      for (place, one) in mine.enumerated() {
        for other in mine.dropFirst(place + 1) {
          let gap = one.cell == other.cell ? reading.week.policy.bufferMinutes : 0
          let (a, b) = (one.project.span, other.project.span)
          if a.start < b.end + gap, b.start < a.end + gap { faults.append("\(giver.id): overlap") }
        }
      }
    }
    return faults
  }

  private func unitFaults(_ bookings: [Booking]) -> [String] {
    var faults: [String] = []
    for unit in reading.week.units {
      let mine = bookings.filter { reading.givers[$0.giver].countedUnit == unit.id }
      let pieces = mine.reduce(0) { $0 + $1.pieces }
      if let limit = unit.perWeek, pieces > limit { faults.append("\(unit.id): week") }
      for cell in Set(mine.flatMap(\.touched)) {
        let here = mine.filter { $0.touched.contains(cell) }.reduce(0) { $0 + $1.pieces }
        if let limit = unit.perHalfDay, here > limit { faults.append("\(unit.id): half-day") }
      }
    }
    return faults
  }
}
