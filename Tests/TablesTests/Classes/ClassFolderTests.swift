// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct ClassFolderTests {
  private let header = "需求编号,需求名称,需求类别,资源类型,风险说明,核实人,地点\n"

  private func need(_ title: String, _ category: String = "", id: Int = 1) -> String {
    "N\(id),\(title),\(category),,低,甲,东风社区\n"
  }

  private func read(_ files: [String: String]) throws -> ReadOutcome {
    try WeekFolder(files).read()
  }

  @Test func `a row without a class gets one, is marked and counted`() throws {
    let outcome = try read(["需求清单.csv": header + need("卫生间水管漏水") + need("想借个轮椅", id: 2)])
    #expect(outcome.complaints == ["warning fault.classesProposed"])
    let needs = try #require(outcome.week?.needs)
    #expect(needs.map(\.category) == ["水电维修", "康复辅具"])
    #expect(needs.map(\.kind) == [.service, .goods])
    #expect(needs.map(\.isClassProposed) == [true, true])
    let notes = outcome.faults.filter { $0.message.code == "fault.classProposed" }
    #expect(notes.map(\.row) == [2, 3])
    #expect(notes[1].message.arguments == [.text("康复辅具"), .text("轮椅")])
  }

  @Test func `a list of texts alone is enough`() throws {
    let outcome = try read(["需求清单.csv": "序号,需求内容,风险说明,核实人,地点\n1,卫生间水管漏水,低,甲,C\n"])
    #expect(outcome.week?.needs.first?.category == "水电维修")
  }

  @Test func `what is not clear stays a fault that names the nearest`() throws {
    let outcome = try read(["需求清单.csv": header + need("某事") + need("老年人活动", id: 2)])
    let faults = outcome.faults.filter { $0.severity == .rowFault }
    #expect(faults.map(\.message.code) == ["fault.missingValue", "fault.missingValue"])
    #expect(faults[0].mend == Message(MendCode.fillCell))
    #expect(faults[1].mend.code == MendCode.chooseClass.code)
    #expect(outcome.week?.setAside.count == 2)
  }

  @Test func `a column that the table lacks is asked for, not a cell of it`() throws {
    let list = "序号,需求内容,风险说明,核实人,地点\n1,老年人活动,低,甲,C\n2,某事,低,甲,C\n"
    let outcome = try read(["需求清单.csv": list])
    let mends = outcome.faults.filter { $0.severity == .rowFault }.map(\.mend)
    #expect(mends.map(\.code) == [MendCode.addClassColumn.code, MendCode.addColumnHere.code])
    #expect(mends[0].arguments.first == .text("需求类别"))
  }

  @Test func `what the clerk wrote is kept`() throws {
    let outcome = try read([
      "需求清单.csv": "需求名称,需求类别,资源类型,项目类别,风险说明,核实人,地点\n水管漏水,家电维修,,,低,甲,C\n"
        + "水管漏水,,物资,,低,甲,C\n水管漏水了,,,帮扶救济,低,甲,C\n"
    ])
    let needs = try #require(outcome.week?.needs)
    #expect(Set(needs.map(\.category)) == ["家电维修", "", "水电维修"])
    #expect(needs.count { $0.isClassProposed } == 1)
    #expect(needs.first { $0.isClassProposed }?.projectClass == .relief)
  }

  @Test func `offers without a kind get one from their names`() throws {
    let outcome = try read([
      "需求清单.csv": header + need("卫生间水管漏水"),
      "资源清单.csv": "资源编号,单位名称,资源名称,数量\nR1,U1,二楼会议室,60\nR2,U1,免费理发服务,1\nR3,U1,某物,1\n",
    ])
    let offers = try #require(outcome.week?.offers)
    #expect(offers.map(\.categories) == [["会议室"], ["理发"]])
    #expect(offers.map(\.kind) == [.venue, .service])
    #expect(outcome.faults.filter { $0.severity == .rowFault }.map(\.file) == ["资源清单.csv"])
  }

  @Test(arguments: [("会场", "二楼大厅"), ("共享空间", "二楼会议室")])
  func `proposals use the words of the offers`(word: String, name: String) throws {
    let outcome = try read([
      "需求清单.csv": header + need("借个会议室开会"),
      "资源清单.csv": "资源编号,单位名称,资源类别,资源名称,服务类别\nR1,U1,场地,\(name),\(word)\n",
    ])
    let need = try #require(outcome.week?.needs.first)
    #expect(need.category == word)
    #expect(need.kind == .venue)
  }

  @Test func `a category that the settings do not list is not proposed`() throws {
    let folder = try WeekFolder(["需求清单.csv": header + need("卫生间水管漏水")])
    try folder.write("周: 2026-03-02\n类别: [理发]\n", as: "街道.yaml")
    #expect(try folder.read().complaints.contains("rowFault fault.missingValue"))
  }

  @Test func `the office's own table lies over the one built in`() throws {
    let outcome = try read([
      "需求清单.csv": header + need("卫生间水管漏水") + need("毛孩子寄养", id: 2),
      "类别词表.csv": "关键词,需求类别,资源类别,项目类别,权重\n水管+漏水、毛孩子,管家服务,服务,生活服务,\n",
    ])
    #expect(outcome.week?.needs.map(\.category) == ["管家服务", "管家服务"])
    #expect(!outcome.codes.contains { $0.contains("unknownFile") })
  }

  @Test func `a broken row of the own table is questioned`() throws {
    let outcome = try read([
      "需求清单.csv": header + need("卫生间水管漏水"),
      "类别词表.csv": "关键词,需求类别,权重\n,理发,5\n猫,,3\n狗,理发,很重\n",
    ])
    let codes = outcome.faults.filter { $0.file == "类别词表.csv" }.map(\.message.code)
    #expect(codes == ["fault.missingValue", "fault.missingValue", "fault.badNumber"])
  }

  @Test func `rows that the clerk filled in teach the others`() throws {
    let others = (5...8).map { need("上门理发\($0)次", "理发", id: $0) }.joined()
    let taught = (1...4).map { need("清洗祠堂神龛牌位\($0)", "宗祠维护", id: $0) }.joined() + others
    let outcome = try read(["需求清单.csv": header + taught + need("祠堂神龛牌位要人清洗", id: 9)])
    let last = try #require(outcome.week?.needs.last)
    #expect(last.category == "宗祠维护" && last.isClassProposed)
    let untaught = try read(["需求清单.csv": header + need("祠堂神龛牌位要人清洗", id: 9)])
    #expect(untaught.week?.needs.first?.category != "宗祠维护")
  }

  @Test func `what was learned is kept without names and read again`() throws {
    let others = (5...8).map { "N\($0),上门理发,理发,,低,甲,东风社区,本恩\n" }.joined()
    let titles = ["清洗祠堂神龛牌位，找李艾达", "艾达说祠堂神龛牌位要清洗", "祠堂神龛牌位艾达", "王大爷家祠堂神龛牌位"]
    let rows = titles.enumerated()
      .map { "N\($0.offset),\($0.element),宗祠维护,,低,甲,东风社区,艾达\n" }
      .joined()
    let folder = try WeekFolder([
      "需求清单.csv": "需求编号,需求名称,需求类别,资源类型,风险说明,核实人,地点,联系人\n" + rows + others
    ])
    var options = WeekReader.Options()
    options.learns = true
    let table = ClassLearning.table(of: [try folder.read(options)])
    let pairs = table.rows.map { $0[0] }
    #expect(pairs.contains("祠堂") && pairs.contains("神龛"))
    #expect(!pairs.contains("艾达") && !pairs.contains("李艾") && !pairs.contains("清洗"))
    #expect(!pairs.contains { $0.hasPrefix("王") })
    let next = try WeekFolder(["需求清单.csv": header + need("祠堂神龛牌位要人擦")])
    try next.write(table.bytes, as: ClassLearning.learnedFile)
    #expect(try next.read().week?.needs.first?.category == "宗祠维护")
  }

  @Test func `the keyword table written out reads as the one built in`() throws {
    let folder = try WeekFolder(["需求清单.csv": header + need("卫生间水管漏水") + need("想借个轮椅", id: 2)])
    try folder.write(ClassLearning.keywords().bytes, as: ClassLearning.wordsFile)
    let outcome = try folder.read()
    #expect(outcome.complaints == ["warning fault.classesProposed"])
    #expect(outcome.week?.needs.map(\.category) == ["水电维修", "康复辅具"])
  }
}
