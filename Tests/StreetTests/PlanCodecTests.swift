// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street
import Testing

@Suite struct PlanCodecTests {
  private func edited(_ from: String, _ to: String) -> [UInt8] {
    let text = String(decoding: PlanCodec.encode(samplePlan()), as: UTF8.self)
    return Array(text.replacing(from, with: to).utf8)
  }

  @Test func `a plan survives writing and reading`() throws {
    let plan = samplePlan()
    #expect(try PlanCodec.decode(PlanCodec.encode(plan)) == plan)
    let empty = Plan(week: Day(number: 0), inputHash: "", seed: 0, version: "", options: [:])
    #expect(try PlanCodec.decode(PlanCodec.encode(empty)) == empty)
  }

  @Test func `a plan from before shifts were counted apart is read`() throws {
    #expect(try PlanCodec.decode(edited(",\"posts\":4", "")).scarce.first?.posts == 0)
  }

  @Test func `a plan from the tables alone says nothing of changes`() throws {
    var plan = samplePlan()
    plan.changes = PlanChanges()
    #expect(!String(decoding: PlanCodec.encode(plan), as: UTF8.self).contains("changes"))
    #expect(try PlanCodec.decode(PlanCodec.encode(plan)) == plan)
  }

  @Test(arguments: [
    ("\"kind\":\"moved\"", "\"kind\":\"away\"", "changes[7].kind"),
    ("\"spans\":[540,600]", "\"spans\":[600,540]", "changes[1].spans"),
    ("\"spans\":[540,600]", "\"spans\":[540]", "changes[1].spans"),
    ("\"spans\":[540,600]", "\"spans\":[]", "changes[1].spans"),
    ("\"rule\":\"radius\"", "\"rule\":\"age\"", "changes[10].rule"),
    ("\"providers\":[{\"person\":\"V2\"}]", "\"providers\":[]", "changes[3].providers"),
  ])
  func `a change that cannot be is refused where it stands`(
    from: String,
    to: String,
    place: String
  ) {
    let found = #expect(throws: PlanCodecError.self) { try PlanCodec.decode(edited(from, to)) }
    #expect(found?.location == place)
  }

  @Test func `what is said of records that are gone is left out`() {
    let empty = Week(monday: Day(number: 20_493), records: WeekRecords())
    let known = sampleChanges().known(in: empty)
    #expect(known.added == [NeedID("N9")] && known.week.withoutRules.count == 2)
    #expect(known.count == 3)
    var some = sampleChanges()
    some.forget([NeedID("N1"), NeedID("需求2"), NeedID("N3")])
    #expect(some.week.moved.isEmpty && some.week.pins.isEmpty && some.week.bans.isEmpty)
    #expect(some.held.isEmpty && some.week.cancelled.count == 2)
  }

  @Test func `no field of a plan is forgotten`() {
    let plan = samplePlan()
    func count(_ value: Any?) -> Int { value.map { Mirror(reflecting: $0).children.count } ?? 0 }
    // A new field must be written, read, and set in the sample plan; then this number changes.
    #expect(count(plan) == 15)
    #expect(count(plan.changes) == 3)
    #expect(count(plan.changes.week) == 7)
    #expect(count(plan.scarce.first) == 6)
    #expect(count(plan.levels.first) == 5)
    #expect(count(plan.projects.first) == 8)
    #expect(count(plan.projects.first?.providers.first) == 3)
    #expect(plan.projects.first?.host != nil)
    #expect(plan.projects.first?.providers.first?.component != nil)
    #expect(count(plan.unmet.first) == 6)
    #expect(count(plan.excluded.first) == 2)
    #expect(count(plan.setAside.first) == 3)
    #expect(count(plan.methods.first) == 3)
    #expect(count(plan.certificate) == 2)
    #expect(count(plan.certificate?.stages.first) == 6)
  }

  @Test func `one plan has one text and its keys are sorted`() throws {
    let first = PlanCodec.encode(samplePlan())
    for _ in 0..<5 { #expect(PlanCodec.encode(samplePlan()) == first) }
    let text = String(decoding: first, as: UTF8.self)
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }
      .compactMap { $0.split(separator: "\"").dropFirst().first }
    #expect(keys == keys.sorted())
    #expect(keys.count == 17)
    #expect(text.contains("\"state\":\"待确认\""))
    for line in text.split(separator: "\n") where line.hasPrefix("    {\"cell\"") {
      #expect(line.contains("\"providers\""))
    }
  }

