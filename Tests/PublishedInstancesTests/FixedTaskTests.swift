// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import PublishedInstances

@Suite struct FixedTaskTests {
  /// Two tasks that overlap, and a third that begins when the first ends.
  private static let text = """
    # made by hand
    Type = 1

    Jobs = 3
      0 10
      5 20
     10 15
    Qualifications = 2
     2: 0 2
    # between
     3:  0  1 2\u{20}
    """

  @Test func `a file is read`() throws {
    let instance = try FixedTaskInstance(file: Array(Self.text.utf8))
    #expect(instance.starts == [0, 5, 10] && instance.ends == [10, 20, 15])
    #expect(instance.able == [[0, 2], [0, 1, 2]])
  }

  @Test(arguments: [
    ("", 1, "Type"), ("Type = 2", 1, "within"), ("Type = 1\nJobs 3", 2, "Jobs"),
    ("Type = 1\nJobs = 1\n5 5", 3, "ends before"), ("Type = 1\nJobs = 1\n5 6 7", 3, "more"),
    ("Type = 1\nJobs = 2\n5 6", 4, "ends"), ("Type = 1\nJobs = 1\n5", 3, "an end"),
    ("Type = 1\nJobs = 1\n5 6\nQualifications = 1\n1 0", 5, "colon"),
    ("Type = 1\nJobs = 1\n5 6\nQualifications = 1\n1: 1", 5, "within"),
    ("Type = 1\nJobs = 1\n5 6\nQualifications = 1\n1:", 5, "a job"),
    ("Type = 1\nJobs = 1\n5 6\nQualifications = 1\n1: 0 0", 5, "more"),
    ("Type = 1\nJobs = 1\n5 6\nQualifications = 0\n1: 0", 5, "more lines"),
    ("Type = 1\nJobs = 99999999", 2, "within"),
    ("Type = 1\nJobs = 1\n5 99999999999999999999", 3, "whole number"),
  ])
  func `a fault is named with its line`(text: String, line: Int, reason: String) {
    let error = #expect(throws: InstanceFileError.self) {
      try FixedTaskInstance(file: Array(text.utf8))
    }
    #expect(error?.line == line, "\(String(describing: error))")
    #expect(error?.reason.contains(reason) == true, "\(String(describing: error))")
  }

  @Test func `workers are counted, and a task may begin when another ends`() throws {
    let instance = try FixedTaskInstance(file: Array(Self.text.utf8))
    #expect(try instance.score(of: [0, 1, 0]) == 2)
  }

  @Test(arguments: [[0, 1], [1, 1, 0], [0, 0, 0], [0, 1, 2], [0, 1, 1], [-1, 1, 0]])
  func `an answer that breaks a rule is refused`(workers: [Int]) throws {
    let instance = try FixedTaskInstance(file: Array(Self.text.utf8))
    #expect(throws: AnswerFault.self) { try instance.score(of: workers) }
  }
}
