// SPDX-License-Identifier: GPL-3.0-or-later

// Nodes of a certificate as keys of a JSON object: `need:N1`, `offer:R1`, `offer:R1@3` (half-day),
// `person:P1#2` (day), `offer:R1~3` (minutes of a half-day), `unit:U1`, `unit:U1@3`, `shortage:C1`,
// `shortage` (needs without community). `@`, `#`, `%` and `~` inside an identifier are written `%40`,
// `%23`, `%25` and `%7E`, so that keys are unique.
extension FlowNode {
  /// The node as a key of plan.json.
  package var key: String {
    switch self {
    case .need(let id): "need:" + escaped(id.text)
    case .provider(let id): providerKey(id)
    case .providerDay(let id, let day): "\(providerKey(id))#\(day)"
    case .providerCell(let id, let cell): "\(providerKey(id))@\(cell.index)"
    case .providerMinutes(let id, let cell): "\(providerKey(id))~\(cell.index)"
    case .unit(let id): "unit:" + escaped(id.text)
    case .unitCell(let id, let cell): "unit:\(escaped(id.text))@\(cell.index)"
    case .shortage(let place): place.map { "shortage:" + escaped($0.text) } ?? "shortage"
    }
  }

  /// Reads what ``key`` writes; nil for anything else.
  package init?(key: String) {
    if key == "shortage" {
      self = .shortage(nil)
      return
    }
    let parts = key.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let ends = parts[1].split(omittingEmptySubsequences: false) { "@#~".contains($0) }
    guard let name = ends.first, let id = unescaped(name), !id.isEmpty, ends.count <= 2 else {
      return nil
    }
    let mark = parts[1].first { "@#~".contains($0) }
    let number = ends.count == 2 ? smallNumber(ends[1]) : nil
    if ends.count == 2, number == nil { return nil }
    self.init(kind: parts[0], id: id, number: number, mark: mark)
  }

  private init?(kind: Substring, id: String, number: Int?, mark: Character?) {
    let cell = number.flatMap { HalfDay.count > $0 ? HalfDay(index: $0) : nil }
    switch (kind, number) {
    case ("need", nil): self = .need(NeedID(id))
    case ("shortage", nil): self = .shortage(PlaceID(id))
    case ("unit", nil): self = .unit(UnitID(id))
    case ("unit", _):
      guard mark == "@", let cell else { return nil }
      self = .unitCell(UnitID(id), cell)
    case ("offer", _), ("person", _):
      let provider: ProviderID = kind == "offer" ? .offer(OfferID(id)) : .person(PersonID(id))
      guard let number else {
        self = .provider(provider)
        return
      }
      if mark == "#" {
        guard number < 7 else { return nil }
        self = .providerDay(provider, day: number)
      } else {
        guard let cell else { return nil }
        self = mark == "~" ? .providerMinutes(provider, cell) : .providerCell(provider, cell)
      }
    default: return nil
    }
  }
}

private func providerKey(_ id: ProviderID) -> String {
  switch id {
  case .offer(let offer): "offer:" + escaped(offer.text)
  case .person(let person): "person:" + escaped(person.text)
  }
}

private func escaped(_ text: String) -> String {
  guard text.utf8.contains(where: { [0x40, 0x23, 0x25, 0x7E].contains($0) }) else { return text }
  return text.reduce(into: "") { result, character in
    switch character {
    case "@": result += "%40"
    case "#": result += "%23"
    case "%": result += "%25"
    case "~": result += "%7E"
    default: result.append(character)
    }
  }
}

private func unescaped(_ text: Substring) -> String? {
  guard text.utf8.contains(0x25) else { return String(text) }
  let parts = text.split(separator: "%", omittingEmptySubsequences: false)
  var result = String(parts[0])
  for part in parts.dropFirst() {
    switch part.prefix(2) {
    case "40": result += "@"
    case "23": result += "#"
    case "25": result += "%"
    case "7E": result += "~"
    default: return nil
    }
    result += part.dropFirst(2)
  }
  return result
}

/// Reads `0` to `20`, in the one way in which the writer spells them.
private func smallNumber(_ text: Substring) -> Int? {
  guard let number = Int(text), (0..<HalfDay.count).contains(number), String(number) == text else {
    return nil
  }
  return number
}

