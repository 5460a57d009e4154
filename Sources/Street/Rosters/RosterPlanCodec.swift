// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes and reads roster.json (`paidan-roster/1`): ids and numbers only, keys sorted.
public enum RosterPlanCodec {
  /// The format's name and version.
  public static let format = "paidan-roster/1"

  // MARK: Writing

  /// The roster as readable JSON, byte for byte the same for the same roster.
  ///
  /// - Parameter plan: Any roster.
  /// - Returns: UTF-8 bytes.
  public static func encode(_ plan: RosterPlan) -> [UInt8] {
    JSONValue.object([
      "format": .string(format), "title": .string(plan.title),
      "inputHash": .string(plan.inputHash), "version": .string(plan.version),
      "seed": plan.seed > UInt64(Int.max) ? .large(plan.seed) : .integer(Int(plan.seed)),
      "options": .object(plan.options.mapValues { .string($0) }),
      "stoppedBy": plan.stoppedBy.map { .string($0) } ?? .null,
      "method": .string(plan.method),
      "assignments": .array(plan.assignments.map(assignment)),
      "reserves": .array(plan.reserves.map(reserve)),
      "levels": .array(plan.levels.map(level)),
      "shortages": .array(plan.shortages.map(shortage)),
      "certificates": .array(plan.certificates.map(certificate)),
    ])
    .readableBytes
  }

  private static func reserve(_ reserve: RosterPlan.Reserve) -> JSONValue {
    .object([
      "shift": .string(reserve.shift.text),
      "people": .array(reserve.people.map { .string($0.text) }),
    ])
  }

  private static func level(_ level: RosterPlan.Level) -> JSONValue {
    .object([
      "goal": .string(level.goal.rawValue), "value": .integer(level.value),
      "bound": .integer(level.bound), "status": .string(level.status.rawValue),
    ])
  }

  private static func shortage(_ shortage: RosterShortage) -> JSONValue {
    .object([
      "shift": .string(shortage.shift.text), "tag": shortage.tag.map { .string($0) } ?? .null,
      "asked": .integer(shortage.asked), "got": .integer(shortage.got),
    ])
  }

  private static func certificate(_ certificate: RosterCertificate) -> JSONValue {
    .object([
      "level": .integer(certificate.level), "bound": .integer(certificate.bound),
      "prices": .object(certificate.prices.mapValues { .integer($0) }),
    ])
  }

  private static func assignment(_ assignment: RosterPlan.Assignment) -> JSONValue {
    .object([
      "shift": .string(assignment.shift.text),
      "seats": .array(
        assignment.seats.map { seat in
          .object([
            "person": .string(seat.person.text), "role": seat.role.map { .string($0) } ?? .null,
          ])
        }
      ),
    ])
  }

  // MARK: Reading

  /// Reads a roster.json, which may be hostile.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: The roster that ``encode(_:)`` wrote.
  /// - Throws: ``PlanCodecError`` with the code and the place of the first thing that is wrong.
  public static func decode(_ bytes: [UInt8]) throws(PlanCodecError) -> RosterPlan {
    var fields = try PlanFields(PlanCodec.parse(bytes), at: "")
    let found = try fields.text("format")
    guard found == format else {
      throw PlanCodecError(code: .unknownFormat, location: String(found.prefix(40)))
    }
    var plan = RosterPlan(title: try fields.text("title"))
    plan.inputHash = try fields.text("inputHash")
    plan.version = try fields.text("version")
    plan.seed = try fields.seed("seed")
    plan.options = try fields.texts("options")
    plan.stoppedBy = try fields.optionalText("stoppedBy", among: ["time", "interrupt", "effort"])
    plan.method = try fields.text("method")
    plan.assignments = try fields.list("assignments", assignment)
    plan.reserves = try fields.list("reserves") { fields throws(PlanCodecError) in
      RosterPlan.Reserve(
        shift: PostID(try fields.identifier("shift")),
        people: try fields.identifiers("people").map { PersonID($0) }
      )
    }
    plan.levels = try fields.list("levels", level)
    plan.shortages = try fields.list("shortages", shortage)
    plan.certificates = try fields.list("certificates", certificate)
    try fields.finish()
    return plan
  }

  private static func assignment(
    _ fields: inout PlanFields
  ) throws(PlanCodecError) -> RosterPlan.Assignment {
    RosterPlan.Assignment(
      shift: PostID(try fields.identifier("shift")),
      seats: try fields.list("seats") { fields throws(PlanCodecError) in
        RosterPlan.Seat(
          PersonID(try fields.identifier("person")),
          role: try fields.optionalText("role")
        )
      }
    )
  }

  private static func level(_ fields: inout PlanFields) throws(PlanCodecError) -> RosterPlan.Level {
    let range = -PlanCodec.largestValue...PlanCodec.largestValue
    return RosterPlan.Level(
      goal: try fields.choice("goal"),
      value: try fields.integer("value", in: range),
      bound: try fields.integer("bound", in: range),
      status: try fields.choice("status")
    )
  }

  private static func shortage(
    _ fields: inout PlanFields
  ) throws(PlanCodecError) -> RosterShortage {
    let counts = 0...PlanCodec.largestCount
    return RosterShortage(
      shift: PostID(try fields.identifier("shift")),
      tag: try fields.optionalText("tag"),
      asked: try fields.integer("asked", in: counts),
      got: try fields.integer("got", in: counts)
    )
  }

  private static func certificate(
    _ fields: inout PlanFields
  ) throws(PlanCodecError) -> RosterCertificate {
    let range = -PlanCodec.largestValue...PlanCodec.largestValue
    let level = try fields.integer("level", in: 0...99)
    let bound = try fields.integer("bound", in: range)
    guard case .object(let object) = try fields.take("prices") else { throw fields.bad("prices") }
    var prices: [String: Int] = [:]
    for (name, value) in object {
      guard case .integer(let price) = value, range.contains(price) else {
        throw fields.bad("prices")
      }
      prices[name] = price
    }
    return RosterCertificate(level: level, bound: bound, prices: prices)
  }
}
