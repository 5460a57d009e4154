// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// What several needs share, and the session of an offer that travels, is at the place of one of them.
///
/// A session at the place of its offer, and a project of one need that is no session, has no host; that
/// of an offer that travels to one need alone may name it or not.
package struct HostCheck: RuleCheck {
  package init() {}

  package func violations(in plan: PlanReading, of week: WeekReading) -> [Violation] {
    plan.projects.indices.compactMap { number in
      let reading = plan.projects[number]
      let project = plan.plan.projects[number]
      // A host whom nobody knows is KnownRecordsCheck's.
      let isKnown = project.host.map { week.week.index.needs[$0] != nil } ?? true
      guard isKnown, !reading.needs.isEmpty, !isRight(project, reading, week) else { return nil }
      return Violation(
        .wrongHost,
        [.text(project.id), .text(project.host?.text ?? "–")],
        projects: [project.id]
      )
    }
  }

  private func isRight(_ project: Project, _ reading: ProjectReading, _ week: WeekReading) -> Bool {
    switch reading.form {
    case .single, .parts: project.host == nil
    case .shared: project.host != nil && reading.host >= 0
    case .run: week.providers[reading.session].moves ? reading.host >= 0 : project.host == nil
    }
  }
}
