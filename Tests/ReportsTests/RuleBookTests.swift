// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Reports
import Street
import Tables
import Testing

/// Nobody adds a rule, a goal or a setting without its text.
@Suite struct RuleBookTests {
  private func maker(
    _ policy: Policy? = nil,
    office: OfficeSettings = OfficeSettings(),
    _ language: Language = .chinese
  ) -> RuleBookMaker {
    let week = policy.map { Week(monday: SampleWeek.monday, policy: $0, records: WeekRecords()) }
    return RuleBookMaker(
      week: week,
      office: office,
      version: "1.2.3",
      catalogue: Catalogue(language)
    )
  }

  private func text(_ maker: RuleBookMaker, _ language: Language = .chinese) -> String {
    RuleBookText(maker.book, as: .plain, Catalogue(language)).lines.joined(separator: "\n")
  }

  @Test(arguments: Language.allCases)
  func `every rule of the law stands there with its article, in force`(language: Language) {
    let book = maker(nil, language).book
    let words = text(maker(nil, language), language)
    for rule in LegalRule.allCases {
      let clause = book.clauses.first { $0.code == "law.\(rule.rawValue)" }
      #expect(clause?.article == rule.article, "\(rule)")
      #expect(clause?.isInForce == true, "\(rule)")
      #expect(clause.map { words.contains($0.text) } == true, "\(rule)")
      #expect(words.contains(rule.article), "\(rule)")
    }
  }

  @Test func `every rule of the house stands there, and says when it is switched off`() {
    let on = maker().book
    var policy = Policy()
    policy.switchedOff = Set(HouseRule.allCases)
    let off = maker(policy).book
    for rule in HouseRule.allCases {
      #expect(on.clauses.first { $0.code == "house.\(rule.rawValue)" }?.isInForce == true)
      #expect(off.clauses.first { $0.code == "house.\(rule.rawValue)" }?.isInForce == false)
    }
    #expect(text(maker(policy)).contains("（已关闭）"))
    #expect(text(maker(policy)).contains("就近范围、默认上限、在职时间、老年夜间（本街道设定，默认为无）"))
  }

  @Test func `every goal stands there once, in the order in force`() {
    var policy = Policy()
    policy.goalOrder = [.continuity, .fineBalance, .wishes, .fit, .nearness, .band]
    let codes = maker(policy).book.clauses.map(\.code).filter { $0.hasPrefix("goal.") }
    let order = Goal.leading + [.rules] + policy.goalOrder
    #expect(codes == order.map { "goal.\($0.rawValue)" })
    #expect(Set(order) == Set(Goal.allCases))
    let titles = maker(policy).book.clauses.filter { $0.code.hasPrefix("goal.") }.map(\.title)
    #expect(titles == order.map { Catalogue().text($0.label) })
  }

  @Test(arguments: Language.allCases)
  func `every key of the settings is named once with its value`(language: Language) {
    let settings = maker(Policy(), language).book.settings
    #expect(settings.map(\.key).sorted() == SettingKey.allCases.map(\.rawValue).sorted())
    let words = text(maker(Policy(), language), language)
    for setting in settings {
      #expect(!setting.value.isEmpty && words.contains(setting.name), "\(setting.key)")
      #expect(!setting.isChanged, "\(setting.key)")
    }
  }

  @Test func `every field of the policy has a key among the settings`() {
    let keys: [String: SettingKey] = [
      "streetName": .name, "goalOrder": .goals, "switchedOff": .switchedOff,
      "classPoints": .classWeights, "floorShare": .floorShare, "bandWidth": .bandWidth,
      "radiusMetres": .radiusMetres, "radiusClass": .radiusClass, "coordinates": .coordinates,
      "bufferMinutes": .bufferMinutes, "sharedCategories": .sharedCategories,
      "travelMetresPerMinute": .travelMetresPerMinute,
      "travelMinutesByClass": .travelMinutesByClass, "defaultPerWeek": .defaultPerWeek,
      "defaultPerMonth": .defaultPerMonth, "defaultMinutesPerDay": .defaultMinutesPerDay,
      "functionsByCategory": .functions, "certificatesByCategory": .certificates,
    ]
    // Whether there are people's rules is no setting: a file beside the settings says it.
    let fields = Mirror(reflecting: Policy()).children.compactMap(\.label)
    #expect(Set(fields) == Set(keys.keys).union(["hasPeopleRules"]))
    let elsewhere: Set<SettingKey> = [.week, .categories, .trades]
    #expect(Set(keys.values).union(elsewhere) == Set(SettingKey.allCases))
  }

