// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
public import Evaluation
public import Street

/// What the reports on recurring duties are made of: the case, a calendar, the referee's verdict.
public struct VisitSource: Sendable {
  /// The duties and the days.
  public let subject: VisitCase
  /// A calendar for them.
  public let plan: VisitPlan
  /// What the referee finds.
  public let verdict: VisitVerdict
  /// The language.
  public let catalogue: Catalogue
  /// Names of people by key.
  public var names: [PersonID: String] = [:] {
    didSet {
      let bearers = Dictionary(grouping: names.keys) { names[$0] ?? $0.text }
      sharedNames = Set(bearers.filter { $0.value.count > 1 }.keys)
    }
  }
  /// Names that more than one person bears.
  private(set) var sharedNames: Set<String> = []
  let duties: [String: VisitDuty]

  /// Gathers what the reports need.
  ///
  /// - Parameters:
  ///   - subject: The duties and the days.
  ///   - plan: A calendar for them.
  ///   - verdict: What the referee finds.
  ///   - catalogue: The language.
  public init(
    subject: VisitCase,
    plan: VisitPlan,
    verdict: VisitVerdict,
    catalogue: Catalogue
  ) {
    self.subject = subject
    self.plan = plan
    self.verdict = verdict
    self.catalogue = catalogue
    duties = Dictionary(
      subject.duties.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  // MARK: Words

  func text(_ key: VisitPhrase, _ arguments: MessageArgument...) -> String {
    catalogue.text(Message(code: key.code, arguments: arguments))
  }

  /// The text of a reason, remedy or type of day, whose names are those of the keys.
  func word(_ name: String, _ number: Int? = nil) -> String {
    guard let key = VisitPhrase(rawValue: name) else { return name }
    return number.map { text(key, .number($0)) } ?? text(key)
  }

  /// Why something did not fit.
  func reason(of short: VisitPlan.Shortfall) -> String {
    // Where more people would help, the number is that of those who are free.
    short.reason == .nobodyFree && short.remedy == .addPeople
      ? text(.tooFewFree, .number(short.number)) : word(short.reason.rawValue, short.number)
  }

  var comma: String { catalogue.language == .english ? ", " : "、" }

  func date(_ day: Int) -> String { subject.first.adding(day).description }

  func weekday(_ day: Int) -> String {
    TimeText(monday: subject.first.monday, catalogue: catalogue)
      .weekday(of: subject.first.adding(day))
  }

  /// Date, weekday and type of a day.
  func dayCells(_ day: Int) -> [String] {
    [date(day), weekday(day), word(subject.dayTypes[day].rawValue)]
  }

  /// A person's name, with their key where somebody else has the same, else the key.
  func name(of person: PersonID) -> String {
    guard let name = names[person] else { return person.text }
    return sharedNames.contains(name) ? "\(name)(\(person.text))" : name
  }

  func list(of people: [PersonID]) -> String {
    people.map { name(of: $0) }.joined(separator: comma)
  }

  /// What a duty is called on sheets.
  func title(of duty: VisitDuty) -> String { duty.name.isEmpty ? duty.id : duty.name }

  func kind(of duty: VisitDuty) -> String {
    switch duty.kind {
    case .contact: text(.contact)
    case .visit: text(.visit)
    case .reception: text(.reception)
    case .activity: text(.activity)
    case .meeting: text(.meeting)
    }
  }

  /// The days of a window, as they lie in the calendar.
  func span(of duty: VisitDuty?, _ window: Int) -> String {
    guard let duty, duty.windows.indices.contains(window) else { return "" }
    let days = duty.windows[window]
    return days.first == days.last ? date(days.first) : "\(date(days.first))–\(date(days.last))"
  }

  func label(of goal: VisitPlan.Goal) -> String {
    switch goal {
    case .missing: text(.goalMissing)
    case .absent: text(.goalAbsent)
    case .inARow: text(.goalInARow)
    case .turns: text(.goalTurns)
    case .avoided: text(.goalAvoided)
    case .spread: text(.goalSpread)
    }
  }

  /// A violation as a sentence.
  public func text(of violation: VisitViolation) -> String {
    let isWindow = [.tooOften, .unlisted, .wronglyListed].contains(violation.code)
    let day = violation.at
    let time =
      isWindow
      ? span(of: duties[violation.subject], day)
      : subject.dayTypes.indices.contains(day) ? date(day) : String(day)
    return catalogue.text(
      violation.code,
      .text(violation.subject),
      .text(time),
      .number(violation.amount)
    )
  }
}
