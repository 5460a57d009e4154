// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
public import Evaluation
public import Street

extension ReportSource {
  /// The week as one page for a browser: a single file that fetches nothing and sends nothing.
  ///
  /// - Parameters:
  ///   - verdict: What the referee finds of the plan.
  ///   - loads: Who bears how much, as the referee counts it.
  ///   - notices: What the planner has to say.
  /// - Returns: The file, in UTF-8.
  public func weekPage(verdict: Verdict, loads: [LoadLine], notices: [Message]) -> [UInt8] {
    let title = self.title(catalogue.text(Message(PageWord.pageTitle)))
    var data = PageData(self, verdict, loads: loads, notices: notices)
    let head =
      "<!DOCTYPE html>\n<html lang=\"\(catalogue.language == .chinese ? "zh-CN" : "en")\">\n"
      + "<head>\n<meta charset=\"utf-8\">\n"
      + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      // Nothing from elsewhere, whatever a table says.
      + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      + "style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n"
      + "<meta name=\"robots\" content=\"noindex\">\n"
      + "<title>\(Markup.escaped(title))</title>\n<style>\n"
    let scripts = [
      PackageResources.core_js, PackageResources.filters_js, PackageResources.overview_js,
      PackageResources.timetable_js, PackageResources.board_js, PackageResources.map_js,
      PackageResources.supply_js, PackageResources.balance_js, PackageResources.app_js,
    ]
    var page = Array(head.utf8) + PackageResources.page_css
    page += Array("</style>\n</head>\n<body>\n<noscript>".utf8)
    page += Array(Markup.escaped(catalogue.text(Message(PageWord.noScript))).utf8)
    page += Array("</noscript>\n<script type=\"application/json\" id=\"data\">".utf8)
    page += Self.inScript(data.json(title: title).bytes)
    page += Array("</script>\n<script>\n".utf8) + scripts.flatMap { $0 }
    return page + Array("</script>\n</body>\n</html>\n".utf8)
  }

  /// JSON inside an element that ends at the first `</`.
  private static func inScript(_ json: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(json.count)
    for byte in json {
      if byte == UInt8(ascii: "<") {
        result += Array("\\u003c".utf8)
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
