// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Foundation
import Planning
import Reports
import Street
import Tables

/// The sheets of a plan in which the office has written, as changes of the week.
struct EditedBook {
  /// Changes that the rows ask for, and rows that stay as they are.
  private(set) var changes = PlanChanges()
  /// Needs whose rows say all there is of 锁定, and of 禁排.
  let marked: (locked: Set<NeedID>, barred: Set<NeedID>)
  /// How many rows stay as they are.
  private(set) var heldCount = 0
  /// Needs that a row is about.
  private(set) var needs: Set<NeedID> = []
  /// Rows that the sheet no longer has.
  let missing: [String]
  /// How many rows ask for something.
  let count: Int

  /// Reads a workbook, or a file of comma-separated values.
  ///
  /// - Throws: ``CommandFailure`` with status 65 for faults, all of which are told, and 66 for a missing
  ///   file.
  init(_ path: String, of plan: Plan, in week: Week, console: Console) throws {
    let bytes = try InputFile.contents(of: path)
    let outcome = EditedSheetReader(week: week, plan: plan)
      .read(bytes, file: URL(fileURLWithPath: path).lastPathComponent)
    let faults = outcome.faults.filter { $0.severity >= .warning }
    for line in FaultText(console.catalogue, shown: .max).lines(faults) { console.complaint(line) }
    guard !faults.contains(where: { $0.severity >= .rowFault }) else {
      throw CommandFailure(.badInput, Message(ChangePhrase.editsFaulty))
    }
    missing = outcome.missing
    marked = outcome.marked
    count = outcome.edits.count
    for edit in outcome.edits { add(edit) }
  }

  private mutating func add(_ edit: PlanEdit) {
    needs.formUnion(edit.needs)
    let isChanged = edit.pins != nil || edit.spans != nil
    if edit.isHeld, !isChanged, edit.project != nil {
      changes.held.formUnion(edit.needs)
      heldCount += 1
    }
    for need in edit.needs {
      if let spans = edit.spans { changes.week.moved[need] = spans }
      if let pins = edit.pins { changes.week.pins[need] = pins }
      if !edit.bans.isEmpty { changes.week.bans[need] = edit.bans }
    }
  }
}

extension PlanChanges {
  /// Takes over what the sheets of the plan say: their cells of 锁定 and 禁排 stand for all that was said
  /// of their rows before.
  mutating func heed(_ book: EditedBook) {
    release(book.marked.locked)
    lift(book.marked.barred)
    held.formUnion(book.changes.held)
    week.add(book.changes.week)
  }
}

extension WeekChanges {
  /// These changes and others, which hold where both speak of one need.
  mutating func add(_ others: WeekChanges) {
    absences += others.absences.filter { !absences.contains($0) }
    added += others.added
    cancelled.formUnion(others.cancelled)
    moved.merge(others.moved) { _, new in new }
    withoutRules.formUnion(others.withoutRules)
    pins.merge(others.pins) { _, new in new }
    bans.merge(others.bans) { Set($0).union($1).sorted() }
  }
}
