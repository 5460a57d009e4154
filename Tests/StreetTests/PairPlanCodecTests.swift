// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Street
import Testing

@Suite struct PairPlanCodecTests {
  /// A plan in which every field is set, with ids that hold what keys are cut at.
  private var sample: PairPlan {
    var plan = PairPlan(scheme: "grid-staffing")
    (plan.inputHash, plan.seed, plan.version) = ("0123456789abcdef", .max, "1.2")
    (plan.options, plan.stoppedBy, plan.method) = (["seed": "7", "a": "b"], "time", "mixed")
    plan.pairs = [PairPlan.Row(from: "P:1", to: "C1"), PairPlan.Row(from: "乙", to: "C\"2")]
    plan.levels = [
      PairPlan.Level(name: "shortage", value: 3, bound: 2, status: .bounded),
      PairPlan.Level(name: "metres", value: -5, bound: -9, status: .heuristic),
    ]
    var short = PairShortage(
      side: .to,
      id: "C1",
      kind: "网格员",
      asked: 5,
      got: 2,
      cause: .bandTooTight,
      candidates: 4
    )
    (short.groupSize, short.groupAsked, short.groupSupply) = (3, 9, 8)
    plan.shortages = [short]
    short.kind = nil
    plan.shortages.append(short)
    plan.certificates = [
      PairCertificate(
        levels: [0, 1],
        multipliers: [12, 1],
        prices: [
          .countAtTo("C:1"): -3, .loadAtTo("乙"): 1 << 61, .loadAtFrom("P:1"): 7,
          .tally(2, "a:b:c"): -1,
        ]
      )
    ]
    plan.sample = ["C1", "C\"2"]
    return plan
  }

  private func edited(_ from: String, _ to: String) -> [UInt8] {
    let text = String(decoding: PairPlanCodec.encode(sample), as: UTF8.self)
    #expect(text.contains(from), "\(from)")
    return Array(text.replacing(from, with: to).utf8)
  }

  @Test func `a plan survives writing and reading`() throws {
    #expect(try PairPlanCodec.decode(PairPlanCodec.encode(sample)) == sample)
    let empty = PairPlan(scheme: "x")
    #expect(try PairPlanCodec.decode(PairPlanCodec.encode(empty)) == empty)
    var drawn = empty
    drawn.sample = []
    #expect(try PairPlanCodec.decode(PairPlanCodec.encode(drawn)) == drawn)
  }

  @Test func `prices of nothing are not written`() throws {
    var plan = sample
    plan.certificates[0].prices[.countAtTo("C9")] = 0
    #expect(PairPlanCodec.encode(plan) == PairPlanCodec.encode(sample))
  }

  @Test func `no field of a plan is forgotten`() {
    func count(_ value: Any?) -> Int { value.map { Mirror(reflecting: $0).children.count } ?? 0 }
    // A new field must be written, read, and set in the sample; then this number changes.
    #expect(count(sample) == 12)
    #expect(count(sample.pairs.first) == 2)
    #expect(count(sample.levels.first) == 4)
    #expect(count(sample.shortages.first) == 10)
    #expect(count(sample.certificates.first) == 3)
  }

  @Test func `one plan has one text and its keys are sorted`() {
    let first = PairPlanCodec.encode(sample)
    for _ in 0..<5 { #expect(PairPlanCodec.encode(sample) == first) }
    let keys = String(decoding: first, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("  \"") }
      .compactMap { $0.split(separator: "\"").dropFirst().first }
    #expect(keys == keys.sorted() && keys.count == 13)
  }

  private static let damages: [(String, String, PlanFileCode)] = [
    ("\"paidan-pair/1\"", "\"paidan-plan/1\"", .unknownFormat),
    ("\"asked\": 5", "\"asked\": 5.5", .wrongType),
    ("\"asked\": 5", "\"asked\": \"5\"", .wrongType),
    ("\"asked\": 5", "\"asked\": -1", .badValue),
    ("\"asked\": 5", "\"asked\": 99999999999", .badValue),
    ("\"asked\": 5", "\"asked\": 05", .malformed),
    ("\"asked\": 5", "\"asked\": 5,\"asked\": 5", .duplicateKey),
    ("\"asked\": 5", "\"asked\": 5,\"more\": 1", .unknownKey),
    ("\"asked\": 5,", "", .missingKey),
    ("\"asked\": 5", "\"asked\": 1e999", .numberOutOfRange),
    ("\"bandTooTight\"", "\"weather\"", .badValue),
    ("\"side\": \"to\"", "\"side\": \"up\"", .badValue),
    ("\"status\": \"bounded\"", "\"status\": \"sure\"", .badValue),
    ("\"name\": \"metres\"", "\"name\": \"\"", .badValue),
    ("\"stoppedBy\": \"time\"", "\"stoppedBy\": \"boredom\"", .badValue),
    ("\"seed\": 18446744073709551615", "\"seed\": -1", .badValue),
    ("\"seed\": 18446744073709551615", "\"seed\": 18446744073709551616", .wrongType),
    ("\"tally:2:a:b:c\"", "\"tally:-2:a\"", .badValue),
    ("\"tally:2:a:b:c\"", "\"tally:2\"", .badValue),
    ("\"from:P:1\"", "\"whence:P1\"", .badValue),
    ("\"from:P:1\"", "\"from\"", .badValue),
    ("\"levels\": [0,1]", "\"levels\": [0,-1]", .badValue),
    ("\"multipliers\": [12,1]", "\"multipliers\": [12,-1]", .badValue),
    ("\"multipliers\": [12,1]", "\"multipliers\": 12", .wrongType),
    ("\"sample\"", "\"samples\"", .missingKey),
    ("\"method\": \"mixed\"", "\"method\": null", .wrongType),
    ("\"from\": \"乙\"", "\"from\": \"\"", .badValue),
  ]

  @Test(arguments: damages)
  func `a damaged plan is a typed error`(from: String, to: String, code: PlanFileCode) {
    #expect {
      try PairPlanCodec.decode(edited(from, to))
    } throws: { error in
      (error as? PlanCodecError)?.code == code
    }
  }

  @Test func `no text makes the reader crash`() {
    var dice = SeededGenerator(seed: 7)
    let bytes = PairPlanCodec.encode(sample)
    var read = 0
    for round in 0..<1000 {
      var damaged = bytes
      for _ in 0...dice.below(4) {
        guard !damaged.isEmpty else { break }
        let position = dice.below(damaged.count)
        switch dice.below(4) {
        case 0, 1: damaged[position] = UInt8(dice.below(256))
        case 2: damaged.remove(at: position)
        default: damaged.removeSubrange(position...)
        }
      }
      do throws(PlanCodecError) {
        let plan = try PairPlanCodec.decode(damaged)
        read += 1
        #expect((try? PairPlanCodec.decode(PairPlanCodec.encode(plan))) == plan, "round \(round)")
      } catch {
        #expect(!error.location.isEmpty || error.code == .wrongType, "round \(round)")
      }
    }
    #expect(read > 20)
  }

  @Test func `deep nesting and other files end in an error`() {
    for text in [String(repeating: "[", count: 100_000), "", "null", "[]", "{}", "PK"] {
      #expect(throws: PlanCodecError.self) { try PairPlanCodec.decode(Array(text.utf8)) }
    }
  }
}
