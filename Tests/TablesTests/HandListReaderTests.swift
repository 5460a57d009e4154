// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables
import Testing

@Suite struct HandListReaderTests {
  private func week() throws -> (folder: WeekFolder, week: Week) {
    let folder = try WeekFolder([
      "需求清单.csv":
        "需求编号,需求名称,需求类别,数量,风险说明,核实人\nN1,陪诊,助老,2,无,甲\nN2,理发,理发,1,无,甲\nN3,理发,理发,1,无,甲\n",
      "资源清单.csv": "资源编号,单位名称,资源名称,资源类别,服务类别,每周次数\nR1,光明理发店,义剪,服务,理发,3\n",
      "人员名册.csv": "志愿者编号,姓名\nV1,张三\nV2,李四\nV3,李四\n",
      "班次需求.csv": "班次编号,岗位,时间,人数\nK1,路口,周六 8:00-10:00,2\n",
    ])
    return (folder, try #require(try folder.read().week))
  }

  private func read(_ text: String, _ week: Week) -> HandListReader.Outcome {
    HandListReader(week: week).read(Array(text.utf8), file: "手工.csv")
  }

  @Test func `names, numbers, quantities and times are read as people write them`() throws {
    let (folder, week) = try week()
    defer { withExtendedLifetime(folder) {} }
    let text = """
      解放路街道安排表,,,
      需求,服务时间,安排人员,数量
      陪诊,周六上午9点到11点,张三、V2,
      N2,2026-03-07(周六)上午 09:00–11:00,光明理发店义剪(R1)×1,
      """
    let outcome = read(text, week)
    #expect(outcome.faults.filter { $0.severity >= .warning } == [])
    #expect(outcome.projects.map(\.id) == ["P-N1", "P-N2"])
    #expect(outcome.projects[0].providers.map(\.provider.text) == ["V1", "V2"])
    #expect(outcome.projects[0].span == TimeSpan(day: 5, from: 540, to: 660))
    #expect(outcome.projects[1].unit == week.offers[0].unit)
  }

  @Test func `a post needs no time, and one need at two times is two projects`() throws {
    let (folder, week) = try week()
    defer { withExtendedLifetime(folder) {} }
    let outcome = read("班次编号,时间,值班人员\nK1,,V1\nK1,,V2\n", week)
    #expect(outcome.projects.count == 1)
    #expect(outcome.projects.first?.post?.text == "K1")
    #expect(outcome.projects.first?.quantity == 2)
    let twice = read("需求编号,时间,供方\nN1,周六 9:00-11:00,V1\nN1,周日 9:00-11:00,V1\n", week)
    #expect(twice.projects.map(\.id) == ["P-N1", "P-N1-2"])
  }

  @Test func `a post may stand in the column of needs, and the other way round`() throws {
    let (folder, week) = try week()
    defer { withExtendedLifetime(folder) {} }
    let outcome = read("需求编号,时间,供方\nK1,,V1\n路口,,V2\nN1,周六 9:00-11:00,V1\n", week)
    #expect(outcome.faults == [])
    #expect(outcome.projects.map(\.id) == ["P-N1", "S-K1"])
    #expect(outcome.projects.last?.quantity == 2)
    let posts = read("班次编号,时间,值班人员\nN1,周六 9:00-11:00,V1\n", week)
    #expect(posts.projects.map(\.id) == ["P-N1"])
    #expect(read("班次编号,值班人员\nK1,V1\n", week).projects.map(\.id) == ["S-K1"])
  }

  @Test(arguments: [
    ("需求编号,供方\nN1,V1\nN2,V1\nK1,V2\n", "missingColumn", "时间"),
    ("需求编号,日期,供方\nN1,,V1\n", "missingValue", "日期"),
    ("需求编号,时段,供方\nN1,,V1\n", "missingValue", "时段"),
    ("需求编号,日期,时间,供方\nN1,3月7日,什么时候,V1\n", "badTime", "时间"),
    ("需求编号,日期,时间,供方\nN1,那天,9:00-11:00,V1\n", "badTime", "日期"),
    ("需求编号,供方\nN9,V1\n", "unknownSubject", "需求编号"),
  ])
  func `the column at fault is named`(text: String, code: String, column: String) throws {
    let (folder, week) = try week()
    defer { withExtendedLifetime(folder) {} }
    let faults = read(text, week).faults
    #expect(faults.map(\.message.code) == ["fault.\(code)"])
    #expect(faults.map(\.column) == [column])
  }

  @Test func `what is unknown, borne by several or blank is named row by row`() throws {
    let (folder, week) = try week()
    defer { withExtendedLifetime(folder) {} }
    let text = """
      需求,时间,供方
      理发,周六 9:00-11:00,V1
      N9,周六 9:00-11:00,V1
      N1,周六 9:00-11:00,李四
      N1,什么时候都行吧,V1
      ,周六 9:00-11:00,V1
      N1,周六 9:00-11:00,
      """
    let outcome = read(text, week)
    let found = outcome.faults.map { "\($0.row ?? 0) \($0.message.code)" }
    #expect(
      found == [
        "2 fault.ambiguousName", "3 fault.unknownSubject", "4 fault.ambiguousName",
        "5 fault.badTime", "6 fault.missingValue", "7 fault.nobodyNamed",
      ]
    )
    #expect(outcome.projects.isEmpty)
    #expect(outcome.faults.allSatisfy { $0.value?.contains("李四") != true })
  }

