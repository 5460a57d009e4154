// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Catalogue
import LinearProgramming
import Street

/// A model file that cannot be used.
struct ModelFileFailure: Error {
  enum Kind {
    /// It is no model.
    case unreadable
    /// It may write files.
    case untrusted
    /// The library that reads it broke down.
    case fault
  }

  let kind: Kind
  /// Why, in English, with the line where there is one.
  let reason: String

  init(_ kind: Kind, _ reason: String) {
    self.kind = kind
    self.reason = reason
  }

  /// How the command ends because of it.
  func failure(of file: String) -> CommandFailure {
    switch kind {
    case .unreadable:
      CommandFailure(.badInput, Message(ProgramPhrase.unreadable, .text(file), .text(reason)))
    case .untrusted:
      CommandFailure(.badInput, Message(ProgramPhrase.untrusted, .text(file), .text(reason)))
    case .fault:
      CommandFailure(.internalError, Message(Phrase.internalError, .text(reason)))
    }
  }
}

/// A model from a file.
struct LoadedModel {
  var model: SparseModel
  /// Whether it came from an MPS file.
  var isMPS = false
  /// What a MathProg model printed before it was to be solved.
  var printed = ""
  /// Runs what a MathProg model says about a solution.
  var report: ((Solution, _ isOptimal: Bool) throws(ModelFileFailure) -> String)?

  init(_ model: SparseModel) {
    self.model = model
  }
}

/// The format of a file that holds a linear program.
enum ProgramFormat: String, CaseIterable, ExpressibleByArgument {
  /// MPS, by words or by columns.
  case mps
  /// CPLEX LP.
  case lp
  /// MathProg.
  case mod
  /// GLPK's own.
  case glp

  /// By the end of the name, before `.gz`; else by the first word that is no comment.
  static func of(_ path: String, _ bytes: [UInt8]) -> ProgramFormat {
    var name = path.lowercased()
    if name.hasSuffix(".gz") { name.removeLast(3) }
    let ending = String(name.split(separator: ".").last ?? "")
    return ProgramFormat(rawValue: ending) ?? (ending == "cplex" ? .lp : byContent(bytes))
  }

  private static func byContent(_ bytes: [UInt8]) -> ProgramFormat {
    let head = String(decoding: bytes.prefix(1 << 16), as: UTF8.self)
    for line in head.split(whereSeparator: \.isNewline) {
      let words = line.split { $0 == " " || $0 == "\t" }
      guard let first = words.first?.lowercased() else { continue }
      if first.hasPrefix("*") || ["name", "rows", "objsense", "objname"].contains(first) {
        return .mps
      }
      let isSense = first.hasPrefix("min") || first.hasPrefix("max")
      if first.hasPrefix("\\") || (isSense && words.count < 2) { return .lp }
      if isSense, !line.contains("{"), !line.contains(";") { return .lp }
      if first == "p", words.count > 2, ["lp", "mip"].contains(words[1]) { return .glp }
      // Comments: of GLPK's format a word, of MathProg a sign.
      if first != "c", !first.hasPrefix("#") { return .mod }
    }
    return .mod
  }

  /// Reads a model, unpacked before if need be.
  static func load(
    _ path: String,
    as stated: ProgramFormat?,
    data dataPath: String?,
    trust: Bool
  ) throws -> LoadedModel {
    let packed = try InputFile.contents(of: path)
    let data = try dataPath.map { try InputFile.contents(of: $0) }
    do throws(ModelFileFailure) {
      let bytes = Composition.isPacked(packed) ? try Composition.unpacked(packed) : packed
      let format = stated ?? of(path, bytes)
      if data != nil, format != .mod {
        throw ModelFileFailure(.unreadable, "--data: \(format.rawValue)")
      }
      switch format {
      case .mps:
        var loaded = LoadedModel(try refusing { try SparseModel(mps: bytes) })
        loaded.isMPS = true
        return loaded
      case .lp: return LoadedModel(try refusing { try SparseModel(lp: bytes) })
      case .glp: return try Composition.nativeModel(bytes)
      case .mod: return try Composition.mathProgModel(bytes, data: data, trust: trust)
      }
    } catch {
      throw error.failure(of: path)
    }
  }

  private static func refusing(
    _ body: () throws -> SparseModel
  ) throws(ModelFileFailure)
    -> SparseModel
  {
    do {
      return try body()
    } catch {
      throw ModelFileFailure(.unreadable, "\(error)")
    }
  }
}
