// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Street
import Testing

@testable import Tables

#if Workbooks
/// Books that lie about their size, their names or their parts.
@Suite struct HostileArchiveTests {
  private static let cell = "<row r='1'><c r='A1' t='inlineStr'><is><t>题</t></is></c></row>"
  private let sheetPart = "xl/worksheets/sheet1.xml"

  /// What keeps a book, or its first sheet, from being read; nil when both can be.
  private func fault(_ bytes: [UInt8]) -> BookFault? {
    do throws(BookFault) {
      _ = try Book(bytes).sheets.first?.cells.get()
      return nil
    } catch {
      return error
    }
  }

  private func fault(part: String, _ text: String) -> BookFault? {
    var book = TinyBook(Self.cell, strings: "", styles: "")
    book.parts[part] = text
    return fault(book.bytes)
  }

  // MARK: Sizes

  @Test func `every length of a small book but the whole is a fault`() {
    let whole = TinyBook(Self.cell, strings: "").bytes
    for length in 0..<whole.count {
      #expect(fault(Array(whole.prefix(length))) != nil, "\(length) of \(whole.count)")
    }
    #expect(fault(whole) == nil)
  }

  @Test(arguments: [1 << 30, 0x7FFF_FFFF, 0xFFFF_FFFE, 0xFFFF_FFFF])
  func `a part that claims a gigabyte is refused before anything is unpacked`(size: Int) throws {
    var zip = TinyBook(Self.cell).zip
    let index = try #require(zip.entries.firstIndex { $0.path == sheetPart })
    for method: UInt16 in [0, 8] {
      zip.entries[index].method = method
      zip.entries[index].claimedSize = size
      #expect(fault(zip.bytes) != nil)
    }
  }

  /// A stream of deflate that unpacks to one byte and `repeats` times 258 more: 13 bits each.
  private func bomb(_ repeats: Int) -> [UInt8] {
    var (bytes, bit) = ([UInt8](), 0)
    func push(_ value: UInt32, _ width: Int) {
      for position in (0..<width).reversed() {
        if bit == 0 { bytes.append(0) }
        if value >> UInt32(position) & 1 == 1 { bytes[bytes.count - 1] |= 1 << UInt8(bit) }
        bit = (bit + 1) & 7
      }
    }
    push(1, 1)
    push(0b10, 2)
    push(0x30 + 0x20, 8)
    for _ in 0..<repeats {
      push(0b1100_0101, 8)
      push(0, 5)
    }
    push(0, 7)
    return bytes
  }

  @Test func `a bomb that claims to be small stops where it claims to end`() throws {
    var zip = TinyBook(Self.cell).zip
    let index = try #require(zip.entries.firstIndex { $0.path == sheetPart })
    zip.entries[index].bytes = bomb(50_000)
    zip.entries[index].method = 8
    for claimed in [1, 259, 1 << 20] {
      zip.entries[index].claimedSize = claimed
      #expect(fault(zip.bytes) == .damaged(sheetPart))
    }
    let whole = 1 + 50_000 * 258
    zip.entries[index].claimedSize = whole
    #expect(fault(zip.bytes) == .damaged(sheetPart))
  }

  @Test func `one part that many sheets share counts each time`() throws {
    // The whole limit, again and again: a few hundred bytes that would unpack for hours.
    var book = TinyBook("")
    book.sheets = (0..<700).map { ("S\($0)", "") }
    let links = book.sheets.indices
      .map { "<Relationship Id='rId\($0 + 1)' Type='a/worksheet' Target='big.xml'/>" }
    book.parts["xl/_rels/workbook.xml.rels"] =
      "<Relationships>\(links.joined())</Relationships>"
    book.parts["xl/big.xml"] = "\0" + String(repeating: " ", count: 1 << 20)
    let before = Self.residentBytes
    let sheets = try Book(book.bytes).sheets
    let limited = sheets.count {
      if case .failure(.oversized) = $0.cells { true } else { false }
    }
    #expect(sheets.count == 700 && limited > 150, "\(limited)")
    #expect(Self.residentBytes - before < 1 << 30)
  }

