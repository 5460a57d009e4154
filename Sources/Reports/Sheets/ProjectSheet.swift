// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
public import Street

extension ReportSource {
  /// 项目清单: one row a project; internal, because it names people.
  ///
  /// - Returns: The table, in the order of the plan.
  public func projectSheet() -> SheetTable {
    let columns: [Label] = [
      .columnProject, .columnProjectName, .columnLocked, .columnBarred, .columnProjectClass,
      .columnNeed, .columnNeedTitle,
      .columnCategory, .columnProposer, .columnTime, .columnDayType, .columnPlace,
      .columnCommunity, .columnUnit, .columnProviders, .columnAsked, .columnGiven,
      .columnAgreement, .columnState, .columnScope,
    ]
    let parts: [ProjectPhrase] = [.columnComponents, .columnAttendance, .columnHost]
    return SheetTable(
      fileName: text(.fileProjects),
      columns: self.columns(columns) + self.columns(parts),
      rows: plan.projects.filter { $0.post == nil }.map { row(of: $0) }
    )
  }

  /// Whether the parties must sign a written agreement: the work is of high risk.
  ///
  /// - Parameter project: A project of the plan.
  /// - Returns: Whether one of its needs states high risk.
  /// - Note: Source: 北京市志愿服务促进条例 Art. 18. Its other grounds (longer than a month, large events,
  ///   work outside the city, foreigners, on request) do not occur in the tables of one week.
  public func needsAgreement(_ project: Project) -> Bool {
    project.needs.contains { need($0)?.risk == .high }
  }

  private func row(of project: Project) -> [String] {
    let needs = project.needs.compactMap { need($0) }
    let categories = needs.map { categoryText(of: $0) }.filter { !$0.isEmpty }.withoutRepeats
    let community = communityName(project.place)
    let proposers = needs.map { $0.proposer.map { unitName($0) } ?? text(.residents) }
    let given = needs.reduce(0) { $0 + week.pieces(of: project, for: $1) }
    return [
      project.id,
      name(of: project, needs, in: community),
      lockedText(project.needs, project.providers), barredText(project.needs),
      text(project.projectClass.label),
      project.needs.map(\.text).joined(separator: ";"),
      needs.map(\.title).filter { !$0.isEmpty }.joined(separator: ";"),
      categories.joined(separator: ";"),
      proposers.withoutRepeats.joined(separator: ";"),
      times.text(project.span),
      text(dayType(of: project.span).label),
      placeText(of: project),
      community,
      unitName(project.unit),
      project.providers.map { giverText($0, of: needs.first) }.joined(separator: ";"),
      String(needs.reduce(0) { $0 + $1.quantity }),
      String(given),
      needsAgreement(project) ? text(.agreementHighRisk) : text(.no),
      text(.proposed),
      text(.internalOnly),
      needs.first.map { componentsText(of: $0) } ?? "",
      attendanceText(of: project),
      project.host?.text ?? "",
    ]
  }

  /// What stands under 锁定 from the start: what the office said when it changed the plan before.
  ///
  /// - Parameters:
  ///   - needs: The needs of the row.
  ///   - given: Who serves them.
  /// - Returns: 是 where the row stays as it is, else who alone may serve it, else nothing.
  func lockedText(_ needs: [NeedID], _ given: [Provision]) -> String {
    if !plan.changes.held.isDisjoint(with: needs) { return text(.yes) }
    let pins = Set(needs.flatMap { plan.changes.week.pins[$0] ?? [] })
    guard !pins.isEmpty else { return "" }
    return pins == Set(given.map(\.provider)) ? text(.yes) : names(pins)
  }

  /// What stands under 禁排 from the start.
  func barredText(_ needs: [NeedID]) -> String {
    names(Set(needs.flatMap { plan.changes.week.bans[$0] ?? [] }))
  }

  private func names(_ providers: Set<ProviderID>) -> String {
    providers.sorted().map { providerText(Provision(provider: $0, quantity: 1)) }
      .joined(separator: ";")
  }

  func dayType(of span: TimeSpan) -> DayType {
    week.calendar.type(of: week.date(ofDay: max(0, span.start) / 1440))
  }

  func providerText(_ provision: Provision) -> String {
    let name =
      switch provision.provider {
      case .offer(let id): named(offerName(id), id.text)
      case .person(let id): named(person(id)?.name ?? "", id.text)
      }
    guard provision.quantity != 1 else { return name }
    return catalogue.text(.timesQuantity, .text(name), .number(provision.quantity))
  }

  private func offerName(_ id: OfferID) -> String {
    guard let offer = offer(id) else { return "" }
    let unit = unitName(offer.unit)
    return offer.name.isEmpty ? unit : offer.name.hasPrefix(unit) ? offer.name : unit + offer.name
  }
}
