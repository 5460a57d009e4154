// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Reports
import Street
import Tables

/// A folder of recurring duties as a command gets it.
struct VisitInput {
  /// Every finding.
  let faults: [Fault]
  /// Names of people by key.
  let names: [PersonID: String]
  /// The case; nil where there is none to plan.
  let calendar: VisitCase?

  /// Reads a folder.
  ///
  /// - Throws: ``CommandFailure`` with status 66 when it is not there.
  init(folder: String) throws {
    do throws(ReadError) {
      let read = try VisitReader(folder: folder).read()
      (calendar, faults, names) = (read.calendar, read.faults, read.names)
    } catch {
      switch error {
      case .missing(let path):
        throw CommandFailure(.inputMissing, Message(Phrase.missingInput, .text(path)))
      case .unreadable(let path):
        throw CommandFailure(.inputMissing, Message(Phrase.unreadableInput, .text(path)))
      }
    }
  }

  /// The case, if the office may plan it; findings are printed.
  ///
  /// - Throws: ``CommandFailure`` with status 65 on a file fault, and on row faults unless they may be
  ///   set aside.
  func usable(settingAside: Bool, console: Console) throws -> VisitCase {
    let aside = faults.count { $0.severity == .rowFault }
    let isRefused = calendar == nil || aside > 0 && !settingAside
    let text = FaultText(console.catalogue, shown: isRefused ? .max : 5)
    for line in text.lines(faults.filter { isRefused ? $0.severity >= .rowFault : $0.isTold }) {
      if isRefused { console.complaint(line) } else { console.remark(line) }
    }
    guard !isRefused, let calendar else {
      throw CommandFailure(
        .badInput,
        Message(calendar == nil ? Phrase.fileFaultStops : Phrase.checkFaulty)
      )
    }
    if aside > 0 { console.remark(console.catalogue.text(VisitPhrase.setAside, .number(aside))) }
    return calendar
  }

  /// Whether a file says of itself that it is a calendar of visits.
  static func isCalendar(_ path: String) -> Bool {
    InputFile.isOf(format: VisitPlanCodec.format, path)
  }

  /// Reads a visits.json.
  ///
  /// - Throws: ``CommandFailure`` with status 66 when it is missing, 65 when it is no calendar.
  static func plan(_ path: String) throws -> VisitPlan {
    try InputFile.decoded(path, orSay: VisitPhrase.badVisitsFile) { bytes throws(PlanCodecError) in
      try VisitPlanCodec.decode(bytes)
    }
  }
}
