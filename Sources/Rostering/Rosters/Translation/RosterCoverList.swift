// SPDX-License-Identifier: GPL-3.0-or-later
internal import Optimizing
internal import Street

/// What shifts ask of all people together, as covers.
///
/// Heads, wanted roles and people to be kept apart are exact. “Nobody, or so many” is no convex charge:
/// there a line is drawn that no lawful roster crosses, exact where one head is asked for, and the
/// repair sees to the rest.
struct RosterCoverList {
  private let facts: RosterFacts
  private let weights: RosterWeights
  private let people: [Int]
  private(set) var covers: [RosterModel.Cover] = []
  private(set) var groups: [[Bool]] = []
  private var known: [[Bool]: Int] = [:]
  /// By shift: what its heads count for, at other times of the same work too.
  private var shared: [Int: [RosterModel.Credit]] = [:]
  /// By shift.
  private(set) var credits: [Int: [RosterModel.Credit]] = [:]
  /// By day: what any shift that fits a rule counts for, once.
  private(set) var onDays: [Int: [(rule: Int, credits: [RosterModel.Credit])]] = [:]

  init(_ facts: RosterFacts, _ component: RosterComponent, _ weights: RosterWeights) {
    self.facts = facts
    self.weights = weights
    people = component.people
    for shift in component.shifts {
      credits[shift] = []
      addHeads(shift)
      for role in facts.roster.shifts[shift].roles { add(role, shift) }
      for rule in facts.atShifts where facts.fits[rule][shift] { add(rule, shift) }
    }
    for day in Set(component.shifts.map { facts.stints[$0].day }).sorted() {
      for rule in facts.onDays { add(rule, onDay: day) }
    }
  }

  // MARK: Making

  /// A cover to which everybody brings so much; nothing where nobody brings anything.
  private mutating func make(
    _ pieces: [RosterModel.Cover.Piece],
    _ amount: (Int) -> Int
  ) -> [RosterModel.Credit] {
    let pieces = pieces.filter { $0.under > 0 || $0.over > 0 }
    guard !pieces.isEmpty else { return [] }
    let amounts = people.map(amount)
    covers.append(RosterModel.Cover(pieces))
    return Set(amounts).subtracting([0]).sorted()
      .map { amount in
        let flags = amounts.map { $0 == amount }
        guard flags.contains(false) else {
          return RosterModel.Credit(cover: covers.count - 1, amount: amount)
        }
        let group = known[flags] ?? groups.count
        if group == groups.count {
          known[flags] = group
          groups.append(flags)
        }
        return RosterModel.Credit(cover: covers.count - 1, amount: amount, group: group)
      }
  }

  private mutating func add(
    _ shift: Int,
    _ pieces: [RosterModel.Cover.Piece],
    amount: (Int) -> Int
  ) {
    credits[shift, default: []] += make(pieces, amount)
  }

  private func weight(_ goal: RosterGoal) -> Int {
    facts.lanes[goal].map { weights.goals[$0] } ?? 0
  }

  private mutating func addHeads(_ shift: Int) {
    let post = facts.roster.shifts[shift]
    if let work = post.work { return addWork(work, shift) }
    let least = weight(.least) + (post.urgency == .urgent ? weight(.urgent) : 0)
    let facts = facts
    let needed = RosterModel.Cover.Piece(asked: post.least, under: least, over: 0)
    let others = [
      RosterModel.Cover.Piece(asked: post.wanted, under: weight(.wanted), over: 0),
      RosterModel.Cover.Piece(asked: post.most, under: 0, over: weights.hard),
    ]
    guard let essential = essential(shift) else {
      return add(shift, [needed] + others) { facts.roster.people[$0].heads }
    }
    add(shift, [needed]) { essential.contains($0) ? facts.roster.people[$0].heads : 0 }
    add(shift, others) { facts.roster.people[$0].heads }
  }

  /// People of whom a lawful crew has its least heads, as soon as it has anybody; nil for anybody.
  ///
  /// Where one head is the least, no lawful crew is all of people who need somebody beside them; where
  /// a hard role asks for as many as the least, it has those. Counting them alone changes the cost of
  /// no lawful roster, but halves of two people no longer make a head in a linear program.
  private func essential(_ shift: Int) -> Set<Int>? {
    let post = facts.roster.shifts[shift]
    guard post.least > 0 else { return nil }
    let crew = facts.crewCandidates(shift)
    var sets = post.roles.filter { $0.isHard && $0.heads >= post.least }
      .map { role in crew.filter { facts.holds($0, role.tag, at: shift) } }
    for rule in facts.atShifts where post.least == 1 && facts.fits[rule][shift] {
      guard facts.rules[rule].price == nil,
        case .beside(let tag, let other, _) = facts.rules[rule].law
      else { continue }
      sets.append(
        crew.filter { person in
          !facts.isInScope(rule, person, on: facts.stints[shift].day)
            || facts.holds(person, other, at: shift) || !facts.holds(person, tag, at: shift)
        }
      )
    }
    return sets.map(Set.init).min { $0.count < $1.count }
      .flatMap { $0.count < crew.count ? $0 : nil }
  }

