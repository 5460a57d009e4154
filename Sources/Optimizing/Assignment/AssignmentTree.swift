// SPDX-License-Identifier: GPL-3.0-or-later

/// Looks for an assignment of at most a target cost, or proves that there is none: depth first,
/// with prices bettered at every node and pairs taken out that the target rules out.
///
/// - Note: Source: M. Posta, J. A. Ferland, P. Michelon, An exact method with variable fixing for
///   solving the generalized assignment problem, Comput. Optim. Appl. 52, 2012. Differs from it in:
///   a branch for every agent of a job, bounds of pairs that count the job's other agents.
struct AssignmentTree: Sendable {
  /// How a part of the search ended.
  enum Outcome: Sendable {
    /// An assignment of at most the target.
    case found([Int])
    /// There is none.
    case exhausted
    /// Not known yet.
    case open
  }

  /// A node with what is decided there and not yet worked out: siblings share their memory.
  private struct Branch: Sendable {
    var node: AssignmentNode
    var prices: [Int]
    var depth: Int
    var pending: (job: Int, agent: Int)?
  }

  /// What an assignment must not cost more than; may fall while the search goes on.
  var target: Int
  /// Steps of the prices at the first node, and at every other.
  private let steps: (root: Int, node: Int)
  private var stack: [Branch]
  /// Nodes looked at.
  private(set) var nodes = 0

  init(
    root: AssignmentNode,
    prices: [Int],
    target: Int,
    rootSteps: Int,
    nodeSteps: Int = 30
  ) {
    self.target = target
    steps = (rootSteps, nodeSteps)
    stack = root.isDead ? [] : [Branch(node: root, prices: prices, depth: 0)]
  }

  /// Goes on until so much work is done, so many nodes are looked at, or the search is over.
  ///
  /// - Parameters:
  ///   - bound: Bounds the nodes; its tables are overwritten.
  ///   - limit: Work at most, as `bound` counts it.
  ///   - nodeLimit: Nodes at most.
  ///   - shouldStop: Whether to end at once.
  /// - Returns: What is known now.
  mutating func advance(
    with bound: inout AssignmentBound,
    work limit: Int,
    nodes nodeLimit: Int = .max,
    shouldStop: () -> Bool
  ) -> Outcome {
    let last = bound.work + limit
    let lastNode = nodeLimit > .max - nodes ? .max : nodes + nodeLimit
    while bound.work < last, nodes < lastNode {
      guard let branch = stack.popLast() else { return .exhausted }
      nodes += 1
      switch expand(branch, &bound, shouldStop) {
      case .found(let agents): return .found(agents)
      case .exhausted: continue
      case .open:
        stack.append(branch)
        return .open
      }
    }
    return stack.isEmpty ? .exhausted : .open
  }

  /// Looks into one node; what is left of it goes on the stack.
  private mutating func expand(
    _ branch: Branch,
    _ bound: inout AssignmentBound,
    _ shouldStop: () -> Bool
  ) -> Outcome {
    var branch = branch
    let problem = bound.problem
    if let (job, agent) = branch.pending {
      branch.node.decide(job, agent, problem)
      branch.node.settle(problem)
      guard !branch.node.isDead else { return .exhausted }
    }
    guard let bounds = tighten(&branch, &bound, shouldStop) else { return .exhausted }
    if shouldStop() { return .open }
    if branch.node.isWhole {
      return branch.node.cost <= target ? .found(branch.node.agents) : .exhausted
    }
    guard let job = branchingJob(branch.node, bounds, problem) else { return .exhausted }
    let agents = problem.capacities.indices
      .filter { branch.node.isOpen[problem.pair($0, job)] }
      .sorted { (bounds[problem.pair($1, job)], $1) < (bounds[problem.pair($0, job)], $0) }
    for agent in agents {
      stack.append(
        Branch(
          node: branch.node,
          prices: branch.prices,
          depth: branch.depth + 1,
          pending: (job, agent)
        )
      )
    }
    return .exhausted
  }

  /// Betters the prices of a node and takes out what the target rules out.
  ///
  /// - Returns: The bounds of its pairs; nil when the node holds nothing within the target.
  private mutating func tighten(
    _ branch: inout Branch,
    _ bound: inout AssignmentBound,
    _ shouldStop: () -> Bool
  ) -> [Int]? {
    let problem = bound.problem
    let isRoot = branch.depth == 0
    let (steps, patience) = isRoot ? (steps.root, 20) : (steps.node, 5)
    var slopes = [Double](repeating: 0, count: problem.jobCount)
    var prices = branch.prices
    var (best, theta, sinceBetter) = (Int.min, isRoot ? 1.0 : 0.5, 0)
    for step in 0...steps where !shouldStop() {
      bound.evaluate(branch.node, prices)
      if AssignmentBound.whole(bound.value) > target { return nil }
      sinceBetter += 1
      if bound.value > best {
        (best, branch.prices, sinceBetter) = (bound.value, prices, 0)
        if step % 5 == 0, !close(&branch.node, bound.pairBounds(branch.node, prices), problem) {
          return nil
        }
      } else if sinceBetter >= patience {
        (theta, sinceBetter) = (theta * 0.6, 0)
      }
      if branch.node.isWhole { return [] }
      let gap = Double((target + 1) * AssignmentBound.scale - bound.value)
      guard step < steps, theta > 1e-3,
        bound.step(&prices, branch.node, &slopes, by: theta * max(gap, 1))
      else { break }
    }
    bound.evaluate(branch.node, branch.prices)
    let bounds = bound.pairBounds(branch.node, branch.prices)
    return close(&branch.node, bounds, problem) ? bounds : nil
  }

  /// Takes out pairs whose bound is above the target; false when nothing is left.
  private func close(
    _ node: inout AssignmentNode,
    _ bounds: [Int],
    _ problem: AssignmentProblem
  ) -> Bool {
    for agent in problem.capacities.indices {
      for job in node.agents.indices where node.agents[job] < 0 {
        let pair = problem.pair(agent, job)
        if node.isOpen[pair], AssignmentBound.whole(bounds[pair]) > target {
          node.close(agent, job, problem)
        }
      }
    }
    node.settle(problem)
    return !node.isDead && !(node.isWhole && node.cost > target)
  }

  /// The job with the fewest agents left, among those the one whose branches are bounded highest.
  private func branchingJob(
    _ node: AssignmentNode,
    _ bounds: [Int],
    _ problem: AssignmentProblem
  ) -> Int? {
    var best: (job: Int, choices: Int, height: Int)?
    for job in node.agents.indices where node.agents[job] < 0 {
      var height = 0
      for agent in problem.capacities.indices where node.isOpen[problem.pair(agent, job)] {
        height += bounds[problem.pair(agent, job)]
      }
      let choices = node.choices[job]
      if best.map({ ($0.choices, -$0.height) > (choices, -height) }) ?? true {
        best = (job, choices, height)
      }
    }
    return best?.job
  }
}
