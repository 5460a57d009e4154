// SPDX-License-Identifier: GPL-3.0-or-later

/// Tells why a text is no model in CPLEX LP format.
public struct LPFormatError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong with it, in English; holds no more of the text than one word.
  public let reason: String

  /// The line and the reason.
  public var description: String { "line \(line): \(reason)" }
}

extension SparseModel {
  /// Reads a model in CPLEX LP format.
  ///
  /// **Taken**: `min…`/`max…` in every spelling; names of the objective and of rows, or none;
  /// constants in the objective and in rows; `<`, `<=`, `=<`, `>`, `>=`, `=>`, `=`; terms on both sides;
  /// two-sided rows `-1 <= x + y <= 3`; a variable several times in a row (the coefficients are
  /// summed); several signs; `Bounds` with `inf`, `infinity`, `free`; `General`, `Integer` and
  /// `Binary` sections in every spelling and order; comments (`\`); `End` or none. Columns stand
  /// in the order in which the text first names them, rows without a name have the name "".
  ///
  /// **Rules**:
  /// - A word of a section's name opens that section at the beginning of a line, unless a colon
  ///   follows, anywhere else where no name could stand, and behind a number on the right side of
  ///   a row. In other places it is a name.
  /// - Where the left side of a row has a variable, the right side ends with its line, as soon as it
  ///   is complete; elsewhere a row may have any number of lines.
  /// - Of several bounds of a variable on one side the last counts. `Binary` narrows them to 0 … 1.
  /// - An upper bound below 0 needs a lower one: readers differ in what it means alone.
  /// - Numbers from 1e30 on are no bounds.
  /// - Variables that only `Bounds` or an integer section name are columns too, as for GLPK.
  ///
  /// **Refused**, with the line: products, quadratic parts, indicator rows, special ordered sets,
  /// semi-continuous variables, lazy rows, cuts, two numbers in a row (`2 3 x`), rows without any
  /// variable, two rows of one name, bounds that leave no value.
  ///
  /// - Parameter bytes: The text.
  /// - Throws: ``LPFormatError`` for the first line that cannot be read.
  /// - Complexity: O(bytes).
  public init(lp bytes: [UInt8]) throws(LPFormatError) {
    if bytes.starts(with: [0x1F, 0x8B]) {
      throw LPFormatError(line: 1, reason: "packed by gzip: unpack it first")
    }
    var parser = LPParser(bytes)
    self = try parser.read()
  }
}
