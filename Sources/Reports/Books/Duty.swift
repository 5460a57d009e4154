// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

/// One provider's part in one project: what those concerned must know.
struct Duty {
  let project: Project
  let provision: Provision
  /// The work in words.
  let work: String
  /// Where; empty for none.
  let place: String

  var span: TimeSpan { project.span }
}

extension ReportSource {
  /// All duties, by time, then project.
  var duties: [Duty] {
    plan.projects.sorted { ($0.span, $0.id) < ($1.span, $1.id) }
      .flatMap { project -> [Duty] in
        let (work, place) = (work(of: project), placeName(project.place))
        return project.providers.map { provision in
          Duty(project: project, provision: provision, work: work, place: place)
        }
      }
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
