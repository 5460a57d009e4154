// SPDX-License-Identifier: GPL-3.0-or-later
public import LinearProgramming

extension GLPKSolver {
  /// Reads a model in GLPK's own format (`.glp`), with its names.
  ///
  /// - Parameter bytes: The text.
  /// - Returns: The model.
  /// - Throws: ``GLPKFileError``.
  public func readGLPK(_ bytes: [UInt8]) throws(GLPKFileError) -> SparseModel {
    try read(.native, bytes)
  }

  /// The model in GLPK's own format (`.glp`), with the names that GLPK takes.
  ///
  /// - Parameter model: The model.
  /// - Returns: The text.
  /// - Throws: `SolverError` with code `.invalidModel` as `validate()` does, `.busy` or `.fault`.
  public func glpkFile(of model: SparseModel) throws(SolverError) -> [UInt8] {
    try model.validate()
    do {
      return try write(.native, model)
    } catch {
      throw SolverError(.fault, "GLPK cannot write its own format: \(error)", underlying: error)
    }
  }

  /// Reads a model with one of GLPK's own readers, to compare ours with it.
  package func read(
    _ format: GLPKFileFormat,
    _ bytes: [UInt8]
  ) throws(GLPKFileError) -> SparseModel {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, as: GLPKFileError.Part.model.rawValue)
    let said = try CapturedText.make(limit: 1 << 20)
    var model: SparseModel?
    do {
      model = try withProblem(drill: drill) { (problem) throws(GLPKError) -> SparseModel? in
        guard try problem.read(format, from: path, saying: said) == 0 else { return nil }
        return try problem.model()
      }
    } catch {
      throw GLPKFileError(error, overflown: said.isOverflown)
    }
    guard let model else { throw GLPKFileError(said: said.string, in: folder) }
    return model
  }

  /// Writes a model with one of GLPK's own writers.
  package func write(
    _ format: GLPKFileFormat,
    _ model: SparseModel
  ) throws(GLPKFileError) -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = folder.path("written")
    let said = try CapturedText.make(limit: 1 << 20)
    let code: Int32
    do {
      code = try withProblem(drill: drill) { (problem) throws(GLPKError) -> Int32 in
        try problem.load(model)
        try problem.setNames(of: model)
        return try problem.write(format, to: path, saying: said)
      }
    } catch {
      throw GLPKFileError(error, overflown: said.isOverflown)
    }
    guard code == 0 else { throw GLPKFileError(.fault, "GLPK cannot write the model") }
    return try folder.read("written")
  }
}
