// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import LinearProgramming

/// The one place that names a solver; another one is another line here.
enum Composition {
  /// The solver that planners use behind the protocol.
  static var solver: any MIPSolver & BasisCertifier { GLPKSolver() }

  /// Whether bytes are packed by gzip.
  static func isPacked(_ bytes: [UInt8]) -> Bool { Gzip.isGzip(bytes) }

  /// Unpacks a gzip file.
  static func unpacked(_ bytes: [UInt8]) throws(ModelFileFailure) -> [UInt8] {
    do {
      return try Gzip.inflated(bytes)
    } catch {
      throw ModelFileFailure(.unreadable, "gzip: \(error)")
    }
  }

  /// Reads a model in GLPK's own format.
  static func nativeModel(_ bytes: [UInt8]) throws(ModelFileFailure) -> LoadedModel {
    do {
      return LoadedModel(try GLPKSolver().readGLPK(bytes))
    } catch {
      throw failure(error)
    }
  }

  /// Translates a MathProg model.
  static func mathProgModel(
    _ bytes: [UInt8],
    data: [UInt8]?,
    trust: Bool
  ) throws(ModelFileFailure) -> LoadedModel {
    let solver = GLPKSolver()
    let translated: MathProgModel
    do {
      translated = try solver.readMathProg(model: bytes, data: data, trust: trust)
    } catch {
      throw failure(error)
    }
    var loaded = LoadedModel(translated.model)
    loaded.printed = translated.printed
    loaded.report = { (solution, isOptimal) throws(ModelFileFailure) in
      do throws(GLPKFileError) {
        return try solver.report(on: translated, solution: solution, isOptimal: isOptimal)
      } catch {
        throw failure(error)
      }
    }
    return loaded
  }

  private static func failure(_ error: GLPKFileError) -> ModelFileFailure {
    switch error.code {
    case .unreadable, .tooLarge: ModelFileFailure(.unreadable, error.description)
    case .untrusted: ModelFileFailure(.untrusted, error.description)
    case .fault: ModelFileFailure(.fault, error.description)
    }
  }
}
