// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds a cheap horizon under counts and rules that the table leaves out: the most promising
/// beginnings are carried on, judged by what the table says is left.
struct RosterBeam<Value: FixedWidthInteger & SignedInteger & Sendable> {
  /// Beginnings kept per day.
  private static var width: Int { 64 }
  /// Beginnings kept per day and state.
  private static var widthOfState: Int { 8 }

  /// A beginning of a horizon.
  private struct Node {
    var state: Int32
    var parent: Int32
    var kindClass: Int32
    var cost: Value
    /// Cost with what is left to pay at least.
    var guess: Value
  }

  /// A step that could be taken.
  private struct Candidate {
    var parent: Int32
    var edge: Int32
    var cost: Value
    var guess: Value
  }

  private let table: RosterTable<Value>
  private let costs: [Value]
  private let automaton: RosterAutomaton
  private let relaxed: RosterSums
  /// Numbers of the rules that the automaton leaves out, for every beginning.
  private let besides: Int
  /// How many numbers describe a beginning: sums in the table, relaxed sums, numbers of rules.
  private let size: Int

  init(_ table: RosterTable<Value>, _ costs: [Value]) {
    self.table = table
    self.costs = costs
    automaton = table.net.automaton
    relaxed = RosterSums(
      table.net.relaxed,
      classes: automaton.classCount,
      days: automaton.days
    )
    besides = automaton.beside?.first.count ?? 0
    size = table.sums.size + relaxed.size + besides
  }

  /// Searches.
  ///
  /// - Returns: Classes by day, or nil where no beginning kept leads to an end.
  func cheapest() -> [Int]? {
    var layers = [[Node(state: 0, parent: -1, kindClass: -1, cost: 0, guess: 0)]]
    var rows = table.sums.starts + relaxed.starts + (automaton.beside?.first ?? [])
    for day in 0..<automaton.days {
      let next = step(layers[day], rows, day)
      guard !next.nodes.isEmpty else { return nil }
      layers.append(next.nodes)
      rows = next.rows
    }
    let last = layers[automaton.days]
    guard var place = last.indices.min(by: { (last[$0].cost, $0) < (last[$1].cost, $1) }) else {
      return nil
    }
    var path: [Int] = []
    for day in stride(from: automaton.days, to: 0, by: -1) {
      let node = layers[day][place]
      path.append(Int(node.kindClass))
      place = Int(node.parent)
    }
    return path.reversed()
  }

  /// All steps that the table allows, the most promising first.
  private func candidates(_ nodes: [Node], _ rows: [Int], _ day: Int) -> [Candidate] {
    let layer = automaton.layers[day]
    var found: [Candidate] = []
    for (parent, node) in nodes.enumerated() {
      for position in layer.edges(of: Int(node.state)) {
        let edge = layer.edges[position]
        let cost = costs[day * automaton.classCount + Int(edge.kindClass)]
        guard cost < RosterTable<Value>.limit,
          let (charge, left) = table.left(edge, rows, from: parent * size, on: day)
        else { continue }
        let sum = node.cost + cost + table.cost(of: edge) + charge
        found.append(
          Candidate(parent: Int32(parent), edge: Int32(position), cost: sum, guess: sum + left)
        )
      }
    }
    found.sort { ($0.guess, $0.parent, $0.edge) < ($1.guess, $1.parent, $1.edge) }
    return found
  }

  private func step(_ nodes: [Node], _ rows: [Int], _ day: Int) -> (nodes: [Node], rows: [Int]) {
    let layer = automaton.layers[day]
    var next: [Node] = []
    var nextRows: [Int] = []
    var known: [[Int]: Int] = [:]
    // Charges that the table does not see may change the order a little.
    let most = 2 * Self.width
    // No state crowds out the others: what looks best may be about to end.
    var crowd = [Int](repeating: 0, count: automaton.layers[day + 1].stateCount)
    for candidate in candidates(nodes, rows, day) {
      guard next.count < most else { break }
      let edge = layer.edges[Int(candidate.edge)]
      guard crowd[Int(edge.target)] < Self.widthOfState else { continue }
      var (row, charge) = ([Int](), 0)
      row.reserveCapacity(size + 1)
      let first = Int(candidate.parent) * size
      guard follow(edge, rows[first..<(first + size)], day, &row, &charge) else { continue }
      let found = Node(
        state: edge.target,
        parent: candidate.parent,
        kindClass: edge.kindClass,
        cost: candidate.cost + Value(charge),
        guess: candidate.guess + Value(charge)
      )
      row.append(Int(edge.target))
      if let place = known[row] {
        if found.cost < next[place].cost { next[place] = found }
        continue
      }
      crowd[Int(edge.target)] += 1
      known[row] = next.count
      next.append(found)
      nextRows += row.dropLast()
    }
    let order = next.indices.sorted { (next[$0].guess, $0) < (next[$1].guess, $1) }
      .prefix(Self.width)
    return (
      order.map { next[$0] }, order.flatMap { nextRows[($0 * size)..<(($0 + 1) * size)] }
    )
  }

  /// The numbers after a step, and what counts and rules outside of the table charge, scaled; false
  /// where it must not be.
  private func follow(
    _ edge: RosterAutomaton.Edge,
    _ before: ArraySlice<Int>,
    _ day: Int,
    _ row: inout [Int],
    _ charge: inout Int
  ) -> Bool {
    var first = before.startIndex
    for place in 0..<table.sums.size {
      row.append(table.sums.step(place, before[first + place], edge, on: day).sum)
    }
    first += table.sums.size
    for place in 0..<relaxed.size {
      let step = relaxed.step(place, before[first + place], edge, on: day)
      guard step.cost != .max else { return false }
      row.append(step.sum)
      charge += step.cost * table.scale
    }
    guard let steps = automaton.beside else { return true }
    var numbers = Array(before[(first + relaxed.size)...])
    let kind = automaton.members[Int(edge.kindClass)]
    guard let step = steps.step(&numbers, on: day, by: kind) else { return false }
    row += numbers
    charge += step.cost * table.scale
    return true
  }
}
