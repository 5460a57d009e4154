// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

extension PairSource {
  /// How many are left after each thing that must hold, as one clause: 党员共 28 个,其中…; nil where that
  /// was not counted.
  func funnelText(of shortage: PairShortage) -> String? {
    guard let funnel = funnels[PairFunnelKey(shortage)] else { return nil }
    let others = others(of: shortage)
    guard funnel.total > 0 else { return text(.funnelNobody, .text(others)) }
    var parts = [text(.funnelTotal, .text(others), .number(funnel.total))]
    var before = funnel.total
    for step in funnel.steps where step.left < before {
      let gate = MessageArgument.text(words(of: step.gate))
      parts.append(
        step.left == 0
          ? text(.funnelLast, gate) : text(.funnelStep, gate, .number(step.left))
      )
      before = step.left
    }
    return parts.joined(separator: catalogue.language == .english ? ", " : ",")
      + blankText(of: funnel, shortage)
  }

  /// What would let somebody pass where nobody does; nil where no funnel says.
  func funnelRemedy(of shortage: PairShortage) -> String? {
    guard let funnel = funnels[PairFunnelKey(shortage)], let last = funnel.steps.last,
      last.left == 0, case .rule(let number) = last.gate
    else { return nil }
    let rule = MessageArgument.text(pairing.rules[number].words)
    let others = others(of: shortage)
    switch funnel.blank {
    case .here?: return text(.remedyFillHere, .text(blankTitle(of: funnel, shortage)), rule)
    case .there?:
      let title = blankTitle(of: funnel, shortage)
      return text(.remedyFillThere, .text(others), .text(title), rule)
    case nil:
      let missing = shortage.asked - shortage.got
      return text(.remedyRule, rule, .number(missing), .text(others))
    }
  }

  /// What the partners that are missing are called.
  func others(of shortage: PairShortage) -> String {
    shortage.kind ?? (shortage.side == .to ? pairing.from.noun : pairing.to.noun)
  }

  private func words(of gate: PairFunnel.Gate) -> String {
    switch gate {
    case .rule(let number): pairing.rules[number].words
    case .forbidden: text(.gateForbidden)
    case .mutual: text(.gateMutual)
    case .free: text(.gateFree)
    }
  }

  private func blankText(of funnel: PairFunnel, _ shortage: PairShortage) -> String {
    guard let blank = funnel.blank else { return "" }
    let title = MessageArgument.text(blankTitle(of: funnel, shortage))
    return blank == .here
      ? text(.funnelBlankHere, title)
      : text(.funnelBlankThere, .text(others(of: shortage)), title)
  }

  /// The title of the column that is blank.
  private func blankTitle(of funnel: PairFunnel, _ shortage: PairShortage) -> String {
    guard let last = funnel.steps.last, case .rule(let number) = last.gate else { return "" }
    let titles = pairing.rules[number].titles
    return (shortage.side == .to) == (funnel.blank == .here) ? titles.to : titles.from
  }
}
