// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

#if Workbooks
@Suite struct HostileWorkbookTests {
  private static let cell = "<row r='1'><c r='A1' t='inlineStr'><is><t>题</t></is></c></row>"

  /// What keeps a book, or its first sheet, from being read; nil when both can be.
  private func fault(_ bytes: [UInt8]) -> BookFault? {
    do throws(BookFault) {
      let sheet = try Book(bytes).sheets.first
      _ = try sheet?.cells.get()
      return nil
    } catch {
      return error
    }
  }

  private func fault(_ book: TinyBook) -> BookFault? { fault(book.bytes) }

  private func fault(part: String, _ text: String) -> BookFault? {
    var book = TinyBook(Self.cell, strings: "", styles: "")
    book.parts[part] = text
    return fault(book)
  }

  private let sheetPart = "xl/worksheets/sheet1.xml"

  @Test func `the book that all others are made of is good`() throws {
    #expect(fault(TinyBook(Self.cell, strings: "", styles: "")) == nil)
  }

  // MARK: Not a workbook

  @Test func `what is no archive is told from what is locked`() {
    #expect(fault(Array("a,b\n".utf8)) == .plainText)
    #expect(fault([0x00, 0x01, 0x02, 0xFF]) == .notABook)
    #expect(fault([]) == .notABook)
    #expect(fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]) == .oldFormat)
    #expect(fault(ZipWriter().bytes) == .notABook)
    let text = ZipWriter(entries: [.init(path: "a.txt", bytes: [0x61])])
    #expect(fault(text.bytes) == .notABook)
    let document = "<w:document xmlns:w='x'/>"
    #expect(fault(part: "xl/workbook.xml", document) == .notABook)
    var zip = TinyBook(Self.cell).zip
    zip.entries[0].isEncrypted = true
    #expect(fault(zip.bytes) == .password)
  }

  @Test func `an archive cut off anywhere is a fault`() {
    let whole = TinyBook(Self.cell, strings: "").bytes
    for length in 4..<whole.count where length % 7 == 0 {
      #expect(fault(Array(whole.prefix(length))) != nil, "\(length) of \(whole.count)")
    }
  }

  // MARK: Archives that lie

  @Test func `wrong sizes, checksums and methods are faults`() throws {
    let zip = TinyBook(Self.cell).zip
    let index = try #require(zip.entries.firstIndex { $0.path == sheetPart })
    func changed(_ change: (inout ZipWriter.Entry) -> Void) -> BookFault? {
      var other = zip
      change(&other.entries[index])
      return fault(other.bytes)
    }
    #expect(changed { $0.isChecksumWrong = true } == .damaged(sheetPart))
    #expect(changed { $0.claimedSize = $0.bytes.count + 1 } != nil)
    #expect(changed { $0.claimedSize = $0.bytes.count - 1 } != nil)
    #expect(changed { $0.method = 8 } == .damaged(sheetPart))
    #expect(changed { $0.method = 12 } == .damaged(sheetPart))
  }

  @Test func `bombs are refused before they are unpacked`() throws {
    var zip = TinyBook(Self.cell).zip
    let index = try #require(zip.entries.firstIndex { $0.path == sheetPart })
    zip.entries[index].method = 8
    zip.entries[index].claimedSize = BookLimits.part + 1
    #expect(fault(zip.bytes) == .oversized("\(sheetPart): > 256 MB"))
    zip.entries[index].claimedSize = BookLimits.part
    #expect(fault(zip.bytes) == .oversized("\(sheetPart): > 250 : 1"))
    let crowd = (0...BookLimits.entries).map { ZipWriter.Entry(path: "\($0)", bytes: []) }
    #expect(fault(ZipWriter(entries: crowd).bytes) == .oversized("zip: > 10000"))
  }

  @Test func `two entries of one name are refused, whatever their case`() {
    var zip = TinyBook(Self.cell).zip
    zip.entries.append(.init(path: "XL/Workbook.xml", bytes: Array("<workbook/>".utf8)))
    #expect(fault(zip.bytes) == .damaged("XL/Workbook.xml"))
  }

  @Test func `paths that lead out are refused and nothing is written`() throws {
    var zip = TinyBook(Self.cell).zip
    let trap = "/tmp/paidan-\(UUID().uuidString)"
    for path in ["../../../..\(trap)", trap] {
      zip.entries.append(.init(path: path, bytes: Array("x".utf8)))
    }
    #expect(fault(zip.bytes) == nil)
    #expect(!FileManager.default.fileExists(atPath: trap))
    let link = "<Relationships><Relationship Id='rId1' Type='a/worksheet' Target='../../x'/>"
    let part = "xl/_rels/workbook.xml.rels"
    #expect(fault(part: part, link + "</Relationships>") == .damaged("\(part): ../../x"))
    #expect(Relationships.path("../xl/./a.xml", in: "xl") == "xl/a.xml")
    #expect(Relationships.path("a\\..\\b", in: "xl") == nil)
  }

