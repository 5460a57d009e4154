// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

extension ReportSource {
  /// 通知: texts to paste, for the groups of teams, for units, for each person, and in one line for telephones.
  ///
  /// They invite, and hold no telephone number; each names only those whom it goes to, a team its own
  /// people.
  public var notices: String {
    let duties = duties
    var byPerson: [PersonID: [Duty]] = [:]
    var byUnit: [UnitID: [Duty]] = [:]
    for duty in duties {
      switch duty.provision.provider {
      case .person(let id): byPerson[id, default: []].append(duty)
      case .offer(let id): (offer(id)?.unit).map { byUnit[$0, default: []].append(duty) }
      }
    }
    let people = byPerson.keys.sorted()
    let parts: [(PagePhrase, [String])] = [
      (.partTeams, teamNotices(duties)),
      (.partUnits, byUnit.keys.sorted().map { unitNotice($0, byUnit[$0] ?? []) }),
      (.partPeople, people.map { personNotice($0, byPerson[$0] ?? []) }),
      (.partShort, people.map { shortNotice($0, byPerson[$0] ?? []) }),
    ]
    return parts.filter { !$0.1.isEmpty }
      .map { ([text($0.0)] + $0.1).joined(separator: "\n\n") }
      .joined(separator: "\n\n\n") + "\n"
  }

  /// Who writes.
  private var office: MessageArgument {
    .text(officeName.isEmpty ? "" : text(.sender, .text(officeName)))
  }

  /// Where; texts that many read name no address, which may be somebody's home.
  private func place(of duty: Duty, isExact: Bool = true) -> MessageArgument {
    let place = isExact ? duty.place : duty.area
    return .text(place.isEmpty ? text(.noPlace) : place)
  }

  /// What is done, without the place that the sentence has already named.
  private func work(of duty: Duty) -> MessageArgument {
    guard !duty.area.isEmpty, duty.work.hasPrefix(duty.area) else { return .text(duty.work) }
    let rest = duty.work.dropFirst(duty.area.count).drop { $0 == " " }
    return .text(rest.isEmpty ? duty.work : String(rest))
  }

  private func personNotice(_ id: PersonID, _ duties: [Duty]) -> String {
    let name = giverName(.person(id))
    let lines = duties.enumerated()
      .map { number, duty in
        text(
          .workLine,
          .number(number + 1),
          .text(times.text(duty.span)),
          place(of: duty),
          work(of: duty)
        )
      }
    let head = [
      text(.noticeFor, .text(named(name, id.text))), text(.personHead, office, .text(name)),
    ]
    return (head + lines + [text(.personFoot)]).joined(separator: "\n")
  }

  private func shortNotice(_ id: PersonID, _ duties: [Duty]) -> String {
    let works = duties.map { duty in
      text(
        .shortWork,
        .text(times.text(duty.span)),
        place(of: duty, isExact: false),
        work(of: duty)
      )
    }
    let separator = catalogue.language == .chinese ? ";" : "; "
    return text(
      .short,
      office,
      .text(giverName(.person(id))),
      .text(works.joined(separator: separator))
    )
  }

  private func teamNotices(_ duties: [Duty]) -> [String] {
    struct Work: Hashable {
      var project: String
      var team: TeamID
    }
    var names: [Work: [String]] = [:]
    var works: [TeamID: [Duty]] = [:]
    for duty in duties {
      guard case .person(let id) = duty.provision.provider, let team = person(id)?.team else {
        continue
      }
      let work = Work(project: duty.project.id, team: team)
      if names[work] == nil { works[team, default: []].append(duty) }
      names[work, default: []].append(giverName(.person(id)))
    }
    return works.keys.sorted()
      .map { team in
        let name = week.teams.first { $0.id == team }?.name ?? team.text
        let lines = (works[team] ?? [])
          .map { duty in
            let people = names[Work(project: duty.project.id, team: team)] ?? []
            return text(
              .teamLine,
              .text(times.text(duty.span)),
              place(of: duty, isExact: false),
              work(of: duty),
              .text(people.joined(separator: catalogue.language == .chinese ? "、" : ", "))
            )
          }
        let head = [text(.noticeFor, .text(name)), text(.teamHead, office, .text(name))]
        return (head + lines + [text(.teamFoot)]).joined(separator: "\n")
      }
  }

  private func unitNotice(_ unit: UnitID, _ duties: [Duty]) -> String {
    let name = unitName(unit)
    let lines = duties.enumerated()
      .map { number, duty in
        var thing = giverName(duty.provision.provider)
        if duty.provision.quantity != 1 {
          thing = catalogue.text(.timesQuantity, .text(thing), .number(duty.provision.quantity))
        }
        return text(
          .unitLine,
          .number(number + 1),
          .text(times.text(duty.span)),
          place(of: duty),
          work(of: duty),
          .text(thing)
        )
      }
    let head = [text(.noticeFor, .text(name)), text(.unitHead, office, .text(name))]
    return (head + lines + [text(.unitFoot)]).joined(separator: "\n")
  }
}
