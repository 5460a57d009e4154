// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPKGuard
public import LinearProgramming

/// A MathProg model, translated.
public struct MathProgModel: Sendable {
  /// The rows and columns that it stands for, with its names; also its objectives are rows, without
  /// bounds.
  public let model: SparseModel
  /// What its `display`, `printf` and `check` statements before `solve;` printed.
  public let printed: String
  let source: [UInt8]
  let data: [UInt8]?
  let isTrusted: Bool
}

/// Limits on what a MathProg model may take.
enum MathProgLimits {
  static let printedBytes = 16 << 20
  static let megabytes: Int32 = 4096
}

extension GLPKSolver {
  /// Translates a MathProg model by GLPK.
  ///
  /// MathProg can write files (`printf … > "name"`), read and write tables through drivers, its
  /// `printf` trusts its format, and parameters that are defined by themselves can recurse until the
  /// stack ends; without `trust` a model that does so, or may, is refused. Statements so long or
  /// deep that they would overflow the stack are refused always. Translating cannot be interrupted.
  ///
  /// - Parameters:
  ///   - source: The model, which may hold its data.
  ///   - data: Its data, when they are in a file of their own.
  ///   - trust: Whether the model may write and read files as it likes.
  /// - Returns: Rows and columns, and what was printed.
  /// - Throws: ``GLPKFileError`` with the part and the line.
  public func readMathProg(
    model source: [UInt8],
    data: [UInt8]? = nil,
    trust: Bool = false
  ) throws(GLPKFileError) -> MathProgModel {
    try MathProgScanner.check(source, .model, trust: trust)
    if let data { try MathProgScanner.check(data, .data, trust: trust) }
    let run = try MathProgRun(source, data)
    let model = try run.perform(drill) { (problem, _) throws(GLPKError) in try problem.model() }
    return MathProgModel(
      model: model,
      printed: run.printed.string,
      source: source,
      data: data,
      isTrusted: trust
    )
  }

  /// Runs what a MathProg model says behind `solve;`, on a solution of any solver.
  ///
  /// The model is translated once more for that; what it prints before `solve;` is left out.
  ///
  /// - Parameters:
  ///   - translated: The model.
  ///   - solution: A solution of its `model`.
  ///   - isOptimal: Whether the solution is known to be the best.
  /// - Returns: What was printed.
  /// - Throws: ``GLPKFileError``.
  public func report(
    on translated: MathProgModel,
    solution: Solution,
    isOptimal: Bool = true
  ) throws(GLPKFileError) -> String {
    let run = try MathProgRun(translated.source, translated.data)
    let isInteger = translated.model.hasIntegers
    let file = translated.model.glpkSolutionFile(solution, isOptimal: isOptimal)
    let path = try run.folder.write(file, as: "solution")
    return try run.perform(drill) { (problem, translator) throws(GLPKError) -> String in
      let before = run.printed.bytes.count
      let code = try problem.readSolution(isInteger: isInteger, from: path, saying: run.said)
      guard code == 0 else { throw .unexpected(call: "read solution", code: code) }
      try problem.report(translator, isInteger: isInteger, run)
      return String(decoding: run.printed.bytes[before...], as: UTF8.self)
    }
  }
}

/// A translator of MathProg inside a problem's scope.
@safe struct MathProgTranslator {
  let raw: OpaquePointer
}

/// One translation, from its files to its texts.
struct MathProgRun {
  let folder: TemporaryFolder
  let printed: CapturedText
  let said: CapturedText
  private let model: String
  private let data: String?

  init(_ source: [UInt8], _ data: [UInt8]?) throws(GLPKFileError) {
    folder = try TemporaryFolder()
    printed = try CapturedText.make(limit: MathProgLimits.printedBytes)
    said = try CapturedText.make(limit: 1 << 20)
    model = folder.path(GLPKFileError.Part.model.rawValue)
    self.data = data == nil ? nil : folder.path(GLPKFileError.Part.data.rawValue)
    try write(source, data)
  }

  private func write(_ source: [UInt8], _ data: [UInt8]?) throws(GLPKFileError) {
    _ = try folder.write(source, as: GLPKFileError.Part.model.rawValue)
    if let data { _ = try folder.write(data, as: GLPKFileError.Part.data.rawValue) }
  }

  /// Translates and runs a body with the problem.
  func perform<Value>(
    _ drill: FaultDrill,
    _ body: (inout Problem, MathProgTranslator) throws(GLPKError) -> Value
  ) throws(GLPKFileError) -> Value {
    var value: Value?
    do {
      value = try withProblem(drill: drill) { (problem) throws(GLPKError) -> Value? in
        guard let translator = try problem.translate(model, data, self) else { return nil }
        let value = try body(&problem, translator)
        problem.free(translator)
        return value
      }
    } catch {
      throw GLPKFileError(error, overflown: printed.isOverflown || said.isOverflown)
    }
    guard let value else { throw GLPKFileError(said: said.string, in: folder) }
    return value
  }
}

extension Problem {
  /// Translates a MathProg model into this problem; nil when it is none.
  mutating func translate(
    _ model: String,
    _ data: String?,
    _ run: MathProgRun
  ) throws(GLPKError) -> MathProgTranslator? {
    let handle = unsafe try live("translate")
    var translator: OpaquePointer?
    let outcome = unsafe run.printed.withPointer { printed in
      unsafe run.said.withPointer { said in
        unsafe cglpk_mathprog_read(
          handle,
          model,
          data,
          MathProgLimits.megabytes,
          &translator,
          printed,
          said
        )
      }
    }
    guard try settle("translate", outcome) == 0, let translator = unsafe translator else {
      return nil
    }
    return unsafe MathProgTranslator(raw: translator)
  }

  /// Runs what stands behind `solve;`.
  mutating func report(
    _ translator: MathProgTranslator,
    isInteger: Bool,
    _ run: MathProgRun
  ) throws(GLPKError) {
    let handle = unsafe try live("report")
    let outcome = unsafe run.printed.withPointer { printed in
      unsafe run.said.withPointer { said in
        unsafe cglpk_mathprog_report(translator.raw, handle, isInteger, printed, said)
      }
    }
    let code = try settle("report", outcome)
    guard code == 0 else { throw .unexpected(call: "report", code: code) }
  }

  /// Frees a translator; after a fault it is gone already and this is not reached.
  mutating func free(_ translator: MathProgTranslator) {
    unsafe cglpk_mathprog_free(translator.raw)
  }
}
