// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Reports
import Street
import Tables
import Testing

@Suite struct MarkedTablesTests {
  private static func fault(_ file: String, _ severity: Severity, row: Int? = 2) -> Fault {
    Fault(
      severity: severity,
      file: file,
      row: row,
      cell: "B2",
      message: Message(FaultCode.negativeNumber),
      mend: Message(MendCode.writeNumber)
    )
  }

  @Test func `tables with a warning at least are marked, the worst first`() {
    let files = ["街道.yaml", "需求清单.xlsx", "资源清单.xlsm", "人员名册.xlsx"]
    let faults = [
      Self.fault("需求清单.xlsx", .note), Self.fault("需求清单.xlsx", .warning),
      Self.fault("需求清单.xlsx", .rowFault), Self.fault("人员名册.xlsx", .note),
      Self.fault("街道.yaml", .fileFault), Self.fault("资源清单.xlsm", .fileFault, row: nil),
      Self.fault("别处.xlsx", .rowFault),
    ]
    let tables = MarkedTables(Catalogue()).tables(among: files, with: faults)
    #expect(tables.map(\.name) == ["资源清单-标注.xlsm", "需求清单-标注.xlsx"])
    #expect(tables[1].faults.map(\.severity) == [.rowFault, .warning, .note])
  }

  @Test func `text files become books of another name where a book has theirs`() {
    let files = ["需求清单.csv", "需求清单.XLSX", "单位.csv"]
    let faults = files.map { Self.fault($0, .rowFault) }
    let tables = MarkedTables(Catalogue(.english)).tables(among: files, with: faults)
    #expect(
      tables.map(\.name) == [
        "单位-marked.xlsx", "需求清单-marked.XLSX", "需求清单.csv-marked.xlsx",
      ]
    )
    #expect(Set(MarkedTables(Catalogue(.english)).names(for: files)) == Set(tables.map(\.name)))
    #expect(tables.map(\.isBook) == [false, true, false])
  }

  @Test func `the reader knows marked copies by their names in every language`() {
    let words = Language.allCases.map { Catalogue($0).text(MarkPhrase.fileName, .text("")) }
    #expect(words == MarkedName.words)
  }

  @Test func `the reader knows the list by its name in every language`() {
    let names = Language.allCases.map { Catalogue($0).text(MarkPhrase.listName) }
    #expect(names == BookMarker.listNames)
    for language in Language.allCases {
      let catalogue = Catalogue(language)
      let title = catalogue.text(MarkPhrase.title, .text("x"))
      #expect(title.hasPrefix(catalogue.text(MarkPhrase.listName)))
    }
  }

  #if Workbooks
  @Test func `a text file comes back as a book`() throws {
    let marker = MarkedTables(Catalogue())
    let faults = [Self.fault("需求清单.csv", .rowFault)]
    let table = try #require(marker.tables(among: ["需求清单.csv"], with: faults).first)
    let bytes = try marker.marked(table, Array("需求编号,数量\nN1,-3\n".utf8))
    #expect(bytes.starts(with: [0x50, 0x4B]))
  }
  #endif
}
