// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Foundation
import Planning
import Reports
import Street
import Tables

/// The sheets of a plan in which the office has written, as changes of the week.
struct EditedBook {
  /// Changes that the rows ask for.
  private(set) var changes = WeekChanges()
  /// Projects that stay as they are.
  private(set) var held: Set<String> = []
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
    count = outcome.edits.count
    for edit in outcome.edits { add(edit) }
  }

  private mutating func add(_ edit: PlanEdit) {
    needs.formUnion(edit.needs)
    let isChanged = edit.pins != nil || edit.spans != nil
    if edit.isHeld, !isChanged, let project = edit.project { held.insert(project) }
    for need in edit.needs {
      if let spans = edit.spans { changes.moved[need] = spans }
      if let pins = edit.pins { changes.pins[need] = pins }
      if !edit.bans.isEmpty { changes.bans[need] = edit.bans }
    }
  }
}

extension WeekChanges {
  /// These changes and others, which hold where both speak of one need.
  mutating func add(_ others: WeekChanges) {
    absences += others.absences
    added += others.added
    cancelled.formUnion(others.cancelled)
    moved.merge(others.moved) { _, new in new }
    withoutRules.formUnion(others.withoutRules)
    pins.merge(others.pins) { _, new in new }
    bans.merge(others.bans) { $0 + $1 }
  }
}
