// SPDX-License-Identifier: GPL-3.0-or-later

extension PlanCodec {
  /// The bytes of a plan's plan.json.
  ///
  /// - Parameter plan: Any plan.
  /// - Returns: UTF-8 with a line feed at the end, one project a line.
  /// - Complexity: O(n log n) in the size of the plan.
  public static func encode(_ plan: Plan) -> [UInt8] {
    var writer = JSONWriter()
    writer.reserve(4096 + 256 * plan.projects.count + 32 * nodeCount(of: plan))
    writer.raw("{\n  \"certificates\": ")
    writeCertificates(of: plan, to: &writer)
    if !plan.changes.isEmpty {
      member("changes", values(of: plan.changes), &writer) { $1.value($0) }
    }
    member("excluded", plan.excluded, &writer, writeExcluded)
    writer.raw(",\n  \"format\": ")
    writer.string(format)
    writer.raw(",\n  \"inputHash\": ")
    writer.string(plan.inputHash)
    member("levels", plan.levels, &writer, writeLevel)
    member("methods", plan.methods, &writer, writeMethod)
    writer.raw(",\n  \"options\": ")
    writer.value(.object(plan.options.mapValues { .string($0) }))
    member("projects", plan.projects.filter { $0.post == nil }, &writer, writeProject)
    member("scarce", plan.scarce, &writer, writeScarce)
    writer.raw(",\n  \"seed\": ")
    writer.integer(plan.seed)
    member("setAside", plan.setAside, &writer, writeSetAside)
    member("shifts", plan.projects.filter { $0.post != nil }, &writer, writeProject)
    writer.raw(",\n  \"stoppedBy\": ")
    writer.optional(plan.stoppedBy)
    member("unmet", plan.unmet, &writer, writeUnmet)
    writer.raw(",\n  \"version\": ")
    writer.string(plan.version)
    writer.raw(",\n  \"week\": ")
    writer.string(plan.week.description)
    writer.raw("\n}\n")
    return writer.bytes
  }

  private static func nodeCount(of plan: Plan) -> Int {
    plan.certificate?.stages.reduce(0) { $0 + $1.potentials.count } ?? 0
  }

  private static func member<Element>(
    _ key: String,
    _ elements: [Element],
    _ writer: inout JSONWriter,
    _ write: (Element, inout JSONWriter) -> Void
  ) {
    writer.raw(",\n  \"\(key)\": [")
    for (position, element) in elements.enumerated() {
      writer.raw(position > 0 ? ",\n    " : "\n    ")
      write(element, &writer)
    }
    writer.raw(elements.isEmpty ? "]" : "\n  ]")
  }

  private static func writeExcluded(_ entry: ExcludedNeed, to writer: inout JSONWriter) {
    writer.raw("{\"need\":")
    writer.string(entry.need.text)
    writer.raw(",\"reason\":\"\(entry.reason.rawValue)\"}")
  }

  private static func writeLevel(_ level: LevelResult, to writer: inout JSONWriter) {
    writer.raw("{\"bound\":\(level.bound),\"certificate\":\"\(level.certificate.rawValue)\"")
    writer.raw(",\"name\":\"\(level.goal.rawValue)\",\"status\":\"\(level.status.rawValue)\"")
    writer.raw(",\"value\":\(level.value)}")
  }

  private static func writeMethod(_ use: MethodUse, to writer: inout JSONWriter) {
    writer.raw("{\"method\":")
    writer.string(use.method)
    writer.raw(",\"needs\":\(use.needCount),\"reason\":")
    writer.string(use.reason)
    writer.raw("}")
  }

  private static func writeProject(_ project: Project, to writer: inout JSONWriter) {
    writer.raw("{\"cell\":")
    writer.optional(HalfDay(containing: project.span.start)?.description)
    writer.raw(",\"class\":\"\(project.projectClass.rawValue)\"")
    if let host = project.host {
      writer.raw(",\"host\":")
      writer.string(host.text)
    }
    writer.raw(",\"id\":")
    writer.string(project.id)
    writer.raw(",\"minutes\":\(project.span.end - project.span.start)")
    if project.post == nil {
      writer.raw(",\"needs\":")
      writer.value(.array(project.needs.map { .string($0.text) }))
    }
    writer.raw(",\"place\":")
    writer.optional(project.place?.text)
    if let post = project.post {
      writer.raw(",\"post\":")
      writer.string(post.text)
    }
    writer.raw(",\"providers\":[")
    for (position, provision) in project.providers.enumerated() {
      if position > 0 { writer.raw(",") }
      write(provision, to: &writer)
    }
    writer.raw("],\"start\":\(project.span.start),\"state\":\"\(proposedState)\",\"unit\":")
    writer.optional(project.unit?.text)
    writer.raw("}")
  }

  private static func write(_ provision: Provision, to writer: inout JSONWriter) {
    writer.raw("{")
    if let component = provision.component { writer.raw("\"component\":\(component),") }
    switch provision.provider {
    case .offer(let id):
      writer.raw("\"offer\":")
      writer.string(id.text)
      writer.raw(",\"quantity\":\(provision.quantity),\"role\":\"\(offerRole)\"}")
    case .person(let id):
      writer.raw("\"person\":")
      writer.string(id.text)
      writer.raw(",\"quantity\":\(provision.quantity),\"role\":\"\(personRole)\"}")
    }
  }

  private static func writeScarce(_ thing: ScarceThing, to writer: inout JSONWriter) {
    writer.raw("{\"kind\":")
    writer.string(thing.kind)
    writer.raw(",\"name\":")
    writer.string(thing.name)
    writer.raw(
      ",\"needs\":\(thing.needs),\"points\":\(thing.points),\"posts\":\(thing.posts)"
        + ",\"units\":\(thing.units)}"
    )
  }

  private static func writeSetAside(_ row: SetAsideRow, to writer: inout JSONWriter) {
    writer.raw("{\"id\":")
    writer.string(row.id)
    writer.raw(",\"reason\":")
    writer.string(row.reason)
    writer.raw(",\"table\":")
    writer.string(row.table)
    writer.raw("}")
  }

  private static func writeUnmet(_ entry: UnmetNeed, to writer: inout JSONWriter) {
    writer.raw("{\"asked\":\(entry.asked),\"cause\":")
    writer.value(json(entry.cause))
    writer.raw(",\"funnel\":")
    writer.value(.array(entry.funnel.map { .integer($0) }))
    writer.raw(",\"got\":\(entry.got),\"need\":")
    writer.string(entry.need.text)
    writer.raw(",\"remedy\":")
    writer.value(json(entry.remedy))
    writer.raw("}")
  }

  private static func json(_ message: Message) -> JSONValue {
    let arguments = message.arguments.map { argument -> JSONValue in
      switch argument {
      case .text(let text): .string(text)
      case .number(let number): .integer(number)
      }
    }
    return .object(["arguments": .array(arguments), "code": .string(message.code)])
  }
}

extension JSONWriter {
  fileprivate mutating func optional(_ text: String?) {
    if let text { string(text) } else { raw("null") }
  }
}
