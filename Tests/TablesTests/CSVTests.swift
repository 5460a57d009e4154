// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Tables

@Suite struct CSVTests {
  private func rows(_ text: String) -> [[String]] {
    let scanner = CSVScanner(Array(text.utf8)).grid
    return (0..<scanner.rowCount).map { scanner.texts(of: $0) }
  }

  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]), ("\"a,b\",c\n", [["a,b", "c"]]),
    ("\"a\"\"b\",c\n", [["a\"b", "c"]]), ("\"a\nb\",c\n", [["a\nb", "c"]]),
    ("\"a\r\nb\",c\n", [["a\r\nb", "c"]]), ("a,,c\n", [["a", "", "c"]]), (",\n", [["", ""]]),
    ("a\tb\n", [["a", "b"]]), ("a;b\n", [["a", "b"]]), ("\"\",\"\"\n", [["", ""]]),
    ("a,b\n\nc,d\n", [["a", "b"], [""], ["c", "d"]]), ("", []), ("a", [["a"]]),
    ("\"a\"b\",c\n", [["a\"b", "c"]]), ("a\"b,c\n", [["a\"b", "c"]]),
    ("\"a,b\nc,d\n", [["\"a", "b"], ["c", "d"]]), ("'=1+1,x\n", [["=1+1", "x"]]),
    ("''x,y\n", [["'x", "y"]]), ("it's,y\n", [["it's", "y"]]), ("　甲　,\u{00A0}乙\n", [["甲", "乙"]]),
  ])
  func `text is cut into cells`(text: String, expected: [[String]]) {
    #expect(rows(text) == expected)
  }

  @Test func `an unclosed quotation mark costs its own line`() {
    let scanner = CSVScanner(Array("a,\"b\nc,d\ne,\"f\ng,h\n".utf8)).grid
    #expect(scanner.rowCount == 4)
    #expect(scanner.findings.map(\.finding) == [.unterminatedQuote, .unterminatedQuote])
    #expect(scanner.findings.map(\.row) == [0, 2])
  }

  @Test func `what is written is read back, whatever the cells hold`() {
    let pieces = [
      "a", "甲", "\"", ",", "\n", "\r\n", "=", "+1", "-2", "@x", "'", "；", " b", "1", "\t", "𬱖",
      "＝", "－1",
    ]
    for seed in 0..<500 {
      var random = SplitMix(state: UInt64(seed))
      let width = Int.random(in: 2...5, using: &random)
      let rows = (0..<Int.random(in: 1...6, using: &random))
        .map { _ in
          (0..<width)
            .map { _ in
              let count = Int.random(in: 0...4, using: &random)
              let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined()
              return CellText.trimmed(text)
            }
        }
      let table = CSVTable(header: (0..<width).map { "列\($0)" }, rows: rows)
      let scanner = CSVScanner(Array(table.bytes.dropFirst(3))).grid
      let read = (1..<scanner.rowCount).map { scanner.texts(of: $0) }
      #expect(read == rows, "seed \(seed)")
    }
  }

  @Test func `a table is written with mark, CRLF and nothing that runs`() throws {
    var table = CSVTable(header: ["项目", "数"])
    table.append(["=1+1", "-3"])
    table.append(["-cmd", "a\"b"])
    table.append(["@x", "＋86"])
    table.append(["\n=1"])
    let expected = "\u{FEFF}项目,数\r\n'=1+1,-3\r\n'-cmd,\"a\"\"b\"\r\n'@x,'＋86\r\n\"'\n=1\",\r\n"
    #expect(table.bytes == Array(expected.utf8))
  }

  @Test func `a file is replaced whole and no part stays behind`() throws {
    let folder = try WeekFolder([:])
    let path = "\(folder.path)/out.csv"
    try AtomicFile.write("old", to: path)
    try AtomicFile.write("new", to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["out.csv", "街道.yaml"])
  }

  @Test func `a folder that is not there is a write error`() throws {
    let folder = try WeekFolder([:])
    #expect(throws: WriteError.self) {
      try AtomicFile.write("x", to: "\(folder.path)/nowhere/out.csv")
    }
    #expect(throws: WriteError.self) { try AtomicFile.makeFolder("\(folder.path)/街道.yaml/sub") }
    try AtomicFile.makeFolder("\(folder.path)/a/b/c")
    #expect(FileSource.isFolder("\(folder.path)/a/b/c"))
  }
}

@Suite struct TextEncodingTests {
  @Test func `strict UTF-8 agrees with the standard library on random bytes`() {
    for seed in 0..<2000 {
      var random = SplitMix(state: UInt64(seed))
      let starts: [[UInt8]] = [
        [0xE4, 0xB8, 0xAD], [0xF0, 0xAC, 0xB1, 0x96], [0xC3, 0xA9], [0x61], [0xED, 0xA0, 0x80],
        [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80],
      ]
      var bytes = (0..<4).flatMap { _ in starts.randomElement(using: &random) ?? [] }
      if Bool.random(using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255,
          using: &random
        )
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((DecodedText.firstBadUTF8(in: bytes) == nil) == isValid, "seed \(seed): \(bytes)")
    }
  }

  @Test func `GB 18030 keeps rare characters`() throws {
    let decoded = try DecodedText([0xD6, 0xD0, 0xCE, 0xC4], as: nil)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "中文")
    #expect(decoded.encoding == .gb18030)
    let rare: [UInt8] = [
      0x82, 0x30, 0xB7, 0x31, 0x99, 0x33, 0xC3, 0x36, 0xCF, 0xE7, 0xD5, 0xF2,
    ]
    let read = try DecodedText(rare, as: nil)
    #expect(String(decoding: read.bytes, as: UTF8.self) == "㛃𬱖乡镇")
  }

  @Test func `the byte order mark decides and a wrong wish is refused`() throws {
    let marked = try DecodedText([0xEF, 0xBB, 0xBF, 0x61], as: nil)
    #expect(marked.bytes == [0x61])
    let wide = try DecodedText([0xFF, 0xFE, 0x2D, 0x4E], as: nil)
    #expect(String(decoding: wide.bytes, as: UTF8.self) == "中")
    #expect(throws: DecodedText.Failure.self) {
      try DecodedText([0xD6, 0xD0], as: .utf8)
    }
    #expect(throws: DecodedText.Failure.self) { try DecodedText([0x61, 0xFF, 0xFF], as: nil) }
  }

  @Test(arguments: [
    ("GBK", TextEncoding.gb18030), ("utf-8", .utf8), ("UTF_8", .utf8), ("gb2312", .gb18030),
    ("UTF-16LE", .utf16LittleEndian),
  ])
  func `encodings go by the names people use`(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(name: name) == encoding)
  }

  @Test func `an unknown encoding name is refused`() { #expect(TextEncoding(name: "big5") == nil) }
}
