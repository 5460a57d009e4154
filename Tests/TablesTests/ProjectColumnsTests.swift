// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

/// Components, sessions and moving things as rows of a week.
@Suite struct ProjectColumnsTests {
  private func outcome(needs: String, offers: String = "") throws -> ReadOutcome {
    var files = ["需求清单.csv": needs]
    files["驻区单位.csv"] = "单位编号,单位名称\nU1,省中医院\n"
    if !offers.isEmpty { files["资源清单.csv"] = offers }
    return try WeekFolder(files).read()
  }

  private let needHeader =
    "需求编号,需求名称,需求类别,组成,数量,所需人数,座位数,是否可拆分,最少数量,专业要求,资格证书,风险说明,核实人,服务地点\n"
  private let offerHeader =
    "资源编号,单位名称,资源类别,服务类别,数量,每场人数,最少人数,每场时长,是否流动,布置时间,撤场分钟,是否独占\n"

  private func codes(_ row: String) throws -> [String] {
    try outcome(needs: needHeader + row + "\n").complaints
  }

  @Test func `a need lists what it asks for together`() throws {
    let row = "N1,健康讲座,健康教育,讲师1（健康教育）＋会议室1间＋物资60份,,,80,,,,,低,甲,东风社区\n"
    let outcome = try outcome(needs: needHeader + row)
    #expect(outcome.complaints == [])
    let week = try #require(outcome.week)
    let need = try #require(week.needs.first)
    #expect(need.components.map(\.kind) == [.expertise, .venue, .goods])
    #expect(need.components.map(\.quantity) == [1, 1, 60])
    #expect(need.components[0].category == "健康教育")
    #expect(week.components(of: need)[1].seats == 80)
    #expect(need.quantity == 1 && !need.isDivisible && need.kind == nil)
  }

  @Test func `things that may be shared count one by one`() throws {
    let rows = "N1,讲座,健康教育,讲师1、场地1、物资60,1,,,是,2,,,低,甲,东风社区\n"
    let need = try #require(try outcome(needs: needHeader + rows).week?.needs.first)
    #expect(need.isDivisible && need.quantity == 3 && need.minimum == 2)
  }

  @Test func `组成 is enough to say what is asked for`() throws {
    let outcome = try outcome(needs: "需求名称,组成,风险说明,核实人,地点\n义诊,服务1、人力2,低,甲,东风社区\n")
    #expect(outcome.complaints == [])
    #expect(outcome.week?.needs.first?.components.count == 2)
    let plain = try self.outcome(needs: "需求名称,组成,风险说明,核实人,地点\n某事,,低,甲,东风社区\n")
    #expect(plain.complaints == ["rowFault fault.missingValue"])
  }

  @Test(arguments: [
    ("N1,讲座,健康教育,讲师1、医生2,,,,,,,,低,甲,C", "rowFault fault.componentUnclear"),
    ("N1,讲座,健康教育,讲师1（心理）,,,,,,,,低,甲,C", "rowFault fault.componentDetailUnclear"),
    ("N1,讲座,健康教育,讲师0名,,,,,,,,低,甲,C", "rowFault fault.componentQuantity"),
    ("N1,讲座,健康教育,讲师1、场地1,2,,,,,,,低,甲,C", "rowFault fault.componentsBesideNumber"),
    ("N1,讲座,健康教育,讲师1、场地1,,30,,,,,,低,甲,C", "rowFault fault.componentsBesideNumber"),
    ("N1,讲座,健康教育,讲师1、场地1,,,,,,急救,,低,甲,C", "rowFault fault.componentsBesideSkills"),
    ("N1,讲座,健康教育,讲师1、场地1,,,,,,,执业医师,低,甲,C", "rowFault fault.componentsBesideSkills"),
    ("N1,讲座,健康教育,讲师约2名,,,,,,,,低,甲,C", "warning fault.inexactNumber"),
    ("N1,讲座,健康教育,讲师1、场地1,,,,是,3,,,低,甲,C", "warning fault.reversedLimits"),
  ])
  func `what is not understood or contradicts is said`(row: String, code: String) throws {
    #expect(try codes(row) == [code])
  }

