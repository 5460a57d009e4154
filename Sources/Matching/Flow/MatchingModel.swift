// SPDX-License-Identifier: GPL-3.0-or-later
package import LinearProgramming
internal import NetworkFlow
internal import Optimizing
package import Street

/// Writes the network of a week as a mixed-integer program with goals as rows.
package enum MatchingModel {
  /// Whether all needs of a week are a flow (`docs/model.md` §3).
  package static func isFlow(_ week: Week) -> Bool {
    FlowReasons(Candidates(WeekFacts(week))).isFlow
  }

  /// Builds the model of one level; see `WeekModel.make`.
  package static func make(_ week: Week, level: Goal, levels: [LevelResult]) -> SparseModel {
    let setting = MatchingSetting(Candidates(WeekFacts(week)))
    let needs = Array(setting.candidates.facts.needs.indices)
    guard setting.reasons.isFlow else { return teams(setting, level: level, levels: levels) }
    let model = setting.model(needs, goals: setting.goals.subtracting([.floors]))
    var builder = GoalRows(setting, model)
    let before = setting.order.prefix { $0 != level }
    for goal in before {
      guard let known = levels.first(where: { $0.goal == goal }) else { continue }
      builder.freeze(goal, at: known.value)
    }
    return builder.finish(objective: level)
  }

  /// The integer program of a week that is no flow.
  private static func teams(
    _ setting: MatchingSetting,
    level: Goal,
    levels: [LevelResult]
  ) -> SparseModel {
    let program = TeamProgram(setting.candidates)
    let before = setting.order.prefix { $0 != level }
    var request = TeamRequest(
      needs: Array(setting.candidates.facts.needs.indices),
      room: program.resources.map(\.capacity),
      goals: Set(before).union([level])
    )
    for goal in before {
      guard let known = levels.first(where: { $0.goal == goal }) else { continue }
      let constant = setting.constant(goal)
      let cost = goal.isMaximised ? constant - known.value : known.value - constant
      request.frozen.append((goal, cost))
    }
    let columns = program.columns(request, setting)
    var model = columns.model(minimising: level)
    model.objectiveConstant = Double(setting.constant(level))
    if level.isMaximised {
      model.sense = .maximise
      model.costs = model.costs.map { -$0 }
    }
    return model
  }

  /// The network of one goal alone, nothing frozen, as a DIMACS minimum-cost flow problem.
  package static func dimacs(_ week: Week, level: Goal) -> [UInt8] {
    let setting = MatchingSetting(Candidates(WeekFacts(week)))
    let needs = Array(setting.candidates.facts.needs.indices)
    let leveled = setting.model(needs, goals: [level]).leveled
    let costs = leveled.costs(of: Stage(levels: [level.level], factors: [1]))
    var network = FlowNetwork()
    for supply in leveled.network.supplies { network.addNode(supply: supply) }
    for arc in leveled.network.arcs {
      network.addArc(
        from: leveled.network.tail(of: arc),
        to: leveled.network.head(of: arc),
        upper: leveled.network.upperBounds[arc.offset],
        cost: costs[arc.offset]
      )
    }
    return network.dimacsBytes()
  }
}

/// Gathers the rows of a model: nodes, then floors, then frozen goals.
private struct GoalRows {
  private let setting: MatchingSetting
  private let flow: FlowModel
  private var sparse = SparseModel(sense: .minimise)
  /// Cells of every column beyond its two nodes.
  private var extra: [[(row: Int, value: Double)]]
  private var floorRows: [(community: Int, row: Int)] = []
  private var frozenFloorRow: Int?

  init(_ setting: MatchingSetting, _ flow: FlowModel) {
    self.setting = setting
    self.flow = flow
    extra = Array(repeating: [], count: flow.leveled.network.arcCount)
    for supply in flow.leveled.network.supplies {
      _ = sparse.addRow(lower: Double(supply), upper: Double(supply))
    }
    addFloorRows()
  }

  /// shortfall(c) − points lost in c >= floor(c) − points asked in c.
  private mutating func addFloorRows() {
    let facts = setting.candidates.facts
    var rowOfNeed = [Int?](repeating: nil, count: facts.needs.count)
    for (number, community) in setting.floors.communities.enumerated() where community.floor > 0 {
      let asked = community.needs.reduce(0) { $0 + facts.needs[$1].points }
      let row = sparse.addRow(lower: Double(community.floor - asked), upper: .infinity)
      floorRows.append((number, row))
      for need in community.needs { rowOfNeed[need] = row }
    }
    var numberOfNode: [Int: Int] = [:]
    var next = 0
    for (node, meaning) in flow.nodes.enumerated() {
      if case .need = meaning {
        numberOfNode[node] = next
        next += 1
      }
    }
    for entry in flow.leveled.entries[Goal.needs.level] {
      let tail = flow.leveled.network.tail(of: ArcIndex(Int(entry.arc))).offset
      guard let need = numberOfNode[tail], let row = rowOfNeed[need] else { continue }
      extra[Int(entry.arc)].append((row, -Double(entry.cost)))
    }
  }

  mutating func freeze(_ goal: Goal, at value: Int) {
    if goal == .floors {
      frozenFloorRow = sparse.addRow(lower: Double(value), upper: Double(value))
      return
    }
    let cost = goal.isMaximised ? setting.constant(goal) - value : value - setting.constant(goal)
    let row = sparse.addRow(lower: Double(cost), upper: Double(cost))
    for entry in flow.leveled.entries[goal.level] {
      extra[Int(entry.arc)].append((row, Double(entry.cost)))
    }
  }

  mutating func finish(objective goal: Goal) -> SparseModel {
    let network = flow.leveled.network
    var costs = [Double](repeating: 0, count: network.arcCount)
    let sign: Double = goal.isMaximised ? -1 : 1
    if goal != .floors {
      for entry in flow.leveled.entries[goal.level] {
        costs[Int(entry.arc)] += sign * Double(entry.cost)
      }
      sparse.objectiveConstant = Double(setting.constant(goal))
    }
    sparse.sense = goal.isMaximised ? .maximise : .minimise
    for arc in network.arcs {
      sparse.addCell(row: network.tail(of: arc).offset, value: 1)
      sparse.addCell(row: network.head(of: arc).offset, value: -1)
      for cell in extra[arc.offset] { sparse.addCell(row: cell.row, value: cell.value) }
      _ = sparse.closeColumn(
        cost: costs[arc.offset],
        lower: 0,
        upper: Double(network.upperBounds[arc.offset]),
        isInteger: true
      )
    }
    for (_, row) in floorRows {
      sparse.addCell(row: row, value: 1)
      if let frozenFloorRow { sparse.addCell(row: frozenFloorRow, value: 1) }
      _ = sparse.closeColumn(
        cost: goal == .floors ? 1 : 0,
        lower: 0,
        upper: .infinity,
        isInteger: true
      )
    }
    return sparse
  }
}
