// SPDX-License-Identifier: GPL-3.0-or-later
public import Control
public import NetworkFlow
internal import Optimizing
public import Street

/// Lays recurring duties out over a calendar: meetings, reception days and activities, then visits.
///
/// What several people share comes first, date by date; then the visits and contacts of each person, as a
/// flow of minimum cost over the days that are left. Nothing is ever infeasible: what does not fit is
/// listed with reason, number and remedy.
public struct VisitPlanner: Sendable {
  /// Threads at most.
  public var threads: Int

  /// Makes a planner.
  ///
  /// - Parameter threads: Threads at most. Range: 1 or more.
  public init(threads: Int = 1) { self.threads = threads }

  /// Plans a calendar.
  ///
  /// - Parameters:
  ///   - subject: The duties and the days.
  ///   - stop: Polled while planning; what is planned by then is whole.
  /// - Returns: The calendar with what did not fit.
  /// - Throws: `FlowError` when numbers are too large for exact arithmetic.
  public func plan(
    _ subject: VisitCase,
    stop: StopSignal? = nil
  ) throws(FlowError) -> VisitPlan {
    var book = VisitDayBook(subject)
    var shared = SharedDuties(subject)
    try shared.lay(into: &book)
    let households = HouseholdTimes(subject)
    let groups = VisitFlow.groups(of: households.batches, in: subject)
    let frozen = book
    let answers = parallelMap(count: groups.count, threads: threads) { position in
      Result { () throws(FlowError) in
        try VisitFlow(subject, frozen, groups[position]).solve(stop: stop)
      }
    }
    var flows = VisitFlow.Answer()
    for answer in answers { flows.add(try answer.get()) }
    var draft = VisitDraft(subject, book, sharing: shared.events)
    draft.take(flows.placed)
    draft.insert(flows.left)
    var plan = VisitPlan(title: subject.title)
    plan.events = draft.sortedEvents
    plan.shortfalls = (shared.shortfalls + draft.shortfalls() + households.stopsLeft)
      .sorted {
        ($0.duty, $0.window, $0.reason.rawValue) < ($1.duty, $1.window, $1.reason.rawValue)
      }
    plan.levels = shared.levels(missingElsewhere: draft.missing) + draft.levels(of: flows)
    plan.stoppedBy = stop?.reason.map { $0 == .time ? "time" : "interrupt" }
    return plan
  }
}
