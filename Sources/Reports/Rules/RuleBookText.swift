// SPDX-License-Identifier: GPL-3.0-or-later
public import Catalogue
internal import Street

/// The matching rules as a text to print or to paste.
public struct RuleBookText: Sendable {
  /// How headings are marked.
  public enum Form: String, Sendable, CaseIterable {
    /// Plain text.
    case plain = "txt"
    /// Markdown.
    case markdown = "md"
  }

  private let book: RuleBook
  private let form: Form
  private let catalogue: Catalogue

  /// Gathers the parts.
  ///
  /// - Parameters:
  ///   - book: The rules.
  ///   - form: How headings are marked.
  ///   - catalogue: The language that the rules are in.
  public init(_ book: RuleBook, as form: Form, _ catalogue: Catalogue) {
    self.book = book
    self.form = form
    self.catalogue = catalogue
  }

  /// The lines of the text; no line break stands in one.
  public var lines: [String] {
    let head = [heading(book.title, 1), "", book.subtitle]
    return head + book.chapters.flatMap { lines(of: $0) }
  }

  private func lines(of chapter: RuleBook.Chapter) -> [String] {
    let title = catalogue.text(
      RulePhrase.chapterLine,
      .text(catalogue.ordinal(chapter.number)),
      .text(chapter.title)
    )
    return ["", heading(title, 2)] + chapter.articles.flatMap { lines(of: $0) }
  }

  private func lines(of article: RuleBook.Article) -> [String] {
    let words = joined([article.text] + article.settings.map(sentence))
    let line = numbered(.articleLine, article.number, words)
    let gap = form == .markdown && !article.clauses.isEmpty ? [""] : []
    let clauses = article.clauses.enumerated()
      .map { position, clause in
        (form == .markdown ? "- " : "  ")
          + numbered(.clauseLine, position + 1, text(of: clause))
      }
    return ["", line] + gap + clauses
  }

  private func text(of clause: RuleBook.Clause) -> String {
    let basis = clause.article.map { catalogue.text(RulePhrase.basis, .text($0)) }
    let words = joined([clause.text] + [basis].compactMap(\.self) + clause.settings.map(sentence))
    guard let title = clause.title else { return words }
    guard let state = clause.state else {
      return catalogue.text(RulePhrase.titled, .text(title), .text(words))
    }
    return catalogue.text(RulePhrase.titledState, .text(title), .text(state), .text(words))
  }

  private func sentence(_ setting: RuleBook.Setting) -> String {
    let (name, value) = (MessageArgument.text(setting.name), MessageArgument.text(setting.value))
    guard let usual = setting.usual else {
      return catalogue.text(RulePhrase.settingStated, name, value)
    }
    return setting.isChanged
      ? catalogue.text(RulePhrase.settingChanged, name, value, .text(usual))
      : catalogue.text(RulePhrase.settingDefault, name, value)
  }

  /// Sentences in a row; Chinese has no blanks between them.
  private func joined(_ sentences: [String]) -> String {
    sentences.joined(separator: catalogue.language == .chinese ? "" : " ")
  }

  private func numbered(_ phrase: RulePhrase, _ number: Int, _ text: String) -> String {
    catalogue.text(phrase, .text(catalogue.ordinal(number)), .text(text))
  }

  private func heading(_ text: String, _ level: Int) -> String {
    form == .markdown ? String(repeating: "#", count: level) + " " + text : text
  }
}