  @Test func `what a workbook points to outside is not fetched`() {
    let link = "<Relationships><Relationship Id='rId1' Type='a/worksheet' TargetMode='External'"
    let part = "xl/_rels/workbook.xml.rels"
    let text = link + " Target='file:///etc/passwd'/></Relationships>"
    #expect(fault(part: part, text) == .damaged("xl/workbook.xml"))
  }

  // MARK: XML

  @Test(arguments: [
    "<worksheet", "<worksheet>", "<a/>", "<worksheet></worksheet><worksheet/>", "", "text",
    "<worksheet><sheetData></worksheet></sheetData>", "<worksheet a=b/>", "<worksheet a='1/>",
    "<worksheet><sheetData><row r='1'><c r='A1'><v>&nbsp;</v></c></row></sheetData></worksheet>",
    "<worksheet><sheetData><row r='1'><c r='A1'><v>&#0;</v></c></row></sheetData></worksheet>",
    "<worksheet><sheetData><row r='1'><c r='A1'><v>&#xFFFFFFF;</v></c></row></sheetData></worksheet>",
    "<worksheet><sheetData><row r='1'><c r='A1' t='x'><v>1</v></c></row></sheetData></worksheet>",
    "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row></sheetData></worksheet>",
    "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>-1</v></c></row></sheetData></worksheet>",
    "<!-- <worksheet/>", "<worksheet/><![CDATA[x]]>", "<worksheet><![CDATA[x</worksheet>",
  ])
  func `a part that is not well-formed is a fault`(text: String) {
    #expect(fault(part: sheetPart, text) != nil)
  }

