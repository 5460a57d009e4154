// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// One provider of one project, in whole numbers.
package struct Booking: Sendable {
  /// Position of the project in the plan.
  var project: Int
  var need: Int
  var provider: Int
  var pieces: Int
  var span: TimeSpan
  /// The half-day of the start; −1 outside the week.
  var cell: Int

  /// Every half-day that it touches; only the first outside the week.
  var cells: ClosedRange<Int> {
    guard cell >= 0 else { return cell...cell }
    let last = HalfDay(containing: Swift.max(span.start, span.end - 1))?.index
    return cell...Swift.max(cell, last ?? HalfDay.count - 1)
  }
}

/// A plan as the referee reads it; what it can't resolve is left to the checks of records.
package struct PlanReading: Sendable {
  let plan: Plan
  /// The hash the caller expects, or nil when the caller does not know it.
  let expectedHash: String?
  /// Bookings whose need and provider exist and whose quantity is 1 or more, in plan order.
  private(set) var bookings: [Booking] = []
  /// The need of each project; −1 when unknown or when it does not serve exactly one.
  private(set) var needOfProject: [Int] = []
  /// When each project is, brought near the week so that no stated number can overflow a sum.
  private(set) var spans: [TimeSpan] = []
  /// Where the bookings of each project begin; one entry more than projects.
  private(set) var starts: [Int] = [0]
  /// Pieces given to each need.
  private(set) var pieces: [Int]
  /// The value of each goal, by its place in ``Goal/allCases``; set by the referee.
  var values: [Goal: Int] = [:]

  init(_ plan: Plan, expectedHash: String?, of week: WeekReading) {
    self.plan = plan
    self.expectedHash = expectedHash
    pieces = [Int](repeating: 0, count: week.needs.count)
    for (number, project) in plan.projects.enumerated() {
      let need = project.needs.count == 1 ? week.week.index.needs[project.needs[0]] ?? -1 : -1
      needOfProject.append(need)
      let span = Self.nearWeek(project.span)
      spans.append(span)
      let cell = HalfDay(containing: span.start)?.index ?? -1
      if need >= 0 {
        for provision in project.providers where provision.quantity >= 1 {
          guard let provider = week.number(of: provision.provider) else { continue }
          // One piece too many is as wrong as a million, and a million can't overflow a sum.
          let quantity = min(provision.quantity, week.needs[need].quantity + 1)
          bookings.append(
            Booking(
              project: number,
              need: need,
              provider: provider,
              pieces: quantity,
              span: span,
              cell: cell
            )
          )
          pieces[need] += quantity
        }
      }
      starts.append(bookings.count)
    }
  }

  private static func nearWeek(_ span: TimeSpan) -> TimeSpan {
    let limit = 10 * TimeSpan.weekEnd
    return TimeSpan(
      start: max(-limit, min(limit, span.start)),
      end: max(-limit, min(limit, span.end))
    )
  }

  /// The bookings of a project.
  func bookings(of project: Int) -> ArraySlice<Booking> {
    bookings[starts[project]..<starts[project + 1]]
  }

  /// The stated identifier of a project.
  func id(ofProject number: Int) -> String { plan.projects[number].id }
}
