// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street
internal import Tables

extension ReportSource {
  /// Blank lines of a sheet for those who come unasked.
  private static let spareLines = 5

  /// 签到表: a sheet to print for each site, with everybody who comes there, and no telephone number.
  ///
  /// - Returns: The workbook; nil where nobody comes anywhere.
  public func signInBook() -> ReportBook? {
    var sites: [String: [Duty]] = [:]
    var names: [String: String] = [:]
    for duty in duties where comes(duty.provision.provider) {
      let key = (duty.project.place?.text ?? "") + "\u{1F}" + duty.place
      sites[key, default: []].append(duty)
      names[key] = duty.place.isEmpty ? text(.noPlace) : duty.place
    }
    guard !sites.isEmpty else { return nil }
    let pages = sites.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { signInPage(names[$0] ?? "", sites[$0] ?? []) }
    return ReportBook(fileName: text(.fileSignIn), pages: pages, day: week.monday)
  }

  private func signInPage(_ site: String, _ duties: [Duty]) -> BookPage {
    func column(_ phrase: PagePhrase, _ width: Double) -> BookColumn {
      BookColumn(text(phrase), .short, width: width)
    }
    let columns = [
      column(.columnNumber, 6), BookColumn(text(.columnTime), .short, width: 20),
      BookColumn(text(.columnWork), .text, width: 24), column(.columnName, 14),
      column(.columnSource, 18), column(.columnIn, 10), column(.columnOut, 10),
      column(.columnSignature, 14),
    ]
    var rows: [[String]] = []
    for duty in duties {
      let date = week.date(ofDay: max(0, duty.span.start) / 1440)
      let day = String(date.description.dropFirst(5)) + " " + times.weekday(of: date)
      rows.append([
        String(rows.count + 1), "\(day) \(times.clocks(duty.span))", duty.work,
        giverName(duty.provision.provider), origin(of: duty.provision.provider),
      ])
    }
    var page = BookPage(site, columns: columns, rows: rows)
    page.titles = [text(.signTitle, .text(site)), title("")]
    page.blankRows = Self.spareLines
    page.rowHeight = 30
    page.hasFilter = false
    page.paper = .a4
    page.notes = [text(.signNote)]
    return page
  }
}
