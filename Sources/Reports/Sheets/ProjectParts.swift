// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

/// How projects of several parts read: what is asked for together, who gives it, who takes part.
extension ReportSource {
  /// The name of a project: the community and what is done; a session counts its needs.
  func name(of project: Project, _ needs: [Need], in community: String) -> String {
    let titles = needs.map(\.title).filter { !$0.isEmpty }
    let categories = needs.map(\.category).filter { !$0.isEmpty }
    var subject = titles.first ?? categories.first ?? project.needs.first?.text ?? ""
    let isSession = week.sessionTerms(of: project) != nil
    if isSession { subject = sessionName(of: project) ?? categories.first ?? subject }
    if project.needs.count > 1 {
      subject = catalogue.text(
        ProjectPhrase.sessionName,
        .text(subject),
        .number(project.needs.count)
      )
    }
    // Where a hall or a session is elsewhere, the title may name the community that asks.
    let asking = communityName(needs.first?.place)
    let isNamed = [community, asking].contains { !$0.isEmpty && subject.hasPrefix($0) }
    if isNamed { return subject }
    // Words of the Latin alphabet do not run together.
    let isLatin = community.last?.isASCII == true && subject.first?.isASCII == true
    return community + (isLatin ? " " : "") + subject
  }

  /// The name of the offer that is a session, where it has one.
  private func sessionName(of project: Project) -> String? {
    project.providers.lazy
      .compactMap { provision -> String? in
        guard case .offer(let id) = provision.provider, let offer = offer(id) else { return nil }
        return offer.session == nil || offer.name.isEmpty ? nil : offer.name
      }
      .first
  }

  /// What a need asks for together; empty where it is one thing.
  func componentsText(of need: Need) -> String {
    week.components(of: need).map { text(of: $0) }.joined(separator: ";")
  }

  private func text(of component: Component) -> String {
    let kind = MessageArgument.text("kind:\(component.kind.code)")
    let quantity = MessageArgument.number(component.quantity)
    var details = [component.category].filter { !$0.isEmpty }
    if component.seats > 0 {
      details.append(catalogue.text(ProjectPhrase.seats, .number(component.seats)))
    }
    details += component.skills.map { demand in
      guard let heads = demand.heads else { return demand.skill }
      return catalogue.text(.timesQuantity, .text(demand.skill), .number(heads))
    }
    details += week.certificates(askedBy: component).withoutRepeats
    let thing = catalogue.text(.timesQuantity, kind, quantity)
    guard !details.isEmpty else { return thing }
    return catalogue.text(.namedWithID, .text(thing), .text(details.listed(catalogue)))
  }

  /// Who gives what, with the component that it is for, as in `2人力:Ada(V1)`.
  func giverText(_ provision: Provision, of need: Need?) -> String {
    let name = providerText(provision)
    guard let number = provision.component, let need,
      need.components.indices.contains(number - 1)
    else { return name }
    let kind = need.components[number - 1].kind
    return catalogue.text(
      ProjectPhrase.giver,
      .number(number),
      .text("kind:\(kind.code)"),
      .text(name)
    )
  }

  /// How many people take part in a session; empty for any other project.
  func attendanceText(of project: Project) -> String {
    guard let terms = week.sessionTerms(of: project) else { return "" }
    return catalogue.text(
      ProjectPhrase.attendance,
      .number(week.attendance(of: project)),
      .number(terms.seats)
    )
  }
}

extension [String] {
  /// The words without those that stand before already.
  var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
