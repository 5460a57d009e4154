// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPKSolver
import LinearProgramming

/// Reads a model by the ending of its name, packed or not.
func readModel(at path: String) throws -> SparseModel {
  var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  if Gzip.isGzip(bytes) { bytes = try Gzip.inflated(bytes) }
  let name = path.hasSuffix(".gz") ? String(path.dropLast(3)) : path
  if name.hasSuffix(".lp") { return try SparseModel(lp: bytes) }
  if name.hasSuffix(".mod") { return try GLPKSolver().readMathProg(model: bytes).model }
  if name.hasSuffix(".glp") { return try GLPKSolver().readGLPK(bytes) }
  return try SparseModel(mps: bytes)
}

func files() throws {
  let model = workshop(.integer).0.sparse()
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("tour-\(ProcessInfo.processInfo.processIdentifier).mps.gz").path
  defer { try? FileManager.default.removeItem(atPath: path) }

  let packed = Gzip.deflated(try model.mpsFile(maximisation: .objsenseSection))
  try Data(packed ?? []).write(to: URL(fileURLWithPath: path))
  let copy = try readModel(at: path)
  guard let plan = try GLPKSolver().solve(copy).solution else { return }

  // The plan as text, for a person or another program; and back.
  let text = copy.plainSolutionFile(plan)
  let stored = try copy.readPlainSolution(text)
  let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
  print("files: \(lines), objective \(stored.objective ?? 0)")

  // MathProg, with what it prints behind its solve statement.
  let mathProg = """
    var x >= 0; var y >= 0;
    maximize worth: 3 * x + 2 * y;
    subject to hours: x + y <= 4;
    solve;
    printf "x = %g\\n", x;
    end;
    """
  let translated = try GLPKSolver().readMathProg(model: Array(mathProg.utf8))
  if let solution = try GLPKSolver().solve(translated.model).solution {
    print("files:", try GLPKSolver().report(on: translated, solution: solution), terminator: "")
  }
}
