// SPDX-License-Identifier: GPL-3.0-or-later

extension SparseModel {
  /// The name of each column in solution files.
  ///
  /// The model's own where it is not empty and has no blank in it, else `x12` for column 12; where
  /// that would name two columns alike, generated names for all.
  private var solutionNames: [String] {
    let generated = (0..<columnCount).map { "x\($0)" }
    guard !columnNames.isEmpty else { return generated }
    let names = zip(columnNames, generated)
      .map { name, other in
        let isFit =
          !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
          && !name.hasPrefix("#") && !(name.hasPrefix("=") && name.hasSuffix("="))
        return isFit ? name : other
      }
    return Set(names).count == names.count ? names : generated
  }

  /// A solution as plain text, as MIPLIB's checkers and most solvers take it.
  ///
  /// The first line is `=obj=` and the objective, then a name and a value per column that is not 0.
  ///
  /// - Parameter solution: A solution of this model.
  /// - Returns: The text; reading it gives back the same values.
  public func plainSolutionFile(_ solution: Solution) -> [UInt8] {
    precondition(
      solution.values.count == columnCount,
      "\(solution.values.count) values for a model of \(columnCount) columns"
    )
    var sink = TextSink(capacity: 24 * columnCount + 32)
    sink.write("=obj= ")
    sink.write(solution.objective)
    sink.write("\n")
    for (name, value) in zip(solutionNames, solution.values) where value != 0 {
      sink.write(name)
      sink.write(" ")
      sink.write(value)
      sink.write("\n")
    }
    return sink.bytes
  }

  /// Reads a solution as plain text.
  ///
  /// Lines that begin with `#` are comments; `=infeas=` states that there is none; a third word on a
  /// line (an objective coefficient, as some solvers write) is not used.
  ///
  /// - Parameter bytes: The text.
  /// - Returns: Values of all columns, 0 where the text gives none.
  /// - Throws: ``SolutionFileError`` for a name that is not a column's, a name twice, no number.
  public func readPlainSolution(_ bytes: [UInt8]) throws(SolutionFileError) -> SolutionFile {
    var lines = WordLines(bytes)
    var file = SolutionFile(values: Array(repeating: 0, count: columnCount))
    var columns: [String: Int] = [:]
    for (column, name) in solutionNames.enumerated() { columns[name] = column }
    while let words = lines.next() {
      let name = lines.spelling(words[0])
      if name.hasPrefix("#") { continue }
      if name == "=infeas=" {
        file.isInfeasible = true
        continue
      }
      guard words.count == 2 || words.count == 3 else { throw lines.failure("no name and number") }
      let value = try lines.number(words[1])
      if name == "=obj=" {
        file.objective = value
        continue
      }
      guard let column = columns.removeValue(forKey: name) else {
        throw lines.failure("no such column, or given before: \(name.prefix(20))")
      }
      file.values[column] = value
    }
    return file
  }
}
