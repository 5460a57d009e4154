// SPDX-License-Identifier: GPL-3.0-or-later
public import Control

/// What a ``SemiAssignmentSolver`` found.
public struct SemiAssignmentOutcome: Sendable, Equatable {
  /// How a solve ended.
  public enum Status: Sendable, Equatable {
    /// The assignment is optimal and the potentials prove it.
    case optimal
    /// Ended early; loads lie within their bounds only when `isFeasible` is true.
    ///
    /// Single moves then brought the loads into their bounds as far as they could: wholly, where every
    /// pair is allowed and the bounds add up.
    case stopped(StopReason, isFeasible: Bool)
    /// No assignment keeps all bounds of loads; the conflict proves it and says by how many lefts.
    ///
    /// The assignment returned breaks them by that many.
    case infeasible(SemiAssignmentConflict)
  }

  /// How it ended.
  public let status: Status
  /// The right of each left; always one that is allowed.
  public let assignment: [Int32]
  /// Price of each right.
  ///
  /// At the optimum no left has a cheaper right (cost + price), and no load a better one (load cost
  /// − price * load).
  public let potentials: [Int64]
  /// What the assignment costs, pairs and loads; nil when a load is not within its bounds.
  public let value: Int128?
  /// Paths that one unit was sent along.
  public let augmentations: Int

  /// Whether the assignment is proven optimal.
  public var isOptimal: Bool { status == .optimal }

  /// Why it stopped early, nil otherwise.
  public var stoppedBy: StopReason? {
    if case .stopped(let reason, _) = status { reason } else { nil }
  }

  /// The proof, ready for an independent check.
  public var certificate: SemiAssignmentCertificate {
    SemiAssignmentCertificate(assignment: assignment, potentials: potentials)
  }
}

/// Rights whose bounds cannot all be kept, whatever the rest does.
public struct SemiAssignmentConflict: Sendable, Equatable {
  /// What is wrong with the rights.
  public enum Kind: Sendable, Equatable {
    /// More lefts may go nowhere else than the rights' upper bounds add up to.
    case tooMany
    /// Fewer lefts may go there than the rights' lower bounds add up to.
    case tooFew
  }

  /// What is wrong.
  public let kind: Kind
  /// The rights, ascending.
  public let rights: [Int32]
  /// Lefts too many or too few: no assignment breaks the bounds by fewer.
  public let excess: Int

  /// Makes a conflict, unchecked.
  ///
  /// - Parameters:
  ///   - kind: What is wrong.
  ///   - rights: The rights, ascending.
  ///   - excess: Lefts too many or too few.
  public init(kind: Kind, rights: [Int32], excess: Int) {
    self.kind = kind
    self.rights = rights
    self.excess = excess
  }

  /// Whether the rights really conflict by so many lefts, counted afresh from the problem.
  ///
  /// - Parameter problem: The problem in question.
  /// - Returns: True when the bounds of the rights are broken by `excess` lefts at least.
  /// - Complexity: O(n * m).
  public func isProof(for problem: SemiAssignment) -> Bool {
    var isInside = [Bool](repeating: false, count: problem.rightCount)
    for right in rights {
      guard isInside.indices.contains(Int(right)), !isInside[Int(right)] else { return false }
      isInside[Int(right)] = true
    }
    var confined = 0
    var welcome = 0
    for left in 0..<problem.leftCount {
      var (mayInside, mayOutside) = (false, false)
      if !problem.isFree(left) {
        mayInside = isInside[Int(problem.fixedRights[left])]
        mayOutside = !mayInside
      } else {
        for right in 0..<problem.rightCount where problem.cost(of: left, at: right) != nil {
          if isInside[right] { mayInside = true } else { mayOutside = true }
        }
      }
      if !mayOutside { confined += 1 }
      if mayInside { welcome += 1 }
    }
    let bounds = rights.map { problem.loads[Int($0)] }
    guard excess > 0 else { return false }
    switch kind {
    case .tooMany: return Int128(confined) - bounds.sum(\.upper) == Int128(excess)
    case .tooFew: return bounds.sum(\.lower) - Int128(welcome) == Int128(excess)
    }
  }
}

extension [SemiAssignmentLoad] {
  fileprivate func sum(_ bound: (SemiAssignmentLoad) -> Int) -> Int128 {
    reduce(0) { $0 + Int128(bound($1)) }
  }
}
