// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

/// One provider's part in one project: what those concerned must know.
struct Duty {
  let project: Project
  let provision: Provision
  /// The work in words.
  let work: String
  /// Where exactly; empty for none.
  let place: String
  /// The place of the tables alone, for texts that many read; empty for none.
  let area: String

  var span: TimeSpan { project.span }
}

extension ReportSource {
  /// All duties, by time, then project.
  var duties: [Duty] {
    plan.projects.sorted { ($0.span, $0.id) < ($1.span, $1.id) }
      .flatMap { project -> [Duty] in
        let (work, place) = (work(of: project), placeText(of: project))
        let area = placeName(project.place)
        return project.providers.map { provision in
          Duty(project: project, provision: provision, work: work, place: place, area: area)
        }
      }
  }

  /// Where a project is held: what the tables say exactly, with the place that it lies in.
  func placeText(of project: Project) -> String {
    let name = placeName(project.place)
    let isHall = project.providers.contains { provision in
      guard case .offer(let id) = provision.provider else { return false }
      return offer(id)?.kind == .venue
    }
    guard !isHall else { return name }
    let addresses =
      project.post.map { id in week.posts.filter { $0.id == id }.map(\.address) }
      ?? project.needs.compactMap { need($0) }.filter { $0.place == project.place }.map(\.address)
    let stated = addresses.filter { !$0.isEmpty }.withoutRepeats
    return exact(stated, in: name)
  }

  /// An address with the place that it lies in, where it does not say so itself.
  func exact(_ addresses: [String], in name: String) -> String {
    guard !addresses.isEmpty else { return name }
    let text = addresses.joined(separator: ";")
    return text.contains(name)
      ? text : catalogue.text(Message(PagePhrase.addressIn, .text(text), .text(name)))
  }

  /// What a project is about, in a few words.
  func work(of project: Project) -> String {
    if let post = project.post {
      let name = week.posts.first { $0.id == post }?.name ?? ""
      return name.isEmpty ? post.text : name
    }
    let needs = project.needs.compactMap { need($0) }
    return name(of: project, needs, in: communityName(project.place))
  }

  /// The name of whoever gives, with the name of the thing where it is one.
  func giverName(_ provider: ProviderID) -> String {
    switch provider {
    case .person(let id):
      let name = person(id)?.name ?? ""
      return name.isEmpty ? id.text : name
    case .offer(let id):
      let name = offer(id)?.name ?? ""
      return name.isEmpty ? id.text : name
    }
  }

  /// The unit or the team that somebody comes from; empty for none.
  func origin(of provider: ProviderID) -> String {
    switch provider {
    case .offer(let id): return unitName(offer(id)?.unit)
    case .person(let id):
      guard let person = person(id) else { return "" }
      let team = person.team.map { id in week.teams.first { $0.id == id }?.name ?? id.text } ?? ""
      return team.isEmpty ? unitName(person.unit) : team
    }
  }

  /// Whether somebody comes: a person, or whoever brings a service, labour or knowledge.
  func comes(_ provider: ProviderID) -> Bool {
    switch provider {
    case .person: true
    case .offer(let id): offer(id).map { $0.kind != .venue && $0.kind != .goods } ?? false
    }
  }
}
