// SPDX-License-Identifier: GPL-3.0-or-later

extension PlanCodec {
  /// Reads a plan.json.
  ///
  /// The file is hostile until proven otherwise: every key must be known and present, every number
  /// in a range from which sums can't overflow. Whether the plan is any good is the referee's business.
  ///
  /// - Parameter bytes: The file.
  /// - Returns: The plan that ``encode(_:)`` wrote.
  /// - Throws: ``PlanCodecError`` with the code and the place of the first thing that is wrong.
  public static func decode(_ bytes: [UInt8]) throws(PlanCodecError) -> Plan {
    var fields = try PlanFields(parse(bytes), at: "")
    let found = try fields.text("format")
    guard found == format else {
      throw PlanCodecError(code: .unknownFormat, location: String(found.prefix(40)))
    }
    var plan = Plan(
      week: try fields.day("week"),
      inputHash: try fields.text("inputHash"),
      seed: try fields.seed("seed"),
      version: try fields.text("version"),
      options: try fields.texts("options")
    )
    plan.changes = try changes(&fields)
    plan.stoppedBy = try fields.optionalText("stoppedBy", among: ["time", "interrupt", "effort"])
    plan.levels = try fields.list("levels", level)
    guard Set(plan.levels.map(\.goal)).count == plan.levels.count else {
      throw PlanCodecError(code: .badValue, location: "levels")
    }
    plan.projects = try fields.list("projects", project)
    plan.unmet = try fields.list("unmet", unmet)
    plan.excluded = try fields.list("excluded", excluded)
    plan.setAside = try fields.list("setAside", setAside)
    plan.methods = try fields.list("methods", method)
    let certificates = try fields.list("certificates", certificate)
    guard certificates.count <= 1 else {
      throw PlanCodecError(code: .badValue, location: "certificates")
    }
    plan.certificate = certificates.first
    plan.scarce = try fields.list("scarce", scarce)
    plan.projects += try fields.list("shifts", project)
    try fields.finish()
    return plan
  }

  static func parse(_ bytes: [UInt8]) throws(PlanCodecError) -> JSONValue {
    do throws(JSONFault) {
      return try JSONValue(parsing: bytes)
    } catch {
      let code: PlanFileCode =
        switch error.kind {
        case .malformed: .malformed
        case .tooDeep: .tooDeep
        case .duplicateKey: .duplicateKey
        case .numberOutOfRange: .numberOutOfRange
        }
      throw PlanCodecError(code: code, location: String(error.offset))
    }
  }

  private static func level(_ fields: inout PlanFields) throws(PlanCodecError) -> LevelResult {
    LevelResult(
      goal: try fields.choice("name"),
      value: try fields.integer("value", in: -largestValue...largestValue),
      bound: try fields.integer("bound", in: -largestValue...largestValue),
      status: try fields.choice("status"),
      certificate: try fields.choice("certificate")
    )
  }

  private static func project(_ fields: inout PlanFields) throws(PlanCodecError) -> Project {
    let start = try fields.integer("start", in: 0...2 * TimeSpan.weekEnd)
    let minutes = try fields.integer("minutes", in: 0...2 * TimeSpan.weekEnd)
    let cell = try fields.optionalText("cell")
    guard cell == HalfDay(containing: start)?.description else { throw fields.bad("cell") }
    guard try fields.text("state") == proposedState else { throw fields.bad("state") }
    let needs =
      fields.has("post")
      ? [NeedID(post: PostID(try fields.identifier("post"))).text]
      : try fields.identifiers("needs")
    return Project(
      id: try fields.text("id"),
      needs: needs.map { NeedID($0) },
      projectClass: try fields.choice("class"),
      span: TimeSpan(start: start, end: start + minutes),
      place: try fields.optionalIdentifier("place").map { PlaceID($0) },
      unit: try fields.optionalIdentifier("unit").map { UnitID($0) },
      providers: try fields.list("providers", provision),
      host: fields.has("host") ? NeedID(try fields.identifier("host")) : nil
    )
  }

