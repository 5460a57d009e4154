// SPDX-License-Identifier: GPL-3.0-or-later

/// What 街道.yaml says beside the policy and the week.
public struct OfficeSettings: Sendable, Equatable {
  /// The categories there are; empty where any may be used.
  public var categories: Set<String>
  /// Whether work that takes a trade goes to those who know it.
  public var asksTrades: Bool

  /// Makes settings.
  ///
  /// - Parameters:
  ///   - categories: The categories there are; empty where any may be used.
  ///   - asksTrades: Whether work that takes a trade goes to those who know it.
  public init(categories: Set<String> = [], asksTrades: Bool = false) {
    self.categories = categories
    self.asksTrades = asksTrades
  }
}