  @Test func `what the office has set stands there with the default beside it`() {
    var policy = Policy()
    policy.streetName = "东风街道"
    policy.goalOrder = [.nearness, .band, .fit, .wishes, .fineBalance, .continuity]
    policy.classPoints[.elderly] = 3500
    policy.floorShare = 405
    policy.bandWidth = 100
    policy.radiusMetres = 1234
    policy.radiusClass = 1
    policy.coordinates = .gcj02
    policy.bufferMinutes = 17
    policy.sharedCategories = ["健康讲座": 60]
    policy.travelMetresPerMinute = 77
    policy.travelMinutesByClass = [1, 2, 3, 4, 5]
    policy.defaultPerWeek = 6
    policy.defaultPerMonth = 9
    policy.defaultMinutesPerDay = 111
    policy.functionsByCategory = ["义诊": ["医疗", "卫生"]]
    policy.certificatesByCategory["烹饪"] = ["健康证"]
    policy.switchedOff = [.elderlyEvenings]
    let office = OfficeSettings(categories: ["义诊"], asksTrades: true)
    let book = maker(policy, office: office).book
    let fixed: Set = ["name", "week"]
    #expect(book.settings.filter { !$0.isChanged }.map(\.key).allSatisfy(fixed.contains))
    let words = text(maker(policy, office: office))
    for part in [
      "（东风街道，自2026-02-09起的一周）", "1234米以内", "不超过1级", "每周不超过6次，每月不超过9次",
      "每天不超过111分钟", "老年 3.5、残疾 2", "上下各10%以内", "乘40.5%", "至少间隔17分钟",
      "健康讲座—60人", "按每分钟77米", "1分钟、2分钟、3分钟、4分钟、5分钟", "义诊—医疗/卫生", "烹饪—健康证",
      "就近就便、相对均衡、职能特长", "gcj02（本街道设定，默认为wgs84）", "±10%（本街道设定，默认为±25%）",
      "设置项“按特长派单”：是（本街道设定，默认为否）", "派单 1.2.3",
    ] {
      #expect(words.contains(part), "\(part)")
    }
  }

  @Test func `articles are counted through and clauses within each`() {
    let book = maker().book
    #expect(book.articles.map(\.number) == Array(1...book.articles.count))
    #expect(book.chapters.map(\.number) == Array(1...book.chapters.count))
    #expect(Set(book.clauses.map(\.code)).count == book.clauses.count)
    #expect(Set(book.articles.map(\.code)).count == book.articles.count)
    let lines = RuleBookText(book, as: .plain, Catalogue()).lines
    #expect(lines.contains { $0.hasPrefix("第一条　") })
    #expect(lines.contains { $0.hasPrefix("第十二条　") })
    #expect(lines.contains { $0.hasPrefix("  （十二）容量：") })
    #expect(lines.allSatisfy { !$0.contains("{") && !$0.contains("rule.") })
  }

  @Test func `a week with people's rules lists them with their price`() {
    var roster = RosterCase(title: "", first: SampleWeek.monday, days: 7)
    roster.rules = [
      RosterRule("夜班", .excluded, standing: .legal(.minorRisk)),
      RosterRule("均衡", .equalShares(of: .shifts, tolerance: 1), price: 4),
      RosterRule("停用", .wishes, price: 1, isOn: false),
    ]
    let week = Week(monday: SampleWeek.monday, records: WeekRecords(), roster: roster)
    let book = RuleBookMaker(week: week, version: "1", catalogue: Catalogue()).book
    let people = book.clauses.filter { $0.code.hasPrefix("people.") }
    #expect(people.map(\.code) == ["people.夜班", "people.均衡"])
    #expect(people.first?.article == LegalRule.minorRisk.article)
    #expect(people.last?.text == "班次数按应分担数均衡，相差1 个班次以内。可以让步，每违反1 个班次罚4分。")
    let goal = book.clauses.first { $0.code == "goal.rules" }
    #expect(goal?.isInForce == true)
    #expect(maker().book.clauses.first { $0.code == "goal.rules" }?.isInForce == false)
  }

