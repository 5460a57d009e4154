// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
public import Street
public import Tables

/// Makes the matching rules from the settings in force.
///
/// The switches over rules, goals and settings are exhaustive: nothing new goes without its text, and
/// a test holds the document to every case and every field of the policy.
public struct RuleBookMaker: Sendable {
  let policy: Policy
  let office: OfficeSettings
  let monday: Day?
  /// Whether metres count in the week; nil where there is none.
  let usesMetres: Bool?
  let peopleRules: [RosterRule]
  let version: String
  let catalogue: Catalogue

  /// Gathers what the rules are made of.
  ///
  /// - Parameters:
  ///   - week: The week whose settings are in force; nil for the defaults.
  ///   - office: What its settings say beside the policy.
  ///   - version: The version of the program.
  ///   - catalogue: The language.
  public init(
    week: Week?,
    office: OfficeSettings = OfficeSettings(),
    version: String,
    catalogue: Catalogue
  ) {
    policy = week?.policy ?? Policy()
    monday = week?.monday
    usesMetres = week?.usesMetres
    peopleRules = week?.roster?.rules.filter(\.isOn) ?? []
    self.office = office
    self.version = version
    self.catalogue = catalogue
  }

  /// The document.
  public var book: RuleBook {
    let drafts: [(RulePhrase, [ArticleDraft])] = [
      (.chapterGeneral, [draft(.purpose), draft(.proposal), draft(.procedure)]),
      (.chapterLaw, [draft(.lawIntro, LegalRule.allCases.map(clause))]),
      (.chapterHouse, houseArticles),
      (.chapterGoals, goalArticles),
      (.chapterTerms, [draft(.termsIntro, terms)]),
      (.chapterNever, [draft(.neverIntro, never)]),
      (
        .chapterConsent,
        [
          draft(.confirmation), draft(.consent), draft(.explanation), draft(.objection),
          draft(.privacy),
        ]
      ),
      (.chapterFinal, finalArticles),
    ]
    var count = 0
    let chapters = drafts.enumerated()
      .map { position, chapter in
        let articles = chapter.1.map { draft -> RuleBook.Article in
          count += 1
          return draft.article(number: count)
        }
        return RuleBook.Chapter(number: position + 1, title: text(chapter.0), articles: articles)
      }
    return RuleBook(title: text(.title), subtitle: subtitle, chapters: chapters)
  }

  private var subtitle: String {
    guard let monday else { return text(.ofDefaults) }
    let street = policy.streetName.isEmpty ? text(.street) : policy.streetName
    return text(.ofWeek, .text(street), .text(monday.description))
  }

  // MARK: - Parts

  var values: SettingValues {
    SettingValues(policy: policy, office: office, monday: monday, catalogue: catalogue)
  }

  func draft(
    _ phrase: RulePhrase,
    _ clauses: [RuleBook.Clause] = [],
    settings: [SettingKey] = []
  ) -> ArticleDraft {
    ArticleDraft(
      code: phrase.rawValue,
      text: text(phrase),
      settings: settings.map(values.setting),
      clauses: clauses
    )
  }

  func clause(
    _ code: String,
    _ title: String?,
    _ text: String,
    article: String? = nil,
    isInForce: Bool? = nil,
    state: RulePhrase? = nil,
    settings: [SettingKey] = []
  ) -> RuleBook.Clause {
    RuleBook.Clause(
      code: code,
      title: title,
      text: text,
      article: article,
      isInForce: isInForce,
      state: state.map { self.text($0) },
      settings: settings.map(values.setting)
    )
  }

  func text(_ phrase: RulePhrase, _ arguments: MessageArgument...) -> String {
    catalogue.text(Message(code: phrase.code, arguments: arguments))
  }

  /// An article before it has its number.
  struct ArticleDraft {
    let code: String
    let text: String
    let settings: [RuleBook.Setting]
    let clauses: [RuleBook.Clause]

    func article(number: Int) -> RuleBook.Article {
      RuleBook.Article(
        number: number,
        code: code,
        text: text,
        settings: settings,
        clauses: clauses
      )
    }
  }
}
