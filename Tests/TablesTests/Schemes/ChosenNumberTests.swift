// SPDX-License-Identifier: GPL-3.0-or-later
import Street
import Tables
import Testing

@Suite struct ChosenNumberTests {
  private func read(_ number: String) throws -> (chosen: Int?, faults: [String]) {
    let scheme = "方案: 试排\n派出:\n  表: 人员\n接收:\n  表: 社区\n  选定: \(number)\n"
    let outcome = try PairingFolder(scheme: scheme).read()
    return (outcome.pairing?.chosen, outcome.faults.map(\.placed))
  }

  @Test(arguments: [
    ("1", 1), ("300", 300), ("个数()", 2), ("个数() / 2", 1), ("合计(户数) / 300", 3), ("0.5", 1),
    ("取大(个数() - 1, 1)", 1),
  ])
  func `a number or a formula over the whole side says how many`(text: String, number: Int) throws {
    let (chosen, faults) = try read(text)
    #expect(chosen == number && faults == [], "\(text): \(faults)")
  }

  @Test(arguments: [
    ("0", "badChosen write"), ("0.4", "badChosen write"), ("户数", "notNumber writeNumber"),
    ("1 / 0", "dividesByZero correctNumbers"),
  ])
  func `what is no number of at least 1 is a fault of the file`(text: String, code: String) throws {
    let (_, faults) = try read(text)
    let parts = code.split(separator: " ")
    #expect(
      faults.count == 1 && faults.allSatisfy { $0.contains(parts[0]) && $0.hasSuffix(parts[1]) },
      "\(faults)"
    )
  }

  @Test func `who chooses nobody has no number`() throws {
    let scheme = "方案: 试排\n派出:\n  表: 人员\n接收:\n  表: 社区\n"
    #expect(try PairingFolder(scheme: scheme).read().pairing?.chosen == nil)
  }
}
