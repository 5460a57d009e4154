// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Evaluation
import Reports
import Street
import Tables
import Testing

@Suite struct WeekBookTests {
  private func text(_ pages: [BookPage]) -> String {
    pages.map { page in
      (page.titles + page.notes + [page.name] + page.columns.map(\.header)
        + page.rows.map { $0.joined(separator: "\t") })
        .joined(separator: "\n")
    }
    .joined(separator: "\n")
  }

  private func loads() -> [LoadLine] {
    Referee(week: SampleWeek.week).loadLines(of: SampleWeek.plan)
  }

  @Test(arguments: Language.allCases)
  func `rows are as long as their headers, in the language asked for`(language: Language) {
    let source = SampleWeek.source(language)
    let books =
      [source.weekBook(loads: loads()), source.signInBook(), source.callBook()].compactMap { $0 }
      + source.unitBooks()
    #expect(books.count >= 4)
    for page in books.flatMap(\.pages) {
      #expect(page.rows.allSatisfy { $0.count <= page.columns.count }, "\(page.name)")
      #expect(Set(page.columns.map(\.header)).count == page.columns.count, "\(page.name)")
      guard language == .english else { continue }
      let ours = page.columns.map(\.header) + page.columns.map(\.note) + page.notes + [page.name]
      let known = ["东风社区", "卫生中心"]
      for words in ours where !known.contains(words) {
        #expect(!words.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(words)")
      }
    }
  }

  @Test func `the office writes in yellow columns, and each says how`() throws {
    let book = SampleWeek.source().weekBook(loads: loads())
    let page = try #require(book.pages.first)
    #expect(page.name == "项目清单")
    let forms = page.columns.filter(\.isForm).map(\.header)
    #expect(forms == ["锁定", "禁排", "时间", "供方"])
    #expect(page.columns.filter(\.isForm).allSatisfy { !$0.note.isEmpty })
    #expect(page.columns.first { $0.header == "锁定" }?.choices == ["是"])
    #expect(page.titles[0].contains("项目清单") && page.titles[0].contains("2026-02-09"))
  }

  @Test func `numbers are numbers, identifiers are text`() throws {
    let book = SampleWeek.source().weekBook(loads: loads())
    let unmet = try #require(book.pages.first { $0.name == "未匹配需求" })
    let sorts = Dictionary(uniqueKeysWithValues: unmet.columns.map { ($0.header, $0.sort) })
    #expect(sorts["需求编号"] == .text)
    #expect(sorts["缺少数量"] == .number)
    #expect(unmet.columns.first { $0.header == "情况" }?.tones["未满足"] == .bad)
  }

  @Test func `the balance says who bears most, beside the band`() throws {
    let lines = loads()
    let unit = try #require(lines.first { $0.holder == .unit(UnitID("U1")) })
    #expect(unit.load == 2 && unit.pieces == 2)
    let person = try #require(lines.first { $0.holder == .person(PersonID("P1")) })
    #expect(person.load == 120 && person.pieces == 1)
    #expect(lines.allSatisfy { $0.low <= $0.high })
    let page = try #require(
      SampleWeek.source().weekBook(loads: lines).pages.first { $0.name == "均衡表" }
    )
    #expect(page.rows[0][1] == "U1" && page.rows[0][6] == "2")
    #expect(page.rows.contains { $0[1] == "P1" && $0[4] == "2" })
    #expect(page.notes.contains { $0.hasPrefix("人员:") })
  }

  @Test func `who signs stands on the sheet of the site, without a telephone number`() throws {
    let book = try #require(SampleWeek.source().signInBook())
    #expect(book.pages.map(\.name) == ["东风社区"])
    let text = text(book.pages)
    #expect(text.contains(SampleWeek.personName) && text.contains("02-10 周二"))
    #expect(!text.contains(SampleWeek.phone) && !text.contains("13900000002"))
    #expect(book.pages[0].paper == .a4 && book.pages[0].blankRows > 0)
  }

  @Test func `only the call sheet has telephone numbers`() throws {
    let source = SampleWeek.source()
    let calls = try #require(source.callBook())
    #expect(text(calls.pages).contains(SampleWeek.phone))
    #expect(text(calls.pages).contains("☐"))
    let others = source.weekBook(loads: loads()).pages + source.unitBooks().flatMap(\.pages)
    #expect(!text(others).contains(SampleWeek.phone))
    #expect(!source.notices.contains(SampleWeek.phone))
  }

  @Test func `a unit learns what it gives, and nobody's name but its own people's`() throws {
    let books = SampleWeek.source().unitBooks()
    #expect(books.map(\.fileName) == ["单位/卫生中心.xlsx"])
    let text = text(books[0].pages)
    #expect(text.contains("义诊服务") && !text.contains(SampleWeek.personName))
    #expect(!text.contains(SampleWeek.contact))
  }

  @Test func `whoever comes reads the address, and a group does not`() throws {
    let sample = SampleWeek.source()
    var records = sample.week.records
    for position in records.needs.indices { records.needs[position].address = "南湖书屋" }
    let source = ReportSource(
      week: Week(monday: sample.week.monday, records: records),
      plan: sample.plan,
      faults: [],
      catalogue: Catalogue(.chinese)
    )
    let notices = source.notices
    let parts = notices.split(separator: "【短信】")
    #expect(parts[0].contains("南湖书屋(东风社区)") && parts.count == 2)
    #expect(!parts[1].contains("南湖书屋"))
    let page = try #require(source.signInBook()?.pages.first)
    #expect(page.name.contains("南湖书屋") || page.titles.contains { $0.contains("南湖书屋") })
    let sheet = source.projectSheet()
    #expect(sheet.rows.contains { $0.contains("南湖书屋(东风社区)") })
  }

  @Test func `notices invite and do not order`() {
    let text = SampleWeek.source().notices
    #expect(text.contains("想邀请您") && text.contains("不便"))
    #expect(text.contains(SampleWeek.personName))
    let lines = text.split(separator: "\n").filter { $0.contains("回1") }
    #expect(!text.contains("【】"), "a street without a name signs with none")
    #expect(lines.count == 1, "one line to a telephone a person")
    for word in ["务必", "必须", "派单给您"] { #expect(!text.contains(word)) }
  }
}

@Suite struct TemplateBookTests {
  @Test(arguments: Language.allCases)
  func `every column of an empty table says how it is filled`(language: Language) {
    let books = TemplateBooks.all(Catalogue(language))
    #expect(books.count == 9)
    for book in books {
      let page = book.pages[0]
      for column in page.columns { #expect(!column.note.isEmpty, "\(page.name) \(column.header)") }
      #expect(page.rowTones[0] == .muted && page.blankRows > 0)
    }
  }
}
