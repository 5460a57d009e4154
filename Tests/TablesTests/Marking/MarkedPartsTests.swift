// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

#if Workbooks
/// What marks do to single parts, on books made by hand.
@Suite struct MarkedPartsTests {
  private static let rows =
    "<row r=\"2\"><c r=\"B2\" s=\"1\"><v>1</v></c><c><v>2</v></c></row>"
    + "<row r=\"5\" s=\"2\" customFormat=\"1\"/>"
  private static let styles =
    "<fonts count=\"2\"><font><sz val=\"11\"/></font><font><color theme=\"0\"/></font></fonts>"
    + "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" fontId=\"1\" applyFill=\"0\">"
    + "<alignment horizontal=\"center\"/></xf><xf numFmtId=\"9\"/></cellXfs><dxfs count=\"0\"/>"

  private static func sheet(of book: TinyBook, _ marks: [BookMark]) throws -> (String, [UInt8]) {
    let marked = try MarkedBooks.marked(book.bytes, marks)
    return (try MarkedBooks.sheet("需求清单", of: marked), marked)
  }

  @Test func `cells and rows that are missing are made where they belong`() throws {
    let book = MarkedBooks.tiny(Self.rows)
    let cells = ["A2", "B2", "C2", "E2", "B5", "D1", "A4", "C9"]
    let (sheet, _) = try Self.sheet(of: book, cells.map { MarkedBooks.mark($0) })
    let shape = sheet.matches(of: /<(row|c) ?(?:r="(\w+)")?/).map { String($0.2 ?? "-") }
    #expect(shape == ["1", "D1", "2", "A2", "B2", "-", "E2", "4", "A4", "5", "B5", "9", "C9"])
    #expect(sheet.contains("<row r=\"5\" s=\"2\" customFormat=\"1\"><c r=\"B5\""))
    #expect(sheet.contains("<v>1</v></c><c s=\""))
  }

