// SPDX-License-Identifier: GPL-3.0-or-later
internal import Evaluation
internal import Street

/// The people's hard rules of a week, asked about its projects: who breaks them, and what is left without.
///
/// In a week without such rules nothing is ever broken.
struct PeopleLaw {
  /// People left out at most for the law's sake.
  private static let mostLeftOut = 50

  private let week: Week
  private let referee: Referee

  init(_ week: Week, _ referee: Referee) {
    self.week = week
    self.referee = referee
  }

  /// By how many units projects break hard rules in all, and price × amount over the priced ones.
  func count(of projects: [Project]) -> (hard: Int, penalty: Int) {
    let found = referee.peopleRules(of: week.plan(of: projects))
    return (found.violations.reduce(0) { $0 + $1.amount }, found.penalty)
  }

  private func violations(of projects: [Project]) -> [RosterViolation] {
    referee.peopleRules(of: week.plan(of: projects)).violations
  }

  // MARK: Leaving out

  /// The projects without people who break a hard rule in them, whatever a solver says.
  ///
  /// What is worth least goes first; a rule that no leaving out mends stays broken.
  ///
  /// - Parameters:
  ///   - projects: The projects.
  ///   - kept: Projects whose people are left out last, where they are among them as they are.
  /// - Returns: The projects, sorted by identifier.
  func lawful(_ projects: [Project], keeping kept: [Project] = []) -> [Project] {
    let promised = Set(kept.flatMap(seats))
    var projects = projects
    var found = violations(of: projects)
    search: for _ in 0..<Self.mostLeftOut where !found.isEmpty {
      let people = Set(found.compactMap(\.person))
      let shifts = Set(found.compactMap { $0.shift?.text })
      let amount = found.reduce(0) { $0 + $1.amount }
      for position in order(projects, promised) {
        guard let fewer = leavingOut(people, shifts, at: position, projects) else { continue }
        let next = violations(of: fewer)
        guard next.reduce(0, { $0 + $1.amount }) < amount else { continue }
        (projects, found) = (fewer, next)
        continue search
      }
      break
    }
    return projects
  }

  /// The projects by what is lost with them: promised, urgent, points of a piece; then the last first.
  private func order(_ projects: [Project], _ promised: Set<Seat>) -> [Int] {
    let ranks = projects.map { project in
      let isPromised = seats(of: project).allSatisfy(promised.contains)
      return (promised: isPromised ? 1 : 0, worth: worth(of: project))
    }
    return projects.indices.sorted {
      let (one, other) = (ranks[$0], ranks[$1])
      return (one.promised, one.worth.urgent, one.worth.points, $1)
        < (other.promised, other.worth.urgent, other.worth.points, $0)
    }
  }

  /// What a project is worth at least: how many of its needs are urgent, points of a piece of each.
  private func worth(of project: Project) -> (urgent: Int, points: Int) {
    let needs = project.needs.compactMap { week.index.needs[$0].map { week.needs[$0] } }
    return (
      needs.count(where: week.isUrgent),
      needs.reduce(0) { $0 + week.points(of: $1) / ($1.isDivisible ? max(1, $1.quantity) : 1) }
    )
  }

  /// The projects without those people in one of them, or all of its people where it is at fault itself;
  /// nil where that changes nothing.
  private func leavingOut(
    _ people: Set<PersonID>,
    _ shifts: Set<String>,
    at position: Int,
    _ projects: [Project]
  ) -> [Project]? {
    var projects = projects
    let project = projects[position]
    let isAtFault = shifts.contains(project.post?.text ?? project.id)
    let stays = project.providers.filter { provision in
      guard let person = provision.person else { return true }
      return !(people.contains(person) || isAtFault && people.isEmpty)
    }
    guard stays.count < project.providers.count else { return nil }
    projects[position].providers = stays
    // What is not whole without them goes altogether.
    if stays.isEmpty || project.providers.contains(where: { $0.component != nil }) {
      projects.remove(at: position)
    }
    return finished(projects)
  }

