// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

extension PairSource {
  /// Why a number is missing, in one sentence.
  func reason(of shortage: PairShortage) -> String {
    let isTo = shortage.side == .to
    let others = shortage.kind ?? (isTo ? pairing.from.noun : pairing.to.noun)
    switch shortage.cause {
    case .tooFewPeople:
      if shortage.candidates == 0 { return text(isTo ? .nobody : .noPartner, .text(others)) }
      if shortage.groupSize > 1 {
        return text(
          .tooFew,
          .number(shortage.groupSize - 1),
          .text(pairing.to.noun),
          .number(shortage.groupAsked),
          .number(shortage.groupSupply),
          .text(others),
          .number(max(0, shortage.groupAsked - shortage.groupSupply))
        )
      }
      return text(
        .tooFewHere,
        .number(shortage.asked),
        .number(shortage.groupSupply),
        .text(others)
      )
    case .bandTooTight:
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
    let others = shortage.kind ?? (isTo ? pairing.from.noun : pairing.to.noun)
    let missing = shortage.asked - shortage.got
    switch shortage.cause {
    case .tooFewPeople where shortage.candidates == 0 || !isTo:
      return text(.remedyWiden, .number(missing), .text(others))
    case .tooFewPeople:
      let short = max(missing, shortage.groupAsked - shortage.groupSupply)
      return text(.remedyMore, .number(short), .text(others))
    case .bandTooTight: return text(.remedyRaise, .number(missing))
    case .candidatesTooFew: return text(.remedyTime)
    }
  }

  /// Why somebody goes further than to the nearest.
  func reason(of further: PairFurther) -> String {
    let nearest = name(of: further.nearest, .to)
    switch further.cause {
    case .full(let load, let most):
      return text(.nearestFull, .text(nearest), .number(load), .number(most))
    case .band(let load, let end):
      return text(.nearestBand, .text(nearest), .number(load), .number(end))
    case .needed(let load, let least):
      return text(
        .neededHere,
        .text(nearest),
        .text(name(of: further.to, .to)),
        .number(load),
        .number(least)
      )
    case .other: return text(.nearestLeft, .text(nearest))
    }
  }
}
