// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Testing

@Suite struct JSONValueTests {
  @Test(arguments: [
    ("null", JSONValue.null), (" [ ] ", .array([])), ("{}", .object([:])),
    ("-0", .integer(0)), ("9223372036854775808", .large(9_223_372_036_854_775_808)),
    ("1.5e2", .real(150)), ("\"\\u4e2d\\ud83d\\ude00\\/\"", .string("中😀/")),
    ("{\"a\":[true,false]}", .object(["a": .array([.bool(true), .bool(false)])])),
  ])
  func `texts are read`(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)) == value)
    #expect(try JSONValue(parsing: value.bytes) == value)
    #expect(try JSONValue(parsing: value.readableBytes) == value)
  }

  @Test(arguments: [
    "", "[1,]", "{\"a\":1,}", "[1 2]", "tru", "\"\\x\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "01",
    "+1", "1.", ".5", "1e", "\"\n\"", "\"", "{a:1}", "[1]x", "NaN", "-",
  ])
  func `what is no JSON is refused`(text: String) {
    #expect(throws: JSONFault.self) { try JSONValue(parsing: Array(text.utf8)) }
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    #expect(throws: JSONFault.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
  }

  @Test func `a byte order mark is passed over`() throws {
    #expect(try JSONValue(parsing: [0xEF, 0xBB, 0xBF, 0x31]) == .integer(1))
  }

  @Test func `members are written in the order of their bytes`() {
    let value = JSONValue.object(["b": .null, "a": .real(.nan), "中": .string("\u{1}\"")])
    #expect(
      String(decoding: value.bytes, as: UTF8.self)
        == "{\"a\":null,\"b\":null,\"中\":\"\\u0001\\\"\"}"
    )
  }
}