  private func projectWeek() throws -> (folder: WeekFolder, week: Week) {
    let folder = try WeekFolder([
      "需求清单.csv":
        "需求编号,需求名称,需求类别,组成,受益人数,服务地点,风险说明,核实人\nN1,健康讲座,健康教育,讲师1、人力2、人力1（特长:急救）、物资60,,C1,无,甲\nN2,听讲座,健康教育,,20,C1,无,甲\nN3,听讲座二,健康教育,,15,C2,无,甲\n",
      "资源清单.csv":
        "资源编号,单位名称,资源类别,服务类别,每场人数,是否流动,地点\nR1,中医院,智力,健康教育,,,C3\nR2,中医院,物资,,,,C3\nR3,中医院,智力,健康教育,60,,C3\nR4,中医院,智力,健康教育,60,是,C3\n",
      "人员名册.csv": "志愿者编号,姓名\nV1,张三\nV2,李四\nV3,王五\n",
    ])
    return (folder, try #require(try folder.read().week))
  }

  @Test func `who gives which of several things is read, and never guessed`() throws {
    let (folder, week) = try projectWeek()
    defer { withExtendedLifetime(folder) {} }
    let header = "需求编号,时间,供方\n"
    let text = header + "N1,周六 9:00-11:00,1智力:中医院(R1);2人力:V1;2人力:V2;3人力:V3;R2×60\n"
    let outcome = read(text, week)
    #expect(outcome.faults == [])
    let project = try #require(outcome.projects.first)
    #expect(project.providers.map(\.component) == [1, 2, 2, 3, 4])
    #expect(project.providers.map(\.quantity) == [1, 1, 1, 1, 60])
    let unsaid = read(header + "N1,周六 9:00-11:00,R1;V1;R2×60\n", week)
    #expect(unsaid.faults.map(\.message.code) == ["fault.componentNotSaid"])
    #expect(unsaid.projects.isEmpty)
  }

  @Test func `several needs in one row join one session`() throws {
    let (folder, week) = try projectWeek()
    defer { withExtendedLifetime(folder) {} }
    let header = "需求编号,时间,供方,举办地需求\n"
    let atOffer = try #require(read(header + "N3;N2,周六 9:00-11:00,R3,\n", week).projects.first)
    #expect(atOffer.id == "H-R3" && atOffer.needs.map(\.text) == ["N2", "N3"])
    #expect(atOffer.host == nil && atOffer.place == PlaceID("C3") && atOffer.quantity == 1)
    let moving = try #require(read(header + "N3;N2,周六 9:00-11:00,R4,\n", week).projects.first)
    #expect(moving.host == NeedID("N3") && moving.place == PlaceID("C2"))
    let stated = try #require(read(header + "N3;N2,周六 9:00-11:00,R1,N2\n", week).projects.first)
    #expect(stated.host == NeedID("N2") && stated.id == "P-N2")
    let wrong = read(header + "N3;N2,周六 9:00-11:00,R1,N1\n", week)
    #expect(wrong.faults.map(\.message.code) == ["fault.unknownSubject"])
    #expect(read(header + "N3;N9,周六 9:00-11:00,R1,\n", week).projects.isEmpty)
  }
}
