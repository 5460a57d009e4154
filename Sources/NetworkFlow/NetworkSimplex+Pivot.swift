// SPDX-License-Identifier: GPL-3.0-or-later

/// The cycle that an entering arc closes with the tree, and what limits the flow around it.
private struct PivotCycle {
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
  ///   - shape: The shape of the tree before and after.
  ///   - treeArcs: The arcs of the tree before and after.
  ///   - prices: The potentials before and after.
  /// - Returns: What left the tree.
  static func exchange(
    _ arc: Int32,
    _ entering: ResidualArc,
    room: Int64,
    capacity: Int64,
    in shape: inout [TreeLink],
    _ treeArcs: inout [TreeHook],
    _ prices: inout [Int64]
  ) -> PivotChange {
    var links = shape.mutableSpan
    var hooks = treeArcs.mutableSpan
    var potentials = prices.mutableSpan
    let cycle = cycle(of: entering, room: room, in: links, hooks)
    push(cycle, around: entering, in: links, &hooks)
    if cycle.leaving < 0 { return PivotChange() }
    let tail = Int(entering.tail)
    let head = Int(entering.head)
    let reduced = entering.cost &+ potentials[tail] &- potentials[head]
    let change = PivotChange(
      leavingNode: cycle.leaving,
      leavingArc: hooks[cycle.leaving].arc,
      isOnTailSide: cycle.isOnTailSide
    )
    let spare = room - cycle.units
    var hook = TreeHook(arc: arc, toward: spare, away: capacity - spare)
    if cycle.isOnTailSide {
      rehang(tail, on: head, by: hook, upTo: cycle.leaving, in: &links, &hooks)
      refresh(from: tail, shift: 0 &- reduced, in: &links, &potentials)
    } else {
      swap(&hook.toward, &hook.away)
      rehang(head, on: tail, by: hook, upTo: cycle.leaving, in: &links, &hooks)
      refresh(from: head, shift: reduced, in: &links, &potentials)
    }
    return change
  }

  /// Finds the last blocking arc in the direction of the flow, starting from the apex.
  ///
  /// Cunningham's rule: it keeps the tree strongly feasible. Flow runs down the tail side, over the
  /// entering arc and up the head side. So on the head side the blocking arc nearest the apex is
  /// the last (ties replace), then comes the entering arc, and on the tail side the one nearest the
  /// entering arc (ties keep); the head side wins ties, the tail side loses them.
  private static func cycle(
    of entering: ResidualArc,
    room: Int64,
    in links: borrowing MutableSpan<TreeLink>,
    _ hooks: borrowing MutableSpan<TreeHook>
  ) -> PivotCycle {
    var cycle = PivotCycle(units: room)
    var low = Int(entering.tail)
    var high = Int(entering.head)
    while low != high {
      if links[low].depth >= links[high].depth {
        if hooks[low].away < cycle.units {
          cycle.units = hooks[low].away
          cycle.leaving = low
          cycle.isOnTailSide = true
        }
        low = Int(links[low].parent)
      } else {
        if hooks[high].toward <= cycle.units {
          cycle.units = hooks[high].toward
          cycle.leaving = high
          cycle.isOnTailSide = false
        }
        high = Int(links[high].parent)
      }
    }
    cycle.apex = low
    return cycle
  }

  /// Sends the units around the cycle, over the tree arcs only.
  private static func push(
    _ cycle: PivotCycle,
    around entering: ResidualArc,
    in links: borrowing MutableSpan<TreeLink>,
    _ hooks: inout MutableSpan<TreeHook>
  ) {
    if cycle.units == 0 { return }
    var node = Int(entering.tail)
    while node != cycle.apex {
      hooks[node].away -= cycle.units
      hooks[node].toward += cycle.units
      node = Int(links[node].parent)
    }
    node = Int(entering.head)
    while node != cycle.apex {
      hooks[node].toward -= cycle.units
      hooks[node].away += cycle.units
      node = Int(links[node].parent)
    }
  }

  /// Cuts the tree above `last` and hangs the piece that holds `first` on the entering arc.
  ///
  /// - Parameters:
  ///   - first: The end of the entering arc inside the piece.
  ///   - parent: The other end.
  ///   - hook: The entering arc as seen from `first`.
  ///   - last: The node whose tree arc leaves.
  ///   - links: The shape of the tree.
  ///   - hooks: The arcs of the tree.
  private static func rehang(
    _ first: Int,
    on parent: Int,
    by hook: TreeHook,
    upTo last: Int,
    in links: inout MutableSpan<TreeLink>,
    _ hooks: inout MutableSpan<TreeHook>
  ) {
    var node = first
    var parent = parent
    var hook = hook
    while true {
      let oldParent = Int(links[node].parent)
      let oldHook = hooks[node]
      let next = links[node].nextSibling
      if oldHook.previousSibling >= 0 {
        links[Int(oldHook.previousSibling)].nextSibling = next
      } else {
        links[oldParent].firstChild = next
      }
      if next >= 0 { hooks[Int(next)].previousSibling = oldHook.previousSibling }
      let sibling = links[parent].firstChild
      if sibling >= 0 { hooks[Int(sibling)].previousSibling = Int32(node) }
      links[parent].firstChild = Int32(node)
      links[node].parent = Int32(parent)
      links[node].nextSibling = sibling
      hooks[node] = hook
      if node == last { return }
      hook.arc = oldHook.arc
      hook.toward = oldHook.away
      hook.away = oldHook.toward
      parent = node
      node = oldParent
    }
  }

  /// Shifts the potentials of a piece of the tree and sets its depths.
  private static func refresh(
    from top: Int,
    shift: Int64,
    in links: inout MutableSpan<TreeLink>,
    _ potentials: inout MutableSpan<Int64>
  ) {
    var node = top
    var depth = links[Int(links[top].parent)].depth &+ 1
    while true {
      potentials[node] &+= shift
      links[node].depth = depth
      let link = links[node]
      if link.firstChild >= 0 {
        node = Int(link.firstChild)
        depth &+= 1
        continue
      }
      if node == top { return }
      var next = link.nextSibling
      while next < 0 {
        node = Int(links[node].parent)
        depth &-= 1
        if node == top { return }
        next = links[node].nextSibling
      }
      node = Int(next)
    }
  }
}
