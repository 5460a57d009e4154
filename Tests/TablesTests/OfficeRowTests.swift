// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct OfficeRowTests {
  private static let header = "序号,需求名称,需求类别,数量,风险说明,核实人,所属社区"

  private func read(_ rows: [String]) throws -> ReadOutcome {
    let text = ([Self.header] + rows).joined(separator: "\n")
    return try WeekFolder(["需求清单.csv": text]).read()
  }

  @Test(arguments: [
    "合计,,,60,,,", ",,,,合计,60,", "合 计,,,60,,,", "小计:,,,60,,,", "合计（人）,,,60,,,", "总计60,,,,,,",
    "12,合计,,60,,,",
    "东风社区小计,,,12,,,", "东风,小计,,12,,,", "共计,,,,,,", "备注:以上数据截至周四,,,,,,", "备注,以上数据截至周四,,,,,",
    "注1:含周末,,,,,,", ",,,,填表人:Ada,,审核人:Ben", "填表人：Ada  审核人：Ben,,,,,,", "单位(盖章):,,,,,,",
    "填表时间：2026年3月1日,,,,,,",
  ])
  func `totals, remarks and signatures are skipped`(line: String) throws {
    let outcome = try read(["1,读报,文化,1,无,Ben,东风", line, "2,送报,文化,1,无,Ben,东风"])
    #expect(outcome.week?.needs.map(\.title) == ["读报", "送报"], "\(outcome.codes)")
    let note = outcome.faults.first { $0.message.code == "fault.skippedLines" }
    #expect(note?.message.arguments == [.number(1)])
    #expect(outcome.complaints == [])
  }

  @Test(arguments: ["1,总计划宣讲,文化,1,无,Ben,东风", "1,备注栏设计,文化,1,无,Ben,东风", "1,说明书翻译,文化,1,无,Ben,东风"])
  func `rows that begin like totals are rows`(line: String) throws {
    #expect(try read([line]).week?.needs.count == 1)
    let bare = try WeekFolder(["需求清单.csv": "需求名称,需求类别\n\(line.split(separator: ",")[1]),文化\n"])
    #expect(try bare.read().week?.needs.count == 1)
  }

  @Test func `the header once more, with its title, is no row`() throws {
    let title = "东风街道需求清单,,,,,,"
    let text = [
      title, Self.header, "1,读报,文化,1,无,Ben,东风", title, Self.header, "2,送报,文化,1,无,Ben,东风",
    ]
    .joined(separator: "\n")
    let outcome = try WeekFolder(["需求清单.csv": text]).read()
    #expect(outcome.week?.needs.map(\.title) == ["读报", "送报"], "\(outcome.codes)")
    let note = outcome.faults.first { $0.message.code == "fault.repeatedHeaders" }
    #expect(note?.message.arguments == [.number(2)])
  }

  @Test func `rows of a serial number alone are blank`() throws {
    let outcome = try read(["1,读报,文化,1,无,Ben,东风", "2,,,,,,", "3,,,,,,", "4,送报,文化,1,无,Ben,东风"])
    #expect(outcome.week?.needs.map(\.id.text) == ["1", "4"])
    #expect(outcome.complaints == [], "\(outcome.codes)")
  }

  @Test(arguments: [
    "示例,读书,文化,1,无,Ben,东风", "例:,读书,文化,1,无,Ben,东风", "例,读书,文化,1,无,Ben,东风", "（示例）,读书,文化,1,无,Ben,东风",
  ])
  func `example rows are skipped with a note`(line: String) throws {
    let outcome = try read([line, "1,读报,文化,1,无,Ben,东风"])
    #expect(outcome.week?.needs.map(\.title) == ["读报"])
    #expect(outcome.codes.contains("note fault.exampleRows"), "\(outcome.codes)")
  }

  @Test(arguments: ["示例001社区", "例会服务", "示例中心", "样例街"])
  func `names that begin with the word are names`(name: String) throws {
    let folder = try WeekFolder(["需求清单.csv": "需求名称,需求类别\n\(name),文化\n"])
    #expect(try folder.read().week?.needs.map(\.title) == [name])
  }

  @Test func `同上 goes by the row of data above, not by a total`() throws {
    let outcome = try read(["1,读报,文化,1,无,Ben,东风", "小计,,,1,,,", "2,送报,同上,1,无,Ben,〃"])
    #expect(outcome.week?.needs.map { $0.place?.text } == ["东风", "东风"], "\(outcome.codes)")
  }
}

@Suite struct NameTextTests {
  @Test(arguments: [
    "张三、李四", "张三 李四", "张三,李四", "张三；李四", "张三/李四", "张三\n李四", "张三　李四　王五", "欧阳娜娜 张三", "Ada、Ben",
  ])
  func `several people in a cell`(text: String) { #expect(NameText.holdsSeveral(text)) }

  @Test(arguments: [
    "张三", "张 三", "欧阳 娜娜", "欧阳 娜", "Ada Lovelace", "Lovelace, Ada", "买买提·艾力", "阿依古丽 买买提", "张三（组长）",
    "",
  ])
  func `one person in a cell`(text: String) { #expect(!NameText.holdsSeveral(text)) }

  @Test func `several people in one cell of the roster are a fault of the row`() throws {
    let folder = try WeekFolder([
      "需求清单.csv": "需求名称,需求类别\n读报,文化\n", "人员名册.csv": "姓名\nAda、Ben\n张 三\n",
    ])
    let outcome = try folder.read()
    let fault = outcome.faults.first { $0.message.code == "fault.severalPeople" }
    #expect(fault?.severity == .rowFault && fault?.row == 2 && fault?.value == nil)
    #expect(fault?.mend == Message(MendCode.onePersonARow))
    #expect(outcome.week?.people.map(\.name) == ["张 三"])
  }

  @Test(arguments: ["V1、V2", "V1 V2", "V1/V2", "V1;V2", "V1\nV2", "V1,V2", "V1　V2"])
  func `people of a pin stand apart by any mark`(cell: String) throws {
    let folder = try WeekFolder([
      "需求清单.csv": "需求名称,需求类别,禁排\n读报,文化,\"\(cell)\"\n",
      "人员名册.csv": "志愿者编号,姓名\nV1,Ada\nV2,Ben\nV/3,Cleo\n",
    ])
    let outcome = try folder.read()
    #expect(outcome.week?.needs.first?.barred.count == 2, "\(outcome.codes)")
  }

  @Test func `an identifier with a slash stays whole`() throws {
    let folder = try WeekFolder([
      "需求清单.csv": "需求名称,需求类别,禁排\n读报,文化,V/3\n", "人员名册.csv": "志愿者编号,姓名\nV/3,Cleo\nV,Ada\n3,Ben\n",
    ])
    #expect(try folder.read().week?.needs.first?.barred == [.person(PersonID("V/3"))])
  }
}
