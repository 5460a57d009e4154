// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Testing

@testable import PublishedInstances

@Suite struct ReportInstanceTests {
  private func instance(_ lines: String...) throws -> ReportInstance {
    try ReportInstance(file: Array((["kind,x,y"] + lines).joined(separator: "\n").utf8))
  }

  @Test func `places are read in tenths of a metre`() throws {
    let instance = try instance("member,1.5,-2.0", "community,300.0,0.1", "member,0.0,7.9", "")
    #expect(instance.members == [.init(x: 15, y: -20), .init(x: 0, y: 79)])
    #expect(instance.communities == [.init(x: 3000, y: 1)])
    #expect(instance.lower == 1 && instance.upper == 3)
    #expect(instance.costs() == [30, 30])
    let dos = try ReportInstance(file: Array("kind,x,y\r\ncommunity,1.0,2.0\r\n".utf8))
    #expect(dos.members.isEmpty && dos.communities.count == 1)
  }

  @Test(arguments: [
    ("", 1, "header"), ("kind,y,x\n", 1, "header"), ("kind,x,y", 1, "no community"),
    ("kind,x,y\nmember,1.0,2.0\n", 3, "no community"), ("kind,x,y\nunit,1.0,2.0", 2, "community"),
    ("kind,x,y\nmember,1,2.0", 2, "decimal"), ("kind,x,y\nmember,1.00,2.0", 2, "decimal"),
    ("kind,x,y\nmember,1.0", 2, "decimal"), ("kind,x,y\nmember,1.0,2.0,3.0", 2, "decimal"),
    ("kind,x,y\n\nmember,1.0,2.0", 2, "should be here"), ("kind,x,y\nmember,.5,2.0", 2, "decimal"),
    ("kind,x,y\nmember,99999999999999999999.0,2.0", 2, "beyond"),
  ])
  func `a fault is named with its line`(text: String, line: Int, reason: String) {
    let error = #expect(throws: InstanceFileError.self) {
      try ReportInstance(file: Array(text.utf8))
    }
    #expect(error?.line == line)
    #expect(error?.reason.contains(reason) == true, "\(String(describing: error))")
  }

  @Test func `halves are rounded to even, by costs and by scores`() throws {
    // 15 m, 25 m and 35 m away, then a little less and more than 15 m.
    let instance = try instance(
      "community,0.0,0.0",
      "member,9.0,12.0",
      "member,15.0,20.0",
      "member,21.0,28.0",
      "member,14.9,0.0",
      "member,0.0,15.1"
    )
    #expect(instance.costs() == [2, 2, 4, 1, 2])
    #expect(try instance.score(of: [0, 0, 0, 0, 0]) == 11)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `both ways to a distance agree`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let reach = [30, 1000, 1 << 24][random.below(3)]
    func place() -> String {
      let (x, y) = (random.below(reach), random.below(reach))
      return "\(x / 10).\(x % 10),-\(y / 10).\(y % 10)"
    }
    let instance = try ReportInstance(
      file: Array(
        ("kind,x,y\ncommunity,\(place())\n"
          + (0..<50).map { _ in "member,\(place())\n" }.joined())
          .utf8
      )
    )
    let sum = instance.costs().reduce(0) { $0 + Int($1) }
    #expect(try instance.score(of: [Int](repeating: 0, count: 50)) == sum, "seed \(seed)")
  }

  @Test(arguments: [[0], [0, 2], [-1, 0], [0, 0]])
  func `an answer that is none is refused`(communities: [Int]) throws {
    let instance = try instance(
      "member,1.0,1.0",
      "member,2.0,2.0",
      "community,1.0,1.0",
      "community,3.0,3.0"
    )
    // Two members and two communities: 0 to 2 each, so that the last answer is one.
    if communities == [0, 0] {
      #expect(try instance.score(of: communities) == 0)
    } else {
      #expect(throws: AnswerFault.self) { try instance.score(of: communities) }
    }
  }

  @Test func `too many at a community is no answer`() throws {
    let members = (0..<20).map { "member,\($0).0,0.0" }
    let instance = try ReportInstance(
      file: Array(
        (["kind,x,y", "community,0.0,0.0", "community,9.0,0.0"] + members)
          .joined(separator: "\n").utf8
      )
    )
    #expect(instance.lower == 9 && instance.upper == 11)
    let even = (0..<20).map { $0 % 2 }
    #expect(try instance.score(of: even) > 0)
    var uneven = even
    for member in [0, 2] { uneven[member] = 1 }
    #expect(throws: AnswerFault.self) { try instance.score(of: uneven) }
  }
}
