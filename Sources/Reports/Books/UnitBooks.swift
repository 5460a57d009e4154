// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street
internal import Tables

extension ReportSource {
  /// A workbook for each unit that gives, sends or gets something: what, when and where, nobody else's data.
  ///
  /// - Returns: The workbooks, by identifier of the unit.
  public func unitBooks() -> [ReportBook] {
    var gives: [UnitID: [Duty]] = [:]
    var sends: [UnitID: [Duty]] = [:]
    var gets: [UnitID: [Project]] = [:]
    for duty in duties {
      switch duty.provision.provider {
      case .offer(let id): (offer(id)?.unit).map { gives[$0, default: []].append(duty) }
      case .person(let id): (person(id)?.unit ?? nil).map { sends[$0, default: []].append(duty) }
      }
    }
    for project in plan.projects {
      for unit in Set(project.needs.compactMap { need($0)?.proposer }).sorted() {
        gets[unit, default: []].append(project)
      }
    }
    let units = Set(gives.keys).union(sends.keys).union(gets.keys).sorted()
    let (folder, names) = (text(.folderUnits), fileNames(units))
    return zip(units, names)
      .map { unit, name in
        let pages = [
          gives[unit].map { givesPage(unit, $0) }, sends[unit].map { sendsPage(unit, $0) },
          gets[unit].map { getsPage(unit, $0) },
        ]
        return ReportBook(
          fileName: "\(folder)/\(name).xlsx",
          pages: pages.compactMap { $0 },
          day: week.monday
        )
      }
  }

  /// Names of files, with the identifier where two units would share one.
  private func fileNames(_ units: [UnitID]) -> [String] {
    let names = units.map { PageNames.file(unitName($0)) }
    let counts = Dictionary(names.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
    return zip(units, names)
      .map { unit, name in
        counts[name.lowercased()] == 1 ? name : PageNames.file("\(name) \(unit.text)")
      }
  }

  private func unitTitles(_ unit: UnitID, _ tab: PagePhrase) -> [String] {
    [title(unitName(unit) + text(tab)), text(.draftOutside, planNumber)]
  }

  private func settled(_ page: BookPage, _ titles: [String]) -> BookPage {
    var page = page
    page.titles = titles
    page.hasFilter = false
    return page
  }

  private func givesPage(_ unit: UnitID, _ duties: [Duty]) -> BookPage {
    let rows = duties.enumerated()
      .map { number, duty in
        [
          String(number + 1), times.text(duty.span), duty.place, duty.work,
          giverName(duty.provision.provider), String(duty.provision.quantity),
        ]
      }
    let columns =
      self.columns([.columnNumber], .short) + columns([Label.columnTime, .columnPlace])
      + self.columns([.columnWork, .columnGiver]) + self.columns([.columnQuantity], .number)
    let page = BookPage(text(.tabGives), columns: columns, rows: rows)
    return settled(page, unitTitles(unit, .tabGives))
  }

  private func sendsPage(_ unit: UnitID, _ duties: [Duty]) -> BookPage {
    let rows = duties.enumerated()
      .map { number, duty in
        [
          String(number + 1), giverName(duty.provision.provider), times.text(duty.span),
          duty.place, duty.work,
        ]
      }
    let columns =
      self.columns([.columnNumber, .columnName], .short)
      + columns([Label.columnTime, .columnPlace]) + self.columns([.columnWork])
    let page = BookPage(text(.tabSends), columns: columns, rows: rows)
    return settled(page, unitTitles(unit, .tabSends))
  }

  private func getsPage(_ unit: UnitID, _ projects: [Project]) -> BookPage {
    let rows = projects.sorted { ($0.span, $0.id) < ($1.span, $1.id) }.enumerated()
      .map { number, project in
        let givers = project.providers
          .map { provision -> String in
            let origin = origin(of: provision.provider)
            return provision.provider.isPerson || origin.isEmpty
              ? giverName(provision.provider) : origin
          }
          .withoutRepeats
        return [
          String(number + 1), times.text(project.span), placeText(of: project),
          work(of: project), givers.joined(separator: ";"),
        ]
      }
    let columns =
      self.columns([.columnNumber], .short) + columns([Label.columnTime, .columnPlace])
      + self.columns([.columnWork, .columnGiver])
    let page = BookPage(text(.tabGets), columns: columns, rows: rows)
    return settled(page, unitTitles(unit, .tabGets))
  }
}
