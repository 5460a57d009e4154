// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Reports
import Street

/// `paidan evaluate FOLDER visits.json`: a calendar judged from its tables alone.
struct VisitJudging {
  let folder: String
  let planPath: String
  let global: GlobalOptions

  func perform(_ console: Console) throws -> ExitStatus {
    let watch = Stopwatch()
    let plan = try VisitInput.plan(planPath)
    let input = try watch.measure("read") { try VisitInput(folder: folder) }
    let subject = try input.usable(settingAside: true, console: console)
    let verdict = watch.measure("evaluate") { VisitReferee(subject).judge(plan) }
    var source = VisitSource(
      subject: subject,
      plan: plan,
      verdict: verdict,
      catalogue: console.catalogue
    )
    source.names = input.names
    let record = VisitRecord(source: source, watch: watch, folder: folder, options: global)
    RunReport(headline: source.headline, lines: source.lines, members: record.members)
      .tell(global, console)
    return verdict.violations.isEmpty ? .done : .qualityNotMet
  }
}
