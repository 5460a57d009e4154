// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Tables

@Suite struct NumberTextTests {
  private func text(_ text: String, padding: Int = 0) -> String? {
    guard let number = NumberText(Array(text.utf8)[...]) else { return nil }
    var output: [UInt8] = []
    number.append(to: &output, padding: padding)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    ("60", "60"), ("60.0", "60"), ("-3", "-3"), ("+3", "3"), ("0", "0"), ("-0", "0"),
    ("0.5", "0.5"),
    (".5", "0.5"), ("0.30000000000000004", "0.3"), ("1.1000000000000001", "1.1"),
    ("2.9999999999999996", "3"), ("9.9999999999999999", "10"), ("0.0005", "0.0005"),
    ("44197.604166666664", "44197.6041666667"), ("1.2E3", "1200"), ("1.25e-2", "0.0125"),
    ("100", "100"), ("123456789012345", "123456789012345"), ("1E14", "100000000000000"),
    ("999999999999999", "999999999999999"), ("1234567890123456", "1.23456789012346E+15"),
    ("110101199001011234", "1.10101199001011E+17"),
    ("1.1010119900101123E+17", "1.10101199001011E+17"),
    ("1E-30", "1E-30"), ("9999999999999999", "1E+16"), ("000123", "123"),
  ])
  func `numbers are written as they are seen`(raw: String, seen: String) {
    #expect(text(raw) == seen)
    // What is taken over as it stands must be what would have been written.
    #expect(!NumberText.isPlain(Array(raw.utf8)) || raw == seen)
  }

  @Test(arguments: ["", "-", ".", "a", "1a", "1e", "1e9999", "NaN", "INF", "1 2", "1,2", "--1"])
  func `what is no number is none`(raw: String) { #expect(text(raw) == nil) }

  @Test(arguments: [
    ("7", 3, "007"), ("1234", 3, "1234"), ("-7", 3, "-007"), ("0", 2, "00"), ("1.5", 3, "1.5"),
  ])
  func `leading zeros are written where the format has them`(raw: String, width: Int, seen: String)
  {
    #expect(text(raw, padding: width) == seen)
  }

  @Test func `random numbers keep fifteen digits`() throws {
    for seed in 0..<2000 {
      var random = SplitMix(state: UInt64(seed))
      let scale = Double(
        sign: .plus,
        exponent: Int.random(in: -30...45, using: &random),
        significand: 1
      )
      let value = Double.random(in: -1...1, using: &random) * scale
      let written = try #require(text("\(value)"), "seed \(seed)")
      let read = try #require(Double(written), "seed \(seed): \(written)")
      #expect(
        (read - value).magnitude <= value.magnitude * 1e-14,
        "seed \(seed): \(value) \(written)"
      )
      #expect(written.utf8.count { (0x30...0x39).contains($0) } < 40, "seed \(seed)")
    }
  }
}

@Suite struct NumberFormatsTests {
  @Test(
    arguments: [
      ("General", .general), ("G/通用格式", .general), ("0.00", .general), ("@", .general),
      ("#,##0_);[Red](#,##0)", .general), ("0.00E+00", .general), ("0\"days\"", .general),
      ("\\d0", .general), ("[Red]0", .general), ("0;yyyy", .general), ("", .general),
      ("0", .general),
      ("0000", .padded(4)), ("00", .padded(2)), ("yyyy-mm-dd", .date), ("m/d/yy", .date),
      ("[$-804]yyyy\"年\"m\"月\";@", .date), ("mmm-yy", .date), ("d", .date), ("mm", .date),
      ("h:mm", .time), ("mm:ss.0", .time), ("上午/下午h\"时\"mm\"分\"", .time), ("h:mm AM/PM", .time),
      ("[h]:mm:ss", .elapsed), ("[mm]:ss", .elapsed), ("yyyy-mm-dd hh:mm", .dateAndTime),
      ("\"unclosed", .general), ("[unclosed", .general), ("\\", .general),
    ] as [(String, CellFormat)]
  )
  func `a format's code says what it shows`(code: String, format: CellFormat) {
    #expect(NumberFormats.format(ofCode: code) == format)
  }

  @Test func `days before March 1900 and beyond 9999 are as spreadsheets show them`() {
    let dates = DateNumber(countsFrom1904: false)
    #expect(dates.text(1, as: .date) == "1900-01-01")
    #expect(dates.text(0, as: .date) == "1900-01-00")
    #expect(dates.text(2_958_465, as: .date) == "9999-12-31")
    #expect(dates.text(2_958_466, as: .date) == nil)
    #expect(dates.text(-1, as: .date) == nil)
    #expect(dates.text(46_062.999_999_9, as: .dateAndTime) == "2026-02-10 00:00")
    #expect(DateNumber(countsFrom1904: true).text(0, as: .date) == "1904-01-01")
    #expect(DateNumber(countsFrom1904: true).text(2_958_465, as: .date) == nil)
  }
}

@Suite struct CellReferenceTests {
  @Test func `addresses are read and written`() {
    #expect(CellReference("A1".utf8) == CellReference(column: 0, row: 0))
    #expect(CellReference("xfd1048576".utf8) == CellReference(column: 16_383, row: 1_048_575))
    for column in [0, 25, 26, 51, 52, 701, 702, 16_383] {
      let reference = CellReference(column: column, row: 9)
      #expect(CellReference(reference.text.utf8) == reference)
    }
    for text in ["", "A", "1", "A0", "XFE1", "A1048577", "A-1", "1A", "A1B", "$A$1", "甲1"] {
      #expect(CellReference(text.utf8) == nil, "\(text)")
    }
  }
}