  @Test func `words of the week decide what a bracket means`() throws {
    let offers = offerHeader + "R1,U1,智力,心理,1,,,,,,,\nR2,U1,车辆,,1,,,,,,,\n"
    let needs = needHeader + "N1,讲座,健康教育,讲师1（心理）＋车辆1,,,,,,,,低,甲,C\n"
    let outcome = try outcome(needs: needs, offers: offers)
    #expect(outcome.complaints == [])
    let components = try #require(outcome.week?.needs.first?.components)
    #expect(components[0].category == "心理" && components[1].kind == Kind("车辆"))
  }

  @Test func `a category that the settings do not list is questioned`() throws {
    let folder = try WeekFolder([
      "需求清单.csv": needHeader + "N1,讲座,健康教育,讲师1（类别:书画）,,,,,,,,低,甲,C\n"
    ])
    try folder.write("周: 2026-03-02\n类别: [健康教育]\n", as: "街道.yaml")
    #expect(try folder.read().complaints == ["warning fault.unknownCategory"])
  }

  @Test func `a cell that holds a telephone number is not shown`() throws {
    let row = needHeader + "N1,讲座,健康教育,找王医生13912345678,,,,,,,,低,甲,C\n"
    let faults = try outcome(needs: row).faults
    #expect(faults.contains { $0.message.code == "fault.componentUnclear" })
    #expect(!faults.contains { "\($0)".contains("13912345678") })
  }

  private func offer(_ row: String) throws -> Offer {
    let needs = "需求名称,需求类别,风险说明,核实人,地点\n读报,文化,低,甲,C\n"
    let outcome = try outcome(needs: needs, offers: offerHeader + row + "\n")
    #expect(outcome.complaints == [])
    return try #require(outcome.week?.offers.first)
  }

  @Test func `an offer with seats a session is a session`() throws {
    let talk = try offer("R1,U1,智力,健康教育,1,60,15,90分钟,,,,")
    var terms = SessionTerms(seats: 60, least: 15, minutes: 90)
    #expect(talk.session == terms && !talk.moves && !talk.isExclusive)
    terms = SessionTerms(seats: 30)
    #expect(try offer("R1,U1,智力,健康教育,1,30,,,,,,").session == terms)
    #expect(try offer("R1,U1,智力,健康教育,1,,,,,,,").session == nil)
  }

  @Test func `what moves is booked once at a time, and time around it is in minutes`() throws {
    let bus = try offer("R1,U1,服务,便民出行,4,,,,是,半小时,10,")
    #expect(bus.moves && bus.isExclusive && bus.setupMinutes == 30 && bus.packingMinutes == 10)
    #expect(try !offer("R1,U1,服务,便民出行,4,,,,是,,,否").isExclusive)
    let hall = try offer("R1,U1,场地,会议室,60,,,,否,15,无,")
    #expect(!hall.moves && hall.setupMinutes == 15 && hall.packingMinutes == 0)
  }

  @Test(arguments: [
    ("R1,U1,智力,健康教育,1,20,30,,,,,", "rowFault fault.leastAboveSeats"),
    ("R1,U1,智力,健康教育,1,20,5,10分钟,,,,", "rowFault fault.sessionLength"),
    ("R1,U1,智力,健康教育,1,20,5,7小时,,,,", "rowFault fault.sessionLength"),
    ("R1,U1,智力,健康教育,1,20,5,很久,,,,", "rowFault fault.badDuration"),
    ("R1,U1,智力,健康教育,1,0,5,,,,,", "rowFault fault.zeroQuantity"),
    ("R1,U1,场地,会议室,60,20,5,,,,,", "rowFault fault.sessionKind"),
    ("R1,U1,物资,图书,60,20,,,,,,", "rowFault fault.sessionKind"),
    ("R1,U1,智力,健康教育,1,,5,,,,,", "warning fault.sessionWithoutSeats"),
    ("R1,U1,服务,义诊,1,,,,是,8小时,,", "rowFault fault.preparationOutOfRange"),
    ("R1,U1,服务,义诊,1,,,,也许,,,", "warning fault.takenAsNo"),
  ])
  func `terms that cannot be are said`(row: String, code: String) throws {
    let needs = "需求名称,需求类别,风险说明,核实人,地点\n读报,文化,低,甲,C\n"
    let outcome = try outcome(needs: needs, offers: offerHeader + row + "\n")
    #expect(outcome.complaints == [code])
  }

