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
  ///   - more: Says how many rows are left out.
  /// - Returns: The source of the page.
  func poster(_ language: String, more: (Int) -> String) -> String {
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
      body.wrap("main") { main in addRows(to: &main, more) }
      body.wrap("footer") { foot in
        for line in supervision { foot.add("p", line, "call") }
        foot.wrap("ul", "small") { list in for line in [period] + marks { list.add("li", line) } }
        foot.add("p", signature, "signature")
      }
    }
  }

  private func addRows(to main: inout Markup, _ more: (Int) -> String) {
    guard let table = tables.first else { return }
    let places = Self.posterColumns.compactMap { column in table.columns.firstIndex(of: column) }
    var lines = 0
    let shown = table.rows.prefix { row in
      lines += places.map { 1 + max(0, row[$0].count - 1) / Self.cellWidth }.max() ?? 1
      return lines <= room
    }
    let isDense = lines > Self.largeLines
    main.wrap("div", isDense ? "dense" : "rows") { part in
      part.add(
        table: places.map { table.header[$0] },
        shown.map { row in places.map { row[$0] } },
        places.map { table.columns[$0].look }
      )
    }
    let left = table.rows.count - shown.count
    if left > 0 { main.add("p", more(left), "more") }
  }
}
