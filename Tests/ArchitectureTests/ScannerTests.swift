// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// The scanner itself, on small texts.
@Suite struct ScannerTests {
  private static func modules(_ text: String) -> [String] {
    Import.all(in: SwiftTokens.of(text)).map(\.module)
  }

  @Test(arguments: [
    ("import Street", ["Street"]),
    ("public import Street\ninternal import Control", ["Street", "Control"]),
    ("@testable import Matching", ["Matching"]),
    ("@preconcurrency public import Street", ["Street"]),
    ("@_spi(Inside) import Street", ["Street"]),
    ("import struct Street.Week", ["Street"]),
    ("import Foundation.NSDate", ["Foundation"]),
    ("import A; import B", ["A", "B"]),
    ("import\n  Street", ["Street"]),
    ("#if canImport(Glibc)\nimport Glibc\n#endif", ["Glibc"]),
    ("import `Street`", ["Street"]),
    ("import _Private", ["_Private"]),
  ])
  func `imports are found in every form`(text: String, modules: [String]) {
    #expect(Self.modules(text) == modules)
  }

  @Test(arguments: [
    "// import Street",
    "/* import Street */",
    "/* /* */ import Street */",
    "let text = \"import Street\"",
    "let text = \"\"\"\n  import Street\n  \"\"\"",
    "let text = #\"a \" import Street\"#",
    "let text = \"\\(name(\"import Street\"))\"",
    "command.import(\"x\")",
    "run(import: true)",
    "",
  ])
  func `what only looks like an import is none`(text: String) {
    #expect(Self.modules(text).isEmpty)
  }

  @Test func `a quotation mark in a regular expression costs one line`() {
    #expect(Self.modules("let quote = /\"/\nimport Street") == ["Street"])
  }

  @Test func `a literal after an interpolation does not swallow the file`() {
    let text = "let a = \"x \\(f(\"y\")) z\"\nimport Street\nlet b = \"\\\"\"\nimport Control"
    #expect(Self.modules(text) == ["Street", "Control"])
  }

  @Test func `lines are counted through comments and literals`() {
    let text = "/* one\ntwo */\nlet text = \"\"\"\n  four\n  \"\"\"\nimport Street"
    #expect(Import.all(in: SwiftTokens.of(text)) == [Import(module: "Street", line: 6)])
  }

  @Test(arguments: [
    ("Evaluation", "import GLPKSolver", 1), ("Evaluation", "import Matching", 1),
    ("Evaluation", "import Street\nimport Foundation", 0), ("Street", "import Control", 1),
    ("Street", "import OrderedCollections", 1), ("Matching", "import OrderedCollections", 0),
    ("LinearProgramming", "import Street", 1), ("GLPKSolver", "import Tables", 1),
    ("Reports", "import Street\nimport GLPKSolver\nimport NetworkFlow", 2),
    ("paidan", "import GLPKSolver\nimport ArgumentParser", 0), ("Unheard", "import Street", 1),
    ("Planning", "import ArgumentParser", 1), ("Presets", "import Yams", 1),
  ])
  func `an undeclared arrow is named`(target: String, text: String, count: Int) {
    let faults = Arrows.faults(
      of: Import.all(in: SwiftTokens.of(text)),
      in: target,
      path: "x.swift"
    )
    #expect(faults.count == count, "\(faults)")
  }

  @Test(arguments: [
    ("let x = try! f()", 1), ("let x = y as! Int", 1), ("fatalError(\"no\")", 1),
    ("nonisolated(unsafe) var x = 0", 1), ("try !flag", 1), ("let x = try f()", 0),
    ("let x = y as? Int", 0), ("// try! and fatalError( in a comment", 0),
    ("let text = \"try! as! fatalError(\"", 0),
  ])
  func `calls that end the process are found`(text: String, count: Int) {
    #expect(CodeRules.callFaults(of: SwiftTokens.of(text), path: "x.swift").count == count)
  }

  @Test func `an unchecked claim wants its argument`() {
    let bare = "final class A: @unchecked Sendable {}"
    let argued = "// Safety: immutable after init.\n" + bare
    #expect(CodeRules.safetyFaults(of: SwiftTokens.of(bare), text: bare, path: "x").count == 1)
    #expect(CodeRules.safetyFaults(of: SwiftTokens.of(argued), text: argued, path: "x").isEmpty)
  }

  @Test func `files without licence line or too long are found`() {
    let head = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
    let rest = String(repeating: "\n", count: 399)
    #expect(CodeRules.layoutFaults(of: head + rest, path: "x").isEmpty)
    #expect(CodeRules.layoutFaults(of: head + rest + "\n", path: "x").count == 1)
    #expect(CodeRules.layoutFaults(of: "import Street\n", path: "x").count == 1)
  }

  @Test func `reading a file in a pure target is found`() {
    let text = "let a = FileManager.default\nlet b = fopen(path, mode)\nlet c: Process? = nil"
    #expect(CodeRules.inputOutputFaults(of: SwiftTokens.of(text), path: "x").count == 2)
  }

  @Test func `a manifest is read`() {
    let manifest = Manifest(
      """
      let package = Package(
        name: "p",
        dependencies: [.package(url: "u", from: "1.0.0")],
        targets: [
          .target(name: "A"),
          .systemLibrary(name: "CX", providers: [.apt(["x-dev"])]),
          .target(
            name: "B",
            dependencies: ["A", .target(name: "CX"), .product(name: "Yams", package: "Yams")]
          ),
          .testTarget(name: "T", dependencies: ["B"], path: "Tests/Elsewhere"),
        ]
      )
      """
    )
    #expect(manifest.targets.map(\.name) == ["A", "CX", "B", "T"])
    #expect(manifest.target("B")?.dependencies == ["A", "CX", "Yams"])
    #expect(manifest.target("CX")?.dependencies == [])
    #expect(manifest.target("T")?.path == "Tests/Elsewhere")
    #expect(manifest.target("T")?.kind == "testTarget")
  }
}