  /// What the process holds in memory; 0 where the system does not tell.
  private static var residentBytes: Int {
    let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    return fields.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 4096 } ?? 0
  }

  // MARK: Names

  @Test(arguments: [
    "../xl/workbook.xml", "/xl/workbook.xml", "xl\\workbook.xml", "xl/../../etc/passwd",
    "C:\\Windows\\a", "xl//workbook.xml", "", ".", "xl/\u{202E}lmx.koobkrow",
  ])
  func `an odd name beside the right ones is not taken for them`(name: String) throws {
    var zip = TinyBook(Self.cell).zip
    zip.entries.append(.init(path: name, bytes: Array("<workbook/>".utf8)))
    if fault(zip.bytes) == nil {
      #expect(try Book(zip.bytes).sheets.map(\.name) == ["需求清单"])
    }
  }

  @Test(arguments: ["xl\\worksheets\\sheet1.xml", "/xl/worksheets/sheet1.xml", "../sheet1.xml"])
  func `a part under an odd name is missing`(name: String) throws {
    var zip = TinyBook(Self.cell).zip
    let index = try #require(zip.entries.firstIndex { $0.path == sheetPart })
    zip.entries[index].path = name
    #expect(fault(zip.bytes) == .damaged(sheetPart))
  }

  @Test(arguments: [0, 5])
  func `a name with a NUL is not the name before it`(position: Int) throws {
    var zip = TinyBook(Self.cell).zip
    let bytes = Array("<workbook/>".utf8)
    zip.entries.insert(
      .init(path: "xl/workbook.xml\0.txt", bytes: bytes),
      at: min(position, zip.entries.count)
    )
    #expect(try Book(zip.bytes).sheets.map(\.name) == ["需求清单"])
  }

  // MARK: Parts that point to each other

  @Test(arguments: [
    "workbook.xml", "_rels/workbook.xml.rels", "sharedStrings.xml", "../_rels/.rels", "",
  ])
  func `a sheet that is another part is damaged`(target: String) {
    let link = "<Relationship Id='rId1' Type='a/worksheet' Target='\(target)'/>"
    let text = "<Relationships>\(link)</Relationships>"
    #expect(fault(part: "xl/_rels/workbook.xml.rels", text) != nil)
  }

  @Test(arguments: [
    "_rels/.rels", "/_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl",
  ])
  func `a workbook that is another part is none`(target: String) {
    let link = "<Relationship Id='rId1' Type='a/officeDocument' Target='\(target)'/>"
    #expect(fault(part: "_rels/.rels", "<Relationships>\(link)</Relationships>") != nil)
  }

  @Test func `strings and styles that are the sheet itself end`() {
    let links = [("1", "worksheet"), ("901", "sharedStrings"), ("902", "styles")]
      .map { "<Relationship Id='rId\($0.0)' Type='a/\($0.1)' Target='worksheets/sheet1.xml'/>" }
    let text = "<Relationships>\(links.joined())</Relationships>"
    #expect(fault(part: "xl/_rels/workbook.xml.rels", text) == nil)
  }

  @Test(arguments: ["1", "999999999", "4294967296", "18446744073709551616", "1.0", " 0", "0x0", ""])
  func `an index of a string that is not there is a fault`(index: String) {
    let row = "<row r='1'><c r='A1' t='s'><v>\(index)</v></c></row>"
    let found = fault(TinyBook(row, strings: "<si><t>x</t></si>").bytes)
    #expect(found == (index.isEmpty ? nil : .damaged("\(sheetPart) A1")))
  }

  @Test(arguments: ["-1", "99", "4294967296", "x", ""])
  func `an index of a style that is not there is no format`(style: String) throws {
    let row = "<row r='1'><c r='A1' s='\(style)'><v>46062</v></c></row>"
    let styles = "<cellXfs><xf numFmtId='0'/><xf numFmtId='99999999999999999999'/></cellXfs>"
    let book = try Book(TinyBook(row, styles: styles).bytes)
    #expect(try book.sheets[0].cells.get().texts(of: 0) == ["46062"])
  }

  // MARK: Entities

  @Test(arguments: [
    "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml",
    "_rels/.rels", "xl/_rels/workbook.xml.rels",
  ])
  func `definitions are refused in every part`(part: String) {
    let laughs = (1...9)
      .map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }
    let kinds = [
      "<!DOCTYPE a [<!ENTITY l0 'ha'>\(laughs.joined())]><a>&l9;</a>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
      "<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a/>",
      "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;]><a/>",
      "<?xml version='1.0'?><!-- c --><!DOCTYPE a><a/>",
    ]
    for text in kinds { #expect(fault(part: part, text) == .definitions(part), "\(text)") }
  }
}
#endif
