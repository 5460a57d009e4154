// SPDX-License-Identifier: GPL-3.0-or-later

/// The cycle that an entering arc closes with the tree, and what limits the flow around it.
struct PivotCycle {
  /// Units that can go around.
  var units: Int64
  /// The node whose tree arc blocks; −1 when the entering arc itself does.
  var leaving = -1
  /// Whether the blocking arc lies on the side of the entering arc's tail.
  var isOnTailSide = false
  /// Where both sides meet.
  var apex = -1
}

/// What a pivot took out of the tree.
struct PivotChange {
  /// The node that hung on the leaving arc; −1 when the entering arc only changed its bound.
  var leavingNode = -1
  /// The arc that left; −1 when it was artificial.
  var leavingArc: Int32 = -1
  /// Whether it lay on the side of the entering arc's tail.
  var isOnTailSide = false
}

extension NetworkSimplex {
  /// Sends what fits around the cycle of the entering arc and exchanges it for the blocking arc.
  ///
  /// - Parameters:
  ///   - arc: The entering arc.
  ///   - entering: The same in the direction in which flow is sent.
  ///   - room: Units that it can take in this direction.
  ///   - capacity: Units that it can take in all.
  ///   - tree: The tree before and after.
  ///   - prices: The potentials before and after.
  /// - Returns: What left the tree.
  static func exchange(
    _ arc: Int32,
    _ entering: ResidualArc,
    room: Int64,
    capacity: Int64,
    in tree: inout [TreeNode],
    _ prices: inout [Int64]
  ) -> PivotChange {
    var nodes = tree.mutableSpan
    var potentials = prices.mutableSpan
    let cycle = cycle(of: entering, room: room, in: nodes)
    push(cycle, around: entering, in: &nodes)
    if cycle.leaving < 0 { return PivotChange() }
    let tail = Int(entering.tail)
    let head = Int(entering.head)
    let reduced = entering.cost &+ potentials[tail] &- potentials[head]
    let change = PivotChange(
      leavingNode: cycle.leaving,
      leavingArc: nodes[cycle.leaving].arc,
      isOnTailSide: cycle.isOnTailSide
    )
    var record = TreeNode()
    record.arc = arc
    let spare = room - cycle.units
    if cycle.isOnTailSide {
      (record.parent, record.toward, record.away) = (entering.head, spare, capacity - spare)
      rehang(tail, as: record, upTo: cycle.leaving, in: &nodes)
      refresh(from: tail, shift: 0 &- reduced, in: &nodes, &potentials)
    } else {
      (record.parent, record.toward, record.away) = (entering.tail, capacity - spare, spare)
      rehang(head, as: record, upTo: cycle.leaving, in: &nodes)
      refresh(from: head, shift: reduced, in: &nodes, &potentials)
    }
    return change
  }

  /// Finds the last blocking arc in the direction of the flow, starting from the apex.
  ///
  /// Cunningham's rule: it keeps the tree strongly feasible. On the head side flow runs up, so the
  /// last blocking arc is the one nearest the apex (ties replace); then comes the entering arc; then
  /// the tail side, where flow runs down and the first in that order is nearest the apex, so ties
  /// keep the arc nearest the entering arc. The entering arc wins against the tail side.
  static func cycle(
    of entering: ResidualArc,
    room: Int64,
    in nodes: borrowing MutableSpan<TreeNode>
  ) -> PivotCycle {
    var cycle = PivotCycle(units: room)
    var low = Int(entering.tail)
    var high = Int(entering.head)
    while low != high {
      if nodes[low].depth >= nodes[high].depth {
        if nodes[low].away < cycle.units {
          cycle.units = nodes[low].away
          cycle.leaving = low
          cycle.isOnTailSide = true
        }
        low = Int(nodes[low].parent)
      } else {
        if nodes[high].toward <= cycle.units {
          cycle.units = nodes[high].toward
          cycle.leaving = high
          cycle.isOnTailSide = false
        }
        high = Int(nodes[high].parent)
      }
    }
    cycle.apex = low
    return cycle
  }

  /// Sends the units around the cycle, over the tree arcs only.
  static func push(
    _ cycle: PivotCycle,
    around entering: ResidualArc,
    in nodes: inout MutableSpan<TreeNode>
  ) {
    if cycle.units == 0 { return }
    var node = Int(entering.tail)
    while node != cycle.apex {
      nodes[node].away -= cycle.units
      nodes[node].toward += cycle.units
      node = Int(nodes[node].parent)
    }
    node = Int(entering.head)
    while node != cycle.apex {
      nodes[node].toward -= cycle.units
      nodes[node].away += cycle.units
      node = Int(nodes[node].parent)
    }
  }

  /// Cuts the tree above `last` and hangs the piece that holds `first` on the entering arc.
  ///
  /// - Parameters:
  ///   - first: The end of the entering arc inside the piece.
  ///   - record: Parent, arc and room that `first` gets.
  ///   - last: The node whose tree arc leaves.
  static func rehang(
    _ first: Int,
    as record: TreeNode,
    upTo last: Int,
    in nodes: inout MutableSpan<TreeNode>
  ) {
    var node = first
    var new = record
    while true {
      let old = nodes[node]
      detach(node, old, in: &nodes)
      attach(node, new, in: &nodes)
      if node == last { return }
      new.parent = Int32(node)
      new.arc = old.arc
      new.toward = old.away
      new.away = old.toward
      node = Int(old.parent)
    }
  }

  @inline(__always)
  private static func detach(_ node: Int, _ old: TreeNode, in nodes: inout MutableSpan<TreeNode>) {
    if old.previousSibling >= 0 {
      nodes[Int(old.previousSibling)].nextSibling = old.nextSibling
    } else {
      nodes[Int(old.parent)].firstChild = old.nextSibling
    }
    if old.nextSibling >= 0 {
      nodes[Int(old.nextSibling)].previousSibling = old.previousSibling
    }
  }

  @inline(__always)
  private static func attach(_ node: Int, _ new: TreeNode, in nodes: inout MutableSpan<TreeNode>) {
    let sibling = nodes[Int(new.parent)].firstChild
    nodes[node].parent = new.parent
    nodes[node].arc = new.arc
    nodes[node].toward = new.toward
    nodes[node].away = new.away
    nodes[node].previousSibling = -1
    nodes[node].nextSibling = sibling
    if sibling >= 0 { nodes[Int(sibling)].previousSibling = Int32(node) }
    nodes[Int(new.parent)].firstChild = Int32(node)
  }

  /// Shifts the potentials of a piece of the tree and sets its depths.
  static func refresh(
    from top: Int,
    shift: Int64,
    in nodes: inout MutableSpan<TreeNode>,
    _ potentials: inout MutableSpan<Int64>
  ) {
    var node = top
    while true {
      potentials[node] &+= shift
      let record = nodes[node]
      nodes[node].depth = nodes[Int(record.parent)].depth &+ 1
      if record.firstChild >= 0 {
        node = Int(record.firstChild)
        continue
      }
      while nodes[node].nextSibling < 0 || node == top {
        if node == top { return }
        node = Int(nodes[node].parent)
      }
      node = Int(nodes[node].nextSibling)
    }
  }
}