  /// Without projects of needs that get too little in all; each with a name of its own and its unit.
  func finished(_ projects: [Project]) -> [Project] {
    var given: [NeedID: Int] = [:]
    for project in projects {
      for id in project.needs {
        guard let need = week.index.needs[id].map({ week.needs[$0] }) else { continue }
        given[id, default: 0] += week.pieces(of: project, for: need)
      }
    }
    let short = week.needs.filter { need in
      guard let pieces = given[need.id] else { return false }
      return pieces < (need.isDivisible ? max(1, need.minimum) : need.quantity)
    }
    let tooFew = Set(short.map(\.id))
    var names: Set<String> = []
    return projects.filter { !$0.needs.contains(where: tooFew.contains) }
      .map { project in
        var project = project
        project.providers.sort {
          ($0.component ?? 0, $0.provider) < ($1.component ?? 0, $1.provider)
        }
        project.unit = unit(of: project)
        while !names.insert(project.id).inserted { project.id += "+" }
        return project
      }
      .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// The unit of the first offer, else of the first person who has one.
  private func unit(of project: Project) -> UnitID? {
    let offers = project.providers.compactMap { provision -> UnitID? in
      guard case .offer(let id) = provision.provider else { return nil }
      return week.index.offers[id].map { week.offers[$0].unit }
    }
    if let first = offers.first { return first }
    return project.providers.lazy.compactMap(\.person)
      .compactMap { week.index.people[$0].flatMap { week.people[$0].unit } }.first
  }

  // MARK: Looking elsewhere

  /// Rounds of looking for others in the place of those who break rules, at most.
  private static let rounds = 6

  /// Makes projects again and again, each time without those who broke a rule, until nobody does.
  ///
  /// - Parameters:
  ///   - published: Projects that hold where they break nothing themselves.
  ///   - make: Makes projects for a week, one list or several.
  ///   - projects: The lists of what was made.
  /// - Returns: What was made last, and whether nobody was kept from anything.
  func respecting<Made>(
    _ published: [Project],
    _ make: (Week) -> Made,
    projects: (Made) -> [[Project]]
  ) -> (made: Made, isFree: Bool) {
    let kept = lawful(published)
    let promised = Set(kept.flatMap(pairs))
    var bans = offenders(in: published, keeping: kept)
    var made = make(week.barring(bans))
    for _ in 0..<Self.rounds {
      let found = projects(made).flatMap { offenders(in: $0, keeping: kept) }
      let more = Set(found).subtracting(promised).subtracting(bans)
      guard !more.isEmpty else { break }
      bans.formUnion(more)
      made = make(week.barring(bans))
    }
    return (made, bans.isEmpty)
  }

  /// Who has to leave what, so that no rule is broken; not those who only serve beside them.
  private func offenders(in projects: [Project], keeping kept: [Project]) -> Set<Pair> {
    let found = violations(of: projects)
    guard !found.isEmpty else { return [] }
    let people = Set(found.compactMap(\.person))
    let gone = Set(projects.flatMap(pairs))
      .subtracting(lawful(projects, keeping: kept).flatMap(pairs))
    return people.isEmpty ? gone : gone.filter { people.contains($0.person) }
  }

  private func pairs(of project: Project) -> [Pair] {
    seats(of: project).map { Pair(need: $0.need, person: $0.person) }
  }

  private func seats(of project: Project) -> [Seat] {
    project.needs.flatMap { need in
      project.providers.compactMap(\.person)
        .map { Seat(need: need, person: $0, span: project.span) }
    }
  }

  /// Somebody who serves a need at a time.
  private struct Seat: Hashable {
    var need: NeedID
    var person: PersonID
    var span: TimeSpan
  }

  /// Somebody who might serve a need.
  fileprivate struct Pair: Hashable {
    var need: NeedID
    var person: PersonID
  }
}

extension Week {
  /// A plan of nothing but projects.
  func plan(of projects: [Project]) -> Plan {
    var plan = Plan(week: monday, inputHash: "", seed: 0, version: "", options: [:])
    plan.projects = projects
    return plan
  }

  /// The week in which some people do not serve some needs; whoever is pinned to one stays.
  fileprivate func barring(_ pairs: Set<PeopleLaw.Pair>) -> Week {
    guard !pairs.isEmpty else { return self }
    var records = records
    let bans = Dictionary(grouping: pairs, by: \.need)
      .mapValues { Set($0.map { ProviderID.person($0.person) }) }
    for position in records.needs.indices {
      let need = records.needs[position]
      let new = bans[need.id, default: []].subtracting(need.locked).subtracting(need.barred)
      records.needs[position].barred += new.sorted()
    }
    for position in records.posts.indices {
      let post = records.posts[position]
      let new = bans[NeedID(post: post.id), default: []]
        .subtracting(post.locked).subtracting(post.barred)
      records.posts[position].barred += new.sorted()
    }
    return with(records)
  }
}
