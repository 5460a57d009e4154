// SPDX-License-Identifier: GPL-3.0-or-later
internal import Control
internal import NetworkFlow
internal import Street

/// The days of some batches as a flow of minimum cost.
///
/// Batch → day of its person → day of the team → end; the load of a person's day and of a team's day cost
/// their squares, avoided days and the distance from the best day a price each.
struct VisitFlow {
  /// Batches of one team in days that hang together.
  struct Group: Sendable {
    var batches: [VisitBatch]
    var hasTeam: Bool
  }

  struct Answer: Sendable {
    var placed: [(batch: VisitBatch, day: Int)] = []
    var left: [VisitBatch] = []
    var value = 0
    var bound = 0
    var isWhole = true

    mutating func add(_ other: Answer) {
      placed += other.placed
      left += other.left
      value += other.value
      bound += other.bound
      isWhole = isWhole && other.isWhole
    }
  }

  /// Prices; what is not placed costs more than anything else that one more batch could cause.
  static let missing: Int64 = 1_000_000_000_000
  static let avoided: Int64 = 100_000
  /// For each day that what is overdue waits: five days are as much as an avoided day.
  static let lateness: Int64 = 20_000
  static let personSquare: Int64 = 64
  static let teamSquare: Int64 = 8

  private let subject: VisitCase
  private let book: VisitDayBook
  private let group: Group
  private var network = FlowNetwork()
  private var arcs: [(arc: ArcIndex, batch: Int, day: Int)] = []

  init(_ subject: VisitCase, _ book: VisitDayBook, _ group: Group) {
    self.subject = subject
    self.book = book
    self.group = group
  }

  /// Batches that share no day of a person or team are solved apart.
  static func groups(of batches: [VisitBatch], in subject: VisitCase) -> [Group] {
    var byOwner: [String: [VisitBatch]] = [:]
    for batch in batches {
      let person = subject.people[batch.person]
      let key = person.team.map { "t" + $0.text } ?? "p" + person.id.text
      byOwner[key, default: []].append(batch)
    }
    var result: [Group] = []
    for (key, own) in byOwner.sorted(by: { $0.key < $1.key }) {
      var end = Int.min
      for (_, batch) in own.enumerated()
        .sorted(by: { ($0.element.first, $0.offset) < ($1.element.first, $1.offset) })
      {
        if batch.first > end {
          result.append(Group(batches: [], hasTeam: key.hasPrefix("t")))
        }
        result[result.count - 1].batches.append(batch)
        end = max(end, batch.last)
      }
    }
    return result
  }

  func solve(stop: StopSignal?) throws(FlowError) -> Answer {
    var copy = self
    try copy.build()
    var simplex = try NetworkSimplex(copy.network)
    let outcome = simplex.solve(stop: stop)
    var answer = Answer()
    var isPlaced = Array(repeating: false, count: group.batches.count)
    if simplex.isFeasible {
      for (arc, batch, day) in copy.arcs where simplex.flow(of: arc) > 0 {
        isPlaced[batch] = true
        answer.placed.append((group.batches[batch], day))
      }
    }
    answer.left = group.batches.indices.filter { !isPlaced[$0] }.map { group.batches[$0] }
    let unplaced = answer.left.reduce(0) { $0 + Int64($1.times.count) * Self.missing }
    answer.isWhole = outcome == .optimal
    answer.value = Int(clamping: simplex.objective - Int128(unplaced))
    answer.bound = answer.isWhole ? answer.value : 0
    return answer
  }

  private mutating func build() throws(FlowError) {
    let sink = network.addNode(supply: Int64(-group.batches.count))
    var personDays: [[Int]: NodeIndex] = [:]
    var teamDays: [Int: NodeIndex] = [:]
    let longest = longestBatches
    for (index, batch) in group.batches.enumerated() {
      let node = network.addNode(supply: 1)
      network.addArc(
        from: node,
        to: sink,
        upper: 1,
        cost: Self.missing * Int64(batch.times.count)
      )
      let duty = subject.duties[batch.times[0].duty]
      for day in batch.first...batch.last where subject.allows(duty, on: day) {
        let room = book.room(for: longest[batch.person] ?? batch.minutes, of: batch.person, on: day)
        guard room > 0 else { continue }
        let place: NodeIndex
        if let known = personDays[[batch.person, day]] {
          place = known
        } else {
          place = network.addNode()
          personDays[[batch.person, day]] = place
          let next = group.hasTeam ? teamDay(day, &teamDays) : sink
          try network.addConvexArc(
            from: place,
            to: next,
            pieces: squares(room, Self.personSquare, from: book.timesOut(batch.person, on: day))
          )
        }
        arcs.append(
          (
            network.addArc(from: node, to: place, upper: 1, cost: cost(of: batch, on: day)), index,
            day
          )
        )
      }
    }
    try closeTeamDays(teamDays, into: sink)
  }

  /// Minutes of the longest batch of each person, by which days are filled.
  private var longestBatches: [Int: Int] {
    Dictionary(group.batches.map { ($0.person, $0.minutes) }, uniquingKeysWith: max)
  }

  /// Leads every day of the team to the end, at the price of the square of its load.
  private mutating func closeTeamDays(
    _ teamDays: [Int: NodeIndex],
    into sink: NodeIndex
  ) throws(FlowError) {
    guard let first = group.batches.map(\.first).min(), let last = group.batches.map(\.last).max()
    else { return }
    let fair = group.batches.count / max(1, (last - first + 1) * 2 / 3) + 1
    for (_, node) in teamDays.sorted(by: { $0.key < $1.key }) {
      var pieces = squares(min(4 * fair, group.batches.count), Self.teamSquare, from: 0)
      // Beyond four times the fair share the cost goes on in a straight line.
      pieces.append(
        FlowNetwork.Piece(
          capacity: Int64(group.batches.count),
          unitCost: (pieces.last?.unitCost ?? 0) + 2 * Self.teamSquare
        )
      )
      try network.addConvexArc(from: node, to: sink, pieces: pieces)
    }
  }

  private mutating func teamDay(_ day: Int, _ known: inout [Int: NodeIndex]) -> NodeIndex {
    if let node = known[day] { return node }
    let node = network.addNode()
    known[day] = node
    return node
  }

  private func squares(_ count: Int, _ price: Int64, from start: Int) -> [FlowNetwork.Piece] {
    (0..<count)
      .map {
        FlowNetwork.Piece(capacity: 1, unitCost: price * Int64(2 * (start + $0) + 1))
      }
  }

  private func cost(of batch: VisitBatch, on day: Int) -> Int64 {
    var cost: Int64 = 0
    let isAvoided = subject.dayTypes[day] == .makeUpWorkday || subject.eventDays.contains(day)
    for time in batch.times {
      if isAvoided { cost += Self.avoided }
      if time.isOverdue { cost += Self.lateness * Int64(day - time.first) }
      cost += Int64(abs(day - time.target))
    }
    return cost
  }
}
