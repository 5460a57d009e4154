// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

extension ReportSource {
  /// 未匹配需求: what is unmet and why, what was listed only and whom to ask, what was set aside.
  ///
  /// - Returns: The table: unmet needs, then needs listed only, then rows set aside.
  public func unmetSheet() -> SheetTable {
    let before: [Label] = [
      .columnNeed, .columnNeedTitle, .columnCategory, .columnCommunity, .columnProposer,
      .columnUrgency, .columnDeadline, .columnSituation, .columnAsked, .columnGiven,
      .columnMissing,
    ]
    let after: [Label] = [.columnCause, .columnRemedy, .columnContact, .columnScope]
    let labels = before + FunnelStage.allCases.map(\.label) + after
    return SheetTable(
      fileName: text(.fileUnmet),
      columns: self.columns(labels),
      rows: plan.unmet.filter { $0.need.post == nil }.map { row(of: $0) }
        + plan.excluded.map { row(of: $0) }
        + setAsideFaults.map { row(of: $0) }
    )
  }

  /// The findings that kept rows out; one row may have several.
  private var setAsideFaults: [Fault] {
    let reasons = Set(plan.setAside.map(\.reason))
    return faults.filter { $0.row != nil && reasons.contains($0.message.code) }
  }

  private func row(of entry: UnmetNeed) -> [String] {
    let situation: Label = entry.got > 0 ? .situationPartly : .situationUnmet
    let counts = [entry.asked, entry.got, entry.asked - entry.got]
    return facts(of: entry.need) + [text(situation)]
      + (counts + entry.funnel).map { String($0) }
      + [
        catalogue.text(entry.cause), catalogue.text(entry.remedy), contact(of: entry.need),
        text(.internalOnly),
      ]
  }

  private func row(of entry: ExcludedNeed) -> [String] {
    let asked = need(entry.need).map { String($0.quantity) } ?? ""
    return facts(of: entry.need) + [text(entry.reason.situation), asked, "", ""] + noFunnel
      + [
        catalogue.text(entry.reason.reason), catalogue.text(entry.reason.mend),
        contact(of: entry.need), text(.internalOnly),
      ]
  }

  private func row(of fault: Fault) -> [String] {
    facts(of: fault) + [text(.situationSetAside), "", "", ""] + noFunnel
      + [catalogue.text(fault.message), catalogue.text(fault.mend), "", text(.internalOnly)]
  }

  /// What can be said of a row that was set aside, the first being where it stands.
  private func facts(of fault: Fault) -> [String] {
    let table = [fault.file, fault.sheet ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    let place = fault.row.map { catalogue.text(.rowOfFile, .text(table), .number($0)) } ?? table
    let read = week.needsSetAside.first {
      $0.file == fault.file && $0.sheet == fault.sheet && $0.row == fault.row
    }
    guard let read else { return [place, "", "", "", "", "", ""] }
    var facts = self.facts(of: read.need)
    facts[0] =
      read.hasOwnID
      ? catalogue.text(.namedWithID, .text(read.need.id.text), .text(place)) : place
    return facts
  }

  /// Rows set aside: where they stand, title, category, why and what to do.
  var setAsideRows: [(facts: [String], cause: String, mend: String)] {
    setAsideFaults.map { fault in
      let facts = facts(of: fault)
      return (
        [facts[0], facts[1].isEmpty ? facts[0] : facts[1], facts[2]],
        catalogue.text(fault.message), catalogue.text(fault.mend)
      )
    }
  }

  private var noFunnel: [String] { FunnelStage.allCases.map { _ in "" } }

  private func facts(of id: NeedID) -> [String] {
    need(id).map { facts(of: $0) } ?? [id.text, "", "", "", "", "", ""]
  }

  private func facts(of need: Need) -> [String] {
    [
      need.id.text,
      need.title,
      categoryText(of: need),
      communityName(need.place),
      need.proposer.map { unitName($0) } ?? text(.residents),
      text(need.urgency.label),
      need.deadline?.description ?? "",
    ]
  }

  private func contact(of id: NeedID) -> String { need(id)?.contact ?? "" }
}
