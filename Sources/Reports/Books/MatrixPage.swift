// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street
internal import Tables

extension ReportSource {
  /// 排班矩阵: everybody who comes a row, each day of the week a column.
  func matrixPage() -> BookPage {
    let duties = Dictionary(grouping: duties.filter { comes($0.provision.provider) }) {
      $0.provision.provider
    }
    let dates = (0..<7).map { week.date(ofDay: $0) }
    let rows = duties.keys.sorted()
      .map { provider -> [String] in
        let own = duties[provider] ?? []
        let days = (0..<7)
          .map { day in
            own.filter { max(0, $0.span.start) / 1440 == day }
              .map { "\(times.clocks($0.span)) \($0.work)" }
              .joined(separator: "\n")
          }
        let minutes = own.reduce(0) { $0 + $1.span.minutes }
        return [provider.text, giverName(provider), origin(of: provider)] + days
          + [String(own.count), hours(minutes)]
      }
    var columns = columns([.columnID, .columnName, .columnSource])
    columns += dates.map { date in
      var column = BookColumn(times.weekday(of: date), .text, width: 20)
      if week.calendar.type(of: date) != .workday { column.header += " " + dayWord(date) }
      return column
    }
    columns += self.columns([.columnTimes, .columnHours], .number)
    var page = BookPage(text(.tabMatrix), columns: columns, rows: rows)
    page.titles = titles(page.name)
    page.spans = dates.enumerated()
      .map { day, date in
        BookPage.Span((3 + day)...(3 + day), String(date.description.dropFirst(5)))
      }
    page.frozenColumns = 3
    page.paper = .a3Wide
    return page
  }

  private func dayWord(_ date: Day) -> String { text(week.calendar.type(of: date).label) }

  /// Minutes as hours with at most two decimals.
  func hours(_ minutes: Int) -> String {
    let hundredths = (minutes * 100 + 30) / 60
    guard hundredths % 100 != 0 else { return String(hundredths / 100) }
    let digits = hundredths % 100
    let tail = digits % 10 == 0 ? String(digits / 10) : digits < 10 ? "0\(digits)" : "\(digits)"
    return "\(hundredths / 100).\(tail)"
  }
}
