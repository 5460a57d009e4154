// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Tables

@Suite struct FormulaTests {
  /// A row of a side of three with a load of 30 to share.
  private struct Row: FormulaContext {
    var cells: [String: Double] = ["户数": 700, "最少 人数": 2, "空白": .nan, "零": 0]
    func number(_ column: String) -> Double? {
      cells[column].flatMap { $0.isNaN ? nil : $0 }
    }
    func sum(_ column: String) -> Double { column == "户数" ? 2100 : 0 }
    var count: Double { 3 }
    var total: Double { 30 }
  }

  private static let values: [(String, Double)] = [
    ("2", 2), (" 2.5 ", 2.5), (".5", 0.5), ("10%", 0.1), ("1e3", 1000), ("户数", 700),
    ("户数 / 350", 2), ("户数÷350×2", 4), ("1 + 2 * 3", 7),
    ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("100 / 10 / 2", 5), ("-户数 + 701", 1), ("--2", 2),
    ("2 * -3", -6), ("最少 人数 + 1", 3), ("向上取整(户数 / 300)", 3), ("ceil(户数/300)", 3),
    ("CEIL(0.3 / 0.1)", 3), ("向下取整(户数 / 300)", 2), ("floor(0.3 / 0.1)", 3),
    ("四舍五入(2.5)", 3), ("round(2.4)", 2), ("取小(3, 1, 2)", 1), ("max(最少 人数, 1)", 2),
    ("取大(户数, 零)", 700), ("（户数＋100）／2", 400), ("合计(户数)", 2100), ("sum(户数) / count()", 700),
    ("个数()", 3), ("份额(户数)", 10), ("share()", 10), ("份额()", 10),
  ]

  @Test(arguments: Self.values)
  func `a formula has a value`(text: String, value: Double) throws {
    let found = try #require(try Formula(text).value(in: Row()))
    #expect(abs(found - value) < 1e-9, "\(text)")
  }

  @Test(arguments: ["空白", "空白 + 1", "无此列", "取大(1, 空白)", "-空白", "ceil(空白)", "份额(空白)"])
  func `a blank cell has none`(text: String) throws {
    #expect(try Formula(text).value(in: Row()) == nil)
  }

  @Test(arguments: ["1 / 零", "户数 / (零 * 2)", "份额(零)"])
  func `division by zero is not finite`(text: String) throws {
    #expect(try Formula(text).value(in: Row())?.isFinite != true)
  }

  private static let slips: [(String, Int)] = [
    ("", 1), ("1 +", 4), ("* 2", 1), ("户数 + * 2", 6), ("(1", 3), ("1)", 2), ("1 2)", 4),
    ("取小()", 4), ("四舍五入(1, 2)", 10), ("个数(1)", 5), ("合计(1)", 4), ("合计(户数 + 1)", 4),
    ("份额(2 * 户数)", 4), ("取小(1, )", 7), ("f()+", 0),
  ]

  @Test(arguments: Self.slips)
  func `a fault names the place`(text: String, place: Int) {
    let error = #expect(throws: Formula.Failure.self) { try Formula(text) }
    if place > 0 { #expect(error == .unexpected(place), "\(text)") }
  }

  @Test func `an unknown function, and too much`() {
    #expect(throws: Formula.Failure.unknownFunction("平均")) { try Formula("1 + 平均(户数)") }
    let brackets = String(repeating: "(", count: 30) + "1" + String(repeating: ")", count: 30)
    #expect(throws: Formula.Failure.tooDeep) { try Formula(brackets) }
    #expect(throws: Formula.Failure.tooDeep) {
      try Formula(String(repeating: "-", count: 200) + "1")
    }
    #expect(throws: Formula.Failure.tooDeep) {
      try Formula(Array(repeating: "1", count: 300).joined(separator: "+"))
    }
    #expect(throws: Never.self) {
      try Formula(Array(repeating: "1", count: 199).joined(separator: "+"))
    }
  }

  @Test(arguments: ["nan", "inf", "0x10", "infinity", "nan%", "inf %", "1.2.3", "3号楼", "+5"])
  func `what only computers take for a number is a column`(text: String) {
    guard let formula = try? Formula(text) else {
      #expect(text == "+5")
      return
    }
    #expect(formula == .column(text))
  }

  @Test func `columns and totals are told`() throws {
    let formula = try Formula("max(户数 / 300, 合计(人数)) - 份额(权重) * 个数()")
    #expect(formula.columns == ["户数", "人数", "权重"])
    #expect(formula.totals == [.sum, .share, .count])
    #expect(try Formula("ceil(户数)").totals == [])
  }

  @Test func `every function has both names`() throws {
    for function in Formula.Function.allCases {
      let arguments = function.arity.lowerBound == 0 ? "" : "户数"
      let english = try Formula("\(function.rawValue)(\(arguments))")
      #expect(try Formula("\(function.chineseName)(\(arguments))") == english)
    }
  }
}
