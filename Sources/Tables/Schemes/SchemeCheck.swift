// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Questions whether the parts of a scheme fit together; what is there but wrong counts as there.
struct SchemeCheck {
  let scheme: Scheme
  let root: SchemeNode
  let fields: [SchemeKey: SchemeNode]

  /// Most partners that may have to hang together.
  static let mostConnected = 4

  func run() {
    for (goal, line) in scheme.goals { askGoal(goal, line) }
    let names = scheme.goals.map(\.goal)
    if !scheme.covers.isEmpty,
      !names.contains(where: { if case .cover = $0 { true } else { false } })
    {
      unused("必有(covers)", .covers, line: nil)
    }
    for (side, key, goal) in [
      (scheme.from, SchemeKey.from, PairGoal.Side.from), (scheme.to, .to, .to),
    ] {
      if side.target != nil, !usesTarget(goal) {
        unused("目标量(target)", key, line: side.targetLine)
      }
      if side.targetLine == nil, side.withinLine != nil {
        unused("幅度(within)", key, line: side.withinLine)
      }
    }
    askConnected()
    askRoles()
  }

  private func askGoal(_ goal: Scheme.Goal, _ line: Int?) {
    switch goal {
    case .cover where fields[.covers] == nil: need("齐全(cover)", "必有(covers)", line)
    case .band(let side):
      let target = side == .to ? scheme.to.targetLine : scheme.from.targetLine
      if target == nil { need("相对均衡(band)", "目标量(target)", line) }
    case .classes(let steps)
    where steps.contains { $0.isNeighbour } && fields[.neighbours] == nil:
      need("相邻(neighbour)", "相邻表(neighbours)", line)
    default: break
    }
  }

  private func askConnected() {
    guard fields[.neighbours] == nil else { return }
    for source in [scheme.from.common] + scheme.from.sources where source.isConnected == true {
      node(.from, line: source.line)
        .report(
          .connectedWithoutNeighbours,
          mend: Message(SchemeMend.write, .text("相邻表: {表: 网格邻接, 列: [网格, 相邻网格]}"))
        )
      return
    }
  }

  /// A role that a source names has a number, and no role has two.
  private func askRoles() {
    let names = scheme.roles.map(\.name)
    for (place, role) in scheme.roles.enumerated() where names[..<place].contains(role.name) {
      node(.roles, line: role.line)
        .report(.repeatedKey, .text(role.name), mend: Message(SchemeMend.keepOne))
    }
    guard !names.isEmpty else { return }
    let sources = [scheme.from.common] + (scheme.from.hasList ? scheme.from.sources : [])
    for source in sources {
      for name in Set([source.role].compactMap { $0 } + source.takesByRole.keys).sorted()
      where !names.contains(name) {
        node(.from, line: source.line)
          .report(
            .unknownRole,
            .text(name),
            mend: .useOneOf(names, for: name)
          )
      }
    }
  }

  private func usesTarget(_ side: PairGoal.Side) -> Bool {
    scheme.goals.contains { goal, _ in
      switch goal {
      case .band(let other), .balance(let other): other == side
      default: false
      }
    }
  }

  private func node(_ key: SchemeKey, line: Int?) -> SchemeNode {
    let node = fields[key] ?? root
    return node.child(node.node, key: node.key, line: line)
  }

  private func need(_ goal: String, _ what: String, _ line: Int?) {
    node(.goals, line: line)
      .report(
        .goalNeeds,
        .text(goal),
        .text(what),
        mend: Message(SchemeMend.write, .text("\(what): …"))
      )
  }

  private func unused(_ what: String, _ key: SchemeKey, line: Int?) {
    node(key, line: line).report(.unused, .text(what), mend: Message(SchemeMend.useOrDrop))
  }
}
