// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Reports
import Street

/// `paidan evaluate FOLDER roster.json`: a roster judged from its tables alone.
struct RosterJudging {
  let folder: String
  let planPath: String
  let global: GlobalOptions

  func perform(_ console: Console) throws -> ExitStatus {
    let watch = Stopwatch()
    let plan = try RosterInput.plan(planPath)
    let input = try watch.measure("read") { try RosterInput(folder: folder) }
    let roster = try input.usable(settingAside: true, console: console)
    let verdict = watch.measure("evaluate") {
      RosterReferee.judge(
        roster,
        plan,
        expectedHash: InputHash.of(roster, options: plan.options)
      )
    }
    let source = RosterSource(
      roster: roster,
      plan: plan,
      verdict: verdict,
      catalogue: console.catalogue
    )
    let record = RosterRecord(source: source, watch: watch, folder: folder, options: global)
    RunReport(headline: source.headline, lines: source.lines, members: record.members)
      .tell(global, console)
    return verdict.isLawful ? .done : .qualityNotMet
  }
}
