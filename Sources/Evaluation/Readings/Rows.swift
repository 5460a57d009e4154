// SPDX-License-Identifier: GPL-3.0-or-later

/// Short lists of whole numbers, one a row, in one flat array.
struct Rows: Sendable {
  private var starts: [Int32] = [0]
  private var values: [Int32] = []

  /// How many rows there are.
  var count: Int { starts.count - 1 }

  /// Appends a row.
  mutating func append(_ row: some Sequence<Int>) {
    for value in row { values.append(Int32(truncatingIfNeeded: value)) }
    starts.append(Int32(truncatingIfNeeded: values.count))
  }

  /// Where the values of a row lie.
  func range(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  /// A value by its place in the flat array.
  func value(at place: Int) -> Int { Int(values[place]) }

  /// The values of a row.
  func row(_ row: Int) -> [Int] { range(of: row).map { Int(values[$0]) } }

  /// Whether a row holds a value.
  func contains(_ value: Int, in row: Int) -> Bool {
    let wanted = Int32(truncatingIfNeeded: value)
    for place in range(of: row) where values[place] == wanted { return true }
    return false
  }

  /// The position of a value inside its row, or nil.
  func position(of value: Int, in row: Int) -> Int? {
    let range = range(of: row)
    for place in range where Int(values[place]) == value { return place - range.lowerBound }
    return nil
  }
}

/// Gives each distinct value the next whole number.
struct Numbering<Value: Hashable & Sendable>: Sendable {
  private var numbers: [Value: Int] = [:]

  /// How many distinct values were seen.
  var count: Int { numbers.count }

  /// The number of a value, new or known.
  mutating func number(of value: Value) -> Int {
    if let known = numbers[value] { return known }
    numbers[value] = numbers.count
    return numbers.count - 1
  }

  /// The number of a value, or −1 if it was never seen.
  func known(_ value: Value) -> Int { numbers[value] ?? -1 }
}
