// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// `generate` for tables that are paired.
@Suite struct PresetCommandTests {
  private func new(_ name: String) throws -> String {
    try Scratch.folder().appending(path: name).path
  }

  @Test(arguments: [
    (["qimen"], "qimen"), (["曾都"], "suizhou"), (["许昌"], "xuchang"), (["jiangyin"], "jiangyin"),
    (["zhengzhou", "--pairing"], "zhengzhou/pairing"),
  ])
  func `the committed samples are what the program makes`(preset: [String], folder: String) throws {
    let out = try new("sample")
    let run = try PaidanProcess.run(
      ["generate"] + preset + ["--scale", "0.01", "--seed", "7", "-o", out]
    )
    #expect(run.status == 0, "\(run.said)")
    let committed = "\(PublishedData.datasets)/\(folder)"
    let files = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
    #expect(try FileManager.default.contentsOfDirectory(atPath: committed).sorted() == files)
    #expect(files.contains("CARD.md") && files.contains("街道.yaml"))
    for file in files {
      #expect(try Scratch.text("\(out)/\(file)") == Scratch.text("\(committed)/\(file)"), "\(file)")
    }
  }

  @Test func `rows are counted by table, in words and for machines`() throws {
    let run = try PaidanProcess.run("generate", "祁门", "-o", new("a"))
    #expect(run.output.contains("人员名册 2170行") && run.output.contains("岗位 126行"))
    let json = try PaidanProcess.run("generate", "祁门", "--json", "-o", new("b"))
    #expect(json.output.contains("\"人员名册\": 2170"))
  }

  @Test func `options of weeks, unknown places and full folders are refused`() throws {
    for options in [
      ["--pure"], ["--projects"], ["--split", "street"], ["--week", "2026-03-09"],
      ["--ratio", "2"], ["--needs", "x"],
    ] {
      let run = try PaidanProcess.run(["generate", "xuchang", "-o", new("c")] + options)
      #expect(run.status == 64 && run.errors.contains(options[0]), "\(run.said)")
    }
    let pool = try PaidanProcess.run("generate", "pool", "--pairing", "-o", new("d"))
    #expect(pool.status == 64 && pool.errors.contains("qimen"))
    #expect(
      try PaidanProcess.run("generate", "qimen", "--scale", "nan", "-o", new("e")).status == 64
    )
    let full = try new("f")
    #expect(try PaidanProcess.run("generate", "qimen", "-o", full).status == 0)
    #expect(try PaidanProcess.run("generate", "qimen", "-o", full).status == 73)
  }
}
