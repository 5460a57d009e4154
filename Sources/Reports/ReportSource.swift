// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
public import Street

/// What the reports are made of: the input, the plan and the language.
///
/// A report reads decisions, it never makes one. Sheets are internal: they name people and contacts.
/// The console and plan.json never do.
public struct ReportSource: Sendable {
  /// The checked input.
  public let week: Week
  /// The plan.
  public let plan: Plan
  /// Findings in the input, for the rows set aside.
  public let faults: [Fault]
  /// The language.
  public let catalogue: Catalogue

  /// Gathers the parts.
  ///
  /// - Parameters:
  ///   - week: The checked input.
  ///   - plan: A plan for it.
  ///   - faults: Findings in the input.
  ///   - catalogue: The language.
  public init(week: Week, plan: Plan, faults: [Fault], catalogue: Catalogue) {
    self.week = week
    self.plan = plan
    self.faults = faults
    self.catalogue = catalogue
  }

  var times: TimeText { TimeText(monday: week.monday, catalogue: catalogue) }

  func need(_ id: NeedID) -> Need? { week.index.needs[id].map { week.needs[$0] } }

  func offer(_ id: OfferID) -> Offer? { week.index.offers[id].map { week.offers[$0] } }

  func person(_ id: PersonID) -> Person? { week.index.people[id].map { week.people[$0] } }

  func text(_ label: Label) -> String { catalogue.text(label) }

  func named(_ name: String, _ id: String) -> String {
    name.isEmpty || name == id ? id : catalogue.text(.namedWithID, .text(name), .text(id))
  }

  func unitName(_ id: UnitID?) -> String {
    guard let id else { return "" }
    let name = week.index.units[id].map { week.units[$0].name } ?? ""
    return name.isEmpty ? id.text : name
  }

  func placeName(_ id: PlaceID?) -> String {
    guard let id else { return "" }
    let name = week.index.places[id].map { week.places[$0].name } ?? ""
    return name.isEmpty ? id.text : name
  }

  func communityName(_ id: PlaceID?) -> String {
    placeName(week.place(at: .community, of: id))
  }

  func kindName(_ kind: Kind?) -> String {
    guard let kind else { return "" }
    return kind.label.map { text($0) } ?? kind.code
  }

  /// The category of a need, marked where nobody stated it.
  func categoryText(of need: Need) -> String {
    guard need.isClassProposed else { return need.category }
    return catalogue.text(Message(ProjectPhrase.proposedCategory, .text(need.category)))
  }

  func yesNo(_ flag: Bool) -> String { text(flag ? .yes : .no) }
}

extension Catalogue {
  /// Calls with a phrase need no type name.
  func text(_ phrase: Phrase, _ arguments: MessageArgument...) -> String {
    text(Message(code: phrase.code, arguments: arguments))
  }
}
