// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The potentials of every node in every stage, the missing ones filled in.
struct StagePotentials: Sendable {
  /// Largest potential and largest packed cost that keep every sum inside 64 bits.
  static let limit = 1 << 60

  let stageCount: Int
  /// Potential of a node in a stage, at node × stages + stage.
  private(set) var values: [Int]

  /// Reads a certificate; nil if a potential is too large to be computed with.
  ///
  /// Keys that name no node of the network are passed over: nothing hangs on them.
  init?(_ stages: [CertificateStage], _ map: FlowMap, _ week: WeekReading) {
    stageCount = stages.count
    let missing = Int.min
    values = [Int](repeating: missing, count: map.nodeCount * stages.count)
    for (number, stage) in stages.enumerated() {
      for (key, value) in stage.potentials {
        guard (-Self.limit...Self.limit).contains(value) else { return nil }
        guard let node = map.node(for: key, in: week) else { continue }
        values[node * stageCount + number] = value
      }
    }
    fill(map, week, missing)
  }

  /// Parents come before children: the sink, units and shortages, needs, providers, days, cells.
  private mutating func fill(_ map: FlowMap, _ week: WeekReading, _ missing: Int) {
    for stage in 0..<stageCount { values[map.sink * stageCount + stage] = 0 }
    let firstProvider = week.needs.count
    let firstUnit = firstProvider + week.providers.count
    for node in Array(0..<firstProvider) + Array(firstUnit..<map.sink) {
      for place in places(of: node) where values[place] == missing { values[place] = 0 }
    }
    for node in Array(firstProvider..<firstUnit) + Array((map.sink + 1)..<map.nodeCount) {
      let above = map.parent[node] * stageCount
      for (stage, place) in places(of: node).enumerated() where values[place] == missing {
        values[place] = values[above + stage]
      }
    }
  }

  private func places(of node: Int) -> Range<Int> {
    node * stageCount..<(node + 1) * stageCount
  }

  /// The potential of a node in a stage.
  func potential(of node: Int, in stage: Int) -> Int { values[node * stageCount + stage] }
}
