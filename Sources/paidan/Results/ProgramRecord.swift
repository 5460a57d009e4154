// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import LinearProgramming
import Street

/// What came of one linear program, with the keys of the contract (`design.md` §5).
struct ProgramRecord {
  let name: String
  let model: SparseModel
  let result: SolveResult
  let readSeconds: Double
  /// What a MathProg model printed before and after it was solved.
  var printed = ""
  var reported = ""

  /// Why there is no solution, where that was looked for.
  var conflict: Conflict?
  /// Whether the file was MPS, whose constants readers take differently.
  var isMPS = false

  /// Why there is no solution.
  enum Conflict {
    /// Restrictions that contradict each other.
    case found(InfeasibleSubset)
    /// Time ran out.
    case notFound
  }

  /// How it ended, in a stable word.
  var status: String {
    switch result.termination {
    case .optimal: "optimal"
    case .feasible: "feasible"
    case .infeasible: "infeasible"
    case .infeasibleOrUnbounded: "infeasibleOrUnbounded"
    case .unbounded: "unbounded"
    case .noSolutionFound: "noSolutionFound"
    case .numericalFailure: "numericalFailure"
    }
  }

  /// What stopped it before the end.
  var limit: SolveLimit? {
    switch result.termination {
    case .feasible(let limit), .noSolutionFound(let limit): limit
    case .optimal, .infeasible, .infeasibleOrUnbounded, .unbounded, .numericalFailure: nil
    }
  }

  /// A stable word for a limit.
  private static func word(for limit: SolveLimit) -> String {
    switch limit {
    case .time: "time"
    case .iterations: "iterations"
    case .nodes: "nodes"
    case .gap: "gap"
    case .interrupt: "interrupt"
    case .numerics: "numerics"
    }
  }

  /// A bound from the duals that holds in spite of rounding; nil where none was found.
  var safeBound: Double?

  /// By how much the solution breaks a bound, a row or integrality at most; 0 where it breaks none.
  var largestViolation: Double? {
    result.solution.map { model.feasibility(of: $0.values, tolerance: 0).largest }
  }

  func json(withValues showsValues: Bool) -> JSONValue {
    func number(_ value: Double?) -> JSONValue {
      guard let value, value.isFinite else { return .null }
      let whole = value == value.rounded() && value.magnitude < 1e15
      return whole ? .integer(Int(value)) : .real(value)
    }
    var members: [String: JSONValue] = [
      "instance": .string(name),
      "status": .string(status),
      "limit": .optional(limit.map(Self.word)),
      "objective": number(result.solution?.objective),
      "bound": number(result.bound),
      "safeBound": number(safeBound),
      "largestViolation": number(largestViolation),
      "iterations": .integer(result.statistics.iterations),
      "nodes": .integer(result.statistics.nodes),
      "seconds": .rounded(result.statistics.seconds),
      "readSeconds": .rounded(readSeconds),
      "rows": .integer(model.rowCount),
      "columns": .integer(model.columnCount),
      "cells": .integer(model.cellCount),
      "integers": .integer(model.isInteger.count { $0 }),
      "sense": .string(model.sense == .maximise ? "maximise" : "minimise"),
    ]
    if case .found(let subset) = conflict {
      members["conflict"] = .array(
        model.descriptions(of: subset.members, termLimit: .max).map(JSONValue.string)
      )
      members["conflictIsIrreducible"] = .bool(subset.isIrreducible)
      members["conflictProof"] = .optional((subset.ray?.proof).map { "\($0)" })
    }
    if !printed.isEmpty || !reported.isEmpty { members["printed"] = .string(printed + reported) }
    if showsValues, let values = result.solution?.values {
      var named: [String: JSONValue] = [:]
      for column in values.indices where values[column] != 0 {
        named[columnName(column)] = number(values[column])
      }
      members["values"] = .object(named)
    }
    return .object(members)
  }

  func lines(_ catalogue: Catalogue, isBrief: Bool) -> [String] {
    var lines = [
      catalogue.text(
        ProgramPhrase.outcome,
        .text(name),
        .text(catalogue.text(outcome)),
        .text(Self.spelled(result.solution?.objective)),
        .text(Self.spelled(result.bound))
      )
    ]
    guard !isBrief else { return lines }
    let size = catalogue.text(
      ProgramPhrase.size,
      .number(model.rowCount),
      .number(model.columnCount),
      .number(model.isInteger.count { $0 }),
      .number(model.cellCount)
    )
    lines.insert(size, at: 0)
    if isMPS, model.objectiveConstant != 0 {
      let constant = Self.spelled(model.objectiveConstant)
      lines.append(catalogue.text(ProgramPhrase.mpsConstant, .text(constant)))
    }
    lines += conflictLines(catalogue)
    if let safeBound {
      lines.append(catalogue.text(ProgramPhrase.safeBound, .text(Self.spelled(safeBound))))
    }
    if let largestViolation {
      lines.append(catalogue.text(ProgramPhrase.violation, .text(Self.spelled(largestViolation))))
    }
    lines.append(
      catalogue.text(
        ProgramPhrase.effort,
        .number(result.statistics.iterations),
        .number(result.statistics.nodes),
        .text(Self.spelled((result.statistics.seconds * 100).rounded() / 100))
      )
    )
    return lines
  }

  /// The restrictions that contradict each other, one a line.
  private func conflictLines(_ catalogue: Catalogue) -> [String] {
    guard let conflict else { return [] }
    guard case .found(let subset) = conflict else {
      return [catalogue.text(ProgramPhrase.noConflictYet)]
    }
    let words = RestrictionWords(
      integer: catalogue.text(ProgramPhrase.integerWord),
      more: catalogue.text(ProgramPhrase.moreWord)
    )
    let head: ProgramPhrase = subset.isIrreducible ? .conflict : .someConflict
    let members = model.descriptions(of: Array(subset.members.prefix(40)), words: words)
    var lines = [catalogue.text(head, .number(subset.members.count))] + members.map { "  \($0)" }
    let hidden = subset.members.count - members.count
    if hidden > 0 { lines.append(catalogue.text(ProgramPhrase.moreOfConflict, .number(hidden))) }
    if subset.ray?.proof == .exact { lines.append(catalogue.text(ProgramPhrase.provenConflict)) }
    return lines
  }

  /// A name and a value per column that is not 0.
  var valueLines: [String] {
    guard let values = result.solution?.values else { return [] }
    return values.indices.filter { values[$0] != 0 }
      .map { "\(columnName($0)) \(Self.spelled(values[$0]))" }
  }

  private var outcome: ProgramPhrase {
    switch result.termination {
    case .optimal: .optimal
    case .feasible(.gap): .withinGap
    case .feasible(.interrupt): .interruptedWith
    case .feasible: .stoppedWith
    case .infeasible: .infeasible
    case .infeasibleOrUnbounded: .infeasibleOrUnbounded
    case .unbounded: .unbounded
    case .noSolutionFound(.interrupt): .interruptedWithout
    case .noSolutionFound: .stoppedWithout
    case .numericalFailure: .numericalFailure
    }
  }

  private func columnName(_ column: Int) -> String {
    let name = model.columnNames.isEmpty ? "" : model.columnNames[column]
    return name.isEmpty ? "x\(column)" : name
  }

  private static func spelled(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "–" }
    let whole = value == value.rounded() && value.magnitude < 1e15
    return whole ? "\(Int(value))" : "\(value)"
  }
}
