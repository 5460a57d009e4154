// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Questions a case as a whole, once both sides are known.
struct PairingQuestions {
  let scheme: Scheme
  let file: String
  let findings: Findings

  func ask(_ pairing: PairingCase) {
    let forbidden = Set(pairing.forbidden)
    for pair in pairing.fixed where forbidden.contains(pair) {
      report(
        .fileFault,
        .fixedAndForbidden,
        value: label(pairing, pair),
        mend: Message(SchemeMend.dropOne)
      )
    }
    askNumbers(pairing)
    askPoints(pairing)
  }

  private func label(_ pairing: PairingCase, _ pair: Pair) -> String {
    "\(pairing.from.entities[Int(pair.from)].id) → \(pairing.to.entities[Int(pair.to)].id)"
  }

  private func askNumbers(_ pairing: PairingCase) {
    var from = Array(repeating: 0, count: pairing.from.entities.count)
    var to = Array(repeating: 0, count: pairing.to.entities.count)
    for pair in pairing.fixed {
      from[Int(pair.from)] += 1
      to[Int(pair.to)] += pairing.from.entities[Int(pair.from)].heads
    }
    for (entities, fixed) in [(pairing.from.entities, from), (pairing.to.entities, to)] {
      for (entity, count) in zip(entities, fixed) where count > entity.most {
        report(
          .fileFault,
          .fixedBeyondMost,
          .number(count),
          .number(entity.most),
          value: entity.id,
          mend: Message(SchemeMend.correctNumbers)
        )
      }
    }
    let room = pairing.to.entities.map(\.most).max() ?? 0
    for entity in pairing.from.entities where entity.heads > room {
      report(
        .warning,
        .groupTooLarge,
        .number(entity.heads),
        .number(room),
        value: entity.id,
        mend: Message(SchemeMend.splitGroup)
      )
    }
  }

  private func askPoints(_ pairing: PairingCase) {
    let needsPoints =
      pairing.goals.contains { if case .metres = $0 { true } else { false } }
      || pairing.rules.contains { if case .within = $0.test { true } else { false } }
    guard needsPoints else { return }
    for side in [pairing.from, pairing.to] {
      let missing = side.entities.count { $0.point == nil }
      if missing > 0 {
        report(
          .fileFault,
          .noCoordinates,
          .number(missing),
          value: side.noun,
          mend: Message(SchemeMend.fillCell)
        )
      }
    }
  }

  private func report(
    _ severity: Severity,
    _ code: SchemeCode,
    _ arguments: MessageArgument...,
    value: String,
    mend: Message
  ) {
    findings.add(
      severity,
      file: file,
      value: value,
      Message(code: code.code, arguments: arguments),
      mend
    )
  }
}