  /// Points of work by heads: where the next head is worth less than the last one, a piece ends.
  private mutating func addWork(_ work: RosterWork, _ shift: Int) {
    let leader = facts.leaders[shift]
    guard leader == shift else {
      // Another time of the same work counts at the same cover.
      credits[shift, default: []] += shared[leader] ?? []
      return
    }
    let post = facts.roster.shifts[shift]
    let weight = weight(.least) + (work.isUrgent ? self.weight(.urgent) : 0)
    var pieces = work.points.indices.map { head in
      let next = head + 1 < work.points.count ? work.points[head + 1] : 0
      let under = weight * (work.points[head] - next)
      return RosterModel.Cover.Piece(asked: head + 1, under: under, over: 0)
    }
    if work.isLocked {
      let under = self.weight(.locks)
      pieces.append(RosterModel.Cover.Piece(asked: post.wanted, under: under, over: 0))
    }
    pieces.append(RosterModel.Cover.Piece(asked: post.most, under: 0, over: weights.hard))
    let facts = facts
    let made = make(pieces) { facts.roster.people[$0].heads }
    shared[shift] = made
    credits[shift, default: []] += made
  }

  private mutating func add(_ role: RosterRole, _ shift: Int) {
    let facts = facts
    func holds(_ person: Int) -> Bool { facts.holds(person, role.tag, at: shift) }
    func heads(_ person: Int) -> Int { facts.roster.people[person].heads }
    guard role.isHard else {
      return add(
        shift,
        [RosterModel.Cover.Piece(asked: role.heads, under: weight(.roles), over: 0)]
      ) { holds($0) ? heads($0) : 0 }
    }
    atLeast(role.heads, of: shift, among: { _ in true }, holding: holds)
  }

  /// Nobody without, or so many with: at `most` heads those without are at most
  /// (most − asked) / asked for each one with.
  private mutating func atLeast(
    _ asked: Int,
    of shift: Int,
    among isInScope: (Int) -> Bool,
    holding: (Int) -> Bool
  ) {
    guard asked > 0 else { return }
    let spare = max(0, facts.roster.shifts[shift].most - asked)
    let facts = facts
    add(shift, [RosterModel.Cover.Piece(asked: 0, under: weights.hard, over: 0)]) { person in
      guard isInScope(person) else { return 0 }
      let heads = facts.roster.people[person].heads
      return holding(person) ? spare * heads : -asked * heads
    }
  }

  // MARK: Rules

  private mutating func add(_ rule: Int, _ shift: Int) {
    let facts = facts
    let day = facts.stints[shift].day
    let price = facts.rules[rule].price.map { $0 * weights.rules }
    func isIn(_ person: Int) -> Bool { facts.isInScope(rule, person, on: day) }
    func heads(_ person: Int) -> Int { facts.roster.people[person].heads }
    switch facts.rules[rule].law {
    case .apartAtShift(let named):
      let group = Set(named.compactMap { facts.people[$0] }.filter(isIn))
      let over = price ?? weights.hard
      add(shift, [RosterModel.Cover.Piece(asked: 1, under: 0, over: over)]) {
        group.contains($0) ? 1 : 0
      }
    case .together(let named):
      let group = named.compactMap { facts.people[$0] }.filter(isIn).sorted()
      together(group, shift, price)
    case .beside(let tag, let other, let ratio):
      let ratio = max(1, ratio)
      let under = price.map { $0 / ratio } ?? weights.hard
      add(shift, [RosterModel.Cover.Piece(asked: 0, under: under, over: 0)]) { person in
        guard isIn(person) else { return 0 }
        if facts.holds(person, other, at: shift) { return ratio * heads(person) }
        return facts.holds(person, tag, at: shift) ? -heads(person) : 0
      }
    case .bothSexes where price == nil:
      for sex in RosterPerson.Sex.allCases {
        atLeast(1, of: shift, among: isIn) { facts.roster.people[$0].sexes.contains(sex) }
      }
    case .adultRatio(let tag, let ratio) where price == nil:
      atLeast(facts.adultsAsked(shift, ratio), of: shift, among: isIn) {
        facts.isAdult($0, tag, at: shift)
      }
    default: break
    }
  }

  private mutating func together(_ group: [Int], _ shift: Int, _ price: Int?) {
    let able = Set(group.filter { facts.price($0, shift) != nil })
    if able.count < group.count, price == nil || group.count == 2 {
      return add(
        shift,
        [RosterModel.Cover.Piece(asked: 0, under: 0, over: price ?? weights.hard)]
      ) { able.contains($0) ? 1 : 0 }
    }
    let charge = price.map { group.count == 2 ? $0 : $0 / 2 } ?? weights.hard
    for (one, other) in zip(group, group.dropFirst()) where able.count == group.count {
      add(shift, [RosterModel.Cover.Piece(asked: 0, under: charge, over: charge)]) {
        $0 == one ? 1 : $0 == other ? -1 : 0
      }
    }
  }

  private mutating func add(_ rule: Int, onDay day: Int) {
    guard case .apartOnDay(let named) = facts.rules[rule].law else { return }
    let facts = facts
    let group = Set(
      named.compactMap { facts.people[$0] }.filter { facts.isInScope(rule, $0, on: day) }
    )
    let over = facts.rules[rule].price.map { $0 * weights.rules } ?? weights.hard
    let credits = make([RosterModel.Cover.Piece(asked: 1, under: 0, over: over)]) {
      group.contains($0) ? 1 : 0
    }
    onDays[day, default: []].append((rule, credits))
  }

  /// What a duty brings to all covers.
  func credits(of duty: RosterDutyList.Duty) -> [RosterModel.Credit] {
    var result = duty.shifts.flatMap { credits[$0] ?? [] }
    for (rule, credits) in onDays[duty.day] ?? []
    where duty.shifts.contains(where: { facts.fits[rule][$0] }) {
      result += credits
    }
    return result
  }
}
