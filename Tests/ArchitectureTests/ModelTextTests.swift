// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// The runnable model gives the values that its document works out by hand.
@Suite struct ModelTextTests {
  private static let hasSolver = (try? Self.output(of: ["glpsol", "--version"])) != nil

  private static func output(of command: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Rows `| goal | optimum | why |` of the document.
  private static func documented() throws -> [String] {
    try SourceTree.text(of: "models/README.md").split(separator: "\n")
      .compactMap { line in
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        guard cells.count == 3, let value = Int(cells[1].filter { $0 != "," }) else { return nil }
        return "\(cells[0]) \(value)"
      }
  }

  @Test(.enabled(if: Self.hasSolver, "needs glpsol"))
  func `glpsol reaches the optima worked out by hand`() throws {
    let script = SourceTree.root.appending(path: "models/solve-levels").path
    let solved = try Self.output(of: [script]).split(separator: "\n").map(String.init)
    let documented = try Self.documented()
    #expect(documented.count == 10)
    #expect(Array(solved.prefix(10)) == documented)
  }
}
