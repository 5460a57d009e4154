// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Evaluation
internal import Street
internal import Tables

extension RosterSource {
  /// The sheets of the roster: people × days, days × posts, fairness, and what is missing.
  public var sheets: [SheetTable] {
    [matrixSheet(), listSheet(), fairnessSheet()]
      + (verdict.shortages.isEmpty ? [] : [shortageSheet()])
      + (plan.reserves.isEmpty ? [] : [reserveSheet()])
  }

  /// Names that a run may have written before and must not leave beside new ones.
  public var possibleNames: [String] { [text(.fileShortages), text(.fileReserves)] }

  private func titles(_ keys: RosterPhrase...) -> [BookColumn] { columns(keys) }

  private func dayType(_ day: Int) -> String { catalogue.text(roster.dayTypes[day].label) }

  private func weekday(_ day: Int) -> String { times.weekday(of: roster.date(ofDay: day)) }

  /// A person a row, a day a column, under the weekdays and types of the days.
  func matrixSheet() -> SheetTable {
    let days = Array(0..<roster.days)
    var cells = roster.people.map { _ in [[RosterShift]](repeating: [], count: roster.days) }
    for assignment in plan.assignments {
      guard let number = shifts[assignment.shift] else { continue }
      for seat in assignment.seats {
        guard let person = people[seat.person] else { continue }
        cells[person][roster.shifts[number].day].append(roster.shifts[number])
      }
    }
    var rows = [
      ["", "", text(.columnWeekday)] + days.map { weekday($0) } + [""],
      ["", "", text(.columnDayType)] + days.map { dayType($0) } + [""],
    ]
    for (person, own) in zip(roster.people, cells) {
      let days = own.map { shifts in
        shifts.sorted { ($0.span, $0.id) < ($1.span, $1.id) }.map { name(of: $0) }
          .joined(separator: comma)
      }
      rows.append(
        [person.id.text, person.name, team(person.team)] + days
          + [String(own.reduce(0) { $0 + $1.count })]
      )
    }
    return SheetTable(
      fileName: text(.fileMatrix),
      columns: titles(.columnPerson, .columnName, .columnTeam)
        + days.map { day in
          let date = roster.date(ofDay: day).description
          // A month has to fit on one sheet of paper.
          return BookColumn(String(date.dropFirst(5)), .short, width: 9)
        }
        + titles(.columnTotal),
      rows: rows
    )
  }

  private func team(_ id: TeamID?) -> String { id.map { teams[$0] ?? $0.text } ?? "" }

  /// A shift a row, by day and hour.
  func listSheet() -> SheetTable {
    var seats: [PostID: [RosterPlan.Seat]] = [:]
    for assignment in plan.assignments { seats[assignment.shift] = assignment.seats }
    var reserves: [PostID: [PersonID]] = [:]
    for reserve in plan.reserves { reserves[reserve.shift] = reserve.people }
    let rows = roster.shifts
      .sorted { ($0.day, $0.span, $0.id) < ($1.day, $1.span, $1.id) }
      .map { shift -> [String] in
        let crew = seats[shift.id] ?? []
        let leaders = crew.compactMap { seat in
          seat.role.map { "\(name(of: seat.person))(\($0))" }
        }
        let heads = crew.reduce(0) { sum, seat in
          sum + (people[seat.person].map { roster.people[$0].heads } ?? 0)
        }
        return [
          roster.date(ofDay: shift.day).description, weekday(shift.day), dayType(shift.day),
          hours(of: shift), shift.id.text, shift.name, shift.kind,
          shift.place.map { places[$0] ?? $0.text } ?? "", leaders.joined(separator: comma),
          crew.filter { $0.role == nil }.map { name(of: $0.person) }.joined(separator: comma),
          (reserves[shift.id] ?? []).map { name(of: $0) }.joined(separator: comma),
          String(shift.wanted), String(heads),
        ]
      }
    return SheetTable(
      fileName: text(.fileList),
      columns: titles(
        .columnDate,
        .columnWeekday,
        .columnDayType,
        .columnTime,
        .columnShift,
        .columnPost,
        .columnKind,
        .columnPlace,
        .columnLeaders,
        .columnPeople,
        .columnReserves,
        .columnWanted,
        .columnGot
      ),
      rows: rows
    )
  }

  /// A person a row: every measure with history and of this roster.
  func fairnessSheet() -> SheetTable {
    let measures = verdict.fairness.flatMap { fairness in
      [
        text(.withHistory, .text(label(of: fairness.measure))),
        text(.ofThis, .text(label(of: fairness.measure))),
      ]
    }
    let rows = roster.people.enumerated()
      .map { number, person in
        [person.id.text, person.name, team(person.team)]
          + verdict.fairness.flatMap { [String($0.loads[number]), String($0.planned[number])] }
      }
    return SheetTable(
      fileName: text(.fileFairness),
      columns: titles(.columnPerson, .columnName, .columnTeam)
        + measures.map { BookColumn($0, .number) },
      rows: rows
    )
  }

  /// A shortage a row, with its reasons and what would mend it.
  func shortageSheet() -> SheetTable {
    let rows = verdict.shortages.map { shortage -> [String] in
      let shift = shifts[shortage.shift].map { roster.shifts[$0] }
      let funnel = funnels[shortage]
      return [
        shortage.shift.text,
        shift.map { roster.date(ofDay: $0.day).description } ?? "",
        shift.map { hours(of: $0) } ?? "",
        shift?.name ?? "",
        shortage.tag ?? text(.heads),
        String(shortage.asked),
        String(shortage.got),
        String(shortage.asked - shortage.got),
        funnel.map { $0.cause.map { text(of: $0) } ?? text(.noOthers) } ?? "",
        funnel.map { text(of: $0) } ?? "",
        funnel.map { text(of: $0.remedy) } ?? "",
      ]
    }
    return SheetTable(
      fileName: text(.fileShortages),
      columns: titles(
        .columnShift,
        .columnDate,
        .columnTime,
        .columnPost,
        .columnWhat,
        .columnWanted,
        .columnGot,
        .columnMissing,
        .columnCause,
        .columnFunnel,
        .columnRemedy
      ),
      rows: rows
    )
  }
}
