// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

#if Workbooks
@Suite struct BookMarkerTests {
  private static let marks = [
    MarkedBooks.mark("D4"), MarkedBooks.mark("D5", .warning, reason: "数字是约数。"),
    MarkedBooks.mark("F6", reason: "看不懂的时间。"), MarkedBooks.mark(nil, row: 5, .warning),
    MarkedBooks.mark("B40", .warning), MarkedBooks.mark("A3", .note),
    MarkedBooks.mark(nil, .note, sheet: nil),
  ]

  /// Parts that a mark may touch; of sheets, those that are marked or were selected.
  private static func mayChange(_ name: String, _ marked: [String]) -> Bool {
    let endings = ["workbook.xml", "workbook.xml.rels", "styles.xml", "[Content_Types].xml"]
    return endings.contains { name.hasSuffix($0) } || marked.contains(name)
      || name.contains("omments") && !name.contains("threaded") || name.contains("vmlDrawing")
  }

  @Test(arguments: MarkedBooks.files)
  func `every entry that is not touched stays byte for byte in its place`(file: String) throws {
    let raw = try MarkedBooks.file(file)
    let marked = try MarkedBooks.marked(raw, Self.marks)
    let (before, after) = (try MarkedBooks.entries(raw), try MarkedBooks.entries(marked))
    #expect(after.prefix(before.count).map(\.name) == before.map(\.name))
    let path = try #require(try MarkedBooks.path(ofSheet: "需求清单", in: raw))
    let own = [path, PartLinks.path(of: path)]
    let changed = zip(before, after).filter { $0.bytes != $1.bytes }.map(\.0.name)
    #expect(changed.contains(path))
    for name in changed { #expect(Self.mayChange(name, own), "\(name)") }
    #expect(after.count > before.count)
  }

  @Test(arguments: MarkedBooks.files)
  func `the reader finds the same cells and takes the list for no table`(file: String) throws {
    let raw = try MarkedBooks.file(file)
    let marked = try MarkedBooks.marked(raw, Self.marks)
    let (before, after) = (try MarkedBooks.cells(raw), try MarkedBooks.cells(marked))
    #expect(before.keys.sorted() == after.keys.sorted())
    for (name, rows) in before {
      #expect(rows == after[name], "\(name)")
    }
    #expect(try Book(marked).lists == ["派单问题清单"])
  }

  @Test(arguments: MarkedBooks.files)
  func `a marked sheet differs in styles and the drawing of comments alone`(file: String) throws {
    let raw = try MarkedBooks.file(file)
    // Cells that are there, so that none has to be made.
    let marked = try MarkedBooks.marked(raw, [MarkedBooks.mark("D3"), MarkedBooks.mark("F5")])
    func plain(_ raw: [UInt8]) throws -> String {
      try MarkedBooks.sheet("需求清单", of: raw)
        .replacing(/\ss="\d+"/, with: "")
        .replacing(/<[a-z:]*legacyDrawing [^>]*>/, with: "")
        .replacing("tabSelected=\"0\"", with: "tabSelected=\"1\"")
        .replacing("tabSelected=\"true\"", with: "tabSelected=\"1\"")
    }
    #expect(try plain(marked) == plain(raw))
    #expect(try MarkedBooks.sheet("需求清单", of: marked) != MarkedBooks.sheet("需求清单", of: raw))
  }

  @Test(arguments: MarkedBooks.files)
  func `the same book gives the same bytes`(file: String) throws {
    let raw = try MarkedBooks.file(file)
    #expect(try MarkedBooks.marked(raw, Self.marks) == MarkedBooks.marked(raw, Self.marks))
  }

  @Test func `names of single sheets follow their sheets and one sheet alone is selected`() throws {
    for file in ["macros.xlsm", "openpyxl.xlsx", "office.xlsx"] {
      let raw = try MarkedBooks.file(file)
      let marked = try MarkedBooks.marked(raw, Self.marks)
      let book = try #require(try MarkedBooks.part("xl/workbook.xml", of: marked))
      let old = try #require(try MarkedBooks.part("xl/workbook.xml", of: raw))
      func positions(_ text: String) -> [Int] {
        text.matches(of: /localSheetId="(\d+)"/).compactMap { Int($0.1) }
      }
      #expect(!positions(old).isEmpty && positions(book) == positions(old).map { $0 + 1 })
      #expect(!book.contains(/activeTab="[1-9]/) && !book.contains(/firstSheet="[1-9]/))
      for name in try MarkedBooks.cells(marked).keys {
        let sheet = try MarkedBooks.sheet(name, of: marked)
        #expect(!sheet.contains(/tabSelected="(1|true)"/), "\(file) \(name)")
      }
      let list = try MarkedBooks.sheet("派单问题清单", of: marked)
      #expect(list.contains("tabSelected=\"1\""))
    }
  }

  @Test func `the list names every finding with a link to its cell`() throws {
    let marks = Self.marks + [MarkedBooks.mark("C1", value: "<=1+1 & \"x\">")]
    let marked = try MarkedBooks.marked(try MarkedBooks.file("openpyxl.xlsx"), marks)
    let list = try MarkedBooks.sheet("派单问题清单", of: marked)
    for cell in ["D4", "D5", "F6", "A5", "B40"] {
      #expect(list.contains("location=\"'需求清单'!\(cell)\""), "\(cell)")
    }
    #expect(list.contains("&lt;=1+1 &amp; &quot;x&quot;&gt;"))
    // The title is merged over the first row: its first cell is the one that shows.
    #expect(list.contains("location=\"'需求清单'!A1\""))
    #expect(list.contains("r=\"A\(3 + marks.count)\""))
  }

  @Test func `a signed book is refused`() throws {
    var book = MarkedBooks.tiny(TinyBook.rows([["需求编号"], ["N1"]]))
    book.parts["_xmlsignatures/sig1.xml"] = "<Signature/>"
    let raw = book.bytes
    let failure = #expect(throws: BookMarkFailure.self) {
      try MarkedBooks.marked(raw, [MarkedBooks.mark("A2")])
    }
    #expect(failure?.message == Message(FaultCode.signedBook))
  }

