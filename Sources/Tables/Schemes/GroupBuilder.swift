// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Joins those who go as one.
struct GroupBuilder {
  let joins: [Int: SchemeColumns.Join]
  let side: Scheme.Side

  /// What joining gave.
  struct Result {
    var drafts: [EntityDraft]
    /// For each member of a group of two or more the id of its group.
    var members: [String: String] = [:]
    /// The members' own names and texts.
    var rows: [String: PairSide.Member] = [:]
  }

  /// Joins groups; those of `fixed` have a fixed place and so go by themselves.
  func join(
    _ drafts: [EntityDraft],
    fixed: Set<String>
  ) -> Result {
    guard side.group != nil else { return Result(drafts: drafts) }
    var result: [EntityDraft] = []
    var groups: [String: [EntityDraft]] = [:]
    for draft in drafts {
      if draft.group.isEmpty || fixed.contains(draft.entity.id) {
        result.append(draft)
      } else {
        groups[draft.group, default: []].append(draft)
      }
    }
    var members: [String: String] = [:]
    var rows: [String: PairSide.Member] = [:]
    var taken = Set(drafts.map(\.entity.id))
    for (name, group) in groups.sorted(by: { $0.key < $1.key }) {
      guard group.count > 1 else {
        result.append(group[0])
        continue
      }
      let ordered = group.sorted { $0.entity.id < $1.entity.id }
      // A group may bear the id of somebody; its own must differ from all.
      var id = name
      while taken.contains(id) { id = "同去-" + id }
      taken.insert(id)
      for draft in ordered {
        members[draft.entity.id] = id
        rows[draft.entity.id] = PairSide.Member(name: draft.entity.name, shown: draft.shown)
      }
      result.append(joined(ordered, id: id))
    }
    return Result(drafts: result, members: members, rows: rows)
  }

  private func joined(_ group: [EntityDraft], id: String) -> EntityDraft {
    var draft = group[0]
    draft.entity.id = id
    draft.entity.name = group.map(\.entity.name).filter { !$0.isEmpty }.joined(separator: "、")
    draft.entity.members = group.map(\.entity.id)
    draft.entity.heads = group.count
    draft.entity.size = group.reduce(0) { $0 + $1.entity.size }
    draft.entity.history = group.reduce(0) { $0 + $1.entity.history }
    draft.entity.least = group.map(\.entity.least).max() ?? 0
    draft.entity.most = group.map(\.entity.most).min() ?? 0
    draft.entity.priority = group.reduce(0) { $0 + $1.entity.priority }
    draft.entity.point = middle(group.compactMap(\.entity.point))
    for column in draft.tokens.indices {
      draft.tokens[column] = joined(group.map { $0.tokens[column] }, joins[column] ?? .union)
    }
    for place in draft.partners.indices {
      var seen: Set<String> = []
      draft.partners[place] = group.flatMap { $0.partners[place] }
        .filter { seen.insert($0).inserted }
    }
    return draft
  }

  private func joined(_ cells: [[Int32]], _ join: SchemeColumns.Join) -> [Int32] {
    switch join {
    case .union:
      var seen: Set<Int32> = []
      return cells.flatMap { $0 }.filter { seen.insert($0).inserted }
    case .all: return cells.allSatisfy { !$0.isEmpty } ? cells[0] : []
    case .smallest: return cells.compactMap(\.first).min().map { [$0] } ?? []
    case .largest: return cells.compactMap(\.first).max().map { [$0] } ?? []
    }
  }

  /// The mean of points, by coordinate.
  private func middle(_ points: [PairPoint]) -> PairPoint? {
    guard !points.isEmpty else { return nil }
    var (x, y, isPlane) = (0.0, 0.0, false)
    for point in points {
      switch point {
      case .plane(let first, let second): (x, y, isPlane) = (x + first, y + second, true)
      case .globe(let coordinate):
        (x, y) = (x + coordinate.longitude, y + coordinate.latitude)
      }
    }
    let count = Double(points.count)
    if isPlane { return .plane(x: x / count, y: y / count) }
    return Coordinate(latitude: y / count, longitude: x / count).map { .globe($0) }
  }
}
