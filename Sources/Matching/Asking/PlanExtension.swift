// SPDX-License-Identifier: GPL-3.0-or-later
package import Control
package import LinearProgramming
package import Street

/// Extends a plan to a week in which more can be had: whoever is served stays served.
package struct PlanExtension {
  private let solver: any MIPSolver
  private let stop: StopSignal?

  /// Makes a way to extend plans.
  ///
  /// - Parameters:
  ///   - solver: Solves the program of what is unmet.
  ///   - stop: Polled throughout.
  package init(solver: any MIPSolver, stop: StopSignal?) {
    self.solver = solver
    self.stop = stop
  }

  /// Places what is unmet: exactly in what the others leave, then by moving others who lose nothing.
  ///
  /// - Parameters:
  ///   - plan: A plan of a week.
  ///   - week: The same week with asks granted.
  /// - Returns: The projects of the longer plan, sorted by identifier.
  /// - Throws: `SolverError` when the solver breaks down.
  package func projects(_ plan: Plan, in week: Week) throws(SolverError) -> [Project] {
    var longer = plan
    longer.projects = try filled(plan, AskContext(week, plan))
    return moved(longer, in: week)
  }

  /// Unmet needs planned exactly in what the others leave.
  private func filled(_ plan: Plan, _ context: AskContext) throws(SolverError) -> [Project] {
    let scene = AskScene(context, plan, granting: [], wholeSize: 0)
    let program = AskProgram([], scene)
    guard let choices = try program.choices(AskSolving(solver: solver, nodes: 200, stop: stop))
    else { return plan.projects }
    var greedy = Greedy(scene.candidates, bookings: scene.bookings, stop: stop)
    greedy.book(choices, in: scene.program)
    let pieces = greedy.placements.indices.map { greedy.pieces(ofNeed: $0) }
    // A need that has some pieces already is planned anew only where that loses none.
    let better = scene.baseNeeds.indices.filter {
      pieces[$0] >= context.pieces[scene.baseNeeds[$0]]
    }
    guard better.count == scene.baseNeeds.count else { return plan.projects }
    let planned = Set(scene.baseNeeds.map { context.record($0).id })
    let kept = plan.projects.filter { $0.needs.allSatisfy { !planned.contains($0) } }
    let split = plan.projects.count { project in
      project.needs.contains(where: planned.contains)
        && !project.needs.allSatisfy(planned.contains)
    }
    // What a need has in a session with others cannot be taken back by itself.
    guard split == 0 else { return plan.projects }
    let made = ProjectBuilder(candidates: scene.candidates)
      .projects(greedy.placements.flatMap { $0 })
    return merged(kept, made, in: context.week)
  }

  /// The same plan with those who join a session that is held already added to it.
  private func merged(_ kept: [Project], _ made: [Project], in week: Week) -> [Project] {
    var result = kept
    for project in made {
      let held = result.firstIndex { other in
        other.span == project.span && other.host == project.host
          && other.providers == project.providers && isSession(other, in: week)
      }
      if let held {
        result[held].needs = (result[held].needs + project.needs).sorted()
      } else {
        var project = project
        while result.contains(where: { $0.id == project.id }) { project.id += "+" }
        result.append(project)
      }
    }
    return result.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  private func isSession(_ project: Project, in week: Week) -> Bool {
    guard case .offer(let id)? = project.providers.first?.provider else { return false }
    return week.offer(id)?.session != nil
  }

  /// Needs still unmet placed by the greedy method, which sends others elsewhere.
  private func moved(_ plan: Plan, in week: Week) -> [Project] {
    let candidates = Candidates(WeekFacts(week))
    let read = PlanPlacements(plan, candidates)
    var greedy = Greedy(candidates, stop: stop)
    for placement in read.placements.filter({ !$0.isGuest }) + read.placements.filter(\.isGuest) {
      greedy.add([placement], to: placement.need)
    }
    let needs = candidates.facts.needs
    greedy.run(needs.indices.filter { greedy.pieces(ofNeed: $0) < needs[$0].quantity })
    return ProjectBuilder(candidates: candidates).projects(greedy.placements.flatMap { $0 })
  }
}
