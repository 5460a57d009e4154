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
  ///   - got: Pieces it has.
  ///   - own: Who gives them, as pairs of the candidates that the bookings were made with.
  ///   - stages: Its funnel.
  /// - Returns: What to change.
  func remedy(for need: NeedFacts, got: Int, own: [Placement], _ stages: [Int]) -> Message? {
    let missing = need.quantity - got
    if need.isShift {
      // A shift has its time and its place: what is left is somebody more.
      let again = stages[5] > 0 ? onceMore(need, own, missing) : nil
      return again ?? moreHeads(need, own)
    }
    guard stages[1] > 0 else { return nil }
    if stages[3] > 0, stages[4] == 0 { return closer(need, missing) }
    if let other = otherTime(need, own, missing) { return other }
    if stages[4] > 0, stages[5] == 0 { return inParts(need, missing) }
    if stages[5] > 0 { return onceMore(need, own, missing) ?? moreHeads(need, own) }
    return nil
  }

  // MARK: - Changes

  /// Another time of the week, 8:00–20:00, before the deadline.
  private func otherTime(_ need: NeedFacts, _ own: [Placement], _ missing: Int) -> Message? {
    var record = facts.week.needs[need.position]
    record.windows = []
    var changed = need
    changed.windows = facts.week.windows(of: record)
    changed.cells = FactsBuilder.touchedCells(changed.windows)
    guard changed.cells != need.cells || changed.windows != need.windows,
      let made = serve(changed, missing, among: near, facts)
    else { return nil }
    let spans = Set(made.placements.map(\.span))
    let kept = missing < need.quantity ? own : []
    let locked = names(kept, made.candidates, made.placements)
    guard spans.count == 1, let span = spans.first else {
      return Message(RemedyCode.openWeek, locked)
    }
    let time = MessageArgument.text(facts.week.text(of: span))
    // What it has already keeps its time.
    return kept.isEmpty
      ? Message(RemedyCode.moveTo, time, locked)
      : Message(RemedyCode.alsoAt, time, .number(missing), locked)
  }

  /// Whom to lock, so that a second run gives nobody of them to something else.
  private func names(
    _ own: [Placement],
    _ candidates: Candidates,
    _ made: [Placement]
  ) -> MessageArgument {
    let given = made.map { Int(candidates.pairs[$0.pair].provider) }
    let servers = Set(given).union(own.map { bookings.provider(of: $0) }).sorted()
    return .text(servers.map { facts.providers[$0].id.text }.joined(separator: "、"))
  }

  /// Farther providers: whom to lock, whom the radius then does not bind, and how far they are.
  private func closer(_ need: NeedFacts, _ missing: Int) -> Message? {
    let open = facts.withoutRadius
    guard let made = serve(need, missing, among: anywhere, open) else { return nil }
    let farthest = made.placements.map { Int(made.candidates.pairs[$0.pair].nearness) }.max() ?? 0
    return Message(
      facts.gates.usesMetres ? RemedyCode.lockFarther : .lockFartherClass,
      .number(farthest),
      names([], made.candidates, made.placements)
    )
  }

  /// The same pieces from several providers, at several times.
  private func inParts(_ need: NeedFacts, _ missing: Int) -> Message? {
    guard need.needsSingleProvider else { return nil }
    var changed = need
    changed.isDivisible = true
    changed.needsSingleProvider = false
    guard let made = serve(changed, missing, among: near, facts) else { return nil }
    return Message(
      RemedyCode.allowParts,
      .number(Set(made.placements.map(\.pair)).count),
      names([], made.candidates, made.placements)
    )
  }

  /// More people with what is asked, at the time at which the fewest are missing.
  private func moreHeads(_ need: NeedFacts, _ own: [Placement]) -> Message? {
    let record = facts.week.needs[need.position]
    guard record.kind == .labour else { return nil }
    var changed = need
    changed.isDivisible = true
    changed.minimum = 1
    let candidates = Candidates(facts.with(needs: [changed]), index: near)
    // Pieces that need not come together: what it has stays, and what is free comes to it.
    let stays = need.hasLoosePieces && !need.isShift
    if stays { changed.quantity -= own.reduce(0) { $0 + $1.pieces } }
    let found = stays ? loosePieces(changed) : bestTeam(candidates, bookings.without(own))
    var lacking = max(0, changed.quantity - found.reduce(0) { $0 + $1.pieces })
    var wanted: [HeadDemand] = []
    for (demand, skill) in zip(need.partialSkills, partialNames(record)) {
      let held = found.filter {
        facts.providers[Int(candidates.pairs[$0.pair].provider)].skills.contains(demand.skill)
      }
      let short = demand.heads - held.reduce(0) { $0 + $1.pieces }
      guard short > 0 else { continue }
      lacking = max(lacking, short)
      wanted.append(HeadDemand(skill: skill, heads: short))
    }
    if need.isShift { lacking = max(1, lacking) }
    guard lacking > 0 else { return nil }
    let common = record.skills.filter { ($0.heads ?? .max) >= record.quantity }.map(\.skill)
    let certificates = facts.week.certificates(askedBy: record)
    let team = facts.week.teams.first { $0.id == record.team }
      .map { $0.name.isEmpty ? $0.id.text : $0.name }
    for name in (common + certificates + (team.map { [$0] } ?? [])).uniqued() {
      wanted.append(HeadDemand(skill: name, heads: lacking))
    }
    return words(lacking, wanted)
  }

  private func loosePieces(_ need: NeedFacts) -> [Placement] {
    let candidates = Candidates(facts.with(needs: [need]), index: near)
    var greedy = Greedy(candidates, bookings: bookings.rebased(on: candidates))
    greedy.run()
    return greedy.placements[0]
  }

  /// The most heads that are free at one time, those with the skills first.
  private func bestTeam(_ candidates: Candidates, _ left: Bookings) -> [Placement] {
    var finder = TeamFinder(
      candidates: candidates,
      bookings: left.rebased(on: candidates),
      pressure: facts.providers.map { _ in 0 }
    )
    finder.toleratesMissingSkills = true
    return finder.placements(for: 0)
  }

  private struct HeadDemand {
    var skill: String
    var heads: Int
  }

  /// So many more people, and how many of them must have what.
  private func words(_ lacking: Int, _ wanted: [HeadDemand]) -> Message {
    guard let first = wanted.first else { return Message(RemedyCode.addPeople, .number(lacking)) }
    let names = wanted.map(\.skill).joined(separator: "、")
    if wanted.allSatisfy({ $0.heads == lacking }) {
      return Message(RemedyCode.addQualified, .number(lacking), .text(names))
    }
    if wanted.count == 1 {
      return Message(
        RemedyCode.addPartlyQualified,
        .number(lacking),
        .number(first.heads),
        .text(names)
      )
    }
    let mix = wanted.map { "\($0.skill)×\($0.heads)" }.joined(separator: "、")
    return Message(RemedyCode.addMixed, .number(lacking), .text(mix))
  }

  private func partialNames(_ record: Need) -> [String] {
    record.skills.filter { ($0.heads ?? .max) < record.quantity }.map(\.skill)
  }

  /// More visits of people whose week is full, or else more pieces of offers.
  private func onceMore(_ need: NeedFacts, _ own: [Placement], _ missing: Int) -> Message? {
    moreVisits(need, own, missing, of: \.isPerson) ?? moreVisits(need, own, missing, of: \.isOffer)
  }

  private func moreVisits(
    _ need: NeedFacts,
    _ own: [Placement],
    _ missing: Int,
    of whom: (ProviderFacts) -> Bool
  ) -> Message? {
    var providers = facts.providers
    for pair in Candidates(facts.with(needs: [need]), index: near).pairs
    where whom(providers[Int(pair.provider)]) {
      providers[Int(pair.provider)].weekCap += missing
    }
    let raised = facts.with(providers: providers, unitWeekCaps: facts.unitWeekCaps)
    // Pieces that need not come together keep what there is; a team is put together anew.
    let kept = need.hasLoosePieces ? own : []
    let left = bookings.without(need.hasLoosePieces ? [] : own)
    let wanted = need.hasLoosePieces ? missing : need.quantity
    guard let made = serve(need, wanted, among: near, raised, left) else { return nil }
    var given: [Int: Int] = [:]
    for placement in made.placements {
      given[Int(made.candidates.pairs[placement.pair].provider), default: 0] += placement.pieces
    }
    let servers = Set(given.keys).union(kept.map { bookings.provider(of: $0) }).sorted()
    let extra = servers.compactMap { position -> CapRaise? in
      let more =
        left.used(of: position) + given[position, default: 0]
        - facts.providers[position].weekCap
      return more > 0 ? CapRaise(facts.week, facts.providers[position].id, by: more) : nil
    }
    guard !extra.isEmpty else { return nil }
    return CapRaise.words(extra, serving: servers.map { facts.providers[$0].id.text })
  }

  // MARK: - Trying

  /// Serves what a need lacks in what is left, or nil.
  private func serve(
    _ need: NeedFacts,
    _ missing: Int,
    among index: ProviderIndex,
    _ facts: WeekFacts,
    _ left: Bookings? = nil
  ) -> (candidates: Candidates, placements: [Placement])? {
    var wanted = need
    if missing < need.quantity {
      guard need.hasLoosePieces else { return nil }
      wanted.quantity = missing
    }
    let candidates = Candidates(facts.with(needs: [wanted]), index: index)
    guard !candidates.pairs.isEmpty else { return nil }
    var greedy = Greedy(candidates, bookings: (left ?? bookings).rebased(on: candidates))
    greedy.run()
    return greedy.pieces(ofNeed: 0) == wanted.quantity ? (candidates, greedy.placements[0]) : nil
  }
}

extension ProviderFacts {
  fileprivate var isPerson: Bool { person != nil }
  fileprivate var isOffer: Bool { person == nil }
}

extension [String] {
  /// Each word once, in the order of its first place.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
