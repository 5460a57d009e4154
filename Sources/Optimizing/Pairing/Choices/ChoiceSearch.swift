// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control

/// Betters who of the second side has partners by exchanging one for another, everybody of the first
/// side going where it costs least meanwhile.
///
/// - Note: Source: M. B. Teitz, P. Bart, Heuristic methods for estimating the generalized vertex median
///   of a weighted graph, Operations Research 16, 1968; with limits on how many come.
struct ChoiceSearch {
  let instance: ChoiceInstance
  private let stop: StopSignal?
  /// Whether each of the second side may have partners.
  private(set) var isOpen: [Bool]
  /// How many are open besides those who have fixed partners.
  private(set) var openCount = 0
  /// The pair by which each goes, or −1.
  private(set) var taken: [Int32]
  /// The pairs by which people come to each of the second side.
  private var comers: [[Int32]]
  /// What everything costs, but for a constant.
  private(set) var value = 0
  /// The cheapest pairs of each of the first side.
  private let near: [[Int32]]
  private var trail: [Change] = []

  private enum Change {
    case went(Int32, before: Int32)
    case toggled(Int32)
  }

  init(_ instance: ChoiceInstance, stop: StopSignal?) {
    self.instance = instance
    self.stop = stop
    isOpen = instance.taken
    taken = Array(repeating: -1, count: instance.model.fromCount)
    comers = Array(repeating: [], count: instance.model.toCount)
    near = (0..<instance.model.fromCount)
      .map { from in
        instance.model.pairs(of: from)
          .sorted { (instance.costs[$0], $0) < (instance.costs[$1], $1) }
          .prefix(16).map { Int32($0) }
      }
    value = instance.nowhere.reduce(0) { $0 + max(0, $1) }
  }

  // MARK: Changes that can be taken back

  private func cost(of from: Int) -> Int {
    taken[from] < 0 ? max(0, instance.nowhere[from]) : instance.costs[Int(taken[from])]
  }

  private func rise(_ to: Int, by step: Int) -> Int {
    guard let loads = instance.loads[to] else { return 0 }
    let load = comers[to].count
    return loads[min(loads.count - 1, load + step)] - loads[min(loads.count - 1, load)]
  }

  private mutating func send(_ from: Int, by pair: Int32) {
    let before = taken[from]
    guard before != pair else { return }
    value -= cost(of: from)
    if before >= 0 {
      let to = Int(instance.model.ends[Int(before)])
      value += rise(to, by: -1)
      if let place = comers[to].firstIndex(of: before) {
        comers[to].swapAt(place, comers[to].count - 1)
        comers[to].removeLast()
      }
    }
    taken[from] = pair
    if pair >= 0 {
      let to = Int(instance.model.ends[Int(pair)])
      value += rise(to, by: 1)
      comers[to].append(pair)
    }
    value += cost(of: from)
    trail.append(.went(Int32(from), before: before))
  }

  private mutating func toggle(_ to: Int) {
    isOpen[to].toggle()
    openCount += isOpen[to] ? 1 : -1
    trail.append(.toggled(Int32(to)))
  }

  private mutating func undo() {
    while let change = trail.popLast() {
      switch change {
      case .went(let from, let before):
        send(Int(from), by: before)
        trail.removeLast()
      case .toggled(let to):
        toggle(Int(to))
        trail.removeLast()
      }
    }
  }

  private func hasRoom(_ to: Int) -> Bool { comers[to].count < instance.room[to] }

  // MARK: Opening and closing

  /// What those who would gain by coming to somebody save, the most first.
  private func gains(_ to: Int) -> [(gain: Int, pair: Int32)] {
    var found: [(gain: Int, pair: Int32)] = []
    for pair in instance.pairs(to: to) {
      let gain = cost(of: Int(instance.origins[Int(pair)])) - instance.costs[Int(pair)]
      if gain > 0 { found.append((gain, pair)) }
    }
    if found.count > instance.room[to] {
      found.sort { ($0.gain, $1.pair) > ($1.gain, $0.pair) }
      found.removeLast(found.count - instance.room[to])
    }
    return found
  }

  private func gain(_ to: Int) -> Int { gains(to).reduce(0) { $0 + $1.gain } }

  private mutating func open(_ to: Int) {
    toggle(to)
    for (_, pair) in gains(to) { send(Int(instance.origins[Int(pair)]), by: pair) }
  }

  /// The cheapest open place with room for somebody, besides one.
  private func refuge(_ from: Int, besides: Int) -> Int32 {
    var (best, found) = (max(0, instance.nowhere[from]), Int32(-1))
    for pair in instance.model.pairs(of: from) {
      let to = Int(instance.model.ends[pair])
      guard isOpen[to], to != besides, hasRoom(to) else { continue }
      let cost = instance.costs[pair] + rise(to, by: 1)
      if cost < best { (best, found) = (cost, Int32(pair)) }
    }
    return found
  }

  private mutating func close(_ to: Int) {
    for pair in comers[to].sorted() {
      let from = Int(instance.origins[Int(pair)])
      send(from, by: refuge(from, besides: to))
    }
    toggle(to)
  }

  /// What closing somebody costs at least, if all who come find room elsewhere.
  private func loss(_ to: Int) -> Int {
    comers[to]
      .reduce(0) { sum, pair in
        let from = Int(instance.origins[Int(pair)])
        let next = refuge(from, besides: to)
        return sum + (next < 0 ? max(0, instance.nowhere[from]) : instance.costs[Int(next)])
          - instance.costs[Int(pair)]
      }
  }

  // MARK: Going elsewhere

