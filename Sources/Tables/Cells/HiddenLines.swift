// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows and columns of a sheet that its reader does not see, counted from 0.
struct HiddenLines {
  /// How many stretches a list names before it breaks off.
  private static let longestList = 12

  /// Stretches of columns that are taken down; a sound sheet has few.
  static let mostStretches = 1000

  /// Ascending.
  var rows: [Int] = []
  var columns: [ClosedRange<Int>] = []

  /// Rows as the clerk counts them, stretches shortened: `5、7-9`.
  static func list(ofRows rows: [Int]) -> String { list(rows) { "\($0 + 1)" } }

  /// Columns by their letters: `D、F-H`.
  static func list(ofColumns columns: [Int]) -> String {
    list(columns) { CellReference(column: $0, row: 0).letters }
  }

  /// The columns that a table of this many has.
  func columns(below width: Int) -> [Int] {
    (0..<width).filter { column in columns.contains { $0.contains(column) } }
  }

  private static func list(_ numbers: [Int], _ name: (Int) -> String) -> String {
    var stretches: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = stretches.last, last.upperBound + 1 == number {
        stretches[stretches.count - 1] = last.lowerBound...number
      } else {
        stretches.append(number...number)
      }
    }
    let names = stretches.prefix(longestList)
      .map { stretch in
        stretch.count == 1
          ? name(stretch.lowerBound) : "\(name(stretch.lowerBound))-\(name(stretch.upperBound))"
      }
    return names.joined(separator: "、") + (stretches.count > longestList ? "…" : "")
  }
}
