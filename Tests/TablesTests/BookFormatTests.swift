// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@testable import Tables

@Suite struct BookFormatTests {
  /// A compound file with one sector of directory that holds these names.
  static func compound(_ names: [String]) -> [UInt8] {
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header += Array(repeating: 0, count: 504)
    header[30] = 9
    // The directory is in sector 1, the table of sectors in sector 0.
    header[48] = 1
    for byte in 76..<512 { header[byte] = 0xFF }
    for byte in 76..<80 { header[byte] = 0 }
    let table = Array(repeating: UInt8(0xFF), count: 512)
    var directory: [UInt8] = []
    for name in ["Root Entry"] + names {
      var entry = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      entry += Array(repeating: 0, count: 128 - entry.count)
      entry[64] = UInt8((name.utf16.count + 1) * 2)
      directory += entry
    }
    directory += Array(repeating: 0, count: 512 - directory.count)
    return header + table + directory
  }

  private static func archive(_ names: [String]) -> [UInt8] {
    ZipWriter(entries: names.map { ZipWriter.Entry(path: $0, bytes: [0x61]) }).bytes
  }

  private static let samples: [([UInt8], BookFault)] = [
    (compound(["EncryptionInfo", "EncryptedPackage"]), .password),
    (compound(["Workbook"]), .oldFormat),
    (compound(["Book"]), .oldFormat), (compound(["WordDocument"]), .document),
    (archive(["mimetype", "content.xml"]), .openDocument),
    (archive(["[Content_Types].xml", "xl/workbook.bin"]), .binary),
    (archive(["[Content_Types].xml", "word/document.xml"]), .document),
    (Array("<html><table><tr><td>需求名称</td></tr></table></html>".utf8), .markup),
    (
      Array(
        "\u{FEFF}<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
          .utf8
      ), .markup
    ),
    (Array("需求名称,需求类别\n读报,文化\n".utf8), .plainText), (Array("%PDF-1.7".utf8), .document),
    ([0x00, 0x01, 0x02, 0x03], .notABook),
  ]

  @Test(arguments: samples.indices)
  func `what a file is goes by its content`(index: Int) throws {
    let (bytes, fault) = Self.samples[index]
    #expect(BookFormat.fault(of: bytes) == fault)
    for name in ["需求清单.xls", "需求清单.et", "需求清单.xlsb"] {
      let folder = try WeekFolder([:])
      try folder.write(bytes, as: name)
      let found = try folder.read().faults.filter { $0.severity == .fileFault }
      #expect(found.map(\.message) == [fault.message] && found[0].mend == fault.mend(of: name))
    }
  }

  @Test func `every kind of file has its own words`() {
    let faults: [BookFault] = [
      .notABook, .password, .oldFormat, .openDocument, .binary, .markup, .plainText, .document,
    ]
    #expect(Set(faults.map(\.message.code)).count == faults.count)
    #expect(BookFault.plainText.mend(of: "需求.清单.xls").arguments == [.text("需求.清单.csv")])
  }

  @Test func `compound files that are cut off or go in circles end`() {
    let whole = Self.compound(["EncryptedPackage"])
    for length in 4..<whole.count where length % 13 == 0 {
      #expect(BookFormat.fault(of: Array(whole[..<length])) != nil)
    }
    var circle = whole
    // Sector 1 is followed by sector 1.
    for (offset, byte) in [1, 0, 0, 0].enumerated() { circle[512 + 4 + offset] = UInt8(byte) }
    #expect(BookFormat.fault(of: circle) == .password)
    #expect(CompoundFile.names(in: circle)?.count ?? 0 <= 4 * 256)
  }

  #if Workbooks
  @Test(arguments: ["xlsm", "xltx", "xltm", "xls", "et"])
  func `a workbook of today is read under any ending`(ending: String) throws {
    let book = OfficeBook(lines: [OfficeBook.header, OfficeBook.need("N1")])
    let folder = try WeekFolder(book, as: "需求清单.\(ending)")
    let outcome = try folder.read()
    #expect(outcome.week?.needs.map(\.id.text) == ["N1"], "\(outcome.codes)")
    #expect(outcome.codes.contains("note fault.bookByContent") == ["xls", "et"].contains(ending))
  }
  #endif
}
