// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
public import Street

/// The agenda of a joint meeting for the console and as a sheet; names units, never people.
public struct AskReport: Sendable {
  private let agenda: AskAgenda
  private let words: AskText
  let catalogue: Catalogue

  /// Gathers the parts.
  ///
  /// - Parameters:
  ///   - agenda: The agenda.
  ///   - week: The week that it is for.
  ///   - catalogue: The language.
  public init(agenda: AskAgenda, week: Week, catalogue: Catalogue) {
    self.agenda = agenda
    self.catalogue = catalogue
    words = AskText(week: week, catalogue: catalogue)
  }

  /// The line that stands first.
  public var headline: String {
    guard let last = agenda.items.last else {
      return catalogue.text(agenda.stoppedBy == nil ? AskPhrase.nothing : .nothingYet)
    }
    return catalogue.text(
      AskPhrase.headline,
      .number(agenda.missing.needs),
      .number(agenda.items.count),
      .number(last.joint.needs)
    )
  }

  /// The whole agenda, line by line.
  public var lines: [String] {
    var lines = [headline]
    for (number, item) in agenda.items.enumerated() { lines += self.lines(item, number) }
    if let singles = agenda.singles { lines += self.lines(singles) }
    if let item = agenda.items.last, let bound = item.bound {
      lines.append(
        catalogue.text(AskPhrase.bound, .number(agenda.items.count), .number(bound))
      )
    }
    if let item = agenda.items.first, !item.isPlannedAnew { lines.append(kept) }
    for (number, item) in agenda.items.enumerated() where !item.isPlannedAnew {
      guard let anew = item.anew else { continue }
      let count = MessageArgument.number(number + 1)
      lines.append(
        catalogue.text(
          AskPhrase.plannedAnew,
          count,
          .number(anew.needs),
          .number(anew.points)
        )
      )
    }
    if agenda.stoppedBy != nil, !agenda.items.isEmpty {
      lines.append(catalogue.text(AskPhrase.stopped))
    }
    return lines
  }

  private var kept: String { catalogue.text(AskPhrase.keptPlan) }

  private func lines(_ item: AskAgenda.Item, _ number: Int) -> [String] {
    let ask = item.ask
    let subject = MessageArgument.text(words.subject(ask))
    let place = MessageArgument.number(number + 1)
    let needs = MessageArgument.number(item.joint.needs)
    let points = MessageArgument.number(item.joint.points)
    let posts = MessageArgument.number(item.joint.posts)
    let urgent =
      item.joint.urgentPoints > 0
      ? catalogue.text(AskPhrase.urgentInAll, .number(item.joint.urgentPoints)) : ""
    let head =
      item.joint.posts == 0
      ? catalogue.text(AskPhrase.item, place, subject, needs, points)
      : catalogue.text(AskPhrase.itemWithPosts, place, subject, needs, posts, points)
    var details: [String] = []
    let site = [words.place(ask), words.cells(ask)].filter { !$0.isEmpty }
    if !site.isEmpty {
      details.append(catalogue.text(AskPhrase.whereAndWhen, .text(site.joined(separator: " "))))
    }
    let whom = words.whom(ask)
    if !whom.isEmpty { details.append(catalogue.text(AskPhrase.whom, .text(whom))) }
    details.append(purpose(ask.needs))
    if isOnlyTogether(number) { details.append(catalogue.text(AskPhrase.onlyTogether)) }
    return [head + urgent] + details.map { "   " + $0 }
  }

  /// What it is meant for; the sheet names all of them.
  private func purpose(_ needs: [NeedID]) -> String {
    let shown = MessageArgument.text(words.needs(Array(needs.prefix(Self.shownNeeds))))
    return needs.count <= Self.shownNeeds
      ? catalogue.text(AskPhrase.meantFor, shown)
      : catalogue.text(AskPhrase.meantForMany, shown, .number(needs.count))
  }

  private static let shownNeeds = 12

  /// Whether an ask gains nothing before the next one.
  private func isOnlyTogether(_ number: Int) -> Bool {
    let before = number == 0 ? 0 : agenda.items[number - 1].joint.points
    return agenda.items[number].joint.points == before
  }

  private func lines(_ singles: AskAgenda.Singles) -> [String] {
    let count = singles.asks.count
    guard count > 1, agenda.items.count >= count else { return [] }
    let reached = agenda.items[count - 1].joint.points
    let comparison = catalogue.text(
      AskPhrase.singles,
      .number(count),
      .number(singles.points.reduce(0, +)),
      .number(singles.joint.points),
      .number(reached)
    )
    let why = catalogue.text(AskPhrase.urgentFirst)
    return [comparison] + (reached < singles.joint.points ? [why] : [])
  }

  /// 联席会议议题: a row for each ask.
  ///
  /// - Returns: The table, in the order of the agenda.
  public func sheet() -> SheetTable {
    let columns: [AskPhrase] = [.columnNumber, .columnAsk]
    let after: [AskPhrase] = [
      .columnTimes, .columnWhom, .columnFor, .columnNeedsInAll, .columnPostsInAll,
      .columnPointsInAll, .columnMetNow, .columnChecked,
    ]
    return SheetTable(
      fileName: catalogue.text(AskPhrase.fileAsks),
      header: columns.map { catalogue.text($0) } + [catalogue.text(Label.columnCommunity)]
        + after.map { catalogue.text($0) },
      rows: agenda.items.enumerated().map { row($0, $1) }
    )
  }

  private func row(_ number: Int, _ item: AskAgenda.Item) -> [String] {
    [
      String(number + 1),
      words.subject(item.ask),
      words.place(item.ask),
      words.cells(item.ask),
      words.whom(item.ask),
      words.needs(item.ask.needs),
      String(item.joint.needs),
      String(item.joint.posts),
      String(item.joint.points),
      words.needs(item.met),
      catalogue.text(item.isPlannedAnew ? AskPhrase.checkedAnew : AskPhrase.checkedKept),
    ]
  }
}
