// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the lines of a session stand in the engine's problem, for rows or for columns.
struct SessionPlaces {
  /// Position of each line, −1 for one that was removed; empty while every line stands at its number.
  private var places: [Int32] = []
  private var removedCount = 0
  private(set) var lineCount: Int

  /// Every line at its number, or, where some were removed, the rest in order.
  init(isRemoved: [Bool]) {
    lineCount = isRemoved.count
    removedCount = isRemoved.count { $0 }
    if removedCount > 0 { renumber(isRemoved) }
  }

  private mutating func renumber(_ isRemoved: [Bool]) {
    var next: Int32 = 0
    places = isRemoved.map { removed in
      if removed { return -1 }
      defer { next += 1 }
      return next
    }
  }

  /// Whether every line stands at its number.
  var isIdentity: Bool { removedCount == 0 }

  subscript(line: Int) -> Int { isIdentity ? line : Int(places[line]) }

  mutating func append() {
    if !isIdentity { places.append(Int32(lineCount - removedCount)) }
    lineCount += 1
  }

  /// Takes note that lines are gone.
  mutating func remove(_ isRemoved: [Bool]) {
    removedCount = isRemoved.count { $0 }
    renumber(isRemoved)
  }

  /// Values by position, laid out by line; removed lines get `filler`.
  func spread<Value>(_ values: [Value], filler: Value) -> [Value] {
    guard !isIdentity else { return values }
    return places.map { $0 < 0 ? filler : values[Int($0)] }
  }

  /// Values by line, laid out by position.
  func gathered<Value>(_ values: [Value]) -> [Value] {
    guard !isIdentity else { return values }
    return zip(places, values).filter { $0.0 >= 0 }.map(\.1)
  }
}
