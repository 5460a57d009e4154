// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Control
import Evaluation
import Planning
import Reports
import Street

/// How one week of a batch ended.
struct WeekEnd: Sendable {
  let name: String
  let status: ExitStatus
  /// What the referee finds; nil where there is no plan.
  var verdict: Verdict?
  var inputHash: String?
  /// Why there is no plan, or what to know about it; nil for a plain success.
  var message: String?
  /// What the console says on top.
  var aside = ""
  /// Whether an earlier run had done it.
  var isResumed = false
  /// The week with its plan, for pooling; nil where there is none.
  var source: ReportSource?

  /// How it ended, in a word.
  var ending: Label {
    switch status {
    case .done where isResumed: .endedBefore
    case .done: .endedPlanned
    case .interrupted: .endedInterrupted
    case .badInput, .inputMissing: .endedBadInput
    case .qualityNotMet: .endedUnsound
    case .usage, .internalError, .cannotWrite: .endedFailed
    }
  }

  /// Its row in the table of the console.
  var row: BatchRow {
    BatchRow(
      name: name,
      ending: ending,
      verdict: verdict,
      remark: (message ?? "") + aside,
      isResumed: isResumed
    )
  }

  /// An entry of batch.json: nothing in it depends on the clock or on whether the batch was resumed.
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "week": .string(name),
      "exit": .integer(Int(status.rawValue)),
      "message": .optional(message),
      "inputHash": .optional(inputHash),
    ]
    if let verdict {
      let coverage = verdict.metrics.coverage
      members["needs"] = .integer(coverage.needs)
      members["met"] = .integer(coverage.met)
      members["coverage"] = .rounded(coverage.weighted)
      members["certificate"] = .string(verdict.certificate.rawValue)
      members["hardViolations"] = .integer(verdict.violations.count)
      members.merge(LevelsJSON.gap(of: verdict)) { first, _ in first }
    }
    return .object(members)
  }
}

/// One week of a batch: planned, or taken from an earlier run, or its faults written down.
struct WeekAttempt {
  let job: WeekJob
  let resumes: Bool
  /// Whether streets pool afterwards.
  let pools: Bool
  let timeLimit: Double
  /// Stops the whole batch.
  let interrupt: StopSignal
  let catalogue: Catalogue

  private var name: String {
    String(job.output.split(separator: "/", omittingEmptySubsequences: true).last ?? "")
  }

  /// Never throws: whatever happens is how the week ended.
  func perform() -> WeekEnd {
    guard !interrupt.isStopped else {
      return WeekEnd(
        name: name,
        status: .interrupted,
        message: catalogue.text(Message(Phrase.batchNotBegun))
      )
    }
    do {
      let input = try WeekInput(folder: job.folder, monday: job.monday)
      if resumes, let earlier = earlier(input) { return earlier }
      do {
        return try plan(input)
      } catch let failure as CommandFailure where failure.status == .badInput {
        try writeFaults(input)
        var end = WeekEnd(name: name, status: failure.status, message: account(of: input))
        // For the console alone: what stood there before is nothing that batch.json depends on.
        let hasPlan = InputFile.exists(job.output + "/plan.json")
        end.aside = hasPlan ? catalogue.text(Phrase.batchOldPlan) : ""
        return end
      }
    } catch let failure as CommandFailure {
      return WeekEnd(
        name: name,
        status: failure.status,
        message: failure.message.map { catalogue.text($0) }
      )
    } catch {
      let message = Message(Phrase.internalError, .text("\(type(of: error))"))
      return WeekEnd(name: name, status: .internalError, message: catalogue.text(message))
    }
  }

  private func plan(_ input: WeekInput) throws -> WeekEnd {
    let stop = StopSignal(secondsFromNow: timeLimit)
    return try interrupt.whileObserved(by: { stop.stop(.interrupt) }) {
      let finished = try job.finish(
        input,
        console: Console(catalogue, mute: true),
        stop: stop,
        progress: nil,
        watch: Stopwatch()
      )
      let plan = finished.result.source.plan
      var end = WeekEnd(
        name: name,
        status: finished.status,
        verdict: finished.result.verdict,
        inputHash: plan.inputHash,
        message: plan.setAside.isEmpty
          ? nil : catalogue.text(Phrase.batchSetAside, .number(plan.setAside.count))
      )
      if pools { end.source = finished.result.source }
      return end
    }
  }

  /// What an earlier run left, if it is whole, was not cut short and is for the same input and options.
  private func earlier(_ input: WeekInput) -> WeekEnd? {
    // Sheets that tell of pooling must not stand where nobody pools.
    let exchanges = job.output + "/" + catalogue.text(PoolPhrase.fileExchanges)
    guard pools || !InputFile.exists(exchanges),
      InputFile.exists(job.output + "/" + RunRecord.fileName),
      let plan = try? InputFile.plan(job.output + "/plan.json"), plan.stoppedBy == nil,
      let week = try? input.usableWeek(
        settingAside: job.setsAside,
        console: Console(catalogue, mute: true)
      ), plan.inputHash == job.hash(of: week), plan.version == job.options.version
    else { return nil }
    let verdict = Referee(week: week).judge(plan, expectedHash: plan.inputHash)
    guard verdict.violations.isEmpty, verdict.certificate != .rejected else { return nil }
    var end = WeekEnd(
      name: name,
      status: .done,
      verdict: verdict,
      inputHash: plan.inputHash,
      message: plan.setAside.isEmpty
        ? nil : catalogue.text(Phrase.batchSetAside, .number(plan.setAside.count)),
      isResumed: true
    )
    if pools {
      end.source = ReportSource(
        week: week,
        plan: plan,
        faults: input.faults,
        catalogue: catalogue
      )
    }
    return end
  }

  /// The worst finding, and how many there are.
  private func account(of input: WeekInput) -> String {
    let faults = input.faults.filter { $0.severity >= .rowFault }
    let worst = FaultText(catalogue).lines(faults).first ?? ""
    return catalogue.text(
      Phrase.batchFaults,
      .text(worst),
      .number(faults.count),
      .text(BatchRun.faultFile)
    )
  }

  /// The findings, where the plan would have stood.
  private func writeFaults(_ input: WeekInput) throws {
    let folder = try OutputFolder(job.output, of: "faults")
    let faults = input.faults.map { FaultJSON.value(of: $0, catalogue) }
    try folder.add(BatchRun.faultFile, JSONValue.array(faults).readableBytes)
    _ = try folder.commit()
  }
}
