// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Reports
import Street
import Tables

/// A scheme with its tables as a command gets them.
struct PairInput {
  /// The scheme file.
  let schemePath: String
  /// Every finding.
  let faults: [Fault]
  private let outcome: PairingOutcome

  /// Reads a scheme and the tables of a folder.
  ///
  /// - Throws: ``CommandFailure`` with status 66 when one is not there.
  init(folder: String, scheme: String, seed: UInt64) throws {
    schemePath = try Self.path(of: scheme, folder: folder)
    do throws(ReadError) {
      outcome = try PairingReader(folder: folder, scheme: schemePath, seed: seed).read()
    } catch {
      switch error {
      case .missing(let path):
        throw CommandFailure(.inputMissing, Message(Phrase.missingInput, .text(path)))
      case .unreadable(let path):
        throw CommandFailure(.inputMissing, Message(Phrase.unreadableInput, .text(path)))
      }
    }
    faults = outcome.faults
  }

  /// A path as given, else a file beside the week, else one of the schemes that ship.
  private static func path(of scheme: String, folder: String) throws -> String {
    let places = [
      scheme, "\(folder)/\(scheme)", "\(folder)/\(scheme).yaml", "models/schemes/\(scheme).yaml",
    ]
    if let found = places.first(where: { InputFile.exists($0) && !InputFile.isFolder($0) }) {
      return found
    }
    throw CommandFailure(.inputMissing, Message(PairPhrase.missingScheme, .text(scheme)))
  }

  /// Reads a pair.json.
  ///
  /// - Throws: ``CommandFailure`` with status 66 when it is missing, 65 when it is no pairing.
  static func plan(_ path: String) throws -> PairPlan {
    let bytes = try InputFile.contents(of: path)
    do throws(PlanCodecError) {
      return try PairPlanCodec.decode(bytes)
    } catch {
      let reason = Speech.catalogue.text(error.message)
      throw CommandFailure(.badInput, Message(Phrase.badPlanFile, .text(path), .text(reason)))
    }
  }

  /// The case, if the office may plan it; findings are printed.
  ///
  /// - Throws: ``CommandFailure`` with status 65 on a file fault, and on row faults unless they may
  ///   be set aside.
  func usable(
    settingAside: Bool,
    console: Console
  ) throws -> (pairing: PairingCase, extended: PairingCase?) {
    let isRefused =
      outcome.pairing == nil || outcome.hasFileFaults || outcome.hasRowFaults && !settingAside
    let text = FaultText(console.catalogue, shown: isRefused ? .max : 3)
    for line in text.lines(faults.filter { $0.severity >= (isRefused ? .rowFault : .warning) }) {
      if isRefused { console.complaint(line) } else { console.remark(line) }
    }
    guard !isRefused, let pairing = outcome.pairing else {
      let isFile = outcome.pairing == nil || outcome.hasFileFaults
      throw CommandFailure(
        .badInput,
        Message(isFile ? Phrase.fileFaultStops : Phrase.checkFaulty)
      )
    }
    return (pairing, outcome.extended)
  }
}
