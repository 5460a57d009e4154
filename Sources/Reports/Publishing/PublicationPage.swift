// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street
internal import Tables

extension Publication {
  /// The page: everything, for screens and A4 paper on its side.
  ///
  /// - Parameter language: As in zh-CN.
  /// - Returns: The source of the page.
  func page(_ language: String) -> String {
    Markup.page(language: language, title: title, looks: PageLooks.page) { body in
      body.add("h1", title)
      body.add("p", week, "week")
      body.wrap("ul", "facts") { list in
        for line in [period] + marks { list.add("li", line) }
        for line in supervision { list.add("li", line, "call") }
      }
      for table in tables {
        body.add("h2", table.name)
        let isNarrow = table.columns.count < 6
        body.add(
          table: table.header,
          table.rows,
          table.columns.map(\.look),
          isNarrow ? "narrow" : ""
        )
      }
      body.wrap("ol", "notes") { list in for note in notes { list.add("li", note) } }
      body.add("p", signature, "signature")
    }
  }
}

extension PublicColumn {
  /// How the column looks on a page.
  var look: String {
    switch self {
    case .serial, .people, .date, .weekday, .time, .age: "s"
    case .community, .category: "n"
    default: ""
    }
  }
}

/// How pages look.
enum PageLooks {
  /// Fonts that Chinese systems have, the first that is there.
  private static let fonts = [
    "body{font-family:'Noto Sans CJK SC',", "'Source Han Sans SC',",
    "'Microsoft YaHei','PingFang SC',SimHei,sans-serif}",
  ]

  static let page =
    fonts + [
      "*{box-sizing:border-box}", "@page{size:A4 landscape;margin:12mm}",
      "body{margin:0 auto;padding:24px;max-width:1180px;", "color:#1b1b1b;font-size:14px;",
      "line-height:1.5}", "h1{margin:8px 0 0;text-align:center;text-wrap:balance;",
      "font-size:28px;color:#a61b1b;",
      "letter-spacing:2px}", ".week{margin:2px 0 12px;text-align:center;", "color:#555}",
      ".facts{margin:0 0 14px;padding:10px 14px;", "list-style:none;background:#fbf5f3;",
      "border-left:5px solid #a61b1b;", "display:flex;flex-wrap:wrap;", "column-gap:36px}",
      ".call{flex-basis:100%;font-weight:700}", "h2{margin:16px 0 6px;font-size:17px}",
      "table{width:100%;border-collapse:collapse}",
      "th,td{border:1px solid #b9b3b0;", "padding:4px 7px;text-align:left;", "vertical-align:top}",
      "th{background:#f1e6e3;white-space:nowrap}", ".s{text-align:center;white-space:nowrap}",
      ".n{white-space:nowrap}",
      ".narrow{width:auto;min-width:46%}",
      "tbody tr:nth-child(even){background:#faf8f7}", "thead{display:table-header-group}",
      "tr{break-inside:avoid}", ".notes{margin:14px 0 0;padding-left:22px;", "color:#555}",
      ".signature{margin:18px 0 0;text-align:right;", "font-size:16px}",
      "@media print{body{padding:0;max-width:none;", "font-size:9.5pt}", "th,td{padding:2px 5px}",
      "h1{font-size:22pt}",
      "*{print-color-adjust:exact;", "-webkit-print-color-adjust:exact}}",
    ]

  static let poster =
    fonts + [
      "*{box-sizing:border-box;", "print-color-adjust:exact;",
      "-webkit-print-color-adjust:exact}", "@page{size:A3 portrait;margin:0}",
      "@media screen{html{background:#ddd}}", "body{margin:0 auto;width:297mm;",
      "min-height:418mm;",
      "background:#fff;color:#1b1b1b;", "display:flex;flex-direction:column}",
      "header{padding:14mm 16mm 9mm;", "background:#a61b1b;color:#fff;", "text-align:center}",
      "h1{margin:0;font-size:44pt;line-height:1.2;text-wrap:balance}",
      "header p{margin:4mm 0 0;font-size:24pt}",
      ".figures{display:flex;margin:0;", "padding:7mm 10mm;list-style:none;",
      "background:#fbf1ee;justify-content:space-around}", ".figures li{text-align:center}",
      ".figures b{display:block;font-size:48pt;", "line-height:1;color:#a61b1b}",
      ".figures span{font-size:18pt}", "main{flex:1;padding:8mm 16mm 0}",
      "table{width:100%;border-collapse:collapse}",
      "th,td{border-bottom:0.4mm solid #d9cdc9;", "padding:1.8mm 2mm;font-size:15pt;",
      "text-align:left;vertical-align:top}", "th{color:#a61b1b;font-size:16pt;",
      "white-space:nowrap}",
      ".s,.n{white-space:nowrap}", ".dense th,.dense td{font-size:12pt;", "padding:1.1mm 2mm}",
      ".counts{margin-bottom:6mm}", ".counts th{white-space:normal}",
      ".counts th:first-child,.counts th:last-child{white-space:nowrap}",
      ".counts td+td,.counts th+th{text-align:center}",
      ".more{margin:5mm 0 0;text-align:center;", "font-size:17pt;color:#555}",
      "footer{padding:8mm 16mm 12mm}", ".call{margin:0 0 3mm;font-size:20pt;", "font-weight:700}",
      ".small{display:flex;flex-wrap:wrap;", "column-gap:10mm;margin:0;",
      "padding:0;list-style:none;",
      "font-size:14pt;color:#444}", ".signature{margin:6mm 0 0;text-align:right;",
      "font-size:18pt}",
    ]
}
