// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street

/// A random roster within what `models/roster.mod` states, as a case and as MathProg data.
///
/// The data come from the numbers drawn, not from the case: two readings of one problem.
struct ModelRoster {
  let roster: RosterCase
  let data: String

  private struct Draw {
    var people: [(heads: Int, refused: [Int], reluctant: [Int])] = []
    var shifts: [(day: Int, from: Int, to: Int, least: Int, wanted: Int, most: Int, urgent: Bool)] =
      []
    var countMost: Int?
    var countPrice: Int?
    var minutesMost: Int?
    var rest = 0
    var rowMost: Int?
    var rowPrice: Int?
    var weekendMost: Int?
    var reluctance: Int?
  }

  /// Draws a roster of one week, Monday to Sunday.
  init(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    var draw = Draw()
    let kinds = [(480, 720), (840, 1080), (1140, 1320), (1320, 1800)]
    for _ in 0..<(5 + dice.below(5)) {
      let day = dice.below(7)
      let (from, to) = kinds[dice.below(4)]
      let least = dice.below(2)
      let wanted = max(1, least + dice.below(2))
      draw.shifts.append(
        (
          day, day * 1440 + from, day * 1440 + to, least, wanted, wanted + dice.below(3),
          dice.below(4) == 0
        )
      )
    }
    draw.shifts.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    for _ in 0..<(2 + dice.below(3)) {
      let out = draw.shifts.indices.filter { _ in dice.below(4) == 0 }
      let slow = draw.shifts.indices.filter { !out.contains($0) && dice.below(4) == 0 }
      draw.people.append((dice.below(6) == 0 ? 2 : 1, out, slow))
    }
    if dice.below(2) == 0 { draw.countMost = 1 + dice.below(3) }
    if dice.below(2) == 0 { draw.countPrice = 1 + dice.below(9) }
    if dice.below(3) == 0 { draw.minutesMost = 240 * (1 + dice.below(4)) }
    if dice.below(2) == 0 { draw.rest = [360, 660][dice.below(2)] }
    if dice.below(2) == 0 { draw.rowMost = 1 + dice.below(3) }
    if dice.below(2) == 0 { draw.rowPrice = 1 + dice.below(9) }
    if dice.below(3) == 0 { draw.weekendMost = 0 }
    if dice.below(2) == 0 { draw.reluctance = 1 + dice.below(9) }
    roster = Self.roster(draw)
    data = Self.data(draw)
  }

  private static func roster(_ draw: Draw) -> RosterCase {
    var roster = RosterCase(title: "model", first: Day("2026-03-02") ?? Day(number: 0), days: 7)
    for (number, drawn) in draw.shifts.enumerated() {
      var shift = RosterShift(
        id: PostID("s\(number)"),
        day: drawn.day,
        span: TimeSpan(start: drawn.from, end: drawn.to)
      )
      (shift.least, shift.wanted, shift.most) = (drawn.least, drawn.wanted, drawn.most)
      shift.urgency = drawn.urgent ? .urgent : .normal
      roster.shifts.append(shift)
    }
    for (number, drawn) in draw.people.enumerated() {
      var person = RosterPerson(id: PersonID("p\(number)"))
      person.heads = drawn.heads
      person.isSquad = drawn.heads > 1
      // A minute of the shift that no other shift shares cannot be stated: the kind is the shift's own.
      for (state, shifts) in [
        (RosterAvailability.State.no, drawn.refused), (.reluctant, drawn.reluctant),
      ] {
        person.availability += shifts.map {
          RosterAvailability(span: roster.shifts[$0].span, state: state, kinds: ["k\($0)"])
        }
      }
      roster.people.append(person)
    }
    for number in roster.shifts.indices { roster.shifts[number].kind = "k\(number)" }
    if let most = draw.countMost {
      roster.rules.append(
        RosterRule("count", .shiftCount(most: most, per: .week), price: draw.countPrice)
      )
    }
    if let most = draw.minutesMost {
      roster.rules.append(RosterRule("minutes", .minutes(most: most, per: .horizon)))
    }
    if draw.rest > 0 { roster.rules.append(RosterRule("rest", .rest(minutes: draw.rest))) }
    if let most = draw.rowMost {
      roster.rules.append(RosterRule("row", .consecutiveWork(most: most), price: draw.rowPrice))
    }
    if let most = draw.weekendMost {
      roster.rules.append(RosterRule("weekend", .weekends(most: most, per: .horizon)))
    }
    if let price = draw.reluctance {
      roster.rules.append(RosterRule("reluctance", .reluctance, price: price))
    }
    return roster
  }

  private static func data(_ draw: Draw) -> String {
    var lines = ["data;", "param days := 7;"]
    let people = draw.people.indices.map { "p\($0)" }
    lines.append("set PEOPLE := \(people.joined(separator: " "));")
    lines.append("param heads := ")
    lines += draw.people.enumerated().map { "  p\($0.offset) \($0.element.heads)" }
    lines.append(";")
    lines.append("param: SHIFTS: number day from to least wanted most urgent :=")
    lines += draw.shifts.enumerated()
      .map { number, shift in
        "  s\(number) \(number + 1) \(shift.day) \(shift.from) \(shift.to) \(shift.least) "
          + "\(shift.wanted) \(shift.most) \(shift.urgent ? 1 : 0)"
      }
    lines.append(";")
    var (can, prices) = ([String](), [String]())
    for (person, drawn) in draw.people.enumerated() {
      for shift in draw.shifts.indices where !drawn.refused.contains(shift) {
        can.append("  p\(person) s\(shift)")
        if let price = draw.reluctance, drawn.reluctant.contains(shift) {
          prices.append("  p\(person) s\(shift) \(price)")
        }
      }
    }
    lines += ["set CAN :="] + can + [";", "param seatPrice :="] + prices + [";"]
    lines.append("param rest := \(draw.rest);")
    if let most = draw.rowMost {
      lines += ["param rowMost := \(most);", "param rowPrice := \(draw.rowPrice ?? -1);"]
    }
    if let most = draw.weekendMost {
      lines += [
        "param weekendMost := \(most);", "set WEEKENDS := 0;",
        "set WEEKENDDAYS := (0, 5) (0, 6);",
      ]
    }
    lines += limits(draw) + ["end;", ""]
    return lines.joined(separator: "\n")
  }

  private static func limits(_ draw: Draw) -> [String] {
    var (limits, uses) = ([String](), [String]())
    for person in draw.people.indices {
      if let most = draw.countMost {
        limits.append("  count\(person) p\(person) \(most) \(draw.countPrice ?? -1)")
        uses += draw.shifts.indices.map { "  count\(person) s\($0) 1" }
      }
      if let most = draw.minutesMost {
        limits.append("  minutes\(person) p\(person) \(most) -1")
        uses += draw.shifts.enumerated()
          .map { "  minutes\(person) s\($0.offset) \($0.element.to - $0.element.from)" }
      }
    }
    return ["param: LIMITS: limitPerson limitMost limitPrice :="] + limits + [";"]
      + ["param: USES: use :="] + uses + [";"]
  }
}
