// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Something that one provider does for one project.
protocol Deed {
  /// Position of the project in the plan.
  var project: Int { get }
  /// Number of the provider.
  var provider: Int { get }
}

/// What is taken of one provider for one project: it counts for capacity, limits, overlap and loads.
package struct Booking: Sendable, Deed {
  var project: Int
  var provider: Int
  var pieces: Int
  var span: TimeSpan
  /// The half-day of the start; −1 outside the week.
  var cell: Int
  /// The need at whose place it is, for what travels.
  var site: Int

  /// Every half-day that it touches; only the first outside the week.
  var cells: ClosedRange<Int> {
    guard cell >= 0 else { return cell...cell }
    let last = HalfDay(containing: Swift.max(span.start, span.end - 1))?.index
    return cell...Swift.max(cell, last ?? HalfDay.count - 1)
  }
}

/// What one need gets of one provider in one project: it counts for the gates and the values of pairs.
///
/// All who join a session are served by its one booking.
package struct Service: Sendable, Deed {
  var project: Int
  var need: Int
  /// The need, or its component that is served.
  var ask: Int
  var provider: Int
  var pieces: Int
  /// The half-day of the start; −1 outside the week.
  var cell: Int
  /// The need at whose place a session is held that it joins; −1 for whoever is at home.
  var host: Int
}

/// A plan as the referee reads it; what it can't resolve is left to the checks of records.
package struct PlanReading: Sendable {
  let plan: Plan
  /// The hash the caller expects, or nil when the caller does not know it.
  let expectedHash: String?
  /// The projects, in plan order.
  private(set) var projects: [ProjectReading] = []
  /// Provisions whose provider exists and whose quantity is 1 or more, in plan order; none of projects
  /// without a need of the week.
  private(set) var bookings: [Booking] = []
  /// Whom they serve, in the same order; none of a provision that names no component where it should.
  private(set) var services: [Service] = []
  /// Pieces given to each need; of one with components, how many are complete, or 1 when all are.
  private(set) var pieces: [Int]
  /// Where the bookings and services of each project begin; one entry more than projects.
  private var bookingStarts: [Int] = [0]
  private var serviceStarts: [Int] = [0]
  /// The value of each goal, by its place in ``Goal/allCases``; set by the referee.
  var values: [Goal: Int] = [:]
  /// What people do, under the people's rules; nil in a week without any.
  let peopleRules: PeopleRulesReading?

  init(_ plan: Plan, expectedHash: String?, of week: WeekReading) {
    self.plan = plan
    self.expectedHash = expectedHash
    peopleRules = PeopleRulesReading(plan, of: week.week)
    pieces = [Int](repeating: 0, count: week.needs.count)
    for (number, project) in plan.projects.enumerated() {
      let reading = ProjectReading(project, of: week)
      projects.append(reading)
      if !reading.needs.isEmpty {
        for provision in project.providers where provision.quantity >= 1 {
          add(provision, to: number, reading, week)
        }
        countPieces(of: number, reading, week)
      }
      bookingStarts.append(bookings.count)
      serviceStarts.append(services.count)
    }
  }

  private mutating func add(
    _ provision: Provision,
    to number: Int,
    _ project: ProjectReading,
    _ week: WeekReading
  ) {
    guard let provider = week.number(of: provision.provider) else { return }
    let asks = Self.asks(of: provision, project, week)
    // One piece too many is as wrong as a million, and a million can't overflow a sum.
    let most = project.isSession ? 1 : asks.map { week.ask($0.ask).quantity }.max() ?? 1
    let quantity = min(provision.quantity, most + 1)
    bookings.append(
      Booking(
        project: number,
        provider: provider,
        pieces: quantity,
        span: project.span,
        cell: project.cell,
        site: project.leader
      )
    )
    for (need, ask) in asks {
      services.append(
        Service(
          project: number,
          need: need,
          ask: ask,
          provider: provider,
          pieces: project.isSession ? 1 : quantity,
          cell: project.cell,
          host: project.host == need ? -1 : project.host
        )
      )
    }
  }

  /// The needs that a provision serves, each with itself or the component named.
  private static func asks(
    of provision: Provision,
    _ project: ProjectReading,
    _ week: WeekReading
  ) -> [(need: Int, ask: Int)] {
    guard project.form == .parts, let need = project.needs.first else {
      return project.needs.map { ($0, $0) }
    }
    let parts = week.parts(of: need)
    guard let number = provision.component, (1...parts.count).contains(number) else { return [] }
    return [(need, parts.lowerBound + number - 1)]
  }

  private mutating func countPieces(
    of number: Int,
    _ project: ProjectReading,
    _ week: WeekReading
  ) {
    let services = services[(serviceStarts.last ?? 0)...]
    guard project.form == .parts, let need = project.needs.first else {
      if project.isSession, !services.isEmpty {
        for need in project.needs { pieces[need] += 1 }
      } else {
        for service in services { pieces[service.need] += service.pieces }
      }
      return
    }
    var given: [Int: Int] = [:]
    for service in services { given[service.ask, default: 0] += service.pieces }
    let complete = given.count { $0.value >= week.ask($0.key).quantity }
    if week.needs[need].isDivisible {
      pieces[need] += complete
    } else if complete == week.parts(of: need).count {
      pieces[need] += 1
    }
  }

  /// The bookings of a project.
  func bookings(of project: Int) -> ArraySlice<Booking> {
    bookings[bookingStarts[project]..<bookingStarts[project + 1]]
  }

  /// The services of a project.
  func services(of project: Int) -> ArraySlice<Service> {
    services[serviceStarts[project]..<serviceStarts[project + 1]]
  }

  /// The stated identifier of a project.
  func id(ofProject number: Int) -> String { plan.projects[number].id }
}

extension WeekReading {
  /// The place that a need's piece comes from: where its provider is, or the host whose guest it is.
  func origin(of service: Service) -> Site {
    service.host >= 0 ? needs[service.host].site : providers[service.provider].site
  }

  /// Metres or class that count for a piece of a service.
  func distance(of service: Service) -> Int {
    scale.nearness(needs[service.need].site, origin(of: service))
  }
}
