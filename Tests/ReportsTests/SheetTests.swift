// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Reports
import Street
import Testing

@Suite struct SheetTests {
  private func cell(_ table: SheetTable, _ row: Int, _ label: Label) -> String {
    guard let column = table.header.firstIndex(of: Catalogue().text(label)) else { return "?" }
    return table.rows[row][column]
  }

  @Test(arguments: Language.allCases)
  func `every row of every sheet is as long as its header`(language: Language) {
    let source = SampleWeek.source(language)
    let tables = [
      source.projectSheet(), source.unmetSheet(), source.idleSheet(), source.gapSheet(),
    ]
    for table in tables {
      #expect(Set(table.header).count == table.header.count, "\(table.fileName)")
      #expect(table.rows.allSatisfy { $0.count == table.header.count }, "\(table.fileName)")
      #expect(table.bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(table.fileName)")
      let text = String(decoding: table.bytes, as: UTF8.self)
      #expect(!text.contains(SampleWeek.phone), "\(table.fileName)")
      #expect(table.fileName.hasSuffix(".csv"))
    }
    if language == .english {
      let headers = tables.flatMap(\.header).joined()
      #expect(headers.utf8.count == headers.count)
    }
  }

  @Test func `a project says who, when, where and what must be signed`() {
    let table = SampleWeek.source().projectSheet()
    #expect(table.fileName == "项目清单.csv")
    #expect(table.rows.count == 2)
    #expect(cell(table, 0, .columnTime) == "2026-02-14(周六)上午 09:00–11:00")
    #expect(cell(table, 0, .columnDayType) == "调休上班")
    #expect(cell(table, 0, .columnProjectName) == "东风社区需要义诊")
    #expect(cell(table, 0, .columnProviders) == "卫生中心义诊服务(R1)×2")
    #expect(cell(table, 0, .columnAgreement).hasPrefix("是"))
    #expect(cell(table, 0, .columnState) == "待确认")
    #expect(cell(table, 0, .columnScope) == "内部")
    #expect(cell(table, 1, .columnTime) == "2026-02-10(周二)晚上 23:00–次日01:00")
    #expect(cell(table, 1, .columnProviders) == "Ada Muster(P1)")
    #expect(cell(table, 1, .columnAgreement) == "否")
  }

  @Test func `unmet needs come with the funnel, listed ones with whom to ask`() {
    let table = SampleWeek.source().unmetSheet()
    let situations = table.rows.indices.map { cell(table, $0, .columnSituation) }
    #expect(situations == ["部分满足", "未满足", "当场办理", "未核实", "风险未填", "资料不全"])
    #expect(cell(table, 0, .columnMissing) == "2")
    #expect(cell(table, 0, .funnelAll) == "6")
    #expect(cell(table, 0, .funnelOccupied) == "1")
    #expect(cell(table, 1, .columnCause).contains("理发"))
    #expect(cell(table, 3, .columnContact) == SampleWeek.contact)
    #expect(cell(table, 3, .columnCause).contains("第十三条"))
    #expect(cell(table, 5, .columnNeed) == "N9(需求清单.csv 第12行)")
    #expect(cell(table, 5, .columnNeedTitle) == "送药上门")
    #expect(cell(table, 5, .columnUrgency) == "紧急")
    #expect(cell(table, 5, .columnContact) == "")
  }

  @Test func `idle providers show what is left and leave out who refused`() {
    let table = SampleWeek.source().idleSheet()
    let ids = table.rows.indices.map { cell(table, $0, .columnProvider) }
    #expect(ids == ["R1", "R2", "R3", "P3"])
    #expect(cell(table, 0, .columnIdle) == "1")
    #expect(cell(table, 0, .columnWhollyIdle) == "否")
    #expect(cell(table, 1, .columnWhollyIdle) == "是")
    #expect(cell(table, 1, .columnOpenTimes) == "周六 08:00–12:00")
    #expect(cell(table, 2, .columnKind) == "车辆")
    #expect(cell(table, 3, .columnAvailable) == "2")
  }

  @Test func `the gap table counts every piece once in its total`() {
    let table = SampleWeek.source().gapSheet()
    let names = table.rows.map { $0[0] }
    #expect(Array(names.prefix(6)) == ["义诊", "健康讲座", "理发", "不限类别", "志愿者和在职党员", "合计"])
    let clinic = names.firstIndex(of: "义诊") ?? 0
    #expect(cell(table, clinic, .columnNeedPieces) == "5")
    #expect(cell(table, clinic, .columnMatched) == "3")
    #expect(cell(table, clinic, .columnGap) == "2")
    #expect(cell(table, 2, .columnListedOnly) == "3")
    #expect(cell(table, 2, .columnGap) == "1")
    #expect(cell(table, 5, .columnNeedCount) == "6")
    #expect(cell(table, 5, .columnProviderCount) == "6")
    #expect(cell(table, 5, .columnMatched) == "3")
    #expect(cell(table, 5, .columnGap) == "3")
  }

  @Test func `the gap table says why its rows do not add up`() {
    let base = SampleWeek.source()
    var records = WeekRecords()
    records.needs = base.week.statedNeeds
    records.offers = base.week.offers
    records.offers[0].categories = ["义诊", "理发"]
    records.posts = [Post(id: PostID("P1"), span: TimeSpan(day: 0, from: 480, to: 600))]
    let week = Week(monday: base.week.monday, records: records)
    let source = ReportSource(
      week: week,
      plan: base.plan,
      faults: [],
      catalogue: base.catalogue
    )
    let notes = source.gapSheet().rows.map { $0[0] }.filter { $0.hasPrefix("注:") }
    #expect(notes.count == 2)
    #expect(notes[0].contains("有1项资源可做几类服务"))
    #expect(notes[1].contains("“排班表”"))
    #expect(source.gapSheet().rows.allSatisfy { $0.count == source.gapSheet().header.count })
  }
}
