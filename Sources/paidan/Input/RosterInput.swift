// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Reports
import Street
import Tables

/// A roster folder as a command gets it.
struct RosterInput {
  /// Every finding.
  let faults: [Fault]
  /// Names of places and teams by key.
  let places: [PlaceID: String]
  let teams: [TeamID: String]
  /// The case; nil where there is none to plan.
  let roster: RosterCase?
  private let hasFileFaults: Bool

  /// Reads a folder.
  ///
  /// - Throws: ``CommandFailure`` with status 66 when it is not there.
  init(folder: String) throws {
    do throws(ReadError) {
      let read = try RosterReader(folder: folder).read()
      (roster, faults, hasFileFaults) = (read.roster, read.faults, read.hasFileFaults)
      places = Dictionary(
        read.places.map { ($0.id, $0.name) },
        uniquingKeysWith: { first, _ in first }
      )
      teams = Dictionary(
        read.teams.map { ($0.id, $0.name) },
        uniquingKeysWith: { first, _ in first }
      )
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
  func usable(settingAside: Bool, console: Console) throws -> RosterCase {
    let hasRowFaults = faults.contains { $0.severity == .rowFault }
    let isRefused = roster == nil || hasFileFaults || hasRowFaults && !settingAside
    let text = FaultText(console.catalogue, shown: isRefused ? .max : 3)
    for line in text.lines(faults.filter { isRefused ? $0.severity >= .rowFault : $0.isTold }) {
      if isRefused { console.complaint(line) } else { console.remark(line) }
    }
    guard !isRefused, let roster else {
      let isFile = roster == nil || hasFileFaults
      throw CommandFailure(
        .badInput,
        Message(isFile ? Phrase.fileFaultStops : Phrase.checkFaulty)
      )
    }
    let aside = faults.count { $0.severity == .rowFault }
    if aside > 0 { console.remark(console.catalogue.text(RosterPhrase.setAside, .number(aside))) }
    return roster
  }

  /// Whether a file says of itself that it is a roster.
  static func isRoster(_ path: String) -> Bool {
    InputFile.isOf(format: RosterPlanCodec.format, path)
  }

  /// Reads a roster.json.
  ///
  /// - Throws: ``CommandFailure`` with status 66 when it is missing, 65 when it is no roster.
  static func plan(_ path: String) throws -> RosterPlan {
    try InputFile.decoded(path, orSay: RosterPhrase.badRosterFile) { bytes throws(PlanCodecError) in
      try RosterPlanCodec.decode(bytes)
    }
  }
}
