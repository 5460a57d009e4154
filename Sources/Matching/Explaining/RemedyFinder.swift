// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Finds a remedy for an unmet need by planning it once more under a small change, everything else as
/// booked: what it finds works, and nobody else loses anything.
struct RemedyFinder {
  private let facts: WeekFacts
  private let bookings: Bookings
  private let near: ProviderIndex
  private let anywhere: ProviderIndex

  init(facts: WeekFacts, bookings: Bookings) {
    self.facts = facts
    self.bookings = bookings
    near = ProviderIndex(facts.providers, week: facts.week, gates: facts.gates)
    let open = facts.gates.withoutRadius
    anywhere = ProviderIndex(facts.providers, week: facts.week, gates: open)
  }

  /// The first change that is enough, in the order of how little it asks; nil when none of them is.
  ///
  /// - Parameters:
  ///   - need: An unmet need.
  ///   - missing: Pieces it lacks.
  ///   - stages: Its funnel.
  /// - Returns: What to change.
  func remedy(for need: NeedFacts, missing: Int, _ stages: [Int]) -> Message? {
    if need.isShift {
      // A shift has its time and its place: what is left is somebody more.
      let again = stages[5] > 0 ? onceMore(need, missing) : nil
      return again ?? moreHeads(need, missing) ?? Message(RemedyCode.addPeople, .number(missing))
    }
    guard stages[1] > 0 else { return nil }
    if stages[3] > 0, stages[4] == 0 { return closer(need, missing) }
    if let other = otherTime(need, missing) { return other }
    if stages[4] > 0, stages[5] == 0 { return inParts(need, missing) }
    if stages[5] > 0 { return moreHeads(need, missing) ?? onceMore(need, missing) }
    return nil
  }

  // MARK: - Changes

  /// Another time of the week, 8:00–20:00, before the deadline.
  private func otherTime(_ need: NeedFacts, _ missing: Int) -> Message? {
    var record = facts.week.needs[need.position]
    record.windows = []
    var changed = need
    changed.windows = facts.week.windows(of: record)
    changed.cells = FactsBuilder.touchedCells(changed.windows)
    guard changed.cells != need.cells || changed.windows != need.windows,
      let made = serve(changed, missing, among: near, facts)
    else { return nil }
    let spans = Set(made.placements.map(\.span))
    guard spans.count == 1, let span = spans.first else { return Message(RemedyCode.openWeek) }
    // What it has already keeps its time.
    return missing < need.quantity
      ? Message(RemedyCode.alsoAt, .text(text(of: span)), .number(missing))
      : Message(RemedyCode.moveTo, .text(text(of: span)))
  }

  /// Farther providers: how far one must look.
  private func closer(_ need: NeedFacts, _ missing: Int) -> Message? {
    let open = facts.withoutRadius
    guard let made = serve(need, missing, among: anywhere, open) else { return nil }
    let farthest = made.placements.map { Int(made.candidates.pairs[$0.pair].nearness) }.max() ?? 0
    return Message(
      facts.gates.usesMetres ? RemedyCode.widenRadius : .widenClass,
      .number(farthest)
    )
  }

  /// The same pieces from several providers, at several times.
  private func inParts(_ need: NeedFacts, _ missing: Int) -> Message? {
    guard need.needsSingleProvider else { return nil }
    var changed = need
    changed.isDivisible = true
    changed.needsSingleProvider = false
    guard let made = serve(changed, missing, among: near, facts) else { return nil }
    return Message(RemedyCode.allowParts, .number(Set(made.placements.map(\.pair)).count))
  }

  /// More people with what is asked, at the time at which the fewest are missing.
  private func moreHeads(_ need: NeedFacts, _ missing: Int) -> Message? {
    let isCrew = need.quantity > 1 && !need.isDivisible && !need.needsSingleProvider
    guard isCrew || !need.partialSkills.isEmpty else { return nil }
    var changed = need
    changed.isDivisible = true
    changed.minimum = 1
    changed.partialSkills = []
    let candidates = Candidates(facts.with(needs: [changed]), index: near)
    let finder = TeamFinder(
      candidates: candidates,
      bookings: bookings.rebased(on: candidates),
      pressure: facts.providers.map { _ in 0 }
    )
    let team = finder.placements(for: 0)
    let heads = team.reduce(0) { $0 + $1.pieces }
    var lacking = max(0, need.quantity - heads)
    var names: [String] = []
    let record = facts.week.needs[need.position]
    for (demand, skill) in zip(need.partialSkills, partialNames(record)) {
      let held = team.filter {
        facts.providers[Int(candidates.pairs[$0.pair].provider)].skills.contains(demand.skill)
      }
      let short = demand.heads - held.reduce(0) { $0 + $1.pieces }
      guard short > 0 else { continue }
      lacking = max(lacking, short)
      names.append(skill)
    }
    guard lacking > 0 else { return nil }
    return names.isEmpty
      ? Message(RemedyCode.addPeople, .number(lacking))
      : Message(
        RemedyCode.addQualified,
        .number(lacking),
        .text(names.joined(separator: "、"))
      )
  }

  private func partialNames(_ record: Need) -> [String] {
    record.skills.filter { ($0.heads ?? .max) < record.quantity }.map(\.skill)
  }

  /// One more visit of somebody whose week is full.
  private func onceMore(_ need: NeedFacts, _ missing: Int) -> Message? {
    var providers = facts.providers
    for pair in Candidates(facts.with(needs: [need]), index: near).pairs {
      providers[Int(pair.provider)].weekCap += missing
    }
    let raised = facts.with(providers: providers, unitWeekCaps: facts.unitWeekCaps)
    guard let made = serve(need, missing, among: near, raised) else { return nil }
    let names = Set(made.placements.map { made.candidates.pairs[$0.pair].provider }).sorted()
      .map { facts.providers[Int($0)].id }
      .map { id in
        switch id {
        case .offer(let offer): offer.text
        case .person(let person): person.text
        }
      }
    return Message(
      RemedyCode.onceMoreBy,
      .text(names.joined(separator: "、")),
      .number(missing)
    )
  }

  // MARK: - Trying

  /// Serves what a need lacks in what is left, or nil.
  private func serve(
    _ need: NeedFacts,
    _ missing: Int,
    among index: ProviderIndex,
    _ facts: WeekFacts
  ) -> (candidates: Candidates, placements: [Placement])? {
    var wanted = need
    let isLoose = need.isDivisible && need.minimum <= 1 && need.partialSkills.isEmpty
    if missing < need.quantity {
      guard isLoose else { return nil }
      wanted.quantity = missing
    }
    let candidates = Candidates(facts.with(needs: [wanted]), index: index)
    guard !candidates.pairs.isEmpty else { return nil }
    var greedy = Greedy(candidates, bookings: bookings.rebased(on: candidates))
    greedy.run()
    return greedy.pieces(ofNeed: 0) == wanted.quantity ? (candidates, greedy.placements[0]) : nil
  }

  /// `2026-03-15 09:00–11:00`, the same in every language.
  private func text(of span: TimeSpan) -> String {
    func clock(_ minute: Int) -> String {
      let (hour, rest) = (minute % 1440 / 60, minute % 60)
      return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
    }
    let day = facts.week.date(ofDay: min(6, span.start / 1440))
    return "\(day) \(clock(span.start))–\(clock(span.end))"
  }
}
