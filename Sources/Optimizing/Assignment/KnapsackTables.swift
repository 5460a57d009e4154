// SPDX-License-Identifier: GPL-3.0-or-later

/// What one agent gains at best from priced jobs within a capacity, with every job taken or left.
///
/// - Note: Source: R. Bellman, Dynamic programming, 1957; both directions at once tell what each
///   job makes of the best value: M. Posta, J. A. Ferland, P. Michelon, An exact method with
///   variable fixing for solving the generalized assignment problem, Comput. Optim. Appl. 52, 2012.
struct KnapsackTables {
  /// One job that brings something.
  struct Item {
    var job: Int
    /// Units of capacity it takes.
    var weight: Int
    /// What it brings, above 0.
    var gain: Int
  }

  private(set) var items: [Item] = []
  private var width = 1
  /// Row k: the best of the first k items within every capacity.
  private var forward: [Int] = []
  /// Row k: the best of the items from k on within every capacity.
  private var backward: [Int] = []

  /// How many cells a table has.
  var cells: Int { items.count * width }

  /// The best value within the whole capacity.
  var best: Int { forward[items.count * width + width - 1] }

  /// The best value within less: the capacity without some units.
  ///
  /// - Parameter weight: Units taken away, at most the capacity.
  func best(without weight: Int) -> Int { forward[items.count * width + width - 1 - weight] }

  /// Computes the forward table.
  ///
  /// - Parameters:
  ///   - items: Jobs whose weights are within the capacity.
  ///   - capacity: Units of capacity. Range: 0 or more.
  /// - Complexity: O(items · capacity).
  mutating func fill(_ items: [Item], capacity: Int) {
    self.items = items
    width = capacity + 1
    let size = (items.count + 1) * width
    if forward.count < size {
      forward = [Int](repeating: 0, count: size)
    } else {
      for room in 0..<width { forward[room] = 0 }
    }
    let width = width
    var span = forward.mutableSpan
    for (number, item) in items.enumerated() {
      Self.extend(&span, from: number * width, to: (number + 1) * width, width, item)
    }
  }

  /// Computes the backward table too.
  mutating func fillBackward() {
    let size = (items.count + 1) * width
    if backward.count < size { backward = [Int](repeating: 0, count: size) }
    for room in 0..<width { backward[items.count * width + room] = 0 }
    let (items, width) = (items, width)
    var span = backward.mutableSpan
    for number in items.indices.reversed() {
      Self.extend(&span, from: (number + 1) * width, to: number * width, width, items[number])
    }
  }

  private static func extend(
    _ table: inout MutableSpan<Int>,
    from: Int,
    to: Int,
    _ width: Int,
    _ item: Item
  ) {
    var room = 0
    while room < item.weight {
      table[to &+ room] = table[from &+ room]
      room &+= 1
    }
    let shifted = from &- item.weight
    while room < width {
      let (left, taken) = (table[from &+ room], table[shifted &+ room] &+ item.gain)
      table[to &+ room] = left > taken ? left : taken
      room &+= 1
    }
  }

  /// The numbers of the items in a best set, descending.
  func chosen(_ visit: (Int) -> Void) {
    var room = width - 1
    for number in items.indices.reversed()
    where forward[(number + 1) * width + room] != forward[number * width + room] {
      visit(number)
      room -= items[number].weight
    }
  }

  /// What the best value loses if an item has to be taken, or has to be left.
  ///
  /// - Parameter number: The number of the item; both tables are filled.
  /// - Returns: Both losses, 0 or more; one of them is 0.
  func losses(of number: Int) -> (taken: Int, left: Int) {
    let (before, after) = (number * width, (number + 1) * width)
    var (with, without) = (0, 0)
    let (front, back) = (forward.span, backward.span)
    for room in 0..<width {
      without = max(without, front[before + room] + back[after + width - 1 - room])
    }
    let left = width - items[number].weight
    for room in 0..<left {
      with = max(with, front[before + room] + back[after + left - 1 - room])
    }
    return (best - with - items[number].gain, best - without)
  }
}
