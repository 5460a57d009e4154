// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import PublishedInstances

@Suite struct LinearAssignmentTests {
  @Test func `a file is read whatever its line breaks`() throws {
    let instance = try LinearAssignmentInstance(file: Array("2\r\n 1 -2\n3\n\t4".utf8))
    #expect(instance.size == 2)
    #expect(instance.costs == [1, -2, 3, 4])
  }

  @Test(arguments: [
    ("", 1, "ends"), ("0", 1, "within"), ("2\n1 2 3", 2, "ends"), ("1\n7 8", 2, "more"),
    ("1\nx", 2, "whole number"), ("1\n1.5", 2, "whole number"), ("9999\n1", 1, "too short"),
    ("99999999999999999999999", 1, "within"), ("1\n99999999999999999999", 2, "within"),
    ("1\n-", 2, "whole number"),
  ])
  func `a fault is named with its line`(text: String, line: Int, reason: String) {
    let error = #expect(throws: InstanceFileError.self) {
      try LinearAssignmentInstance(file: Array(text.utf8))
    }
    #expect(error?.line == line)
    #expect(error?.reason.contains(reason) == true, "\(String(describing: error))")
  }

  @Test func `an answer is counted from the file`() throws {
    let instance = try LinearAssignmentInstance(file: Array("2 1 20 30 4".utf8))
    #expect(try instance.score(of: [0, 1]) == 5)
    #expect(try instance.score(of: [1, 0]) == 50)
  }

  @Test(arguments: [[0], [0, 0], [0, 2], [-1, 1], [0, 1, 1]])
  func `an answer that is none is refused`(columns: [Int]) throws {
    let instance = try LinearAssignmentInstance(file: Array("2 1 20 30 4".utf8))
    #expect(throws: AnswerFault.self) { try instance.score(of: columns) }
  }
}
