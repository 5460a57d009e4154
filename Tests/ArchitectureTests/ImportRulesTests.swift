// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// The arrows of the architecture; the compiler does not hold sibling targets to them.
@Suite struct ImportRulesTests {
  @Test func `every import is an arrow of the table`() throws {
    let faults = try SourceTree.sources()
      .flatMap { file in
        Arrows.faults(of: file.imports, in: file.target, path: file.path)
      }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test func `the manifest declares no arrow that is not in the table`() throws {
    let manifest = Manifest(try SourceTree.text(of: "Package.swift"))
    let faults = manifest.targets.filter { $0.kind != "testTarget" && $0.path == nil }
      .flatMap { target in
        let known = Arrows.allowed[target.name]?.union(Arrows.collections)
        let wrong = target.dependencies.subtracting(known ?? [])
        return wrong.sorted().map { "Package.swift: \(target.name) depends on \($0)" }
      }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test func `every import of a sibling is declared in the manifest`() throws {
    let manifest = Manifest(try SourceTree.text(of: "Package.swift"))
    let ours = Set(manifest.targets.map(\.name))
    let faults = try SourceTree.sources()
      .flatMap { file in
        let declared = manifest.target(file.target)?.dependencies ?? []
        return file.imports.filter { ours.contains($0.module) && !declared.contains($0.module) }
          .map { "\(file.path):\($0.line): \(file.target) does not declare \($0.module)" }
      }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test(arguments: ["Evaluation", "Street", "Catalogue", "Reports", "Tables", "Presets"])
  func `a judge, a record and a report see no solver`(target: String) throws {
    let solvers: Set<String> = [
      "GLPKSolver", "CGLPK", "CGLPKGuard", "LinearProgramming", "NetworkFlow", "Optimizing",
      "Matching", "Planning",
    ]
    let imports = try SourceTree.sources().filter { $0.target == target }
      .flatMap(\.imports)
    #expect(imports.filter { solvers.contains($0.module) }.isEmpty)
  }

  @Test func `only Composition names a solver`() throws {
    let users = try SourceTree.sources()
      .filter { file in
        file.target != "GLPKSolver" && file.imports.contains { $0.module == "GLPKSolver" }
      }
    #expect(users.map(\.path).allSatisfy { $0 == "Sources/paidan/Composition.swift" })
  }

  @Test(arguments: ["Street", "LinearProgramming", "NetworkFlow", "Optimizing", "Evaluation"])
  func `pure targets touch no file and no network`(target: String) throws {
    let faults = try SourceTree.sources().filter { $0.target == target }
      .flatMap { file in
        CodeRules.inputOutputFaults(of: file.tokens, path: file.path)
      }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }
}
