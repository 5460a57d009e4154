// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Foundation
import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

/// Files we write, read by another program, have the optimum that we find.
@Suite struct FileFormatTests {
  enum Format: CaseIterable {
    case lp, mps
  }

  private static let glpsol = ["/usr/bin/glpsol", "/usr/local/bin/glpsol"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static let isReaderMissing = glpsol == nil

  @Test(
    .disabled(if: isReaderMissing, "glpsol is not installed: nothing reads our files back"),
    arguments: Format.allCases
  )
  func `glpsol finds our optimum`(_ format: Format) throws {
    for seed in UInt64(1)...40 {
      var generator = SeededGenerator(seed: seed)
      let model = RandomModels.bounded(
        columns: generator.below(6),
        rows: generator.below(5),
        isInteger: seed % 2 == 0,
        using: &generator
      )
      try compare(model, format, "seed \(seed)")
    }
  }

  @Test(
    .disabled(if: isReaderMissing, "glpsol is not installed: nothing reads our files back"),
    arguments: Format.allCases
  )
  func `odd bounds, names and numbers survive`(_ format: Format) throws {
    var model = SparseModel(sense: .maximise)
    model.objectiveConstant = -2.5
    model.addRow(lower: -1.5, upper: 1e6)
    model.addRow(lower: -.infinity, upper: 0.1 + 0.2)
    model.addRow(lower: -.infinity, upper: .infinity)
    model.addColumn(cost: 1, lower: -.infinity, upper: -3, rows: [0, 1], values: [1, 1e-5])
    model.addColumn(cost: -1, lower: -.infinity, rows: [0, 2], values: [1, 1])
    model.addColumn(cost: 0, lower: 2, upper: 2, isInteger: true, rows: [], values: [])
    model.addColumn(cost: 1, lower: -7.5, upper: -2.25, isInteger: true, rows: [1], values: [2])
    model.addColumn(cost: 1 / 3.0, upper: 9, rows: [1], values: [0.125])
    model.columnNames = ["x4", "张三", "free", "e12", "e_12.b"]
    model.rowNames = ["", "obj", String(repeating: "n", count: 300)]
    try compare(model, format, "odd model")
  }

  @Test(.disabled(if: isReaderMissing, "glpsol is not installed: it writes no solutions"))
  func `solutions of glpsol are read, and ours by glpsol`() throws {
    for seed in UInt64(1)...20 {
      var generator = SeededGenerator(seed: seed)
      let model = RandomModels.bounded(
        columns: 1 + generator.below(5),
        rows: 1 + generator.below(3),
        isInteger: seed % 2 == 0,
        using: &generator
      )
      let solver = GLPKSolver(drill: .off)
      guard let ours = try solver.solve(model).solution else { continue }
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("paidan-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let (file, solution) = (folder.appending(path: "m.glp"), folder.appending(path: "s"))
      try Data(solver.glpkFile(of: model)).write(to: file)
      try run(["--glp", file.path, "--write", solution.path])
      let theirs = try model.readGLPKSolution([UInt8](Data(contentsOf: solution)))
      #expect(abs((theirs.objective ?? .nan) - ours.objective) < 1e-6, "seed \(seed)")
      #expect(model.feasibility(of: theirs.values).isFeasible, "seed \(seed)")
      try Data(model.glpkSolutionFile(ours, isOptimal: true)).write(to: solution)
      try run(["--glp", file.path, "--read", solution.path])
    }
  }

  private func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.glpsol))
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "glpsol refuses \(arguments)")
  }

  @Test func `generated names replace what a reader could misread`() throws {
    var model = SparseModel()
    for _ in 0..<6 { model.addColumn(cost: 1, rows: [], values: []) }
    model.columnNames = ["x1", "x1", "a b", "st", "good_1", "good_1"]
    let text = String(decoding: try model.lpFile(), as: UTF8.self)
    #expect(text.contains("obj: + 1 x0 + 1 x1 + 1 x2 + 1 x3 + 1 good_1 + 1 x5"))
  }

  @Test func `a sense section is written on demand`() throws {
    var model = SparseModel(sense: .maximise)
    model.addColumn(cost: 3, upper: 1, rows: [], values: [])
    let section = String(decoding: try model.mpsFile(maximisation: .objsenseSection), as: UTF8.self)
    #expect(section.contains("OBJSENSE\n    MAX\n"))
    #expect(section.contains(" x0 obj 3\n"))
    #expect(String(decoding: try model.mpsFile(), as: UTF8.self).contains(" x0 obj -3\n"))
  }

  private func compare(_ model: SparseModel, _ format: Format, _ label: String) throws {
    let ours = try GLPKSolver(drill: .off).solve(model)
    let theirs = try read(format == .lp ? model.lpFile() : model.mpsFile(), format)
    guard let solution = ours.solution else {
      #expect(theirs == nil, "\(label): we found \(ours.termination)")
      return
    }
    let sign: Double = format == .mps && model.sense == .maximise ? -1 : 1
    let value = try #require(theirs, "\(label): the reader found nothing") * sign
    let gap = abs(value - solution.objective)
    #expect(gap < 1e-5 * max(1, abs(value)), "\(label): \(value) against \(solution.objective)")
  }

  /// The optimum by glpsol, nil when it finds no solution.
  private func read(_ bytes: [UInt8], _ format: Format) throws -> Double? {
    let folder = FileManager.default.temporaryDirectory
    let stem = folder.appendingPathComponent("paidan-\(UUID().uuidString)")
    let (input, output) = (stem.appendingPathExtension("in"), stem.appendingPathExtension("out"))
    defer {
      try? FileManager.default.removeItem(at: input)
      try? FileManager.default.removeItem(at: output)
    }
    try Data(bytes).write(to: input)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.glpsol))
    process.arguments = [
      format == .lp ? "--lp" : "--freemps", input.path, "--write", output.path,
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "glpsol cannot read the file")
    let lines = String(decoding: try Data(contentsOf: output), as: UTF8.self).split(separator: "\n")
    let summary = try #require(lines.first { $0.hasPrefix("s ") }).split(separator: " ")
    // s bas ROWS COLUMNS PRIMAL DUAL OBJECTIVE, or s mip ROWS COLUMNS STATUS OBJECTIVE
    let isOptimal = summary[1] == "mip" ? summary[4] == "o" : summary[4] == "f" && summary[5] == "f"
    return isOptimal ? Double(String(summary[summary.count - 1])) : nil
  }
}
