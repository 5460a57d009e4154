// SPDX-License-Identifier: GPL-3.0-or-later
import Catalogue
import Street
import Testing

@Suite struct CatalogueTests {
  /// Every family of keys; a new one must be added here, or its keys count as unknown.
  private static let families: [(name: String, cases: [String], codes: [String])] = [
    family(CauseCode.self), family(RemedyCode.self), family(FaultCode.self),
    family(MendCode.self), family(NoticeCode.self), family(ExplanationCode.self),
    family(ViolationCode.self), family(PlanFileCode.self), family(Label.self),
    family(Phrase.self), family(Help.self), family(ValueName.self), family(ProgramPhrase.self),
    family(ProjectPhrase.self), family(MarkPhrase.self), family(PoolPhrase.self),
    family(ChangeCode.self),
    family(ChangePhrase.self), family(AskPhrase.self), family(PresetPhrase.self),
    family(PairViolationCode.self), family(PairPhrase.self), family(SchemeCode.self),
    family(SchemeMend.self), family(RosterViolationCode.self), family(RosterFaultCode.self),
    family(RecurrenceFault.Code.self), family(RosterMend.self), family(VisitPhrase.self),
    family(RosterPhrase.self), family(PagePhrase.self), family(TemplatePhrase.self),
    family(VisitViolationCode.self), family(VisitFaultCode.self), family(VisitMend.self),
    family(ImportPhrase.self), family(RulePhrase.self),
    family(PeopleRulePhrase.self), family(CalendarPhrase.self), family(WatchPhrase.self),
    family(PageWord.self),
    family(ImportPhrase.self), family(PublicPhrase.self), family(Leak.self),
    family(PublicFaultCode.self), family(PublicMendCode.self),
  ]

  private static func family<Key: MessageKey>(
    _ keys: Key.Type
  ) -> (name: String, cases: [String], codes: [String]) {
    ("\(keys)", Key.allCases.map(\.rawValue), Key.allCases.map(\.code))
  }

  @Test func `holders are spelled with their kind in words`() {
    let message = Message(ViolationCode.overCapacity, .text("person:V8"), .number(3), .number(2))
    #expect(Catalogue(.chinese).text(message) == "人员 V8 本周被安排 3 次(份),超过本周上限 2。")
    #expect(
      Catalogue(.english).text(message) == "person V8 gives 3 this week, more than the limit of 2."
    )
  }

  @Test func `kinds are spelled in words, the office's own as they are`() {
    func giver(_ language: Language, _ kind: String) -> String {
      Catalogue(language).text(ProjectPhrase.giver, .number(2), .text("kind:\(kind)"), .text("R1"))
    }
    #expect(giver(.chinese, "labour") == "2人力:R1")
    #expect(giver(.english, "labour") == "2 labour: R1")
    #expect(giver(.chinese, "车辆") == "2车辆:R1")
  }

  @Test func `a kind that nobody offers is named in words, also within a component`() {
    let remedy = Message(RemedyCode.findOfKind, .text("kind:venue"), .number(1))
    let part = Message(
      code: RemedyCode.inComponent.code,
      arguments: [.number(2), .text("kind:venue"), .text(remedy.code)] + remedy.arguments
    )
    #expect(Catalogue(.chinese).text(part) == "组成第 2 项(场地):请向驻区单位征集“场地”类资源,至少 1 份。")
    #expect(
      Catalogue(.english).text(remedy) == "Ask resident units for at least 1 of the kind “venue”."
    )
    let cause = Message(CauseCode.nobodyOfKind, .text("kind:labour"))
    #expect(Catalogue(.chinese).text(cause) == "本周没有任何单位或人员提供“人力”类资源。")
  }

  @Test func `every key has an entry and every entry a key`() {
    let keys = Set(Self.families.flatMap(\.codes))
    #expect(keys.subtracting(Catalogue.codes).sorted() == [])
    #expect(Catalogue.codes.subtracting(keys).sorted() == [])
  }

  @Test func `both languages use the same placeholders, counted from 0`() {
    for code in Catalogue.codes.sorted() {
      guard let places = Catalogue.placeholders(of: code) else {
        Issue.record("no entry for \(code)")
        continue
      }
      #expect(places.chinese == places.english, "\(code)")
      #expect(places.chinese == Set(0..<places.chinese.count), "\(code)")
    }
  }

  @Test func `Chinese is Chinese and English is English`() {
    let chinese = Catalogue(.chinese)
    let english = Catalogue(.english)
    // Units, codes of the platform and names of statutes stand in both.
    let mixed: Set<String> = ["help.week", "help.newFolder", "ask.fileAsks"]
    for code in Catalogue.codes.sorted() where !mixed.contains(code) {
      let message = Message(code: code, arguments: [])
      #expect(!chinese.text(message).isEmpty || code == "mend.nothing", "\(code)")
      #expect(!english.text(message).isEmpty || code == "mend.nothing", "\(code)")
      let isSame = chinese.text(message) == english.text(message)
      #expect(!isSame || code.contains(".file"), "\(code) is the same in both languages")
    }
  }

  @Test func `every key is used somewhere outside the catalogue`() {
    var tokens: Set<Substring> = []
    for file in SourceScan.files where !file.path.hasPrefix("Catalogue/") {
      for part in file.text.split(separator: ".").dropFirst() {
        tokens.insert(part.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
      }
    }
    // Words of the page are used by its scripts; WeekPageTests looks there.
    for family in Self.families where family.name != "\(PageWord.self)" {
      let unused = family.cases.filter { !tokens.contains(Substring($0)) }
      #expect(unused == [], "\(family.name)")
    }
  }

  @Test func `arguments stand where the placeholders are`() {
    let text = Catalogue(.english).text(Phrase.surveyed, .number(3), .number(2), .number(1))
    #expect(text == "Surveyed 3 offers and 2 needs; formed 1 projects.")
    #expect(Catalogue(.chinese).text(Message(code: "no.such", arguments: [])) == "no.such")
    let hostile = Catalogue(.chinese).text(Phrase.missingInput, .text("{0}{1}"))
    #expect(hostile == "找不到:{0}{1}")
  }

  @Test func `the sentence of the cases stands as they wrote it`() {
    let text = Catalogue().text(Phrase.surveyed, .number(3105), .number(2882), .number(1681))
    #expect(text == "共梳理资源3105项、需求2882项,形成项目1681项。")
  }
}