extension PlanCodec {
  static func writeCertificates(of plan: Plan, to writer: inout JSONWriter) {
    guard let certificate = plan.certificate else {
      writer.raw("[]")
      return
    }
    writer.raw("[\n    {\"claim\":\"\(certificate.claim.rawValue)\",\"stages\":[")
    for (position, stage) in certificate.stages.enumerated() {
      writer.raw(position > 0 ? ",\n    " : "\n    ")
      write(stage, to: &writer)
    }
    writer.raw("]}\n  ]")
  }

  private static func write(_ stage: CertificateStage, to writer: inout JSONWriter) {
    writer.raw("{")
    if !stage.cases.isEmpty {
      writer.raw("\"cases\":[")
      for (position, some) in stage.cases.enumerated() {
        writer.raw(position > 0 ? ",\n" : "\n")
        write(some, to: &writer)
      }
      writer.raw("],")
    }
    writer.raw("\"factors\":")
    writer.value(.array(stage.factors.map { .integer($0) }))
    writer.raw(",\"favoured\":")
    writer.value(.array(stage.favoured.map { .string($0.text) }))
    writer.raw(",\"goals\":")
    writer.value(.array(stage.goals.map { .string($0.rawValue) }))
    writer.raw(",\"potentials\":{")
    write(stage.potentials, to: &writer)
    if let prices = stage.prices {
      writer.raw("},\"prices\":{")
      write(prices, to: &writer)
    }
    writer.raw("}}")
  }

  private static func write(_ some: CertificateCase, to writer: inout JSONWriter) {
    writer.raw("{\"factors\":")
    writer.value(.array(some.factors.map { .integer($0) }))
    writer.raw(",\"limits\":")
    writer.value(.array(some.limits.map(value)))
    writer.raw(",\"prices\":{")
    write(some.prices, to: &writer)
    writer.raw("}}")
  }

  private static func value(_ limit: CaseLimit) -> JSONValue {
    var fields: [String: JSONValue] = [
      "need": .string(limit.way.need.text),
      "only": .bool(limit.isOnly),
    ]
    if let cell = limit.way.halfDay { fields["cell"] = .integer(cell.index) }
    switch limit.way.provider {
    case .offer(let id)?: fields["offer"] = .string(id.text)
    case .person(let id)?: fields["person"] = .string(id.text)
    case nil: break
    }
    return .object(fields)
  }

  private static func write(_ numbers: [FlowNode: Int], to writer: inout JSONWriter) {
    let table = KeyTable(numbers)
    for (position, row) in table.rows.enumerated() {
      writer.raw(position > 0 ? ",\n\"" : "\n\"")
      writer.raw(table.text[row.start..<row.end])
      writer.raw("\":")
      writer.integer(row.value)
    }
  }
}

/// The keys of one stage in one buffer, sorted by their bytes: sorting 100,000 strings one by one
/// would cost more than writing them.
private struct KeyTable {
  struct Row {
    let start: Int
    let end: Int
    let value: Int
    /// The first 16 bytes as big-endian numbers: most comparisons end here.
    let head: UInt64
    let neck: UInt64
  }

  private(set) var text: [UInt8] = []
  private(set) var rows: [Row] = []

  init(_ potentials: [FlowNode: Int]) {
    text.reserveCapacity(potentials.count * 20)
    rows.reserveCapacity(potentials.count)
    for (node, value) in potentials {
      let start = text.count
      JSONWriter.appendEscaped(node.key, to: &text)
      let end = text.count
      rows.append(
        Row(
          start: start,
          end: end,
          value: value,
          head: Self.word(text, from: start, to: end),
          neck: Self.word(text, from: start + 8, to: end)
        )
      )
    }
    let text = text
    rows.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      if left.neck != right.neck { return left.neck < right.neck }
      return text[left.start..<left.end].lexicographicallyPrecedes(text[right.start..<right.end])
    }
  }

  private static func word(_ text: [UInt8], from start: Int, to end: Int) -> UInt64 {
    var word: UInt64 = 0
    for offset in start..<(start + 8) {
      word = word << 8 | (offset < end ? UInt64(text[offset]) : 0)
    }
    return word
  }
}
