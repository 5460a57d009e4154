// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a solve begins: the answer to an earlier, similar problem.
public struct SemiAssignmentStart: Sendable, Equatable {
  /// The largest magnitude of a potential.
  public static let largestPotential: Int64 = 1 << 57

  /// The right of each left, −1 where none is known; empty for none at all.
  ///
  /// Of equally cheap rights a left starts at this one.
  public var assignment: [Int32]
  /// Price of each right; empty when unknown, they are then guessed from the assignment.
  public var potentials: [Int64]

  /// Makes a start.
  ///
  /// - Parameters:
  ///   - assignment: The right of each left, −1 where none is known; empty for none at all.
  ///   - potentials: Price of each right; empty when unknown. Range: magnitude up to
  ///     ``largestPotential``.
  public init(assignment: [Int32] = [], potentials: [Int64] = []) {
    self.assignment = assignment
    self.potentials = potentials
  }

  /// Checks that the start fits a problem.
  func validate(for problem: SemiAssignment) throws(FlowError) {
    if !assignment.isEmpty, assignment.count != problem.leftCount {
      throw FlowError(.wrongCount, value: Int64(assignment.count))
    }
    if !potentials.isEmpty, potentials.count != problem.rightCount {
      throw FlowError(.wrongCount, value: Int64(potentials.count))
    }
    for right in assignment where right < -1 || right >= problem.rightCount {
      throw FlowError(.unknownNode, value: Int64(right))
    }
    for price in potentials where price.magnitude > SemiAssignmentStart.largestPotential.magnitude {
      throw FlowError(.outOfRange, value: price)
    }
  }
}
