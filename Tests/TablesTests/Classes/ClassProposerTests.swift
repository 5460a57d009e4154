// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct ClassProposerTests {
  private let proposer = ClassProposer(table: BuiltInWords.table)

  private func category(_ text: String) -> String? {
    proposer.reading(of: text).proposal?.category
  }

  @Test(arguments: [
    ("想借个轮椅用两天", "康复辅具"), ("轮椅的刹车坏了，能修吗", "便民小修"), ("教老人用手机挂号", "智能手机教学"),
    ("卫生间水管漏水", "水电维修"), ("洗衣机不转了", "家电维修"), ("给孤寡老人理发", "理发"),
    ("社区卫生服务中心来量血压", "义诊"), ("社区老年人智能手机使用培训", "智能手机教学"), ("周六借个会议室开会", "会议室"),
    ("独居老人搬家缺几个人手", "物资搬运"), ("请消防员来教大家用灭火器", "消防培训"),
    ("带老党员参观纪念馆", "参观讲解"), ("米面油，低保户", "米面粮油"),
  ])
  func `a text is proposed what would be given`(text: String, expected: String) {
    #expect(category(text) == expected)
  }

  @Test(arguments: ["", "某事", "你好", "物业费太贵", "希望物业费降一点", "123", "aaaa"])
  func `where nothing is clear nothing is proposed`(text: String) {
    #expect(category(text) == nil)
  }

  @Test func `what is denied does not count`() {
    #expect(category("想借个轮椅") == "康复辅具")
    #expect(category("不用轮椅") == nil)
    #expect(category("要不要打官司") == "法律咨询")
  }

  @Test func `words in different clauses count less`() throws {
    let pattern = try #require(KeywordPattern("猫+狗"))
    let row = KeywordRow(patterns: [pattern], category: "宠物")
    let proposer = ClassProposer(table: KeywordTable(classes: [], rows: [row]))
    let (near, far) = (proposer.points(of: "猫和狗"), proposer.points(of: "猫，狗"))
    #expect(try #require(near["宠物"]) > #require(far["宠物"]))
    #expect(proposer.points(of: "猫").isEmpty)
  }

  @Test func `hardship makes an everyday service relief`() {
    func projectClass(_ text: String) -> ProjectClass? {
      proposer.reading(of: text).proposal?.projectClass
    }
    #expect(projectClass("请师傅来理发") == .dailyService)
    #expect(projectClass("低保户请师傅来理发") == .relief)
    #expect(projectClass("78岁了，请师傅来理发") == .relief)
    #expect(projectClass("18岁，请师傅来理发") == .dailyService)
    #expect(projectClass("低保户想借会议室开会") == .venueSharing)
  }

  @Test func `the same text gives the same answer, however the table is put together`() {
    let rows = BuiltInWords.table.rows
    let classes = BuiltInWords.table.classes.values.sorted { $0.category < $1.category }
    let turned = ClassProposer(table: KeywordTable(classes: classes, rows: rows.reversed()))
    for text in ["想借个轮椅用两天", "楼道灯坏了", "孙子数学不及格，想补课", "搬家缺人手"] {
      #expect(proposer.reading(of: text) == proposer.reading(of: text))
      #expect(proposer.reading(of: text) == turned.reading(of: text))
    }
  }

  @Test func `raising a threshold only takes proposals away`() {
    var strict = proposer
    strict.thresholds.points = 100_000
    let reading = strict.reading(of: "想借个轮椅用两天")
    #expect(reading.proposal == nil)
    #expect(reading.nearest.first == "康复辅具")
  }

  @Test func `own rows win and take words away`() throws {
    let pattern = try #require(KeywordPattern("轮椅+借"))
    let own = KeywordRow(
      patterns: [pattern],
      category: "轮椅租借",
      kind: .goods,
      weight: 50,
      isOwn: true
    )
    let table = BuiltInWords.table.overlaid(with: [own])
    let reading = ClassProposer(table: table).reading(of: "想借个轮椅用两天")
    #expect(reading.proposal?.category == "轮椅租借")
    #expect(reading.proposal?.kind == .goods)
    let gone = KeywordRow(patterns: [try #require(KeywordPattern("捡垃圾"))], weight: 0, isOwn: true)
    let less = BuiltInWords.table.overlaid(with: [gone])
    #expect(BuiltInWords.table.rules.contains { $0.text == "捡垃圾" })
    #expect(!less.rules.contains { $0.text == "捡垃圾" })
  }

  @Test func `the table names every class with kind and project class`() {
    let classes = BuiltInWords.table.classes
    #expect(classes.count == 42)
    for row in BuiltInWords.table.rows {
      #expect(!row.patterns.isEmpty && (1...9).contains(row.weight))
      #expect(row.category.isEmpty || classes[row.category] != nil)
    }
  }

  @Test(arguments: [
    ("修+轮椅", "修+轮椅"), ("轮椅+借/租-修", "轮椅+借/租-修"), ("a - b", "a-b"), ("＋轮椅", "轮椅"),
  ])
  func `patterns are read`(text: String, expected: String) {
    #expect(KeywordPattern(text)?.text == expected)
  }

  @Test(arguments: ["", "-修", "+", "/"])
  func `a pattern without a word is none`(text: String) { #expect(KeywordPattern(text) == nil) }
}
