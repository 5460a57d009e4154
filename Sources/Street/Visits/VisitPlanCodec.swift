// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes and reads visits.json (`paidan-visits/1`): ids and numbers only, keys sorted.
public enum VisitPlanCodec {
  /// The format's name and version.
  public static let format = "paidan-visits/1"

  // MARK: Writing

  /// The calendar as readable JSON, byte for byte the same for the same calendar.
  ///
  /// - Parameter plan: Any calendar.
  /// - Returns: UTF-8 bytes.
  public static func encode(_ plan: VisitPlan) -> [UInt8] {
    JSONValue.object([
      "format": .string(format), "title": .string(plan.title),
      "stoppedBy": plan.stoppedBy.map { .string($0) } ?? .null,
      "events": .array(plan.events.map(event)),
      "shortfalls": .array(plan.shortfalls.map(shortfall)),
      "levels": .array(
        plan.levels.map { level in
          .object([
            "goal": .string(level.goal.rawValue), "value": .integer(level.value),
            "bound": .integer(level.bound),
          ])
        }
      ),
    ])
    .readableBytes
  }

  private static func event(_ event: VisitPlan.Event) -> JSONValue {
    .object([
      "duty": .string(event.duty), "window": .integer(event.window), "day": .integer(event.day),
      "people": .array(event.people.map { .string($0.text) }),
      "stops": .array(event.stops.map { .string($0) }),
      "theme": event.theme.map { .string($0) } ?? .null,
    ])
  }

  private static func shortfall(_ shortfall: VisitPlan.Shortfall) -> JSONValue {
    .object([
      "duty": .string(shortfall.duty), "window": .integer(shortfall.window),
      "asked": .integer(shortfall.asked), "got": .integer(shortfall.got),
      "reason": .string(shortfall.reason.rawValue), "number": .integer(shortfall.number),
      "remedy": .string(shortfall.remedy.rawValue),
    ])
  }

  // MARK: Reading

  private static let days = 0...VisitCase.dayRange.upperBound

  /// Reads a visits.json, which may be hostile.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: The calendar that ``encode(_:)`` wrote.
  /// - Throws: ``PlanCodecError`` with the code and the place of the first thing that is wrong.
  public static func decode(_ bytes: [UInt8]) throws(PlanCodecError) -> VisitPlan {
    var fields = try PlanFields(PlanCodec.parse(bytes), at: "")
    let found = try fields.text("format")
    guard found == format else {
      throw PlanCodecError(code: .unknownFormat, location: String(found.prefix(40)))
    }
    var plan = VisitPlan(title: try fields.text("title"))
    plan.stoppedBy = try fields.optionalText("stoppedBy", among: ["time", "interrupt", "effort"])
    plan.events = try fields.list("events", event)
    plan.shortfalls = try fields.list("shortfalls", shortfall)
    plan.levels = try fields.list("levels") { fields throws(PlanCodecError) in
      let range = -PlanCodec.largestValue...PlanCodec.largestValue
      return VisitPlan.Level(
        try fields.choice("goal"),
        value: try fields.integer("value", in: range),
        bound: try fields.integer("bound", in: range)
      )
    }
    try fields.finish()
    return plan
  }

  private static func event(
    _ fields: inout PlanFields
  ) throws(PlanCodecError) -> VisitPlan.Event {
    var event = VisitPlan.Event(
      duty: try fields.identifier("duty"),
      window: try fields.integer("window", in: days),
      day: try fields.integer("day", in: days),
      people: try fields.identifiers("people").map { PersonID($0) }
    )
    event.stops = try fields.identifiers("stops")
    event.theme = try fields.optionalText("theme")
    return event
  }

  private static func shortfall(
    _ fields: inout PlanFields
  ) throws(PlanCodecError) -> VisitPlan.Shortfall {
    let counts = 0...PlanCodec.largestCount
    return VisitPlan.Shortfall(
      duty: try fields.identifier("duty"),
      window: try fields.integer("window", in: days),
      asked: try fields.integer("asked", in: counts),
      got: try fields.integer("got", in: counts),
      reason: try fields.choice("reason"),
      number: try fields.integer("number", in: counts),
      remedy: try fields.choice("remedy")
    )
  }
}