  @Test func `a sheet without any row takes marks`() throws {
    var book = MarkedBooks.tiny("")
    book.parts["xl/worksheets/sheet1.xml"] =
      "<worksheet xmlns=\"\(TinyBook.main)\"><sheetData/><pageMargins/></worksheet>"
    let (sheet, _) = try Self.sheet(of: book, [MarkedBooks.mark("B2")])
    #expect(
      sheet.contains(/<sheetData><row r="2"><c r="B2" s="1"\/><\/row><\/sheetData><pageMargins\/>/)
    )
  }

  @Test func `the drawing of comments stands where the schema wants it`() throws {
    let after =
      "<pageMargins/><drawing/><legacyDrawingHF/><mc:AlternateContent xmlns:mc=\"m\"/><extLst/>"
    let book = MarkedBooks.tiny(Self.rows, after: after)
    let (sheet, _) = try Self.sheet(of: book, [MarkedBooks.mark("B2")])
    #expect(sheet.contains(/<drawing\/><legacyDrawing [^>]*\/><legacyDrawingHF\/>/))
  }

  @Test func `a marked style keeps format, borders and font, and light letters become dark`() throws
  {
    let book = MarkedBooks.tiny(Self.rows, styles: Self.styles)
    let (sheet, marked) = try Self.sheet(
      of: book,
      [MarkedBooks.mark("B2"), MarkedBooks.mark("C2", .warning), MarkedBooks.mark("D5")]
    )
    let styles = try #require(try MarkedBooks.part("xl/styles.xml", of: marked))
    let formats = styles.matches(of: /<xf [^>]*>/).map { String($0.0) }
    func style(_ cell: Regex<(Substring, Substring)>) -> String {
      sheet.firstMatch(of: cell).flatMap { Int($0.1) }.map { formats[$0] } ?? ""
    }
    let first = style(/r="B2" s="(\d+)"/)
    #expect(first.contains("numFmtId=\"14\"") && first.contains("fontId=\"2\""))
    #expect(first.contains("fillId=\"3\"") && first.contains("applyFill=\"1\""))
    #expect(style(/<c s="(\d+)"><v>2/).contains("fillId=\"2\""))
    #expect(style(/r="D5" s="(\d+)"/).contains("numFmtId=\"9\""))
    #expect(styles.contains("<color rgb=\"FF000000\"/>"))
    #expect(styles.contains(/<cellXfs count="13">/) && styles.contains("<dxfs count=\"0\"/>"))
    // Fills were missing: the two that every book has come first.
    #expect(styles.contains(/<\/fonts><fills count="5"><fill><patternFill patternType="none"/))
    #expect(styles.matches(of: /horizontal="center"/).count == 2)
  }

  @Test func `of merged cells the first is marked, and the worst colour holds`() throws {
    let merge = "<mergeCells count=\"1\"><mergeCell ref=\"B2:C5\"/></mergeCells>"
    let book = MarkedBooks.tiny(Self.rows, after: merge)
    let marks = [
      MarkedBooks.mark("C4", .warning), MarkedBooks.mark("B2"), MarkedBooks.mark("C2", .note),
    ]
    let (sheet, marked) = try Self.sheet(of: book, marks)
    #expect(!sheet.contains("C4") && sheet.contains(/<c r="B2" s="1">/))
    let styles = try #require(try MarkedBooks.part("xl/styles.xml", of: marked))
    #expect(styles.matches(of: /fillId="3"/).count == 2)
    let comments = try #require(try MarkedBooks.part("xl/comments1.xml", of: marked))
    #expect(comments.matches(of: /<comment\b/).count == 1 && comments.contains("ref=\"B2\""))
    #expect(comments.matches(of: /数量不能是负数/).count == 2)
  }

  @Test func `comments that are there keep their text and get ours behind it`() throws {
    for file in ["macros.xlsm", "openpyxl.xlsx", "office.xlsx", "threaded.xlsx"] {
      let raw = try MarkedBooks.file(file)
      let marked = try MarkedBooks.marked(raw, [MarkedBooks.mark("D4"), MarkedBooks.mark("F6")])
      let path =
        file == "openpyxl.xlsx" || file == "threaded.xlsx"
        ? "xl/comments/comment1.xml" : "xl/comments1.xml"
      let comments = try #require(try MarkedBooks.part(path, of: marked))
      let own = comments.firstMatch(of: /ref="D4"[\s\S]*?<\/(\w+:)?comment>/).map { String($0.0) }
      let ends = own?.matches(of: /核对|派单 \[rowFault\] 数量不能是负数/).map { String($0.0) }
      #expect(ends == ["核对", "派单 [rowFault] 数量不能是负数"], "\(file)")
      #expect(comments.matches(of: /<comment\b/).count == 3, "\(file)")
      let old = try #require(try MarkedBooks.part(path, of: raw))
      #expect(old.matches(of: /<comment\b/).count == 2, "\(file)")
      let drawings = try MarkedBooks.entries(marked).map(\.name).filter { $0.hasSuffix(".vml") }
      #expect(drawings.count == 1, "\(file)")
      let drawing = try #require(try MarkedBooks.part(drawings[0], of: marked))
      let names = drawing.matches(of: /<\w+:shape\b[^>]*?\bid="([^"]*)"/).map { String($0.1) }
      #expect(names.count == 3, "\(file)")
      #expect(names.firstIndex(of: names.last ?? "") == 2, "\(file) \(names)")
      // The box of the comment that grew is higher than its own five rows.
      let notes = drawing.split(separator: "ObjectType")
      let grown = notes.first { $0.contains("Row>3<") && $0.contains("Column>3<") }
      let anchor = try #require(grown?.firstMatch(of: /Anchor>([^<]*)</)?.1)
      let corners = anchor.split(separator: ",")
        .compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }
      #expect(corners.count == 8 && corners[6] - corners[2] > 5, "\(file) \(corners)")
    }
  }

  @Test func `text of findings cannot become markup, formulas or control characters`() throws {
    let book = MarkedBooks.tiny(Self.rows)
    let reason = "<b>&\u{1}_x0041_ =1+1"
    let (_, marked) = try Self.sheet(
      of: book,
      [MarkedBooks.mark("B2", value: "=cmd", reason: reason)]
    )
    let comments = try #require(try MarkedBooks.part("xl/comments1.xml", of: marked))
    #expect(comments.contains("&lt;b&gt;&amp;\u{FFFD}_x005F_x0041_ =1+1"))
    let list = try MarkedBooks.sheet("派单问题清单", of: marked)
    #expect(
      list.contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">=cmd</t>")
        && !list.contains("<f>")
    )
  }

  @Test func `a sheet of the same name that is no list stays a table`() throws {
    var book = MarkedBooks.tiny(Self.rows)
    book.sheets.append(("派单问题清单", TinyBook.rows([["需求编号"], ["N1"]])))
    let raw = book.bytes
    #expect(try Book(raw).sheets.count == 2)
    let marked = try MarkedBooks.marked(raw, [MarkedBooks.mark("B2")])
    #expect(try Book(marked).lists == ["派单问题清单 (2)"])
    #expect(try Book(marked).sheets.map(\.name) == ["需求清单", "派单问题清单"])
  }

  @Test func `cells beyond the last comment are coloured and say so`() throws {
    let rows = (1...2100).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
    let marks = (1...2100).map { MarkedBooks.mark("A\($0)") }
    let (sheet, marked) = try Self.sheet(of: MarkedBooks.tiny(rows), marks)
    #expect(sheet.matches(of: /\ss="1"/).count == 2100)
    let comments = try #require(try MarkedBooks.part("xl/comments1.xml", of: marked))
    #expect(comments.matches(of: /<comment\b/).count == MarkedBook.mostNotes)
    #expect(comments.matches(of: /后面没有批注/).count == 1)
  }

  @Test func `boxes of comments grow with their text and stay on the sheet`() throws {
    #expect(NoteShapes.height(of: "短") < NoteShapes.height(of: String(repeating: "长", count: 200)))
    let book = MarkedBooks.tiny(Self.rows)
    let (_, marked) = try Self.sheet(
      of: book,
      [MarkedBooks.mark("XFD1048576"), MarkedBooks.mark("A1")]
    )
    let drawing = try #require(try MarkedBooks.part("xl/drawings/vmlDrawing1.vml", of: marked))
    let anchors = drawing.matches(of: /<x:Anchor>([^<]*)</)
      .map {
        $0.1.split(separator: ",").compactMap { Int($0.trimmingCharacters(in: .whitespaces)) }
      }
    #expect(anchors.count == 2)
    for anchor in anchors {
      #expect(anchor.count == 8 && anchor[0] < anchor[4] && anchor[2] < anchor[6], "\(anchor)")
      #expect(anchor[4] < CellReference.mostColumns && anchor[6] < CellReference.mostRows)
    }
  }
}
#endif
