// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

/// Says what an ask is for, where, when, and of whom; people by their identifiers alone.
struct AskText {
  let week: Week
  let catalogue: Catalogue

  /// What is asked for, in a few words.
  func subject(_ ask: Ask) -> String {
    switch ask.change {
    case .offer(let offer, _): subject(offer)
    case .people(let people):
      helpers(people.count, (people.first?.skills ?? []) + (team(people).map { [$0] } ?? []))
    case .visits(let id, let more):
      catalogue.text(AskPhrase.visits, .text("person:\(id.text)"), .number(more))
    case .pieces(let id, let more):
      catalogue.text(AskPhrase.pieces, .text("offer:\(id.text)"), .number(more))
    case .unitPieces(let id, let more):
      catalogue.text(AskPhrase.pieces, .text("unit:\(id.text)"), .number(more))
    case .times(let id, let spans):
      catalogue.text(AskPhrase.time, .text(id.text), .text(times.openTimes(spans)))
    case .radius(let radius):
      catalogue.text(
        week.usesMetres ? AskPhrase.radiusMetres : AskPhrase.radiusClass,
        .number(radius)
      )
    case .insurance(let provider, _):
      catalogue.text(AskPhrase.insurance, .text(provider.description))
    case .certificates(let provider, let names, _):
      catalogue.text(
        AskPhrase.certificate,
        .text(provider.description),
        .text(names.listed(catalogue))
      )
    }
  }

  /// The community where it is wanted, or nothing.
  func place(_ ask: Ask) -> String {
    guard let id = ask.place else { return "" }
    let name = week.index.places[id].map { week.places[$0].name } ?? ""
    return name.isEmpty ? id.text : name
  }

  /// The half-days in which it is to be used.
  func cells(_ ask: Ask) -> String {
    ask.cells.map { times.text($0) }.listed(catalogue)
  }

  /// Units by name, people by identifier.
  func whom(_ ask: Ask) -> String {
    let units = ask.units.map { id in
      let name = week.index.units[id].map { week.units[$0].name } ?? ""
      return name.isEmpty || name == id.text
        ? id.text : catalogue.text(.namedWithID, .text(name), .text(id.text))
    }
    return (units + ask.people.map(\.text)).listed(catalogue)
  }

  /// Needs and posts by identifier.
  func needs(_ ids: [NeedID]) -> String {
    ids.map { $0.post?.text ?? $0.text }.listed(catalogue)
  }

  private var times: TimeText { TimeText(monday: week.monday, catalogue: catalogue) }

  private func subject(_ offer: Offer) -> String {
    let what = offer.categories.isEmpty ? "" : offer.categories.listed(catalogue)
    let skills = offer.skills + offer.certificates.map(\.name)
    let count = MessageArgument.number(offer.perWeek)
    switch offer.kind {
    case .labour: return helpers(offer.perWeek, (what.isEmpty ? [] : [what]) + skills)
    case .venue: return catalogue.text(AskPhrase.hall, count, .number(offer.seats))
    case .goods:
      return catalogue.text(
        AskPhrase.goods,
        count,
        .text(what.isEmpty ? catalogue.text(AskPhrase.anything) : what)
      )
    default:
      let kind = offer.kind.label.map { catalogue.text($0) } ?? offer.kind.code
      // A certificate is often called as its category is.
      let words = [what.isEmpty ? kind : what] + skills.filter { $0 != what }
      return catalogue.text(AskPhrase.service, count, .text(words.listed(catalogue)))
    }
  }

  private func helpers(_ count: Int, _ words: [String]) -> String {
    guard !words.isEmpty else { return catalogue.text(AskPhrase.helpers, .number(count)) }
    let what = MessageArgument.text(words.listed(catalogue))
    return catalogue.text(AskPhrase.skilledHelpers, .number(count), what)
  }

  private func team(_ people: [Person]) -> String? {
    guard let id = people.first?.team else { return nil }
    let name = week.teams.first { $0.id == id }?.name ?? ""
    return name.isEmpty ? id.text : name
  }
}
