// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes and reads pair.json (`paidan-pair/1`): ids and numbers only, keys sorted.
public enum PairPlanCodec {
  /// The format's name and version.
  public static let format = "paidan-pair/1"

  // MARK: Writing

  /// The plan as readable JSON, byte for byte the same for the same plan.
  ///
  /// - Parameter plan: Any plan.
  /// - Returns: UTF-8 bytes.
  public static func encode(_ plan: PairPlan) -> [UInt8] {
    func number(_ value: Int) -> JSONValue { .integer(value) }
    var object: [String: JSONValue] = [
      "format": .string(format), "scheme": .string(plan.scheme),
      "inputHash": .string(plan.inputHash), "version": .string(plan.version),
      "seed": plan.seed > UInt64(Int.max) ? .large(plan.seed) : .integer(Int(plan.seed)),
      "options": .object(plan.options.mapValues { .string($0) }),
      "stoppedBy": plan.stoppedBy.map { .string($0) } ?? .null,
      "method": .string(plan.method),
      "pairs": .array(
        plan.pairs.map { .object(["from": .string($0.from), "to": .string($0.to)]) }
      ),
      "levels": .array(
        plan.levels.map { level in
          .object([
            "name": .string(level.name), "value": number(level.value),
            "bound": number(level.bound), "status": .string(level.status.rawValue),
          ])
        }
      ),
      "shortages": .array(plan.shortages.map(shortage)),
      "certificates": .array(plan.certificates.map(certificate)),
    ]
    object["sample"] = plan.sample.map { .array($0.map { .string($0) }) } ?? .null
    return JSONValue.object(object).readableBytes
  }

  private static func shortage(_ shortage: PairShortage) -> JSONValue {
    .object([
      "side": .string(shortage.side.rawValue), "id": .string(shortage.id),
      "kind": shortage.kind.map { .string($0) } ?? .null, "asked": .integer(shortage.asked),
      "got": .integer(shortage.got), "cause": .string(shortage.cause.rawValue),
      "candidates": .integer(shortage.candidates), "groupSize": .integer(shortage.groupSize),
      "groupAsked": .integer(shortage.groupAsked), "groupSupply": .integer(shortage.groupSupply),
    ])
  }

  private static func certificate(_ certificate: PairCertificate) -> JSONValue {
    var prices: [String: JSONValue] = [:]
    for (row, price) in certificate.prices where price != 0 {
      prices[row.key] = .integer(price)
    }
    return .object([
      "levels": .array(certificate.levels.map { .integer($0) }),
      "multipliers": .array(certificate.multipliers.map { .integer($0) }),
      "prices": .object(prices),
    ])
  }

  // MARK: Reading

  /// Reads a pair.json, which may be hostile.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: The plan that ``encode(_:)`` wrote.
  /// - Throws: ``PlanCodecError`` with the code and the place of the first thing that is wrong.
  public static func decode(_ bytes: [UInt8]) throws(PlanCodecError) -> PairPlan {
    var fields = try PlanFields(PlanCodec.parse(bytes), at: "")
    let found = try fields.text("format")
    guard found == format else {
      throw PlanCodecError(code: .unknownFormat, location: String(found.prefix(40)))
    }
    var plan = PairPlan(scheme: try fields.identifier("scheme"))
    plan.inputHash = try fields.text("inputHash")
    plan.version = try fields.text("version")
    plan.seed = try fields.seed("seed")
    plan.options = try fields.texts("options")
    plan.stoppedBy = try fields.optionalText("stoppedBy", among: ["time", "interrupt", "effort"])
    plan.method = try fields.text("method")
    plan.pairs = try fields.list("pairs") { fields throws(PlanCodecError) in
      PairPlan.Row(from: try fields.identifier("from"), to: try fields.identifier("to"))
    }
    let range = -PlanCodec.largestValue...PlanCodec.largestValue
    plan.levels = try fields.list("levels") { fields throws(PlanCodecError) in
      PairPlan.Level(
        name: try fields.identifier("name"),
        value: try fields.integer("value", in: range),
        bound: try fields.integer("bound", in: range),
        status: try fields.choice("status")
      )
    }
    plan.shortages = try fields.list("shortages", shortage)
    plan.certificates = try fields.list("certificates", certificate)
    plan.sample = try fields.optionalIdentifiers("sample")
    try fields.finish()
    return plan
  }

  private static func shortage(_ fields: inout PlanFields) throws(PlanCodecError) -> PairShortage {
    let counts = 0...PlanCodec.largestCount
    var shortage = PairShortage(
      side: try fields.choice("side"),
      id: try fields.identifier("id"),
      kind: try fields.optionalText("kind"),
      asked: try fields.integer("asked", in: counts),
      got: try fields.integer("got", in: counts),
      cause: try fields.choice("cause"),
      candidates: try fields.integer("candidates", in: counts)
    )
    shortage.groupSize = try fields.integer("groupSize", in: counts)
    shortage.groupAsked = try fields.integer("groupAsked", in: 0...PlanCodec.largestValue)
    shortage.groupSupply = try fields.integer("groupSupply", in: 0...PlanCodec.largestValue)
    return shortage
  }

  private static func certificate(
    _ fields: inout PlanFields
  ) throws(PlanCodecError) -> PairCertificate {
    let levels = try fields.integers("levels", in: 0...99)
    let multipliers = try fields.integers("multipliers", in: 0...PlanCodec.largestValue)
    guard case .object(let object) = try fields.take("prices") else {
      throw fields.bad("prices")
    }
    var prices: [PairCertificate.Row: Int] = [:]
    for (name, value) in object {
      guard let row = PairCertificate.Row(key: name), case .integer(let price) = value,
        abs(price) <= PlanCodec.largestValue
      else { throw fields.bad("prices") }
      prices[row] = price
    }
    return PairCertificate(levels: levels, multipliers: multipliers, prices: prices)
  }
}

extension PairCertificate.Row {
  /// The key of the row in files, as in `count:C3` or `tally:2:C3`.
  var key: String {
    switch self {
    case .countAtFrom(let id): "go:\(id)"
    case .countAtTo(let id): "count:\(id)"
    case .loadAtTo(let id): "load:\(id)"
    case .loadAtFrom(let id): "from:\(id)"
    case .tally(let number, let id): "tally:\(number):\(id)"
    }
  }

  /// Reads a key; nil when it is none.
  init?(key: String) {
    guard let colon = key.firstIndex(of: ":") else { return nil }
    let rest = String(key[key.index(after: colon)...])
    switch key[..<colon] {
    case "go": self = .countAtFrom(rest)
    case "count": self = .countAtTo(rest)
    case "load": self = .loadAtTo(rest)
    case "from": self = .loadAtFrom(rest)
    case "tally":
      guard let second = rest.firstIndex(of: ":"), let number = Int(rest[..<second]), number >= 0
      else { return nil }
      self = .tally(number, String(rest[rest.index(after: second)...]))
    default: return nil
    }
  }
}
