// SPDX-License-Identifier: GPL-3.0-or-later
internal import CGLPKGuard
internal import LinearProgramming

/// Leads the events of a search to the caller's hooks, and their answers back.
///
/// C calls ``answer(_:)`` while GLPK waits in its callback; it returns before GLPK goes on, and throws
/// nothing.
final class SearchCaller {
  private let hooks: SearchHooks?
  private let columnCount: Int
  /// The first row of a hook that is not valid.
  private(set) var fault: SolverError?

  init(_ hooks: SearchHooks?, columnCount: Int) {
    self.hooks = hooks
    self.columnCount = columnCount
  }

  /// The events that somebody wants to hear of.
  var wanted: Int32 {
    var kinds = 0
    if hooks?.progress != nil { kinds |= CGLPK_TELLS_PROGRESS }
    if hooks?.lazyRows != nil { kinds |= CGLPK_WANTS_ROWS }
    if hooks?.cuts != nil { kinds |= CGLPK_WANTS_CUTS }
    if hooks?.heuristic != nil { kinds |= CGLPK_WANTS_POINT }
    return Int32(kinds)
  }

  /// Answers one event; false ends the search.
  func answer(_ event: UnsafePointer<cglpk_mip_event>) -> Bool {
    let kind = Int(unsafe event.pointee.kind)
    if kind == CGLPK_TELLS_PROGRESS {
      unsafe tell(event.pointee)
      return true
    }
    guard let start = unsafe event.pointee.values else { return true }
    // Safety: C keeps one value per column there for the time of the call.
    let values = unsafe Array(UnsafeBufferPointer(start: start, count: columnCount))
    let point = SearchHooks.Point(
      values: values,
      objective: unsafe event.pointee.objective,
      depth: Int(unsafe event.pointee.depth)
    )
    let reply = unsafe event.pointee.reply
    switch kind {
    case CGLPK_WANTS_ROWS:
      // A row that the point keeps would bring the same point again, without end.
      let rows = (hooks?.lazyRows?(point) ?? []).filter { !$0.isKept(at: values) }
      return unsafe pass(rows, to: reply)
    case CGLPK_WANTS_CUTS: return unsafe pass(hooks?.cuts?(point) ?? [], to: reply)
    default:
      // The options were readied: what the heuristic makes is a solution.
      guard let found = hooks?.heuristic?(point), found.count == columnCount else { return true }
      unsafe cglpk_reply_point(reply, found)
      return true
    }
  }

  private func tell(_ event: cglpk_mip_event) {
    guard let report = unsafe event.report?.pointee else { return }
    hooks?.progress?(
      SearchHooks.Progress(
        nodes: report.nodes,
        openNodes: unsafe event.open_nodes,
        bound: report.has_bound ? report.bound : nil,
        objective: unsafe event.has_incumbent ? event.objective : nil
      )
    )
  }

  private func pass(_ rows: [SparseRow], to reply: OpaquePointer) -> Bool {
    for row in rows {
      do throws(SolverError) {
        try row.validate(columnCount: columnCount)
      } catch {
        fault = error
        return false
      }
      let length = Int32(row.values.count)
      let isKept = unsafe cglpk_reply_row(
        reply,
        row.lower,
        row.upper,
        length,
        row.columns,
        row.values
      )
      if !isKept { return false }
    }
    return true
  }
}

extension SparseRow {
  /// Whether a valid row of the model holds at a point but for rounding; false for one that is not valid.
  fileprivate func isKept(at point: [Double]) -> Bool {
    guard columns.allSatisfy({ point.indices.contains(Int($0)) }), values.allSatisfy(\.isFinite)
    else { return false }
    let activity = activity(at: point)
    let slack = 1e-9 * max(1, abs(activity))
    return lower <= upper && activity >= lower - slack && activity <= upper + slack
  }
}
