// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What a plan leaves unmet: whole needs, pieces of divisible ones, components, places of shifts.
struct OpenNeeds {
  /// Where components that are missing belong: a project of the plan, and their numbers from 1.
  struct Parts {
    var project: Int
    var numbers: [Int]
  }

  private let week: Week
  private let projects: [Project]
  private(set) var needs: [Need] = []
  private(set) var posts: [Post] = []
  /// Projects that components are missing in, by need.
  private(set) var parts: [NeedID: Parts] = [:]
  /// Shifts that some people stand already, as positions of projects.
  private(set) var shifts: [NeedID: Int] = [:]
  /// Projects that serve a need, by need.
  private(set) var serving: [NeedID: [Int]] = [:]

  init(of week: Week, after projects: [Project]) {
    self.week = week
    self.projects = projects
    for (position, project) in projects.enumerated() {
      for need in project.needs { serving[need, default: []].append(position) }
    }
    for need in week.needs where week.exclusion(of: need) == nil { add(need) }
  }

  /// Pieces of a need that the plan gives.
  func pieces(of need: Need) -> Int {
    (serving[need.id] ?? []).reduce(0) { $0 + week.pieces(of: projects[$1], for: need) }
  }

  private mutating func add(_ need: Need) {
    let got = pieces(of: need)
    guard got < need.quantity else { return }
    let terms = PooledTerms(points: points(of: need, after: got), mayJoin: week.mayJoin(need))
    if let id = need.post {
      if let post = week.posts.first(where: { $0.id == id }) { add(post, need, got, terms) }
    } else if got == 0 {
      needs.append(need)
    } else if need.components.isEmpty {
      var rest = need
      rest.quantity -= got
      rest.minimum = 1
      rest.pooled = terms
      needs.append(rest)
    } else {
      addParts(of: need, terms)
    }
  }

  /// What the missing pieces are worth.
  private func points(of need: Need, after got: Int) -> Int {
    let whole = week.points(of: need)
    return whole - whole / need.quantity * got - min(got, whole % need.quantity)
  }

  /// Components come at the time of those that are there.
  private mutating func addParts(of need: Need, _ terms: PooledTerms) {
    guard let position = serving[need.id]?.first else { return }
    let project = projects[position]
    let given = Set(project.providers.compactMap(\.component))
    let missing = need.components.indices.filter { !given.contains($0 + 1) }
    guard !missing.isEmpty, need.isDivisible else { return }
    var rest = need
    rest.components = missing.map { need.components[$0] }
    rest.windows = [project.span]
    rest.minimum = 1
    rest.pooled = terms
    parts[need.id] = Parts(project: position, numbers: missing.map { $0 + 1 })
    needs.append(rest)
  }

  /// Who stands a shift already counts for the skills that some of its people need.
  private mutating func add(_ stated: Post, _ need: Need, _ got: Int, _ terms: PooledTerms) {
    guard got > 0, let position = serving[need.id]?.first else {
      posts.append(stated)
      return
    }
    var post = stated
    post.heads -= got
    post.pooled = terms
    // The skills of the shift, a leader's among them where it needs one.
    post.needsLeader = false
    post.skills = need.skills.compactMap { demand in
      guard let heads = demand.heads, heads < need.quantity else { return demand }
      let rest = heads - holders(of: demand.skill, in: projects[position])
      return rest > 0 ? SkillDemand(skill: demand.skill, heads: rest) : nil
    }
    shifts[need.id] = position
    posts.append(post)
  }

  private func holders(of skill: String, in project: Project) -> Int {
    project.providers.count { provision in
      guard case .person(let id) = provision.provider, let position = week.index.people[id] else {
        return false
      }
      return week.people[position].skills.contains(skill)
    }
  }
}