  /// Sends somebody where it costs less, others making room.
  private mutating func better(_ from: Int) -> Bool {
    let start = value
    for pair in near[from] {
      let to = Int(instance.model.ends[Int(pair)])
      guard isOpen[to], pair != taken[from], instance.costs[Int(pair)] < cost(of: from) else {
        continue
      }
      let mark = trail.count
      let before = value
      if hasRoom(to) {
        send(from, by: pair)
      } else {
        send(from, by: pair)
        makeRoom(to, from)
      }
      if value >= before { undo(to: mark) }
    }
    return value < start
  }

  /// Sends the one away from a full place whom it costs least.
  private mutating func makeRoom(_ to: Int, _ newcomer: Int) {
    var (best, leaving, next) = (Int.max, -1, Int32(-1))
    for pair in comers[to] {
      let other = Int(instance.origins[Int(pair)])
      guard other != newcomer else { continue }
      let refuge = refuge(other, besides: to)
      let cost = refuge < 0 ? max(0, instance.nowhere[other]) : instance.costs[Int(refuge)]
      let rise = cost - instance.costs[Int(pair)]
      if rise < best { (best, leaving, next) = (rise, other, refuge) }
    }
    if leaving >= 0 { send(leaving, by: next) }
  }

  private mutating func undo(to mark: Int) {
    while trail.count > mark, let change = trail.popLast() {
      if case .went(let from, let before) = change {
        send(Int(from), by: before)
        trail.removeLast()
      }
    }
  }

  // MARK: Searching

  /// Begins with these open, and as many more as may be.
  mutating func begin(_ wanted: [Int]) {
    trail.removeAll()
    for to in isOpen.indices where isOpen[to] && !instance.taken[to] { close(to) }
    for to in wanted where !isOpen[to] && openCount < instance.most { toggle(to) }
    assign()
    fill()
    trail.removeAll()
  }

  /// Everybody goes where it costs least and there is room, the cheapest first.
  private mutating func assign() {
    for from in taken.indices { send(from, by: -1) }
    var pairs: [Int32] = []
    for to in isOpen.indices where isOpen[to] { pairs += instance.pairs(to: to) }
    pairs.sort { (instance.costs[Int($0)], $0) < (instance.costs[Int($1)], $1) }
    for pair in pairs {
      let from = Int(instance.origins[Int(pair)])
      let to = Int(instance.model.ends[Int(pair)])
      let rise = instance.costs[Int(pair)] + rise(to, by: 1)
      guard taken[from] < 0, hasRoom(to), rise < instance.nowhere[from] else { continue }
      send(from, by: pair)
    }
    trail.removeAll()
  }

  /// Opens where most is saved, until as many are open as may be.
  ///
  /// It does so even when time is up, so that there is a plan to speak of. Savings shrink as others open:
  /// only what seems to save most is worked out anew.
  private mutating func fill() {
    guard openCount < instance.most else { return }
    var gains = isOpen.indices.map { isOpen[$0] ? 0 : gain($0) }
    var isStale = Array(repeating: false, count: gains.count)
    while openCount < instance.most {
      guard let best = gains.indices.max(by: { (gains[$0], $1) < (gains[$1], $0) }),
        gains[best] > 0
      else { return }
      if isStale[best] {
        gains[best] = gain(best)
        isStale[best] = false
        continue
      }
      let mark = trail.count
      open(best)
      gains[best] = 0
      for change in trail[mark...] {
        guard case .went(let from, _) = change else { continue }
        for pair in instance.model.pairs(of: Int(from)) {
          isStale[Int(instance.model.ends[pair])] = true
        }
      }
    }
  }

  /// Changes until nothing gets better, or so many rounds.
  mutating func improve(rounds: Int) {
    for _ in 0..<rounds {
      let before = value
      for from in taken.indices { _ = better(from) }
      trail.removeAll()
      exchangeNearby()
      exchangeFar()
      if value >= before || stop?.isStopped == true { return }
    }
  }

  private mutating func attempt(close to: Int, open other: Int) -> Bool {
    let before = value
    trail.removeAll(keepingCapacity: true)
    open(other)
    close(to)
    var moved: [Int] = []
    for case .went(let from, _) in trail { moved.append(Int(from)) }
    for from in moved { _ = better(from) }
    if value < before { return true }
    undo()
    return false
  }

  /// Exchanges somebody open for somebody whom those who come would like as well.
  private mutating func exchangeNearby() {
    for to in isOpen.indices where isOpen[to] && !instance.taken[to] {
      if stop?.isStopped == true { return }
      var others: Set<Int32> = []
      for pair in comers[to] {
        for next in near[Int(instance.origins[Int(pair)])] {
          others.insert(instance.model.ends[Int(next)])
        }
      }
      for other in others.sorted() where !isOpen[Int(other)] {
        if attempt(close: to, open: Int(other)) { break }
      }
    }
  }

  /// Closes where little is lost and opens where much is gained.
  private mutating func exchangeFar() {
    let gains = isOpen.indices.filter { !isOpen[$0] }.map { (gain: gain($0), to: $0) }
      .sorted { ($0.gain, $1.to) > ($1.gain, $0.to) }
    let losses = isOpen.indices.filter { isOpen[$0] && !instance.taken[$0] }
      .map { (loss: loss($0), to: $0) }.sorted { ($0.loss, $0.to) < ($1.loss, $1.to) }
    var next = 0
    var failures = 0
    for (gain, to) in gains {
      guard next < losses.count, gain > losses[next].loss, failures < 400 else { return }
      if stop?.isStopped == true { return }
      guard !isOpen[to], self.gain(to) > losses[next].loss else { continue }
      if attempt(close: losses[next].to, open: to) { next += 1 } else { failures += 1 }
    }
  }
}
