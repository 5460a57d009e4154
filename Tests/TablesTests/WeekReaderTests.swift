// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct WeekReaderTests {
  private let needHeader = "需求编号,需求名称,服务类别,资源类型,数量,服务地点,需求时间,风险说明,核实人"

  private func need(_ header: String, _ row: String) throws -> Need {
    let folder = try WeekFolder(["需求清单.csv": "\(header)\n\(row)\n"])
    let outcome = try folder.read()
    return try #require(outcome.week?.needs.first, "\(outcome.codes)")
  }

  private func offer(_ header: String, _ row: String) throws -> Offer {
    let folder = try WeekFolder([
      "需求清单.csv": "\(needHeader)\nN1,读报,文化艺术,服务,1,东风社区,,低,甲\n",
      "资源清单.csv": "\(header)\n\(row)\n",
    ])
    let outcome = try folder.read()
    return try #require(outcome.week?.offers.first, "\(outcome.codes)")
  }

  private func person(_ header: String, _ row: String) throws -> Person {
    let folder = try WeekFolder([
      "需求清单.csv": "\(needHeader)\nN1,读报,文化艺术,服务,1,东风社区,,低,甲\n",
      "人员名册.csv": "\(header)\n\(row)\n",
    ])
    let outcome = try folder.read()
    return try #require(outcome.week?.people.first, "\(outcome.codes)")
  }

  @Test func `every column of a need arrives`() throws {
    let read = try need(
      needHeader + ",预计时长,紧急程度,办理时限,办理类别,服务对象,受益人数,是否可拆分,最少数量,专业要求,资格证书,最低年龄,健康要求,"
        + "联系人,联系电话,项目类别,收集时间",
      "N1,测血压,卫生健康,人力,6,东风社区,周六上午,中,甲,90分钟,紧急,3月6日,定期办理,独居老人,约40人,是,2,"
        + "\"急救2人、摄影\",急救,18,是,王某,13800000001,帮扶救济,2026.2.20"
    )
    #expect(read.kind == .labour && read.category == "卫生健康" && read.quantity == 6)
    #expect(read.isDivisible && read.minimum == 2 && read.duration == 90)
    #expect(read.skills == [SkillDemand(skill: "急救", heads: 2), SkillDemand(skill: "摄影")])
    #expect(read.certificates == ["急救"] && read.minimumAge == 18 && read.needsHealth)
    #expect(read.windows == [TimeSpan(day: 5, from: 480, to: 720)])
    #expect(read.urgency == .urgent && read.risk == .medium && read.isVerified)
    #expect(read.deadline == Day("2026-03-06") && read.receivedAt == Day("2026-02-20"))
    #expect(read.handling == .periodic && read.beneficiary == .elderly)
    #expect(read.beneficiaryCount == 40 && read.contact == "王某 13800000001")
    #expect(read.projectClass == .relief && read.place == PlaceID("东风社区"))
  }

  @Test func `the number of a venue need is its seats`() throws {
    let read = try need(needHeader, "N1,开会,文化艺术,场地,60,东风社区,,低,甲")
    #expect(read.seats == 60 && read.quantity == 1)
  }

  @Test func `heads of labour are pieces and a category may be a kind`() throws {
    let read = try need("需求名称,需求类别,所需人数,风险说明,核实人", "搬运,人力,8,无,甲")
    #expect(read.kind == .labour && read.quantity == 8 && read.category == "")
    #expect(read.risk == .low && !read.isDivisible)
  }

  @Test(arguments: [("甲", true), ("", false), ("否", false), ("未核实", false), ("是", true)])
  func `a need is verified when somebody's name stands there`(text: String, isVerified: Bool) throws
  {
    let read = try need(needHeader, "N1,读报,文化艺术,服务,1,东风社区,,低,\(text)")
    #expect(read.isVerified == isVerified)
  }

  @Test(
    arguments: [("", nil), ("无", .low), ("低", .low), ("中", .medium), ("高", .high)]
      as [(String, RiskLevel?)]
  )
  func `a blank risk stays unknown`(text: String, risk: RiskLevel?) throws {
    #expect(try need(needHeader, "N1,读报,文化艺术,服务,1,东风社区,,\(text),甲").risk == risk)
  }

  private let offerHeader = "资源编号,单位名称,资源类别,服务类别,数量,频次,可用时间"

  @Test(arguments: [
    ("场地", "60", "每周2次", "周六 9:00-17:00", 1, 2, 60), ("场地", "60", "", "周六 9:00-17:00", 1, 2, 60),
    ("场地", "60", "", "", 1, 21, 60), ("物资", "300", "每周2次", "", 300, 300, 0),
    ("服务", "2", "", "", 2, 2, 0), ("服务", "1", "每周3次", "", 1, 3, 0), ("服务", "", "", "", 1, 1, 0),
    ("人力", "10", "每周2次", "", 10, 20, 0), ("人力", "10", "", "", 10, 10, 0),
    ("智力", "1", "每月4次", "", 1, 1, 0), ("智力", "1", "不限", "周六", 1, 3, 0),
  ])
  func `amounts of offers by kind`(
    kind: String,
    quantity: String,
    frequency: String,
    times: String,
    halfDay: Int,
    week: Int,
    seats: Int
  ) throws {
    let read = try offer(offerHeader, "R1,示例医院,\(kind),卫生健康,\(quantity),\(frequency),\(times)")
    #expect(read.perHalfDay == halfDay && read.perWeek == week && read.seats == seats)
    #expect(read.isExclusive == (kind == "场地"))
  }

  @Test func `certificates carry their last day`() throws {
    let read = try offer(
      offerHeader + ",资格证书,证书有效期,投保截止",
      "R1,示例医院,服务,\"卫生健康、法律\",1,,,\"执业医师(至2026-12-31)、律师执业\",2027-06-30,2026年5月1日"
    )
    #expect(
      read.certificates == [
        Qualification(name: "执业医师", validUntil: Day("2026-12-31")),
        Qualification(name: "律师执业", validUntil: Day("2027-06-30")),
      ]
    )
    #expect(read.insuredUntil == Day("2026-05-01") && read.categories == ["卫生健康", "法律"])
  }

  @Test func `every column of a person arrives`() throws {
    let read = try person(
      "志愿者编号,姓名,人员类别,所在单位,报到社区,出生年月,特长,服务意向,可服务时间,每周次数上限,每月可服务次数,每日时长上限,本月已服务次数,邀请权限,监护人同意,健康情况",
      "V1,艾达,在职党员,示例医院,东风社区,1988年5月,\"急救 摄影\",\"卫生健康、文化艺术\",01、02,2,5,3小时,1,默认拒绝,是,良好"
    )
    #expect(read.standing == .inService && read.unit == UnitID("示例医院"))
    #expect(read.place == PlaceID("东风社区") && read.birth == Day("1988-05-01"))
    #expect(read.skills == ["急救", "摄影"] && read.wishes == ["卫生健康", "文化艺术"])
    #expect(read.windows == [TimeSpan(day: 0, from: 360, to: 1080)])
    #expect(read.perWeek == 2 && read.perMonth == 5 && read.minutesPerDay == 180)
    #expect(read.servedThisMonth == 1 && read.invitation == .refuse && read.hasGuardian)
    #expect(read.isHealthy == true)
  }

  @Test func `blank, open and refused availability differ`() throws {
    let header = "志愿者编号,姓名,可服务时间"
    #expect(try person(header, "V1,艾达,").windows == nil)
    #expect(try person(header, "V1,艾达,待定").windows == nil)
    #expect(try person(header, "V1,艾达,无").windows == [])
    #expect(try person(header, "V1,艾达,随时").windows?.count == 7)
  }

  @Test func `a birth date comes from a correct identity number`() throws {
    let read = try person("志愿者编号,姓名,身份证号", "V1,艾达,11010519491231002X")
    #expect(read.birth == Day("1949-12-31"))
  }

  @Test func `places resolve by identifier, name, address and community`() throws {
    let folder = try WeekFolder([
      "社区网格.csv": "地点编号,名称,级别,上级\nS1,示例街道,街道,\nC1,东风社区,社区,S1\nC2,西苑社区,社区,S1\n",
      "需求清单.csv": "需求编号,需求名称,服务类别,地址,所属社区,风险说明,核实人\nA,读报,文化,C1,,低,甲\nB,读报,文化,西苑社区,,低,甲\n"
        + "C,读报,文化,示例市西苑社区3号楼,,低,甲\nD,读报,文化,幸福路5号,东风社区,低,甲\n",
    ])
    let outcome = try folder.read()
    #expect(outcome.complaints == [])
    #expect(outcome.codes.contains("note fault.addressesMatched"))
    #expect(outcome.week?.needs.map { $0.place?.text } == ["C1", "C2", "C2", "C1"])
  }

  @Test func `without a table of places they are made from the rows`() throws {
    let folder = try WeekFolder([
      "needs.csv":
        "id,title,category,place,community\nA,读报,文化,幸福路5号,东风\nB,读报,文化,东风社区2号楼,\nC,读报,文化,西苑社区,\n"
    ])
    let outcome = try folder.read()
    let week = try #require(outcome.week)
    #expect(outcome.codes.contains("note fault.placesMade"))
    #expect(week.place(at: .community, of: PlaceID("幸福路5号")) == PlaceID("东风"))
    #expect(week.place(at: .community, of: PlaceID("东风社区2号楼")) == PlaceID("东风社区"))
    #expect(week.places.first { $0.id.text == "西苑社区" }?.level == .community)
  }

  @Test func `identifiers fall back on 序号, then on the content`() throws {
    let body = "需求名称,服务类别,风险说明,核实人\n"
    let numbered = try WeekFolder(["needs.csv": "序号," + body + "1,读报,文化,低,甲\n2,下棋,文化,低,甲\n"])
    #expect(try numbered.read().week?.needs.map(\.id.text) == ["1", "2"])
    let repeated = try WeekFolder(["needs.csv": "序号," + body + "1,读报,文化,低,甲\n1,下棋,文化,低,甲\n"])
    let ids = try repeated.read().week?.needs.map(\.id.text) ?? []
    #expect(ids.count == 2 && ids.allSatisfy { $0.hasPrefix("h") && $0.count == 17 })
    let same = try WeekFolder(["needs.csv": body + "读报,文化,低,甲\n读报,文化,低,甲\n"])
    let twins = try same.read().week?.needs.map(\.id.text) ?? []
    #expect(twins.count == 2 && twins[1] == twins[0] + "-2")
  }

  @Test func `pins resolve to offers and people`() throws {
    let folder = try WeekFolder([
      "需求清单.csv": "需求编号,需求名称,服务类别,锁定,禁排\nN1,读报,文化,\"R1、V1\",person:V2\n",
      "资源清单.csv": "资源编号,单位名称,资源类别\nR1,示例医院,服务\n",
      "人员名册.csv": "志愿者编号,姓名\nV1,艾达\nV2,本恩\n",
    ])
    let need = try #require(try folder.read().week?.needs.first)
    #expect(need.locked == [.offer(OfferID("R1")), .person(PersonID("V1"))])
    #expect(need.barred == [.person(PersonID("V2"))])
  }

  @Test func `what is missing beyond tables is assumed and said`() throws {
    let folder = try WeekFolder([
      "needs.csv": "id,title,category\nN1,读报,文化\n", "people.csv": "id,name\nV1,Ada\nV2,Ben\n",
    ])
    let outcome = try folder.read()
    for code in ["availabilityAssumed", "capsAssumed"] {
      let fault = outcome.faults.first { $0.message.code == "fault.\(code)" }
      #expect(fault?.message.arguments == [.number(2)])
      #expect(fault?.severity == .note)
    }
  }

  @Test func `posts and history arrive`() throws {
    let folder = try WeekFolder([
      "需求清单.csv": "需求编号,需求名称,服务类别\nN1,读报,文化\n", "人员名册.csv": "志愿者编号,姓名\nV1,艾达\n",
      "班次需求.csv": "班次编号,岗位,日期,时间,人数,需要带班\nP1,值守,3月7日,9:00-11:00,2,是\n",
      "历史.csv": "志愿者编号,单位,累计,服务社区,服务类别\nV1,,120,东风社区,文化\nV9,,60,,\n",
    ])
    let outcome = try folder.read()
    let week = try #require(outcome.week)
    #expect(week.posts.first?.span == TimeSpan(day: 5, from: 540, to: 660))
    #expect(week.posts.first?.heads == 2 && week.posts.first?.needsLeader == true)
    #expect(week.history.map(\.load) == [120])
    #expect(outcome.complaints.contains("warning fault.unknownHolder"))
  }

  @Test(arguments: [
    ("周六下午", "2026-02-23", "7天内", "2026-02-23 + 7天内 = 2026-03-02"),
    ("周三、周四", "", "3月3日", "2026-03-03"), ("周三、周四", "", "3月4日", nil), ("", "", "3月2日", nil),
  ])
  func `a deadline before every time asked for is questioned`(
    times: String,
    received: String,
    deadline: String,
    origin: String?
  ) throws {
    let header = "需求编号,需求名称,服务类别,服务地点,需求时间,风险说明,核实人,收集时间,办理时限"
    let row = "N1,读报,文化,东风社区,\(times),低,甲,\(received),\(deadline)"
    let outcome = try WeekFolder(["needs.csv": "\(header)\n\(row)\n"]).read()
    let found = outcome.faults.first { $0.severity > .note }
    #expect(found?.message.arguments == origin.map { [.text($0), .text(times)] })
    if origin != nil {
      #expect(found?.message.code == "fault.deadlineBeforeTimes")
      #expect(found?.column == "办理时限" && found?.value == deadline)
    }
  }

  @Test(arguments: [
    ("K1,值守,,9:00-11:00", "missingValue", "日期", nil),
    ("K1,值守,3月41日,9:00-11:00", "badDate", "日期", "3月41日"),
    ("K1,值守,那天,9:00-11:00", "badDate", "日期", "那天"),
    ("K1,值守,3月7日,那时", "badTime", "时间", "那时"), ("K1,值守,,那时", "badTime", "时间", "那时"),
    ("K1,值守,3月17日,9:00-11:00", "outsideWeek", "日期", "3月17日"),
    ("K1,值守,,周六 9:00-11:00", nil, nil, nil),
    ("K1,值守,3-7,9:00-11:00", nil, nil, nil), ("K1,值守,7日,9:00-11:00", nil, nil, nil),
  ])
  func `of date and time of a post the cell at fault is named`(
    row: String,
    code: String?,
    column: String?,
    value: String?
  ) throws {
    let folder = try WeekFolder([
      "needs.csv": "id,title,category\n", "班次需求.csv": "班次编号,岗位,日期,时间\n\(row)\n",
    ])
    let fault = try folder.read().faults.first { $0.row != nil }
    #expect(fault?.message.code == code.map { "fault.\($0)" })
    #expect(fault?.column == column && fault?.value == value)
  }

  @Test func `a date that no calendar has is named among the times`() throws {
    let folder = try WeekFolder([
      "needs.csv": "id,title,category,window\nN1,读报,文化,\"周六、2月30日上午\"\nN2,读报,文化,2026-13-01\n"
    ])
    let faults = try folder.read().faults.filter { $0.severity == .rowFault }
    #expect(faults.map(\.message.code) == ["fault.noSuchDate", "fault.noSuchDate"])
    #expect(faults.map(\.message.arguments) == [[.text("2月30日")], [.text("2026-13-01")]])
  }

  @Test func `what could be read of a need set aside is kept, without contact and pins`() throws {
    let folder = try WeekFolder([
      "需求清单.csv": "需求编号,需求名称,服务类别,紧急程度,数量,联系人\nN1,读报,文化,紧急,-3,王某\nN2,下棋,文化,,1,\n"
        + ",写字,文化,,-1,\nN4,\"错开,文化,,1,\n"
    ])
    let rows = try #require(try folder.read().week?.needsSetAside)
    #expect(rows.map(\.row) == [2, 4])
    #expect(rows[0].need.id.text == "N1" && rows[0].need.title == "读报" && rows[0].hasOwnID)
    #expect(rows[0].need.urgency == .urgent && rows[0].need.contact == "")
    #expect(!rows[1].hasOwnID)
  }

  @Test(arguments: [
    ("3月需求清单.csv", "需求清单.csv"), ("需求汇总.csv", "需求清单.csv"), ("Needs 2026.CSV", "需求清单.csv"),
  ])
  func `a file that is called almost like the needs is named`(file: String, right: String) throws {
    let folder = try WeekFolder([file: "需求名称,服务类别\n读报,文化\n", "单位活动.csv": "a,b\n"])
    let fault = try folder.read().faults.first { $0.severity == .fileFault }
    #expect(fault?.message == Message(FaultCode.missingTable, .text("需求清单.csv")))
    #expect(fault?.mend == Message(MendCode.renameLookAlike, .text(file), .text(right)))
    try folder.write("需求名称,服务类别\n读报,文化\n", as: "needs.csv")
    #expect(try folder.read().complaints.filter { $0.hasPrefix("fileFault") } == [])
  }

  @Test func `another table that is called almost right is asked about`() throws {
    let folder = try WeekFolder([
      "needs.csv": "id,title,category\nN1,读报,文化\n", "3月人员名册.csv": "志愿者编号,姓名\nV1,艾达\n",
      "单位活动.csv": "a,b\n",
    ])
    func asked() throws -> [Fault] {
      try folder.read().faults.filter { $0.message.code == "fault.tableNotRead" }
    }
    #expect(
      try asked().map(\.mend) == [
        Message(MendCode.renameLookAlike, .text("3月人员名册.csv"), .text("人员名册.csv"))
      ]
    )
    try folder.write("志愿者编号,姓名\nV1,艾达\n", as: "人员.csv")
    #expect(try asked().isEmpty)
  }

  @Test(arguments: ["1381111001", "138111100101", "13811110001、1381111001"])
  func `a telephone number with a digit too few or too many is questioned, not shown`(
    phone: String
  ) throws {
    let folder = try WeekFolder([
      "needs.csv": "id,title,category\nN1,读报,文化\n",
      "people.csv": "id,name,mobile\nV1,Ada,\(phone)\n",
    ])
    let fault = try folder.read().faults.first { $0.message.code == "fault.badPhone" }
    #expect(fault?.severity == .warning && fault?.row == 2 && fault?.value == nil)
  }

  @Test func `who is free in the morning may stand a post at 7 30`() throws {
    let header = "志愿者编号,姓名,可服务时间"
    #expect(
      try person(header, "V1,艾达,周六上午").windows == [TimeSpan(day: 5, from: 360, to: 720)]
    )
    let hall = try offer(offerHeader, "R1,示例医院,场地,卫生健康,60,,周六晚上")
    #expect(hall.windows == [TimeSpan(day: 5, from: 1080, to: 1260)])
  }

  @Test func `--week and --encoding overrule the folder`() throws {
    let folder = try WeekFolder(["needs.csv": "id,title,category\nN1,a,b\n"])
    var options = WeekReader.Options()
    options.week = Day("2026-03-09")
    #expect(try folder.read(options).week?.monday == Day("2026-03-09"))
    options.week = Day("2026-03-10")
    #expect(try folder.read(options).codes.contains("fileFault fault.notMonday"))
    #expect(try folder.read(options).week == nil)
    var wide = WeekReader.Options()
    wide.encoding = .utf16LittleEndian
    #expect(try folder.read(wide).hasFileFaults)
  }
}
