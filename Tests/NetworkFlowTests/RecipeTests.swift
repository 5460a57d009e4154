// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import NetworkFlow
import Testing

/// Large instances with known optima; opt-in, because debug code takes long over them.
@Suite(
  .enabled(
    if: ProcessInfo.processInfo.environment["PAIDAN_FULL_TESTS"] != nil,
    "set PAIDAN_FULL_TESTS to run"
  )
)
struct RecipeTests {
  /// The generator of the instances, beside the repository.
  private var recipe: URL {
    var url = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url.appending(path: "shared/recipes/make.py")
  }

  private func makeInstance(seed: Int) throws -> FlowNetwork? {
    guard FileManager.default.fileExists(atPath: recipe.path) else { return nil }
    let file = FileManager.default.temporaryDirectory
      .appending(path: "flow-\(ProcessInfo.processInfo.processIdentifier)-\(seed).min")
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", recipe.path, "z", String(seed), file.path]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return try FlowNetwork(dimacs: [UInt8](Data(contentsOf: file)))
  }

  @Test(arguments: [(1, 1_081_197_191), (2, 565_281_745)] as [(Int, Int64)])
  func `a city week has the known optimum`(seed: Int, optimum: Int64) throws {
    guard let network = try makeInstance(seed: seed) else {
      print("skipped: the recipe or its Python packages are missing")
      return
    }
    var simplex = try NetworkSimplex(network)
    #expect(simplex.solve() == .optimal)
    #expect(simplex.objective == Int128(optimum))
    #expect(simplex.certificate.fault(in: network) == nil)
  }
}
