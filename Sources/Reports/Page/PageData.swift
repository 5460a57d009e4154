// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Evaluation
internal import Street

/// What the page of a week shows, as one JSON text: lists of rows that refer to each other by place.
///
/// It names people, as the sheets do, and holds no telephone number, contact, age or health.
struct PageData {
  let source: ReportSource
  let summary: Summary
  let loads: [LoadLine]
  let notices: [Message]

  private var spots = PageSpots()
  private var groups = PageGroups()
  private var needs: [JSONValue] = []
  private var needNumbers: [NeedID: Int] = [:]
  private var providers: [JSONValue] = []
  private var providerNumbers: [ProviderID: Int] = [:]

  init(_ source: ReportSource, _ verdict: Verdict, loads: [LoadLine], notices: [Message]) {
    self.source = source
    summary = Summary(source: source, verdict: verdict)
    self.loads = loads
    self.notices = notices
  }

  /// The whole text.
  ///
  /// - Parameter title: The title of the page.
  /// - Returns: An object.
  mutating func json(title: String) -> JSONValue {
    listNeeds()
    let projects = source.plan.projects.sorted { ($0.span, $0.id) < ($1.span, $1.id) }
      .map { row(of: $0) }
    var members: [String: JSONValue] = [
      "words": words, "title": .string(title),
      "subtitle": .string(source.text(.draft, source.planNumber)),
      "footer": .string(text(.footer)), "days": .array(days), "needs": .array(needs),
      "projects": .array(projects), "providers": .array(providers),
      "groups": .array(groups.rows), "places": .array(spots.rows),
      "communities": .array(spots.communities.map { .string($0) }),
      "hasCoordinates": .bool(source.week.usesMetres),
      "funnel": .array(FunnelStage.allCases.map { .string(source.text($0.label)) }),
    ]
    members.merge(PageFigures(summary, loads: loads, notices: notices).members) { first, _ in first
    }
    return .object(members)
  }

  private func text(_ word: PageWord, _ arguments: MessageArgument...) -> String {
    source.catalogue.text(Message(code: word.code, arguments: arguments))
  }

  /// All words of the page, with their places still open.
  private var words: JSONValue {
    let open: [MessageArgument] = (0..<4).map { .text("{\($0)}") }
    return .object(
      Dictionary(
        PageWord.allCases.map {
          let text = source.catalogue.text(Message(code: $0.code, arguments: open))
          return ($0.rawValue, .string(text))
        },
        uniquingKeysWith: { first, _ in first }
      )
    )
  }

  private var days: [JSONValue] {
    (0..<7)
      .map { number in
        let day = source.week.monday.adding(number)
        let type = source.week.calendar.type(of: day)
        let isSpecial = type == .makeUpWorkday || type == .holiday
        let name = source.times.weekday(of: day)
        return .object([
          "date": .string("\(day)"), "short": .string(name),
          "long": .string("\(name) \(day)"),
          "mark": .string(isSpecial ? source.text(type.label) : ""),
          "isOff": .bool(!type.isWorking),
        ])
      }
  }

  // MARK: Needs

