// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

/// What a clerk's errand showed: cells as people fill them.
@Suite struct ClerkHabitsTests {
  private static let needs = "需求编号,需求名称,需求类别,所需人数,服务地点,需求时间,风险说明,核实人\n"

  private func outcome(_ files: [String: String]) throws -> ReadOutcome {
    var files = files
    if files["需求清单.csv"] == nil { files["需求清单.csv"] = Self.needs }
    return try WeekFolder(files).read()
  }

  @Test func `a row of posts with several days is several shifts`() throws {
    let posts = "班次编号,岗位,日期,时间,人数,地点\n"
    let read = try outcome([
      "班次需求.csv": posts + "K1,巡逻,周一至周三,9:00-11:00,2,东风社区\nK2,台前,每天,下午,1,东风社区\n"
        + "K3,门口,周六,9:00-10:00、14:00-15:00,1,东风社区\nK4,门口,周日,9:00-10:00,1,东风社区\n"
    ])
    let ids = read.week?.posts.map(\.id.text) ?? []
    #expect(
      ids.filter { $0.hasPrefix("K1") } == ["K1@2026-03-02", "K1@2026-03-03", "K1@2026-03-04"]
    )
    #expect(ids.count { $0.hasPrefix("K2") } == 7)
    #expect(
      ids.filter { $0.hasPrefix("K3") || $0.hasPrefix("K4") }
        == ["K3@2026-03-07-540", "K3@2026-03-07-840", "K4"]
    )
    let told = read.faults.filter { $0.message.code == FaultCode.severalShifts.code }
    #expect(told.compactMap(\.row) == [2, 3, 4])
    #expect(told.first?.message.arguments == [.number(3)])
  }

  @Test func `people asked for come together, a quantity comes from one giver`() throws {
    let rows = "N1,站岗,法律咨询,3,东风社区,周六,低,甲\nN2,单人,法律咨询,1,东风社区,周六,低,甲\n"
    let read = try outcome([
      "需求清单.csv": "需求编号,需求名称,需求类别,所需人数,服务地点,需求时间,风险说明,核实人\n" + rows
    ])
    let heads = try #require(read.week?.needs.first)
    #expect(heads.quantity == 3 && heads.isDivisible && heads.minimum == 3)
    #expect(read.week?.needs.last?.isDivisible == false)
    let counted = try outcome([
      "需求清单.csv": "需求编号,需求名称,需求类别,数量,服务地点,需求时间,风险说明,核实人\n" + rows
    ])
    #expect(counted.week?.needs.first?.isDivisible == false)
  }

  @Test func `who comes to the door has no place of its own`() throws {
    let read = try outcome([
      "资源清单.csv": "资源编号,单位,资源名称,资源类型,资源类别,地点\nR1,理发店,理发,服务,理发,上门\nR2,理发店,理发,服务,理发,东风社区\n"
    ])
    #expect(read.week?.offers.map(\.place) == [nil, PlaceID("东风社区")])
    #expect(read.week?.places.map(\.id.text).contains("上门") == false)
  }

  @Test func `the name of a community without the word lies in it, what lies nowhere is told`()
    throws
  {
    let read = try outcome([
      "班次需求.csv": "班次编号,岗位,时间,人数,地点\nK1,值守,周六 9:00-11:00,1,东风路口\n",
      "人员名册.csv": "编号,姓名,所属社区\nV1,甲,东风\nV2,乙,东风社区\n",
    ])
    let places = try #require(read.week?.places)
    #expect(places.first { $0.id == PlaceID("东风") }?.parent == PlaceID("东风社区"))
    let told = read.faults.filter { $0.message.code == FaultCode.placesApart.code }
    #expect(told.map(\.message.arguments) == [[.number(1), .text("东风路口")]])
    #expect(told.first?.severity == .warning)
  }

  @Test func `an offer that lists several things is known by each of its kind`() throws {
    let header = "单位,资源名称,资源类型,数量,地点\n"
    let read = try outcome([
      "资源清单.csv": header + "三院,义诊、健康讲座,服务,4,东风社区\n银行,反诈宣讲、会议室,场地,1,东风社区\n"
    ])
    let offers = try #require(read.week?.offers)
    #expect(Set(offers.map(\.categories)) == [["义诊", "健康讲座"], ["会议室"]])
    #expect(read.faults.count { $0.message.code == FaultCode.classProposed.code } == 2)
    let told = read.faults.filter { $0.message.code == FaultCode.otherKindInName.code }
    #expect(told.map(\.message.arguments) == [[.text("反诈宣讲"), .text("政策宣讲")]])
  }

  @Test func `what was proposed to an offer draws no need away from its own words`() throws {
    let need = "N1,给老人量血压,1,东风社区,周六,低,甲\n"
    let read = try outcome([
      "需求清单.csv": "需求编号,需求名称,所需人数,服务地点,需求时间,风险说明,核实人\n" + need,
      "资源清单.csv": "单位,资源名称,资源类型,数量,地点\n三院,量血压的健康讲座,智力,1,东风社区\n",
    ])
    #expect(read.week?.needs.first?.category == "义诊")
  }

  @Test func `work that takes a trade goes to those who know it, where the settings say so`() throws
  {
    let tables = [
      "需求清单.csv": "需求编号,需求名称,需求类别,服务地点,需求时间,风险说明,核实人\n"
        + "N1,剪头发,理发,东风社区,周六,低,甲\nN2,水管漏水,水电维修,东风社区,周六,低,甲\nN3,补课,课业辅导,东风社区,周六,低,甲\n",
      "人员名册.csv": "编号,姓名,所属社区,特长\nV1,甲,东风社区,开车\nV2,乙,东风社区,\"理发,唱歌\"\nV3,丙,东风社区,会修水电\n",
    ]
    let plain = try #require(try outcome(tables).week)
    #expect(plain.needs.allSatisfy { $0.skills.isEmpty })
    let settings = "周: 2026-03-02\n按特长派单: 是\n"
    let read = try outcome(tables.merging(["街道.yaml": settings]) { $1 })
    let week = try #require(read.week)
    #expect(week.needs.map { $0.skills.map(\.skill) } == [["理发"], ["水电维修"], []])
    #expect(week.people.map(\.skills) == [["开车"], ["理发", "唱歌"], ["会修水电", "水电维修"]])
    let told = read.faults.filter { $0.message.code == FaultCode.tradesAsked.code }
    #expect(told.map(\.message.arguments) == [[.number(2), .text("水电维修、理发")]])
  }
}
