// SPDX-License-Identifier: GPL-3.0-or-later

/// What a search for the reason of a failure came to.
public enum Diagnosis<Finding: Sendable>: Sendable {
  /// It was found.
  case found(Finding)
  /// There is no such reason.
  ///
  /// For a reason of infeasibility the witness is a point that is feasible within 1e-6; for an
  /// unbounded ray there is no witness.
  case absent(witness: [Double]?)
  /// The search ended before either was known; the termination says why.
  case undecided(Termination)

  /// What was found, if anything.
  public var finding: Finding? {
    if case .found(let finding) = self { return finding }
    return nil
  }

  /// Whether it is known that there is nothing to find.
  public var isAbsent: Bool {
    if case .absent = self { return true }
    return false
  }
}

extension Diagnosis: Equatable where Finding: Equatable {}

/// How sure it is that a ray proves what it claims.
public enum RayProof: Sendable, Equatable, CaseIterable {
  /// Shown in exact arithmetic on the numbers of the model and of the ray, without any tolerance.
  case exact
  /// Shown with outward rounding, with bounds that the rows imply where the model has none.
  case outward
  /// The solver's word: right within its tolerances.
  case claimed
}
