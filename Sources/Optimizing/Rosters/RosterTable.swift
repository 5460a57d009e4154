// SPDX-License-Identifier: GPL-3.0-or-later

/// The cheapest rest of a person's horizon from every state and sum on: a dynamic program, backwards.
///
/// All numbers are whole, scaled by ``scale``; nothing is rounded.
struct RosterTable<Value: FixedWidthInteger & SignedInteger & Sendable>: Sendable {
  /// What cannot be.
  static var never: Value { Value.max / 2 }
  /// Sums of costs stay below this, so that nothing impossible ever looks possible.
  static var limit: Value { Value.max / 4 }

  let net: RosterNet
  let scale: Int
  private(set) var values: [Value]
  /// How sums go on from day to day.
  let sums: RosterSums
  private let size: Int
  private let lasts: [[Bool]]
  /// Charges at a window's end by dimension and sum, scaled.
  private let charges: [[Value]]
  private let beyonds: [Value?]
  /// What blocks that count cost besides, by bit of a step, scaled.
  private var tolls: [Int] = []

  init(_ net: RosterNet, scale: Int) {
    self.net = net
    self.scale = scale
    values = []
    size = net.dimensions.count
    sums = RosterSums(net.dimensions, classes: net.automaton.classCount, days: net.automaton.days)
    lasts = net.dimensions.map(\.isLast)
    charges = net.dimensions.map { dimension in
      dimension.count.charges.map { $0.map { Value($0 * scale) } ?? Self.never }
    }
    beyonds = net.dimensions.map { dimension in dimension.count.beyond.map { Value($0 * scale) } }
  }

  /// Fills the table.
  ///
  /// - Parameters:
  ///   - costs: By day and class of kinds, ``never`` where there is nothing to do.
  ///   - tolls: What blocks that count cost besides, by bit of a step, scaled.
  /// - Returns: The least cost of all days together, or nil where nothing is possible.
  mutating func fill(_ costs: [Value], tolls: [Int] = []) -> Value? {
    guard net.isPossible else { return nil }
    self.tolls = tolls
    let automaton = net.automaton
    let cells = net.cells
    var filled = values.count == cells ? values : Array(repeating: Self.never, count: cells)
    values = []
    let steps = self
    let end = net.offsets[net.automaton.firstState[automaton.days]]
    unsafe filled.withUnsafeMutableBufferPointer { buffer in
      for cell in end..<cells { unsafe buffer[cell] = 0 }
      for cell in 0..<end { unsafe buffer[cell] = Self.never }
      guard let base = buffer.baseAddress else { return }
      for day in stride(from: automaton.days - 1, through: 0, by: -1) {
        let layer = automaton.layers[day]
        let firstCost = day * automaton.classCount
        for state in 0..<layer.stateCount {
          for position in layer.edges(of: state) {
            let edge = layer.edges[position]
            let cost = costs[firstCost + Int(edge.kindClass)]
            guard cost < Self.limit else { continue }
            unsafe steps.relax(
              base,
              day,
              net.automaton.firstState[day] + state,
              edge,
              cost + steps.cost(of: edge)
            )
          }
        }
      }
    }
    values = filled
    let least = values[net.offsets[0] + cell(of: 0, sums.starts)]
    return least < Self.limit ? least : nil
  }

  /// What a step costs by the rules on neighbouring days and the tolls on its blocks.
  @inline(__always)
  func cost(of edge: RosterAutomaton.Edge) -> Value {
    var cost = edge.cost * scale
    if edge.bumps > 0 {
      for (bit, toll) in tolls.enumerated() where edge.bumps >> UInt64(bit) & 1 == 1 {
        cost += toll
      }
    }
    return Value(cost)
  }

  private func cell(of state: Int, _ sums: [Int]) -> Int {
    var cell = 0
    for place in 0..<size {
      cell =
        cell * Int(net.widths[state * size + place]) + sums[place]
        - Int(net.lows[state * size + place])
    }
    return cell
  }

  private func relax(
    _ base: UnsafeMutablePointer<Value>,
    _ day: Int,
    _ source: Int,
    _ edge: RosterAutomaton.Edge,
    _ cost: Value
  ) {
    let target = net.automaton.firstState[day + 1] + Int(edge.target)
    let from = net.offsets[source]
    let to = net.offsets[target]
    guard net.offsets[source + 1] > from, net.offsets[target + 1] > to else { return }
    switch size {
    case 0:
      let sum = unsafe base[to] + cost
      if unsafe sum < base[from] { unsafe base[from] = sum }
    case 1:
      unsafe row(base, from, to, 0, source, target, edge, day, cost)
    default:
      unsafe block(base, from, to, 0, source, target, edge, day, cost)
    }
  }

