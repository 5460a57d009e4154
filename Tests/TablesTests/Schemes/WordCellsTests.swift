// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

/// What separates the words of a cell, and what a blank means.
@Suite struct WordCellsTests {
  @Test(arguments: [
    ("医疗、法律", ["医疗", "法律"]), ("医疗，法律；电工", ["医疗", "法律", "电工"]), ("医疗/法律", ["医疗/法律"]),
    ("H001 H002", ["H001", "H002"]), ("ＨX-1　H2", ["HX-1", "H2"]), ("医疗、医疗", ["医疗"]),
    ("第三 网格", ["第三 网格"]), ("3 号楼", ["3号楼"]), ("A区 3号", ["A区3号"]), ("First  aid", ["First aid"]),
    (" 、 ", []), ("", []), ("甲\n乙", ["甲", "乙"]),
  ])
  func `a cell has these words`(cell: String, words: [String]) {
    #expect(WordCells.words(in: cell) == words)
  }

  @Test(arguments: [
    ("第三 网格", "第三网格"), ("第三　网格 ", "第三网格"), ("A区 3", "A区3"), ("New  Town", "New Town"), ("", ""),
  ])
  func `a value that is not cut has no blank beside Chinese characters`(cell: String, value: String)
  {
    #expect(WordCells.joined(cell) == value)
  }

  /// The words of the cells of 派出 and 接收 that a rule compares.
  private func compared(_ from: [String], _ to: [String]) throws -> PairingCase {
    func rows(_ cells: [String], _ letter: String) -> String {
      cells.enumerated().map { "\(letter)\($0),\($1)\n" }.joined()
    }
    let outcome = try PairingFolder(
      scheme: WrongScheme("", "可配: {相同: 片区}\n").text,
      tables: ["人员.csv": "编号,片区\n" + rows(from, "P"), "社区.csv": "编号,片区\n" + rows(to, "C")]
    )
    .read()
    #expect(outcome.faults == [])
    return try #require(outcome.pairing)
  }

  private func shares(_ found: PairingCase, _ from: Int, _ to: Int) -> Bool {
    !Set(found.from.columns[0][from]).isDisjoint(with: found.to.columns[0][to])
  }

  @Test func `a blank inside a value is a slip`() throws {
    let found = try compared(["第三 网格", "第四网格", "第 三网格"], ["第三网格", "第四　网格", "网格"])
    #expect(shares(found, 0, 0) && shares(found, 1, 1) && shares(found, 2, 0))
    #expect(!shares(found, 0, 1) && !shares(found, 0, 2) && !shares(found, 2, 2))
    let both = try compared(["第三 网格"], ["第三 网格", "第三网 格", "第四 网格"])
    #expect(shares(both, 0, 0) && shares(both, 0, 1) && !shares(both, 0, 2))
  }

  @Test func `a blank between two values separates them`() throws {
    let found = try compared(["医疗 法律", "法律"], ["医疗", "法律", "医疗法"])
    #expect(shares(found, 0, 0) && shares(found, 0, 1) && !shares(found, 0, 2))
    let letters = try compared(["c001"], ["Ｃ001", "C002"])
    #expect(shares(letters, 0, 0) && !shares(letters, 0, 1))
    let codes = try compared(["H001 H002"], ["H002", "H001H002"])
    #expect(shares(codes, 0, 0) && !shares(codes, 0, 1))
  }

  @Test func `the order of rows does not matter`() throws {
    let cells = ["医疗 法律", "医疗", "法律 医疗", "法律", "第三 网格", "网格"]
    for shift in cells.indices {
      let turned = Array(cells[shift...] + cells[..<shift])
      let found = try compared(turned, ["法律", "第三网格"])
      let able = turned.indices.filter { shares(found, $0, 0) }.map { turned[$0] }
      #expect(Set(able) == ["医疗 法律", "法律 医疗", "法律"], "shift \(shift)")
      let near = turned.indices.filter { shares(found, $0, 1) }.map { turned[$0] }
      #expect(near == ["第三 网格"], "shift \(shift)")
    }
  }

  @Test func `keys may hold blanks where the other side's do`() throws {
    let outcome = try PairingFolder(
      scheme: WrongScheme("", to: "  编号列: 名称\n", "已定: [{派出: 住处}]\n可配: {不同: {派出: 亲属, 接收: 名称}}\n")
        .text,
      tables: [
        "人员.csv": "编号,住处,亲属\nP1,第三 网格,东苑 西苑\nP2,西苑（暂住）,无\n",
        "社区.csv": "名称\n第三网格\n东苑\n西苑\n",
      ]
    )
    .read()
    #expect(outcome.faults == [])
    let found = try #require(outcome.pairing)
    func place(_ id: String) -> Int { found.to.entities.firstIndex { $0.id == id } ?? -1 }
    #expect(
      found.fixed == [Pair(from: 0, to: place("第三网格")), Pair(from: 1, to: place("西苑"))].sorted()
    )
    #expect(found.from.columns[0][0].count == 2)
  }

  @Test(arguments: ["级别: 第三网格", "级别: 第三 网格", "级别: [第三 网格]"])
  func `filters take no notice of blanks in values`(filter: String) throws {
    let folder = try PairingFolder(
      scheme: WrongScheme("", to: "  条件: {\(filter)}\n", "").text,
      tables: ["社区.csv": "编号,级别\nA,第三 网格\nB,第三网格\nC,网格\nD,第三\n"]
    )
    #expect(try folder.read().pairing?.to.entities.map(\.id) ?? [] == ["A", "B"])
  }
}
