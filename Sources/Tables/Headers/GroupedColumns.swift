// SPDX-License-Identifier: GPL-3.0-or-later

/// What columns mean whose headers have several levels.
///
/// A column below a group is first looked for by both words, as 联系人 and 电话 make 联系人电话, then by
/// its own; times whose day and hours stand in columns of their own are read as one.
struct GroupedColumns {
  private(set) var fields: [Field?]
  private(set) var joined: [Int: [JoinedColumn]] = [:]
  /// Columns of joined times that are no field of their own.
  private var followers: Set<Int> = []
  /// Columns that go by a word that they contain.
  private(set) var unsure: Set<Int> = []
  /// Columns known by the dictionary.
  private(set) var knownCount = 0

  private static let days = ["星期", "周几", "日期", "哪天", "日", "周", "星期几"]
  private static let parts = ["时段", "时间", "时间段", "上午/下午", "上下午", "钟点", "具体时间", "时刻"]
  private static let starts = ["开始", "开始时间", "起", "起始", "起始时间", "从"]
  private static let ends = ["结束", "结束时间", "止", "至", "到", "终止", "截止", "截止时间"]

  init(_ paths: [[String]], _ matcher: HeaderMatcher) {
    fields = Array(repeating: nil, count: paths.count)
    var taken: Set<Field> = []
    func take(_ column: Int, _ field: Field?) {
      guard let field, fields[column] == nil, !followers.contains(column), !taken.contains(field)
      else { return }
      fields[column] = field
      taken.insert(field)
    }
    for (column, path) in paths.enumerated() where path.count == 1 {
      fields[column] = matcher.exact(path[0])
      if let field = fields[column] { taken.insert(field) }
    }
    joinTimes(paths, matcher, &taken)
    for (column, path) in paths.enumerated() where path.count > 1 {
      take(column, matcher.exact(path.suffix(2).joined()) ?? matcher.exact(path.joined()))
    }
    for (column, path) in paths.enumerated() where path.count > 1 {
      take(column, matcher.exact(path[path.count - 1]))
    }
    knownCount = fields.count { $0 != nil } + followers.count
    takeContained(paths, matcher, taken)
  }

  /// Joins the columns below a group that means times, where they are words of days and hours.
  private mutating func joinTimes(
    _ paths: [[String]],
    _ matcher: HeaderMatcher,
    _ taken: inout Set<Field>
  ) {
    var column = 0
    while column < paths.count {
      let group = paths[column].dropLast()
      let end = paths[column...].firstIndex { $0.dropLast() != group } ?? paths.count
      let isTimes = group.last.flatMap { matcher.exact($0) } == .times
      let words = paths[column..<end].map { CellText.folded($0.last ?? "") }
      if isTimes, end - column > 1, !taken.contains(.times), words.allSatisfy(Self.isTimeWord) {
        taken.insert(.times)
        fields[column] = .times
        joined[column] = words.indices.map { offset in
          let isEnd = offset > 0 && Self.ends.contains(words[offset])
          return JoinedColumn(
            index: column + offset,
            glue: isEnd && Self.starts.contains(words[offset - 1]) ? "-" : " "
          )
        }
        followers.formUnion((column + 1)..<end)
      }
      column = end
    }
  }

  private static func isTimeWord(_ word: String) -> Bool {
    (days + parts + starts + ends).contains(word)
  }

  /// What is left goes by the words that it contains, its own before those of the group.
  private mutating func takeContained(
    _ paths: [[String]],
    _ matcher: HeaderMatcher,
    _ taken: Set<Field>
  ) {
    var titles = paths.enumerated()
      .map { column, path in
        followers.contains(column) ? "" : path.last ?? ""
      }
    var taken = taken
    for (column, path) in paths.enumerated() where fields[column] != nil || path.isEmpty {
      titles[column] = ""
    }
    for wholePath in [false, true] {
      if wholePath {
        for column in titles.indices where !titles[column].isEmpty {
          titles[column] = paths[column].joined()
        }
      }
      for (column, field) in matcher.contained(in: titles, except: taken) {
        fields[column] = field
        unsure.insert(column)
        taken.insert(field)
        titles[column] = ""
      }
    }
  }
}