  @Test func `definitions are refused, so that nothing grows`() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\
      <worksheet><sheetData/></worksheet>
      """
    #expect(fault(part: sheetPart, bomb) == .definitions(sheetPart))
  }

  @Test func `nesting and attributes are bounded`() {
    let deep = String(repeating: "<a>", count: 70) + String(repeating: "</a>", count: 70)
    let text = "<worksheet>\(deep)</worksheet>"
    #expect(fault(part: sheetPart, text) == .oversized("\(sheetPart): > 64"))
    let many = (0..<300).map { " a\($0)='1'" }.joined()
    #expect(fault(part: sheetPart, "<worksheet\(many)/>") == .oversized("\(sheetPart): > 256"))
  }

  @Test func `other encodings than UTF-8 are named`() {
    let zip = TinyBook(Self.cell).zip
    for bytes: [UInt8] in [
      [0xFF, 0xFE, 0x3C, 0x00], [0xFE, 0xFF, 0x00, 0x3C], [0x3C, 0x00, 0x77, 0x00],
      Array("<worksheet a='".utf8) + [0xD6, 0xD0] + Array("'/>".utf8),
    ] {
      var other = zip
      for index in other.entries.indices where other.entries[index].path == sheetPart {
        other.entries[index].bytes = bytes
      }
      #expect(fault(other.bytes) == .encoding(sheetPart))
    }
  }

  // MARK: Cells

  @Test(arguments: [
    ("<row r='0'/>", "0"), ("<row r='1048577'/>", "1048577"), ("<row r='-1'/>", "-1"),
    ("<row r='99999999999999999999'/>", "99999999999999999999"), ("<row r='x'/>", "x"),
    ("<row r='2'/><row r='2'/>", "2"), ("<row r='3'/><row r='2'/>", "2"),
    ("<row r='1'><c r='A0'/></row>", "A0"), ("<row r='1'><c r='XFE1'/></row>", "XFE1"),
    ("<row r='1'><c r='XFE1048577'/></row>", "XFE1048577"), ("<row r='1'><c r='1'/></row>", "1"),
    ("<row r='1'><c r='A2'/></row>", "A2"), ("<row r='1'><c r='A1'/><c r='A1'/></row>", "A1"),
    ("<row r='1'><c r='B1'/><c r='A1'/></row>", "A1"), ("<row r='1'><c r=''/></row>", ""),
    ("<row r='1'><c r='AAAAAAAAAAAAAAAAAAAA1'/></row>", "AAAAAAAAAAAAAAAAAAAA1"),
  ])
  func `an absurd address is a fault that names it`(rows: String, address: String) {
    #expect(fault(TinyBook(rows)) == .badReference(address))
  }

  @Test func `blanks between far cells are bounded`() {
    let rows = (1...1200)
      .map { "<row r='\($0)'><c r='XFD\($0)'><v>1</v></c></row>" }
      .joined()
    #expect(fault(TinyBook(rows)) == .oversized("\(sheetPart): > 16000000"))
  }

  @Test func `many sheets together are bounded as one is`() throws {
    var book = TinyBook("")
    let far = "<row r='999999'><c><v>1</v></c></row>"
    book.sheets = (0..<20).map { ("S\($0)", far) }
    // Each costs 999,999 rows and a cell; sixteen of them make the limit full.
    let sheets = try Book(book.bytes).sheets
    let good = sheets.count { if case .success = $0.cells { true } else { false } }
    #expect(good == 16 && sheets.count == 20)
  }

  @Test func `more rows than are read is a fault, not a crash`() throws {
    let book = TinyBook("<row r='1000001'><c r='A1000001'><v>1</v></c></row>")
    #expect(try #require(try Book(book.bytes).sheets.first).cells.get().hasTooManyRows)
    let folder = try WeekFolder([:])
    try folder.write(book.bytes, as: "需求清单.xlsx")
    #expect(try folder.read().complaints == ["fileFault fault.tooManyRows"])
  }

  @Test func `merged areas are bounded and must be areas`() {
    func merged(_ areas: [String]) -> BookFault? {
      let rows = "<row r='1'><c r='A1'><v>1</v></c></row><row r='999999'><c><v>1</v></c></row>"
      let list = areas.map { "<mergeCell ref='\($0)'/>" }.joined()
      let text = "<sheetData>\(rows)</sheetData><mergeCells>\(list)</mergeCells>"
      return fault(part: sheetPart, "<worksheet>\(text)</worksheet>")
    }
    #expect(merged(["A1:XFD1048576"]) == nil)
    #expect(
      merged(Array(repeating: "A1:XFD1048576", count: 40)) == .oversized("\(sheetPart): > 16000000")
    )
    for area in ["A1", "B2:A1", "A1:B2:C3", "A0:B1", ""] {
      #expect(merged([area]) == .badReference(area))
    }
  }

  @Test func `control characters and long cells cost their row only`() throws {
    let long = String(repeating: "长", count: 400_000)
    let lines = [
      ["需求编号", "需求名称", "需求类别"], ["N1", "a_x0007_b", "文化"], ["N2", long, "文化"],
      ["N3", "读报", "文化"],
    ]
    let folder = try WeekFolder([:])
    try folder.write(TinyBook(TinyBook.rows(lines)).bytes, as: "需求清单.xlsx")
    let outcome = try folder.read()
    let faults = outcome.faults.filter { $0.severity == .rowFault }
    #expect(
      faults.map { "\($0.row ?? 0) \($0.message.code)" } == [
        "2 fault.controlCharacters", "3 fault.cellTooLong",
      ]
    )
    #expect(outcome.week?.needs.map(\.id.text) == ["N3"])
  }

  // MARK: Damage

  /// Damages parts before they are packed, so that checksums hold and the damage arrives.
  private func damaged(_ zip: ZipWriter, _ random: inout SplitMix) -> [UInt8] {
    var zip = zip
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let entry = Int.random(in: 0..<zip.entries.count, using: &random)
      guard !zip.entries[entry].bytes.isEmpty else { continue }
      let position = Int.random(in: 0..<zip.entries[entry].bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: zip.entries[entry].bytes[position] = UInt8.random(in: 0...255, using: &random)
      case 1: zip.entries[entry].bytes.remove(at: position)
      default:
        let marks = Array("<>&;\"'/0".utf8)
        zip.entries[entry].bytes.insert(marks.randomElement(using: &random) ?? 0, at: position)
      }
    }
    return zip.bytes
  }

  @Test(arguments: [true, false])
  func `random damage never crashes and is never passed over`(isInside: Bool) throws {
    let lines = [
      ["需求编号", "需求名称", "需求类别", "数量"], ["N1", "读报 &amp; 送报", "文化", "1"],
      ["N2", "测血压", "卫生健康", "2"],
    ]
    let number = "<row r='9'><c s='1'><v>46062</v></c><c t='s'><v>0</v></c></row>"
    let book = TinyBook(
      TinyBook.rows(lines) + number,
      strings: "<si><r><t>甲</t></r></si>",
      styles: "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>"
    )
    let whole = book.bytes
    let folder = try WeekFolder([:])
    for seed in 0..<400 {
      var random = SplitMix(state: UInt64(seed))
      var bytes = whole
      if isInside {
        bytes = damaged(book.zip, &random)
      } else {
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          let position = Int.random(in: 0..<bytes.count, using: &random)
          bytes[position] = UInt8.random(in: 0...255, using: &random)
        }
      }
      try folder.write(bytes, as: "需求清单.xlsx")
      let outcome = try folder.read()
      let used = (outcome.week?.needs.count ?? 0) + (outcome.week?.setAside.count ?? 0)
      #expect(used > 0 || !outcome.complaints.isEmpty, "seed \(seed): nothing read, nothing said")
    }
  }
}
#endif
