// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Evaluation
internal import Street
internal import Tables

extension ReportSource {
  /// 均衡表: who bears how much, with history, beside the band; those who bear most come first.
  func balancePage(_ loads: [LoadLine]) -> BookPage {
    let lines = loads.sorted { left, right in
      let (one, other) = (left.history + left.load, right.history + right.load)
      if left.isUnit != right.isUnit { return left.isUnit }
      return one == other ? left.holder < right.holder : one > other
    }
    var columns = columns([.columnSort], .short) + columns([.columnID, .columnName])
    columns += self.columns(
      [.columnTimes, .columnHours, .columnHistory, .columnTotal],
      .number
    )
    columns += self.columns([.columnBand], .short) + self.columns([.columnOutside], .number)
    columns[6].hasBars = true
    var page = BookPage(text(.tabBalance), columns: columns, rows: lines.map { row(of: $0) })
    page.titles = titles(page.name)
    page.frozenColumns = 3
    let units = lines.count { $0.isUnit }
    let people = lines.count - units
    page.notes = [loadNote(lines.filter(\.isUnit)), loadNote(lines.filter { !$0.isUnit })]
      .compactMap { $0 }
    page.notes.append(text(.balanceNote, .number(week.policy.bandWidth / 10)))
    let shown = (units: min(units, Self.shownLoads), people: min(people, Self.shownLoads))
    if units > 1 {
      page.charts.append(
        BookChart(
          .bars,
          title: text(.chartUnits, .number(shown.units)),
          names: 2,
          values: [6],
          rows: 0..<shown.units
        )
      )
    }
    if people > 1 {
      page.charts.append(
        BookChart(
          .bars,
          title: text(.chartPeople, .number(shown.people)),
          names: 2,
          values: [6],
          rows: units..<(units + shown.people)
        )
      )
    }
    return page
  }

  /// Bars of a chart that can still be told apart.
  private static let shownLoads = 20

  private func row(of line: LoadLine) -> [String] {
    func load(_ value: Int) -> String { line.isUnit ? String(value) : hours(value) }
    let name: String
    let id: String
    switch line.holder {
    case .unit(let unit): (id, name) = (unit.text, unitName(unit))
    case .person(let person):
      (id, name) = (person.text, self.person(person)?.name ?? "")
    }
    let sign = line.outside < 0 ? "-" : ""
    return [
      text(line.isUnit ? .unitWord : .personWord), id, name, String(line.pieces),
      line.isUnit ? "" : hours(line.load), load(line.history), load(line.history + line.load),
      "\(load(line.low))–\(load(line.high))", sign + load(abs(line.outside)),
    ]
  }

  /// What is said of the loads of units or of people; nil where there are none.
  func loadNote(_ lines: [LoadLine]) -> String? {
    guard let isUnit = lines.first?.isUnit else { return nil }
    let totals = lines.map { $0.history + $0.load }
    func load(_ value: Int) -> MessageArgument {
      .text(isUnit ? String(value) : hours(value))
    }
    return text(
      isUnit ? .balanceUnits : .balancePeople,
      .number(lines.count),
      load(totals.max() ?? 0),
      load(totals.min() ?? 0),
      .text(NumberText.decimal(Statistics.gini(totals), digits: 3)),
      .number(lines.count { $0.pieces == 0 })
    )
  }
}

extension LoadLine {
  /// Whether it is a unit that bears it.
  var isUnit: Bool { if case .unit = holder { true } else { false } }
}
