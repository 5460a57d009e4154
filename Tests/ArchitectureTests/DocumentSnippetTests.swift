// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// Code in documents is code that is built and run.
@Suite struct DocumentSnippetTests {
  private static let articles = Catalogues.articles
  /// The article of each worked example, and the source that it is about.
  private static let examples = [
    "Diet": "diet/Sources/diet/main.swift", "Transport": "transport/main.swift",
    "Knapsack": "knapsack/main.swift", "CuttingStock": "cutting-stock/main.swift",
    "ShiftCover": "shift-cover/main.swift",
  ]

  private static func sources() throws -> [[String]] {
    try SourceTree.code(below: "docs/examples").map { Catalogues.lines(of: $0.text) }
  }

  @Test(arguments: Self.articles)
  func `every block of Swift in an article stands in an example`(article: String) throws {
    let sources = try Self.sources()
    for block in Catalogues.swiftBlocks(in: try SourceTree.text(of: article)) {
      let isThere = sources.contains { Catalogues.holds($0, block) }
      #expect(isThere, "\(article): \(block.joined(separator: "\n"))")
    }
  }

  @Test(arguments: Self.examples.keys.sorted())
  func `the article of an example shows that example`(name: String) throws {
    let path = try #require(Self.articles.first { $0.hasSuffix("/\(name).md") })
    let blocks = Catalogues.swiftBlocks(in: try SourceTree.text(of: path))
    let example = try SourceTree.text(of: "docs/examples/\(Self.examples[name] ?? "")")
    #expect(!blocks.isEmpty)
    #expect(blocks.allSatisfy { Catalogues.holds(Catalogues.lines(of: example), $0) })
  }

  @Test func `the README shows the diet as it is built, in 20 lines at most`() throws {
    let blocks = Catalogues.swiftBlocks(in: try SourceTree.text(of: "README.md"))
    let home = "docs/examples/diet"
    let program = Catalogues.lines(of: try SourceTree.text(of: "\(home)/Sources/diet/main.swift"))
      .filter { !$0.hasPrefix("// SPDX") }
    #expect(blocks.contains(program))
    #expect(program.filter { !$0.hasPrefix("//") }.count <= 20)
    let package = Catalogues.lines(of: try SourceTree.text(of: "\(home)/Package.swift"))
    let manifests = blocks.filter { $0.contains("import PackageDescription") }
    #expect(manifests == [package.filter { !$0.hasPrefix("// SPDX") }])
  }

  @Test func `examples see the LP library alone, and say what they print`() throws {
    let files = try SourceTree.code(below: "docs/examples")
    let products: [String] = files.filter { $0.path.hasSuffix("Package.swift") }
      .flatMap { Catalogues.lines(of: $0.text) }
      .filter { $0.contains(".product(") }
    #expect(products.count == 2)
    #expect(products.allSatisfy { $0.contains("name: \"LinearProgramming\"") })
    let modules = files.filter { !$0.path.hasSuffix("Package.swift") }
      .flatMap { Import.all(in: SwiftTokens.of($0.text)).map(\.module) }
    let known: Set<String> = ["LinearProgramming", "GLPKSolver", "Control", "Foundation"]
    #expect(Set(modules).isSubset(of: known))
    let printed = try SourceTree.paths(below: "docs/examples/expected")
      .compactMap { $0.split(separator: "/").last.map(String.init) }
    let programs = ["diet", "transport", "knapsack", "cutting-stock", "shift-cover", "tour"]
    #expect(printed == programs.map { "\($0).txt" }.sorted())
  }

  @Test func `blocks are found in texts, and parts in wholes`() {
    let text = "Text\n```swift\nlet a = 1\n\n  let b = 2\n```\n```\nlet c\n```\n"
    #expect(Catalogues.swiftBlocks(in: text) == [["let a = 1", "let b = 2"]])
    #expect(Catalogues.holds(["x", "a", "b"], ["a", "b"]))
    #expect(!Catalogues.holds(["a", "x", "b"], ["a", "b"]))
    #expect(!Catalogues.holds(["a"], ["a", "b"]))
    #expect(!Catalogues.holds(["a"], []))
  }
}
