// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import PublishedInstances

@Suite struct GeneralizedAssignmentTests {
  private static let text = """
    2
    2 3
    1 2 3
    4 5 6
    1 1 2
    2 2 1
    3 2
    1 1
    7
    8
    9
    """

  @Test func `all problems of a file are read`() throws {
    let problems = try GeneralizedAssignmentInstance.problems(file: Array(Self.text.utf8))
    #expect(problems.map(\.capacities) == [[3, 2], [9]])
    #expect(problems.map(\.jobCount) == [3, 1])
    #expect(problems[0].costs == [1, 2, 3, 4, 5, 6])
    #expect(problems[0].uses == [1, 1, 2, 2, 2, 1])
    #expect(problems[1].costs == [7] && problems[1].uses == [8])
  }

  @Test(arguments: [
    ("", 1, "number of problems"), ("1", 1, "number of agents"), ("1\n1 0", 2, "number of jobs"),
    ("1\n1 1\n5\n-1\n3", 4, "a resource"), ("1\n1 1\n5\n1\n-3", 5, "a capacity"),
    ("1\n1 1\n5\n1\n3\n4", 6, "more numbers"), ("1\n9000 9000\n5", 2, "too short"),
    ("2\n1 1\n5\n1\n3", 5, "number of agents"), ("1\n1 1\n99999999999\n1\n3", 3, "a cost"),
    ("1\n1 1\n5\n1 3e", 4, "whole number"), ("1001", 1, "within"),
  ])
  func `a fault is named with its line`(text: String, line: Int, reason: String) {
    let error = #expect(throws: InstanceFileError.self) {
      try GeneralizedAssignmentInstance.problems(file: Array(text.utf8))
    }
    #expect(error?.line == line)
    #expect(error?.reason.contains(reason) == true, "\(String(describing: error))")
  }

  @Test func `an answer is counted from the file`() throws {
    let problem = try GeneralizedAssignmentInstance.problems(file: Array(Self.text.utf8))[0]
    #expect(try problem.score(of: [0, 1, 0]) == 1 + 5 + 3)
    #expect(try problem.score(of: [0, 0, 1]) == 1 + 2 + 6)
  }

  @Test(arguments: [[0, 0], [0, 0, 0], [1, 1, 0], [0, 2, 0], [0, -1, 0], [0, 0, 1, 1]])
  func `an answer that breaks a capacity or leaves a job out is refused`(agents: [Int]) throws {
    let problem = try GeneralizedAssignmentInstance.problems(file: Array(Self.text.utf8))[0]
    #expect(throws: AnswerFault.self) { try problem.score(of: agents) }
  }
}
