// SPDX-License-Identifier: GPL-3.0-or-later

/// What one agent gains at best from priced jobs within a capacity, with every job taken or left.
///
/// - Note: Source: R. Bellman, Dynamic programming, 1957; both directions at once tell what each
///   job makes of the best value: M. Posta, J. A. Ferland, P. Michelon, An exact method with
///   variable fixing for solving the generalized assignment problem, Comput. Optim. Appl. 52, 2012.
struct KnapsackTables: Sendable {
  /// One job that brings something.
  struct Item: Sendable {
    var job: Int
    /// Units of capacity it takes.
    var weight: Int
    /// What it brings, above 0.
    var gain: Int
  }

  private(set) var items: [Item] = []
  private var width = 1
  /// Whether all gains together fit the narrow tables, which are computed twice as fast.
  private var isNarrow = true
  private var narrow = Rows<Int32>()
  private var wide = Rows<Int>()

  /// How many cells a table has.
  var cells: Int { items.count * width }

  /// The best value within the whole capacity.
  var best: Int { best(without: 0) }

  /// The best value within less: the capacity without some units.
  ///
  /// - Parameter weight: Units taken away, at most the capacity.
  /// - Returns: The best value.
  func best(without weight: Int) -> Int {
    forward(items.count, width - 1 - weight)
  }

  private func forward(_ row: Int, _ room: Int) -> Int {
    isNarrow ? Int(narrow.forward[row * width + room]) : wide.forward[row * width + room]
  }

  /// Computes the forward table.
  ///
  /// - Parameters:
  ///   - items: Jobs whose weights are within the capacity.
  ///   - capacity: Units of capacity. Range: 0 or more.
  /// - Complexity: O(items · capacity).
  mutating func fill(_ items: [Item], capacity: Int) {
    self.items = items
    width = capacity + 1
    isNarrow = items.reduce(0) { $0 + $1.gain } < Int(Int32.max)
    if isNarrow { narrow.fill(items, width) } else { wide.fill(items, width) }
  }

  /// Computes the backward table too.
  mutating func fillBackward() {
    if isNarrow { narrow.fillBackward(items, width) } else { wide.fillBackward(items, width) }
  }

  /// Visits the numbers of the items in a best set, descending.
  func chosen(_ visit: (Int) -> Void) {
    var room = width - 1
    for number in items.indices.reversed() where forward(number + 1, room) != forward(number, room)
    {
      visit(number)
      room -= items[number].weight
    }
  }

  /// What the best value loses if an item has to be taken, or has to be left.
  ///
  /// - Parameter number: The number of the item; both tables are filled.
  /// - Returns: Both losses, 0 or more; one of them is 0.
  func losses(of number: Int) -> (taken: Int, left: Int) {
    let item = items[number]
    let (with, without) =
      isNarrow
      ? narrow.around(number, width, item.weight) : wide.around(number, width, item.weight)
    return (best - with - item.gain, best - without)
  }
}

/// The two tables in numbers of one width; sums of all gains fit.
private struct Rows<Cell: FixedWidthInteger & Sendable>: Sendable {
  /// Row k: the best of the first k items within every capacity.
  private(set) var forward: [Cell] = []
  /// Row k: the best of the items from k on within every capacity.
  private var backward: [Cell] = []

  mutating func fill(_ items: [KnapsackTables.Item], _ width: Int) {
    Self.clear(&forward, rows: items.count + 1, row: 0, width)
    // Safety: the array has a row more than there are items, and no row is longer than `width`.
    unsafe forward.withUnsafeMutableBufferPointer { table in
      guard let base = table.baseAddress else { return }
      for (number, item) in items.enumerated() {
        let row = unsafe base + number * width
        unsafe Self.extend(row, to: row + width, width, item)
      }
    }
  }

  mutating func fillBackward(_ items: [KnapsackTables.Item], _ width: Int) {
    Self.clear(&backward, rows: items.count + 1, row: items.count, width)
    // Safety: as for the forward table.
    unsafe backward.withUnsafeMutableBufferPointer { table in
      guard let base = table.baseAddress else { return }
      for number in items.indices.reversed() {
        let row = unsafe base + number * width
        unsafe Self.extend(row + width, to: row, width, items[number])
      }
    }
  }

  /// Makes room, and one row 0.
  private static func clear(_ table: inout [Cell], rows: Int, row: Int, _ width: Int) {
    if table.count < rows * width { table = [Cell](repeating: 0, count: rows * width) }
    for room in 0..<width { table[row * width + room] = 0 }
  }

  /// Fills one row from another: the inner loop of the whole search.
  private static func extend(
    _ before: UnsafeMutablePointer<Cell>,
    to after: UnsafeMutablePointer<Cell>,
    _ width: Int,
    _ item: KnapsackTables.Item
  ) {
    precondition(item.weight >= 0 && item.weight < width, "weight \(item.weight) of \(width - 1)")
    let gain = Cell(truncatingIfNeeded: item.gain)
    // Safety: both rows have `width` cells, do not overlap, and the weight is below `width`.
    for room in 0..<item.weight { unsafe after[room] = before[room] }
    let (kept, better) = unsafe (before + item.weight, after + item.weight)
    for room in 0..<(width &- item.weight) {
      let (left, taken) = unsafe (kept[room], before[room] &+ gain)
      unsafe better[room] = left > taken ? left : taken
    }
  }

  /// The best value of the other items, within the capacity less a weight and within all of it.
  func around(_ number: Int, _ width: Int, _ weight: Int) -> (with: Int, without: Int) {
    precondition(forward.count >= (number + 1) * width && backward.count >= (number + 2) * width)
    // Safety: row `number` of one table and row `number` + 1 of the other exist, as just checked.
    return unsafe forward.withUnsafeBufferPointer { front in
      unsafe backward.withUnsafeBufferPointer { back in
        guard let head = front.baseAddress, let tail = back.baseAddress else { return (0, 0) }
        let (before, after) = unsafe (head + number * width, tail + (number + 1) * width)
        return unsafe (
          Self.bestSum(before, after, width - weight), Self.bestSum(before, after, width)
        )
      }
    }
  }

  private static func bestSum(
    _ front: UnsafePointer<Cell>,
    _ back: UnsafePointer<Cell>,
    _ width: Int
  ) -> Int {
    var best: Cell = 0
    for room in 0..<width {
      let sum = unsafe front[room] &+ back[width &- 1 &- room]
      best = sum > best ? sum : best
    }
    return Int(best)
  }
}
