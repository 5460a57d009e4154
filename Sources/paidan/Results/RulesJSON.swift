// SPDX-License-Identifier: GPL-3.0-or-later
import Reports
import Street

/// What `rules --json` prints: the document with stable names.
struct RulesJSON {
  let book: RuleBook

  var value: JSONValue {
    .object([
      "title": .string(book.title),
      "subtitle": .string(book.subtitle),
      "version": .string(Version.text),
      "chapters": .array(book.chapters.map(chapter)),
      "settings": .array(book.settings.map(setting)),
    ])
  }

  private func chapter(_ chapter: RuleBook.Chapter) -> JSONValue {
    .object([
      "number": .integer(chapter.number),
      "title": .string(chapter.title),
      "articles": .array(chapter.articles.map(article)),
    ])
  }

  private func article(_ article: RuleBook.Article) -> JSONValue {
    .object([
      "number": .integer(article.number),
      "code": .string(article.code),
      "text": .string(article.text),
      "clauses": .array(article.clauses.map(clause)),
      "settings": keys(article.settings),
    ])
  }

  private func clause(_ clause: RuleBook.Clause) -> JSONValue {
    .object([
      "code": .string(clause.code),
      "title": .optional(clause.title),
      "text": .string(clause.text),
      "article": .optional(clause.article),
      "inForce": clause.isInForce.map { .bool($0) } ?? .null,
      "settings": keys(clause.settings),
    ])
  }

  private func keys(_ settings: [RuleBook.Setting]) -> JSONValue {
    .array(settings.map { .string($0.key) })
  }

  private func setting(_ setting: RuleBook.Setting) -> JSONValue {
    .object([
      "key": .string(setting.key),
      "name": .string(setting.name),
      "value": .string(setting.value),
      "default": .optional(setting.usual),
      "isChanged": .bool(setting.isChanged),
    ])
  }
}