  private mutating func listNeeds() {
    let unmet = Dictionary(
      source.plan.unmet.map { ($0.need, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let excluded = Dictionary(
      source.plan.excluded.map { ($0.need, $0.reason) },
      uniquingKeysWith: { first, _ in first }
    )
    for need in source.week.statedNeeds {
      let title = need.title.isEmpty ? need.category : need.title
      let spot = spots.number(of: need.place, source.week.coordinate(of: need), source)
      let facts: [JSONValue] = [
        .string(need.id.text), .string(title), .string(source.categoryText(of: need)),
        .integer(spot),
        .string(need.proposer.map { source.unitName($0) } ?? source.text(.residents)),
        .integer(need.urgency == .urgent ? 2 : need.urgency == .soon ? 1 : 0),
      ]
      add(need.id, facts, asked: need.quantity, unmet[need.id], excluded[need.id])
    }
    for post in source.week.posts {
      let id = NeedID(post: post.id)
      let spot = spots.number(of: post.place, source.week.coordinate(of: post.place), source)
      let team = post.team.map { id in source.week.teams.first { $0.id == id }?.name ?? id.text }
      let facts: [JSONValue] = [
        .string(post.id.text), .string(post.name.isEmpty ? post.id.text : post.name),
        .string(text(.shift)), .integer(spot), .string(team ?? ""), .integer(0),
      ]
      add(id, facts, asked: post.heads, unmet[id], nil)
    }
    needs += source.setAsideRows.map { row in
      .array(
        row.facts.map { .string($0) } + [.integer(-1), .string(""), .integer(0), .string("aside")]
          + [.null, .null, .string(row.cause), .string(row.mend), .array([]), .bool(false)]
      )
    }
  }

  private mutating func add(
    _ id: NeedID,
    _ facts: [JSONValue],
    asked: Int,
    _ unmet: UnmetNeed?,
    _ exclusion: Exclusion?
  ) {
    needNumbers[id] = needs.count
    var rest: [JSONValue]
    if let exclusion {
      rest = [.string("listed"), .integer(asked), .null]
      rest += [exclusion.reason, exclusion.mend].map { .string(source.catalogue.text($0)) }
      rest.append(.array([]))
    } else if let unmet {
      rest = [
        .string(unmet.got > 0 ? "partly" : "unmet"), .integer(unmet.asked), .integer(unmet.got),
      ]
      rest += [unmet.cause, unmet.remedy].map { .string(source.catalogue.text($0)) }
      rest.append(.array(unmet.funnel.map { .integer($0) }))
    } else {
      rest = [.string("met"), .integer(asked), .integer(asked), .string(""), .string("")]
      rest.append(.array([]))
    }
    needs.append(.array(facts + rest + [.bool(id.post != nil)]))
  }

  // MARK: Projects

  private mutating func row(of project: Project) -> JSONValue {
    let served = project.needs.compactMap { needNumbers[$0] }
    let host = project.needs.compactMap { source.need($0) }.first { $0.place == project.place }
    let point =
      host.map { source.week.coordinate(of: $0) } ?? source.week.coordinate(of: project.place)
    let spot = spots.number(of: project.place, point, source)
    let given = project.providers.map { provision -> JSONValue in
      .array([.integer(number(of: provision.provider)), .integer(provision.quantity)])
    }
    return .array([
      .string(project.id), .string(source.work(of: project)), .integer(project.span.start),
      .integer(project.span.end), .integer(spot), .array(served.map { .integer($0) }),
      .array(given), .bool(project.post != nil),
    ])
  }

  /// The place of a provider in the list, which it enters when it is first named.
  private mutating func number(of provider: ProviderID) -> Int {
    if let number = providerNumbers[provider] { return number }
    let id: String
    var group = -1
    let spot: Int
    switch provider {
    case .person(let person):
      id = person.text
      let person = source.person(person)
      if let team = person?.team {
        group = groups.number(ofTeam: team, source)
      } else if let unit = person?.unit {
        group = groups.number(ofUnit: unit, source)
      }
      // Not where somebody lives: the middle of the place that they live in.
      spot = spots.number(of: person?.place, source.week.coordinate(of: person?.place), source)
    case .offer(let offer):
      id = offer.text
      let offer = source.offer(offer)
      if let unit = offer?.unit { group = groups.number(ofUnit: unit, source) }
      spot = spots.number(
        of: offer.flatMap { source.week.place(of: $0) },
        offer.flatMap { source.week.coordinate(of: $0) },
        source
      )
    }
    let number = providers.count
    providerNumbers[provider] = number
    providers.append(
      .array([
        .string(id), .string(source.giverName(provider)), .integer(group), .integer(spot),
        .bool(provider.isPerson),
      ])
    )
    return number
  }
}

/// Places of the page: a place of the tables, where it has several coordinates one for each.
struct PageSpots {
  private struct Key: Hashable {
    let place: PlaceID?
    let coordinate: Coordinate?
  }

  private var numbers: [Key: Int] = [:]
  private(set) var rows: [JSONValue] = []
  private(set) var communities: [String] = []
  private var communityNumbers: [String: Int] = [:]

  /// The number of a place; −1 where nothing is known.
  mutating func number(
    of place: PlaceID?,
    _ coordinate: Coordinate?,
    _ source: ReportSource
  ) -> Int {
    let coordinate = source.week.usesMetres ? coordinate : nil
    guard place != nil || coordinate != nil else { return -1 }
    let key = Key(place: place, coordinate: coordinate)
    if let number = numbers[key] { return number }
    let name = source.communityName(place)
    var community = -1
    if !name.isEmpty {
      community = communityNumbers[name] ?? communities.count
      if community == communities.count { communities.append(name) }
      communityNumbers[name] = community
    }
    numbers[key] = rows.count
    rows.append(
      .array([
        .string(source.placeName(place)), .integer(community), degrees(coordinate?.longitude),
        degrees(coordinate?.latitude),
      ])
    )
    return rows.count - 1
  }

  /// Degrees to a metre.
  private func degrees(_ value: Double?) -> JSONValue {
    value.map { .real(($0 * 100_000).rounded() / 100_000) } ?? .null
  }
}

/// Teams and units of the page.
struct PageGroups {
  private var teams: [TeamID: Int] = [:]
  private var units: [UnitID: Int] = [:]
  private(set) var rows: [JSONValue] = []

  mutating func number(ofTeam id: TeamID, _ source: ReportSource) -> Int {
    if let number = teams[id] { return number }
    teams[id] = rows.count
    let name = source.week.teams.first { $0.id == id }?.name ?? id.text
    rows.append(
      .array([.string(id.text), .string(name.isEmpty ? id.text : name), .string("team")])
    )
    return rows.count - 1
  }

  mutating func number(ofUnit id: UnitID, _ source: ReportSource) -> Int {
    if let number = units[id] { return number }
    units[id] = rows.count
    rows.append(.array([.string(id.text), .string(source.unitName(id)), .string("unit")]))
    return rows.count - 1
  }
}
