// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

extension ReportSource {
  /// 排班表: one row a post, in order of time; who stands it, how many are missing and why.
  ///
  /// Internal, because it names people.
  ///
  /// - Returns: The table.
  public func shiftSheet() -> SheetTable {
    let columns: [Label] = [
      .columnPost, .columnPostName, .columnLocked, .columnBarred, .columnDate, .columnWeekday,
      .columnTime, .columnDayType,
      .columnPlace, .columnTeam, .columnAsked, .columnGiven, .columnMissing, .columnPeople,
      .columnLeader, .columnCause, .columnRemedy, .columnState, .columnScope,
    ]
    var shifts: [PostID: Project] = [:]
    for project in plan.projects { project.post.map { shifts[$0] = project } }
    let unmet = Dictionary(
      plan.unmet.map { ($0.need, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let posts = week.posts.sorted { ($0.span.start, $0.id) < ($1.span.start, $1.id) }
    return SheetTable(
      fileName: text(.fileShifts),
      columns: self.columns(columns),
      rows: posts.map { row(of: $0, shifts[$0.id], unmet[NeedID(post: $0.id)]) }
    )
  }

  private func row(of post: Post, _ shift: Project?, _ missing: UnmetNeed?) -> [String] {
    let date = week.date(ofDay: post.span.start / 1440)
    let given = shift?.quantity ?? 0
    let people = shift?.providers ?? []
    let leads = people.filter { provision in
      guard case .person(let id) = provision.provider else { return false }
      return person(id)?.skills.contains(Need.leaderSkill) ?? false
    }
    return [
      post.id.text,
      post.name,
      lockedText([NeedID(post: post.id)], people), barredText([NeedID(post: post.id)]),
      date.description,
      times.weekday(of: date),
      times.clocks(post.span),
      text(dayType(of: post.span).label),
      exact([post.address].filter { !$0.isEmpty }, in: placeName(post.place)),
      teamName(post.team),
      String(post.heads),
      String(given),
      String(max(0, post.heads - given)),
      people.map { providerText($0) }.joined(separator: ";"),
      post.needsLeader ? leads.prefix(1).map { providerText($0) }.joined() : "",
      missing.map { catalogue.text($0.cause) } ?? "",
      missing.map { catalogue.text($0.remedy) } ?? "",
      given > 0 ? text(.proposed) : "",
      text(.internalOnly),
    ]
  }

  private func teamName(_ id: TeamID?) -> String {
    guard let id else { return "" }
    let name = week.teams.first { $0.id == id }?.name ?? ""
    return name.isEmpty ? id.text : name
  }
}
