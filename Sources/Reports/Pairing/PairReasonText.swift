// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

extension PairSource {
  /// Why a number is missing, in one sentence.
  func reason(of shortage: PairShortage) -> String {
    let isTo = shortage.side == .to
    let others = others(of: shortage)
    switch shortage.cause {
    case .tooFewPeople:
      if shortage.candidates == 0 { return nobody(shortage) }
      if shortage.groupSize > 1 { return tooFew(shortage) }
      let here = text(
        isTo ? .tooFewHere : .tooFewThere,
        .number(shortage.asked),
        .number(shortage.groupSupply),
        .text(others)
      )
      return here + (funnelText(of: shortage).map { ": " + $0 } ?? "")
    case .bandTooTight:
      if let choice = details[PairFunnelKey(shortage)]?.choice { return reason(of: choice) }
      if isTo { return text(.boundsInWay, .number(shortage.candidates)) }
      guard shortage.groupAsked > shortage.groupSupply, shortage.groupSize > 1 else {
        return text(.allFull, .number(shortage.candidates), .text(others))
      }
      return text(
        .tooMany,
        .number(shortage.groupSize),
        .text(pairing.from.noun),
        .number(shortage.groupAsked),
        .text(others),
        .number(shortage.groupSupply),
        .number(shortage.groupAsked - shortage.groupSupply)
      )
    case .candidatesTooFew: return text(.unfinished)
    }
  }

  /// What would mend it.
  func remedy(of shortage: PairShortage) -> String {
    let isTo = shortage.side == .to
    let others = others(of: shortage)
    let missing = shortage.asked - shortage.got
    switch shortage.cause {
    case .tooFewPeople where shortage.candidates == 0 || !isTo:
      return funnelRemedy(of: shortage)
        ?? text(.remedyWiden, .number(missing), .text(others))
    case .tooFewPeople:
      guard let ends = details[PairFunnelKey(shortage)]?.ends else { return more(shortage) }
      return text(.remedyOrEnds, .text(more(shortage)), .text(others), .number(ends.raised))
    case .bandTooTight:
      if let choice = details[PairFunnelKey(shortage)]?.choice { return remedy(of: choice) }
      return text(.remedyRaise, .number(missing))
    case .candidatesTooFew: return text(.remedyTime)
    }
  }

  /// So many places together want more than all who may come can give.
  private func tooFew(_ shortage: PairShortage) -> String {
    let arguments: [MessageArgument] = [
      .number(shortage.groupSize - 1),
      .text(pairing.to.noun),
      .number(shortage.groupAsked),
      .number(shortage.groupSupply),
      .text(others(of: shortage)),
      .number(max(0, shortage.groupAsked - shortage.groupSupply)),
    ]
    guard let ends = details[PairFunnelKey(shortage)]?.ends else {
      return text(.tooFew, arguments)
    }
    return text(.tooFewEach, arguments + [.number(ends.people), .text(range(ends.most))])
  }

  /// Nobody passes the rules: which of them leaves nobody.
  private func nobody(_ shortage: PairShortage) -> String {
    let others = others(of: shortage)
    let funnel = funnels[PairFunnelKey(shortage)]
    if let funnel, funnel.total == 0 { return text(.funnelNobody, .text(others)) }
    return text(.nobody, .text(others)) + (funnelText(of: shortage).map { ": " + $0 } ?? "")
  }

  /// How many more people would do: each goes to as many places as people of the kind may, to each of
  /// them once.
  private func more(_ shortage: PairShortage) -> String {
    let missing = shortage.asked - shortage.got
    let short = max(missing, shortage.groupAsked - shortage.groupSupply)
    let each = min(usualMost(of: shortage.kind), shortage.groupSize)
    let others = MessageArgument.text(others(of: shortage))
    guard each > 1 else { return text(.remedyMore, .number(short), others) }
    let people = max(missing, (short + each - 1) / each)
    let counts = counts(of: shortage.kind)
    let isConnected = pairing.from.entities.indices.contains { position in
      pairing.from.entities[position].isConnected && counts?[position] ?? true
    }
    let key: PairPhrase = isConnected ? .remedyMoreAdjacent : .remedyMoreEach
    return text(key, .number(people), others, .number(each))
  }

  /// Whether each of the first side is of a kind; nil for any kind.
  private func counts(of kind: String?) -> [Bool]? {
    kind.flatMap { kind in pairing.tallies.first { $0.words == kind }?.counts }
  }

  /// The number of places that most people of a kind may go to; the smaller of equally common ones.
  private func usualMost(of kind: String?) -> Int {
    let counts = counts(of: kind)
    var common: [Int: Int] = [:]
    for (position, entity) in pairing.from.entities.enumerated()
    where counts?[position] ?? true { common[entity.most, default: 0] += 1 }
    return common.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 1
  }
}
