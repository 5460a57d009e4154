// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// One project as its needs and providers make it, whatever it calls itself.
struct ProjectReading: Sendable {
  /// The kinds of projects of `docs/model.md` §9.
  enum Form: Sendable {
    /// One need that asks for one thing.
    case single
    /// One need with components.
    case parts
    /// A session of an offer with terms for it.
    case run
    /// Several needs that one provider serves at once.
    case shared
  }

  var form: Form
  /// The needs that the week has, each once, in the stated order.
  var needs: [Int] = []
  /// The need at whose place a session is held; −1 where there is none among ``needs``.
  var host = -1
  /// The offer whose session it is; −1 for other forms.
  var session = -1
  /// When it is, brought near the week so that no stated number can overflow a sum.
  var span: TimeSpan
  /// The half-day of the start; −1 outside the week.
  var cell: Int

  init(_ project: Project, of week: WeekReading) {
    span = Self.nearWeek(project.span)
    cell = HalfDay(containing: span.start)?.index ?? -1
    var seen: Set<Int> = []
    for need in project.needs.compactMap({ week.week.index.needs[$0] })
    where seen.insert(need).inserted {
      needs.append(need)
    }
    session =
      project.providers.lazy.compactMap { week.number(of: $0.provider) }
      .first { week.providers[$0].isSession } ?? -1
    if session >= 0 {
      form = .run
    } else if project.needs.count > 1 {
      form = .shared
    } else {
      form = needs.first.map { week.needs[$0].partCount > 0 } == true ? .parts : .single
    }
    let isHosted = form == .shared || (session >= 0 && week.providers[session].moves)
    if isHosted {
      let stated = project.host.flatMap { week.week.index.needs[$0] } ?? -1
      if seen.contains(stated) {
        host = stated
      } else if project.host == nil, needs.count == 1, let only = needs.first {
        // Whoever comes alone is the host.
        host = only
      }
    }
  }

  /// Whether several needs may be served by one piece.
  var isSession: Bool { form == .run || form == .shared }

  /// The need whose place, and but for sessions of an offer whose length, the project has; −1 for none.
  var leader: Int { host >= 0 ? host : needs.first ?? -1 }

  private static func nearWeek(_ span: TimeSpan) -> TimeSpan {
    let limit = 10 * TimeSpan.weekEnd
    return TimeSpan(
      start: max(-limit, min(limit, span.start)),
      end: max(-limit, min(limit, span.end))
    )
  }
}
