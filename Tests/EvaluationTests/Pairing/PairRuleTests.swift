// SPDX-License-Identifier: GPL-3.0-or-later
import Evaluation
import Street
import Testing
import TinyPairings

@Suite struct PairRuleTests {
  @Test(arguments: PairRuleCase.all)
  func `a rule of pairs is kept at its boundary`(_ rule: PairRuleCase) {
    let tiny = rule.pairing
    let plan = tiny.plan(rule.kept)
    #expect(PairReferee(tiny.scheme).judge(plan).violations == [])
  }

  @Test(arguments: PairRuleCase.all)
  func `breaking a rule of pairs by one is found by its check alone`(_ rule: PairRuleCase) {
    let tiny = rule.pairing
    let plan = tiny.plan(rule.broken)
    let found = PairReferee(tiny.scheme).judge(plan).violations
    #expect(found.map(\.code) == [rule.code])
    let others = PairRuleList.all.filter { type(of: $0) != type(of: rule.rule) }
    #expect(others.count == PairRuleList.all.count - 1)
    #expect(PairReferee(tiny.scheme, rules: others).judge(plan).violations == [])
    #expect(PairReferee(tiny.scheme, rules: [rule.rule]).judge(plan).violations == found)
  }

  @Test func `every rule of pairs has a case`() {
    let covered = Set(PairRuleCase.all.map { "\(type(of: $0.rule))" })
    let books: Set = [
      "PairInputCheck", "PairSampleCheck", "PairShortageCheck", "PairStatedValuesCheck",
    ]
    #expect(Set(PairRuleList.all.map { "\(type(of: $0))" }).subtracting(covered) == books)
  }

  @Test func `fixed pairs are exempt from rules, from their own and from each other alone`() {
    var tiny = TinyPairing()
    tiny.addColumns([[1], [2], [3]], [[1], [2], [3]])
    tiny.scheme.rules = [PairRule(.differs(from: 0, to: 0), words: "not their own")]
    tiny.scheme.mutual = .init(from: 0, to: 0)
    tiny.scheme.fixed = [tiny.pair("A1"), tiny.pair("A2"), tiny.pair("B1")]
    let referee = PairReferee(tiny.scheme)
    #expect(referee.judge(tiny.plan(["A1", "A2", "B1"])).violations == [])
    tiny.scheme.fixed = [tiny.pair("A1"), tiny.pair("A2")]
    let codes = PairReferee(tiny.scheme).judge(tiny.plan(["A1", "A2", "B1"])).violations
    #expect(codes.map(\.code) == [.reciprocal])
    #expect(codes.first?.from == ["A", "B"] && codes.first?.to == ["1", "2"])
  }

  @Test func `a violation names ids, the number of the rule and its words`() {
    var tiny = TinyPairing()
    tiny.addColumns([[1], [2], []], [[1], [], []])
    tiny.scheme.rules = [
      PairRule(.coversAny(from: 0, to: 0), words: "skill"),
      PairRule(.shares(from: 0, to: 0), words: "area"),
    ]
    let found = PairReferee(tiny.scheme).judge(tiny.plan(["A2"])).violations
    let expected = PairViolation(
      .ruleBroken,
      [.text("A"), .text("2"), .number(2), .text("area")],
      from: ["A"],
      to: ["2"]
    )
    #expect(found == [expected])
  }

  @Test func `a plan of other input is found, and so is one of another scheme`() {
    let tiny = TinyPairing()
    var plan = tiny.plan(["A1"])
    plan.inputHash = "hash"
    let referee = PairReferee(tiny.scheme)
    #expect(referee.judge(plan, expectedHash: "hash").violations == [])
    #expect(referee.judge(plan, expectedHash: "other").violations.map(\.code) == [.wrongInput])
    plan.scheme = "large"
    #expect(referee.judge(plan).violations.map(\.code) == [.wrongInput])
  }

  @Test func `the sample is the one that was drawn`() {
    var tiny = TinyPairing()
    var plan = tiny.plan(["A1"])
    #expect(PairReferee(tiny.scheme).judge(plan).violations == [])
    plan.sample = ["A"]
    #expect(PairReferee(tiny.scheme).judge(plan).violations.map(\.code) == [.wrongSample])
    tiny.scheme.sample = PairSample(side: .from, frame: 9, drawn: ["A", "B"], strata: [], seed: 1)
    plan.sample = ["B", "A"]
    #expect(PairReferee(tiny.scheme).judge(plan).violations == [])
    for wrong in [nil, [], ["A"], ["A", "C"], ["A", "B", "B"]] as [[String]?] {
      plan.sample = wrong
      #expect(PairReferee(tiny.scheme).judge(plan).violations.map(\.code) == [.wrongSample])
    }
  }

