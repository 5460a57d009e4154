// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Testing

@testable import PublishedInstances

@Suite struct ShiftSolutionTests {
  private static let roster = [[-1, 0, 0, -1, -1, -1, -1], [-1, -1, 1, -1, -1, 0, 0]]

  private func read(_ text: String) throws -> [[Int]] {
    try ShiftInstanceTests.instance().solution(from: Array(text.utf8))
  }

  @Test func `the XML file is the site's`() throws {
    let text = try ShiftInstanceTests.instance().solution(Self.roster, of: "a & b.ros")
    #expect(
      text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <Roster xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:noNamespaceSchemaLocation="Roster.xsd">
          <SchedulingPeriodFile>a &amp; b.ros</SchedulingPeriodFile>
          <Penalty>100</Penalty>
          <Employee ID="Ada">
            <Assign><Day>1</Day><Shift>D</Shift></Assign>
            <Assign><Day>2</Day><Shift>D</Shift></Assign>
          </Employee>
          <Employee ID="Ben">
            <Assign><Day>2</Day><Shift>N</Shift></Assign>
            <Assign><Day>5</Day><Shift>D</Shift></Assign>
            <Assign><Day>6</Day><Shift>D</Shift></Assign>
          </Employee>
        </Roster>

        """
    )
    #expect(try read(text) == Self.roster)
  }

  @Test func `rows of cells are the site's`() throws {
    let text = try ShiftInstanceTests.instance().cells(Self.roster)
    #expect(text == "\tD\tD\t\t\t\t\n\t\tN\t\t\tD\tD\n")
    #expect(try read(text) == Self.roster)
    #expect(try read("\tD\tD\r\n\t\tN\t\t\tD\tD\t\t\r\n") == Self.roster)
  }

  @Test func `what says nothing about work is left aside`() throws {
    let text = """
      \u{FEFF}<!-- by <hand> -->
      <Roster a='1' b = "2">
        <Penalty>9</Penalty><FoundBy><Name>Ada</Name></FoundBy><Nothing/>
        <Employee ID="Ben"><Assign><Shift>N</Shift><Day> 2 </Day><Note/></Assign></Employee>
        <Employee ID='Ada'/>
        <Violations><Day>99</Day></Violations>
      </Roster>
      <!-- done -->
      """
    #expect(try read(text) == [Array(repeating: -1, count: 7), [-1, -1, 1, -1, -1, -1, -1]])
  }

  @Test(arguments: [
    ("<Roster>", 1, "does not end"), ("<Rota></Rota>", 1, "Roster should"),
    ("<Roster>\n</Rota>", 2, "did not begin"), ("</Roster>", 1, "did not begin"),
    ("<Roster/>\n<Roster/>", 2, "more after"), ("<Roster/>x", 1, "more after"),
    ("<Roster>\n<Employee/>", 2, "not known"), ("<Roster><Employee ID=\"Eve\"/>", 1, "Eve"),
    ("<Roster><Employee ID=Ada/>", 1, "not quoted"), ("<Roster a", 1, "= is missing"),
    ("<Roster a=1>", 1, "not quoted"),
    ("<Roster a='1' a='2'>", 1, "twice"), ("<Roster", 1, "> is missing"), ("<", 1, "no name"),
    ("<!DOCTYPE x [<!ENTITY a \"b\">]><Roster/>", 1, "declaration"),
    ("<Roster>\n&a;</Roster>", 2, "known character"), ("<Roster><!-- ", 1, "--> is missing"),
    ("<Roster><Employee ID='Ada'>\n<Assign><Day>1</Day></Assign>", 2, "needs a day"),
    ("<Roster><Employee ID='Ada'><Assign><Day>7</Day>", 1, "not a day"),
    ("<Roster><Employee ID='Ada'><Assign><Day>x</Day>", 1, "not a day"),
    ("<Roster><Employee ID='Ada'><Assign><Shift>E</Shift>", 1, "E is not known"),
    (String(repeating: "<Roster>", count: 40), 1, "too many"),
    ("", 1, "0 rows"), ("D", 1, "1 rows"), ("D\nD\nD", 3, "3 rows"), ("D\nE", 2, "E is not known"),
    ("D\n\t\t\t\t\t\t\tD", 2, "more than 7 days"),
  ])
  func `a fault is named with its line`(text: String, line: Int, reason: String) {
    let error = #expect(throws: InstanceFileError.self) { try read(text) }
    #expect(error?.line == line, "\(String(describing: error))")
    #expect(error?.reason.contains(reason) == true, "\(String(describing: error))")
  }

  @Test func `two shifts on one day are refused`() throws {
    let one = "<Assign><Day>1</Day><Shift>D</Shift></Assign>"
    let error = #expect(throws: InstanceFileError.self) {
      try read("<Roster><Employee ID='Ada'>\(one)\n\(one)</Employee></Roster>")
    }
    #expect(error?.line == 2 && error?.reason.contains("two shifts") == true)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `what is written is read back`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = ShiftInstanceTests.text
      .replacing("Ada,", with: "A<&d\"a',").replacing("D,480", with: "D,481")
    let instance = try ShiftInstanceTests.instance(text)
    let roster = (0..<2).map { _ in (0..<7).map { _ in random.below(3) - 1 } }
    let xml = Array(instance.solution(roster, of: "x.ros").utf8)
    #expect(try instance.solution(from: xml) == roster, "seed \(seed)")
    #expect(try instance.solution(from: Array(instance.cells(roster).utf8)) == roster)
    // Cut files are refused, never trusted.
    let cut = Array(xml[..<random.below(xml.count - 1)])
    #expect(throws: InstanceFileError.self) { try instance.solution(from: cut) }
  }
}
