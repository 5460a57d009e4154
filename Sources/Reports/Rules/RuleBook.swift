// SPDX-License-Identifier: GPL-3.0-or-later

/// The matching rules in force as a document: chapters, articles counted through, clauses.
///
/// Made by ``RuleBookMaker``; every text is in one language and ends as a sentence.
public struct RuleBook: Sendable, Equatable {
  /// A key of 街道.yaml with its present value.
  public struct Setting: Sendable, Equatable {
    /// The English key.
    public let key: String
    /// The key in the language of the document.
    public let name: String
    /// The present value.
    public let value: String
    /// The value of an office that sets nothing; nil where there is none.
    public let usual: String?

    /// Whether the office has set something else.
    public var isChanged: Bool { usual.map { $0 != value } ?? false }
  }

  /// One rule, goal, term or other item.
  public struct Clause: Sendable, Equatable {
    /// A stable name, as in `law.insurance` or `goal.band`.
    public let code: String
    /// What it is called; nil for plain items.
    public let title: String?
    /// What it says.
    public let text: String
    /// The article of the law it comes from.
    public let article: String?
    /// Whether it is in force; nil where that is no question.
    public let isInForce: Bool?
    /// How its being in force or not is said; nil where it is not.
    let state: String?
    /// The settings that change it.
    public let settings: [Setting]
  }

  /// One article.
  public struct Article: Sendable, Equatable {
    /// Its number, from 1 through the whole document.
    public let number: Int
    /// A stable name, as in `consent`.
    public let code: String
    /// What it says.
    public let text: String
    /// Settings that change it as a whole.
    public let settings: [Setting]
    /// Its items.
    public let clauses: [Clause]
  }

  /// One chapter.
  public struct Chapter: Sendable, Equatable {
    /// Its number, from 1.
    public let number: Int
    /// Its title.
    public let title: String
    /// Its articles.
    public let articles: [Article]
  }

  /// The title.
  public let title: String
  /// For which street and week.
  public let subtitle: String
  /// Its chapters.
  public let chapters: [Chapter]

  /// All articles in their order.
  public var articles: [Article] { chapters.flatMap(\.articles) }
  /// All clauses in their order.
  public var clauses: [Clause] { articles.flatMap(\.clauses) }
  /// All settings in the order in which they are named.
  public var settings: [Setting] {
    articles.flatMap { $0.settings + $0.clauses.flatMap(\.settings) }
  }
}
