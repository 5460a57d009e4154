// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Questions whether the parts of a scheme fit together.
struct SchemeCheck {
  let scheme: Scheme
  let root: SchemeNode

  /// Most partners that may have to hang together.
  static let mostConnected = 4

  func run(goals: SchemeNode?, to: SchemeNode?) {
    for (goal, _) in scheme.goals {
      switch goal {
      case .cover where scheme.covers.isEmpty: need("齐全(cover)", "必有(covers)", goals)
      case .band(let side):
        let target = side == .to ? scheme.to.target : scheme.from.target
        if target == nil { need("相对均衡(band)", "目标量(target)", goals) }
      case .keep where scheme.previous.isEmpty: break
      case .classes(let steps)
      where steps.contains { $0.isNeighbour } && scheme.neighbours == nil:
        need("相邻(neighbour)", "相邻表(neighbours)", goals)
      default: break
      }
    }
    let names = scheme.goals.map(\.goal)
    if !scheme.covers.isEmpty,
      !names.contains(where: { if case .cover = $0 { true } else { false } })
    {
      unused("必有(covers)")
    }
    if scheme.to.target != nil, !usesTarget(.to) { unused("目标量(target)") }
    if scheme.from.target != nil, !usesTarget(.from) { unused("目标量(target)") }
    let sources = [scheme.from.common] + scheme.from.sources
    if sources.contains(where: { $0.isConnected == true }), scheme.neighbours == nil {
      root.report(
        .connectedWithoutNeighbours,
        mend: Message(SchemeMend.write, .text("相邻表: {表: 网格邻接, 列: [网格, 相邻网格]}"))
      )
    }
    for role in scheme.roles where scheme.roles.count(where: { $0.name == role.name }) > 1 {
      root.report(.repeatedKey, .text(role.name), mend: Message(SchemeMend.keepOne))
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

  private func need(_ goal: String, _ what: String, _ node: SchemeNode?) {
    (node ?? root)
      .report(
        .goalNeeds,
        .text(goal),
        .text(what),
        mend: Message(SchemeMend.write, .text("\(what): …"))
      )
  }

  private func unused(_ what: String) {
    root.report(.unused, .text(what), mend: Message(SchemeMend.useOrDrop))
  }
}
