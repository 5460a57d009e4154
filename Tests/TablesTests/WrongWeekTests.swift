// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables
import Testing

/// What is said of the tables while the week itself is missing or wrong: what would be said anyway.
@Suite struct WrongWeekTests {
  private let tables = [
    "需求清单.csv": "需求编号,需求名称,服务类别,服务地点,需求时间,风险说明,核实人,锁定\nN1,读报,文化,东风社区,3月12日上午,低,甲,R1\n",
    "资源清单.csv": "资源编号,单位名称,资源类别,服务类别,可用时间\nR1,示例医院,服务,义诊,3月12日\n",
    "人员名册.csv": "志愿者编号,姓名,出生日期,投保截止\nV1,艾达,1985-05-01,12月31日\n",
    "班次需求.csv": "班次编号,岗位,日期,时间,人数\nP1,值守,3月12日,9:00-11:00,2\n",
    "历史.csv": "志愿者编号,累计\nV1,120\n",
  ]

  private func complaints(_ settings: String, week: String? = nil) throws -> [String] {
    let folder = try WeekFolder(tables)
    try folder.write(settings, as: "街道.yaml")
    var options = WeekReader.Options()
    options.week = week.flatMap { Day($0) }
    let outcome = try folder.read(options)
    #expect(outcome.week == nil)
    return outcome.complaints
  }

  @Test func `a week that does not begin on a Monday is the only fault`() throws {
    #expect(try complaints("", week: "2026-03-10") == ["fileFault fault.notMonday"])
    #expect(try complaints("周: 2026-03-10\n") == ["fileFault fault.notMonday"])
  }

  @Test(arguments: ["名称: 东风\n", "周: 下周\n", "周: 2028-02-30\n"])
  func `without a week nothing is said that depends on it`(settings: String) throws {
    let found = try complaints(settings)
    #expect(found.count == 1 && found[0].hasPrefix("fileFault"))
  }

  @Test func `a slip in the settings is the only fault, and their week is read all the same`()
    throws
  {
    let slip = "名称: \"东风\n周: 2026-03-09 # 周一\n"
    #expect(try complaints(slip) == ["fileFault fault.badSettingsFile"])
    let other = try complaints("周: 2026-03-16\n目标顺序: [\n")
    #expect(other.filter { $0.hasPrefix("fileFault") } == ["fileFault fault.openBracket"])
    #expect(other.contains("warning fault.outsideWeek"))
  }
}
