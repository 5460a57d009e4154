// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Reports
import Street
import Tables

/// Writes the tables of a folder into another one, with marks where something was found.
struct MarkingRun {
  let folder: String
  let output: String
  let console: Console

  /// Writes them, or says why one cannot be marked.
  ///
  /// - Returns: Whether all that have something to mend were marked.
  /// - Throws: ``CommandFailure`` with status 73 when the folder cannot be written.
  func write(_ faults: [Fault]) throws -> Bool {
    let marker = MarkedTables(console.catalogue)
    let files = InputFile.names(in: folder)
    let target = try OutputFolder(output, of: "check")
    var counts: [Int] = []
    var isComplete = true
    for table in marker.tables(among: files, with: faults) {
      let raw = try InputFile.contents(of: "\(folder)/\(table.file)")
      switch marked(table, raw, marker) {
      case .success(let bytes):
        try target.add(table.name, bytes)
        counts.append(table.faults.count)
      case .failure(let failure):
        isComplete = false
        console.complaint(refusal(table.file, failure))
      }
    }
    target.retire(marker.names(for: files))
    for (path, count) in zip(try target.commit(), counts) {
      console.remark(console.catalogue.text(MarkPhrase.written, .text(path), .number(count)))
    }
    if !counts.isEmpty {
      console.remark(console.catalogue.text(MarkPhrase.next, .text(output), .text(folder)))
    }
    if counts.isEmpty, isComplete { console.remark(console.catalogue.text(MarkPhrase.nothing)) }
    return isComplete
  }

  private func marked(
    _ table: MarkedTables.Table,
    _ raw: [UInt8],
    _ marker: MarkedTables
  ) -> Result<[UInt8], BookMarkFailure> {
    Result { () throws(BookMarkFailure) in try marker.marked(table, raw) }
  }

  private func refusal(_ file: String, _ failure: BookMarkFailure) -> String {
    let catalogue = console.catalogue
    return catalogue.text(
      MarkPhrase.refused,
      .text(file),
      .text(catalogue.text(failure.message)),
      .text(catalogue.text(failure.mend))
    )
  }
}
