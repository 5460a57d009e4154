// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables
import Testing

/// What is wrong in the tables that a scheme speaks of.
@Suite struct WrongTableTests {
  @Test(arguments: WrongTables.all)
  func `what is wrong is said with file, row, column and mend`(wrong: WrongTable) throws {
    let outcome = try PairingFolder(scheme: wrong.scheme.text, tables: wrong.tables).read()
    #expect(outcome.faults.map(\.placed).sorted() == wrong.faults.sorted(), "\(wrong.name)")
    #expect((outcome.pairing == nil) == outcome.hasFileFaults)
  }

  @Test func `without anything wrong nothing is said`() throws {
    let outcome = try PairingFolder(scheme: WrongScheme("", "").text).read()
    #expect(outcome.faults.isEmpty && outcome.pairing?.from.entities.map(\.id) == ["P1", "P2"])
    #expect(outcome.extended == nil)
  }

  @Test func `every code and every mend of schemes is used by some fault`() throws {
    var codes: Set<String> = []
    var mends: Set<String> = []
    for scheme in WrongSchemes.all {
      for fault in WrongScheme.faults(of: Array(scheme.text.utf8)) {
        codes.insert(fault.message.code)
        mends.insert(fault.mend.code)
      }
    }
    for wrong in WrongTables.all {
      for fault in try PairingFolder(scheme: wrong.scheme.text, tables: wrong.tables).read().faults
      {
        codes.insert(fault.message.code)
        mends.insert(fault.mend.code)
      }
    }
    #expect(SchemeCode.allCases.filter { !codes.contains($0.code) } == [])
    #expect(SchemeMend.allCases.filter { !mends.contains($0.code) } == [])
  }

  @Test func `what is not there at all is told apart`() throws {
    let here = try PairingFolder(scheme: "")
    #expect(throws: ReadError.missing(path: "/no/such")) {
      try PairingReader(folder: "/no/such", scheme: here.folder.path + "/试排.yaml", seed: 1).read()
    }
    #expect(throws: ReadError.missing(path: "/no/such.yaml")) {
      try PairingReader(folder: here.folder.path, scheme: "/no/such.yaml", seed: 1).read()
    }
    try here.folder.write(String(repeating: "# 长\n", count: 300_000), as: "试排.yaml")
    #expect(
      try here.read().faults.map(\.placed) == [
        "试排.yaml - - fault.fileTooLarge mend.correctSettings"
      ]
    )
  }
}
