// SPDX-License-Identifier: GPL-3.0-or-later

extension SparseModel {
  /// A solution in the format that `glpsol --write` writes and `glpsol --read` reads.
  ///
  /// A basic solution (`s bas`) for a model without integer columns, else an integer one (`s mip`).
  /// Rows and columns are numbered from 1, without names. Statuses stand in for a missing basis: all
  /// rows basic.
  ///
  /// - Parameters:
  ///   - solution: A solution of this model.
  ///   - isOptimal: Whether it is known to be the best.
  /// - Returns: The text.
  public func glpkSolutionFile(_ solution: Solution, isOptimal: Bool) -> [UInt8] {
    precondition(
      solution.values.count == columnCount && solution.rowActivities.count == rowCount,
      "\(solution.rowActivities.count) × \(solution.values.count) values for a model of "
        + "\(rowCount) × \(columnCount)"
    )
    var sink = TextSink(capacity: 48 * (rowCount + columnCount) + 64)
    sink.write(hasIntegers ? "s mip " : "s bas ")
    sink.write(rowCount)
    sink.write(" ")
    sink.write(columnCount)
    sink.write(hasIntegers ? (isOptimal ? " o " : " f ") : (isOptimal ? " f f " : " f u "))
    sink.write(solution.objective)
    sink.write("\n")
    let basis = solution.basis
    for row in 0..<rowCount {
      let status = basis?.rows[row] ?? .basic
      write("i", row, status, solution.rowActivities[row], solution.rowDuals?[row], to: &sink)
    }
    for column in 0..<columnCount {
      let status = basis?.columns[column] ?? restingPlace(of: column, solution.values[column])
      let cost = solution.reducedCosts?[column]
      write("j", column, status, solution.values[column], cost, to: &sink)
    }
    sink.write("e o f\n")
    return sink.bytes
  }

  /// A bound that a column is at, as far as one can tell.
  private func restingPlace(of column: Int, _ value: Double) -> Basis.Status {
    let (lower, upper) = (columnLower[column], columnUpper[column])
    if lower == upper { return .fixed }
    if lower.isFinite, value <= lower || !upper.isFinite { return .atLower }
    return upper.isFinite ? (lower.isFinite && value < upper ? .atLower : .atUpper) : .free
  }

  private func write(
    _ letter: String,
    _ index: Int,
    _ status: Basis.Status,
    _ value: Double,
    _ dual: Double?,
    to sink: inout TextSink
  ) {
    sink.write(letter)
    sink.write(" ")
    sink.write(index + 1)
    if !hasIntegers {
      let word =
        switch status {
        case .basic: " b"
        case .atLower: " l"
        case .atUpper: " u"
        case .free: " f"
        case .fixed: " s"
        }
      sink.write(word)
    }
    sink.write(" ")
    sink.write(value)
    if !hasIntegers {
      sink.write(" ")
      sink.write(dual ?? 0)
    }
    sink.write("\n")
  }

  /// Reads a solution that `glpsol --write` or ``glpkSolutionFile(_:isOptimal:)`` wrote.
  ///
  /// Basic, interior and integer solutions are taken; of them the columns' values and the objective.
  ///
  /// - Parameter bytes: The text.
  /// - Returns: Objective and values.
  /// - Throws: ``SolutionFileError`` for a text that is none, or of a model of another size.
  public func readGLPKSolution(_ bytes: [UInt8]) throws(SolutionFileError) -> SolutionFile {
    var lines = WordLines(bytes)
    var file = SolutionFile(values: Array(repeating: 0, count: columnCount))
    var place: Int?
    var isGiven = [Bool](repeating: false, count: columnCount)
    while let words = lines.next() {
      switch lines.spelling(words[0]) {
      case "c", "i": continue
      case "s":
        let kind = words.count > 1 ? lines.spelling(words[1]) : ""
        let length = ["bas": 7, "ipt": 6, "mip": 6][kind]
        guard place == nil, words.count == length else { throw lines.failure("no s line of GLPK") }
        guard lines.spelling(words[2]) == "\(rowCount)",
          lines.spelling(words[3]) == "\(columnCount)"
        else { throw lines.failure("a solution of a model of another size") }
        place = kind == "bas" ? 3 : 2
        file.isInfeasible = lines.spelling(words[4]) == "n"
        file.objective = try lines.number(words[words.count - 1])
      case "j":
        guard let place, words.count > place, let number = Int(lines.spelling(words[1])),
          number >= 1, number <= columnCount, !isGiven[number - 1]
        else { throw lines.failure("no such column, or given before") }
        isGiven[number - 1] = true
        file.values[number - 1] = try lines.number(words[place])
      case "e":
        guard isGiven.allSatisfy(\.self), place != nil else {
          throw lines.failure("columns are missing")
        }
        return file
      default: throw lines.failure("no line of a GLPK solution")
      }
    }
    throw lines.failure("the text ends without e o f")
  }
}
