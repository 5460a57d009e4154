// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street
internal import Tables

extension Publication {
  /// Lines of a poster's table: few of them in large type, more in small type; what is left is counted.
  private static let (largeLines, mostLines) = (14, 23)
  /// Characters of a line: of the title, of the words about objections, of a cell.
  private static let (titleWidth, wordsWidth, cellWidth) = (17, 36, 15)

  /// How many lines are left for the table beside a title and words of more than one line.
  private var room: Int {
    let words = supervision.reduce(0) { $0 + ($1.count - 1) / Self.wordsWidth }
    return Self.mostLines - words - 3 * ((title.count - 1) / Self.titleWidth)
  }

  /// Columns of a poster, if the list has them.
  private static let posterColumns: [PublicColumn] = [
    .date, .weekday, .time, .community, .category, .activity, .unit, .people,
  ]

  /// The poster: big type, A3 upright, without names of people.
  ///
  /// - Parameters:
  ///   - language: As in zh-CN.
  ///   - catalogue: The language of what is said about rows that are left out.
  /// - Returns: The source of the page.
  func poster(_ language: String, _ catalogue: Catalogue) -> String {
    Markup.page(language: language, title: title, looks: PageLooks.poster) { body in
      body.wrap("header") { head in
        head.add("h1", title)
        head.add("p", week)
      }
      body.wrap("ul", "figures") { list in
        for figure in figures {
          list.wrap("li") { item in
            item.add("b", String(figure.value))
            item.add("span", figure.label)
          }
        }
      }
      body.wrap("main") { main in addRows(to: &main, catalogue) }
      body.wrap("footer") { foot in
        for line in supervision { foot.add("p", line, "call") }
        foot.wrap("ul", "small") { list in for line in [period] + marks { list.add("li", line) } }
        foot.add("p", signature, "signature")
      }
    }
  }

  private func addRows(to main: inout Markup, _ catalogue: Catalogue) {
    guard let table = tables.first else { return }
    let places = Self.posterColumns.compactMap { column in table.columns.firstIndex(of: column) }
    var lines = 0
    let shown = table.rows.prefix { row in
      lines += places.map { 1 + max(0, row[$0].count - 1) / Self.cellWidth }.max() ?? 1
      return lines <= room
    }
    let left = table.rows.count - shown.count
    if left > 0, addCounts(of: table, to: &main, catalogue) { return }
    let isDense = lines > Self.largeLines
    main.wrap("div", isDense ? "dense" : "rows") { part in
      part.add(
        table: places.map { table.header[$0] },
        shown.map { row in places.map { row[$0] } },
        places.map { table.columns[$0].look }
      )
    }
    if left > 0 {
      main.add("p", catalogue.text(Message(PublicPhrase.posterMore, .number(left))), "more")
    }
  }

  /// Adds numbers in place of rows, where there are too many rows.
  ///
  /// - Returns: Whether there are days and communities to count by.
  private func addCounts(
    of table: Table,
    to main: inout Markup,
    _ catalogue: Catalogue
  ) -> Bool {
    guard let places = table.counted(by: .community, atMost: room - 2, catalogue) else {
      return false
    }
    var counts = [places]
    let left = room - places.rows.count - 4
    if let classes = table.counted(by: .category, atMost: left, catalogue) {
      counts.append(classes)
    }
    let isDense = counts.reduce(0) { $0 + $1.rows.count } > Self.largeLines
    for count in counts {
      main.wrap("div", isDense ? "counts dense" : "counts") { part in
        part.add(table: count.header, count.rows, count.looks)
      }
    }
    let note = Message(PublicPhrase.posterCounted, .number(table.rows.count))
    main.add("p", catalogue.text(note), "more")
    return true
  }
}

extension Publication.Table {
  /// Days that fit beside each other on a poster.
  private static let mostDays = 8

  /// How many rows there are of each kind on each day, for a list that is too long for a poster.
  ///
  /// - Parameters:
  ///   - column: What tells kinds apart.
  ///   - most: Lines that fit; kinds beyond them are added up in the last.
  ///   - catalogue: The language.
  /// - Returns: A table of numbers; nil without days or kinds, and where the days do not fit.
  func counted(
    by column: PublicColumn,
    atMost most: Int,
    _ catalogue: Catalogue
  ) -> (header: [String], rows: [[String]], looks: [String])? {
    guard let date = columns.firstIndex(of: .date), let place = columns.firstIndex(of: column)
    else { return nil }
    let days = Set(rows.map { $0[date] }).sorted()
    guard days.count <= Self.mostDays, most > 1 else { return nil }
    let weekdays = columns.firstIndex(of: .weekday)
      .map { weekday in
        Dictionary(rows.map { ($0[date], $0[weekday]) }, uniquingKeysWith: { first, _ in first })
      }
    let groups = Dictionary(grouping: rows) { $0[place] }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    func line(_ name: String, _ rows: [[String]]) -> [String] {
      let counts = days.map { day in rows.count { $0[date] == day } }
      return [name] + (counts + [rows.count]).map { $0 == 0 ? "" : String($0) }
    }
    let isLong = groups.count > most
    let shown = groups.prefix(isLong ? most - 1 : most)
    var lines = shown.map { line($0.key, $0.value) }
    if isLong {
      let others = groups.dropFirst(shown.count)
      let name = catalogue.text(Message(PublicPhrase.posterOthers, .number(others.count)))
      lines.append(line(name, others.flatMap(\.value)))
    }
    let head = days.map { day in
      // A hyphen at which no line breaks.
      let short = day.suffix(5).replacing("-", with: "\u{2011}")
      return weekdays?[day].map { "\($0) \(short)" } ?? day
    }
    return (
      [header[place]] + head + [catalogue.text(PublicPhrase.posterTotal)], lines,
      ["n"] + Array(repeating: "s", count: days.count + 1)
    )
  }
}
