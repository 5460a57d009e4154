// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import Evaluation
import GLPKSolver
import LinearProgramming
import Planning
import Street

/// A small office whose people have needs and posts on one calendar.
struct CalendarOffice {
  static let monday = Day(number: 20_521)

  var records = WeekRecords()
  var policy = Policy()
  var roster = RosterCase(title: "", first: monday, days: 7)

  init() {
    policy.defaultPerWeek = 7
    policy.defaultPerMonth = 30
    policy.defaultMinutesPerDay = 1440
    var place = Place(id: PlaceID("C1"))
    place.level = .community
    records.places = [place]
  }

  /// Somebody who can come at any time.
  mutating func person(_ id: String, _ change: (inout RosterPerson) -> Void = { _ in }) {
    var person = Person(id: PersonID(id))
    person.place = PlaceID("C1")
    person.birth = Day(number: 7300)
    person.windows = [TimeSpan(start: TimeSpan.weekStart, end: TimeSpan.weekEnd)]
    records.people.append(person)
    var own = RosterPerson(id: person.id)
    own.birth = person.birth
    change(&own)
    roster.people.append(own)
  }

  /// A need of one head at one time.
  mutating func need(
    _ id: String,
    _ day: Int,
    _ hours: ClosedRange<Int>,
    _ change: (inout Need) -> Void = { _ in }
  ) {
    var need = Need(id: NeedID(id))
    need.kind = .labour
    need.category = "陪护探访"
    need.place = PlaceID("C1")
    need.windows = [TimeSpan(day: day, from: 60 * hours.lowerBound, to: 60 * hours.upperBound)]
    need.duration = 60 * (hours.upperBound - hours.lowerBound)
    need.risk = .low
    need.isVerified = true
    change(&need)
    records.needs.append(need)
  }

  /// A post of one head, of a kind that is its name.
  mutating func post(
    _ id: String,
    _ day: Int,
    _ hours: ClosedRange<Int>,
    kind: String = "巡逻",
    isUrgent: Bool = false,
    _ change: (inout Post) -> Void = { _ in }
  ) {
    let span = TimeSpan(day: day, from: 60 * hours.lowerBound, to: 60 * hours.upperBound)
    var post = Post(id: PostID(id), span: span)
    post.name = kind
    post.place = PlaceID("C1")
    change(&post)
    records.posts.append(post)
    var shift = RosterShift(id: post.id, kind: kind, day: day, span: span)
    shift.urgency = isUrgent ? .urgent : .normal
    roster.shifts.append(shift)
  }

  mutating func rule(
    _ id: String,
    _ law: RosterLaw,
    price: Int? = nil,
    shifts: RosterShiftFilter = .all
  ) {
    roster.rules.append(RosterRule(id, law, shifts: shifts, price: price))
  }

  var week: Week {
    Week(monday: Self.monday, policy: policy, records: records, roster: roster)
  }

  func plan(
    threads: Int = 1,
    calendar: PlanningOptions.CalendarOrder = .together,
    stop: StopSignal? = nil
  ) -> Plan {
    var options = PlanningOptions(version: "test")
    (options.threads, options.calendar) = (threads, calendar)
    return WeekPlanner(solver: GLPKSolver(), options: options)
      .plan(week, inputHash: "hash", stop: stop).plan
  }
}

extension Plan {
  /// Who does what: projects and shifts with their people.
  var crews: [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: projects.map { project in
        let people = project.providers.compactMap { provision -> String? in
          guard case .person(let id) = provision.provider else { return nil }
          return id.text
        }
        return (project.post?.text ?? project.needs[0].text, people)
      }
    )
  }
}