  @Test func `bytes that are no book, cut off or of 64 bits are refused`() throws {
    let raw = try MarkedBooks.file("openpyxl.xlsx")
    var long = raw
    long.replaceSubrange((long.count - 6)..<(long.count - 2), with: [255, 255, 255, 255])
    for bad in [[], Array("需求编号,N1".utf8), Array(raw.dropLast(40)), long] {
      #expect(throws: BookMarkFailure.self) { try MarkedBooks.marked(bad, Self.marks) }
    }
  }

  @Test(arguments: ["macros.xlsm", "openpyxl.xlsx", "office.xlsx"])
  func `marks of an earlier run go where they hold no longer`(file: String) throws {
    let raw = try MarkedBooks.file(file)
    let path = file == "openpyxl.xlsx" ? "xl/comments/comment1.xml" : "xl/comments1.xml"
    let once = try MarkedBooks.marked(raw, Self.marks)
    let twice = try MarkedBooks.marked(once, [MarkedBooks.mark("D5", reason: "还是不对。")])
    let names = try MarkedBooks.part("xl/workbook.xml", of: twice)?.matches(of: /<sheet\b/)
    #expect(names?.count == 4)
    let list = try MarkedBooks.sheet("派单问题清单", of: twice)
    #expect(list.contains("'需求清单'!D5") && !list.contains("'需求清单'!D4"))
    let comments = try #require(try MarkedBooks.part(path, of: twice))
    #expect(comments.matches(of: /<comment\b/).count == 3)
    #expect(comments.contains("核对") && comments.matches(of: /派单 \[/).count == 1)
    #expect(comments.contains("还是不对。"))
    let coloured = try MarkedBooks.coloured(twice)
    #expect(coloured == ["D5"], "\(coloured)")
    #expect(try MarkedBooks.coloured(once).sorted() == ["A5", "B40", "D4", "D5", "F6"])
    let drawing = try MarkedBooks.entries(twice).map(\.name).filter { $0.hasSuffix(".vml") }
    let shapes = try MarkedBooks.part(drawing[0], of: twice)?.matches(of: /<\w+:shape\b/)
    #expect(shapes?.count == 3)
    #expect(try MarkedBooks.cells(twice) == MarkedBooks.cells(once))
  }

  @Test func `what people added to a comment of ours stays`() throws {
    let raw = MarkedBooks.tiny(TinyBook.rows([["需求编号"], ["N1"]])).bytes
    let once = try MarkedBooks.marked(raw, [MarkedBooks.mark("A2")])
    var patch = try ZipPatch(once)
    let comments = try #require(try MarkedBooks.part("xl/comments1.xml", of: once))
    let answered = comments.replacing("请填整数。", with: "请填整数。\n已问过 Ben。")
    patch.put(Array(answered.utf8), at: "xl/comments1.xml")
    let twice = try MarkedBooks.marked(try patch.bytes(), [MarkedBooks.mark("A1", .warning)])
    let kept = try #require(try MarkedBooks.part("xl/comments1.xml", of: twice))
    #expect(kept.contains("已问过 Ben。") && kept.matches(of: /<comment\b/).count == 2)
  }

  @Test func `a text file becomes a book with the same cells and its marks`() throws {
    let text = Array("需求编号,数量\nN1,-3\nN2,\"=1+1\n二\"\n".utf8)
    let marks = [MarkedBooks.mark("B2", sheet: nil), MarkedBooks.mark(nil, row: 3, sheet: nil)]
    let book = try BookMarker.marked(
      text: text,
      named: "需求[1]清单",
      with: marks,
      words: MarkedBooks.words
    )
    #expect(
      try MarkedBooks.cells(book) == [
        "需求1清单": [["需求编号", "数量"], ["N1", "-3"], ["N2", "=1+1\n二"]]
      ]
    )
    let list = try MarkedBooks.sheet("派单问题清单", of: book)
    #expect(list.contains("'需求1清单'!B2") && list.contains("'需求1清单'!A3"))
  }
}
#endif