  /// The cells of all dimensions from one on.
  private func block(
    _ base: UnsafeMutablePointer<Value>,
    _ from: Int,
    _ to: Int,
    _ place: Int,
    _ source: Int,
    _ target: Int,
    _ edge: RosterAutomaton.Edge,
    _ day: Int,
    _ cost: Value
  ) {
    if place == size - 1 {
      return unsafe row(base, from, to, place, source, target, edge, day, cost)
    }
    var (strideFrom, strideTo) = (1, 1)
    for inner in (place + 1)..<size {
      strideFrom *= Int(net.widths[source * size + inner])
      strideTo *= Int(net.widths[target * size + inner])
    }
    let low = Int(net.lows[source * size + place])
    let lowTo = Int(net.lows[target * size + place])
    let widthTo = Int(net.widths[target * size + place])
    let added = sums.added(place, edge, on: day) ?? 0
    for offset in 0..<Int(net.widths[source * size + place]) {
      guard let next = arrival(place, low + offset + added, day) else { continue }
      let index = next.sum - lowTo
      guard index >= 0, index < widthTo else { continue }
      unsafe block(
        base,
        from + offset * strideFrom,
        to + index * strideTo,
        place + 1,
        source,
        target,
        edge,
        day,
        cost + next.cost
      )
    }
  }

  /// What becomes of a sum at the end of a day; nil where it must not be.
  @inline(__always)
  private func arrival(_ place: Int, _ sum: Int, _ day: Int) -> (sum: Int, cost: Value)? {
    let cap = charges[place].count - 1
    var (sum, cost) = (sum, Value(0))
    if sum > cap {
      guard let beyond = beyonds[place] else { return nil }
      cost = Value(sum - cap) * beyond
      sum = cap
    }
    guard lasts[place][day] else { return (sum, cost) }
    let charge = charges[place][sum]
    return charge < Self.limit ? (0, cost + charge) : nil
  }

  /// The cells of the innermost dimension, which lie side by side.
  private func row(
    _ base: UnsafeMutablePointer<Value>,
    _ from: Int,
    _ to: Int,
    _ place: Int,
    _ source: Int,
    _ target: Int,
    _ edge: RosterAutomaton.Edge,
    _ day: Int,
    _ cost: Value
  ) {
    let low = Int(net.lows[source * size + place])
    let width = Int(net.widths[source * size + place])
    let lowTo = Int(net.lows[target * size + place])
    let widthTo = Int(net.widths[target * size + place])
    let added = sums.added(place, edge, on: day) ?? 0
    let cap = charges[place].count - 1
    var first = 0
    if !lasts[place][day] {
      // Sums that stay within the cap: cell by cell, the same step.
      let begin = max(low, lowTo - added)
      let end = min(low + width, min(lowTo + widthTo, cap + 1) - added)
      if begin < end {
        let count = end - begin
        let into = unsafe base + (from + begin - low)
        let out = unsafe base + (to + begin + added - lowTo)
        for index in 0..<count {
          let sum = unsafe out[index] &+ cost
          let old = unsafe into[index]
          unsafe into[index] = sum < old ? sum : old
        }
      }
      guard beyonds[place] != nil else { return }
      first = max(0, cap + 1 - added - low)
    }
    guard first < width else { return }
    for offset in first..<width {
      guard let next = arrival(place, low + offset + added, day) else { continue }
      let index = next.sum - lowTo
      guard index >= 0, index < widthTo else { continue }
      let sum = unsafe base[to + index] + cost + next.cost
      if unsafe sum < base[from + offset] { unsafe base[from + offset] = sum }
    }
  }

  /// A cheapest horizon of the table as filled: the class of every day; the first of equals.
  ///
  /// - Parameter costs: The costs it was filled with.
  /// - Returns: Classes by day.
  func cheapest(_ costs: [Value]) -> [Int] {
    let automaton = net.automaton
    var (state, sums) = (0, sums.starts)
    var path: [Int] = []
    path.reserveCapacity(automaton.days)
    for day in 0..<automaton.days {
      let left = values[
        net.offsets[net.automaton.firstState[day] + state]
          + cell(of: net.automaton.firstState[day] + state, sums)
      ]
      let layer = automaton.layers[day]
      for position in layer.edges(of: state) {
        let edge = layer.edges[position]
        let cost = costs[day * automaton.classCount + Int(edge.kindClass)]
        guard cost < Self.limit,
          let next = self.left(edge, sums, from: 0, on: day),
          cost + self.cost(of: edge) + next.cost + next.left == left
        else { continue }
        path.append(Int(edge.kindClass))
        state = Int(edge.target)
        for place in 0..<size {
          sums[place] = self.sums.step(place, sums[place], edge, on: day).sum
        }
        break
      }
    }
    return path
  }

  /// What a step from sums charges, and the least cost from where it leads; nil where it must not be.
  ///
  /// - Parameters:
  ///   - edge: The step.
  ///   - rows: Sums, those wanted from a position on.
  ///   - first: That position.
  ///   - day: The day.
  /// - Returns: The charge and what is left to pay.
  func left(
    _ edge: RosterAutomaton.Edge,
    _ rows: [Int],
    from first: Int,
    on day: Int
  ) -> (cost: Value, left: Value)? {
    let target = net.automaton.firstState[day + 1] + Int(edge.target)
    guard net.offsets[target + 1] > net.offsets[target] else { return nil }
    var (cell, cost) = (0, 0)
    for place in 0..<size {
      let step = sums.step(place, rows[first + place], edge, on: day)
      guard step.cost != .max else { return nil }
      let index = step.sum - Int(net.lows[target * size + place])
      let width = Int(net.widths[target * size + place])
      guard index >= 0, index < width else { return nil }
      cell = cell * width + index
      cost += step.cost
    }
    let left = values[net.offsets[target] + cell]
    return left < Self.limit ? (Value(cost * scale), left) : nil
  }
}
