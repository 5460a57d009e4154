// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Questions a case as a whole, once both sides are known.
struct PairingQuestions {
  let scheme: Scheme
  let file: String
  let findings: Findings

  /// Largest value of a goal that planners count with.
  private static let largestValue = 1e16

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
    askFixed(pairing)
    askPoints(pairing)
    askSize(pairing)
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
      for (entity, count) in zip(entities, fixed) { askMost(count, entity.most, entity) }
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

  /// Fixed pairs fit into what sizes and roles allow.
  private func askFixed(_ pairing: PairingCase) {
    var from = Array(repeating: 0, count: pairing.from.entities.count)
    var to = Array(repeating: 0, count: pairing.to.entities.count)
    for pair in pairing.fixed {
      from[Int(pair.from)] += pairing.to.entities[Int(pair.to)].size
      to[Int(pair.to)] += pairing.from.entities[Int(pair.from)].size
    }
    for (entities, sizes) in [(pairing.from.entities, from), (pairing.to.entities, to)] {
      for (entity, size) in zip(entities, sizes) { askMost(size, entity.capacity ?? .max, entity) }
    }
    for tally in pairing.tallies {
      var counts = Array(repeating: 0, count: pairing.to.entities.count)
      for pair in pairing.fixed where tally.counts[Int(pair.from)] { counts[Int(pair.to)] += 1 }
      for (place, entity) in pairing.to.entities.enumerated() {
        askMost(counts[place], tally.most[place], entity)
      }
    }
  }

  private func askMost(_ fixed: Int, _ most: Int, _ entity: PairEntity) {
    guard fixed > most else { return }
    report(
      .fileFault,
      .fixedBeyondMost,
      .number(fixed),
      .number(most),
      value: entity.id,
      mend: Message(SchemeMend.correctNumbers)
    )
  }

  /// What goals add up to stays a number that files hold exactly.
  private func askSize(_ pairing: PairingCase) {
    let entities = pairing.from.entities + pairing.to.entities
    let priority = Double(pairing.to.entities.map(\.priority).max() ?? 1)
    var shortage = entities.reduce(0.0) { $0 + Double($1.least) * Double($1.priority) }
    for tally in pairing.tallies {
      shortage += tally.least.reduce(0.0) { $0 + Double($1) } * priority
    }
    let load = entities.reduce(0.0) { $0 + Double($1.size) + Double($1.history) }
    let hasBalance = pairing.goals.contains { if case .balance = $0 { true } else { false } }
    let shares = entities.lazy.compactMap(\.share)
    let weight = shares.map { max(1, 1000 / Double(max(1, $0))) }.max() ?? 1
    let balance = hasBalance ? load * load * weight : 0
    guard max(shortage, load, balance) > Self.largestValue else { return }
    report(
      .fileFault,
      .numberOutOfRange,
      .number(Int(SideReader.largest)),
      value: "",
      mend: Message(SchemeMend.correctNumbers)
    )
  }

  private func askPoints(_ pairing: PairingCase) {
    let needsPoints =
      pairing.goals.contains { if case .metres = $0 { true } else { false } }
      || pairing.rules.contains { if case .within = $0.test { true } else { false } }
    guard needsPoints else { return }
    let points = (pairing.from.entities + pairing.to.entities).lazy.compactMap(\.point)
    let isPlane = points.map { if case .plane = $0 { true } else { false } }
    if isPlane.contains(true), isPlane.contains(false) {
      report(
        .fileFault,
        .badCoordinates,
        value: "\(pairing.from.noun)、\(pairing.to.noun)",
        mend: Message(SchemeMend.oneKindOfPoints)
      )
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
