// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

/// How the tables of a scheme are found and understood.
@Suite struct SchemeTablesTests {
  private func pairing(
    _ scheme: WrongScheme,
    _ tables: [String: String?] = [:]
  ) throws -> PairingCase {
    let outcome = try PairingFolder(scheme: scheme.text, tables: tables).read()
    #expect(outcome.faults.map(\.placed) == [])
    return try #require(outcome.pairing)
  }

  @Test func `tables of old programs are read in their encoding`() throws {
    let folder = try PairingFolder(scheme: WrongScheme("", "").text)
    // 编号,名称 / C1,中文 in GB 18030.
    let bytes: [UInt8] =
      [0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xC3, 0xFB, 0xB3, 0xC6, 0x0D, 0x0A]
      + [0x43, 0x31, 0x2C, 0xD6, 0xD0, 0xCE, 0xC4, 0x0D, 0x0A]
    try folder.folder.write(bytes, as: "社区.csv")
    let outcome = try folder.read()
    #expect(outcome.faults.map(\.message.code) == ["fault.decodedAs"])
    #expect(outcome.pairing?.to.entities.map(\.name) == ["中文"])
    #expect(outcome.bytes > bytes.count)
  }

  #if Workbooks
  @Test func `a sheet of any workbook is a table, and so is a workbook of one sheet`() throws {
    let folder = try PairingFolder(
      scheme: WrongScheme("", "").text,
      tables: ["人员.csv": nil, "社区.csv": nil]
    )
    var book = TinyBook("")
    book.sheets = [
      ("说明", TinyBook.rows([["写给谁"]])),
      ("人员", TinyBook.rows([["编号", "姓名"], ["P2", "Ben"], ["P1", "Ada"]])),
    ]
    try folder.folder.write(book.bytes, as: "全部.xlsx")
    book.sheets = [("Sheet1", TinyBook.rows([["编号", "名称"], ["C1", "甲"]]))]
    try folder.folder.write(book.bytes, as: "社区.xlsx")
    let outcome = try folder.read()
    #expect(outcome.faults == [])
    #expect(outcome.pairing?.from.entities.map(\.name) == ["Ada", "Ben"])
    #expect(outcome.pairing?.to.entities.map(\.id) == ["C1"])
    try folder.folder.write("编号\nC1\n", as: "社区.csv")
    #expect(try folder.read().faults.map(\.message.code) == ["scheme.doubleTable"])
  }
  #endif

  @Test func `the header may stand below titles, and sums are no rows`() throws {
    let found = try pairing(
      WrongScheme("", to: "  数量: 户数\n", ""),
      ["社区.csv": "某街道社区一览表,,\n填表人:艾达,,\n编号,名称,户数\nC2,乙,2\nC1,甲,1\n合计,,3\n"]
    )
    #expect(found.to.entities.map(\.id) == ["C1", "C2"])
    #expect(found.to.entities.map(\.least) == [1, 2])
  }

  @Test func `a table may have other names, and a column other titles`() throws {
    let text = """
      方案: 试排
      派出: {表: [志愿者, 人员], 编号列: 证号|编号}
      接收: {表: 社区, 名称列: 简称|名称, 数量: 户|户数}
      """
    let found = try #require(try PairingFolder(scheme: text).read().pairing)
    #expect(found.from.entities.count == 2 && found.to.entities.map(\.name) == ["甲", "乙"])
    #expect(found.to.entities.map(\.least) == [300, 600])
    let wrong = try PairingFolder(scheme: text.replacing("户|户数", with: "户|家")).read()
    #expect(wrong.faults.map(\.placed) == ["社区.csv - 户 missingColumn perhapsColumn"])
  }

  @Test(arguments: [
    ("级别: 网格", ["A"]), ("级别: [网格, 社区]", ["A", "B", "C"]), ("级别: \"!= 网格\"", ["B", "C", "D"]),
    ("人: \">= 20\"", ["B", "C"]), ("人: \"> 20\"", ["C"]), ("人: \"<= 20\"", ["A", "B"]),
    ("人: \"< 20\"", ["A"]), ("备注: 非空", ["C"]), ("备注: 空", ["A", "B", "D"]),
    ("级别: 社区, 备注: 非空", ["C"]), ("人: \"≥20\"", []),
  ])
  func `filters leave what passes all of them`(filter: String, left: [String]) throws {
    let folder = try PairingFolder(
      scheme: WrongScheme("", to: "  条件: {\(filter)}\n", "").text,
      tables: ["社区.csv": "编号,级别,人,备注\nA,网格,10,\nB,社区,20,\nC,社区、村,30,新\nD,,x,\n"]
    )
    #expect(try folder.read().pairing?.to.entities.map(\.id) ?? [] == left)
  }

  @Test(arguments: [
    ("1.5", 2), ("2.4", 2), ("2.5", 3), ("0.49", 0), ("约 3", 3), ("２０%", 0), ("1,200", 1200),
  ])
  func `numbers become whole, halves upwards`(cell: String, number: Int) throws {
    let found = try pairing(
      WrongScheme("", to: "  数量: 户数..\n", ""),
      ["社区.csv": "编号,户数\nC1,\"\(cell)\"\n"]
    )
    #expect(found.to.entities[0].least == number && found.to.entities[0].most == .max)
  }

