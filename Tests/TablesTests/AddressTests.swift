// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

/// What a clerk writes about a place beyond the places of the tables.
@Suite struct AddressTests {
  private static let places = "地点编号,名称,级别\nC1,东风社区,社区\nC2,西苑社区,社区\n"

  private func needs(_ rows: String, places: String? = Self.places) throws -> [Need] {
    var files = ["需求清单.csv": "需求编号,需求名称,需求类别,服务地点,所属社区\n" + rows]
    if let places { files["社区网格.csv"] = places }
    return try #require(WeekFolder(files).read().week).needs
  }

  @Test func `an address stays beside the community that it lies in`() throws {
    let needs = try needs(
      """
      N1,理发,理发,南湖书屋,东风社区
      N2,理发,理发,东风社区3号楼,
      N3,理发,理发,东风社区,
      N4,理发,理发,,西苑社区
      N5,理发,理发,C2,西苑社区

      """
    )
    #expect(needs.map(\.place?.text) == ["C1", "C1", "C1", "C2", "C2"])
    #expect(needs.map(\.address) == ["南湖书屋", "东风社区3号楼", "", "", ""])
  }

  @Test func `without a table of places the address is a place of its own`() throws {
    let needs = try needs("N1,理发,理发,南湖书屋,东风社区\n", places: nil)
    #expect(needs[0].place != nil && needs[0].address.isEmpty)
  }

  @Test func `posts have addresses too`() throws {
    let posts = "班次编号,岗位,日期,时间,人数,地点,所属社区\nB1,值守,2026-03-07,9:00-11:00,1,南门,东风社区\n"
    let needs = "需求编号,需求名称,所属社区\nN1,理发,C1\n"
    let files = ["班次需求.csv": posts, "社区网格.csv": Self.places, "需求清单.csv": needs]
    let week = try WeekFolder(files).read()
    #expect(week.week?.posts.map(\.address) == ["南门"], "\(week.codes)")
  }
}
