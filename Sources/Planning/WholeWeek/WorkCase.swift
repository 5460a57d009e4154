// SPDX-License-Identifier: GPL-3.0-or-later
internal import Matching
internal import Street

/// The one calendar of a week as a case for rosters: every piece of work a shift, everybody's caps and the
/// people's rules over all of them.
struct WorkCase {
  /// Rules that stand for the caps of people begin with this; no rule of an office does.
  static let capPrefix = "#"

  private let week: Week
  private let roster: RosterCase
  private let people: [RosterPerson]
  private let caps: [RosterRule]
  /// Measured once: it looks at all records.
  private let usesMetres: Bool

  /// Reads people and rules once.
  init?(_ week: Week) {
    guard let roster = week.roster else { return nil }
    self.week = week
    self.roster = roster
    people = Self.people(of: week, roster)
    caps = Self.caps(of: week)
    usesMetres = week.usesMetres
  }

  /// The case of some work.
  ///
  /// - Parameters:
  ///   - items: The work.
  ///   - fixed: Who does what whatever else is planned, by the key of the work.
  /// - Returns: The case, its shifts by ascending id.
  func roster(of items: [WorkItem], fixed: [PostID: [PersonID]] = [:]) -> RosterCase {
    var made = RosterCase(title: roster.title, first: week.monday, dayTypes: roster.dayTypes)
    made.people = people
    made.rules = roster.rules + caps
    made.goals = [.locks, .urgent, .least, .rules, .seats]
    let stated = Dictionary(roster.shifts.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    made.shifts = items.map { shift(of: $0, stated, fixed[$0.id]) }
      .sorted { $0.id < $1.id }
    return made
  }

  // MARK: Shifts

  private func shift(
    of item: WorkItem,
    _ stated: [PostID: RosterShift],
    _ fixed: [PersonID]?
  ) -> RosterShift {
    let piece = item.piece
    let need = week.index.needs[item.need].map { week.needs[$0] }
    var shift = RosterShift(id: item.id, day: 0, span: piece.span)
    shift.day = Self.day(of: piece.span)
    if let post = need?.post, let known = stated[post] {
      (shift.kind, shift.risk, shift.children) = (known.kind, known.risk, known.children)
      if known.span == piece.span { shift.day = known.day }
    } else {
      shift.kind = need.map { $0.post == nil ? $0.category : $0.title } ?? ""
      shift.risk = need?.risk ?? .low
    }
    (shift.name, shift.place) = (need?.title ?? "", need?.place)
    shift.urgency = need?.urgency ?? .normal
    let heads = fixed?.count ?? piece.heads
    (shift.least, shift.wanted, shift.most) = (heads, heads, heads)
    shift.roles = piece.skills.map {
      RosterRole(Self.tag(ofSkill: $0.skill), heads: $0.heads ?? heads)
    }
    shift.locked = fixed ?? []
    var seats = piece.seats
    if let fixed { seats = seats.filter { fixed.contains($0.key) } }
    shift.work = RosterWork(
      seats: seats.mapValues(cost),
      points: Array(piece.points.prefix(heads)),
      minimum: min(piece.minimum, heads),
      hold: piece.hold,
      isUrgent: piece.isUrgent,
      isLocked: piece.isLocked,
      leader: item.leader
    )
    return shift
  }

  /// The day of the half-day in which something begins.
  private static func day(of span: TimeSpan) -> Int {
    HalfDay(containing: span.start)?.day ?? 0
  }

  /// Skills of the week, apart from the tags that rules speak of.
  private static func tag(ofSkill skill: String) -> String { "\(capPrefix)\(skill)" }

  /// What a seat costs by the goals of pairs, packed in the office's order; nearness in sixtieths of the
  /// radius.
  private func cost(_ seat: WorkSeat) -> Int {
    let radius = max(1, week.policy.radiusMetres)
    let near = usesMetres ? (seat.nearness * 60 + radius - 1) / radius : seat.nearness
    return week.policy.goalOrder.reduce(0) { cost, goal in
      switch goal {
      case .nearness: cost * 61 + min(60, near)
      case .fit: cost * 4 + max(0, 3 - seat.fit)
      case .wishes: cost * 4 + max(0, 3 - seat.wish)
      case .continuity: cost * 2 + max(0, 1 - seat.continuity)
      default: cost
      }
    }
  }

  // MARK: People

  private static func people(of week: Week, _ roster: RosterCase) -> [RosterPerson] {
    let known = Dictionary(roster.people.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let asked = week.people.filter { known[$0.id] != nil || $0.invitation != .refuse }
    return asked.map { person in
      var made = known[person.id] ?? RosterPerson(id: person.id)
      if known[person.id] == nil {
        (made.team, made.birth, made.statedAge) = (person.team, person.birth, person.statedAge)
        made.certificates = person.certificates
      }
      // The gates of the week have asked for insurance and guardian before.
      (made.heads, made.insuredUntil, made.hasGuardian) = (1, week.monday.adding(400), true)
      made.tags.formUnion(person.skills.map { tag(ofSkill: $0) })
      return made
    }
  }

  /// Caps of the week as rules: how often in it, and how long a day.
  private static func caps(of week: Week) -> [RosterRule] {
    var times: [Int: Set<PersonID>] = [:]
    var minutes: [Int: Set<PersonID>] = [:]
    for person in week.people {
      times[week.timesThisWeek(of: person), default: []].insert(person.id)
      minutes[week.minutesADay(of: person), default: []].insert(person.id)
    }
    func rules(_ groups: [Int: Set<PersonID>], _ law: (Int) -> RosterLaw) -> [RosterRule] {
      groups.sorted { $0.key < $1.key }
        .map { number, people in
          let law = law(number)
          let scope = people.count == week.people.count ? [] : people
          return RosterRule("\(capPrefix)\(law)", law, scope: RosterScope(people: scope))
        }
    }
    let most = max(1, min(3, times.keys.max() ?? 1))
    return rules(times) { .shiftCount(most: $0, per: .horizon) }
      + rules(minutes) { .minutes(most: $0, per: .day) }
      + [RosterRule("\(capPrefix)day", .shiftCount(most: most, per: .day))]
  }
}
