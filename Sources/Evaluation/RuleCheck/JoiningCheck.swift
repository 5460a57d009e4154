// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Only needs that may join are in a session, each once; those that share a provider are alike.
///
/// A session that nobody named takes needs of one kind, category and length, of a category that the office
/// puts together (合办类别).
package struct JoiningCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.projects.indices.flatMap { number -> [Violation] in
      let reading = plan.projects[number]
      guard reading.isSession else { return [] }
      let project = plan.plan.projects[number]
      let unfit = reading.needs.filter { !mayJoin($0, reading, week) }
      var seen: Set<NeedID> = []
      let repeated = project.needs.filter { !seen.insert($0).inserted }
      return unfit.map {
        violation(.mayNotJoin, project, week.week.needs[$0].id)
      } + repeated.map { violation(.joinedTwice, project, $0) }
    }
  }

  private func mayJoin(_ need: Int, _ project: ProjectReading, _ week: WeekReading) -> Bool {
    let wanted = week.needs[need]
    guard project.form == .shared else { return wanted.mayJoin }
    let leader = week.needs[project.leader]
    return wanted.sharedSeats > 0 && wanted.kind == leader.kind
      && wanted.category == leader.category && wanted.duration == leader.duration
  }

  private func violation(_ code: ViolationCode, _ project: Project, _ need: NeedID) -> Violation {
    Violation(code, [.text(project.id), .text(need.text)], projects: [project.id])
  }
}
