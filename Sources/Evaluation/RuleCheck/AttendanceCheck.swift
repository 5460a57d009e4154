// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// As many people come to a session as it takes at least, and no more than it has seats.
package struct AttendanceCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.projects.indices.compactMap { number in
      let reading = plan.projects[number]
      guard let limits = limits(of: reading, week) else { return nil }
      let people = reading.needs.reduce(0) { $0 + week.needs[$1].attendance }
      guard people < limits.least || people > limits.seats else { return nil }
      let isFull = people > limits.seats
      let project = plan.id(ofProject: number)
      return Violation(
        isFull ? .overAttended : .underAttended,
        [.text(project), .number(people), .number(isFull ? limits.seats : limits.least)],
        projects: [project]
      )
    }
  }

  /// Nil for what is no session, and where no need says how many may share.
  private func limits(
    of project: ProjectReading,
    _ week: WeekReading
  ) -> (least: Int, seats: Int)? {
    if project.form == .run {
      let session = week.providers[project.session]
      return (session.leastAttendance, session.sessionSeats)
    }
    guard project.form == .shared else { return nil }
    let seats = project.needs.map { week.needs[$0].sharedSeats }.filter { $0 > 0 }.min()
    return seats.map { (0, $0) }
  }
}
