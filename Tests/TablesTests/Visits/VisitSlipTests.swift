// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables
import Testing

/// Columns and files that are not read are told.
@Suite struct VisitSlipTests {
  @Test func `columns that are not read are told, with the one that is meant`() throws {
    let outcome = try VisitFolder([
      "联系户.csv": "户编号,楼栋,上次走坊,户主,天气\nH1,甲,2026-01-02,某,晴\nH2,甲,,,\n"
    ])
    .outcome()
    let told = outcome.faults.filter { $0.message.code == "fault.unknownColumn" }
    #expect(told.map(\.column) == ["上次走坊", "天气"])
    #expect(told.map(\.severity) == [.warning, .note])
    #expect(told.first?.mend == Message(MendCode.perhapsName, .text("上次走访")))
  }

  @Test func `files that are not read are told, lists and tables of others are not`() throws {
    let outcome = try VisitFolder([
      "菜单.csv": "菜\n面\n", "联系沪.csv": "户编号\nH1\n", "班次需求.csv": "岗位,时间\n巡,周三\n",
      "外出.csv": "",
    ])
    .outcome()
    let told = outcome.faults.filter { $0.message.code == "fault.unknownFile" }
    #expect(told.map(\.file) == ["联系沪.csv", "菜单.csv"])
    #expect(told.first?.mend == Message(MendCode.perhapsName, .text("联系户")))
  }

  @Test func `an empty table that need not be there is a warning`() throws {
    let outcome = try VisitFolder(["外出.csv": "\n"]).outcome()
    #expect(outcome.complaints == ["warning fault.emptyFile"])
    #expect(outcome.calendar?.duties.count == 2)
  }
}
