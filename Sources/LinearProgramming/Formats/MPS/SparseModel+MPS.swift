// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells why a text is no model in MPS format.
public struct MPSError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong with it, in English; holds no more of the text than one word.
  public let reason: String

  /// The line and the reason.
  public var description: String { "line \(line): \(reason)" }
}

/// How the fields of an MPS file are told apart.
public enum MPSLayout: Sendable, CaseIterable {
  /// By blanks; where that does not work for the whole file, by columns.
  case automatic
  /// By blanks and TAB characters ("free MPS"): no name has a blank in it.
  case words
  /// By columns ("fixed MPS"): fields at 2–3, 5–12, 15–22, 25–36, 40–47 and 50–61, counted from 1;
  /// names may have blanks inside.
  case columns
}

extension SparseModel {
  /// Reads a model in MPS format.
  ///
  /// **Taken**: TAB characters, blank lines and comments (`*`) anywhere, `$` comments behind a field,
  /// Windows line ends, a byte order mark, names in any encoding, numbers with `D` exponents, set
  /// names missing, `OBJSENSE` and `OBJNAME` on one line or two, `NAME x FREE`. What follows
  /// `ENDATA` is not read; a text without it was cut short and is refused.
  ///
  /// **Layout**: with `.automatic` the whole file is read by words, and only if that fails the whole
  /// file by columns: never one line so and the next one otherwise. `NAME x FREE` rules columns out.
  ///
  /// **Where conventions differ**:
  /// - The first N row is the objective unless `OBJNAME` names another; further N rows are rows
  ///   without bounds (their right sides and ranges say nothing); GLPK drops them.
  /// - The right side of the objective is its constant, as GLPK has it and the published optimum of
  ///   netlib's E226 needs it; CPLEX and HiGHS negate it. ``objectiveConstant`` shows what was read.
  /// - Integer columns without any bound are binary, as GLPK and HiGHS have it. A lower bound alone
  ///   ends that, as HiGHS has it; in GLPK only `LI` does.
  /// - A negative upper bound without a lower one means no lower bound, as CPLEX has it; for GLPK
  ///   there is then no value left.
  /// - Bounds and sides from 1e30 on are infinite; in GLPK and some others they are not.
  /// - Of several right sides, ranges or sets of bounds the first counts and the others are skipped;
  ///   lines without a set's name belong to the first.
  /// - A range R of an E row with side b means b … b + |R| for R above 0, b − |R| … b below.
  ///
  /// **Refused**, with the line: a cell, side, range or name given twice, finite bounds given twice
  /// with different values, bounds that leave no value, sections and bounds beyond linear models
  /// (`SC`, `SOS`, quadratic parts, indicators).
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - layout: How its fields are told apart.
  /// - Throws: ``MPSError`` for the first line that cannot be read; with `.automatic`, from the
  ///   reading that came further.
  /// - Complexity: O(bytes).
  public init(mps bytes: [UInt8], layout: MPSLayout = .automatic) throws(MPSError) {
    if bytes.starts(with: [0x1F, 0x8B]) {
      throw MPSError(line: 1, reason: "packed by gzip: unpack it first")
    }
    guard layout == .automatic else {
      var reader = MPSReader(bytes, byColumns: layout == .columns)
      self = try reader.read()
      return
    }
    var reader = MPSReader(bytes, byColumns: false)
    do {
      self = try reader.read()
    } catch let failure {
      guard !reader.saysFree else { throw failure }
      var second = MPSReader(bytes, byColumns: true)
      do {
        self = try second.read()
      } catch {
        throw error.line > failure.line ? error : failure
      }
    }
  }
}
