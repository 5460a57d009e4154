// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Folder = target = room, and what every file must and must not hold.
@Suite struct LayoutTests {
  @Test func `every folder of Sources is a declared target`() throws {
    let manifest = Manifest(try SourceTree.text(of: "Package.swift"))
    let stray = try SourceTree.folders(in: "Sources").filter { manifest.target($0) == nil }
    #expect(stray.isEmpty, "no target for \(stray)")
  }

  @Test func `every declared target has files`() throws {
    let manifest = Manifest(try SourceTree.text(of: "Package.swift"))
    #expect(!manifest.targets.isEmpty)
    for target in manifest.targets {
      let home = target.kind == "testTarget" ? "Tests" : "Sources"
      let folder = target.path ?? "\(home)/\(target.name)"
      let files = SourceTree.exists(folder) ? try SourceTree.code(below: folder) : []
      #expect(!files.isEmpty, "\(target.name) has no files in \(folder)")
    }
  }

  @Test func `every folder of tests is a declared target or fixtures`() throws {
    let manifest = Manifest(try SourceTree.text(of: "Package.swift"))
    let stray = try SourceTree.folders(in: "Tests")
      .filter { folder in
        folder != "Fixtures" && manifest.target(folder) == nil
      }
    #expect(stray.isEmpty, "no target for \(stray)")
  }

  @Test(arguments: ["Sources", "Tests", "docs/examples"])
  func `every file has its licence line and is of readable length`(folder: String) throws {
    let faults = try SourceTree.code(below: folder)
      .flatMap { CodeRules.layoutFaults(of: $0.text, path: $0.path) }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test func `no source ends the process or hides a race`() throws {
    let faults = try SourceTree.sources()
      .flatMap { file in
        CodeRules.callFaults(of: file.tokens, path: file.path)
          + CodeRules.safetyFaults(of: file.tokens, text: file.text, path: file.path)
      }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  private static let isRepository = SourceTree.exists(".git")

  @Test(.enabled(if: Self.isRepository, "needs the git repository"))
  func `build products and resolved versions are not tracked`() throws {
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = [
      "git", "-c", "safe.directory=*", "-C", SourceTree.root.path, "ls-files", "--",
      "Package.resolved", "*/Package.resolved", ".build", ".build-*", "demo",
    ]
    let output = Pipe()
    git.standardOutput = output
    try git.run()
    let listed = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    #expect(git.terminationStatus == 0)
    #expect(String(decoding: listed, as: UTF8.self).isEmpty)
  }
}
