// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Optimizing
import PublishedInstances

extension BenchRun {
  /// A shift scheduling problem of Curtois and Qu, by the roster search of `roster`.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name, for the solution file.
  ///   - watch: Times the parts.
  /// - Returns: The record, and the roster as the site's solution file.
  /// - Throws: ``BenchError``.
  func shifts(
    _ bytes: [UInt8],
    _ name: String,
    _ watch: Stopwatch
  ) throws(BenchError) -> (record: BenchRecord, solution: String?) {
    let instance: ShiftInstance
    let model: RosterModel
    do {
      instance = try watch.measure("read") { try ShiftInstance(file: bytes) }
      model = watch.measure("read") { RosterModel(instance) }
    } catch {
      throw .file("\(error)")
    }
    let outcome = rostering(model, watch)
    var record = BenchRecord(seconds: watch.seconds)
    record.failure = outcome.failure.map { "\($0)" }
    guard let objective = outcome.objective else { return (record, nil) }
    let roster = outcome.roster.duties.map { row in
      row.map { $0 < 0 ? -1 : $0 % instance.shifts.count }
    }
    let score = instance.score(roster)
    guard score.isFeasible, score.penalty == objective else {
      throw .answer("penalty \(score.penalty), objective \(objective), \(score.violations)")
    }
    record.status = outcome.isOptimal ? .optimal : .feasible
    record.objective = objective
    record.bound = outcome.bound > .min ? outcome.bound : nil
    record.note(outcome.history)
    return (record, instance.solution(roster, of: name))
  }

  /// A nurse rostering problem of INRC-II, week after week as it is lived: each knows what the weeks
  /// before it left behind, none what is to come.
  ///
  /// - Parameters:
  ///   - files: The scenario, the history and the weeks in order.
  ///   - watch: Times the parts.
  /// - Returns: The record and one solution file per week.
  /// - Throws: ``BenchError``.
  func nurses(
    _ files: [[UInt8]],
    _ watch: Stopwatch
  ) throws(BenchError) -> (record: BenchRecord, solutions: [String]) {
    let instance = try nurseInstance(files, watch)
    var (history, rosters, solutions) = (instance.history, [[[NurseAssignment?]]](), [String]())
    var failure: String?
    for (number, week) in instance.weeks.enumerated() {
      let model = watch.measure("read") {
        NurseWeekModel(instance.scenario, week, after: history)
      }
      let outcome = rostering(model.model, watch)
      failure = failure ?? outcome.failure.map { "\($0)" }
      let roster = model.assignments(of: outcome.roster)
      rosters.append(roster)
      solutions.append(instance.scenario.solution(roster, week: number))
      history = history.history(after: roster)
    }
    let score = instance.score(rosters)
    guard score.violations.allSatisfy({ $0.rule == .leastCover }) else {
      throw .answer("\(score.violations)")
    }
    var record = BenchRecord(seconds: watch.seconds)
    record.failure = failure
    record.status = score.isFeasible ? .feasible : .none
    record.objective = score.isFeasible ? score.total : nil
    return (record, solutions)
  }

  private func nurseInstance(
    _ files: [[UInt8]],
    _ watch: Stopwatch
  ) throws(BenchError) -> NurseInstance {
    guard files.count >= 3 else { throw .file("scenario, history, weeks") }
    do {
      let instance = try watch.measure("read") { () throws(InstanceFileError) -> NurseInstance? in
        let scenario = try NurseScenario(file: files[0])
        let history = try NurseHistory(file: files[1], of: scenario)
        var weeks: [NurseWeek] = []
        for file in files.dropFirst(2) { weeks.append(try NurseWeek(file: file, of: scenario)) }
        return NurseInstance(scenario: scenario, history: history, weeks: weeks)
      }
      if let instance { return instance }
    } catch {
      throw .file("\(error)")
    }
    throw .file("scenario: history, weeks")
  }

  /// The search that `roster` uses, as long as the time limit allows.
  private func rostering(_ model: RosterModel, _ watch: Stopwatch) -> RosterOutcome {
    solving(watch) { stop in
      RosterSolver(
        model,
        solver: Composition.solver,
        limits: .unbounded,
        threads: threads,
        stop: stop
      )
      .solve()
    }
  }
}

extension BenchRecord {
  /// When the first roster was there, when the best, and when one within 1 % of it.
  fileprivate mutating func note(_ history: [RosterOutcome.Step]) {
    guard let first = history.first, let last = history.last else { return }
    seconds["firstPlan"] = first.seconds
    seconds["best"] = last.seconds
    let near = history.first { $0.objective * 100 <= last.objective * 101 }
    seconds["withinOnePercent"] = (near ?? last).seconds
  }
}