  @Test func `shortages left out, invented or changed are found`() {
    var tiny = TinyPairing()
    tiny.scheme.from.entities[1].least = 2
    tiny.scheme.to.entities[0].least = 3
    tiny.scheme.from.entities[0].heads = 2
    tiny.scheme.tallies = [
      PairTally(
        words: "nurse",
        counts: [false, true, true],
        least: [1, 0, 0],
        most: [9, 9, 9],
        isRole: false
      )
    ]
    let honest = tiny.plan(["A1", "B2"])
    let referee = PairReferee(tiny.scheme)
    #expect(referee.judge(honest).violations == [])
    #expect(honest.shortages.map(\.kind) == [nil, nil, "nurse"])
    for place in honest.shortages.indices {
      var plan = honest
      let removed = plan.shortages.remove(at: place)
      #expect(referee.judge(plan).violations.map(\.code) == [.shortageMissing])
      plan = honest
      plan.shortages.append(removed)
      #expect(referee.judge(plan).violations.map(\.code) == [.shortageInvented])
      plan = honest
      plan.shortages[place].got += 1
      #expect(referee.judge(plan).violations.map(\.code) == [.shortageWrong])
      plan = honest
      plan.shortages[place].side = plan.shortages[place].side == .to ? .from : .to
      let codes = Set(referee.judge(plan).violations.map(\.code))
      #expect(codes == [.shortageMissing, .shortageInvented])
    }
    let nurses = honest.shortages[2]
    #expect(nurses.asked == 1 && nurses.got == 0 && nurses.id == "1")
  }

  @Test func `levels, values, bounds and words that are wrong are found`() {
    var tiny = TinyPairing()
    tiny.scheme.from.entities[0].least = 2
    tiny.scheme.goals = [.shortage, .keep, .band(.to)]
    tiny.scheme.previous = [tiny.pair("B1")]
    let honest = tiny.plan(["A1"])
    let referee = PairReferee(tiny.scheme)
    #expect(honest.levels.map(\.value) == [1, 1, 0])
    #expect(referee.judge(honest).violations == [])
    func code(_ change: (inout PairPlan) -> Void) -> [PairViolationCode] {
      var plan = honest
      change(&plan)
      return referee.judge(plan).violations.map(\.code)
    }
    #expect(code { $0.levels[0].value = 0 } == [.wrongValue])
    #expect(code { $0.levels[1].bound = 2 } == [.wrongBound])
    #expect(code { $0.levels[1].bound = 1 } == [.wrongStatus])
    #expect(code { $0.levels[0].status = .optimal } == [.wrongStatus])
    #expect(code { $0.levels[0].status = .bounded } == [])
    #expect(code { $0.levels[2].status = .bounded } == [.wrongStatus])
    #expect(code { $0.levels.swapAt(0, 1) } == [.wrongLevels])
    #expect(code { $0.levels = [] } == [.wrongLevels])
  }

  @Test func `an empty pairing breaks nothing, and absurd numbers are borne`() {
    let side = PairSide(noun: "nobody", entities: [])
    let empty = PairingCase(scheme: "none", name: "none", from: side, to: side)
    #expect(PairReferee(empty).judge(PairOracle(empty).honestPlan([])).isLawful)
    var tiny = TinyPairing()
    tiny.scheme.goals = [.shortage, .band(.to), .balance(.to), .balance(.from), .metres(unit: 0)]
    for i in 0..<3 {
      tiny.scheme.from.entities[i].size = .max
      tiny.scheme.from.entities[i].heads = .max
      tiny.scheme.from.entities[i].least = .max
      tiny.scheme.from.entities[i].priority = .max
      tiny.scheme.from.entities[i].point = .plane(x: -.infinity, y: 0)
      tiny.scheme.to.entities[i].history = .min
      tiny.scheme.to.entities[i].share = .min
      tiny.scheme.to.entities[i].band = .min ... .max
      tiny.scheme.to.entities[i].most = -1
      tiny.scheme.to.entities[i].point = .plane(x: .infinity, y: .nan)
    }
    var plan = PairPlan(scheme: "tiny")
    plan.pairs = [.init(from: "A", to: "1"), .init(from: "B", to: "1")]
    let verdict = PairReferee(tiny.scheme).judge(plan)
    #expect(verdict.violations.map(\.code).contains(.tooManyHeads))
    #expect(verdict.levels.allSatisfy { $0.value >= 0 })
  }

  @Test func `the order of rows changes nothing`() {
    var tiny = TinyPairing()
    tiny.scheme.from.entities[0].most = 1
    tiny.scheme.to.entities[0].least = 5
    tiny.scheme.to.entities[1].least = 5
    var plan = tiny.plan(["A1", "A2", "B1", "B1", "C9"])
    let referee = PairReferee(tiny.scheme)
    let verdict = referee.judge(plan)
    #expect(verdict.violations.count == 3)
    plan.pairs.reverse()
    plan.shortages.reverse()
    #expect(referee.judge(plan) == verdict)
  }
}
