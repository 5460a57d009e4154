// SPDX-License-Identifier: GPL-3.0-or-later
import Tables
import Testing

@Suite struct NameMaskTests {
  @Test(arguments: [
    ("王小明", "王**"), ("王明", "王**"), ("欧阳娜娜", "欧阳**"), ("欧阳锋", "欧阳**"), ("欧阳", "欧**"),
    ("司马相如", "司马**"), ("诸葛亮", "诸葛**"), ("慕容复", "慕容**"), ("司空曙", "司空**"), ("尉迟恭", "尉迟**"),
    ("轩辕剑", "轩辕**"), ("万俟卨", "万俟**"), ("王 小 明", "王**"), ("王　小明", "王**"), ("阿卜杜拉·买买提", "阿**"),
    ("司马·依明", "司**"), ("Ada Muster", "A**"), ("ada", "A**"), ("㛃小明", "㛃**"), ("𬱖明", "𬱖**"),
  ])
  func `the family name stays, the length does not show`(name: String, mask: String) {
    #expect(NameMask.masked(name) == mask)
  }

  @Test(arguments: ["王", "", "志愿者0001", "王小明13800138000", "王小明(物业)", "Ada2"])
  func `what is no plain name is not covered but withheld`(name: String) {
    #expect(NameMask.masked(name) == nil)
  }

  @Test(arguments: [
    ("67", "60–69"), ("67岁", "60–69"), ("8", "0–9"), ("95", "90+"), ("60-69", "60–69"),
    ("80岁以上", "80+"),
    ("65至74岁", "65–74"),
  ])
  func `ages become spans`(age: String, band: String) { #expect(AgeBand.band(of: age) == band) }

  @Test(arguments: ["", "老", "60-61", "70-60", "131", "1948-03-07", "王小明"])
  func `what is no age is none`(text: String) { #expect(AgeBand.band(of: text) == nil) }

  @Test(arguments: [
    ("姓名", PublicColumn.names), ("*服务人员", .names), ("人数(单位:人)", .people), ("  社区 ", .community),
    ("category", .category),
  ])
  func `headers are found by the whitelist`(header: String, column: PublicColumn) {
    #expect(PublicColumn.named(header) == column)
  }

  @Test(arguments: ["身份证号", "联系电话", "姓名(手机号)", "家庭住址", "服务对象姓名", "出生日期", "政治面貌", "姓名及电话", ""])
  func `a header that only holds a known word is unknown`(header: String) {
    #expect(PublicColumn.named(header) == nil)
  }
}
