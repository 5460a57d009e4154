// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
public import Evaluation
internal import Street

/// How one week of a batch ended, for the table of the console.
public struct BatchRow: Sendable {
  let name: String
  let ending: Label
  let verdict: Verdict?
  let remark: String
  let isResumed: Bool

  /// Makes a row.
  ///
  /// - Parameters:
  ///   - name: The name of the week's folder.
  ///   - ending: How it ended, in a word.
  ///   - verdict: What the referee finds; nil where there is no plan.
  ///   - remark: Why there is no plan, or what to know about it.
  ///   - isResumed: Whether an earlier run had done it.
  public init(name: String, ending: Label, verdict: Verdict?, remark: String, isResumed: Bool) {
    self.name = name
    self.ending = ending
    self.verdict = verdict
    self.remark = remark
    self.isResumed = isResumed
  }
}

/// How the weeks of a batch ended, as lines for the console.
public struct BatchTable: Sendable {
  private let rows: [BatchRow]
  private let catalogue: Catalogue

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - rows: One a week.
  ///   - catalogue: The language.
  public init(rows: [BatchRow], catalogue: Catalogue) {
    self.rows = rows
    self.catalogue = catalogue
  }

  /// The table, and a line that counts.
  public var lines: [String] {
    var table = ConsoleTable(sides: [.left, .left, .right, .right, .right, .right, .left])
    let header: [Label] = [
      .columnWeekFolder, .columnEnding, .columnNeedCount, .columnMetCount, .columnCoverage,
      .columnGapShare, .columnRemark,
    ]
    table.append(header.map { catalogue.text($0) })
    for row in rows { table.append(cells(of: row)) }
    let planned = rows.count { $0.verdict != nil }
    let count = catalogue.text(
      .batchCounts,
      .number(rows.count),
      .number(planned),
      .number(rows.count - planned),
      .number(rows.count { $0.isResumed })
    )
    return table.lines + [count]
  }

  /// What the batch cost.
  ///
  /// - Parameters:
  ///   - seconds: Wall-clock seconds.
  ///   - cpuSeconds: Seconds of all processors.
  ///   - megabytes: Peak memory.
  /// - Returns: A line.
  public func cost(seconds: Double, cpuSeconds: Double, megabytes: Double) -> String {
    catalogue.text(
      .batchCost,
      .text(NumberText.decimal(seconds, digits: 1)),
      .text(NumberText.decimal(cpuSeconds, digits: 1)),
      .number(Int(megabytes.rounded()))
    )
  }

  private func cells(of row: BatchRow) -> [String] {
    let ending = catalogue.text(row.ending)
    guard let verdict = row.verdict else {
      return [row.name, ending, "", "", "", "", row.remark]
    }
    let coverage = verdict.metrics.coverage
    return [
      row.name, ending, String(coverage.needs), String(coverage.met),
      NumberText.percent(coverage.weighted), gap(of: verdict), row.remark,
    ]
  }

  /// The first goal that is not proven with its gap, where a bound was checked.
  private func gap(of verdict: Verdict) -> String {
    guard let goal = verdict.gapLevel else { return catalogue.text(Label.verdictProven) }
    let level = verdict.levels.first { $0.goal == goal }
    let isBounded = level?.certificate == .bounded
    return catalogue.text(goal.label) + " " + (isBounded ? NumberText.gap(verdict.gap) : "–")
  }
}
