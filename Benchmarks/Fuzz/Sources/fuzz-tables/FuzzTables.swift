// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Tables

/// What the bytes of an input are taken for, by the variable `PAIDAN_FUZZ`.
enum FuzzTarget: String {
  /// A workbook as it comes.
  case book
  /// The sheet of a sound workbook; behind a NUL its shared strings, behind another its styles.
  case sheet
  /// A text file.
  case csv
}

/// A week folder in memory with one table, which each input replaces.
struct FuzzFolder {
  private static let tables = ["需求清单", "人员名册", "资源清单", "班次需求", "社区网格"]

  let path: String
  let target: FuzzTarget

  init() {
    let environment = ProcessInfo.processInfo.environment
    target = environment["PAIDAN_FUZZ"].flatMap(FuzzTarget.init) ?? .book
    path = "/dev/shm/paidan-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    write(Array("周: 2026-03-02\n".utf8), as: "街道.yaml")
  }

  /// Reads the input as one of the tables, which its length chooses.
  func read(_ input: [UInt8]) {
    let bytes = target == .sheet ? Self.book(input) : input
    let table = Self.tables[input.count % Self.tables.count]
    let name = "\(table).\(target == .csv ? "csv" : "xlsx")"
    write(bytes, as: name)
    defer { unlink("\(path)/\(name)") }
    guard let outcome = try? WeekReader(folder: path).read() else { abort() }
    // Whatever comes in, something is read or something is said.
    if outcome.week == nil, !outcome.hasFileFaults { abort() }
  }

  private func write(_ bytes: [UInt8], as name: String) {
    guard let file = fopen("\(path)/\(name)", "wb") else { abort() }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  private static func book(_ input: [UInt8]) -> [UInt8] {
    let pieces = input.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
    var zip = TinyBook("", strings: "", styles: "").zip
    let parts = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]
    for (part, piece) in Self.present(parts, pieces) {
      for index in zip.entries.indices where zip.entries[index].path == part {
        zip.entries[index].bytes = piece
      }
    }
    return zip.bytes
  }

  private static func present(
    _ parts: [String],
    _ pieces: [ArraySlice<UInt8>]
  ) -> [(String, [UInt8])] {
    parts.indices.filter { $0 < pieces.count && !pieces[$0].isEmpty }
      .map { (parts[$0], Array(pieces[$0])) }
  }
}

private let folder = FuzzFolder()

/// The loop of libFuzzer, which reads the command line.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Hands inputs of the fuzzer to the reader; whatever ends the process is a find.
@main enum FuzzTables {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    let status = runDriver(&count, &arguments) { start, length in
      folder.read(Array(UnsafeBufferPointer(start: start, count: length)))
      return 0
    }
    exit(status)
  }
}
