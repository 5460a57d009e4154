// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// A class of the list: 需求类别 with the 资源类别 and 项目类别 that it usually has.
struct ServiceClass: Hashable, Sendable {
  var category: String
  var kind: Kind
  var projectClass: ProjectClass
}

/// A row of 类别词表: patterns, and what they speak for.
///
/// Without a category it speaks for every class of its kind (借 for goods, 教 for knowledge), or for a
/// project class (独居 for 帮扶救济).
struct KeywordRow: Sendable, Equatable {
  var patterns: [KeywordPattern]
  var category = ""
  var kind: Kind?
  var projectClass: ProjectClass?
  /// How much one of its patterns counts.
  ///
  /// Range: 1 to 100; those built in have 2 to 9.
  var weight = 6
  /// Whether the row is the office's own.
  var isOwn = false
}
