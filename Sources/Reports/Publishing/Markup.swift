// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes a page that stands alone: no scripts, no links, nothing fetched.
struct Markup {
  private(set) var text = ""

  /// An element with a text, which is never taken for markup.
  mutating func add(_ name: String, _ content: String, _ style: String = "") {
    text += Self.opening(name, style) + Self.escaped(content) + "</\(name)>\n"
  }

  /// An element with others inside.
  mutating func wrap(_ name: String, _ style: String = "", _ body: (inout Markup) -> Void) {
    text += Self.opening(name, style) + "\n"
    body(&self)
    text += "</\(name)>\n"
  }

  /// Rows under a header.
  mutating func add(
    table header: [String],
    _ rows: [[String]],
    _ styles: [String],
    _ style: String = ""
  ) {
    wrap("table", style) { markup in
      markup.wrap("thead") { head in head.add(row: header, "th", styles) }
      markup.wrap("tbody") { body in for row in rows { body.add(row: row, "td", styles) } }
    }
  }

  private mutating func add(row: [String], _ name: String, _ styles: [String]) {
    wrap("tr") { line in
      for (place, cell) in row.enumerated() {
        line.add(name, cell, place < styles.count ? styles[place] : "")
      }
    }
  }

  private static func opening(_ name: String, _ style: String) -> String {
    style.isEmpty ? "<\(name)>" : "<\(name) class=\"\(style)\">"
  }

  /// A text in which nothing is markup.
  static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
  }

  /// A whole page.
  static func page(
    language: String,
    title: String,
    looks: [String],
    _ body: (inout Markup) -> Void
  ) -> String {
    var markup = Markup()
    markup.text = "<!DOCTYPE html>\n<html lang=\"\(language)\">\n"
    markup.wrap("head") { head in
      head.text += "<meta charset=\"utf-8\">\n"
      // The page fetches nothing and runs nothing, whatever stands in it.
      head.text += "<meta http-equiv=\"Content-Security-Policy\""
      head.text += " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      head.text += "<meta name=\"viewport\" content=\"width=device-width\">\n"
      head.add("title", title)
      head.text += "<style>\n" + looks.joined(separator: "\n") + "\n</style>\n"
    }
    markup.wrap("body", "", body)
    return markup.text + "</html>\n"
  }
}