  @Test func `settings say what is put together and how things travel`() throws {
    let folder = try WeekFolder(["需求清单.csv": "需求名称,需求类别,风险说明,核实人,地点\n读报,文化,低,甲,C\n"])
    try folder.write(
      "周: 2026-03-02\n合办类别: {健康教育: 60, 书画: 20}\n流动速度: 300\n路程分钟: [0, 5, 10, 15, 40]\n",
      as: "街道.yaml"
    )
    let outcome = try folder.read()
    #expect(outcome.complaints == [])
    let policy = try #require(outcome.week?.policy)
    #expect(policy.sharedCategories == ["健康教育": 60, "书画": 20])
    #expect(policy.travelMetresPerMinute == 300)
    #expect(policy.travelMinutesByClass == [0, 5, 10, 15, 40])
  }

  @Test(arguments: [
    "合办类别: [健康教育]", "合办类别: {健康教育：60}", "合办类别: {健康教育: [60]}", "流动速度: 0", "流动速度: 很快",
    "路程分钟: [0, 5, 10]", "路程分钟: [0, 5, 10, 15, -1]", "路程分钟: 5",
  ])
  func `settings that cannot be are file faults`(line: String) throws {
    let folder = try WeekFolder(["需求清单.csv": "需求名称,需求类别,风险说明,核实人,地点\n读报,文化,低,甲,C\n"])
    try folder.write("周: 2026-03-02\n\(line)\n", as: "街道.yaml")
    #expect(try folder.read().complaints == ["fileFault fault.badSetting"])
  }

  private func faults(settings: String) throws -> [Fault] {
    let folder = try WeekFolder(["需求清单.csv": "需求名称,需求类别,风险说明,核实人,地点\n读报,文化,低,甲,C\n"])
    try folder.write("周: 2026-03-02\n" + settings, as: "街道.yaml")
    return try folder.read().faults.filter { $0.severity > .note }
  }

  @Test(arguments: ["0", "很多", "100001", "1.5"])
  func `people of a session that cannot be are shown`(text: String) throws {
    let faults = try faults(settings: "合办类别:\n  书画: 20\n  文化: \(text)\n")
    let fault = try #require(faults.first)
    #expect(faults.count == 1 && fault.severity == .fileFault && fault.row == 4)
    #expect(fault.file == "街道.yaml" && fault.column == "合办类别" && fault.value == text)
    #expect(
      fault.message
        == Message(FaultCode.badSharedSeats, .text("文化"), .number(100_000), .text(text))
    )
    #expect(fault.mend == Message(MendCode.writeSharedSeats, .text("文化")))
  }

  @Test func `a category put together that is not listed is questioned`() throws {
    let faults = try faults(settings: "合办类别: {书画: 20, 文化: 30}\n类别: [文化, 义诊]\n")
    let fault = try #require(faults.first)
    #expect(faults.count == 1 && fault.severity == .warning && fault.row == 2)
    #expect(fault.file == "街道.yaml" && fault.column == "合办类别" && fault.value == "书画")
    #expect(fault.message == Message(FaultCode.unlistedSharedCategory, .text("书画")))
    #expect(fault.mend == Message(MendCode.listCategory, .text("义诊、文化")))
    #expect(try self.faults(settings: "合办类别: {书画: 20}\n") == [])
  }

  @Test func `what a component asks of too few heads, and an open bracket, say how to mend it`()
    throws
  {
    func fault(_ cell: String) throws -> Fault {
      let row = needHeader + "N1,讲座,健康教育,\(cell),,,,,,,,低,甲,C\n"
      return try #require(try outcome(needs: row).faults.first { $0.severity == .rowFault })
    }
    let heads = try fault("人力3（急救5人）")
    #expect(heads.message.code == FaultCode.componentSkillHeads.code)
    #expect(heads.message.arguments == [.text("人力3"), .number(5), .text("急救"), .number(3)])
    #expect(heads.mend == Message(MendCode.matchHeads, .number(5), .number(3)))
    let bracket = try fault("场地1（60座")
    #expect(bracket.message == Message(FaultCode.componentBrackets, .text("场地1(60座")))
    #expect(bracket.mend == Message(MendCode.closeBracket))
    let kind = try fault("会意室1")
    #expect(kind.message == Message(FaultCode.componentUnclear, .text("会意室1")))
    guard case .text(let words)? = kind.mend.arguments.first else {
      Issue.record("\(kind.mend)")
      return
    }
    #expect(words.split(separator: "、").contains("会议室"))
  }
}
