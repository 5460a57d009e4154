// SPDX-License-Identifier: GPL-3.0-or-later
internal import Matching
internal import Street

/// One thing that people do in the week under the people's rules: a post, the people of a project, or of
/// one of its components.
struct WorkItem {
  /// Its key as a shift of the one calendar.
  var id: PostID
  /// The project that it is or would be, without its people.
  var project: Project
  /// What it asks and who may do it.
  var piece: WorkPiece
  /// Whose alternative time it is: the key of the first; its own where there is no other.
  var leader: PostID
  /// Who does it in the plan it was read from.
  var crew: [PersonID] = []

  /// The need it serves, or the host of those that share it.
  var need: NeedID { piece.needs[0] }
}

/// All that people do, or could do, in a week: read from the projects of a plan.
///
/// A need of one head that people may serve at several times has an item for each of them, of which one at
/// most is done; so has one that is unmet.
struct WorkList {
  /// Times at most at which a need of one head may be served.
  static let mostTimes = 3

  let week: Week
  private(set) var items: [WorkItem] = []
  /// Projects without people, which stay as they are.
  private(set) var others: [Project] = []
  private var work: PeopleWork
  private var taken: Set<PostID>

  /// Reads the projects of a plan.
  ///
  /// - Parameters:
  ///   - projects: The projects.
  ///   - week: The week.
  ///   - work: What people may do in it.
  ///   - round: Which of its times an unmet need of several heads is offered at, from 0.
  init(_ projects: [Project], of week: Week, work: PeopleWork, round: Int = 0) {
    self.week = week
    self.work = work
    taken = Set(week.posts.map(\.id))
    var given: [NeedID: Int] = [:]
    for project in projects {
      for need in project.needs { given[need, default: 0] += project.quantity }
    }
    var seen: Set<NeedID> = []
    for project in projects {
      let isFirst = project.needs.allSatisfy { seen.insert($0).inserted }
      add(project, given: given[project.needs.first ?? NeedID("")] ?? 0, takesRest: isFirst)
    }
    addUnmet(seen, round)
    items.sort { $0.id < $1.id }
  }

  // MARK: Projects

  private mutating func add(_ project: Project, given: Int, takesRest: Bool) {
    let people = project.providers.filter(\.isPerson)
    guard let first = project.needs.first, let record = record(first), !people.isEmpty else {
      others.append(project)
      return
    }
    var template = project
    template.providers.removeAll(where: \.isPerson)
    let host = project.host ?? first
    let needs = [host] + project.needs.filter { $0 != host }
    if !record.components.isEmpty {
      for component in Set(people.compactMap(\.component)).sorted() {
        let crew = people.filter { $0.component == component }.compactMap(\.person)
        let key = "\(project.id)#\(component)"
        add(key, template, needs, component, taken: 0, crew)
      }
      return
    }
    let crew = people.compactMap(\.person)
    let rest = takesRest ? max(0, record.quantity - given) : 0
    let heads = needs.count > 1 ? 1 : crew.count + rest
    let before = needs.count > 1 ? 0 : record.quantity - heads
    let leader = add(record.post?.text ?? project.id, template, needs, nil, taken: before, crew)
    let isAlone = record.quantity == 1 && needs.count == 1 && template.providers.isEmpty
    if let leader, record.post == nil, isAlone { addTimes(of: record, leader, template) }
  }

  /// Other times at which a need of one head could be served.
  private mutating func addTimes(of need: Need, _ leader: PostID, _ template: Project) {
    let cell = HalfDay(containing: template.span.start)
    var count = 1
    for span in work.starts(of: need.id, most: Self.mostTimes)
    where HalfDay(containing: span.start) != cell && count < Self.mostTimes {
      var other = template
      other.span = span
      if add("\(leader)@\(count)", other, [need.id], nil, taken: 0, [], leader: leader) != nil {
        count += 1
      }
    }
  }

  // MARK: What nobody does yet

  private mutating func addUnmet(_ served: Set<NeedID>, _ round: Int) {
    for need in week.needs
    where !served.contains(need.id) && week.exclusion(of: need) == nil && work.isForPeople(need.id)
    {
      let name = need.post.map { "S-\($0)" } ?? "P-\(need.id)"
      let spans =
        need.post != nil
        ? need.windows : work.starts(of: need.id, most: max(Self.mostTimes, round + 1))
      guard let first = need.quantity == 1 ? spans.first : spans[wrapping: round] else { continue }
      let template = Project(
        id: name,
        needs: [need.id],
        projectClass: need.projectClass
          ?? .derived(kind: need.kind ?? .service, category: need.category),
        span: first,
        place: need.place,
        unit: nil,
        providers: []
      )
      let leader = add(need.post?.text ?? name, template, [need.id], nil, taken: 0, [])
      if let leader, need.post == nil, need.quantity == 1 { addTimes(of: need, leader, template) }
    }
  }

  @discardableResult
  private mutating func add(
    _ key: String,
    _ template: Project,
    _ needs: [NeedID],
    _ component: Int?,
    taken before: Int,
    _ crew: [PersonID],
    leader: PostID? = nil
  ) -> PostID? {
    guard
      let piece = work.piece(needs, component: component, at: template.span, taken: before)
    else {
      // Stated by somebody else's plan: the referee names what is wrong with it.
      if !crew.isEmpty { others.append(template) }
      return nil
    }
    var id = PostID(key)
    if needs[0].post == nil {
      while !taken.insert(id).inserted { id = PostID(id.text + "+") }
    }
    items.append(
      WorkItem(
        id: id,
        project: template,
        piece: piece,
        leader: leader ?? id,
        crew: crew.filter { piece.seats[$0] != nil }.sorted()
      )
    )
    return id
  }

  private func record(_ need: NeedID) -> Need? {
    week.index.needs[need].map { week.needs[$0] }
  }
}

extension Provision {
  /// The person who gives it, or nil.
  var person: PersonID? {
    guard case .person(let id) = provider else { return nil }
    return id
  }

  /// Whether a person gives it.
  var isPerson: Bool { person != nil }
}

extension Array {
  /// The element at a position, counted on from the start after the end; nil where there is none.
  fileprivate subscript(wrapping position: Int) -> Element? {
    isEmpty ? nil : self[position % count]
  }
}
