// SPDX-License-Identifier: GPL-3.0-or-later

extension Week {
  /// The pieces of a need that a project gives, as reports count them (docs/model.md §9).
  ///
  /// Of a session whoever joins gets one piece; a need with components gets one for all of them, or one
  /// for each that is complete where it is divisible; any other need gets what the providers give.
  ///
  /// - Parameters:
  ///   - project: A project of a plan of this week.
  ///   - need: A need of this week.
  /// - Returns: 0 or more; 0 for a need that the project does not serve.
  public func pieces(of project: Project, for need: Need) -> Int {
    guard project.needs.contains(need.id) else { return 0 }
    if project.needs.count > 1 { return 1 }
    guard !need.components.isEmpty else { return project.quantity }
    let complete = need.components.indices.count { position in
      let given = project.providers.filter { $0.component == position + 1 }
      return given.reduce(0) { $0 + $1.quantity } >= need.components[position].quantity
    }
    if need.isDivisible { return complete }
    return complete == need.components.count ? 1 : 0
  }

  /// The terms of the session that a project is, with the seats that count.
  ///
  /// - Parameter project: A project of a plan of this week.
  /// - Returns: Those of its offer; for needs that share any other provider, the seats of their
  ///   category; nil for a project that is no session.
  public func sessionTerms(of project: Project) -> SessionTerms? {
    for provision in project.providers {
      guard case .offer(let id) = provision.provider, let position = index.offers[id] else {
        continue
      }
      if let terms = offers[position].session { return terms }
    }
    guard project.needs.count > 1 else { return nil }
    let needs = project.needs.compactMap { id in index.needs[id].map { self.needs[$0] } }
    let seats = needs.compactMap { sharedSeats(of: $0) }.min()
    return SessionTerms(
      seats: seats ?? attendance(of: project),
      minutes: project.span.end - project.span.start
    )
  }

  /// People who come to a project with all of its needs.
  ///
  /// - Parameter project: A project of a plan of this week.
  /// - Returns: 0 or more.
  public func attendance(of project: Project) -> Int {
    project.needs.reduce(0) { sum, id in
      sum + (index.needs[id].map { attendance(of: needs[$0]) } ?? 0)
    }
  }
}
