// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Questions comparisons of two columns that never hold because no value stands in both.
struct MatchQuestions {
  let scheme: Scheme
  let columns: SchemeColumns
  let file: String
  let findings: Findings

  /// Asks about the rules 相同 and the steps of nearness.
  func ask(_ from: [EntityDraft], _ to: [EntityDraft]) {
    guard !from.isEmpty, !to.isEmpty else { return }
    for (rule, found) in zip(scheme.rules, columns.rules) {
      guard case .shares(let pair) = rule.test, case .shares(let one, let other) = found.test
      else { continue }
      if isApart(from, one, to, other) { report(pair, .same, rule.line) }
    }
    for (entry, found) in zip(scheme.goals, columns.goals) {
      guard case .classes(let steps) = entry.goal, case .classes(let tests) = found else {
        continue
      }
      for (step, test) in zip(steps, tests) {
        guard case .same(let one, let other) = test, isApart(from, one, to, other) else { continue }
        report(step.pair, .near, entry.line)
      }
    }
  }

  private func isApart(_ from: [EntityDraft], _ one: Int, _ to: [EntityDraft], _ other: Int) -> Bool
  {
    var words: Set<Int32> = []
    for draft in from { words.formUnion(draft.tokens[one]) }
    return !to.contains { $0.tokens[other].contains(where: words.contains) }
  }

  private func report(_ pair: Scheme.ColumnPair, _ key: SchemeKey, _ line: Int?) {
    findings.add(
      .warning,
      file: file,
      row: line,
      column: key.chineseNames[0],
      Message(SchemeCode.neverSame, .text(pair.from.title), .text(pair.to.title)),
      Message(SchemeMend.correctColumns)
    )
  }
}