  @Test func `without numbers those who go take one, and the others any`() throws {
    let found = try pairing(WrongScheme("", ""))
    #expect(found.from.entities.allSatisfy { $0.least == 0 && $0.most == 1 })
    #expect(found.to.entities.allSatisfy { $0.least == 0 && $0.most == .max })
    #expect(found.goals == [.shortage])
  }

  @Test func `a fair target shares what the other side brings and what was there before`() throws {
    let found = try pairing(
      WrongScheme(
        "",
        from: "  份量: 10\n",
        to: "  目标量: 份额(户数)\n  幅度: 10%\n  往期: 次\n",
        "目标: [相对均衡]\n"
      ),
      ["社区.csv": "编号,户数,次\nC1,300,4\nC2,600,0\n"]
    )
    // 2 × 10 and 4 from before: 8 and 16.
    #expect(found.to.entities.map(\.share) == [8, 16])
    #expect(found.to.entities.map(\.band) == [7...9, 14...18])
  }

  @Test func `what one is called may be said in English as well`() throws {
    let scheme = WrongScheme("", from: "  称呼: 党员|member\n", "").text
    let pairing = try #require(try PairingFolder(scheme: scheme).read().pairing)
    #expect([pairing.from.noun, pairing.from.englishNoun] == ["党员", "member"])
    #expect([pairing.to.noun, pairing.to.englishNoun] == ["社区", "社区"])
  }

  @Test func `newcomers begin at the mean of the others, halves upwards`() throws {
    let folder = try PairingFolder(
      scheme: WrongScheme("", from: "  往期: 去年\n", "").text,
      tables: ["人员.csv": "编号,姓名,去年\nP1,艾达,4\nP2,本,\nP3,陈,7\nP4,丁,\n"]
    )
    let pairing = try #require(try folder.read().pairing)
    #expect(pairing.from.entities.map(\.history) == [4, 6, 7, 6])
  }

  @Test func `those who go as one are joined, but who is fixed goes alone`() throws {
    let found = try pairing(
      WrongScheme(
        "",
        from: "  同去: 家庭\n  份量: 份\n  数量: 1..限\n",
        "已定: [{派出: 定}]\n可配: [{全具备: {派出: 会, 接收: 要}}, {不低于: {派出: 钱, 接收: 价}}]\n"
      ),
      [
        "人员.csv":
          "编号,姓名,家庭,份,限,定,会,钱\nP3,卡,H,2,3,,电工,5\nP1,艾,H,1,2,,木工,9\nP2,本,H,4,1,C1,电工,1\nP4,丹,,1,1,,,7\n",
        "社区.csv": "编号,名称,要,价\nC1,甲,木工、电工,5\n",
      ]
    )
    #expect(found.from.entities.map(\.id) == ["H", "P2", "P4"])
    let group = found.from.entities[0]
    #expect(
      group.members == ["P1", "P3"] && group.heads == 2 && group.size == 3 && group.most == 2
    )
    #expect(group.name == "艾、卡" && found.fixed == [Pair(from: 1, to: 0)])
    // All words of all, and the smallest of numbers that may not be exceeded.
    #expect(found.from.columns[0][0].count == 2 && found.from.columns[1][0] == [5])
  }

  @Test func `who could be added is in a case of its own`() throws {
    let outcome = try PairingFolder(
      scheme: WrongScheme("", from: "  来源: [{表: 人员}, {表: 队伍, 可补充: 是}]\n", "").text,
      tables: ["队伍.csv": "编号,姓名\nT1,一队\n"]
    )
    .read()
    #expect(outcome.faults == [] && outcome.pairing?.from.entities.count == 2)
    #expect(outcome.extended?.from.entities.map(\.id) == ["P1", "P2", "T1"])
  }

  @Test func `neighbours, words and keys compare across tables`() throws {
    let found = try pairing(
      WrongScheme(
        "",
        "可配: [{相同: {派出: 社区, 接收: 编号}}]\n相邻表: {表: 邻接, 列: [一, 二]}\n目标: [{就近: [{派出: 社区, 接收: 编号}, {相邻: {派出: 社区, 接收: 编号}}]}]\n"
      ),
      [
        "人员.csv": "编号,社区\nP1,C2\nP2,C1、Ｃ2\n", "邻接.csv": "一,二\nC1,C2\nC2,C2\nC9,C1\n",
        "社区.csv": "编号,名称\nC1,甲\nC2,乙\n",
      ]
    )
    #expect(found.from.columns.count == 1 && found.to.columns.count == 1)
    #expect(Array(found.from.columns[0][0]) == Array(found.to.columns[0][1]))
    #expect(
      Array(found.from.columns[0][1]) == Array(found.to.columns[0][0])
        + Array(found.to.columns[0][1])
    )
    #expect(found.links == [Pair(from: 0, to: 1)] && found.wordLinks.count == 2)
  }
}
