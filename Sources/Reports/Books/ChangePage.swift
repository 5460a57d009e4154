// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
public import Evaluation
public import Street
internal import Tables

/// What became of a published plan, for 变更单.
public struct PlanChange: Sendable {
  /// What was published, with its week.
  let before: (week: Week, projects: [Project])
  /// What changed.
  let difference: PlanDifference
  /// Needs that the office changed itself.
  let edited: Set<NeedID>
  /// Published projects that could not stay.
  let broken: Set<String>

  /// Gathers the parts.
  ///
  /// - Parameters:
  ///   - before: What was published, with its week.
  ///   - difference: What changed.
  ///   - edited: Needs that the office changed itself.
  ///   - broken: Published projects that could not stay.
  public init(
    before: (week: Week, projects: [Project]),
    difference: PlanDifference,
    edited: Set<NeedID>,
    broken: Set<String>
  ) {
    self.before = before
    self.difference = difference
    self.edited = edited
    self.broken = broken
  }
}

extension ReportSource {
  /// 变更单: what changes, how it was, how it is now, why, and whom to tell; internal.
  ///
  /// - Parameter change: What became of the published plan, of which this is the new one.
  /// - Returns: The sheet, in the order of the needs.
  public func changeSheet(_ change: PlanChange) -> SheetTable {
    let old = ReportSource(
      week: change.before.week,
      plan: plan,
      faults: [],
      catalogue: catalogue
    )
    let lost = Set(
      change.before.projects.filter { change.broken.contains($0.id) }.flatMap(\.needs)
    )
    let rows = change.difference.needs.enumerated()
      .map { number, need -> [String] in
        let reason: PagePhrase =
          change.edited.contains(need.need)
          ? .reasonEdited : lost.contains(need.need) ? .reasonBroken : .reasonMoved
        let holders = (need.leaving.map { old.told($0) } + need.coming.map { told($0) })
          .withoutRepeats
        return [
          String(number + 1), need.need.post?.text ?? need.need.text, subject(need.need, old),
          text(Self.kind(of: need)), need.leaving.map { old.line($0) }.joined(separator: "\n"),
          need.coming.map { line($0) }.joined(separator: "\n"), text(reason),
          holders.joined(separator: "\n"), Self.box, text(.internalOnly),
        ]
      }
    let columns =
      self.columns([.columnNumber], .short) + columns([Label.columnNeed])
      + self.columns([.columnWork]) + self.columns([.columnChange], .short)
      + self.columns([.columnBefore, .columnAfter]) + [BookColumn(text(.columnWhyChanged))]
      + self.columns([.columnTold]) + self.columns([.columnDone], .short)
      + columns([Label.columnScope])
    return SheetTable(fileName: text(.fileChangeTable), columns: columns, rows: rows)
  }

  /// 变更单 as a workbook.
  ///
  /// - Parameter sheet: Its sheet.
  /// - Returns: The workbook, without pages where nothing changes.
  public func changeBook(_ sheet: SheetTable) -> ReportBook {
    let pages = sheet.rows.isEmpty ? [] : [page(of: sheet)]
    return ReportBook(fileName: text(.fileChanges), pages: pages, day: week.monday)
  }

  private static func kind(of need: PlanDifference.NeedChange) -> PagePhrase {
    if need.after == 0 { return .changeGone }
    if need.before == 0 { return .changeNew }
    if need.after != need.before { return need.after > need.before ? .changeMore : .changeLess }
    let isTimed = Set(need.leaving.map(\.span)) != Set(need.coming.map(\.span))
    let isOthers = Set(need.leaving.map(\.provider)) != Set(need.coming.map(\.provider))
    if isTimed { return isOthers ? .changeTimeAndGivers : .changeTime }
    return .changeGivers
  }

  private func subject(_ id: NeedID, _ old: ReportSource) -> String {
    if let post = id.post {
      return (week.posts + old.week.posts).first { $0.id == post }?.name ?? ""
    }
    return (need(id) ?? old.need(id))?.title ?? ""
  }

  private func line(_ service: PlanDifference.Service) -> String {
    let provision = Provision(provider: service.provider, quantity: service.pieces)
    return times.text(service.span) + " " + providerText(provision)
  }

  private func told(_ service: PlanDifference.Service) -> String {
    service.provider.isPerson ? giverName(service.provider) : origin(of: service.provider)
  }
}