  private static func provision(_ fields: inout PlanFields) throws(PlanCodecError) -> Provision {
    let quantity = try fields.integer("quantity", in: -largestCount...largestCount)
    let role = try fields.text("role")
    guard role == offerRole || role == personRole else { throw fields.bad("role") }
    let provider: ProviderID =
      role == offerRole
      ? .offer(OfferID(try fields.identifier("offer")))
      : .person(PersonID(try fields.identifier("person")))
    let component =
      fields.has("component") ? try fields.integer("component", in: 1...largestCount) : nil
    return Provision(provider: provider, quantity: quantity, component: component)
  }

  private static func unmet(_ fields: inout PlanFields) throws(PlanCodecError) -> UnmetNeed {
    let funnel = try fields.integers("funnel", in: 0...largestCount)
    guard funnel.count == FunnelStage.allCases.count else { throw fields.bad("funnel") }
    return UnmetNeed(
      need: NeedID(try fields.identifier("need")),
      asked: try fields.integer("asked", in: 0...largestCount),
      got: try fields.integer("got", in: 0...largestCount),
      funnel: funnel,
      cause: try fields.message("cause"),
      remedy: try fields.message("remedy")
    )
  }

  private static func excluded(_ fields: inout PlanFields) throws(PlanCodecError) -> ExcludedNeed {
    ExcludedNeed(
      need: NeedID(try fields.identifier("need")),
      reason: try fields.choice("reason")
    )
  }

  private static func scarce(_ fields: inout PlanFields) throws(PlanCodecError) -> ScarceThing {
    ScarceThing(
      kind: try fields.text("kind"),
      name: try fields.text("name"),
      units: try fields.integer("units", in: 1...largestCount),
      needs: try fields.integer("needs", in: 0...largestCount),
      // Plans written before shifts were counted apart have none.
      posts: fields.has("posts") ? try fields.integer("posts", in: 0...largestCount) : 0,
      points: try fields.integer("points", in: 0...largestValue)
    )
  }

  private static func setAside(_ fields: inout PlanFields) throws(PlanCodecError) -> SetAsideRow {
    SetAsideRow(
      table: try fields.text("table"),
      id: try fields.text("id"),
      reason: try fields.text("reason")
    )
  }

  private static func method(_ fields: inout PlanFields) throws(PlanCodecError) -> MethodUse {
    MethodUse(
      method: try fields.text("method"),
      reason: try fields.text("reason"),
      needCount: try fields.integer("needs", in: 0...largestCount)
    )
  }

  private static func certificate(
    _ fields: inout PlanFields
  ) throws(PlanCodecError) -> Certificate {
    Certificate(claim: try fields.choice("claim"), stages: try fields.list("stages", stage))
  }

  private static func stage(_ fields: inout PlanFields) throws(PlanCodecError) -> CertificateStage {
    let goals: [Goal] = try fields.choices("goals")
    var stage = CertificateStage(
      goals: goals,
      factors: try fields.integers("factors", in: Int.min...Int.max),
      potentials: try fields.potentials("potentials"),
      favoured: try fields.identifiers("favoured").map { PlaceID($0) }
    )
    if fields.has("prices") { stage.prices = try fields.potentials("prices") }
    if fields.has("cases") { stage.cases = try fields.list("cases", certificateCase) }
    return stage
  }

  private static func certificateCase(
    _ fields: inout PlanFields
  ) throws(PlanCodecError) -> CertificateCase {
    CertificateCase(
      limits: try fields.list("limits", limit),
      factors: try fields.integers("factors", in: Int.min...Int.max),
      prices: try fields.potentials("prices")
    )
  }

  private static func limit(_ fields: inout PlanFields) throws(PlanCodecError) -> CaseLimit {
    var provider: ProviderID?
    if fields.has("offer") { provider = .offer(OfferID(try fields.identifier("offer"))) }
    if fields.has("person") { provider = .person(PersonID(try fields.identifier("person"))) }
    let cell =
      fields.has("cell") ? try fields.integer("cell", in: 0...(HalfDay.count - 1)) : nil
    let way = ServiceWay(
      need: NeedID(try fields.identifier("need")),
      provider: provider,
      halfDay: cell.map { HalfDay(index: $0) }
    )
    return CaseLimit(way, isOnly: try fields.flag("only"))
  }
}
