// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Foundation
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

  /// Where the schemes that ship lie: in the folder one works in, and beside that of the program, as an
  /// unpacked archive has them.
  private static var shipped: [String] {
    let name = "models/schemes"
    let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let home = program.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
    let beside = home.map { $0.deletingLastPathComponent().appending(path: name).path }
    return [name] + [beside].compactMap(\.self).filter { InputFile.isFolder($0) }
  }

  /// A path as given, else a file beside the week, else one of the schemes that ship.
  private static func path(of scheme: String, folder: String) throws -> String {
    let isNamed = [".yaml", ".yml"].contains { scheme.lowercased().hasSuffix($0) }
    let file = isNamed ? scheme : scheme + ".yaml"
    var places = [scheme]
    if !scheme.hasPrefix("/") {
      places += [scheme, file].map { "\(folder)/\($0)" } + shipped.map { "\($0)/\(file)" }
    }
    if let found = places.first(where: { InputFile.exists($0) && !InputFile.isFolder($0) }) {
      return found
    }
    var seen: Set<String> = []
    let looked = places.filter { seen.insert($0).inserted }.listed(Speech.catalogue)
    let files = ([folder] + shipped)
      .flatMap { place in
        InputFile.names(in: place).filter { $0.hasSuffix(".yaml") }
          .map { (name: String($0.dropLast(5)), path: "\(place)/\($0)") }
      }
    let wanted = file.split(separator: "/").last.map { String($0.dropLast(5)) } ?? file
    let near = NearName.nearest(to: wanted, among: files.map(\.name))
    let mend =
      files.first { $0.name == near }
      .map { Speech.catalogue.text(PairPhrase.perhapsScheme, .text($0.path)) }
      ?? Speech.catalogue.text(PairPhrase.nameScheme)
    throw CommandFailure(
      .inputMissing,
      Message(PairPhrase.missingScheme, .text(scheme), .text(looked), .text(mend))
    )
  }

  /// Reads a pair.json.
  ///
  /// - Throws: ``CommandFailure`` with status 66 when it is missing, 65 when it is no pairing.
  static func plan(_ path: String) throws -> PairPlan {
    try InputFile.decoded(path, orSay: PairPhrase.badPairFile) { bytes throws(PlanCodecError) in
      try PairPlanCodec.decode(bytes)
    }
  }

  /// The message for a plan of the last period that is of another scheme.
  static func otherScheme(_ previous: PairPlan, _ pairing: PairingCase) -> Message {
    Message(PairPhrase.otherScheme, .text(previous.scheme), .text(pairing.scheme))
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
    let aside = faults.count { $0.severity == .rowFault }
    if !isRefused, aside > 0 {
      console.remark(console.catalogue.text(PairPhrase.setAside, .number(aside)))
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
