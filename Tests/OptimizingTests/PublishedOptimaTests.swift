// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Foundation
import PublishedInstances
import Testing

@testable import Optimizing

/// Published instances and their optima, where this machine has them; the long ones in full runs.
@Suite struct PublishedOptimaTests {
  static let isFull = ProcessInfo.processInfo.environment["PAIDAN_FULL_TESTS"] != nil

  static let folder: URL = {
    var url = URL(filePath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { url.deleteLastPathComponent() }
    let given = ProcessInfo.processInfo.environment["PAIDAN_DATA"]
    return given.map { URL(filePath: $0) } ?? url.appending(path: "shared/data")
  }()

  static let isHere = FileManager.default.fileExists(atPath: folder.path)

  private func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Self.folder.appending(path: path)))
  }

  private func optimum(
    _ instance: GeneralizedAssignmentInstance,
    sign: Int
  ) throws -> Int? {
    let problem = AssignmentProblem(
      capacities: instance.capacities,
      jobCount: instance.jobCount,
      costs: instance.costs.map { sign * $0 },
      uses: instance.uses
    )
    let outcome = AssignmentSolver(try #require(problem), threads: 2).solve()
    let agents = try #require(outcome.agents)
    #expect(outcome.isOptimal)
    let score = try instance.score(of: agents)
    #expect(score == outcome.objective.map { sign * $0 })
    return score
  }

  @Test(
    .enabled(if: isHere, "needs ../shared/data, or PAIDAN_DATA"),
    arguments: [
      ("gap1", [336, 327, 339, 341, 326]), ("gap2", [434, 436, 420, 419, 428]),
      ("gap3", [580, 564, 573, 570, 564]), ("gap4", [656, 644, 673, 647, 664]),
      ("gap5", [563, 558, 564, 568, 559]), ("gap6", [761, 759, 758, 752, 747]),
      ("gap7", [942, 949, 968, 945, 951]), ("gap8", [1133, 1134, 1141, 1117, 1127]),
      ("gap9", [709, 717, 712, 723, 706]), ("gap10", [958, 963, 960, 947, 947]),
    ]
  )
  func `profits of generalized assignment`(name: String, optima: [Int]) throws {
    let instances = try GeneralizedAssignmentInstance.problems(file: bytes("gap/\(name).txt"))
    #expect(try instances.map { try optimum($0, sign: -1) } == optima)
  }

  @Test(
    .enabled(if: isHere && isFull, "needs ../shared/data and PAIDAN_FULL_TESTS"),
    arguments: [("gapc", 0..<6, [1931, 3456, 1402, 2806, 1243, 2391]), ("gapd", 0..<1, [6353])]
  )
  func `costs of generalized assignment`(name: String, some: Range<Int>, optima: [Int]) throws {
    let instances = try GeneralizedAssignmentInstance.problems(file: bytes("gap/\(name).txt"))
    #expect(try instances[some].map { try optimum($0, sign: 1) } == optima)
  }

  /// As few workers as there are tasks at once: that nothing is better needs no list of optima.
  @Test(.enabled(if: isHere, "needs ../shared/data, or PAIDAN_DATA"))
  func `fixed-time tasks reach the most at once`() throws {
    let folder = Self.folder.appending(path: "ptask")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for name in names where Self.isFull || name.contains("_33.") {
      let instance = try FixedTaskInstance(file: bytes("ptask/\(name)"))
      let times = zip(instance.starts, instance.ends)
        .map { FixedTaskProblem.Interval(start: $0, end: $1) }
      let problem = try #require(FixedTaskProblem(tasks: times, able: instance.able))
      let outcome = FixedTaskSolver(problem, threads: 2).solve()
      #expect(outcome.objective == problem.mostAtOnce, "\(name)")
      #expect(try instance.score(of: #require(outcome.workers)) == outcome.objective, "\(name)")
    }
  }
}
