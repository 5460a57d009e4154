// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Street

/// Where the office writes what it changed, so that a plan made anew from the tables has it too.
struct ChangeMemo {
  /// Lines shown at most.
  private static let most = 12

  private let changes: WeekChanges
  private let week: Week

  init(_ changes: WeekChanges, in week: Week) {
    self.changes = changes
    self.week = week
  }

  /// A line for each cell, under a sentence; nothing where nothing changed.
  var messages: [Message] {
    let cells = self.cells
    guard !cells.isEmpty else { return [] }
    let rest = cells.count - Self.most
    return [Message(ChangePhrase.tablesBehind)] + cells.prefix(Self.most)
      + (rest > 0 ? [Message(ChangePhrase.behindMore, .number(rest))] : [])
  }

  private var cells: [Message] {
    var cells = changes.absences.map { absence in
      let times = absence.spans.map { "− " + spans($0) }
      let isOffer = if case .offer = absence.provider { true } else { false }
      return cell(
        isOffer ? .offersTable : .peopleTable,
        absence.provider.text,
        times == nil ? .timesColumn : isOffer ? .openColumn : .freeColumn,
        times ?? "0"
      )
    }
    cells += changes.added.map { need in
      Message(ChangePhrase.behindNew, name(.needsTable), .text(need.id.text))
    }
    cells += changes.cancelled.sorted()
      .map { need in
        Message(ChangePhrase.behindRow, name(table(of: need)), .text(ChangeText.name(of: need)))
      }
    cells += changes.moved.sorted { $0.key < $1.key }
      .map { need, some in
        cell(of: need, need.post == nil ? .needTimeColumn : .timeColumn, spans(some))
      }
    cells += changes.pins.sorted { $0.key < $1.key }
      .map { need, some in
        cell(of: need, .lockedColumn, ids(some))
      }
    cells += changes.bans.sorted { $0.key < $1.key }
      .map { need, some in
        cell(of: need, .barredColumn, ids(some))
      }
    cells += changes.withoutRules.map(\.rawValue).sorted()
      .map { rule in
        Message(ChangePhrase.behindRule, .text(rule))
      }
    return cells
  }

  private func cell(of need: NeedID, _ column: ChangePhrase, _ value: String) -> Message {
    cell(table(of: need), ChangeText.name(of: need), column, value)
  }

  private func cell(
    _ table: ChangePhrase,
    _ row: String,
    _ column: ChangePhrase,
    _ value: String
  ) -> Message {
    Message(ChangePhrase.behindCell, name(table), .text(row), name(column), .text(value))
  }

  private func table(of need: NeedID) -> ChangePhrase {
    need.post == nil ? .needsTable : .postsTable
  }

  private func name(_ phrase: ChangePhrase) -> MessageArgument {
    .text(Speech.catalogue.text(Message(phrase)))
  }

  private func spans(_ spans: [TimeSpan]) -> String {
    spans.map { week.text(of: $0) }.joined(separator: ";")
  }

  private func ids(_ providers: [ProviderID]) -> String {
    providers.map(\.text).joined(separator: ";")
  }
}

extension PlanChanges {
  /// What a plan keeps of these changes: of new needs only that there are some.
  var kept: PlanChanges {
    var kept = self
    kept.added.formUnion(week.added.map(\.id))
    kept.week.added = []
    return kept
  }
}

extension Plan {
  /// Identifiers of the projects that serve any of some needs.
  func projects(for needs: Set<NeedID>) -> [String] {
    projects.filter { !needs.isDisjoint(with: $0.needs) }.map(\.id)
  }
}
