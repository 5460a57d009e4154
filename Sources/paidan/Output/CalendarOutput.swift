// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Reports
import Street

/// Adds calendars to what a command writes, with the record of what was given out.
struct CalendarOutput {
  /// The folder that is written.
  let folder: OutputFolder
  /// The folder of the plan that this one changes; nil where there is none.
  var base: String?
  let console: Console

  /// Adds the calendars.
  ///
  /// - Parameters:
  ///   - first: The first day of the plan.
  ///   - make: Makes them after what was given out before.
  /// - Throws: ``CommandFailure`` with status 73.
  func add(first: Day, _ make: (CalendarRecord?) -> CalendarFiles) throws {
    var earlier: CalendarRecord?
    for place in Set([folder.path, base ?? folder.path]).sorted() {
      guard let record = record(in: place, first: first) else { continue }
      earlier = earlier?.merging(record) ?? record
    }
    let calendars = make(earlier)
    for file in calendars.files { try folder.add(file.name, file.bytes) }
    try folder.add(CalendarRecord.fileName, calendars.record.bytes)
  }

  /// The record in a folder; nil where there is none for these days.
  private func record(in place: String, first: Day) -> CalendarRecord? {
    let path = place + "/" + CalendarRecord.fileName
    guard InputFile.exists(path) else { return nil }
    guard let bytes = try? InputFile.contents(of: path),
      let record = CalendarRecord(bytes)
    else {
      console.remark(console.catalogue.text(CalendarPhrase.badRecord, .text(path)))
      return nil
    }
    return record.first == first ? record : nil
  }
}
