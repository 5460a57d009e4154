// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

/// What a hostile folder must lead to, from its expected.txt.
struct Expectation {
  var exit = 0
  var exitWithSetAside = 0
  /// Severity, code, file, row or `-`.
  var findings: [[String]] = []

  #if Workbooks
  private static let hasWorkbooks = true
  #else
  private static let hasWorkbooks = false
  #endif

  init(folder: String) throws {
    let text = try String(contentsOfFile: "\(folder)/expected.txt", encoding: .utf8)
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      switch words[0] {
      case "exit": exit = Int(words[1]) ?? -1
      case "exit-with-set-aside": exitWithSetAside = Int(words[1]) ?? -1
      case "finding-with-workbooks":
        if Self.hasWorkbooks { findings.append(Array(words.dropFirst())) }
      case "finding-without-workbooks":
        if !Self.hasWorkbooks { findings.append(Array(words.dropFirst())) }
      default: findings.append(Array(words.dropFirst()))
      }
    }
  }
}

@Suite struct HostileFolderTests {
  static let cases: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(fixtures)/hostile")) ?? []).sorted()

  private func exit(_ outcome: ReadOutcome, setAside: Bool) -> Int {
    outcome.hasFileFaults || (outcome.hasRowFaults && !setAside) ? 65 : 0
  }

  @Test func `there are enough of them`() { #expect(Self.cases.count >= 70) }

  @Test(arguments: cases)
  func `every fault is named and nothing is lost`(name: String) throws {
    let folder = "\(fixtures)/hostile/\(name)"
    let expected = try Expectation(folder: folder)
    let outcome = try WeekReader(folder: folder).read()
    #expect(exit(outcome, setAside: false) == expected.exit)
    #expect(exit(outcome, setAside: true) == expected.exitWithSetAside)
    #expect((outcome.week == nil) == outcome.hasFileFaults)
    for finding in expected.findings {
      let row = Int(finding[3])
      let isThere = outcome.faults.contains { fault in
        fault.severity.rawValue == finding[0] && fault.message.code == "fault.\(finding[1])"
          && fault.file == finding[2] && (row == nil || fault.row == row)
      }
      #expect(isThere, "\(finding) missing among \(outcome.codes)")
    }
    let faults = outcome.faults.filter { $0.severity >= .rowFault }
    let expectedFaults = expected.findings.filter { $0[0].hasSuffix("Fault") }
    #expect(faults.count == expectedFaults.count, "\(faults.map(\.message.code))")
    if expected.exitWithSetAside == 0, name != "header-only" {
      #expect(outcome.week?.needs.isEmpty == false)
    }
    let rowFaults = faults.filter { $0.severity == .rowFault }
    if !rowFaults.isEmpty { #expect(outcome.week?.setAside.isEmpty == false) }
  }

  @Test(arguments: cases)
  func `a second reading says the same`(name: String) throws {
    let reader = WeekReader(folder: "\(fixtures)/hostile/\(name)")
    #expect(try reader.read().faults == reader.read().faults)
  }

  @Test func `a missing folder and a file in its place are input missing`() throws {
    let folder = try WeekFolder([:])
    for path in ["\(folder.path)/nowhere", "\(folder.path)/街道.yaml"] {
      #expect(throws: ReadError.missing(path: path)) { try WeekReader(folder: path).read() }
    }
  }

  private let header = "需求编号,需求名称,服务类别,数量,风险说明,核实人,地点\n"

  @Test(arguments: [true, false])
  func `a cell of ten megabytes costs its row only`(isQuoted: Bool) throws {
    let long = String(repeating: "长", count: 3_500_000)
    let cell = isQuoted ? "\"\(long)\"" : long
    let folder = try WeekFolder([
      "needs.csv": header + "N1,\(cell),卫生健康,1,低,甲,东风\nN2,读报,文化艺术,1,低,甲,东风\n"
    ])
    let outcome = try folder.read()
    #expect(outcome.complaints == ["rowFault fault.cellTooLong"])
    #expect(outcome.week?.needs.map(\.id.text) == ["N2"])
    let aside = SetAsideRow(table: "needs", id: "N1", reason: "fault.cellTooLong")
    #expect(outcome.week?.setAside == [aside])
  }

  @Test func `a file beyond the cap is refused unread`() throws {
    let folder = try WeekFolder([:])
    #expect(FileManager.default.createFile(atPath: "\(folder.path)/needs.csv", contents: nil))
    let handle = try #require(FileHandle(forWritingAtPath: "\(folder.path)/needs.csv"))
    try handle.truncate(atOffset: UInt64(FileSource.largestFile) + 1)
    try handle.close()
    #expect(try folder.read().complaints == ["fileFault fault.fileTooLarge"])
  }

  @Test func `a folder named like a table is unreadable`() throws {
    let folder = try WeekFolder([:])
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/需求清单.csv",
      withIntermediateDirectories: false
    )
    #expect(try folder.read().complaints == ["fileFault fault.unreadableFile"])
  }

  @Test func `a quotation mark that opens every row is found in linear time`() throws {
    let rows = String(repeating: "N1,\"读报,文化艺术,1,低,甲,东风\n", count: 20_000)
    let folder = try WeekFolder(["needs.csv": header + rows])
    let outcome = try folder.read()
    #expect(outcome.faults.filter { $0.severity == .rowFault }.count >= 20_000)
  }

  @Test func `random damage to a table never crashes and never makes a fault vanish`() throws {
    let base = Array((header + "N1,测血压,卫生健康,1,低,甲,东风\nN2,\"读,报\",文化艺术,2,低,甲,东风\n").utf8)
    let folder = try WeekFolder([:])
    for seed in 0..<300 {
      var random = SplitMix(state: UInt64(seed))
      var bytes = base
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let position = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: position)
        default:
          bytes.insert(
            [0x22, 0x2C, 0x0A, 0x0D, 0x00].randomElement(using: &random) ?? 0,
            at: position
          )
        }
      }
      try folder.write(bytes, as: "needs.csv")
      let outcome = try folder.read()
      let used = (outcome.week?.needs.count ?? 0) + (outcome.week?.setAside.count ?? 0)
      #expect(
        used > 0 || !outcome.complaints.isEmpty,
        "seed \(seed): nothing read and nothing said"
      )
    }
  }
}
