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
      lines.append(text(.made, .number(plan.pairs.count), .text(methodName)))
      lines += verdict.levels.enumerated().map { line(of: $1, pairing.goals[$0]) }
      lines += shortageLines
      lines += continuityLines
      if !further.isEmpty {
        lines.append(
          text(.notNearest, .number(further.count), .number(plan.pairs.count))
        )
      }
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

  private func line(of level: PairLevelResult, _ goal: PairGoal) -> String {
    let proof: String =
      switch level.proof {
      case .proven: text(.proven)
      case .bounded(let bound): text(.bounded, .number(bound))
      case .claimed: text(.claimed)
      case .heuristic: text(.unbounded)
      case .rejected(let reason): catalogue.text(reason)
      }
    return "  " + text(.level, .text(label(of: goal)), .number(level.value), .text(proof))
  }

  // MARK: What is missing

  private var shortageLines: [String] {
    guard !plan.shortages.isEmpty else { return [text(.noShortage)] + rationLines }
    var lines: [String] = []
    for missing in verdict.metrics.missing where missing.missing > 0 {
      let noun = missing.side == .to ? pairing.to.noun : pairing.from.noun
      let what = missing.kind.map { "\(noun)·\($0)" } ?? noun
      lines.append(
        text(.missing, .number(missing.missing), .number(missing.entities), .text(what))
      )
    }
    lines += rationLines
    let folded = foldedShortages
    for fold in folded.prefix(Self.shown) {
      let listed = fold.ids.prefix(Self.listed).joined(separator: "、")
      let who =
        fold.ids.count > Self.listed
        ? text(.andOthers, .text(listed), .number(fold.ids.count)) : listed
      lines.append("  \(fold.noun) \(who): \(fold.why)")
    }
    let rest = folded.dropFirst(Self.shown).reduce(0) { $0 + $1.ids.count }
    if rest > 0 { lines.append(text(.more, .number(rest))) }
    return lines
  }

  /// Shortages with one reason, in the order of their firsts.
  private var foldedShortages: [(noun: String, why: String, ids: [String])] {
    var folds: [(noun: String, why: String, ids: [String])] = []
    var places: [String: Int] = [:]
    for shortage in plan.shortages {
      let noun = shortage.side == .to ? pairing.to.noun : pairing.from.noun
      let why = reason(of: shortage) + "; " + remedy(of: shortage)
      let key = "\(shortage.side) \(why)"
      if let place = places[key] {
        folds[place].ids.append(shortage.id)
      } else {
        places[key] = folds.count
        folds.append((noun, why, [shortage.id]))
      }
    }
    return folds
  }

  /// Ids listed of those with one reason.
  private static let listed = 3

  /// Reasons told one by one.
  private static let shown = 5

  /// Where a kind has fewer people than places: what one each would leave open, and several each.
  private var rationLines: [String] {
    var lines: [String] = []
    for (number, tally) in pairing.tallies.enumerated() where tally.isRole {
      let people = pairing.from.entities.indices.filter { tally.counts[$0] }
      lines += ration(
        tally.words,
        wanted: tally.least.reduce(0, +),
        people: people,
        missing: missing(kind: tally.words, number)
      )
    }
    if pairing.tallies.allSatisfy({ !$0.isRole }) {
      lines += ration(
        pairing.from.noun,
        wanted: pairing.to.entities.reduce(0) { $0 + $1.least },
        people: Array(pairing.from.entities.indices),
        missing: missing(kind: nil, -1)
      )
    }
    if let extended, let level = pairing.goals.firstIndex(of: .shortage),
      verdict.levels[level].value > 0
    {
      let before = verdict.levels[level].value
      lines.append(
        extended.shortage < before
          ? text(
            .withExtra,
            .number(extended.added),
            .number(before - extended.shortage),
            .number(extended.shortage)
          ) : text(.extraHelpsNot, .number(extended.added))
      )
    }
    return lines
  }

  private func missing(kind: String?, _ number: Int) -> Int {
    plan.shortages.reduce(0) { sum, shortage in
      shortage.side == .to && shortage.kind == kind ? sum + shortage.asked - shortage.got : sum
    }
  }

  private func ration(_ what: String, wanted: Int, people: [Int], missing: Int) -> [String] {
    let heads = people.reduce(0) { $0 + pairing.from.entities[$1].heads }
    let most = people.map { pairing.from.entities[$0].most }.max() ?? 0
    guard heads < wanted, most > 1, most < .max, wanted > missing else { return [] }
    let isProven = verdict.levels.first?.proof == .proven
    return [
      text(
        .oneEach,
        .text(what),
        .number(wanted),
        .number(heads),
        .number(wanted - heads)
      ),
      text(
        people.contains { pairing.from.entities[$0].isConnected } ? .severalAdjacent : .severalEach,
        .text(what),
        .number(most),
        .number(wanted - missing),
        .number(missing),
        .text(text(isProven ? .provenLeast : .notProvenLeast))
      ),
    ]
  }

  private var continuityLines: [String] {
    guard !pairing.previous.isEmpty, let level = pairing.goals.firstIndex(of: .keep) else {
      return []
    }
    let result = verdict.levels[level]
    guard result.value > 0 else { return [text(.movedNone)] }
    guard result.value > max(0, result.bound) else {
      return [text(result.proof == .proven ? .movedLeast : .movedSome, .number(result.value))]
    }
    return [text(.moved, .number(result.value), .number(max(0, result.bound)))]
  }
}