  @Test func `keys of nodes stay apart whatever the identifiers hold`() {
    let hostile = ["1", "1@3", "1#3", "1%403", "%", "@", "#", "~3", "a:b", "社区@"]
    var keys: Set<String> = []
    var count = 0
    for text in hostile {
      let providers: [ProviderID] = [.offer(OfferID(text)), .person(PersonID(text))]
      var nodes: [FlowNode] = [.need(NeedID(text)), .unit(UnitID(text)), .shortage(PlaceID(text))]
      nodes.append(.unitCell(UnitID(text), HalfDay(index: 3)))
      for provider in providers {
        nodes.append(.provider(provider))
        nodes.append(.providerDay(provider, day: 3))
        nodes.append(.providerCell(provider, HalfDay(index: 3)))
        nodes.append(.providerMinutes(provider, HalfDay(index: 3)))
      }
      for node in nodes {
        keys.insert(node.key)
        count += 1
        #expect(FlowNode(key: node.key) == node)
      }
    }
    #expect(keys.count == count)
  }

  @Test(arguments: [
    "", "need:", "need:a@1", "offer:a@21", "offer:a@-1", "offer:a@01", "person:a#7", "unit:a#1",
    "unit:a~1",
    "offer:a@1@2", "offer:a%4", "thing:a", "shortage:",
  ])
  func `a key that no node has is refused`(key: String) {
    #expect(FlowNode(key: key) == nil)
  }

  @Test(arguments: [
    ("\"paidan-plan/1\"", "\"paidan-plan/2\"", PlanFileCode.unknownFormat),
    ("\"quantity\":3", "\"quantity\":3.5", .wrongType),
    ("\"quantity\":3", "\"quantity\":99999999999", .badValue),
    ("\"quantity\":3", "\"quantity\":\"3\"", .wrongType),
    ("\"start\":540", "\"start\":-1", .badValue),
    ("\"cell\":\"0.0\"", "\"cell\":\"0.1\"", .badValue),
    ("待确认", "已同意", .badValue),
    ("\"week\": \"2026-02-09\"", "\"week\": \"2026-02-30\"", .badValue),
    ("\"name\":\"band\"", "\"name\":\"needs\"", .badValue),
    ("\"name\":\"band\"", "\"name\":\"money\"", .badValue),
    ("\"need:N1\"", "\"need@N1\"", .badValue),
    ("\"claim\":", "\"claims\":", .missingKey),
    ("\"asked\":5", "\"asked\":5,\"more\":1", .unknownKey),
    ("\"units\":2", "\"units\":0", .badValue),
    ("[9,8,7,6,5,4,3]", "[9,8,7]", .badValue),
    ("\"asked\":5", "\"asked\":5,\"asked\":5", .duplicateKey),
    ("\"asked\":5", "\"asked\":1e999", .numberOutOfRange),
    ("\"asked\":5", "\"asked\":05", .malformed),
    ("\"seed\": 18446744073709551615", "\"seed\": -1", .badValue),
    ("\"stoppedBy\": \"time\"", "\"stoppedBy\": \"boredom\"", .badValue),
    ("\"role\":\"gives\"", "\"role\":\"serves\"", .missingKey),
  ])
  func `a damaged plan is a typed error`(from: String, to: String, code: PlanFileCode) {
    #expect {
      try PlanCodec.decode(edited(from, to))
    } throws: { error in
      (error as? PlanCodecError)?.code == code
    }
  }

  @Test func `no text makes the reader crash`() {
    var generator = SeededGenerator(seed: 7)
    let bytes = PlanCodec.encode(samplePlan())
    for round in 0..<400 {
      var damaged = bytes
      for _ in 0...generator.below(4) {
        let position = generator.below(damaged.count)
        switch generator.below(3) {
        case 0: damaged[position] = UInt8(generator.below(256))
        case 1: damaged.remove(at: position)
        default: damaged.removeSubrange(position...)
        }
        if damaged.isEmpty { break }
      }
      do throws(PlanCodecError) {
        let plan = try PlanCodec.decode(damaged)
        #expect((try? PlanCodec.decode(PlanCodec.encode(plan))) == plan, "round \(round)")
      } catch {
        #expect(!error.location.isEmpty || error.code == .wrongType, "round \(round)")
      }
    }
  }

  @Test func `deep nesting ends in an error`() {
    let deep = Array(String(repeating: "[", count: 100_000).utf8)
    #expect {
      try PlanCodec.decode(deep)
    } throws: { error in
      (error as? PlanCodecError)?.code == .tooDeep
    }
  }
}
