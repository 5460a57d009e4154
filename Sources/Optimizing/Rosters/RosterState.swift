// SPDX-License-Identifier: GPL-3.0-or-later

/// A roster under change: who does what, how many heads every cover has, and what it costs.
struct RosterState: Sendable {
  let model: RosterModel
  /// By person; nil for somebody not in it at the moment.
  private(set) var columns: [RosterColumn?]
  private(set) var heads: [Int]
  private(set) var cost: Int

  init(_ model: RosterModel) {
    self.model = model
    columns = Array(repeating: nil, count: model.people.count)
    heads = Array(repeating: 0, count: model.covers.count)
    cost = model.covers.reduce(0) { $0 + $1.cost(of: 0) }
  }

  /// Takes somebody out.
  mutating func remove(_ person: Int) {
    guard let column = columns[person] else { return }
    change(column, by: -1)
    cost -= column.cost
    columns[person] = nil
  }

  /// Gives somebody a horizon.
  mutating func put(_ column: RosterColumn) {
    remove(column.person)
    change(column, by: 1)
    cost += column.cost
    columns[column.person] = column
  }

  private mutating func change(_ column: RosterColumn, by sign: Int) {
    var (heads, cost) = (heads, cost)
    self.heads = []
    for duty in column.duties where duty >= 0 {
      model.credits(of: Int(duty), by: column.person) { cover, amount in
        cost -= model.covers[cover].cost(of: heads[cover])
        heads[cover] += sign * amount
        cost += model.covers[cover].cost(of: heads[cover])
      }
    }
    self.heads = heads
    self.cost = cost
  }

  /// What a duty would change at covers if somebody not in it took it on.
  @inline(__always)
  func margin(of duty: Int, by person: Int) -> Int {
    var margin = 0
    model.credits(of: duty, by: person) { cover, amount in
      let own = model.covers[cover]
      margin += own.cost(of: heads[cover] + amount) - own.cost(of: heads[cover])
    }
    return margin
  }

  /// The roster; days off for people not in it.
  var roster: Roster {
    Roster(
      duties: columns.map { $0?.duties.map(Int.init) ?? Array(repeating: -1, count: model.days) }
    )
  }
}