  private static let laws: [(RosterLaw, String)] = [
    (.shiftCount(most: 2, per: .week), "每周不超过2 个班次"),
    (.shiftCount(least: 1, most: 4, per: .month), "每月不少于1 个班次、每月不超过4 个班次"),
    (.minutes(most: 480, per: .day), "每天不超过480 分钟"),
    (.weekends(most: 2, per: .horizon), "本期合计不超过2 个周末"),
    (.equalShares(of: .nights, tolerance: 1), "夜班数按应分担数均衡，相差1 个班次以内"),
    (.consecutiveWork(most: 5), "连续上班不超过5 天"), (.consecutiveOff(least: 2), "连续休息不少于2 天"),
    (.rest(minutes: 600), "两班之间休息不少于600 分钟"),
    (.travelBuffer(minutes: 30), "换地点的两班之间不少于30 分钟"),
    (.succession(then: RosterShiftFilter(kinds: ["早班"]), withinDays: 1), "此后1天内不接早班类班次"),
    (.succession(then: .all, withinDays: 2), "此后2天内不接任何班次"),
    (.completeWeekends, "周末两天都上班或者都不上班"), (.excluded, "不安排这些班次"),
    (.reluctance, "不安排本人填“勉强”的班次"), (.wishes, "照顾本人填的班次意愿"),
    (.apartAtShift([PersonID("P1"), PersonID("P2")]), "指定的2人不同班"),
    (.apartOnDay([PersonID("P1"), PersonID("P2")]), "指定的2人不同日"),
    (.together([PersonID("P1"), PersonID("P2")]), "指定的2人同班"),
    (.beside(tag: "新手", by: "带班", ratio: 2), "同班每2名“新手”有一名“带班”"),
    (.leastTogether(heads: 3), "一班要么没有人，要么至少3人"), (.bothSexes, "一班要么没有人，要么男女都有"),
    (.adultRatio(tag: "已核查", childrenPerAdult: 8), "看护时每8名儿童有一名“已核查”"),
  ]

  @Test(arguments: laws)
  func `every law of a roster is told with its numbers`(law: RosterLaw, words: String) {
    var roster = RosterCase(title: "", first: SampleWeek.monday, days: 7)
    roster.rules = [RosterRule("一条", law)]
    let week = Week(monday: SampleWeek.monday, records: WeekRecords(), roster: roster)
    for language in Language.allCases {
      let maker = RuleBookMaker(week: week, version: "1", catalogue: Catalogue(language))
      let text = maker.book.clauses.first { $0.code == "people.一条" }?.text ?? ""
      if language == .chinese { #expect(text == words + "。不得违反。") }
      #expect(text.count > 10 && !text.contains("{"))
    }
  }

  @Test func `whom a rule is about is told without names`() {
    let scope = RosterScope(
      teams: [TeamID("夜巡队")],
      people: [PersonID("Ada"), PersonID("Ben")],
      tags: ["带班"],
      withoutTags: ["新手"],
      leastAge: 18,
      mostAge: 64
    )
    let shifts = RosterShiftFilter(
      kinds: ["夜班"],
      names: ["巡逻"],
      dayTypes: [.weekend, .holiday],
      nightsOnly: true,
      leastRisk: .high
    )
    var roster = RosterCase(title: "", first: SampleWeek.monday, days: 7)
    roster.rules = [RosterRule("一条", .excluded, scope: scope, shifts: shifts)]
    let week = Week(monday: SampleWeek.monday, records: WeekRecords(), roster: roster)
    let book = RuleBookMaker(week: week, version: "1", catalogue: Catalogue()).book
    let text = book.clauses.first { $0.code == "people.一条" }?.text ?? ""
    let about = "（队伍夜巡队、指定的2人、有标签带班、没有标签新手、18岁及以上、64岁及以下、夜班类班次、岗位巡逻、周末、节假日的班次、夜班、高风险班次）"
    #expect(text == about + "不安排这些班次。不得违反。")
    #expect(!text.contains("Ada"))
  }

  @Test func `numbers are counted as offices count`() {
    let spoken = [1, 9, 10, 11, 20, 21, 35, 99, 100].map { Catalogue().ordinal($0) }
    #expect(spoken == ["一", "九", "十", "十一", "二十", "二十一", "三十五", "九十九", "100"])
    #expect(Catalogue(.english).ordinal(21) == "21")
  }
}
