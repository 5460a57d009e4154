// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Tables

@Suite struct HeaderTests {
  @Test(arguments: TableKind.allCases)
  func `no two columns of a table share a header`(kind: TableKind) {
    var owners: [String: Field] = [:]
    for column in kind.columns {
      for word in [column.header, column.field.key] + column.synonyms {
        let folded = HeaderMatcher.folded(word).name
        #expect(owners[folded] == nil || owners[folded] == column.field, "\(kind): \(word)")
        owners[folded] = column.field
      }
    }
  }

  @Test(arguments: TableKind.allCases)
  func `our own headers are understood, in Chinese and English`(kind: TableKind) {
    let matcher = HeaderMatcher(kind)
    for column in kind.columns {
      #expect(matcher.exact(column.header) == column.field)
      #expect(matcher.exact(column.field.key) == column.field)
    }
  }

  @Test(arguments: [
    ("受益人数（单位：人）", Field.beneficiaryCount), ("* 需求名称", .title), ("求助事项", .title),
    ("服务 地点", .place), ("受助人", .beneficiary), ("需求名称(必填)", .title), ("ＱＴＹ", .quantity),
    ("请填写服务地点", .place), ("居民的求助事项内容", .title),
  ])
  func `headers as people write them`(header: String, field: Field) {
    #expect(HeaderMatcher(.needs).fields(of: [header]) == [field])
  }

  @Test func `a bare 人数 beside 服务对象 counts people served, and is not sure`() throws {
    func header(_ line: String) throws -> HeaderFinder.Header {
      let grid = CSVScanner(Array((line + "\n").utf8)).grid
      return try #require(HeaderFinder(kind: .needs, mapping: nil).find(in: grid))
    }
    let served = try header("需求内容,服务对象,人数,社区")
    #expect(served.fields == [.title, .beneficiary, .beneficiaryCount, .community])
    #expect(served.unsure == [2])
    #expect(try header("需求内容,人数,社区").fields == [.title, .headcount, .community])
    let both = try header("需求内容,服务对象,受益人数,人数")
    #expect(both.fields == [.title, .beneficiary, .beneficiaryCount, .headcount])
    #expect(both.unsure.isEmpty)
  }

  @Test func `exact headers win over contained ones`() {
    let fields = HeaderMatcher(.needs).fields(of: ["上报社区", "需求时间", "其他需求时间", "颜色"])
    #expect(fields == [.community, .times, nil, nil])
  }

  @Test(arguments: [
    ("需求清单", TableKind.needs), ("Needs", .needs), ("资源清单", .offers), ("人员名册", .people),
    ("驻区单位", .units), ("社区网格", .places), ("邻接", .neighbours), ("服务队", .teams),
    ("班次需求", .posts), ("历史", .history), ("neighbours", .neighbours),
  ])
  func `files go by their names`(name: String, kind: TableKind) {
    #expect(TableKind.named(name) == kind)
  }

  @Test func `other files are not tables`() { #expect(TableKind.named("项目清单") == nil) }
}
