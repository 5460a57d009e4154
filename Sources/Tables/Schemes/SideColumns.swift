// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The columns of one side that rules and goals compare, each with how its cells are understood.
struct SideColumns {
  /// How the cells of a column are understood.
  enum Use: Hashable {
    /// Words, in their order.
    case words(Scheme.Column)
    /// Keys of the other side, in their order.
    case keys(Scheme.Column)
    /// A number.
    case number(Scheme.Column)
    /// Whether a row passes a filter, by the number of the filter list.
    case mark(Int)
    /// The key of the row.
    case id
  }

  private(set) var uses: [Use] = []
  /// The filter lists that marks stand for.
  private(set) var marks: [[Scheme.Filter]] = []
  private let idTitles: Set<String>

  /// - Parameter id: Columns that hold the key: whoever names them means the key.
  init(id: [Scheme.Column]) { idTitles = Set(id.flatMap(\.titles)) }

  mutating func words(_ column: Scheme.Column) -> Int {
    index(column.titles.contains(where: idTitles.contains) ? .id : .words(column))
  }

  /// A column that holds keys of the other side.
  mutating func keys(_ column: Scheme.Column) -> Int {
    index(column.titles.contains(where: idTitles.contains) ? .id : .keys(column))
  }

  /// Whether a column holds the key of its side; where the scheme names no such column, whether its
  /// title ends as those of keys do.
  func isKey(_ column: Scheme.Column) -> Bool {
    column.titles.contains { title in
      idTitles.isEmpty ? RecordTable.isKeyTitle(title) : idTitles.contains(title)
    }
  }

  mutating func number(_ column: Scheme.Column) -> Int { index(.number(column)) }

  mutating func mark(_ filters: [Scheme.Filter]) -> Int {
    marks.append(filters)
    return index(.mark(marks.count - 1))
  }

  private mutating func index(_ use: Use) -> Int {
    if let found = uses.firstIndex(of: use) { return found }
    uses.append(use)
    return uses.count - 1
  }

  /// Titles that a table of the side should have.
  var titles: [Scheme.Column] {
    uses.flatMap { use -> [Scheme.Column] in
      switch use {
      case .words(let column), .keys(let column), .number(let column): [column]
      case .mark(let number): marks[number].map(\.column)
      case .id: []
      }
    }
  }
}

/// Gives equal words equal numbers; codes are equal without regard to capital letters.
final class WordBook {
  private var numbers: [String: Int32] = [:]
  private(set) var words: [String] = []

  func number(of word: String) -> Int32 {
    let word = WordCells.capitals(word)
    if let known = numbers[word] { return known }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    return number
  }

  func known(_ word: String) -> Int32? { numbers[WordCells.capitals(word)] }
}
