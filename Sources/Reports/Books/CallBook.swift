// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street
internal import Tables

extension ReportSource {
  /// 征求意见: whom to call, with telephone numbers and boxes to tick, on paper for the hand of one clerk.
  ///
  /// - Returns: The workbook; nil where nobody is asked.
  /// - Note: Source: 河南省志愿服务条例 Art. 27 and 浙江省志愿服务条例 Art. 19: volunteers are asked first.
  public func callBook() -> ReportBook? {
    let duties = duties
    let people = duties.filter { $0.provision.provider.isPerson }
    let units = duties.filter { !$0.provision.provider.isPerson }
    let pages = [
      people.isEmpty ? nil : callPage(.tabPeople, people),
      units.isEmpty ? nil : callPage(.tabUnits, units),
    ]
    .compactMap { $0 }
    guard !pages.isEmpty else { return nil }
    return ReportBook(fileName: text(.fileCalls), pages: pages, day: week.monday)
  }

  /// A box to tick.
  static let box = "\u{2610}"

  private func callPage(_ tab: PagePhrase, _ duties: [Duty]) -> BookPage {
    func column(_ phrase: PagePhrase, _ width: Double) -> BookColumn {
      BookColumn(text(phrase), .short, width: width)
    }
    var columns = [
      column(.columnNumber, 6), column(.columnName, 16), column(.columnSource, 18),
      column(.columnPhone, 16), BookColumn(text(.columnTime), .text, width: 26),
      BookColumn(text(.columnPlace), .text, width: 16),
      BookColumn(text(.columnWork), .text, width: 26),
    ]
    columns += [PagePhrase.columnAgrees, .columnDeclines, .columnNoAnswer]
      .map { column($0, 8) }
    columns += [column(.columnWhy, 20), column(.columnCalledAt, 16)]
    // Whoever is asked for several things is called once.
    let order = Dictionary(grouping: duties) { $0.provision.provider }
      .sorted { ($0.value[0].span, $0.key) < ($1.value[0].span, $1.key) }
    var rows: [[String]] = []
    for (provider, own) in order {
      for duty in own {
        rows.append([
          String(rows.count + 1), giverName(provider), origin(of: provider), phone(of: provider),
          times.text(duty.span), duty.place, duty.work, Self.box, Self.box, Self.box, "", "",
        ])
      }
    }
    var page = BookPage(text(tab), columns: columns, rows: rows)
    page.titles = titles(page.name)
    page.frozenColumns = 2
    page.rowHeight = 32
    page.notes = [text(.callNote)]
    return page
  }

  /// The telephone number of a person, or whom a unit names for its offer.
  private func phone(of provider: ProviderID) -> String {
    switch provider {
    case .person(let id): return person(id)?.phone ?? ""
    case .offer(let id):
      guard let offer = offer(id) else { return "" }
      if !offer.contact.isEmpty { return offer.contact }
      return week.index.units[offer.unit].map { week.units[$0].contact } ?? ""
    }
  }
}

extension ProviderID {
  var isPerson: Bool { if case .person = self { true } else { false } }
}
