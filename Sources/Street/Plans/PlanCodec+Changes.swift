// SPDX-License-Identifier: GPL-3.0-or-later

// What a plan was made with beside the tables, one change a line, sorted by kind and identifier.
extension PlanCodec {
  /// The kinds of changes as plan.json names them.
  private enum ChangeKind: String, CaseIterable {
    case absent, added, barred, cancelled, held, moved, pinned, ruleOff
  }

  /// The changes as objects of the file.
  static func values(of changes: PlanChanges) -> [JSONValue] {
    func one(_ kind: ChangeKind, _ members: [String: JSONValue]) -> JSONValue {
      .object(members.merging(["kind": .string(kind.rawValue)]) { old, _ in old })
    }
    func need(_ id: NeedID) -> [String: JSONValue] { ["need": .string(id.text)] }
    func providers(_ kind: ChangeKind, _ given: [NeedID: [ProviderID]]) -> [JSONValue] {
      given.sorted { $0.key < $1.key }
        .map { id, some in
          one(kind, need(id).merging(["providers": list(some)]) { old, _ in old })
        }
    }
    let absences = changes.week.absences.map { absence in
      one(
        .absent,
        [
          "providers": list([absence.provider]),
          "spans": absence.spans.map { spans($0) } ?? .null,
        ]
      )
    }
    return absences + changes.added.sorted().map { one(.added, need($0)) }
      + providers(.barred, changes.week.bans)
      + changes.week.cancelled.sorted().map { one(.cancelled, need($0)) }
      + changes.held.sorted().map { one(.held, need($0)) }
      + changes.week.moved.sorted { $0.key < $1.key }
      .map { id, some in
        one(.moved, need(id).merging(["spans": spans(some)]) { old, _ in old })
      }
      + providers(.pinned, changes.week.pins)
      + changes.week.withoutRules.map(\.rawValue).sorted()
      .map { one(.ruleOff, ["rule": .string($0)]) }
  }

  private static func list(_ providers: [ProviderID]) -> JSONValue {
    .array(
      providers.map { provider in
        switch provider {
        case .offer(let id): .object(["offer": .string(id.text)])
        case .person(let id): .object(["person": .string(id.text)])
        }
      }
    )
  }

  private static func spans(_ spans: [TimeSpan]) -> JSONValue {
    .array(spans.flatMap { [.integer($0.start), .integer($0.end)] })
  }

  /// Reads what ``values(of:)`` wrote.
  static func changes(_ fields: inout PlanFields) throws(PlanCodecError) -> PlanChanges {
    var changes = PlanChanges()
    // Plans that were made from the tables alone have none.
    guard fields.has("changes") else { return changes }
    _ = try fields.list("changes") { (one: inout PlanFields) throws(PlanCodecError) in
      try read(&one, into: &changes)
    }
    return changes
  }

  private static func read(
    _ one: inout PlanFields,
    into changes: inout PlanChanges
  ) throws(PlanCodecError) {
    let kind: ChangeKind = try one.choice("kind")
    switch kind {
    case .absent:
      let spans = try one.isNull("spans") ? nil : spans(&one)
      changes.week.absences += try providers(&one).map { .init($0, spans: spans) }
    case .added: changes.added.insert(try need(&one))
    case .barred: changes.week.bans[try need(&one)] = try providers(&one)
    case .cancelled: changes.week.cancelled.insert(try need(&one))
    case .held: changes.held.insert(try need(&one))
    case .moved: changes.week.moved[try need(&one)] = try spans(&one)
    case .pinned: changes.week.pins[try need(&one)] = try providers(&one)
    case .ruleOff: changes.week.withoutRules.insert(try one.choice("rule"))
    }
  }

  private static func need(_ one: inout PlanFields) throws(PlanCodecError) -> NeedID {
    NeedID(try one.identifier("need"))
  }

  private static func providers(_ one: inout PlanFields) throws(PlanCodecError) -> [ProviderID] {
    let found = try one.list("providers") {
      (item: inout PlanFields) throws(PlanCodecError) -> ProviderID in
      item.has("offer")
        ? .offer(OfferID(try item.identifier("offer")))
        : .person(PersonID(try item.identifier("person")))
    }
    guard !found.isEmpty else { throw one.bad("providers") }
    return found
  }

  private static func spans(_ one: inout PlanFields) throws(PlanCodecError) -> [TimeSpan] {
    let minutes = try one.integers("spans", in: 0...2 * TimeSpan.weekEnd)
    guard !minutes.isEmpty, minutes.count.isMultiple(of: 2) else { throw one.bad("spans") }
    var result: [TimeSpan] = []
    for start in stride(from: 0, to: minutes.count, by: 2) {
      guard minutes[start] < minutes[start + 1] else { throw one.bad("spans") }
      result.append(TimeSpan(start: minutes[start], end: minutes[start + 1]))
    }
    return result
  }
}
