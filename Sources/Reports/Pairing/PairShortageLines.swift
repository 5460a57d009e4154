// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Evaluation
internal import Street

extension PairSource {
  /// What is missing and why: the numbers are the referee's, the reasons the plan's.
  var shortageLines: [String] {
    let missing = verdict.metrics.missing.filter { $0.missing > 0 }
    guard !missing.isEmpty else { return [text(.noShortage)] + rationLines }
    var lines = missing.map { missing in
      let noun = missing.side == .to ? pairing.to.noun : pairing.from.noun
      let what = missing.kind.map { "\(noun)·\($0)" } ?? noun
      return text(.missing, .number(missing.missing), .number(missing.entities), .text(what))
    }
    lines += rationLines
    guard !isMisstated else { return lines }
    let folded = foldedShortages
    for fold in folded.prefix(Self.shown) {
      let listed = fold.ids.prefix(Self.listed).listed(catalogue)
      var who =
        fold.ids.count > Self.listed
        ? text(.andOthers, .text(listed), .number(fold.ids.count)) : listed
      if fold.ids.count > 1, !fold.isShared { who = text(.eachOf, .text(who)) }
      lines.append("  \(fold.noun) \(who): \(fold.why)")
    }
    let rest = folded.dropFirst(Self.shown).reduce(0) { $0 + $1.ids.count }
    if rest > 0 { lines.append(text(.more, .number(rest))) }
    return lines
  }

  /// Whether the plan's list of what is missing is not what the referee counts: its reasons are no
  /// reasons then.
  private var isMisstated: Bool {
    verdict.violations.contains {
      [.shortageMissing, .shortageInvented, .shortageWrong].contains($0.code)
    }
  }

  /// Shortages told in one line.
  private struct Fold {
    let noun: String
    let why: String
    /// Whether the numbers speak of all of them together rather than of each.
    let isShared: Bool
    var ids: [String]
  }

  /// What shortages told in one line have in common.
  private struct FoldKey: Hashable {
    let side: PairGoal.Side
    let kind: String?
    let why: String
    /// The group that shares the shortage; else what each wants and has.
    let group: Int?
    let numbers: [Int]
    /// Of those who share theirs with somebody, but nobody knows with whom, each stands alone.
    let id: String?
  }

  /// Shortages of one group, or with one reason and the same numbers, in the order of their firsts.
  private var foldedShortages: [Fold] {
    var folds: [Fold] = []
    var places: [FoldKey: Int] = [:]
    for shortage in plan.shortages {
      let detail = details[PairFunnelKey(shortage)]
      let why = reason(of: shortage) + "; " + remedy(of: shortage)
      let isShared = detail?.group != nil || detail?.choice != nil
      let key = FoldKey(
        side: shortage.side,
        kind: shortage.kind,
        why: why,
        group: detail?.group,
        numbers: isShared ? [] : [shortage.asked, shortage.got],
        id: shortage.groupSize > 1 && detail == nil ? shortage.id : nil
      )
      if let place = places[key] {
        folds[place].ids.append(shortage.id)
      } else {
        places[key] = folds.count
        let noun = shortage.side == .to ? pairing.to.noun : pairing.from.noun
        folds.append(Fold(noun: noun, why: why, isShared: isShared, ids: [shortage.id]))
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
    for tally in pairing.tallies where tally.isRole {
      let people = pairing.from.entities.indices.filter { tally.counts[$0] }
      lines += ration(
        tally.words,
        wanted: tally.least.reduce(0, +),
        people: people,
        missing: missing(kind: tally.words)
      )
    }
    if pairing.tallies.allSatisfy({ !$0.isRole }) {
      lines += ration(
        pairing.from.noun,
        wanted: pairing.to.entities.reduce(0) { $0 + $1.least },
        people: Array(pairing.from.entities.indices),
        missing: missing(kind: nil)
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

  private func missing(kind: String?) -> Int {
    verdict.metrics.missing.first { $0.side == .to && $0.kind == kind }?.missing ?? 0
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
}
