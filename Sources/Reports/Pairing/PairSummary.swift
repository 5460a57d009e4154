// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Evaluation
internal import Street

extension PairSource {
  /// What the console says: sizes, goals, what is missing and why, without names.
  public var lines: [String] {
    var lines = [headline]
    if let sample = pairing.sample {
      lines.append(
        text(
          .sampled,
          .number(sample.drawn.count),
          .number(sample.frame),
          .text(String(sample.seed))
        )
      )
    }
    if !pairing.from.entities.isEmpty {
      lines.append(made)
      lines += stopLines
      lines += verdict.levels.indices.map { line(of: $0) }
      lines += shortageLines
      lines += continuityLines
      if !further.isEmpty { lines.append(notNearest) }
    }
    lines.append(
      verdict.isLawful
        ? text(.lawful) : text(.unlawful, .number(verdict.violations.count))
    )
    lines += verdict.violations.prefix(5).map { "  " + catalogue.text($0.message) }
    return lines
  }

  /// The first line, all that is said when quiet.
  public var headline: String {
    guard !pairing.from.entities.isEmpty else {
      return text(
        .headlineSample,
        .text(name),
        .text(pairing.to.noun),
        .number(pairing.sample?.frame ?? pairing.to.entities.count)
      )
    }
    let sides: [MessageArgument] = [
      .text(name),
      .text(pairing.from.noun),
      .number(pairing.from.entities.reduce(0) { $0 + $1.heads }),
      .text(pairing.to.noun),
      .number(pairing.to.entities.count),
    ]
    guard let pairCount else { return text(.headlineSides, sides) }
    return text(.headline, sides + [.number(pairCount)])
  }

  private var methodName: String {
    switch plan.method {
    case "choice": text(.methodChoice)
    case "flow": text(.methodFlow)
    case "quotient": text(.methodQuotient)
    case "mixed": text(.methodMixed)
    case "search": text(.methodSearch)
    default: plan.method
    }
  }

  /// How many pairs; where groups go also how many people.
  private var made: String {
    let people = people(of: plan.pairs.map(\.from))
    let count = MessageArgument.number(plan.pairs.count)
    return people == plan.pairs.count
      ? text(.made, count, .text(methodName))
      : text(.madeHeads, count, .number(people), .text(methodName))
  }

  private var notNearest: String {
    let (all, some) = (people(of: plan.pairs.map(\.from)), people(of: further.map(\.from)))
    let numbers: [MessageArgument] = [.number(further.count), .number(plan.pairs.count)]
    return all == plan.pairs.count
      ? text(.notNearest, numbers)
      : text(.notNearestHeads, numbers + [.number(some), .number(all)])
  }

  private func people(of ids: [String]) -> Int {
    ids.reduce(0) { sum, id in sum + (from[id].map { pairing.from.entities[$0].heads } ?? 1) }
  }

  private var stopLines: [String] {
    switch plan.stoppedBy {
    case "time": [text(.stoppedByTime)]
    case "interrupt": [text(.stoppedByInterrupt)]
    case nil: []
    default: [text(.stoppedByEffort)]
    }
  }

  /// Whether an earlier goal is not proven: what is proven of this one then holds among plans as good
  /// as this one at the goals before.
  private func isConditional(_ level: Int) -> Bool {
    verdict.levels[level].value > 0
      && verdict.levels[..<level].contains { $0.proof != .proven }
  }

  private func line(of number: Int) -> String {
    let level = verdict.levels[number]
    let isConditional = isConditional(number)
    let proof: String =
      switch level.proof {
      case .proven: text(isConditional ? .provenThen : .proven)
      case .bounded(let bound): text(isConditional ? .boundedThen : .bounded, .number(bound))
      case .claimed: text(.claimed)
      case .heuristic: text(.unbounded)
      case .rejected(let reason): catalogue.text(reason)
      }
    let label = label(of: pairing.goals[number])
    return "  " + text(.level, .text(label), .number(level.value), .text(proof))
  }

  private var continuityLines: [String] {
    guard !pairing.previous.isEmpty, let level = pairing.goals.firstIndex(of: .keep) else {
      return []
    }
    let result = verdict.levels[level]
    guard result.value > 0 else { return [text(.movedNone)] }
    // What is least only among plans like this one is not told as if it were least of all.
    guard !isConditional(level) else { return [text(.movedSome, .number(result.value))] }
    guard result.value > max(0, result.bound) else {
      return [text(result.proof == .proven ? .movedLeast : .movedSome, .number(result.value))]
    }
    return [text(.moved, .number(result.value), .number(max(0, result.bound)))]
  }
}
