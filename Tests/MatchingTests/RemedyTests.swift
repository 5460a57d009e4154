// SPDX-License-Identifier: GPL-3.0-or-later
import Planning
import Street
import Testing

/// What is promised beside an unmet need comes true when the input is changed so and planned again.
@Suite struct RemedyTests {
  /// Minutes of the week of `2026-03-15 09:00–11:00`.
  private func span(_ text: String, in week: Week) -> TimeSpan? {
    let parts = text.split { " –".contains($0) }
    guard parts.count == 3, let day = Day(String(parts[0])) else { return nil }
    func minute(_ clock: Substring) -> Int? {
      let numbers = clock.split(separator: ":").compactMap { Int($0) }
      return numbers.count == 2 ? numbers[0] * 60 + numbers[1] : nil
    }
    guard let from = minute(parts[1]), let to = minute(parts[2]) else { return nil }
    let start = (day.number - week.monday.number) * 1440 + from
    return TimeSpan(start: start, end: start + (to - from + 1440) % 1440)
  }

  /// The records with a remedy applied, or nil where it asks for something that no record holds.
  private func mended(_ records: WeekRecords, _ entry: UnmetNeed, _ week: Week) -> WeekRecords? {
    var result = records
    guard let position = result.needs.firstIndex(where: { $0.id == entry.need }) else {
      return nil
    }
    var text = ""
    if case .text(let first)? = entry.remedy.arguments.first { text = first }
    switch RemedyCode.allCases.first(where: { $0.code == entry.remedy.code }) {
    case .moveTo:
      guard let span = span(text, in: week) else { return nil }
      result.needs[position].windows = [span]
      lock(entry, position, &result)
    case .alsoAt:
      guard let span = span(text, in: week) else { return nil }
      let windows = week.windows(of: result.needs[position])
      result.needs[position].windows = (windows + [span]).normalized()
      lock(entry, position, &result)
    case .openWeek:
      result.needs[position].windows = []
      lock(entry, position, &result)
    case .lockFarther, .lockFartherClass: lock(entry, position, &result)
    case .allowParts:
      result.needs[position].isDivisible = true
      result.needs[position].minimum = 1
      lock(entry, position, &result)
    case .raiseWeekly:
      enter(entry.remedy, 1, into: &result) { $0.perWeek = $1 }
      lock(entry, position, &result)
    case .raiseMonthly:
      enter(entry.remedy, 1, into: &result) { $0.perMonth = $1 }
      lock(entry, position, &result)
    case .raiseBoth:
      enter(entry.remedy, 1, into: &result) { $0.perWeek = $1 }
      enter(entry.remedy, 2, into: &result) { $0.perMonth = $1 }
      lock(entry, position, &result)
    case .raiseOffers:
      for (name, value) in values(entry.remedy, 1) {
        for offer in result.offers.indices where result.offers[offer].id.text == name {
          result.offers[offer].perWeek = value
        }
      }
      lock(entry, position, &result)
    default: return nil
    }
    return result
  }

  /// What an argument tells to enter, as in `V8=5、V9=4`.
  private func values(_ remedy: Message, _ argument: Int) -> [(name: String, value: Int)] {
    guard case .text(let text) = remedy.arguments[argument] else { return [] }
    return text.split(separator: "、")
      .compactMap { entry in
        let parts = entry.split(separator: "=")
        return parts.count == 2 ? Int(parts[1]).map { (String(parts[0]), $0) } : nil
      }
  }

  private func enter(
    _ remedy: Message,
    _ argument: Int,
    into records: inout WeekRecords,
    _ change: (inout Person, Int) -> Void
  ) {
    for (name, value) in values(remedy, argument) {
      for person in records.people.indices where records.people[person].id.text == name {
        change(&records.people[person], value)
      }
    }
  }

  /// Enters those whom the last argument names as locked.
  private func lock(_ entry: UnmetNeed, _ position: Int, _ records: inout WeekRecords) {
    guard case .text(let text)? = entry.remedy.arguments.last else { return }
    let names = text.split(separator: "、").map(String.init)
    records.needs[position].locked = names.map { name in
      records.people.contains { $0.id.text == name }
        ? .person(PersonID(name)) : .offer(OfferID(name))
    }
  }

  @Test
  func `a remedy that was tried raises what is met by the whole need and costs nothing urgent`() {
    var tried: [String: Int] = [:]
    for seed in 1...UInt64(drawCount(300, full: 3000)) {
      let (monday, policy, records) = WeekDraw.parts(seed: seed, shape: .anything, size: 5)
      let week = Week(monday: monday, policy: policy, records: records)
      let plan = solvingPlanner().plan(week, inputHash: "").plan
      for entry in plan.unmet {
        guard let mended = mended(records, entry, week) else { continue }
        let again = Week(monday: monday, policy: policy, records: mended)
        guard let need = again.index.needs[entry.need].map({ again.needs[$0] }) else { continue }
        let better = solvingPlanner().plan(again, inputHash: "").plan
        let points = Int(week.points(of: need))
        let piece = points / need.quantity
        let got = entry.got * piece + min(entry.got, points % need.quantity)
        func value(_ plan: Plan, _ goal: Goal) -> Int {
          plan.levels.first { $0.goal == goal }?.value ?? 0
        }
        let isWhole =
          !week.needs.contains { $0.id == need.id && $0.isDivisible } && need.quantity > 1
        let gain = points - (isWhole ? 0 : got)
        let promise = value(plan, .needs) + gain
        let urgent = value(plan, .urgent)
        let isKept =
          value(better, .urgent) > urgent || value(better, .locks) < value(plan, .locks)
          || (value(better, .urgent) == urgent && value(better, .needs) >= promise)
        #expect(isKept, "seed \(seed), \(entry.need), \(entry.remedy)")
        let isMet = !better.unmet.contains { $0.need == entry.need }
        #expect(isMet, "seed \(seed), \(entry.need), \(entry.remedy)")
        tried[entry.remedy.code, default: 0] += 1
      }
    }
    #expect(tried.count >= 4 && tried.values.reduce(0, +) > 40, "\(tried)")
  }
}
