// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
public import Evaluation
public import Street
internal import Tables

/// What the reports on a roster are made of: the case, the roster, the referee's verdict, reasons.
public struct RosterSource: Sendable {
  /// The case.
  public let roster: RosterCase
  /// A roster for it.
  public let plan: RosterPlan
  /// What the referee finds.
  public let verdict: RosterVerdict
  /// The language.
  public let catalogue: Catalogue
  /// By shortage: why; empty where the roster was read from a file.
  public var funnels: [RosterShortage: RosterFunnel] = [:]
  /// By shift: why who is a reserve; empty where the roster was read from a file.
  public var reserves: [PostID: [RosterReserveReason]] = [:]
  /// Parts that were solved apart, and those without a bound; nil where the roster was read from a file.
  public var parts: (all: Int, cut: Int)?
  /// Names of places by key.
  public var places: [PlaceID: String] = [:]
  /// Names of teams by key.
  public var teams: [TeamID: String] = [:]

  let people: [PersonID: Int]
  let shifts: [PostID: Int]
  /// Names that more than one person bears.
  let sharedNames: Set<String>

  /// Gathers the parts.
  ///
  /// - Parameters:
  ///   - roster: The case.
  ///   - plan: A roster for it.
  ///   - verdict: What the referee finds.
  ///   - catalogue: The language.
  public init(
    roster: RosterCase,
    plan: RosterPlan,
    verdict: RosterVerdict,
    catalogue: Catalogue
  ) {
    self.roster = roster
    self.plan = plan
    self.verdict = verdict
    self.catalogue = catalogue
    people = Dictionary(
      roster.people.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let names = Dictionary(grouping: roster.people, by: \.name)
    sharedNames = Set(names.filter { $0.value.count > 1 }.keys)
    shifts = Dictionary(
      roster.shifts.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func text(_ key: RosterPhrase, _ arguments: MessageArgument...) -> String {
    catalogue.text(Message(code: key.code, arguments: arguments))
  }

  var times: TimeText { TimeText(monday: roster.first, catalogue: catalogue) }

  /// When a shift is, seen from the day that it is listed under.
  func hours(of shift: RosterShift) -> String { times.clocks(shift.span, ofDay: shift.day) }

  /// Between things that are listed.
  var comma: String { catalogue.language == .english ? ", " : "、" }

  /// A person's name, with their id where somebody else has the same, else the id.
  func name(of id: PersonID) -> String {
    guard let number = people[id], !roster.people[number].name.isEmpty else { return id.text }
    let name = roster.people[number].name
    return sharedNames.contains(name) ? "\(name)(\(id.text))" : name
  }

  /// What a shift is called on a sheet: its name, its kind, else its id.
  func name(of shift: RosterShift) -> String {
    shift.name.isEmpty ? shift.kind.isEmpty ? shift.id.text : shift.kind : shift.name
  }

  /// What a goal is called.
  func label(of goal: RosterGoal) -> String {
    switch goal {
    case .urgent: text(.goalUrgent)
    case .least: text(.goalLeast)
    case .roles: text(.goalRoles)
    case .wanted: text(.goalWanted)
    case .rules: text(.goalRules)
    case .locks, .seats: goal.rawValue
    }
  }

  /// What a measure is called.
  func label(of measure: RosterMeasure) -> String {
    switch measure {
    case .shifts: text(.shifts)
    case .minutes: text(.minutes)
    case .nights: text(.nights)
    case .workdayShifts: text(.workdayShifts)
    case .weekendShifts: text(.weekendShifts)
    case .holidayShifts: text(.holidayShifts)
    }
  }

  // MARK: Reasons

  /// Why somebody does not stand a shift.
  public func text(of obstacle: RosterObstacle) -> String {
    switch obstacle {
    case .team: text(.team)
    case .role(let tag): text(.role, .text(tag))
    case .barred: text(.barred)
    case .unavailable: text(.unavailable)
    case .uninsured: text(.uninsured)
    case .guardian: text(.guardian)
    case .elsewhere: text(.elsewhere)
    case .rule(let id): text(.rule, RosterRuleNames.argument(id))
    case .tooMany: text(.tooMany)
    case .together(let id): text(.together, RosterRuleNames.argument(id))
    case .crew: text(.crew)
    case .standIn: text(.standIn)
    case .locked: text(.lockedSeat)
    case .goals: text(.goals)
    }
  }

  /// What is broken, in a few words.
  func name(of broken: RosterObstacle) -> String {
    switch broken {
    case .rule(let id), .together(let id): text(.brokenRule, RosterRuleNames.argument(id))
    case .role(let tag): text(.brokenRole, .text(tag))
    default: text(of: broken)
    }
  }

  /// All reasons, one after the other.
  func text(of funnel: RosterFunnel) -> String {
    let own = funnel.steps.filter { $0.obstacle != .team }
    let steps = own.map { text(.step, .text(text(of: $0.obstacle)), .number($0.people)) }
    let people = own.reduce(0) { $0 + $1.people }
    let first =
      people == 0
      ? text(.noOthers)
      : text(.funnel, .number(people), .text(steps.joined(separator: comma)))
    return funnel.people == people
      ? first : text(.andOtherTeams, .text(first), .number(funnel.people - people))
  }

  /// A number with what a rule counts.
  func amount(_ number: Int, of rule: String) -> MessageArgument {
    roster.rules.first { $0.id == rule }.map { .count(number, $0.law.unit) } ?? .number(number)
  }

  /// What would mend a shortage.
  func text(of remedy: RosterFunnel.Remedy) -> String {
    switch remedy {
    case .person(nil): text(.onePerson)
    case .person(let tag?): text(.oneWithTag, .text(tag))
    case .loosen(let rule, let amount, let person):
      text(
        .loosen,
        RosterRuleNames.argument(rule),
        self.amount(amount, of: rule),
        .text(person.text)
      )
    }
  }
}
